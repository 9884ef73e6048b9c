package org.isnad.desk;

import io.javalin.http.Context;
import java.util.List;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Difference;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What one capture of a page tells otherwise than another.
 *
 * @param in the one that is looked at
 * @param captures all of its address, the earliest first
 * @param difference what it tells otherwise than the one before, or than the one that was asked for; null where there is no other
 */
public record ChangesPage(
        Recorded in, List<Recorded> captures, @Nullable Difference difference) {

    static @Nullable ChangesPage of(Visit visit, Context http, RecordStore record) {
        Recorded in = record.article(http.pathParam("reading"));
        if (in == null) {
            return null;
        }
        List<Recorded> captures = record.captures(in.address());
        Recorded now = captures.stream()
                .filter(one -> one.sha256().equals(in.sha256()))
                .findFirst()
                .orElse(in);
        Recorded other = other(now, captures, visit.asked("from"));
        return new ChangesPage(now, captures, other == null ? null : RecordStore.difference(other, now));
    }

    /** The one that was asked for, else the one before. */
    private static @Nullable Recorded other(Recorded in, List<Recorded> captures, String asked) {
        int before = captures.indexOf(in) - 1;
        return captures.stream()
                .filter(one -> !one.equals(in) && asked.equals(String.valueOf(one.reading())))
                .findFirst()
                .orElse(before < 0 ? null : captures.get(before));
    }

    /** What a statement says, in the words of its article. */
    public String words(Recorded of, Statement statement) {
        Document document = of.document();
        return String.join(
                " … ",
                statement.contents().stream()
                        .map((Span span) -> span.of(document.text()))
                        .toList());
    }

    /** By which name one who speaks is shown. */
    public String name(Visit visit, Recorded of, Statement statement) {
        String name = ArticlePage.name(of.document(), statement.speaker());
        return name.isEmpty() ? visit.of("unnamed") : name;
    }
}
