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
import org.jspecify.annotations.Nullable;

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

    Review(Records records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(QUEUE, pages.page("review", ReviewPage::of));
        routes.get(QUEUE + "/{statement}", pages.page("review", ReviewPage::of));
        routes.post(QUEUE + "/{statement}/accept", decided(Verdict.ACCEPTED, RecordStore::accept));
        routes.post(QUEUE + "/{statement}/reject", decided(Verdict.REJECTED, RecordStore::notAStatement));
        routes.post(QUEUE + "/{statement}/correct", this::correct);
        routes.post("/corrections/{number}/undo", this::undo);
        routes.get("/name", http -> showName(http, ""));
        routes.post("/name", this::name);
    }

    // ---- who

    private void showName(Context http, String wrong) {
        pages.show(http, "name", Map.of("visit", pages.visit(http), "wrong", wrong));
    }

    private void name(Context http) {
        String name = Decider.of(http);
        if (name == null) {
            http.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showName(http, pages.visit(http).of("name.wrong"));
        } else {
            Decider.keep(http, name);
            http.redirect(back(http, QUEUE), HttpStatus.SEE_OTHER);
        }
    }

    /** Where the form wants to go on, which is one of our own pages. */
    private static String back(Context http, String otherwise) {
        String back = http.formParam("back");
        return back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\")
                ? back
                : otherwise;
    }

    /** Changes the record in the name of who asks for it; null, and answered, where no name is told. */
    private @Nullable Long change(Context http, Saying saying) {
        String by = Decider.of(http);
        if (by == null) {
            http.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showName(http, pages.visit(http).of("name.needed"));
            return null;
        }
        Decider.keep(http, by);
        return records.change(record -> saying.said(record, by));
    }

    /** Something that a person says; gives the number under which it is kept. */
    private interface Saying {
        long said(RecordStore record, String by);
    }

    // ---- what

    /** Something said of a statement as a whole. */
    private interface Said {
        long of(RecordStore record, String statement, String by, String why);
    }

    private Handler decided(Verdict verdict, Said said) {
        return http -> {
            String statement = http.pathParam("statement");
            Long number = change(http, (record, by) -> said.of(record, statement, by, why(http, verdict)));
            if (number != null) {
                goOn(http, statement, number, verdict);
            }
        };
    }

    private void correct(Context http) {
        String statement = http.pathParam("statement");
        StatementForm filled = StatementForm.of(http);
        try {
            Long number = change(http, (record, by) -> {
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
        String wrong = refused.getMessage() + "; " + refused.todo();
        pages.show(http, "review", Map.of("visit", visit, "page", page.with(looked.with(filled, wrong))));
    }

    /** The reason that is given, else that it was looked through here. */
    private String why(Context http, Verdict verdict) {
        String given = http.formParam("why");
        return given == null || given.isBlank() ? pages.visit(http).of("review.why." + verdict) : given.strip();
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

    private void undo(Context http) {
        long number = number(http);
        try {
            Long undone = change(
                    http,
                    (record, by) -> record.undo(number, by, pages.visit(http).of("review.why.UNDONE")));
            if (undone != null) {
                http.redirect(back(http, QUEUE), HttpStatus.SEE_OTHER);
            }
        } catch (CorrectionException refused) {
            pages.fault(http, HttpStatus.CONFLICT, "review.not-undone", refused.getMessage() + "; " + refused.todo());
        }
    }

    private static long number(Context http) {
        try {
            return Long.parseLong(http.pathParam("number"));
        } catch (NumberFormatException none) {
            throw new NotFoundResponse();
        }
    }
}
