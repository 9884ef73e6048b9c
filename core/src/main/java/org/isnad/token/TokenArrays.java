package org.isnad.token;

import java.util.Arrays;
import org.isnad.lexicon.Word;
import org.jspecify.annotations.Nullable;

/** The arrays of {@link Tokens} while they grow. */
final class TokenArrays {

    final String text;
    int size;
    int[] start;
    int[] end;
    byte[] kind;

    @Nullable
    Word[] word;

    /** What each word can be: asked of nearly every token many times, so it stands apart from the words, which lie far from one another. */
    long[] classes;

    short[] clitics;
    int[] foldedEnd;
    int[] sentence;
    char[] folded;
    int foldedLength;
    int sentences;
    int[] sentenceStart = new int[32];
    int[] sentenceParagraph = new int[32];
    /** Names that need a sign, and that the lexicon knows as nothing else; few, so they stand apart, in the order of the text. */
    int signed;

    int[] signedAt = new int[16];

    @Nullable
    Word[] signedWord = new Word[16];

    short[] signedClitics = new short[16];
    int paragraphs;
    int[] paragraphStart = new int[16];

    TokenArrays(String text) {
        this.text = text;
        int guess = Math.max(16, text.length() / 5);
        start = new int[guess];
        end = new int[guess];
        kind = new byte[guess];
        word = new Word[guess];
        classes = new long[guess];
        clitics = new short[guess];
        foldedEnd = new int[guess];
        sentence = new int[guess];
        folded = new char[text.length() + 64];
    }

    int add(TokenKind k, int from, int to) {
        if (size == start.length) {
            int larger = size * 2;
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
            kind = Arrays.copyOf(kind, larger);
            word = Arrays.copyOf(word, larger);
            classes = Arrays.copyOf(classes, larger);
            clitics = Arrays.copyOf(clitics, larger);
            foldedEnd = Arrays.copyOf(foldedEnd, larger);
            sentence = Arrays.copyOf(sentence, larger);
        }
        start[size] = from;
        end[size] = to;
        kind[size] = (byte) k.ordinal();
        foldedEnd[size] = foldedLength;
        return size++;
    }

    /** What the lexicon says of the token added last. */
    void addWord(@Nullable Word itself, int itsClitics) {
        if (itself != null) {
            word[size - 1] = itself;
            classes[size - 1] = itself.classes();
            clitics[size - 1] = (short) itsClitics;
        }
    }

    void addLetters(char[] key, int length) {
        if (foldedLength + length > folded.length) {
            folded = Arrays.copyOf(folded, Math.max(folded.length * 2, foldedLength + length));
        }
        System.arraycopy(key, 0, folded, foldedLength, length);
        foldedLength += length;
        foldedEnd[size - 1] = foldedLength;
    }

    /** What the token added last is called as a place. */
    void addSigned(Word name, int itsClitics) {
        if (signed == signedAt.length) {
            signedAt = Arrays.copyOf(signedAt, signed * 2);
            signedWord = Arrays.copyOf(signedWord, signed * 2);
            signedClitics = Arrays.copyOf(signedClitics, signed * 2);
        }
        signedAt[signed] = size - 1;
        signedWord[signed] = name;
        signedClitics[signed++] = (short) itsClitics;
    }

    void openParagraph() {
        if (paragraphs + 1 >= paragraphStart.length) {
            paragraphStart = Arrays.copyOf(paragraphStart, paragraphs * 2);
        }
        paragraphStart[paragraphs++] = size;
    }

    void openSentence() {
        if (sentences + 1 >= sentenceStart.length) {
            sentenceStart = Arrays.copyOf(sentenceStart, sentences * 2);
            sentenceParagraph = Arrays.copyOf(sentenceParagraph, sentences * 2);
        }
        sentenceParagraph[sentences] = paragraphs - 1;
        sentenceStart[sentences++] = size;
    }
}
