package org.isnad.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.document.Act;

/** Which act is taken for which: of each pair of statements the one that is marked, and the one that was read. */
public final class Confusions {

    private Confusions() {}

    /** How often each marked act was read as each; what never happened is missing. */
    public static Map<Act, Map<Act, Long>> of(List<Findings> findings) {
        var counts = new EnumMap<Act, Map<Act, Long>>(Act.class);
        for (var article : findings) {
            for (var one : article.statements()) {
                if (one.gold() != null && one.system() != null) {
                    counts.computeIfAbsent(one.gold().act(), act -> new EnumMap<>(Act.class))
                            .merge(one.system().act(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }
}
