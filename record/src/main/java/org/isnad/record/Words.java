package org.isnad.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                var word = fold(text.substring(at, end));
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
        return Character.isLetterOrDigit(c) || Letters.isMark(c) || Letters.isInvisible(c);
    }

    private static String fold(String word) {
        var key = Folding.folded(word).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            var c = key.charAt(i);
            if (Letters.isDigit(c)) {
                out.append((char) ('0' + Letters.digit(c)));
            } else if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
