package org.isnad.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;

/** All that the reading knows of words. Immutable, to be shared by any number of threads. */
public final class Lexicon {

    static final String PACKED = "lexicons.bin";

    private static final class Shipped {
        static final Lexicon INSTANCE = new Lexicon(shippedSource());
    }

    /** What the files say, before the forms are made. */
    private record Source(Map<String, Entry> entries, List<LexiconFile.Verb> verbs) {}

    private final Source source;
    private final WordTable table = new WordTable();
    private final Phrases phrases = new Phrases();
    private final List<Entry.Signal> signals = new ArrayList<>();

    private Lexicon(Source source) {
        this.source = source;
        for (Entry entry : source.entries.values()) {
            add(entry);
        }
        for (LexiconFile.Verb verb : source.verbs) {
            Conjugation.Sink sink = (written, form) -> word(written).addVerb(form);
            boolean hollow = Conjugation.isHollow(verb.perfect(), verb.imperfect());
            Conjugation.perfect(verb.perfect(), hollow, sink);
            Conjugation.imperfect(verb.imperfect(), hollow, sink);
        }
        table.close();
        table.forEach(this::complete);
        phrases.close(table);
    }

    /** The lexicons that come with the program. */
    public static Lexicon shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * The shipped lexicons with a folder's files added; an entry of the folder takes the place of a shipped one with the same headword
     * in a file of the same name.
     *
     * @throws LexiconException with every fault, when the folder's files cannot be used
     * @throws IOException when the folder cannot be read
     */
    public static Lexicon with(Path folder) throws IOException {
        Source shipped = Shipped.INSTANCE.source;
        Source own = source(folder);
        Map<String, Entry> entries = new LinkedHashMap<>(shipped.entries);
        entries.putAll(own.entries);
        List<LexiconFile.Verb> verbs = new ArrayList<>(shipped.verbs);
        verbs.addAll(own.verbs);
        return new Lexicon(new Source(entries, verbs));
    }

    /**
     * This lexicon without one entry, or without all the entries of a file; to see what they do.
     *
     * @param name an entry's name ({@code statement/deny.yaml#نفى}) or a file's ({@code mention/outlets.yaml})
     */
    public Lexicon without(String name) {
        Map<String, Entry> entries = new LinkedHashMap<>(source.entries);
        entries.keySet().removeIf(entry -> isIn(entry, name));
        List<LexiconFile.Verb> verbs = new ArrayList<>(source.verbs);
        verbs.removeIf(verb -> isIn(verb.name(), name));
        return new Lexicon(new Source(entries, verbs));
    }

    private static boolean isIn(String entry, String name) {
        return entry.equals(name) || entry.startsWith(name + "#");
    }

    /**
     * The examples in the files of a folder.
     *
     * @throws LexiconException with every fault, when the folder's files cannot be used
     * @throws IOException when the folder cannot be read
     */
    public static List<Example> examples(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        read(folder).forEach(file -> examples.addAll(file.examples()));
        return examples;
    }

    private static List<LexiconFile> read(Path folder) throws IOException {
        List<LexiconFault> faults = new ArrayList<>();
        List<LexiconFile> files = new ArrayList<>();
        LexiconFolder.texts(folder).forEach((name, text) -> files.add(LexiconFile.read(name, text, faults)));
        if (!faults.isEmpty()) {
            throw new LexiconException(faults);
        }
        return files;
    }

    private static Source source(Path folder) throws IOException {
        return source(read(folder));
    }

    private static Source source(List<LexiconFile> files) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<LexiconFile.Verb> verbs = new ArrayList<>();
        for (LexiconFile file : files) {
            file.entries().forEach(entry -> entries.put(entry.name(), entry));
            verbs.addAll(file.verbs());
        }
        return new Source(entries, verbs);
    }

    private static Source shippedSource() {
        List<LexiconFile> files = new ArrayList<>();
        try (InputStream resource = Lexicon.class.getResourceAsStream(PACKED)) {
            if (resource == null) {
                throw new IllegalStateException("the lexicons are not packed: build with Maven");
            }
            var in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
            int n = in.readInt();
            for (int i = 0; i < n; i++) {
                files.add(LexiconFile.packed(in.readUTF(), Packed.read(in)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source(files);
    }

    /** A look-up of its own for each thread that reads. */
    public Lookup lookup() {
        return new Lookup(table);
    }

    /** What tells a content's act, in the order of the files. */
    public List<Entry.Signal> signals() {
        return signals;
    }

    /** All entries by name, in the order of the files. */
    public Map<String, Entry> entries() {
        return Collections.unmodifiableMap(source.entries);
    }

    private Word word(String written) {
        String exact = Folding.exact(written);
        return table.make(exact, Folding.folded(exact));
    }

    private void add(Entry entry) {
        switch (entry) {
            case Entry.Cue cue -> addCue(cue);
            case Entry.Words words ->
                words.words().forEach(w -> {
                    addName(w, words.wordClass(), words);
                    addDuals(w, words);
                    if (words.wordClass() == WordClass.FEELING) {
                        accusative(w).ifPresent(a -> word(a).addEntry(words.wordClass(), words));
                    }
                });
            case Entry.Valued valued -> valued.words().forEach(w -> addName(w, valued.wordClass(), valued));
            case Entry.Counted counted -> counted.words().forEach(w -> addName(w, WordClass.COUNTED, counted));
            case Entry.Known known -> known.names().forEach(w -> addName(w, classOf(known), known));
            case Entry.Place place -> {
                place.names().forEach(w -> addName(w, WordClass.PLACE, place));
                place.signed().forEach(w -> addName(w, WordClass.SIGNED_PLACE, place));
            }
            case Entry.Furniture furniture ->
                furniture.phrases().forEach(w -> addName(w, WordClass.FURNITURE, furniture));
            case Entry.Signal s -> signals.add(s);
            case Entry.Event event -> {} // these tell what a statement says, which org.isnad.claim does
            case Entry.Contrast contrast -> {}
            case Entry.Modal modal -> {}
            case Entry.Direction direction -> {}
            case Entry.Doubt doubt -> {}
        }
    }

    /**
     * A form that is in the table only because a phrase begins with it is also what it is without its clitics (تضامنها: solidarity,
     * theirs) or written otherwise (الى); a name's form with its article is also the noun (السفير).
     */
    private void complete(Word word, Word merged) {
        char[] exact = word.written().toCharArray();
        char[] folded = Folding.folded(word.written()).toCharArray();
        Lookup lookup = lookup();
        if (word.classes() == WordClass.SIGNED_PLACE.bit()) {
            return; // the look-up goes on behind it
        }
        if ((word.classes() & ~Lookup.MARKS) == 0) {
            if ((merged.classes() & ~Lookup.MARKS) != 0) {
                word.addAll(merged);
            } else if (lookup.findSplit(exact, folded, exact.length)) {
                word.complete(Objects.requireNonNull(lookup.word()), lookup.clitics());
            }
        } else if (exact.length > 4 && exact[0] == Letters.ALEF && exact[1] == Letters.LAM) {
            Word bare = table.get(exact, folded, 2, exact.length);
            if (bare != null && (bare.classes() & Lookup.WITH_ARTICLE) != 0) {
                word.addNoun(bare);
            }
        }
    }

    /** قلقا, تحذيرا: the indefinite accusative of one word, where an alef shows it. */
    private static Optional<String> accusative(String noun) {
        char last = noun.charAt(noun.length() - 1);
        boolean shown = noun.length() >= 3
                && noun.indexOf(' ') < 0
                && last != Letters.TEH_MARBUTA
                && last != Letters.ALEF
                && last != Letters.ALEF_MAKSURA
                && last != Letters.HAMZA
                && last != Letters.HEH
                && last != Letters.MEEM;
        return shown ? Optional.of(noun + Letters.ALEF) : Optional.empty();
    }

    /** بيانان, بيانين, منظمتان: computed for the nouns that speak or are spoken for. */
    private void addDuals(String noun, Entry.Words words) {
        if ((words.wordClass().bit() & WITH_DUAL) == 0 || noun.indexOf(' ') >= 0 || noun.length() < 3) {
            return;
        }
        char last = noun.charAt(noun.length() - 1);
        if (last == Letters.NOON
                || last == Letters.ALEF_MAKSURA
                || last == Letters.YEH
                || noun.endsWith("\u0627\u062A")) {
            return; // a plural already, or a word that changes
        }
        String stem = last == Letters.TEH_MARBUTA ? noun.substring(0, noun.length() - 1) + Letters.TEH : noun;
        word(stem + Letters.ALEF + Letters.NOON).addEntry(words.wordClass(), words);
        word(stem + Letters.YEH + Letters.NOON).addEntry(words.wordClass(), words);
    }

    private static final long WITH_DUAL =
            WordClass.set(WordClass.ROLE, WordClass.ANONYMOUS, WordClass.DOCUMENT, WordClass.BODY, WordClass.OUTLET);

    private static WordClass classOf(Entry.Known known) {
        return switch (known.kind()) {
            case OUTLET -> WordClass.OUTLET;
            case STATE -> WordClass.STATE;
            case GROUP -> WordClass.GROUP;
            default -> WordClass.BODY;
        };
    }

    /** One word becomes a form; several become a phrase that its first word opens. */
    private void addName(String written, WordClass wordClass, Entry entry) {
        String[] words = written.strip().split("\\s+");
        if (words.length == 1) {
            word(words[0]).addEntry(wordClass, entry);
        } else {
            Word first = word(Phrases.opening(words[0]));
            if (wordClass == WordClass.FURNITURE) {
                first.mark(wordClass);
            }
            phrases.add(words, entry);
        }
    }

    private void addCue(Entry.Cue cue) {
        switch (cue.kind()) {
            case VERB -> {
                String imperfect = Objects.requireNonNull(cue.forms().imperfect());
                Conjugation.Sink sink =
                        (written, form) -> word(written).addCue(WordClass.CUE_VERB, new Word.CueReading(cue, form));
                boolean hollow = Conjugation.isHollow(cue.lemma(), imperfect);
                Conjugation.perfect(cue.lemma(), hollow, sink);
                Conjugation.imperfect(imperfect, hollow, sink);
                Conjugation.Sink participles = (written, form) ->
                        word(written).addCue(WordClass.CUE_PARTICIPLE, new Word.CueReading(cue, form));
                cue.forms().participles().forEach(p -> Conjugation.participle(p, participles));
            }
            case NOUN -> {
                addFixed(cue, WordClass.CUE_NOUN);
                accusative(cue.lemma())
                        .ifPresent(a -> word(a).addCue(WordClass.CUE_NOUN, new Word.CueReading(cue, null)));
            }
            case PREPOSITION, PHRASE -> addFixed(cue, WordClass.CUE_PREPOSITION);
        }
    }

    private void addFixed(Entry.Cue cue, WordClass wordClass) {
        List<String> forms = new ArrayList<>(cue.forms().others());
        forms.add(0, cue.lemma());
        for (String form : forms) {
            String[] words = form.strip().split("\\s+");
            if (words.length == 1) {
                word(words[0]).addCue(wordClass, new Word.CueReading(cue, null));
            } else {
                word(Phrases.opening(words[0]));
                phrases.add(words, cue);
            }
        }
    }
}
