package org.isnad.token;

import java.util.BitSet;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lookup;
import org.isnad.lexicon.Word;

/**
 * Makes tokens of a text in one pass.
 * <ul>
 *   <li>A word is a run of letters with their marks; digits and letters that touch are two tokens ({@code 13مطورا}).
 *   <li>A sentence ends at a full stop, question or exclamation mark, with the closing marks behind it, and at the end of a line. It is a
 *       loose unit: no stop inside a number, between the letters of an abbreviation ({@code كي.جي.بي}), nor where dots stand together.
 *   <li>A paragraph is a line that is not empty; several, where lines are cut at a width.
 * </ul>
 */
public final class Tokenizer {

    /** Words of at most this many letters around a touching stop are an abbreviation's. */
    private static final int ABBREVIATION = 3;

    /** Letters that a Latin letter's name has in Arabic: سي, إن, بي. */
    private static final int SPELT = 2;

    /** A sentence of more tokens is cut, so that what a sentence costs stays bounded; of 15,816 articles the longest has 786. */
    private static final int LONGEST_SENTENCE = 1000;

    private final Lexicon lexicon;

    public Tokenizer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tokens of a text. */
    public Tokens tokens(String text) {
        var arrays = new TokenArrays(text);
        new Pass(arrays, lexicon.lookup()).run();
        return new Tokens(arrays, new Quotations(arrays));
    }

    private static final class Pass {

        private final TokenArrays a;
        private final String text;
        private final Lookup lookup;
        private final BitSet wrapped;
        private char[] exact = new char[64];
        private char[] folded = new char[64];
        private boolean paragraphEnded = true;
        private boolean sentenceEnded = true;

        Pass(TokenArrays arrays, Lookup lookup) {
            this.a = arrays;
            this.text = arrays.text;
            this.lookup = lookup;
            this.wrapped = Wrapping.ends(text);
        }

        void run() {
            int n = text.length();
            int i = 0;
            while (i < n) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                    paragraphEnded |= !wrapped.get(i);
                    i++;
                } else if (isSpace(c) || Letters.isInvisible(c)) {
                    i++;
                } else if (Letters.isDigit(c)) {
                    i = number(i);
                } else if (isWordPart(c)) {
                    i = word(i);
                } else {
                    i = sign(i, c);
                }
            }
        }

        private void open() {
            if (paragraphEnded) {
                a.openParagraph();
                a.openSentence();
            } else if (sentenceEnded) {
                a.openSentence();
            }
            paragraphEnded = false;
            sentenceEnded = false;
        }

        private void add(TokenKind kind, int from, int to) {
            sentenceEnded |= a.size > 0 && a.size - a.sentenceStart[a.sentences - 1] >= LONGEST_SENTENCE;
            open();
            int token = a.add(kind, from, to);
            a.sentence[token] = a.sentences - 1;
        }

        private int word(int from) {
            int to = from + 1;
            int n = text.length();
            while (to < n
                    && (isWordPart(text.charAt(to))
                            || Letters.isInvisible(text.charAt(to)) && to + 1 < n && isWordPart(text.charAt(to + 1)))) {
                to++;
            }
            add(TokenKind.WORD, from, to);
            int room = Folding.room(text, from, to);
            if (exact.length < room) {
                exact = new char[room];
                folded = new char[room];
            }
            int length = Folding.exact(text, from, to, exact);
            for (int i = 0; i < length; i++) {
                folded[i] = Folding.folded(exact[i]);
            }
            lookup.find(exact, folded, length);
            a.addWord(lookup.word(), lookup.clitics());
            Word place = lookup.signedPlace();
            if (place != null) {
                a.addSigned(place, lookup.signedPlaceClitics());
            }
            a.addLetters(folded, length);
            return to;
        }

        private int number(int from) {
            int to = from + 1;
            int n = text.length();
            while (to < n) {
                char c = text.charAt(to);
                if (Letters.isDigit(c)) {
                    to++;
                } else if (isSeparator(c) && to + 1 < n && Letters.isDigit(text.charAt(to + 1))) {
                    to += 2;
                } else {
                    break;
                }
            }
            add(TokenKind.NUMBER, from, to);
            return to;
        }

        private int sign(int at, char c) {
            if (c == '.' || c == '\u2026') {
                return dots(at);
            }
            TokenKind kind = kind(c);
            if (sentenceEnded
                    && !paragraphEnded
                    && (kind == TokenKind.QUOTE || kind == TokenKind.CLOSE_BRACKET)
                    && closesSentence(at)) {
                sentenceEnded = false;
                add(kind, at, at + 1);
                sentenceEnded = true;
                return at + 1;
            }
            if (kind == TokenKind.STOP && sentenceEnded && !paragraphEnded) {
                sentenceEnded = false;
            }
            add(kind, at, at + 1);
            if (kind == TokenKind.STOP) {
                sentenceEnded = true;
            }
            return at + 1;
        }

        /** A mark behind a stop belongs to the sentence that the stop ends when nothing is between them, or nothing comes behind it. */
        private boolean closesSentence(int at) {
            boolean touchesBefore = at > 0 && !isSpace(text.charAt(at - 1));
            boolean touchesAfter = at + 1 < text.length() && isWordPart(text.charAt(at + 1));
            return touchesBefore && !touchesAfter || lineEnds(at + 1);
        }

        private boolean lineEnds(int at) {
            int i = at;
            while (i < text.length() && (isSpace(text.charAt(i)) || text.charAt(i) == '.')) {
                i++;
            }
            return i >= text.length() || (text.charAt(i) == '\n' || text.charAt(i) == '\r') && !wrapped.get(i);
        }

        private int dots(int from) {
            int to = from;
            while (to < text.length() && (text.charAt(to) == '.' || text.charAt(to) == '\u2026')) {
                to++;
            }
            if (to - from > 1 || text.charAt(from) == '\u2026') {
                add(TokenKind.ELLIPSIS, from, to);
            } else if (isAbbreviation(from)) {
                add(TokenKind.OTHER, from, to);
            } else {
                sentenceEnded = sentenceEnded && paragraphEnded;
                add(TokenKind.STOP, from, to);
                sentenceEnded = true;
            }
            return to;
        }

        /** A stop with short words touching it on both sides, or between the spelt letters of a name (سي. إن. إن.). */
        private boolean isAbbreviation(int stop) {
            if (a.size == 0 || a.end[a.size - 1] != stop || a.kind[a.size - 1] != TokenKind.WORD.ordinal()) {
                return false;
            }
            if (stop - a.start[a.size - 1] == 1) {
                return true; // د. محمد
            }
            int after = stop + 1;
            int n = text.length();
            while (after < n && after - stop - 1 <= ABBREVIATION && isWordPart(text.charAt(after))) {
                after++;
            }
            int lettersAfter = after - stop - 1;
            int letters = stop - a.start[a.size - 1];
            return lettersAfter > 0 && lettersAfter <= ABBREVIATION && letters <= ABBREVIATION
                    || letters <= SPELT && (endsSpelt(stop) || isSpelt(stop + 2));
        }

        /** Whether the last word ends a name spelt with spaces (سي. إن. | إن) and the sentence goes on: the next would open with و or ف. */
        private boolean endsSpelt(int stop) {
            int before = a.size - 2;
            boolean spelt = before > 0
                    && a.kind[before] == TokenKind.OTHER.ordinal()
                    && text.charAt(a.start[before]) == '.'
                    && isSpace(text.charAt(a.end[before]))
                    && a.end[before - 1] - a.start[before - 1] == SPELT;
            char next = stop + 2 < text.length() ? text.charAt(stop + 2) : Letters.WAW;
            return spelt && isWordPart(next) && next != Letters.WAW && next != Letters.FEH;
        }

        /** Whether a letter's name with its stop begins here. */
        private boolean isSpelt(int from) {
            int stop = from + SPELT;
            return stop < text.length()
                    && text.charAt(stop) == '.'
                    && isSpace(text.charAt(from - 1))
                    && isWordPart(text.charAt(from))
                    && isWordPart(text.charAt(from + 1));
        }

        private static boolean isSeparator(char c) {
            return c == '.' || c == ',' || c == Letters.ARABIC_DECIMAL || c == Letters.ARABIC_THOUSANDS;
        }
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c == '\u1680'
                || c == '\u0085';
    }

    private static boolean isWordPart(char c) {
        return c >= Letters.HAMZA && c <= '\u065F'
                || c > '\u065F' && Letters.isArabicLetter(c)
                || Letters.isMark(c)
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c > '\u00BF' && Character.isLetterOrDigit(c) && !Letters.isDigit(c)
                || Character.isSurrogate(c);
    }

    private static TokenKind kind(char c) {
        return switch (c) {
            case '!', '?', Letters.QUESTION_MARK -> TokenKind.STOP;
            case ',', Letters.COMMA, '\uFF0C', '\u201A' -> TokenKind.COMMA;
            case ';', Letters.SEMICOLON -> TokenKind.SEMICOLON;
            case ':', '\uFF1A' -> TokenKind.COLON;
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015' -> TokenKind.DASH;
            case '(', '[', '{', '\uFD3E' -> TokenKind.OPEN_BRACKET;
            case ')', ']', '}', '\uFD3F' -> TokenKind.CLOSE_BRACKET;
            case '"',
                    '\u00AB',
                    '\u00BB',
                    '\u201C',
                    '\u201D',
                    '\u201E',
                    '\u201F',
                    '\u2033',
                    '\u2039',
                    '\u203A',
                    '\u2018',
                    '\u2019',
                    '\'' -> TokenKind.QUOTE;
            default -> TokenKind.OTHER;
        };
    }
}
