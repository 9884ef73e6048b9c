package org.isnad.claim;

import static org.isnad.letter.Letters.*;

/**
 * What is left of a written word when it is compared with another: its stem, without what is written together with it, and the root's letters
 * that show in the stem. Both are keys to compare by and no grammar: two words of one root may mean different things.
 */
final class Stems {

    private static final int SHORTEST = 3;

    private Stems() {}

    /** The stem of a folded key. */
    static String stem(String folded) {
        if (folded.isEmpty()) {
            return folded; // signs that are no letters
        }
        int from = 0;
        int to = folded.length();
        if (to - from > SHORTEST + 1 && (folded.charAt(0) == WAW || folded.charAt(0) == FEH)) {
            from++;
        }
        from = behindArticle(folded, from, to);
        to = beforeEnding(folded, from, to);
        return folded.substring(from, to);
    }

    private static int behindArticle(String word, int from, int to) {
        char first = word.charAt(from);
        boolean preposition = first == BEH || first == KAF || first == LAM;
        if (preposition && to - from > SHORTEST + 2 && word.startsWith(ARTICLE, from + 1)) {
            return from + 3;
        }
        if (to - from > SHORTEST + 1 && (word.startsWith(ARTICLE, from) || word.startsWith(FOR_THE, from))) {
            return from + 2;
        }
        return from;
    }

    private static final String ARTICLE = "" + ALEF + LAM;
    private static final String FOR_THE = "" + LAM + LAM;

    private static final String[] ENDINGS = {
        "" + HEH + MEEM + ALEF,
        "" + YEH + ALEF + TEH,
        "" + TEH + YEH + NOON,
        "" + TEH + ALEF + NOON,
        "" + HEH + ALEF,
        "" + HEH + MEEM,
        "" + HEH + NOON,
        "" + ALEF + TEH,
        "" + WAW + NOON,
        "" + YEH + NOON,
        "" + ALEF + NOON,
        "" + WAW + ALEF,
        "" + YEH + HEH,
        "" + YEH + ALEF,
        "" + HEH,
        "" + YEH,
        "" + ALEF,
        "" + TEH,
    };

    private static int beforeEnding(String word, int from, int to) {
        for (String ending : ENDINGS) {
            int end = to - ending.length();
            if (end - from >= SHORTEST && word.startsWith(ending, end)) {
                return end;
            }
        }
        return to;
    }

    /** What a state's name and the adjective of it share, of a folded key or a stem: سوري and سوريا. */
    static String state(String folded) {
        int from = folded.length() > SHORTEST + 1 && folded.startsWith(ARTICLE) ? ARTICLE.length() : 0;
        int to = folded.length();
        while (to - from > 2
                && (folded.charAt(to - 1) == ALEF || folded.charAt(to - 1) == YEH || folded.charAt(to - 1) == HEH)) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static final String[] BEGINNINGS = {
        "" + ALEF + SEEN + TEH,
        "" + MEEM + SEEN + TEH,
        "" + YEH + SEEN + TEH,
        "" + TEH + SEEN + TEH,
        "" + SEEN + YEH,
        "" + SEEN + TEH,
        "" + ALEF + NOON,
        "" + MEEM + TEH,
        "" + YEH + TEH,
        "" + ALEF,
        "" + MEEM,
        "" + YEH,
        "" + TEH,
    };

    /** The letters of the root that a stem shows; the stem itself where fewer than three are left. */
    static String root(String stem) {
        String rest = stem;
        for (String beginning : BEGINNINGS) {
            if (stem.startsWith(beginning)
                    && strong(stem.substring(beginning.length())).length() >= SHORTEST) {
                rest = stem.substring(beginning.length());
                break;
            }
        }
        String strong = strong(rest);
        if (strong.length() > SHORTEST && strong.charAt(1) == TEH) { // ارتفع: the ت is the measure's
            strong = strong.charAt(0) + strong.substring(2);
        }
        return strong.length() >= SHORTEST ? strong : stem;
    }

    /** Without the letters that are mostly vowels. */
    private static String strong(String word) {
        var strong = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != ALEF && c != WAW && c != YEH && c != HAMZA) {
                strong.append(c);
            }
        }
        return strong.toString();
    }
}
