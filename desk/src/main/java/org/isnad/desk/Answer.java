package org.isnad.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.isnad.export.JsonLine;
import org.isnad.record.Hash;
import org.jspecify.annotations.Nullable;

/** How programs are answered: with what they asked for, or that it is what they have. */
final class Answer {

    static final String JSON = "application/json";

    private static final int TAG_DIGITS = 32;

    private Answer() {}

    static void json(Context http, String json) {
        send(http, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A page of a list.
     *
     * @param name of the list in the object
     * @param lines each an object of JSON
     * @param next the address of the next page; null where this is the last one
     */
    static void list(
            Context http, String name, List<String> lines, Map<String, Object> further, @Nullable String next) {
        if (next != null) {
            http.header("Link", "<" + next + ">; rel=\"next\"");
        }
        json(http, JsonLine.listing(name, lines, further));
    }

    /** Answers with these bytes, which carry their hash as their tag; to one who has them already only that. */
    static void send(Context http, String mediaType, byte[] bytes) {
        tagged(http, Hash.of(bytes).substring(0, TAG_DIGITS), () -> {
            http.contentType(mediaType);
            http.result(bytes);
        });
    }

    /**
     * Answers under a strong tag.
     *
     * @param tag another one whenever what is answered is another
     * @param answering is only called where the asker has not what has this tag
     */
    static void tagged(Context http, String tag, Runnable answering) {
        http.disableCompression(); // else one tag would stand for several rows of bytes
        http.header("ETag", '"' + tag + '"');
        http.header("Cache-Control", "no-cache");
        if (isKnown(http.header("If-None-Match"), tag)) {
            http.status(HttpStatus.NOT_MODIFIED);
        } else {
            answering.run();
        }
    }

    /** Puts a tag on a page, and tells whether the asker has it already. The tag is a weak one: a page may be sent compressed or not. */
    static boolean isKnown(Context http, String tag) {
        http.header("ETag", "W/\"" + tag.substring(0, TAG_DIGITS) + '"');
        http.header("Cache-Control", "private, no-cache");
        return isKnown(http.header("If-None-Match"), tag.substring(0, TAG_DIGITS));
    }

    private static boolean isKnown(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals("*") || one.equals('"' + tag + '"'));
    }
}
