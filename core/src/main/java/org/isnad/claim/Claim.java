package org.isnad.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.letter.Folding;

/**
 * A proposition that at least two statements speak of, or one denies. It tells who says what of it, and never who is right.
 *
 * @param id names it; the same whatever the order in which the articles came
 * @param tellings the statements that speak of it, by day, article and place
 * @param contested whether somebody asserts and somebody else denies it
 * @param origins on what those rest who assert it, or all where nobody does: each with the statements that come from there
 * @param differences the details that are told in more than one way
 * @param mirrors what is said on the other side of whom a statement of it accuses; found among the articles that were looked through for it
 */
public record Claim(
        String id,
        List<Telling> tellings,
        boolean contested,
        List<Origin> origins,
        List<Detail> differences,
        List<Mirror> mirrors) {

    public Claim {
        tellings = List.copyOf(tellings);
        origins = List.copyOf(origins);
        differences = List.copyOf(differences);
        mirrors = List.copyOf(mirrors);
    }

    /** The same by another name, where another claim has this one. */
    public Claim named(String other) {
        return new Claim(other, tellings, contested, origins, differences, mirrors);
    }

    /** The same with its mirrors, each statement on the other side once, by day and article. */
    public Claim mirroredBy(List<Mirror> found) {
        Map<String, Mirror> byOther = new LinkedHashMap<>();
        found.forEach(mirror -> byOther.putIfAbsent(mirror.other().id(), mirror));
        List<Mirror> sorted = byOther.values().stream().sorted(Mirror.IN_ORDER).toList();
        return new Claim(id, tellings, contested, origins, differences, sorted);
    }

    /** Whether somebody doubts it. Who doubts does not deny: that alone makes nothing contested. */
    public boolean doubted() {
        return !side(Telling.Side.DOUBTS).isEmpty();
    }

    /** How many outlets tell of it; an article of no known outlet counts as one. */
    public int outlets() {
        return (int) tellings.stream().map(Telling::teller).distinct().count();
    }

    /** Whether someone speaks in it, or carries it, whose naming holds these words. */
    public boolean isSpokenOfBy(String words) {
        String sought = Folding.folded(words);
        return tellings.stream()
                .flatMap(t -> Stream.concat(Stream.of(t.voice()), t.via().stream()))
                .anyMatch(voice -> Folding.folded(voice.name()).contains(sought));
    }

    /**
     * One way in which somebody is called.
     *
     * @param outlets whose words they are
     * @param speakers whose own words they are, by their names; an outlet that quotes them does not call him so
     * @param told where
     */
    public record Wording(String words, Set<String> outlets, Set<String> speakers, List<Telling> told) {}

    /** What each one spoken of is called, by his id; only where there is more than one wording. */
    public Map<String, List<Wording>> wordings() {
        Map<String, Map<String, Wording>> wordings = new TreeMap<>();
        for (Telling one : tellings) {
            for (Telling.Calling calling : one.callings()) {
                Wording wording = wordings.computeIfAbsent(calling.id(), id -> new TreeMap<>())
                        .computeIfAbsent(
                                calling.words(),
                                words -> new Wording(words, new TreeSet<>(), new TreeSet<>(), new ArrayList<>()));
                boolean own = one.isOwn();
                (own ? wording.speakers() : wording.outlets())
                        .add(own ? one.voice().name() : one.teller());
                wording.told().add(one);
            }
        }
        wordings.values().removeIf(words -> words.size() < 2);
        Map<String, List<Wording>> found = new TreeMap<>();
        wordings.forEach((id, words) -> found.put(id, List.copyOf(words.values())));
        return found;
    }

    /** Of which fields two tell what cannot both hold. */
    public Set<Difference.Field> clashes() {
        Set<Difference.Field> fields = EnumSet.noneOf(Difference.Field.class);
        differences.stream().filter(Detail::clash).forEach(detail -> fields.add(detail.field()));
        return fields;
    }

    /** When it was said, printed and first met here: apart from each other, in the order of time; what has no known day comes last. */
    public List<Moment> timeline() {
        List<Moment> moments = new ArrayList<>();
        for (Telling one : tellings) {
            if (one.statement().spoken() != null) {
                moments.add(new Moment(Moment.Kind.SPOKEN, one.statement().spoken(), one));
            }
            if (one.published() != null) {
                moments.add(new Moment(Moment.Kind.PUBLISHED, one.published().toString(), one));
            }
            if (one.met() != null) {
                moments.add(new Moment(Moment.Kind.MET, one.met().toString(), one));
            }
        }
        moments.sort(Moment.IN_ORDER);
        return List.copyOf(moments);
    }

    /** Which outlets and agencies speak of it themselves, which only hand on what others say, and which do so with doubt. */
    public List<Carrier> carriers() {
        return Carrier.of(tellings);
    }

    /** The statement that shows best what it is about: of those who assert it, else of all, the first that names and tells most. */
    public Telling gist() {
        List<Telling> asserting = side(Telling.Side.ASSERTS);
        Telling best = null;
        long most = -1;
        for (Telling one : asserting.isEmpty() ? tellings : asserting) {
            long tells = Math.min(
                    ENOUGH, one.says().terms().stream().filter(Term::tells).count());
            if (tells > most) {
                best = one;
                most = tells;
            }
        }
        return Objects.requireNonNull(best, "a claim has statements");
    }

    /** So many names, numbers and events show what a claim is about; more only make it long. */
    private static final int ENOUGH = 6;

    /** The statements of those who stand so to it. */
    public List<Telling> side(Telling.Side side) {
        return tellings.stream().filter(t -> t.side() == side).toList();
    }
}
