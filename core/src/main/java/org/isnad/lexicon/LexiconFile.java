package org.isnad.lexicon;

import static org.isnad.letter.Letters.NOON;
import static org.isnad.letter.Letters.YEH;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one lexicon file out of its tree and notes every fault. The format is described in
 * {@code docs/LEXICONS.md}: {@code about}, {@code kind}, {@code entries}, and examples ({@code reads}, {@code not}) with each
 * entry, or with the whole file where its entries are a mere list.
 */
final class LexiconFile {

    /** Kinds of files, and whether each entry has examples of its own. */
    private enum Kind {
        CUE("cue", true),
        WORDS("words", true),
        KNOWN("id", false),
        PLACE("place", false),
        VALUED("words", true),
        COUNTED("counted", false),
        FURNITURE("furniture", true),
        SIGNAL("signal", true),
        VERB("verb", false),
        EVENT("event", false),
        CONTRAST("contrast", false),
        MODALITY("modality", false),
        DIRECTION("direction", false),
        DOUBT("doubt", false);

        final String headword;
        final boolean examplesPerEntry;

        /** Whether it tells what a statement says; such entries hold plain sentences as examples, and no reading of them. */
        boolean isOfClaims() {
            return this == EVENT || this == CONTRAST || this == MODALITY || this == DIRECTION || this == DOUBT;
        }

        Kind(String headword, boolean examplesPerEntry) {
            this.headword = headword;
            this.examplesPerEntry = examplesPerEntry;
        }
    }

    private static final Set<String> EXAMPLE_KEYS = Set.of(
            "text",
            "cue",
            "act",
            "sources",
            "speaker",
            "via",
            "contents",
            "form",
            "distance",
            "spoken",
            "within",
            "dates",
            "places",
            "figures",
            "furniture",
            "entities",
            "kind",
            "statements",
            "because");

    private final String file;
    private final String[] lines;
    private final List<LexiconFault> faults;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Verb> verbs = new ArrayList<>();
    private final Set<String> headwords = new HashSet<>();
    private final List<Example> examples = new ArrayList<>();
    private boolean examplesKept = true;

    /** A verb that reports no speech. */
    record Verb(String name, String perfect, String imperfect) {}

    private LexiconFile(String file, String text, List<LexiconFault> faults) {
        this.file = file;
        this.lines = YamlTree.lines(text);
        this.faults = faults;
    }

    static LexiconFile read(String file, String text, List<LexiconFault> faults) {
        var reader = new LexiconFile(file, text, faults);
        int before = faults.size();
        Node root = YamlTree.read(file, text, faults);
        if (root instanceof Node.Fields fields) {
            reader.file(fields);
        } else if (faults.size() == before) {
            faults.add(new LexiconFault(file, 0, 0, "a lexicon file has the keys about, kind and entries", null, 0));
        }
        return reader;
    }

    /** The entries of a file that was checked when it was packed. */
    static LexiconFile packed(String file, Node root) {
        var faults = new ArrayList<LexiconFault>();
        var reader = new LexiconFile(file, "", faults);
        reader.examplesKept = false;
        if (root instanceof Node.Fields fields) {
            reader.file(fields);
        }
        if (!faults.isEmpty()) {
            throw new LexiconException(faults);
        }
        return reader;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Verb> verbs() {
        return verbs;
    }

    List<Example> examples() {
        return examples;
    }

    private void file(Node.Fields root) {
        onlyKeys(root, Set.of("about", "kind", "source", "entries", "reads", "not"));
        text(root, "about", true);
        Kind kind = oneOf(root, "kind", true, Kind::valueOf, names(Kind.values()));
        if (kind == null) {
            return;
        }
        if (!(root.fields().get("entries") instanceof Node.Items items)) {
            fault(root, "the file has no list of entries");
            return;
        }
        for (Node item : items.items()) {
            if (kind == Kind.PLACE
                    && item instanceof Node.Fields group
                    && group.fields().containsKey("places")) {
                placesWithin(group);
            } else if (item instanceof Node.Fields fields) {
                entry(kind, fields);
            } else {
                fault(item, "an entry is a group of keys, the first of them " + kind.headword);
            }
        }
        if (!kind.examplesPerEntry && !kind.isOfClaims()) {
            examples(root, file);
        }
    }

    private void entry(Kind kind, Node.Fields f) {
        String head = headword(f, kind);
        if (head == null) {
            return;
        }
        String name = file + "#" + head;
        boolean mayStandAgain = kind == Kind.COUNTED || kind == Kind.VERB; // وقع: he fell, he signed
        if (!mayStandAgain && !headwords.add(head)) {
            fault(f, head + " stands twice in this file");
        }
        switch (kind) {
            case CUE -> cue(name, head, f);
            case WORDS -> words(name, f);
            case KNOWN -> known(name, f);
            case PLACE -> place(name, f);
            case VALUED -> valued(name, f);
            case COUNTED -> counted(name, head, f);
            case FURNITURE -> furniture(name, f);
            case SIGNAL -> signal(name, f);
            case VERB -> verb(name, head, f);
            case EVENT -> event(name, head, f);
            case CONTRAST -> contrast(name, head, f);
            case MODALITY -> modality(name, f);
            case DIRECTION -> direction(name, head, f);
            case DOUBT -> doubt(name, f);
        }
        if (kind.examplesPerEntry) {
            examples(f, name);
        }
    }

    private @Nullable String headword(Node.Fields f, Kind kind) {
        Node head = f.fields().get(kind.headword);
        if (head instanceof Node.Items items && !items.items().isEmpty()) {
            head = items.items().get(0);
        }
        if (head instanceof Node.Text text && !text.value().isBlank()) {
            return text.value();
        }
        fault(f, "the entry has no " + kind.headword);
        return null;
    }

    private void cue(String name, String lemma, Node.Fields f) {
        onlyKeys(
                f,
                Set.of(
                        "cue",
                        "as",
                        "imperfect",
                        "participle",
                        "forms",
                        "act",
                        "plain",
                        "takes",
                        "may-take",
                        "near",
                        "not-before",
                        "not-after",
                        "distance",
                        "reads",
                        "not"));
        Entry.CueKind kind = f.fields().containsKey("as")
                ? oneOf(f, "as", true, Entry.CueKind::valueOf, names(Entry.CueKind.values()))
                : Entry.CueKind.VERB;
        Act act = oneOf(f, "act", true, Act::valueOf, names(Act.values()));
        String imperfect = kind == Entry.CueKind.VERB ? imperfect(lemma, f) : text(f, "imperfect", false);
        var forms = new Entry.Forms(imperfect, list(f, "participle", false), list(f, "forms", false));
        long seldom = frames(f, "may-take", false);
        boolean mustTake = seldom == 0 && (kind == Entry.CueKind.VERB || kind == Entry.CueKind.NOUN);
        long frames = frames(f, "takes", mustTake) | seldom;
        List<String> near = folded(list(f, "near", false));
        List<String> notBefore = folded(list(f, "not-before", false));
        List<String> notAfter = folded(list(f, "not-after", false));
        boolean plain = flag(f, "plain");
        boolean distance = flag(f, "distance");
        if (kind != null && act != null) { // asked last, so that all other faults are told with these
            entries.add(new Entry.Cue(
                    name, kind, lemma, forms, act, plain, frames, seldom, near, notBefore, notAfter, distance));
        }
    }

    /** The imperfect of a verb, from which, with the perfect, all its forms are made. */
    private @Nullable String imperfect(String perfect, Node.Fields f) {
        String imperfect = text(f, "imperfect", true);
        if (imperfect == null) {
            return null;
        }
        if (perfect.length() < 2 || perfect.indexOf(' ') >= 0) {
            fault(f, "a verb is one word of two letters or more, not " + perfect);
            return null;
        }
        if (imperfect.length() < 3 || imperfect.indexOf(' ') >= 0 || imperfect.charAt(0) != Letters.YEH) {
            String message = "imperfect is the form for he, which begins with " + Letters.YEH + ", not " + imperfect;
            fault(f.fields().getOrDefault("imperfect", f), message, imperfect.length());
            return null;
        }
        return imperfect;
    }

    private long frames(Node.Fields f, String key, boolean needed) {
        long frames = 0;
        if (f.fields().get(key) instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (!(item instanceof Node.Text text)) {
                    continue;
                }
                Frame frame = Frame.of(text.value());
                if (frame == null) {
                    fault(
                            item,
                            "unknown frame " + text.value() + suggestion(text.value(), Frame.names()),
                            text.value().length());
                } else {
                    frames |= frame.bit();
                }
            }
        } else if (needed || f.fields().containsKey(key)) {
            fault(f, "the entry has no list " + key + ": how the cue takes its content, such as [clause, quote]");
        }
        return frames;
    }

    private void words(String name, Node.Fields f) {
        onlyKeys(f, Set.of("words", "class", "gender", "number", "act", "kind", "reads", "not"));
        WordClass wordClass = oneOf(f, "class", true, WordClass::valueOf, names(WordClass.values()));
        Gender gender = f.fields().containsKey("gender")
                ? oneOf(f, "gender", false, Gender::valueOf, names(Gender.values()))
                : Gender.EITHER;
        Number number = f.fields().containsKey("number")
                ? oneOf(f, "number", false, Number::valueOf, names(Number.values()))
                : Number.ANY;
        Act act = oneOf(f, "act", false, Act::valueOf, names(Act.values()));
        EntityKind kind = oneOf(f, "kind", false, EntityKind::valueOf, names(EntityKind.values()));
        List<String> words = list(f, "words", true);
        if (wordClass != null && gender != null && number != null) {
            entries.add(new Entry.Words(name, wordClass, words, gender, number, act, kind));
        }
    }

    private void known(String name, Node.Fields f) {
        onlyKeys(f, Set.of("id", "kind", "names", "of", "led-by", "english", "gender"));
        EntityKind kind = oneOf(f, "kind", true, EntityKind::valueOf, names(EntityKind.values()));
        Gender gender = f.fields().containsKey("gender")
                ? oneOf(f, "gender", false, Gender::valueOf, names(Gender.values()))
                : Gender.EITHER;
        String id = text(f, "id", true);
        List<String> names = list(f, "names", true);
        if (kind != null && gender != null && id != null) {
            String of = text(f, "of", false);
            String ledBy = text(f, "led-by", false);
            entries.add(new Entry.Known(name, id, kind, names, of, ledBy, text(f, "english", false), gender));
        }
    }

    private void place(String name, Node.Fields f) {
        onlyKeys(f, Set.of("place", "names", "lat", "lon", "km", "kind", "within"));
        String english = text(f, "place", true);
        List<String> names = list(f, "names", true);
        Double lat = decimal(f, "lat", true);
        Double lon = decimal(f, "lon", true);
        Double km = decimal(f, "km", false);
        String kind = text(f, "kind", true);
        if (english != null && lat != null && lon != null && kind != null) {
            int off = km == null ? PlaceRow.kilometres(kind) : km.intValue();
            addPlace(f, name, new PlaceRow(english, kind, lat, lon, names), off, text(f, "within", false));
        }
    }

    /** Places that lie in one, a short row each: {@code [Raqqa, city, 35.95, 39.01, الرقة]}. */
    private void placesWithin(Node.Fields f) {
        onlyKeys(f, Set.of("within", "places"));
        String within = text(f, "within", true);
        if (!(f.fields().get("places") instanceof Node.Items items)) {
            fault(f, "the key places is missing: a list of " + PlaceRow.FORM);
            return;
        }
        for (Node item : items.items()) {
            PlaceRow row = PlaceRow.of(item);
            if (row == null) {
                fault(item, "a place is " + PlaceRow.FORM);
                continue;
            }
            if (!headwords.add(row.english())) {
                fault(item, row.english() + " stands twice in this file");
            }
            addPlace(item, file + "#" + row.english(), row, PlaceRow.kilometres(row.kind()), within);
        }
    }

    private void addPlace(Node at, String name, PlaceRow row, int km, @Nullable String within) {
        List<String> names = new ArrayList<>(row.names().size());
        List<String> signed = new ArrayList<>(0);
        List<String> strict = new ArrayList<>(0);
        for (String written : row.names()) {
            int signs = PlaceRow.signs(written);
            if (signs == 0) {
                names.add(written);
                continue;
            }
            String bare = written.substring(signs);
            if (bare.isEmpty() || bare.indexOf(' ') >= 0) {
                fault(at, PlaceRow.SIGN + " stands before a name of one word, not " + written);
            }
            signed.add(bare);
            if (signs > 1) {
                strict.add(Folding.folded(bare));
            }
        }
        entries.add(new Entry.Place(
                name, row.english(), names, signed, strict, row.lat(), row.lon(), km, row.kind(), within));
    }

    private void valued(String name, Node.Fields f) {
        onlyKeys(f, Set.of("words", "class", "value", "system", "reads", "not"));
        WordClass wordClass = oneOf(f, "class", true, WordClass::valueOf, names(WordClass.values()));
        Double value = decimal(f, "value", true);
        List<String> words = list(f, "words", true);
        if (wordClass != null && value != null) {
            entries.add(new Entry.Valued(name, wordClass, words, value, text(f, "system", false)));
        }
    }

    private void counted(String name, String english, Node.Fields f) {
        onlyKeys(f, Set.of("counted", "words"));
        List<String> words = list(f, "words", true);
        if (!words.isEmpty()) {
            String singular = words.get(0);
            String one = name + "/" + singular;
            List<String> duals = new ArrayList<>(Duals.of(singular));
            duals.removeAll(words); // مسلحين is most often the plural
            if (words.contains(singular + YEH + NOON)) {
                duals.remove(singular + YEH); // and مسلحيها with it
            }
            words.addAll(Duals.accusative(singular));
            entries.add(new Entry.Counted(one, english, words, false));
            entries.add(new Entry.Counted(one + "/dual", english, duals, true));
        }
    }

    private void furniture(String name, Node.Fields f) {
        onlyKeys(f, Set.of("furniture", "reach", "opens", "reads", "not"));
        Entry.Reach reach = oneOf(f, "reach", true, Entry.Reach::valueOf, names(Entry.Reach.values()));
        List<String> phrases = list(f, "furniture", true);
        if (reach != null) {
            entries.add(new Entry.Furniture(name, phrases, reach, flag(f, "opens")));
        }
    }

    private void signal(String name, Node.Fields f) {
        onlyKeys(f, Set.of("signal", "verbs", "act", "under", "by", "opening", "hint", "reads", "not"));
        Act act = oneOf(f, "act", true, Act::valueOf, names(Act.values()));
        List<Act> under = new ArrayList<>();
        for (String written : list(f, "under", true)) {
            try {
                under.add(Act.valueOf(written));
            } catch (IllegalArgumentException e) {
                fault(
                        f.fields().getOrDefault("under", f),
                        "unknown act " + written + suggestion(written, names(Act.values())));
            }
        }
        List<String> phrases = list(f, "signal", true);
        list(f, "verbs", false).forEach(verb -> phrases.addAll(thirdPersons(verb, f)));
        if (act != null) {
            List<String> by = list(f, "by", false);
            entries.add(new Entry.Signal(name, act, under, phrases, flag(f, "opening"), by, flag(f, "hint")));
        }
    }

    /** What he, she or they did or do, of a verb given as its perfect and its imperfect: قصف يقصف. */
    private Set<String> thirdPersons(String verb, Node.Fields f) {
        String[] he = verb.split("\\s+");
        return isVerb(verb, f) ? Lemmas.thirdPersons(he[0], he[1]) : Set.of();
    }

    private boolean isVerb(String verb, Node.Fields f) {
        String[] he = verb.split("\\s+");
        if (he.length == 2 && he[0].length() >= 2 && he[1].length() >= 3 && he[1].charAt(0) == Letters.YEH) {
            return true;
        }
        fault(f.fields().getOrDefault("verbs", f), "a verb is its perfect and its imperfect, not " + verb);
        return false;
    }

    private void verb(String name, String perfect, Node.Fields f) {
        onlyKeys(f, Set.of("verb", "imperfect"));
        String imperfect = imperfect(perfect, f);
        if (imperfect != null) {
            verbs.add(new Verb(name, perfect, imperfect));
        }
    }

    private void event(String name, String id, Node.Fields f) {
        onlyKeys(f, Set.of("event", "plover", "mode", "verbs", "nouns", "phrases", "undergone", "example", "not"));
        entries.add(new Entry.Event(
                name,
                id,
                text(f, "plover", false),
                text(f, "mode", false),
                lemmas(f),
                list(f, "phrases", false),
                flag(f, "undergone")));
    }

    private void contrast(String name, String id, Node.Fields f) {
        onlyKeys(f, Set.of("contrast", "one", "other", "example"));
        entries.add(new Entry.Contrast(name, id, side(f, "one"), side(f, "other")));
    }

    private Entry.Side side(Node.Fields f, String key) {
        if (f.fields().get(key) instanceof Node.Fields side) {
            onlyKeys(side, Set.of("verbs", "nouns", "phrases"));
            return new Entry.Side(lemmas(side), list(side, "phrases", false));
        }
        fault(f, "the key " + key + " is missing: the verbs, nouns and phrases of that side");
        return new Entry.Side(Lemmas.NONE, List.of());
    }

    private void modality(String name, Node.Fields f) {
        onlyKeys(f, Set.of("modality", "mood", "verbs", "nouns", "phrases", "imperfect", "example", "not"));
        Entry.Mood mood = oneOf(f, "mood", true, Entry.Mood::valueOf, names(Entry.Mood.values()));
        if (mood != null) {
            entries.add(new Entry.Modal(name, mood, lemmas(f), list(f, "phrases", false), flag(f, "imperfect")));
        }
    }

    private void direction(String name, String id, Node.Fields f) {
        onlyKeys(f, Set.of("direction", "nouns", "example"));
        entries.add(new Entry.Direction(name, id, Set.copyOf(list(f, "nouns", true))));
    }

    private void doubt(String name, Node.Fields f) {
        onlyKeys(f, Set.of("doubt", "part", "verbs", "nouns", "phrases", "reads", "not"));
        Entry.DoubtPart part = oneOf(f, "part", true, Entry.DoubtPart::valueOf, names(Entry.DoubtPart.values()));
        if (part != null) {
            entries.add(new Entry.Doubt(name, part, lemmas(f), list(f, "phrases", false)));
        }
    }

    private Lemmas lemmas(Node.Fields f) {
        List<String> verbs = list(f, "verbs", false);
        verbs.removeIf(verb -> !isVerb(verb, f));
        return new Lemmas(list(f, "nouns", false), verbs);
    }

    // ---- examples

    private void examples(Node.Fields f, String entry) {
        if (!examplesKept) {
            return;
        }
        int read = examplesUnder(f, "reads", entry, false);
        int missed = examplesUnder(f, "not", entry, true);
        boolean decidedElsewhere =
                f.fields().containsKey("may-take") && !f.fields().containsKey("takes");
        if (read == 0 && !decidedElsewhere || missed == 0) {
            fault(
                    f,
                    read == 0 && !decidedElsewhere
                            ? "no sentence that it reads: add one under reads"
                            : "no near miss: add one under not, with because");
        }
    }

    private int examplesUnder(Node.Fields f, String key, String entry, boolean near) {
        if (!(f.fields().get(key) instanceof Node.Items items)) {
            return 0;
        }
        for (Node item : items.items()) {
            if (!(item instanceof Node.Fields example)) {
                fault(item, "an example has the key text");
                continue;
            }
            onlyKeys(example, EXAMPLE_KEYS);
            String text = text(example, "text", true);
            String because = text(example, "because", near);
            Map<String, List<String>> expected = new LinkedHashMap<>();
            for (String expectedKey : example.fields().keySet()) {
                if (!expectedKey.equals("text") && !expectedKey.equals("because")) {
                    expected.put(expectedKey, list(example, expectedKey, true));
                }
            }
            if (!near && expected.isEmpty()) {
                fault(example, "the example says nothing of what is read in it");
            }
            if (text != null) {
                examples.add(new Example(file, example.line(), entry, text, expected, near ? because : null));
            }
        }
        return items.items().size();
    }

    // ---- fields

    private void onlyKeys(Node.Fields f, Set<String> known) {
        f.keys().forEach((key, at) -> {
            if (!known.contains(key)) {
                fault(at, "unknown key " + key + suggestion(key, known), key.length());
            }
        });
    }

    private @Nullable String text(Node.Fields f, String key, boolean needed) {
        Node node = f.fields().get(key);
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            return text.value().strip();
        }
        if (node != null) {
            fault(node, key + " is one word or phrase");
        } else if (needed) {
            fault(f, "the key " + key + " is missing");
        }
        return null;
    }

    /** A list, or one text as a list of one. */
    private List<String> list(Node.Fields f, String key, boolean needed) {
        List<String> values = new ArrayList<>();
        Node node = f.fields().get(key);
        if (node instanceof Node.Text text && !text.value().isBlank()) {
            values.add(text.value().strip());
        } else if (node instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Text text && !text.value().isBlank()) {
                    values.add(text.value().strip());
                } else {
                    fault(item, "a list of " + key + " holds words or phrases");
                }
            }
        }
        if (needed && values.isEmpty()) {
            fault(node == null ? f : node, "the key " + key + " is missing or empty");
        }
        return values;
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Folding::folded).toList();
    }

    private boolean flag(Node.Fields f, String key) {
        Node node = f.fields().get(key);
        if (node instanceof Node.Text text) {
            if (text.value().equals("true")) {
                return true;
            }
            if (!text.value().equals("false")) {
                fault(
                        node,
                        key + " is true or false, not " + text.value(),
                        text.value().length());
            }
        }
        return false;
    }

    private @Nullable Double decimal(Node.Fields f, String key, boolean needed) {
        String written = text(f, key, needed);
        if (written == null) {
            return null;
        }
        try {
            return Double.valueOf(written);
        } catch (NumberFormatException e) {
            fault(f.fields().getOrDefault(key, f), key + " is a number, not " + written, written.length());
            return null;
        }
    }

    private <E> @Nullable E oneOf(
            Node.Fields f, String key, boolean needed, Function<String, E> value, List<String> known) {
        String written = text(f, key, needed);
        if (written == null) {
            return null;
        }
        String upper = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (known.contains(upper)) {
            return value.apply(upper);
        }
        String suggestion = suggestion(upper, known);
        fault(
                f.fields().getOrDefault(key, f),
                "unknown " + key + " " + written
                        + (written.equals(upper) ? suggestion : suggestion.toLowerCase(Locale.ROOT)),
                written.length());
        return null;
    }

    private static <E extends Enum<E>> List<String> names(E[] values) {
        List<String> names = new ArrayList<>();
        for (E value : values) {
            names.add(value.name());
        }
        return names;
    }

    private void fault(Node at, String message) {
        fault(at, message, 1);
    }

    private void fault(Node at, String message, int length) {
        String line = at.line() > 0 && at.line() <= lines.length ? lines[at.line() - 1] : null;
        faults.add(new LexiconFault(file, at.line(), at.column(), message, line, length));
    }

    private static String suggestion(String written, Iterable<String> known) {
        String nearest = null;
        int best = Math.max(1, written.length() / 3) + 1;
        Set<String> inOrder = new LinkedHashSet<>();
        known.forEach(inOrder::add);
        for (String candidate : inOrder.stream().sorted().toList()) {
            int distance = distance(written, candidate);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
