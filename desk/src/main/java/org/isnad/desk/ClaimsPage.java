package org.isnad.desk;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.isnad.claim.Claim;
import org.isnad.record.ClaimQuery;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of claims.
 *
 * @param claims those of this page
 * @param total how many there are on all pages
 * @param page number of this page, from 1
 * @param pages how many pages there are
 */
public record ClaimsPage(List<Claim> claims, long total, int page, int pages) {

    private static final int ON_A_PAGE = 20;

    static ClaimsPage of(Visit visit, Context http, RecordStore record) {
        int page = number(visit.asked("page"), 1);
        var query = new ClaimQuery(
                !visit.asked("contested").isEmpty(),
                number(visit.asked("outlets"), 1),
                given(visit.asked("speaker")),
                given(visit.asked("party")),
                given(visit.asked("event")),
                day(visit.asked("from")),
                day(visit.asked("until")),
                given(visit.asked("q")));
        var found = record.claims(query, (page - 1L) * ON_A_PAGE, ON_A_PAGE);
        List<Claim> claims = found.claims().stream()
                .map(listed -> record.claim(listed.id()))
                .filter(Objects::nonNull)
                .toList();
        return new ClaimsPage(
                claims, found.total(), page, (int) Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE));
    }

    static @Nullable String given(String asked) {
        return asked.isEmpty() ? null : asked;
    }

    static int number(String asked, int otherwise) {
        try {
            return Math.max(1, Integer.parseInt(asked));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static @Nullable LocalDate day(String asked) {
        try {
            return asked.isEmpty() ? null : LocalDate.parse(asked);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
