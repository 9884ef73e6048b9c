package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.claim.Claim;
import org.isnad.claim.Telling;
import org.isnad.record.RecordStore;

/** People's decisions on claims: which statements speak of the same, and which do not. */
final class ClaimChanges {

    private static final String ALL = "/decisions";

    private final Records records;
    private final Pages pages;
    private final Changes changes;

    ClaimChanges(Records records, Pages pages, Changes changes) {
        this.records = records;
        this.pages = pages;
        this.changes = changes;
    }

    void register(RoutesConfig routes) {
        routes.get(ALL, pages.page("decisions", DecisionsPage::of));
        routes.post("/claims/{id}/split", this::split);
        routes.post("/claims/{id}/unlink", this::unlink);
        routes.post("/claims/{id}/merge", this::merge);
        routes.post("/decisions/{number}/undo", changes.undo(ALL, RecordStore::undoDecision));
    }

    private void split(Context http) {
        String claim = http.pathParam("id");
        List<String> off = ticked(http);
        if (!off.isEmpty()) {
            decide(http, stayed(claim, off), (record, by) -> record.split(claim, off, by, why(http)));
        }
    }

    private void unlink(Context http) {
        List<String> off = ticked(http);
        if (!off.isEmpty()) {
            decide(http, stayed(http.pathParam("id"), off), (record, by) -> {
                long last = 0;
                for (String statement : off) {
                    last = record.unlink(statement, by, why(http));
                }
                return last;
            });
        }
    }

    /** The statements that are ticked; where none is, that is answered. */
    private List<String> ticked(Context http) {
        List<String> ticked = http.formParams("statement");
        if (ticked.isEmpty()) {
            pages.fault(http, HttpStatus.UNPROCESSABLE_CONTENT, "decide.none", "");
        }
        return ticked;
    }

    private void merge(Context http) {
        String claim = http.pathParam("id");
        String other = Objects.requireNonNullElse(http.formParam("other"), "").strip();
        decide(http, stayed(claim, List.of()), (record, by) -> record.merge(List.of(claim, other), by, why(http)));
    }

    private String why(Context http) {
        return changes.why(http, "decision.why");
    }

    /** A statement of the claim by which it is found again once it has another id; empty where there is none but these. */
    private String stayed(String claim, List<String> off) {
        return records
                .read(record -> Optional.ofNullable(record.claim(claim)))
                .map(Claim::tellings)
                .orElse(List.of())
                .stream()
                .map(Telling::id)
                .filter(id -> !Set.copyOf(off).contains(id))
                .findFirst()
                .orElse("");
    }

    /** @param statement whose claim is shown then, where it is in one */
    private void decide(Context http, String statement, Changes.Saying saying) {
        Long number = changes.change(http, saying);
        if (number == null) {
            return;
        }
        boolean isThere = !statement.isEmpty()
                && records.read(record -> Optional.ofNullable(record.claim(statement)))
                        .isPresent();
        String then = isThere ? "/claims/" + Visit.encoded(statement) + "?done=" + number : ALL + "?done=" + number;
        http.redirect(then, HttpStatus.SEE_OTHER);
    }
}
