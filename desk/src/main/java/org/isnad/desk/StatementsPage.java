package org.isnad.desk;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.isnad.document.Act;
import org.isnad.record.Hit;
import org.isnad.record.Query;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds.
 *
 * @param asked whether anything was asked for
 * @param more whether there is more than is shown
 */
public record StatementsPage(boolean asked, List<Hit> hits, boolean more) {

    private static final int SHOWN = 50;

    static StatementsPage of(Visit visit, Context http, RecordStore record) {
        var query = new Query(
                visit.asked("q"),
                visit.given("speaker"),
                visit.given("party"),
                act(visit.asked("act")),
                visit.given("through"),
                visit.given("place"),
                visit.given("outlet"),
                visit.given("from"),
                visit.given("until"));
        boolean asked = !Query.of("").equals(query);
        List<Hit> hits = asked ? record.search(query, SHOWN + 1) : List.of();
        return new StatementsPage(asked, hits.subList(0, Math.min(SHOWN, hits.size())), hits.size() > SHOWN);
    }

    /** Null where there is none of that name. */
    static @Nullable Act act(String asked) {
        for (Act act : Act.values()) {
            if (act.name().equals(asked.toUpperCase(Locale.ROOT))) {
                return act;
            }
        }
        return null;
    }

    /** The acts that can be asked for. */
    public List<Act> acts() {
        return List.of(Act.values());
    }
}
