package org.isnad.claim;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.HEH;
import static org.isnad.letter.Letters.LAM;
import static org.isnad.letter.Letters.YEH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.FigureMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;

/** Makes propositions of places in read articles. Immutable, to be shared by any number of threads. */
public final class Propositions {

    /** Words that only join others. */
    private static final long JOINING = WordClass.set(
            WordClass.PREPOSITION,
            WordClass.CLAUSE_PARTICLE,
            WordClass.CONJUNCTION,
            WordClass.PRONOUN,
            WordClass.DEMONSTRATIVE,
            WordClass.RELATIVE,
            WordClass.AUXILIARY,
            WordClass.SUBORDINATOR,
            WordClass.ADVERSATIVE,
            WordClass.NEGATION,
            WordClass.QUESTION,
            WordClass.MANNER);

    private final Meanings meanings;
    private final Tokenizer tokenizer;
    private final Map<String, String> states = new HashMap<>();

    public Propositions(Lexicon lexicon) {
        this.meanings = new Meanings(lexicon);
        this.tokenizer = new Tokenizer(lexicon);
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Known known && known.kind() == org.isnad.document.EntityKind.STATE) {
                known.names().stream()
                        .filter(n -> n.indexOf(' ') < 0)
                        .forEach(n -> states.putIfAbsent(ofState(Folding.folded(n)), known.id()));
            }
        }
    }

    /** What a state's name and the adjective of it share: سوري and سوريا. */
    private static String ofState(String folded) {
        int from = folded.length() > 4 && folded.charAt(0) == ALEF && folded.charAt(1) == LAM ? 2 : 0;
        int to = folded.length();
        while (to - from > 2 && (folded.charAt(to - 1) == ALEF || folded.charAt(to - 1) == YEH || folded.charAt(to - 1) == HEH)) {
            to--;
        }
        return folded.substring(from, to);
    }

    /** The propositions of one article. */
    public Reader of(Document document) {
        return new Reader(document);
    }

    /** Reads places of one article. Not for several threads. */
    public final class Reader {

        private final Document document;
        private final Tokens tokens;
        private final Names names;
        private final Map<Integer, FigureMention> figures = new HashMap<>();

        private Reader(Document document) {
            this.document = document;
            this.tokens = tokenizer.tokens(document.text());
            this.names = new Names(tokens);
            document.figures().forEach(f -> figures.put(f.span().start(), f));
        }

        /** What stands between two offsets says, whoever says it. */
        public Proposition said(Span span) {
            return proposition(span, attribution(span));
        }

        /** What stands between two offsets says, with who says it. */
        public Proposition whole(Span span) {
            return proposition(span, List.of());
        }

        private Proposition proposition(Span span, List<Span> attribution) {
            List<Term> terms = new ArrayList<>();
            int i = first(span.start());
            boolean negated = false;
            boolean question = false;
            Proposition.Certainty certainty = Proposition.Certainty.DID;
            while (i < tokens.size() && tokens.start(i) < span.end()) {
                if (isIn(attribution, i)) {
                    i++;
                    continue;
                }
                negated ^= tokens.is(i, WordClass.NEGATION) || isDenial(i);
                question |= tokens.is(i, WordClass.QUESTION) || tokens.text().charAt(tokens.start(i)) == org.isnad.letter.Letters.QUESTION_MARK;
                i = take(i, terms);
            }
            return new Proposition(
                    terms,
                    within(span, document.figures(), FigureMention::span),
                    within(span, document.dates(), d -> d.span()),
                    within(span, document.places(), p -> p.span()),
                    speaker(span),
                    negated,
                    certainty,
                    question);
        }

        /** Who says it, and the words that say that somebody does: no part of what is said. */
        private List<Span> attribution(Span span) {
            List<Span> found = new ArrayList<>();
            for (Statement statement : document.statements()) {
                if (statement.place().overlaps(span) && !statement.contents().isEmpty()) {
                    found.addAll(statement.sources());
                    if (statement.cue() != null) {
                        found.add(statement.cue());
                    }
                }
            }
            return found;
        }

        private boolean isIn(List<Span> spans, int i) {
            for (Span span : spans) {
                if (tokens.start(i) >= span.start() && tokens.start(i) < span.end()) {
                    return true;
                }
            }
            return false;
        }

        /** The words by which the one who speaks is named where a statement is made in this place; empty where nobody is. */
        private Set<String> speaker(Span span) {
            Set<String> words = new TreeSet<>();
            for (Statement statement : document.statements()) {
                if (statement.place().overlaps(span)) {
                    Entity speaker = Objects.requireNonNull(document.entities().get(statement.speaker()));
                    for (String name : speaker.names()) {
                        for (String word : name.split("\\s+")) {
                            words.add(Stems.stem(Folding.folded(word)));
                        }
                    }
                    break;
                }
            }
            return words;
        }

        private boolean isDenial(int i) {
            Word word = tokens.word(i);
            return word != null && !word.cues().isEmpty() && word.cues().get(0).entry().act() == Act.DENY;
        }

        private static <T> List<T> within(Span span, List<T> all, java.util.function.Function<T, Span> place) {
            return all.stream()
                    .filter(t -> place.apply(t).start() >= span.start() && place.apply(t).end() <= span.end())
                    .toList();
        }

        private int first(int offset) {
            int low = 0;
            int high = tokens.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tokens.start(middle) < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Takes what stands at a token as a term, where it is one; behind it. */
        private int take(int i, List<Term> terms) {
            FigureMention figure = figures.get(tokens.start(i));
            if (tokens.is(i, TokenKind.NUMBER)) {
                String key = figure != null && figure.low() != null ? figure.low().stripTrailingZeros().toPlainString() : digits(i);
                terms.add(new Term(Term.Kind.NUMBER, key, key, true, Meanings.Meaning.NONE, tokens.span(i, i + 1)));
                return i + 1;
            }
            if (!tokens.is(i, TokenKind.WORD)) {
                return i + 1;
            }
            Entry entry = names.entryAt(i);
            if (entry instanceof Entry.Known known) {
                return name(known.id(), i, terms);
            }
            if (entry instanceof Entry.Place place) {
                return name(place.english(), i, terms);
            }
            String folded = tokens.folded(i);
            int behind = phrase(i, folded, terms);
            if (behind > i) {
                return behind;
            }
            if (figure != null && tokens.is(i, WordClass.NUMBER) && figure.low() != null) {
                String key = figure.low().stripTrailingZeros().toPlainString();
                terms.add(new Term(Term.Kind.NUMBER, key, key, true, Meanings.Meaning.NONE, tokens.span(i, i + 1)));
                return i + 1;
            }
            word(i, folded, terms);
            return i + 1;
        }

        private int name(String key, int i, List<Term> terms) {
            terms.add(new Term(Term.Kind.NAME, key, key, false, Meanings.Meaning.NONE, tokens.span(i, names.endOf(i))));
            return names.endOf(i);
        }

        private String digits(int i) {
            String written = tokens.text().substring(tokens.start(i), tokens.end(i));
            var digits = new StringBuilder();
            for (int k = 0; k < written.length(); k++) {
                char c = written.charAt(k);
                digits.append(org.isnad.letter.Letters.isDigit(c) ? (char) ('0' + org.isnad.letter.Letters.digit(c)) : c);
            }
            return digits.toString();
        }

        private int phrase(int i, String folded, List<Term> terms) {
            for (Meanings.Phrase phrase : meanings.phrases(folded)) {
                int k = 0;
                while (k < phrase.rest().size() && tokens.foldedIs(i + 1 + k, phrase.rest().get(k))) {
                    k++;
                }
                if (k == phrase.rest().size()) {
                    var meaning = new Meanings.Meaning(List.of(phrase.event()), List.of(), List.of());
                    String key = String.join(" ", folded, String.join(" ", phrase.rest()));
                    terms.add(new Term(Term.Kind.EVENT, key, key, true, meaning, tokens.span(i, i + 1 + k)));
                    return i + 1 + k;
                }
            }
            return i;
        }

        private void word(int i, String folded, List<Term> terms) {
            if (folded.isEmpty()) {
                return; // signs that are no letters
            }
            Meanings.Meaning meaning = meanings.meaning(folded);
            if (meaning.isNone() && tokens.isAny(i, JOINING)) {
                return;
            }
            String stem = Stems.stem(folded);
            if (tokens.is(i, WordClass.NATIONALITY)) {
                String state = states.get(ofState(stem));
                if (state != null) {
                    terms.add(new Term(Term.Kind.NATIONALITY, state, state, false, Meanings.Meaning.NONE, tokens.span(i, i + 1)));
                    return;
                }
            }
            Word word = tokens.word(i);
            boolean known = !meaning.isNone() || word != null && !tokens.is(i, WordClass.GIVEN_NAME);
            Term.Kind kind = meaning.events().isEmpty() ? Term.Kind.WORD : Term.Kind.EVENT;
            terms.add(new Term(kind, stem, Stems.root(stem), known, meaning, tokens.span(i, i + 1)));
        }
    }
}
