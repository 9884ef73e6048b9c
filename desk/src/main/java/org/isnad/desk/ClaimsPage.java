package org.isnad.desk;

import io.javalin.http.Context;
import java.util.List;
import org.isnad.record.ClaimQuery;
import org.isnad.record.ListedClaim;
import org.isnad.record.RecordStore;

/**
 * A page of the list of claims.
 *
 * @param claims those of this page
 * @param total how many there are on all pages
 * @param page number of this page, from 1
 * @param pages how many pages there are
 */
public record ClaimsPage(List<ListedClaim> claims, long total, int page, int pages) {

    private static final int ON_A_PAGE = 20;

    static ClaimsPage of(Visit visit, Context http, RecordStore record) {
        int page = visit.number("page");
        var query = new ClaimQuery(
                !visit.asked("contested").isEmpty(),
                !visit.asked("doubted").isEmpty(),
                visit.number("outlets"),
                visit.given("speaker"),
                visit.given("party"),
                visit.given("event"),
                visit.day("from"),
                visit.day("until"),
                visit.given("q"));
        var found = record.claims(query, (page - 1L) * ON_A_PAGE, ON_A_PAGE);
        return new ClaimsPage(
                found.claims(), found.total(), page, (int) Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE));
    }
}
