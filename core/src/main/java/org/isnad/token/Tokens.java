package org.isnad.token;

import java.util.Arrays;
import org.isnad.document.Span;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one text, in its order; each is known by its number, 0 to {@link #size} exclusive. What is asked of a number
 * outside is answered as for a token that is nothing: no class, no letters. Clitics stay with their word: a token is what stands
 * between spaces and signs.
 */
public final class Tokens {

    private static final TokenKind[] KINDS = TokenKind.values();

    private final String text;
    private final int size;
    private final int[] start;
    private final int[] end;
    private final byte[] kind;
    private final @Nullable Word[] word;
    private final long[] classes;
    private final short[] clitics;
    private final int[] signedAt;
    private final @Nullable Word[] signedWord;
    private final short[] signedClitics;
    private final char[] folded;
    private final int[] foldedEnd;
    private final int[] sentence;
    private final int[] sentenceStart;
    private final int[] paragraphStart;
    private final int[] sentenceParagraph;
    private final int[] quoteEnd;
    private final int[] inQuote;
    private final boolean[] unclosed;

    Tokens(TokenArrays a, Quotations quotations) {
        this.text = a.text;
        this.size = a.size;
        this.start = a.start;
        this.end = a.end;
        this.kind = a.kind;
        this.word = a.word;
        this.classes = a.classes;
        this.clitics = a.clitics;
        this.signedAt = Arrays.copyOf(a.signedAt, a.signed);
        this.signedWord = a.signedWord;
        this.signedClitics = a.signedClitics;
        this.folded = a.folded;
        this.foldedEnd = a.foldedEnd;
        this.sentence = a.sentence;
        this.sentenceStart = Arrays.copyOf(a.sentenceStart, a.sentences + 1);
        this.paragraphStart = Arrays.copyOf(a.paragraphStart, a.paragraphs + 1);
        this.sentenceParagraph = a.sentenceParagraph;
        sentenceStart[a.sentences] = size;
        paragraphStart[a.paragraphs] = size;
        this.quoteEnd = quotations.end;
        this.inQuote = quotations.in;
        this.unclosed = quotations.unclosed;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Offset of the token's first character. */
    public int start(int i) {
        return start[i];
    }

    /** Offset behind the token's last character. */
    public int end(int i) {
        return end[i];
    }

    /** The place of the tokens {@code [from, to)}, which must not be empty. */
    public Span span(int from, int to) {
        return new Span(start[from], end[to - 1]);
    }

    public @Nullable TokenKind kind(int i) {
        return i < 0 || i >= size ? null : KINDS[kind[i]];
    }

    public boolean is(int i, TokenKind k) {
        return i >= 0 && i < size && kind[i] == k.ordinal();
    }

    /** What the lexicon says of the word, without its clitics; null where it knows nothing, and for signs. */
    public @Nullable Word word(int i) {
        return i < 0 || i >= size ? null : word[i];
    }

    /** What the word can be, a set of {@link WordClass#bit}; 0 where the lexicon knows nothing. */
    public long classes(int i) {
        return i < 0 || i >= size ? 0 : classes[i];
    }

    public boolean is(int i, WordClass c) {
        return (classes(i) & c.bit()) != 0;
    }

    /** Whether the word can be any of a set of classes. */
    public boolean isAny(int i, long classSet) {
        return (classes(i) & classSet) != 0;
    }

    /** What is written together with the word, bits of {@link Clitics}; 0 where the lexicon knows nothing. */
    public int clitics(int i) {
        return i < 0 || i >= size ? 0 : clitics[i];
    }

    public boolean has(int i, int cliticBits) {
        return (clitics(i) & cliticBits) != 0;
    }

    /** The word as a place's name that needs a sign; null where it is none. {@link #word} tells what it is besides. */
    public @Nullable Word signedPlace(int i) {
        int at = Arrays.binarySearch(signedAt, i);
        return at >= 0 ? signedWord[at] : is(i, WordClass.SIGNED_PLACE) ? word[i] : null;
    }

    /** What is written together with the name that {@link #signedPlace} tells. */
    public boolean signedPlaceHas(int i, int cliticBits) {
        int at = Arrays.binarySearch(signedAt, i);
        return ((at < 0 ? clitics(i) : signedClitics[at]) & cliticBits) != 0;
    }

    /**
     * Where in the text a word goes on behind so many of its letters and their marks; where it begins when one of these may be several letters, or nothing
     * would be left (a clitic that stands alone: لـ «الغد»).
     */
    public int behindLetters(int i, int letters) {
        int at = start(i);
        int left = letters;
        while (at < end(i) && (left > 0 || isNoLetter(text().charAt(at)))) {
            char c = text().charAt(at++);
            if (Letters.isForm(c)) {
                return start(i);
            }
            left -= isNoLetter(c) ? 0 : 1;
        }
        return at == end(i) ? start(i) : at;
    }

    /** The last letter of a word as it is written, without the marks on it; its first character when it has none. */
    public char lastWritten(int i) {
        int at = end(i) - 1;
        while (at > start(i) && isNoLetter(text().charAt(at))) {
            at--;
        }
        return Folding.kin(text().charAt(at));
    }

    private static boolean isNoLetter(char c) {
        return Letters.isMark(c) || Letters.isInvisible(c);
    }

    /** Length of the word's folded key, clitics and all; 0 for signs. */
    public int letters(int i) {
        return i < 0 || i >= size ? 0 : foldedEnd[i] - foldedStart(i);
    }

    private int foldedStart(int i) {
        return i == 0 ? 0 : foldedEnd[i - 1];
    }

    /** The {@code n}-th letter of the word's folded key; counted from the end where negative. 0 outside. */
    public char letter(int i, int n) {
        int length = letters(i);
        int at = n < 0 ? length + n : n;
        return at < 0 || at >= length ? 0 : folded[foldedStart(i) + at];
    }

    /** The word's folded key, clitics and all; empty for signs. */
    public String folded(int i) {
        return i < 0 || i >= size ? "" : new String(folded, foldedStart(i), letters(i));
    }

    /** Whether the word's folded key, clitics and all, is this. */
    public boolean foldedIs(int i, String key) {
        return foldedEnds(i, key) && letters(i) == key.length();
    }

    /** Whether the word's folded key ends so. */
    public boolean foldedEnds(int i, String key) {
        int length = letters(i);
        if (length < key.length()) {
            return false;
        }
        int from = foldedStart(i) + length - key.length();
        for (int k = 0; k < key.length(); k++) {
            if (folded[from + k] != key.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands between this token and the next. */
    public boolean touchesNext(int i) {
        return i >= 0 && i + 1 < size && end[i] == start[i + 1];
    }

    // ---- sentences and paragraphs

    public int sentences() {
        return sentenceStart.length - 1;
    }

    /** The sentence a token stands in. */
    public int sentence(int i) {
        return sentence[i];
    }

    /** The token before this one in the same sentence; -1 for a sentence's first. */
    public int before(int i) {
        return i <= 0 || i < size && sentenceStart[sentence[i]] == i ? -1 : i - 1;
    }

    /** First token of a sentence. */
    public int sentenceStart(int s) {
        return sentenceStart[s];
    }

    /** Behind the last token of a sentence, its stop and what closes behind that included. */
    public int sentenceEnd(int s) {
        return sentenceStart[s + 1];
    }

    public int paragraphs() {
        return paragraphStart.length - 1;
    }

    /** The paragraph (line) a sentence stands in. */
    public int paragraphOf(int s) {
        return sentenceParagraph[s];
    }

    public int paragraphStart(int p) {
        return paragraphStart[p];
    }

    public int paragraphEnd(int p) {
        return paragraphStart[p + 1];
    }

    // ---- quotations

    /**
     * The closing mark of the quotation that opens at this token; where the text never closes it, the last token that it reaches to.
     * -1 where none opens.
     */
    public int quoteEnd(int i) {
        return i < 0 || i >= size ? -1 : quoteEnd[i];
    }

    /** The opening mark of the innermost quotation around this token, the marks themselves not counted in; -1 outside. */
    public int inQuote(int i) {
        return i < 0 || i >= size ? -1 : inQuote[i];
    }

    /** Whether the quotation that opens here is never closed in the text. */
    public boolean isUnclosed(int i) {
        return unclosed[i];
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : " ").append(text, start[i], end[i]);
        }
        return out.toString();
    }
}
