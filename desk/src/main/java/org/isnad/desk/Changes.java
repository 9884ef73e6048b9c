package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** What people change is changed here: in whose name, for what reason, and how it is taken back. */
final class Changes {

    private final Records records;
    private final Pages pages;

    Changes(Records records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/name", http -> showName(http, ""));
        routes.post("/name", this::name);
    }

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
            http.redirect(back(http, "/review"), HttpStatus.SEE_OTHER);
        }
    }

    /** Something that a person says; gives the number under which it is kept. */
    interface Saying {
        long said(RecordStore record, String by);
    }

    /** Changes the record in the name of who asks for it; null, and answered, where no name is told. */
    @Nullable
    Long change(Context http, Saying saying) {
        String by = Decider.of(http);
        if (by == null) {
            http.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showName(http, pages.visit(http).of("name.needed"));
            return null;
        }
        Decider.keep(http, by);
        return records.change(record -> saying.said(record, by));
    }

    /** The reason that is given, else these words. */
    String why(Context http, String otherwise) {
        String given = http.formParam("why");
        return given == null || given.isBlank() ? pages.visit(http).of(otherwise) : given.strip();
    }

    /** Takes something back that was said. */
    interface Undoing {
        long undone(RecordStore record, long number, String by, String why);
    }

    /** @param then where the form goes on that names no other page of ours */
    Handler undo(String then, Undoing undoing) {
        return http -> {
            long number = number(http);
            Long undone = change(http, (record, by) -> undoing.undone(record, number, by, why(http, "undo.why")));
            if (undone != null) {
                http.redirect(back(http, then), HttpStatus.SEE_OTHER);
            }
        };
    }

    private static long number(Context http) {
        try {
            return Long.parseLong(http.pathParam("number"));
        } catch (NumberFormatException none) {
            throw new NotFoundResponse();
        }
    }

    /** Where the form wants to go on, which is one of our own pages. */
    private static String back(Context http, String otherwise) {
        String back = http.formParam("back");
        return back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\")
                ? back
                : otherwise;
    }
}
