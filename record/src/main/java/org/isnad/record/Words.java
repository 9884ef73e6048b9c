package org.isnad.record;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Span;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;

/**
 * The words of a text, folded to be searched for, each with the way back. A word is a run of letters and digits with their marks;
 * folded it has no mark, one alef, heh for teh marbuta, yeh for alef maksura, European digits and small Latin letters.
 *
 * @param folded the folded words in the order of the text
 * @param spans where each stands, in UTF-16 code units
 */
record Words(List<String> folded, List<Span> spans) {

    static Words of(String text) {
        List<String> folded = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            var end = at;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                var word = fold(text, at, end);
                if (!word.isEmpty()) {
                    folded.add(word);
                    spans.add(new Span(at, end));
                }
            }
            at = end + 1;
        }
        return new Words(folded, spans);
    }

    private static boolean isOfWord(char c) {
        return isPlain(c) || Character.isLetterOrDigit(c) || Letters.isMark(c) || Letters.isInvisible(c);
    }

    /** Nearly all that there is: told without asking what Unicode says of it. */
    private static boolean isPlain(char c) {
        return c >= Letters.HAMZA && c <= Letters.YEH;
    }

    private static String fold(String text, int from, int to) {
        var key = new char[Folding.room(text, from, to)];
        var length = Folding.exact(text, from, to, key);
        var kept = 0;
        for (int i = 0; i < length; i++) {
            var c = Folding.folded(key[i]);
            if (isPlain(c)) {
                key[kept++] = c;
            } else if (Letters.isDigit(c)) {
                key[kept++] = (char) ('0' + Letters.digit(c));
            } else if (Character.isLetterOrDigit(c)) {
                key[kept++] = Character.toLowerCase(c);
            }
        }
        return new String(key, 0, kept);
    }
}
