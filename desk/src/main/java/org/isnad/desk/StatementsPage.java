package org.isnad.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.document.Act;
import org.isnad.export.ExportForm;
import org.isnad.record.Hit;
import org.isnad.record.Query;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds.
 *
 * @param asked whether anything was asked for
 * @param next the name of the last hit, where there are more behind it; else empty
 * @param facets what it could be narrowed to
 * @param counted over so many the facets are counted; 0 where that is all that is found
 * @param map the places in what is found; null where they are not asked for
 */
public record StatementsPage(
        boolean asked,
        List<Hit> hits,
        String next,
        List<Facets.Facet> facets,
        int counted,
        @Nullable PlaceMap map) {

    private static final int SHOWN = 25;

    /** The name of a hit; what else an address has is no place to go on from. */
    private static final String HIT = "[0-9]{1,18}(#.+)?";

    /** Counted are no more than so many: each is looked at. */
    private static final int COUNTED = 100;

    /** Of no more than so many the places are shown: each has its article opened. */
    public static final int MAPPED = 200;

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
        return asked ? found(visit, query, record) : new StatementsPage(false, List.of(), "", List.of(), 0, null);
    }

    private static StatementsPage found(Visit visit, Query query, RecordStore record) {
        PlaceMap map = visit.asked("map").isEmpty() ? null : map(visit, query, record);
        String after = visit.asked("after");
        if (after.matches(HIT)) {
            List<Hit> further = record.search(query, after, SHOWN + 1);
            List<Hit> shown = further.subList(0, Math.min(SHOWN, further.size()));
            return new StatementsPage(true, shown, next(shown, further.size() > SHOWN), List.of(), 0, map);
        }
        var found = record.search(query, SHOWN, COUNTED);
        var facets = new Facets(visit);
        found.counted().forEach(facets::count);
        return new StatementsPage(
                true, found.hits(), next(found.hits(), found.more()), facets.all(), found.beyond() ? COUNTED : 0, map);
    }

    private static String next(List<Hit> shown, boolean more) {
        return more ? shown.get(shown.size() - 1).name() : "";
    }

    private static PlaceMap map(Visit visit, Query query, RecordStore record) {
        List<Hit> mapped = new ArrayList<>();
        record.searchWhole(query, hit -> {
            mapped.add(hit);
            return mapped.size() < MAPPED;
        });
        return PlaceMap.of(mapped, visit);
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

    /** The forms in which what is found can be had. */
    public List<ExportForm> forms() {
        return List.of(ExportForm.values());
    }

    /** The acts that can be asked for. */
    public List<Act> acts() {
        return List.of(Act.values());
    }
}
