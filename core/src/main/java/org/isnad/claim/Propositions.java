package org.isnad.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.isnad.document.Act;
import org.isnad.document.DateMention;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.grammar.NounPhrases;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.statement.Reading;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Makes propositions of places in read articles. Immutable, to be shared by any number of threads. */
public final class Propositions {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final BitSet NOTHING = new BitSet();

    private static final String THE = "" + Letters.ALEF + Letters.LAM;
    private static final String FOR_THE = "" + Letters.LAM + Letters.LAM;

    /** Shorter words of a name only join others: بن, من. */
    private static final int SHORTEST = 3;

    /** So many places, and with others so many more, show which story an article tells. */
    private static final int NAMED = 6;

    private final Forms forms;
    private final Doubts doubts;
    private final ShortNames shortNames;
    private final Lexicon lexicon;
    private final Tokenizer tokenizer;

    public Propositions(Lexicon lexicon) {
        this.shortNames = new ShortNames(lexicon);
        this.lexicon = lexicon;
        this.tokenizer = new Tokenizer(lexicon);
        Map<String, String> states = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Known known) {
                known.names().stream()
                        .filter(n -> n.indexOf(' ') < 0)
                        .map(n -> Stems.stem(Folding.folded(n)))
                        .forEach(stem -> named.addAll(List.of(Stems.root(stem), Stems.state(stem))));
            }
            if (entry instanceof Entry.Known known && known.kind() == EntityKind.STATE) {
                known.names().stream()
                        .filter(n -> n.indexOf(' ') < 0)
                        .forEach(n -> states.putIfAbsent(Stems.state(Folding.folded(n)), known.id()));
            }
        }
        this.forms = new Forms(new Meanings(lexicon), states, named);
        this.doubts = new Doubts(lexicon);
    }

    /** Reads places of one article. */
    public Reader of(Document document) {
        Tokens tokens = tokenizer.tokens(document.text());
        return new Reader(document, tokens, new Names(tokens));
    }

    /** The same of one that has just been read; with its tokens, where they are of this lexicon. */
    public Reader of(Reading reading) {
        return reading.lexicon() == lexicon
                ? new Reader(reading.document(), reading.tokens(), reading.names())
                : of(reading.document());
    }

    /** Reads places of one article. Not for several threads. */
    public final class Reader {

        private final Document document;
        private final Tokens tokens;
        private final Names names;
        private final Terms terms;
        private final Roles roles;
        /** The tokens that are no part of what is said. */
        private final BitSet attribution;

        private Reader(Document document, Tokens tokens, Names names) {
            this.document = document;
            this.tokens = tokens;
            this.names = names;
            var phrases = new NounPhrases(tokens, names);
            this.terms = new Terms(
                    forms, tokens, names, shortNames.in(tokens, names), phrases, figures(), places(), dates());
            this.roles = new Roles(tokens, phrases);
            this.attribution = attribution();
        }

        private @Nullable FigureMention[] figures() {
            var figures = new @Nullable FigureMention[tokens.size()];
            for (FigureMention figure : document.figures()) {
                int start = figure.span().start();
                int token = first(start);
                if (token < figures.length && tokens.start(token) == start) {
                    figures[token] = figure;
                }
            }
            return figures;
        }

        private @Nullable PlaceMention[] places() {
            var places = new @Nullable PlaceMention[tokens.size()];
            for (PlaceMention place : document.places()) {
                places[tokenAt(place.span().start())] = place;
            }
            return places;
        }

        private @Nullable DateMention[] dates() {
            var dates = new @Nullable DateMention[tokens.size()];
            for (DateMention date : document.dates()) {
                int start = date.span().start();
                int token = first(start);
                if (date.value() != null && token < dates.length && tokens.start(token) == start) {
                    dates[token] = date;
                }
            }
            return dates;
        }

        /** Whom and which places the article names, the first of them; an agency shows no story. */
        List<String> named() {
            Set<String> found = new LinkedHashSet<>();
            document.places().stream().map(PlaceMention::name).limit(NAMED).forEach(found::add);
            for (int i = 0; i < tokens.size() && found.size() < 2 * NAMED; i++) {
                Entry.Known known = names.knownAt(i);
                if (known != null && known.kind() != EntityKind.OUTLET) {
                    found.add(known.id());
                }
            }
            return List.copyOf(found);
        }

        /** What stands between two offsets says, whoever says it. */
        public Proposition said(Span span) {
            return proposition(span, attribution);
        }

        /** What a statement of the article doubts; null where it doubts nothing. */
        Doubts.@Nullable Doubted doubted(Statement statement) {
            return doubts.in(statement, tokens);
        }

        /** What stands between two offsets says, with who says it. */
        public Proposition whole(Span span) {
            return proposition(span, NOTHING);
        }

        /** The words of a name without the letters that are only written on it: تنظيم of لتنظيم, التحالف of والتحالف and of للتحالف. */
        String bare(Span name) {
            int i = first(name.start());
            String written = name.of(document.text());
            int conjunctions = tokens.has(i, Clitics.CONJUNCTIONS) ? 1 : 0;
            if (tokens.has(i, Clitics.LI) && tokens.has(i, Clitics.AL) && written.startsWith(FOR_THE, conjunctions)) {
                return THE + written.substring(conjunctions + FOR_THE.length());
            }
            return written.substring(conjunctions + (tokens.has(i, Clitics.PREPOSITIONS) ? 1 : 0));
        }

        private Proposition proposition(Span span, BitSet left) {
            var found = new Terms.Found();
            boolean negated = false;
            boolean question = false;
            int first = first(span.start());
            int end = first;
            while (end < tokens.size() && tokens.start(end) < span.end()) {
                if (left.get(end)) {
                    end++;
                    continue;
                }
                negated ^= tokens.is(end, WordClass.NEGATION) || isDenial(end);
                question |= tokens.is(end, WordClass.QUESTION)
                        || tokens.text().charAt(tokens.start(end)) == Letters.QUESTION_MARK;
                end = terms.take(end, found);
            }
            Term main = found.main();
            Roles.Found who =
                    main == null ? Roles.Found.NONE : roles.of(first(main.span().start()), main, first, end);
            return new Proposition(
                    found.terms(),
                    main == null ? null : main.events().get(0),
                    who.actor(),
                    who.target(),
                    within(span, document.figures(), f -> f.span()),
                    within(span, document.dates(), d -> d.span()),
                    within(span, document.places(), p -> p.span()),
                    speaker(span),
                    negated,
                    found.certainty(),
                    question);
        }

        /** The tokens of those who speak, and of the words that say so: no part of what is said. */
        private BitSet attribution() {
            var found = new BitSet();
            for (Statement statement : document.statements()) {
                if (!statement.contents().isEmpty()) {
                    statement.sources().forEach(source -> mark(source, found));
                    if (statement.cue() != null) {
                        mark(statement.cue(), found);
                    }
                }
            }
            return found;
        }

        private void mark(Span span, BitSet tokensIn) {
            for (int i = first(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
                tokensIn.set(i);
            }
        }

        /** The words by which the one who speaks is named where a statement is made in this place; empty where nobody is. */
        private Set<String> speaker(Span span) {
            Set<String> words = new TreeSet<>();
            for (Statement statement : document.statements()) {
                if (statement.place().overlaps(span)) {
                    Entity speaker = Objects.requireNonNull(document.entities().get(statement.speaker()));
                    for (String name : speaker.names()) {
                        for (String word : NO_LETTERS.split(name)) {
                            if (word.length() >= SHORTEST) {
                                words.add(Stems.stem(Folding.folded(word)));
                            }
                        }
                    }
                    break;
                }
            }
            return words;
        }

        private boolean isDenial(int i) {
            Word word = tokens.word(i);
            return word != null
                    && !word.cues().isEmpty()
                    && word.cues().get(0).entry().act() == Act.DENY;
        }

        private static <T> List<T> within(Span span, List<T> all, Function<T, Span> place) {
            List<T> found = new ArrayList<>();
            for (T one : all) {
                Span at = place.apply(one);
                if (at.start() >= span.start() && at.end() <= span.end()) {
                    found.add(one);
                }
            }
            return found;
        }

        /** The token in which an offset lies. */
        private int tokenAt(int offset) {
            int behind = first(offset + 1);
            return Math.max(0, behind - 1);
        }

        private int first(int offset) {
            return Propositions.first(tokens, offset);
        }
    }

    /** The first token that starts at an offset or behind it. */
    static int first(Tokens tokens, int offset) {
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
}
