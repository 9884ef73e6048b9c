package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.letter.Letters;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;

/**
 * How near the contents of two statements are in their words.
 * <ul>
 *   <li>A word counts by its consonants: without article, و ف ب ل ك before it, pronoun and ending behind it and weak letters, so that
 *       «they closed», «its closing» and «the closing» are one.
 *   <li>Small words do not count, nor do those that only name what is said (الأنباء, التقارير).
 *   <li>A word weighs the less the more of the text's statements hold it.
 * </ul>
 */
final class Wordings {

    private static final long SMALL = WordClass.set(
            CLAUSE_PARTICLE,
            CONJUNCTION,
            PREPOSITION,
            ADVERSATIVE,
            SUBORDINATOR,
            RELATIVE,
            PRONOUN,
            DEMONSTRATIVE,
            NEGATION,
            QUESTION,
            AUXILIARY,
            ADVERB,
            TIME,
            QUANTIFIER,
            REPORT);
    private static final int SHORTEST = 3;
    private static final int SHORTEST_STEM = 2;

    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> holders = new HashMap<>();

    Wordings(List<Draft> drafts, Tokens t) {
        for (Draft d : drafts) {
            Set<String> stems = stems(d, t);
            words.add(stems);
            stems.forEach(stem -> holders.merge(stem, 1, Integer::sum));
        }
    }

    /** How many words of a content count. */
    int size(int n) {
        return words.get(n).size();
    }

    /** How many words two contents share. */
    int common(int a, int b) {
        int common = 0;
        for (String stem : words.get(a)) {
            common += words.get(b).contains(stem) ? 1 : 0;
        }
        return common;
    }

    /** What two contents share, as part of the lighter one: 0 to 1. */
    double likeness(int a, int b) {
        double shared = 0;
        for (String stem : words.get(a)) {
            shared += words.get(b).contains(stem) ? weight(stem) : 0;
        }
        double least = Math.min(weight(a), weight(b));
        return least == 0 ? 0 : shared / least;
    }

    private double weight(int n) {
        double sum = 0;
        for (String stem : words.get(n)) {
            sum += weight(stem);
        }
        return sum;
    }

    private double weight(String stem) {
        return 1 / Math.sqrt(holders.getOrDefault(stem, 1));
    }

    private static Set<String> stems(Draft d, Tokens t) {
        Set<String> stems = new HashSet<>();
        for (int k = d.contentFrom; k < d.contentTo; k++) {
            if (t.is(k, TokenKind.WORD) && t.letters(k) >= SHORTEST && !t.isAny(k, SMALL)) {
                String stem = stem(t.folded(k));
                if (stem.length() >= SHORTEST_STEM) {
                    stems.add(stem);
                }
            }
        }
        return stems;
    }

    /** A folded word's consonants, without what is written to it. */
    static String stem(String word) {
        int from = begin(word);
        int to = end(word, from);
        StringBuilder stem = new StringBuilder(to - from);
        for (int k = from; k < to; k++) {
            char c = word.charAt(k);
            if (!isWeak(c)) {
                stem.append(c);
            }
        }
        return stem.length() >= SHORTEST_STEM ? stem.toString() : word.substring(from, to);
    }

    private static int begin(String word) {
        int from = 0;
        if (word.length() - from > 3 && (starts(word, from, Letters.WAW) || starts(word, from, Letters.FEH))) {
            from++;
        }
        boolean preposition =
                starts(word, from, Letters.BEH) || starts(word, from, Letters.KAF) || starts(word, from, Letters.LAM);
        if (word.length() - from > 4 && preposition && word.charAt(from + 1) == Letters.ALEF) {
            from++;
        } else if (word.length() - from > 4
                && starts(word, from, Letters.LAM)
                && word.charAt(from + 1) == Letters.LAM) {
            return from + 2;
        }
        if (word.length() - from > 4 && starts(word, from, Letters.ALEF) && word.charAt(from + 1) == Letters.LAM) {
            return from + 2;
        }
        boolean imperfect =
                starts(word, from, Letters.YEH) || starts(word, from, Letters.TEH) || starts(word, from, Letters.NOON);
        return word.length() - from > 3 && imperfect ? from + 1 : from;
    }

    private static boolean starts(String word, int at, char c) {
        return at < word.length() && word.charAt(at) == c;
    }

    private static int end(String word, int from) {
        int to = word.length();
        for (int n = 0; n < 2 && to - from > 3; n++) {
            char last = word.charAt(to - 1);
            char before = word.charAt(to - 2);
            boolean weakBefore = before == Letters.ALEF || before == Letters.WAW || before == Letters.YEH;
            if (weakBefore && (last == Letters.TEH || last == Letters.NOON)
                    || before == Letters.HEH && (last == Letters.ALEF || last == Letters.MEEM)) {
                to -= 2;
            } else if (last == Letters.HEH || last == Letters.TEH || isWeak(last)) {
                to--;
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isWeak(char c) {
        return c == Letters.ALEF || c == Letters.WAW || c == Letters.YEH || c == Letters.HAMZA;
    }
}
