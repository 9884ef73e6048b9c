package org.isnad.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.export.Naming;
import org.isnad.record.Found;

/** Counts what is found by what it could be narrowed to. */
public final class Facets {

    private static final int SHOWN = 8;
    private static final Pattern MONTH = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))\\b.*");

    private final Visit visit;
    private final Map<String, Integer> acts = new LinkedHashMap<>();
    private final Map<String, Integer> outlets = new LinkedHashMap<>();
    private final Map<String, Integer> speakers = new LinkedHashMap<>();
    private final Map<String, Integer> months = new LinkedHashMap<>();

    Facets(Visit visit) {
        this.visit = visit;
    }

    /**
     * One way to narrow.
     *
     * @param name the key of the words for it
     */
    public record Facet(String name, List<Value> values) {}

    /**
     * @param count so many of what was counted
     * @param link leads to them alone
     */
    public record Value(String shown, int count, String link) {}

    void count(Found.Brief found) {
        if (found.act() != null) {
            acts.merge(found.act().name(), 1, Integer::sum);
            count(Naming.name(found.speaker()), speakers);
        }
        count(found.outlet() == null ? "" : found.outlet(), outlets);
        String published = found.published();
        var month = MONTH.matcher(published == null ? "" : published);
        count(month.matches() ? month.group(1) : "", months);
    }

    private static void count(String value, Map<String, Integer> counts) {
        if (!value.isEmpty()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /** Those that would narrow what is found. */
    List<Facet> all() {
        List<Facet> all = new ArrayList<>();
        add("act", "filter.act", acts, act -> visit.of("act." + act), all);
        add("speaker", "filter.speaker", speakers, UnaryOperator.identity(), all);
        add("outlet", "filter.outlet", outlets, UnaryOperator.identity(), all);
        if (months.size() > 1) {
            all.add(new Facet(
                    "filter.month",
                    ordered(months)
                            .map(one -> value(one, one.getKey(), month(one.getKey())))
                            .toList()));
        }
        return all;
    }

    private void add(
            String parameter, String name, Map<String, Integer> counts, UnaryOperator<String> shown, List<Facet> to) {
        if (counts.size() > 1) {
            to.add(new Facet(
                    name,
                    ordered(counts)
                            .map(one -> value(one, shown.apply(one.getKey()), visit.with(parameter, one.getKey())))
                            .toList()));
        }
    }

    private static Value value(Map.Entry<String, Integer> counted, String shown, String link) {
        return new Value(shown, counted.getValue(), link);
    }

    private String month(String month) {
        var first = YearMonth.parse(month);
        return visit.with(Map.of(
                "from", first.atDay(1).toString(), "until", first.atEndOfMonth().toString()));
    }

    private static Stream<Map.Entry<String, Integer>> ordered(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN);
    }
}
