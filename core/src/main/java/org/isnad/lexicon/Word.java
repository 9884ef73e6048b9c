package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;

/** All that the lexicons say of one written form, without its clitics. */
public final class Word {

    /**
     * One way to read the form as a cue.
     *
     * @param form null for a noun, a preposition or a phrase
     */
    public record CueReading(Entry.Cue entry, @Nullable VerbForm form) {}

    private final String written;
    private final char[] letters;
    private final List<CueReading> cues = new ArrayList<>(1);
    private final List<Entry> entries = new ArrayList<>(1);
    private final List<VerbForm> verbs = new ArrayList<>(0);
    private List<Phrases.Phrase> phrases = List.of();
    /** Of each phrase how many letters its second word has and the last of them, in one number. */
    private int[] secondWords = new int[0];

    private List<Phrases.Phrase> furniture = List.of();

    private long classes;
    private int clitics;

    Word(String written) {
        this.written = written;
        this.letters = written.toCharArray();
    }

    /** The exact key of the form. */
    public String written() {
        return written;
    }

    /** Whether it is written exactly as these characters. */
    boolean isWritten(char[] key, int from, int to) {
        return Arrays.equals(letters, 0, letters.length, key, from, to);
    }

    /** Whether these characters are its folded key. */
    boolean foldsTo(char[] key, int from, int to) {
        if (letters.length != to - from) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            if (Folding.folded(letters[i]) != key[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** What it can be, a set of {@link WordClass#bit}. */
    public long classes() {
        return classes;
    }

    public boolean is(WordClass c) {
        return (classes & c.bit()) != 0;
    }

    /** Its readings as a cue. */
    public List<CueReading> cues() {
        return cues;
    }

    /** Its forms as a verb that reports no speech. */
    public List<VerbForm> verbs() {
        return verbs;
    }

    /** Its entries that are no cues: classes, values, names of one word. */
    public List<Entry> entries() {
        return entries;
    }

    /** The value of a month, weekday or number word, or null. */
    public Entry.@Nullable Valued valued(WordClass c) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Valued valued && valued.wordClass() == c) {
                return valued;
            }
        }
        return null;
    }

    /** What it counts, or null. */
    public Entry.@Nullable Counted counted() {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Counted counted) {
                return counted;
            }
        }
        return null;
    }

    /** The entry that puts it in a class, or null. */
    public Entry.@Nullable Words inClass(WordClass c) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Words words && words.wordClass() == c) {
                return words;
            }
        }
        return null;
    }

    void addCue(WordClass c, CueReading reading) {
        classes |= c.bit();
        cues.add(reading);
    }

    void addVerb(VerbForm form) {
        classes |= WordClass.VERB.bit();
        verbs.add(form);
    }

    void addEntry(WordClass c, Entry entry) {
        classes |= c.bit();
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /** The phrases that open with it, the longest first. */
    public List<Phrases.Phrase> phrases() {
        return phrases;
    }

    /** Those of {@link #phrases} that a page's furniture is known by. */
    public List<Phrases.Phrase> furniture() {
        return furniture;
    }

    /**
     * The next phrase, from {@code k} on, whose second word may be one of so many letters that ends so, with ال or without; the number of phrases
     * where none is left. A paper's word opens hundreds of names, and this tells nearly all of them apart.
     */
    public int nextPhrase(int k, int letters, char last) {
        int whole = Phrases.lettersAndLast(letters, last);
        int withoutArticle = Phrases.lettersAndLast(letters - Phrases.ARTICLE, last);
        int next = k;
        while (next < secondWords.length && secondWords[next] != whole && secondWords[next] != withoutArticle) {
            next++;
        }
        return next;
    }

    void mark(WordClass c) {
        classes |= c.bit();
    }

    void opens(List<Phrases.Phrase> longestFirst, int[] theirSecondWords, List<Phrases.Phrase> theirFurniture) {
        classes |= WordClass.PHRASE_START.bit();
        phrases = longestFirst;
        secondWords = theirSecondWords;
        furniture = theirFurniture;
    }

    /** Takes over what another word is as a noun. */
    void addNoun(Word other) {
        classes |= other.classes & Lookup.WITH_ARTICLE & ~WordClass.PHRASE_START.bit();
        for (CueReading cue : other.cues) {
            if (cue.entry().kind() == Entry.CueKind.NOUN) {
                cues.add(cue);
            }
        }
        for (Entry entry : other.entries) {
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
    }

    /** Takes over what another word is that stands in this form together with clitics. */
    void complete(Word other, int itsClitics) {
        addAll(other);
        clitics = itsClitics;
    }

    /** The clitics that this form holds although it is in the table as it stands; bits of {@link Clitics}. */
    int clitics() {
        return clitics;
    }

    void addAll(Word other) {
        classes |= other.classes;
        cues.addAll(other.cues);
        verbs.addAll(other.verbs);
        for (Entry entry : other.entries) {
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
    }

    @Override
    public String toString() {
        return written;
    }
}
