package org.isnad.claim;

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
 */
public record Claim(
        String id, List<Telling> tellings, boolean contested, List<Origin> origins, List<Detail> differences) {

    public Claim {
        tellings = List.copyOf(tellings);
        origins = List.copyOf(origins);
        differences = List.copyOf(differences);
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

    /** What each one spoken of is called, and by which outlets; only where there is more than one wording. */
    public Map<String, Map<String, Set<String>>> wordings() {
        Map<String, Map<String, Set<String>>> wordings = new TreeMap<>();
        for (Telling one : tellings) {
            for (Telling.Calling calling : one.callings()) {
                wordings.computeIfAbsent(calling.id(), id -> new TreeMap<>())
                        .computeIfAbsent(calling.words(), words -> new TreeSet<>())
                        .add(one.teller());
            }
        }
        wordings.values().removeIf(words -> words.size() < 2);
        return wordings;
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
