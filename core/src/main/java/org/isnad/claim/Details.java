package org.isnad.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.document.FigureMention;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** Gathers the details of a claim's statements that are told in more than one way. */
final class Details {

    private Details() {}

    static List<Detail> of(List<Telling> told) {
        List<Detail> details = new ArrayList<>();
        figures(told).forEach((of, all) -> {
            Detail detail = detail(of, all);
            if (detail != null) {
                details.add(detail);
            }
        });
        return details;
    }

    private record Given(Telling told, FigureMention figure) {}

    /** All figures by what they count: the kind of event that stands beside them, else the thing. */
    private static Map<String, List<Given>> figures(List<Telling> told) {
        Map<String, List<Given>> figures = new TreeMap<>();
        for (Telling one : told) {
            for (FigureMention figure : one.says().figures()) {
                Entry.Event event = Differences.eventBeside(one.says(), figure);
                String of = event != null ? event.id() : figure.of();
                if (of != null) {
                    figures.computeIfAbsent(of, k -> new ArrayList<>()).add(new Given(one, figure));
                }
            }
        }
        return figures;
    }

    private static @Nullable Detail detail(String of, List<Given> all) {
        Map<String, List<Detail.Given>> values = new LinkedHashMap<>();
        boolean clash = false;
        for (Given one : all) {
            values.computeIfAbsent(shown(one.figure), v -> new ArrayList<>())
                    .add(new Detail.Given(one.told, one.figure.span()));
            for (Given other : all) {
                clash |= !one.told.equals(other.told) && !Quantities.agree(one.figure, other.figure);
            }
        }
        if (!clash) {
            return null;
        }
        return new Detail(
                Difference.Field.FIGURE,
                of,
                values.entrySet().stream()
                        .map(v -> new Detail.Value(v.getKey(), v.getValue()))
                        .toList());
    }

    /** 14, ~20, 22–, –40, 10–12. */
    private static String shown(FigureMention figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        String value = low != null && high != null && low.compareTo(high) == 0
                ? plain(low)
                : (low == null ? "" : plain(low)) + "–" + (high == null ? "" : plain(high));
        return figure.approx() ? "~" + value : value;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
