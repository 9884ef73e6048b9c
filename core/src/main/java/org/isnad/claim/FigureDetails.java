package org.isnad.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.document.FigureMention;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures of the same thing that cannot both hold. No conflict are
 * <ul>
 *   <li>what one source tells at first and later: 23, then 26, then 33
 *   <li>parts of one article that add up to what another tells: 2 and about 20, more than 22
 *   <li>what a source told first, once it has told more, beside what another tells later
 * </ul>
 */
final class FigureDetails {

    /** No sum of more parts is looked for. */
    private static final int PARTS = 5;

    /** More is no update but counts something else. */
    private static final BigDecimal THRICE = BigDecimal.valueOf(3);

    /** So many times as much is misread, or counts something else. */
    private static final BigDecimal MISREAD = BigDecimal.TEN;

    /** What is told further apart, in days, may be of another event. */
    private static final int DAYS = 1;

    /** How the lexicon calls whom no word tells more of. */
    private static final String PERSON = "person";

    private final Belonging belonging;
    private final List<Telling> told;
    /** Of each statement the number of the origin that it comes from. */
    private final Map<String, Integer> sources = new HashMap<>();

    FigureDetails(List<Telling> told, Belonging belonging) {
        this.belonging = belonging;
        this.told = told;
        int number = 0;
        for (Origin origin : Origins.of(told)) {
            for (Telling one : origin.told()) {
                sources.put(one.id(), number);
            }
            number++;
        }
    }

    List<Detail> find() {
        List<Detail> details = new ArrayList<>();
        groups().forEach((of, all) -> {
            Detail detail = new Group(all).detail(of);
            if (detail != null) {
                details.add(detail);
            }
        });
        return details;
    }

    /**
     * All figures by what they count: the kind of event that stands beside them, else the thing; figures of a thing that is counted for one kind of event
     * only stand with those.
     */
    private Map<String, List<Details.Given<FigureMention>>> groups() {
        Map<String, List<Details.Given<FigureMention>>> groups = new TreeMap<>();
        List<Details.Given<FigureMention>> things = new ArrayList<>();
        for (Telling one : told) {
            for (FigureMention figure : one.says().figures()) {
                if (countsTwo(one.says(), figure)) {
                    continue;
                }
                Entry.Event event = Differences.eventBeside(one.says(), figure);
                var given = new Details.Given<>(one, figure.span(), shown(figure), figure);
                if (event != null) {
                    groups.computeIfAbsent(event.id(), k -> new ArrayList<>()).add(given);
                } else if (figure.of() != null) {
                    things.add(given);
                }
            }
        }
        Map<String, List<Details.Given<FigureMention>>> byEvent = new LinkedHashMap<>(groups);
        for (Details.Given<FigureMention> one : things) {
            String thing = String.valueOf(one.what().of());
            List<String> events = byEvent.entrySet().stream()
                    .filter(group -> group.getValue().stream()
                            .anyMatch(other -> thing.equals(other.what().of())))
                    .map(Map.Entry::getKey)
                    .toList();
            groups.computeIfAbsent(events.size() == 1 ? events.get(0) : thing, k -> new ArrayList<>())
                    .add(one);
        }
        return groups;
    }

    /** Whether a figure is of two events together, right before it or behind it: killed and wounded. */
    private static boolean countsTwo(Proposition says, FigureMention figure) {
        List<Term> terms = says.terms();
        for (int i = 0; i + 1 < terms.size(); i++) {
            Term one = terms.get(i);
            Term next = terms.get(i + 1);
            boolean joined = next.span().start() - one.span().end() <= 1
                    && isUndergone(one)
                    && isUndergone(next)
                    && !one.events().equals(next.events());
            boolean before = next.span().end() < figure.span().start()
                    && (i + 2 == terms.size()
                            || terms.get(i + 2).span().end() > figure.span().start());
            boolean behind =
                    figure.span().contains(one.span()) && !figure.span().contains(next.span());
            if (joined && (before || behind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUndergone(Term term) {
        return !term.events().isEmpty() && term.events().get(0).undergone();
    }

    /** Figures that count the same. */
    private final class Group {

        private final List<Details.Given<FigureMention>> all;
        /** Whether they count whom an event befell: such figures alone add up, and rise as it becomes known. */
        private final boolean undergone;

        private final List<Detail.Sum> sums = new ArrayList<>();

        /** By the statements that give them, and by the sources: of thousands that a day tells most have each a source of its own. */
        private final Map<String, List<Details.Given<FigureMention>>> byTelling = new HashMap<>();

        private final Map<Integer, List<Details.Given<FigureMention>>> bySource = new LinkedHashMap<>();

        /** The figures of one source in one article: what may add up. */
        private final Map<Part, List<Details.Given<FigureMention>>> byPart = new HashMap<>();

        /** The day on which a source first told a value. */
        private final Map<Worth, LocalDate> firsts = new HashMap<>();

        /** By figure, as they are asked for: see {@link #outdated}. */
        private final Map<Details.Given<FigureMention>, Optional<LocalDate>> outdated = new IdentityHashMap<>();

        /** Values that stand in one sum, each with itself too. */
        private final Set<Pair> summed = new HashSet<>();

        Group(List<Details.Given<FigureMention>> all) {
            this.all = all;
            for (Details.Given<FigureMention> one : all) {
                byTelling
                        .computeIfAbsent(one.told().id(), k -> new ArrayList<>())
                        .add(one);
                bySource.computeIfAbsent(source(one), k -> new ArrayList<>()).add(one);
                byPart.computeIfAbsent(part(one), k -> new ArrayList<>()).add(one);
                LocalDate day = day(one);
                if (day != null) {
                    firsts.merge(worth(one), day, (first, other) -> other.isBefore(first) ? other : first);
                }
            }
            this.undergone = all.stream().anyMatch(Group::isUndergone);
        }

        @Nullable
        Detail detail(String of) {
            sums();
            Set<String> clashing = new HashSet<>();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    boolean isKnown = clashing.contains(all.get(i).value())
                            && clashing.contains(all.get(j).value()); // of many most give what others gave
                    if (!isKnown && clash(all.get(i), all.get(j))) {
                        clashing.add(all.get(i).value());
                        clashing.add(all.get(j).value());
                    }
                }
            }
            List<Detail.Update> updates = updates();
            List<Details.Given<FigureMention>> shown = all.stream()
                    .filter(one -> clashing.contains(one.value())
                            || isSum(one, one)
                            || updates.stream().anyMatch(update -> isIn(update, one.value())))
                    .toList();
            return shown.isEmpty()
                    ? null
                    : new Detail(
                            Difference.Field.FIGURE, of, Details.values(shown), !clashing.isEmpty(), updates, sums);
        }

        private static boolean isIn(Detail.Update update, String value) {
            return update.steps().stream().anyMatch(step -> step.value().value().equals(value));
        }

        private boolean clash(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return Details.tellApart(one.told(), other.told())
                    && !PlaceDetails.areApart(
                            one.told().says().places(), other.told().says().places(), belonging)
                    && !Quantities.agree(one.what(), other.what())
                    && areNear(day(one), day(other))
                    && areOfOneSize(one, other)
                    && (undergone || areAlone(one, other) && areCopies(one, other))
                    && countTheSame(one, other)
                    && isLeft(one, other)
                    && isLeft(other, one)
                    && !areUpdated(one, other)
                    && !isOutdated(one, other)
                    && !isOutdated(other, one)
                    && !isSum(one, other);
        }

        private static boolean isUndergone(Details.Given<FigureMention> one) {
            Entry.Event event = Differences.eventBeside(one.told().says(), one.what());
            return event != null && event.undergone();
        }

        /** Whether each is the only figure that its statement gives: of many the words do not tell which stands for which. */
        private boolean areAlone(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return one.told().says().figures().size() == 1
                    && other.told().says().figures().size() == 1;
        }

        /** Whether two say the same in the same words but for the figure. */
        private static boolean areCopies(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return Origins.isCopy(one.told().says(), other.told().says());
        }

        /** Whether neither is so many times the other that it counts something else, or is misread. */
        private static boolean areOfOneSize(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            BigDecimal low = one.what().low();
            BigDecimal otherLow = other.what().low();
            return low == null
                    || otherLow == null
                    || low.compareTo(otherLow.multiply(MISREAD)) < 0 && otherLow.compareTo(low.multiply(MISREAD)) < 0;
        }

        /** Whether the one is the only figure of its statement here that the other's does not give too: of several the words do not tell which stands for which. */
        private boolean isLeft(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            List<Details.Given<FigureMention>> left = of(one.told()).stream()
                    .filter(mine -> other.told().says().figures().stream()
                            .noneMatch(figure -> Quantities.agree(mine.what(), figure)))
                    .toList();
            return left.equals(List.of(one));
        }

        private List<Details.Given<FigureMention>> of(Telling telling) {
            return byTelling.getOrDefault(telling.id(), List.of());
        }

        /** Those of the source of a figure. */
        private List<Details.Given<FigureMention>> ofSource(Details.Given<FigureMention> one) {
            return bySource.getOrDefault(source(one), List.of());
        }

        /** Whether both may count the same: soldiers and soldiers, soldiers and those killed, but not soldiers and civilians. */
        private boolean countTheSame(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            String thing = one.what().of();
            String otherThing = other.what().of();
            return thing == null
                    || otherThing == null
                    || thing.equals(otherThing)
                    || isOfAnybody(one) && !counts(other.told(), thing)
                    || isOfAnybody(other) && !counts(one.told(), otherThing);
        }

        private boolean counts(Telling telling, String thing) {
            return of(telling).stream().anyMatch(g -> thing.equals(g.what().of()));
        }

        /** Whether it counts whom an event befell, whoever they are: 32 wounded, 14 persons. */
        private static boolean isOfAnybody(Details.Given<FigureMention> one) {
            return PERSON.equals(one.what().of())
                    || one.told().says().terms().stream()
                            .anyMatch(term ->
                                    !term.events().isEmpty() && one.span().contains(term.span()));
        }

        // ---- updates

        private boolean areUpdated(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return areOfOneSource(one, other)
                    && (one.told().article().equals(other.told().article())
                            || isUpdate(one, other)
                            || isUpdate(other, one));
        }

        /** Whether one source told the one first and then more: on a later day, or on that day, as it went on to tell more. */
        private boolean isUpdate(Details.Given<FigureMention> one, Details.Given<FigureMention> later) {
            return isNoMoreThanThrice(one, later)
                    && (follows(one, later)
                            || isRise(one, later)
                                    && first(one) != null
                                    && Objects.equals(first(one), first(later))
                                    && outdated(later).isPresent());
        }

        private boolean areOfOneSource(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return source(one) == source(other);
        }

        /** Whether the source that told the one told more before the other was told. */
        private boolean isOutdated(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            LocalDate day = day(other);
            return day != null
                    && !areOfOneSource(one, other)
                    && outdated(one).filter(since -> !since.isAfter(day)).isPresent();
        }

        /** The first day on which the source of a figure told more than it, the first of all days where that is not known; none where it did not. */
        private Optional<LocalDate> outdated(Details.Given<FigureMention> one) {
            return outdated.computeIfAbsent(
                    one,
                    figure -> ofSource(figure).stream()
                            .filter(later -> follows(figure, later))
                            .map(later -> Objects.requireNonNullElse(day(later), LocalDate.MIN))
                            .min(Comparator.naturalOrder()));
        }

        private static boolean isNoMoreThanThrice(
                Details.Given<FigureMention> one, Details.Given<FigureMention> later) {
            BigDecimal low = one.what().low();
            BigDecimal more = later.what().low();
            return low != null && more != null && more.compareTo(low.multiply(THRICE)) <= 0;
        }

        private boolean isRise(Details.Given<FigureMention> one, Details.Given<FigureMention> later) {
            return isLess(one.what(), later.what())
                    && of(one.told()).size() == 1
                    && of(later.told()).size() == 1
                    && undergone;
        }

        /** Whether one source told the one first and, on a later day, more. */
        private boolean follows(Details.Given<FigureMention> one, Details.Given<FigureMention> later) {
            return isRise(one, later) && isAfter(first(later), first(one));
        }

        private boolean isOf(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return one.value().equals(other.value()) && areOfOneSource(one, other);
        }

        /** The day on which the source of a figure first told it. */
        private @Nullable LocalDate first(Details.Given<FigureMention> one) {
            return firsts.get(worth(one));
        }

        /** What each source told first and what later. */
        private List<Detail.Update> updates() {
            List<Detail.Update> updates = new ArrayList<>();
            for (List<Details.Given<FigureMention>> ofOne : bySource.values()) {
                List<Details.Given<FigureMention>> steps = steps(ofOne);
                if (steps.size() > 1) {
                    updates.add(new Detail.Update(
                            voice(steps), steps.stream().map(this::step).toList()));
                }
            }
            return updates;
        }

        private List<Details.Given<FigureMention>> steps(List<Details.Given<FigureMention>> ofOne) {
            List<Details.Given<FigureMention>> steps = new ArrayList<>();
            List<Details.Given<FigureMention>> rising = ofOne.stream()
                    .filter(one -> one.what().low() != null)
                    .filter(one -> !isSum(one, one))
                    .sorted(Comparator.comparing(one -> one.what().low()))
                    .toList();
            for (Details.Given<FigureMention> one : rising) {
                Details.Given<FigureMention> last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
                if (last == null || countTheSame(last, one) && isUpdate(last, one)) {
                    steps.add(one);
                }
            }
            return steps;
        }

        private Detail.Step step(Details.Given<FigureMention> one) {
            List<Details.Given<FigureMention>> same =
                    ofSource(one).stream().filter(other -> isOf(one, other)).toList();
            return new Detail.Step(first(one), Details.values(same).get(0));
        }

        private static Voice voice(List<Details.Given<FigureMention>> steps) {
            return Origins.voice(steps.stream().map(Details.Given::told).toList());
        }

        // ---- sums

        /** Whether the one is part of a sum that comes to the other. */
        private boolean isSum(Details.Given<FigureMention> one, Details.Given<FigureMention> other) {
            return summed.contains(new Pair(one.value(), other.value()));
        }

        private void sums() {
            if (!undergone) {
                return;
            }
            for (Details.Given<FigureMention> whole : all) {
                for (Details.Given<FigureMention> one : all) {
                    if (!Quantities.agree(one.what(), whole.what()) && !isSum(one, whole) && countTheSame(one, whole)) {
                        sums(one, whole);
                    }
                }
            }
        }

        /** Takes down the figures of the article of the one, it first among them, that add up to the whole. */
        private void sums(Details.Given<FigureMention> one, Details.Given<FigureMention> whole) {
            List<Details.Given<FigureMention>> parts = new ArrayList<>(List.of(one));
            for (Details.Given<FigureMention> other : byPart.getOrDefault(part(one), List.of())) {
                if (!Quantities.agree(other.what(), whole.what())
                        && parts.stream().noneMatch(p -> Quantities.agree(p.what(), other.what()))) {
                    parts.add(other);
                }
            }
            for (int bits = 3; parts.size() <= PARTS && bits < 1 << parts.size(); bits += 2) {
                List<Details.Given<FigureMention>> some = chosen(parts, bits);
                if (Quantities.agree(sum(some), whole.what())) {
                    add(new Detail.Sum(some.stream().map(this::value).toList(), value(whole)));
                    return;
                }
            }
        }

        private Detail.Value value(Details.Given<FigureMention> one) {
            return new Detail.Value(one.value(), List.of(one.shown()));
        }

        private void add(Detail.Sum sum) {
            sums.add(sum);
            List<String> values = Stream.concat(sum.parts().stream(), Stream.of(sum.whole()))
                    .map(Detail.Value::value)
                    .toList();
            values.forEach(one -> values.forEach(other -> summed.add(new Pair(one, other))));
        }
    }

    /** What one source says in one article. */
    private record Part(int source, String article) {}

    /** A value as one source gives it. */
    private record Worth(int source, String value) {}

    private record Pair(String one, String other) {}

    private Part part(Details.Given<FigureMention> one) {
        return new Part(source(one), one.told().article());
    }

    private Worth worth(Details.Given<FigureMention> one) {
        return new Worth(source(one), one.value());
    }

    private static <T> List<T> chosen(List<T> all, int bits) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((bits & 1 << i) != 0) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private static FigureMention sum(List<Details.Given<FigureMention>> parts) {
        FigureMention first = parts.get(0).what();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        boolean approx = false;
        for (Details.Given<FigureMention> part : parts) {
            FigureMention figure = part.what();
            low = figure.low() == null ? low : low.add(figure.low());
            high = high == null || figure.high() == null ? null : high.add(figure.high());
            approx |= figure.approx();
        }
        return new FigureMention(first.span(), low, high, approx, first.of());
    }

    private int source(Details.Given<FigureMention> one) {
        return sources.getOrDefault(one.told().id(), -1);
    }

    /** When it was said, as far as the article tells, else when it was published. */
    private static @Nullable LocalDate day(Details.Given<FigureMention> one) {
        Days spoken = Days.of(one.told().statement().spoken());
        return spoken != null && spoken.first().equals(spoken.last())
                ? spoken.first()
                : one.told().published();
    }

    private static boolean areNear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || Math.abs(one.toEpochDay() - other.toEpochDay()) <= DAYS;
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static boolean isLess(FigureMention one, FigureMention other) {
        return one.low() != null
                && other.low() != null
                && one.low().compareTo(other.low()) < 0
                && !Quantities.agree(one, other);
    }

    /** 14, ~20, ≥22, ≤40, 10–12. */
    static String shown(FigureMention figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        String value;
        if (low == null || high == null) {
            value = low == null ? high == null ? "?" : AT_MOST + plain(high) : AT_LEAST + plain(low);
        } else {
            value = low.compareTo(high) == 0 ? plain(low) : plain(low) + "–" + plain(high);
        }
        return figure.approx() ? "~" + value : value;
    }

    private static final String AT_LEAST = "≥";
    private static final String AT_MOST = "≤";

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
