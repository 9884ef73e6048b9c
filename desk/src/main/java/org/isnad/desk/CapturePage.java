package org.isnad.desk;

import io.javalin.http.Context;
import org.isnad.document.Statement;
import org.isnad.record.Hash;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The page of an article as it was met.
 *
 * @param in the article with its reading
 * @param sound whether the bytes still are those that were met
 * @param statement the one whose words are marked; null where none was asked for
 */
public record CapturePage(
        Recorded in, boolean sound, @Nullable Statement statement) {

    static @Nullable CapturePage of(Visit visit, Context http, RecordStore record) {
        Recorded in = record.article(http.pathParam("reading"));
        return in == null
                ? null
                : new CapturePage(in, isSound(in, record), statement(in, visit.asked(Captures.STATEMENT)));
    }

    private static boolean isSound(Recorded in, RecordStore record) {
        byte[] bytes = record.bytes(in.reading());
        return bytes != null && Hash.of(bytes).equals(in.sha256());
    }

    static @Nullable Statement statement(Recorded in, String id) {
        return in.document().statements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Where the copy that does nothing is to be found, at the words that are marked in it. */
    public String copy() {
        String path = "/articles/" + in.reading() + "/page/copy";
        return statement == null ? path : path + "?" + Captures.STATEMENT + "=" + statement.id() + "#" + Inert.MARK;
    }
}
