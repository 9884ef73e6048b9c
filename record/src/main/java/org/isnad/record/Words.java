package org.isnad.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        for (int at = start(text, 0); at < text.length(); ) {
            var end = end(text, at);
            var word = fold(text, at, end);
            if (!word.isEmpty()) {
                folded.add(word);
                spans.add(new Span(at, end));
            }
            at = start(text, end);
        }
        return new Words(folded, spans);
    }

    /** The folded words of some texts, each once, in the order of letters. */
    static List<String> distinct(Collection<String> texts) {
        Set<String> words = new TreeSet<>();
        texts.forEach(text -> words.addAll(of(text).folded()));
        return List.copyOf(words);
    }

    /** Where the first word begins that does not begin before a place; the end of the text where there is none. */
    static int start(String text, int from) {
        var at = from;
        while (at < text.length() && !isOfWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the word ends that begins at a place. */
    static int end(String text, int from) {
        var at = from;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfWord(char c) {
        return isPlain(c) || c > ' ' && (Character.isLetterOrDigit(c) || Letters.isMark(c) || Letters.isInvisible(c));
    }

    /** Nearly all that there is: told without asking what Unicode says of it. */
    static boolean isPlain(char c) {
        return c >= Letters.HAMZA && c <= Letters.YEH;
    }

    /** A word of a text, folded; empty where it is nothing but marks. */
    static String fold(String text, int from, int to) {
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
