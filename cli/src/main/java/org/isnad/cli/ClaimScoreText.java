package org.isnad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.isnad.evaluate.ClaimScore;
import org.isnad.evaluate.ClaimScore.Row;
import org.jspecify.annotations.Nullable;

/** How near claims come to the marks, for people and for programs. */
final class ClaimScoreText {

    private ClaimScoreText() {}

    /** @param faults of how many faults of each claim to tell */
    static String asText(ClaimScore score, int faults) {
        var text = new StringBuilder();
        for (var row : score.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-20s %2d of %2d statements%s; %2d sides right%s%s; %d of %d differences%n",
                    row.claim().id(),
                    row.held(),
                    row.claim().sides().size(),
                    row.isPure() ? "" : ", " + row.foreign().size() + " not its own",
                    row.sides(),
                    row.contested() ? "" : "; contested wrong",
                    row.origins() ? "; origins exact" : "; origins wrong",
                    row.differences(),
                    row.claim().differences().size()));
            row.faults().stream()
                    .limit(faults)
                    .forEach(fault ->
                            text.append("   ").append(Bidi.isolate(fault)).append('\n'));
        }
        if (faults > 0) {
            score.falseDifferences()
                    .forEach(one ->
                            text.append("false: ").append(Bidi.isolate(one)).append('\n'));
        }
        text.append('\n');
        totals(score)
                .forEach((what, counts) -> text.append(String.format(
                        Locale.ROOT,
                        "%-22s %s%n",
                        what,
                        counts.containsKey("marked")
                                ? counts.get("right") + " of " + counts.get("marked")
                                : counts.get("false"))));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    static String asJson(ClaimScore score) {
        return JsonText.of(new LinkedHashMap<String, @Nullable Object>(totals(score)));
    }

    private static Map<String, Map<String, Object>> totals(ClaimScore score) {
        var rows = score.rows();
        var totals = new LinkedHashMap<String, Map<String, Object>>();
        totals.put("claims whole and pure", counts(count(rows, row -> row.isWhole() && row.isPure()), rows.size()));
        totals.put("claims whole", counts(count(rows, Row::isWhole), rows.size()));
        totals.put("claims pure", counts(count(rows, Row::isPure), rows.size()));
        var contested = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.claim().contested()))
                .toList();
        totals.put("contested found", counts(count(contested, Row::contested), contested.size()));
        totals.put("contested, told rightly", counts(count(rows, Row::contested), rows.size()));
        totals.put(
                "statements",
                counts(
                        sum(rows, Row::held),
                        sum(rows, row -> row.claim().sides().size())));
        totals.put(
                "sides",
                counts(
                        sum(rows, Row::sides),
                        sum(rows, row -> row.claim().sides().size())));
        totals.put("origins exact", counts(count(rows, Row::origins), rows.size()));
        totals.put(
                "differences",
                counts(
                        sum(rows, Row::differences),
                        sum(rows, row -> row.claim().differences().size())));
        totals.put(
                "differences that are none",
                Map.of("false", score.falseDifferences().size()));
        return totals;
    }

    private static Map<String, Object> counts(int right, int marked) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("right", right);
        counts.put("marked", marked);
        return counts;
    }

    private static int count(List<Row> rows, Predicate<Row> is) {
        return (int) rows.stream().filter(is).count();
    }

    private static int sum(List<Row> rows, ToIntFunction<Row> of) {
        return rows.stream().mapToInt(of).sum();
    }
}
