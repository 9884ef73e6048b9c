package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.LAM;

import java.util.Arrays;
import java.util.List;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrases.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The names and fixed phrases of the lexicon that stand in a text, found in one pass.
 * <ul>
 *   <li>From left to right, the longest first; no two overlap.
 *   <li>A name of one word is an {@link Entry.Known} or an {@link Entry.Place}. A phrase of several words can be of any kind.
 *   <li>The first word may carry و ف ب ك ل. It carries ال only where the name does; in a phrase that is no name each word may.
 *   <li>Later words compare by their folded keys. Quotation marks and brackets between the words are passed over; a mark opened
 *       inside belongs to the name with its twin: {@code وكالة "تاس"}.
 * </ul>
 */
public final class Names {

    private static final long SINGLE =
            WordClass.set(WordClass.PLACE, WordClass.STATE, WordClass.GROUP, WordClass.BODY, WordClass.OUTLET);
    private static final long MAY_OPEN = SINGLE | WordClass.PHRASE_START.bit();
    private static final int MARKS_BETWEEN_WORDS = 2;

    private final Tokens tokens;
    private final @Nullable List<Entry>[] entries;
    /** Of {@link #entries} the one that counts. */
    private final @Nullable Entry[] first;

    private final int[] start;
    private final int[] end;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type can be made no other way
    public Names(Tokens tokens) {
        this.tokens = tokens;
        this.entries = (List<Entry>[]) new List[tokens.size()];
        this.first = new Entry[tokens.size()];
        this.start = new int[tokens.size()];
        this.end = new int[tokens.size()];
        Arrays.fill(start, -1);
        int i = 0;
        while (i < tokens.size()) {
            i = Math.max(i + 1, nameAt(i));
        }
    }

    /** Behind the name that starts at this token; 0 when none does. */
    private int nameAt(int i) {
        Word word = tokens.isAny(i, MAY_OPEN) ? tokens.word(i) : null;
        if (word == null || tokens.has(i, Clitics.PRONOUNS)) {
            return 0;
        }
        if (word.is(WordClass.PHRASE_START)) {
            List<Phrase> phrases = word.phrases();
            int second = behindMarks(i + 1);
            int letters = tokens.letters(second);
            char last = tokens.letter(second, -1);
            for (int k = word.nextPhrase(0, letters, last);
                    k < phrases.size();
                    k = word.nextPhrase(k + 1, letters, last)) {
                Phrase phrase = phrases.get(k);
                if (phrase.entries().get(0) instanceof Entry.Furniture) {
                    continue; // the page's, for the layout to find
                }
                int to = endOf(i, phrase);
                if (to > 0 && !longerInside(i, to) && !isDayTold(i, to)) {
                    return put(i, to, phrase.entries());
                }
            }
        }
        if ((word.classes() & SINGLE) != 0 && !tokens.has(i, Clitics.AL) && namesOne(word)) {
            return put(i, i + 1, word.entries());
        }
        return 0;
    }

    private int behindMarks(int i) {
        int at = i;
        while (at < i + MARKS_BETWEEN_WORDS && isMark(at)) {
            at++;
        }
        return at;
    }

    /** هزت روسيا اليوم (الاثنين): this is no paper of that name, for which day it is follows. */
    private boolean isDayTold(int from, int to) {
        int next = tokens.is(to, TokenKind.OPEN_BRACKET) ? to + 1 : to;
        return tokens.is(next, WordClass.WEEKDAY)
                && tokens.is(to - 1, WordClass.CALENDAR)
                && tokens.is(from, WordClass.STATE);
    }

    /** Whether a phrase begins inside, goes further and is longer: الفريق | أول من أمس. */
    private boolean longerInside(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            Word word = tokens.is(k, WordClass.PHRASE_START) ? tokens.word(k) : null;
            if (word != null && !tokens.has(k, Clitics.PRONOUNS)) {
                for (Phrase phrase : word.phrases()) {
                    if (phrase.rest().size() >= to - from && endOf(k, phrase) > to) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the word is a name by itself: of a place only where that needs no sign, for بورصة is an exchange. */
    private static boolean namesOne(Word word) {
        if (word.is(WordClass.PLACE)) {
            return true;
        }
        List<Entry> entries = word.entries();
        for (int k = 0; k < entries.size(); k++) {
            if (entries.get(k) instanceof Entry.Known) {
                return true;
            }
        }
        return false;
    }

    private static Entry first(List<Entry> names) {
        Entry first = names.get(0);
        for (int k = 0; k < names.size(); k++) {
            Entry entry = names.get(k);
            if (entry instanceof Entry.Known) {
                return entry;
            }
            if (entry instanceof Entry.Place && !(first instanceof Entry.Place)) {
                first = entry;
            }
        }
        return first;
    }

    private int put(int from, int to, List<Entry> names) {
        entries[from] = names;
        first[from] = first(names);
        for (int k = from; k < to; k++) {
            start[k] = from;
        }
        end[from] = to;
        return to;
    }

    /** Behind the phrase's last word, 0 where its words do not stand here. */
    private int endOf(int first, Phrase phrase) {
        boolean has = tokens.has(first, Clitics.AL);
        if (phrase.article() != has
                && (phrase.article() || isName(phrase.entries().get(0)))) {
            return 0;
        }
        boolean article = has && !phrase.article();
        if (!article && tokens.letter(first + 1, 0) != phrase.next() && tokens.is(first + 1, TokenKind.WORD)) {
            return 0;
        }
        int at = first;
        int openedAt = -1;
        List<String> rest = phrase.rest();
        for (int k = 0; k < rest.size(); k++) {
            String key = rest.get(k);
            at++;
            for (int passed = 0; passed < MARKS_BETWEEN_WORDS && isMark(at); passed++) {
                if (opens(at)) {
                    openedAt = at;
                }
                at++;
            }
            if (!tokens.foldedIs(at, key) && !(article && isWithArticle(at, key))) {
                return 0;
            }
        }
        at++;
        return openedAt >= 0 && closes(openedAt, at) ? at + 1 : at;
    }

    private boolean isWithArticle(int at, String key) {
        return tokens.letters(at) == key.length() + 2
                && tokens.letter(at, 0) == ALEF
                && tokens.letter(at, 1) == LAM
                && tokens.foldedEnds(at, key);
    }

    private boolean isMark(int at) {
        return tokens.is(at, TokenKind.QUOTE)
                || tokens.is(at, TokenKind.OPEN_BRACKET)
                || tokens.is(at, TokenKind.CLOSE_BRACKET);
    }

    private boolean opens(int at) {
        return tokens.quoteEnd(at) >= 0 || tokens.is(at, TokenKind.OPEN_BRACKET);
    }

    private boolean closes(int opened, int at) {
        return tokens.is(opened, TokenKind.OPEN_BRACKET)
                ? tokens.is(at, TokenKind.CLOSE_BRACKET)
                : tokens.quoteEnd(opened) == at;
    }

    private static boolean isName(Entry entry) {
        return entry instanceof Entry.Known || entry instanceof Entry.Place;
    }

    /**
     * What the name or phrase is that starts at this token: somebody known before a place before anything else, each the first in the order
     * of the files; null where none starts.
     */
    public @Nullable Entry entryAt(int token) {
        return token < 0 || token >= first.length ? null : first[token];
    }

    /** Somebody known whose name starts at this token, or null. */
    public Entry.@Nullable Known knownAt(int token) {
        return entryAt(token) instanceof Entry.Known known ? known : null;
    }

    /** All that the lexicon knows by the name or phrase that starts at this token; empty where none starts. */
    public List<Entry> entriesAt(int token) {
        List<Entry> found = token < 0 || token >= entries.length ? null : entries[token];
        return found == null ? List.of() : found;
    }

    /** Behind the last token of the name or phrase that starts at this token; the token itself where none starts. */
    public int endOf(int token) {
        return entryAt(token) == null ? token : end[token];
    }

    /** The first token of the name or phrase that this token belongs to; -1 outside. */
    public int startOf(int token) {
        return token < 0 || token >= start.length ? -1 : start[token];
    }

    /** Whether the token belongs to a name or phrase. */
    public boolean inside(int token) {
        return startOf(token) >= 0;
    }
}
