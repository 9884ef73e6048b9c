package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.isnad.record.CorrectionException;
import org.isnad.record.RecordStore;
import org.isnad.record.ReviewQuery;

/** People's decisions on statements: the queue of those that nobody has decided on, and what is said of one. To look at one decides nothing. */
final class Review {

    /** What can be said of a statement, as the address and the words of the pages name it. */
    enum Verdict {
        ACCEPTED,
        REJECTED,
        CORRECTED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String QUEUE = "/review";

    private final Records records;
    private final Pages pages;
    private final Changes changes;

    Review(Records records, Pages pages, Changes changes) {
        this.records = records;
        this.pages = pages;
        this.changes = changes;
    }

    void register(RoutesConfig routes) {
        routes.get(QUEUE, pages.page("review", ReviewPage::of));
        routes.get(QUEUE + "/{statement}", pages.page("review", ReviewPage::of));
        routes.post(QUEUE + "/{statement}/accept", decided(Verdict.ACCEPTED, RecordStore::accept));
        routes.post(QUEUE + "/{statement}/reject", decided(Verdict.REJECTED, RecordStore::notAStatement));
        routes.post(QUEUE + "/{statement}/correct", this::correct);
        routes.post("/corrections/{number}/undo", changes.undo(QUEUE, RecordStore::undo));
    }

    // ---- what

    /** Something said of a statement as a whole. */
    private interface Said {
        long of(RecordStore record, String statement, String by, String why);
    }

    private Handler decided(Verdict verdict, Said said) {
        return http -> {
            String statement = http.pathParam("statement");
            Long number = changes.change(http, (record, by) -> said.of(record, statement, by, why(http, verdict)));
            if (number != null) {
                goOn(http, statement, number, verdict);
            }
        };
    }

    private void correct(Context http) {
        String statement = http.pathParam("statement");
        StatementForm filled = StatementForm.of(http);
        try {
            Long number = changes.change(http, (record, by) -> {
                var looked = Objects.requireNonNullElseGet(ReviewPage.looked(statement, record), () -> {
                    throw new NotFoundResponse();
                });
                return record.correct(statement, filled.changed(looked.form()), by, why(http, Verdict.CORRECTED));
            });
            if (number != null) {
                goOn(http, statement, number, Verdict.CORRECTED);
            }
        } catch (CorrectionException refused) {
            showAgain(http, filled, refused);
        }
    }

    /** What was filled in is not lost. */
    private void showAgain(Context http, StatementForm filled, CorrectionException refused) {
        Visit visit = pages.visit(http);
        ReviewPage page = records.read(record -> Objects.requireNonNull(ReviewPage.of(visit, http, record)));
        var looked = Objects.requireNonNull(page.looked());
        http.status(HttpStatus.UNPROCESSABLE_CONTENT);
        String wrong = visit.refused(refused);
        pages.show(http, "review", Map.of("visit", visit, "page", page.with(looked.with(filled, wrong))));
    }

    private String why(Context http, Verdict verdict) {
        return changes.why(http, "review.why." + verdict);
    }

    /** On to the next statement, where it is said what was decided, and how to take it back. */
    private void goOn(Context http, String statement, long number, Verdict verdict) {
        Visit visit = pages.visit(http);
        ReviewQuery query = ReviewPage.query(visit);
        String next = records.read(record -> Objects.requireNonNullElse(record.undecidedAfter(query, statement), ""));
        String path = next.isEmpty() ? QUEUE : QUEUE + "/" + Visit.encoded(next);
        String done = "done=" + number + "&did=" + verdict.key() + "&was=" + Visit.encoded(statement);
        http.redirect(path + "?" + visit.queue() + done, HttpStatus.SEE_OTHER);
    }
}
