package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import org.isnad.record.CorrectionException;

/** Statements that were not read: people tell them beside the text. */
final class Missed {

    private static final String HERE = "/articles/{reading}/missed";

    private final Records records;
    private final Pages pages;
    private final Changes changes;

    Missed(Records records, Pages pages, Changes changes) {
        this.records = records;
        this.pages = pages;
        this.changes = changes;
    }

    void register(RoutesConfig routes) {
        routes.get(HERE, pages.page("missed", MissedPage::of));
        routes.post(HERE, this::tell);
    }

    private void tell(Context http) {
        String reading = http.pathParam("reading");
        StatementForm filled = StatementForm.of(http);
        try {
            Long number = changes.change(
                    http, (record, by) -> record.missed(reading, filled.whole(), by, changes.why(http, "missed.why")));
            if (number != null) {
                http.redirect(
                        "/articles/" + Visit.encoded(reading) + "?missed=" + number + "#c" + number,
                        HttpStatus.SEE_OTHER);
            }
        } catch (CorrectionException refused) {
            showAgain(http, filled, refused);
        }
    }

    /** What was filled in is not lost. */
    private void showAgain(Context http, StatementForm filled, CorrectionException refused) {
        Visit visit = pages.visit(http);
        MissedPage page = records.read(record -> Optional.ofNullable(MissedPage.of(visit, http, record)))
                .orElseThrow(NotFoundResponse::new);
        http.status(HttpStatus.UNPROCESSABLE_CONTENT);
        pages.show(http, "missed", Map.of("visit", visit, "page", page.with(filled, visit.refused(refused))));
    }
}
