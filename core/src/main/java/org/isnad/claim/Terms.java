package org.isnad.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.document.DateMention;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.grammar.NounPhrases;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Takes the tokens of one article as terms: names before phrases before words. */
final class Terms {

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

    /** Words that name somebody or some place, or say whose something is. */
    private static final long NAMING = WordClass.set(
            WordClass.GIVEN_NAME,
            WordClass.NAME_LINK,
            WordClass.STATE,
            WordClass.NATIONALITY,
            WordClass.PLACE,
            WordClass.SIGNED_PLACE);

    /** The year of a day or month, in EDTF. */
    private static final Pattern YEAR = Pattern.compile("(?:\\d{4}|X{4})-");

    private final Forms forms;
    private final Tokens tokens;
    private final Names names;
    private final ShortNames.In shortNames;
    private final NounPhrases phrases;
    /** By the token that starts where they do. */
    private final @Nullable FigureMention[] figures;

    /** By the token with which they begin. */
    private final @Nullable PlaceMention[] places;

    /** By the token that starts where they do; only those that have a value. */
    private final @Nullable DateMention[] dates;

    Terms(
            Forms forms,
            Tokens tokens,
            Names names,
            ShortNames.In shortNames,
            NounPhrases phrases,
            @Nullable FigureMention[] figures,
            @Nullable PlaceMention[] places,
            @Nullable DateMention[] dates) {
        this.forms = forms;
        this.tokens = tokens;
        this.names = names;
        this.shortNames = shortNames;
        this.phrases = phrases;
        this.figures = figures;
        this.places = places;
        this.dates = dates;
    }

    /** What has been taken of one proposition so far. */
    static final class Found {

        private final List<Term> terms = new ArrayList<>();
        private @Nullable Term main;
        private Proposition.Certainty certainty = Proposition.Certainty.DID;
        /** Whether the term that comes next is said not to be so. */
        private boolean negates;
        /** The phrase that opens at the token that is taken; null where none does. */
        private Written.@Nullable Phrase<Meaning> phrase;
        /** The token behind the phrase that was met last. */
        private int phraseEnd = -1;

        List<Term> terms() {
            return terms;
        }

        /** The first that tells a kind of event; null where none does. */
        @Nullable
        Term main() {
            return main;
        }

        Proposition.Certainty certainty() {
            return certainty;
        }

        private void add(Term.Kind kind, String key, String root, boolean known, Meaning meaning, Span span) {
            var term = new Term(kind, key, root, known, meaning, negates, span);
            terms.add(term);
            negates = false;
            if (main == null && !meaning.events().isEmpty()) {
                main = term;
            }
        }

        /** Of several the first tells; what stands behind the event tells of something else. */
        private void add(Entry.Mood mood) {
            switch (mood) {
                case NOT -> negates = true;
                case WILL -> certainty(Proposition.Certainty.WILL);
                case MAY -> certainty(Proposition.Certainty.MAY);
                case CALLED_FOR -> certainty(Proposition.Certainty.CALLED_FOR);
            }
        }

        private void certainty(Proposition.Certainty told) {
            if (main == null && certainty == Proposition.Certainty.DID) {
                certainty = told;
            }
        }
    }

    /**
     * Takes what stands at a token, where it is a term.
     *
     * @return the token behind what was taken
     */
    int take(int i, Found to) {
        DateMention date = dates[i];
        if (date != null) {
            return date(date, i, to);
        }
        FigureMention figure = figures[i];
        BigDecimal value = figure == null ? null : figure.low();
        if (tokens.is(i, TokenKind.NUMBER)) {
            return number(value == null ? digits(i) : value.stripTrailingZeros().toPlainString(), i, to);
        }
        if (!tokens.is(i, TokenKind.WORD)) {
            return i + 1;
        }
        Entry entry = names.entryAt(i);
        if (entry instanceof Entry.Known known) {
            return name(known.id(), i, names.endOf(i), to);
        }
        if (entry instanceof Entry.Place place) {
            return name(place.english(), i, names.endOf(i), to);
        }
        PlaceMention place = places[i];
        if (place != null) {
            return name(place.name(), i, behind(i, place.span().end()), to);
        }
        String shortFor = shortNames.idAt(i);
        if (shortFor != null) {
            return name(shortFor, i, i + 1, to);
        }
        String folded = tokens.folded(i);
        if (value != null && tokens.is(i, WordClass.NUMBER)) {
            return number(value.stripTrailingZeros().toPlainString(), i, to);
        }
        if (folded.isEmpty()) {
            return i + 1; // signs that are no letters
        }
        Forms.Form form = forms.of(folded);
        if (i >= to.phraseEnd) {
            to.phrase = phrase(i, form);
            to.phraseEnd = to.phrase == null ? i : i + 1 + to.phrase.rest().size();
        } else {
            to.phrase = null;
        }
        word(i, form, to);
        return i + 1;
    }

    private int number(String key, int i, Found to) {
        to.add(Term.Kind.NUMBER, key, key, true, Meaning.NONE, tokens.span(i, i + 1));
        return i + 1;
    }

    /** 28 آب and 28 أغسطس, أمس and اليوم of the day before: one term, whatever the words. Its year is left out, for those who tell of one thing seldom tell it. */
    private int date(DateMention date, int i, Found to) {
        String key = YEAR.matcher(Objects.requireNonNull(date.value())).replaceAll("");
        int end = behind(i, date.span().end());
        to.add(Term.Kind.DATE, key, key, true, Meaning.NONE, tokens.span(i, end));
        return end;
    }

    private int name(String key, int i, int end, Found to) {
        to.add(Term.Kind.NAME, key, key, false, Meaning.NONE, tokens.span(i, end));
        return end;
    }

    /** The token behind an offset in or behind a token. */
    private int behind(int i, int offset) {
        int end = i + 1;
        while (end < tokens.size() && tokens.start(end) < offset) {
            end++;
        }
        return end;
    }

    private String digits(int i) {
        String written = tokens.text().substring(tokens.start(i), tokens.end(i));
        var digits = new StringBuilder();
        for (int k = 0; k < written.length(); k++) {
            char c = written.charAt(k);
            digits.append(Letters.isDigit(c) ? (char) ('0' + Letters.digit(c)) : c);
        }
        return digits.toString();
    }

    /** The longest phrase that opens at a token; null where none does. */
    private Written.@Nullable Phrase<Meaning> phrase(int i, Forms.Form first) {
        for (Written.Phrase<Meaning> phrase : first.phrases()) {
            int k = 0;
            while (k < phrase.rest().size()
                    && tokens.foldedIs(i + 1 + k, phrase.rest().get(k))) {
                k++;
            }
            if (k == phrase.rest().size()) {
                return phrase;
            }
        }
        return null;
    }

    private static Term.Kind kind(Meaning meaning) {
        return meaning.events().isEmpty() ? Term.Kind.WORD : Term.Kind.EVENT;
    }

    private void word(int i, Forms.Form form, Found to) {
        Meaning own = form.meaning();
        Meaning meaning = i < to.phraseEnd ? own.within(to.phrase == null ? Meaning.NONE : to.phrase.meaning()) : own;
        moods(i, meaning, to);
        boolean joins = tokens.isAny(i, JOINING);
        if (joins
                && meaning.events().isEmpty()
                && !meaning.contrasts()
                && meaning.directions().isEmpty()) {
            return;
        }
        if (tokens.is(i, WordClass.NATIONALITY) && form.state() != null) {
            to.add(Term.Kind.NATIONALITY, form.state(), form.state(), false, Meaning.NONE, tokens.span(i, i + 1));
            return;
        }
        boolean known = !meaning.isNone() || isCommon(i) && !form.ofName();
        String stem = form.stem();
        String root = form.root();
        if (joins && to.phrase != null) {
            stem = form.folded() + ' ' + String.join(" ", to.phrase.rest());
            root = Stems.root(stem);
        }
        to.add(kind(meaning), stem, root, known, meaning, tokens.span(i, i + 1));
    }

    /** Whether the lexicons know a word that names nobody and no place, so that what is learnt of it takes no side. */
    private boolean isCommon(int i) {
        Word word = tokens.word(i);
        return word != null
                && !tokens.isAny(i, NAMING)
                && word.entries().stream().noneMatch(e -> e instanceof Entry.Known || e instanceof Entry.Place);
    }

    private void moods(int i, Meaning meaning, Found to) {
        if (tokens.is(i, WordClass.NEGATION)) {
            to.add(Entry.Mood.NOT);
        }
        for (Entry.Modal modal : meaning.modals()) {
            if (!modal.imperfect() || phrases.isVerb(i + 1) && !phrases.mayBePerfect(i + 1)) {
                to.add(modal.mood());
            }
        }
        if (phrases.isVerb(i) && isFuture(tokens.word(i))) {
            to.add(Entry.Mood.WILL);
        }
    }

    private static boolean isFuture(@Nullable Word word) {
        return word != null
                && (word.verbs().stream().anyMatch(f -> f.tense() == VerbForm.Tense.FUTURE)
                        || word.cues().stream()
                                .anyMatch(c -> c.form() != null && c.form().tense() == VerbForm.Tense.FUTURE));
    }
}
