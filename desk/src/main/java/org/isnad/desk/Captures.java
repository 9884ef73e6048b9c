package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.isnad.sources.Headers;
import org.isnad.sources.Item;
import org.isnad.sources.SavedPage;
import org.jspecify.annotations.Nullable;

/** What was met, as it was met: a copy that does nothing and asks nobody for anything, and the bytes themselves. */
final class Captures {

    /** Names the statement whose words are marked. */
    static final String STATEMENT = "statement";

    /** Of the copy: nothing is loaded, sent or run, whatever should stand in it after all; its looks are its own. */
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'self'";

    private final Records records;

    Captures(Records records) {
        this.records = records;
    }

    void register(RoutesConfig routes) {
        routes.get("/articles/{reading}/page/copy", this::copy);
        routes.get("/articles/{reading}/bytes", this::bytes);
    }

    private void copy(Context http) {
        String copy = of(http, (in, record) -> {
            byte[] bytes = record.bytes(in.reading());
            return bytes == null ? Inert.NOTHING : copy(in, bytes, CapturePage.statement(in, asked(http)));
        });
        http.header("Content-Security-Policy", POLICY);
        http.html(copy);
    }

    private static String asked(Context http) {
        return Objects.requireNonNullElse(http.queryParam(STATEMENT), "");
    }

    private static String copy(Recorded in, byte[] bytes, @Nullable Statement statement) {
        SavedPage page = page(in, bytes);
        List<Span> said = statement == null ? List.of() : statement.contents();
        String text = in.document().text();
        if (page.item() instanceof Item.Taken taken && taken.article().text().equals(text)) {
            return Inert.page(
                    page.source(),
                    said.stream().flatMap(span -> page.origins(span).stream()).toList());
        }
        return Inert.isPage(page.source())
                ? Inert.page(page.source(), List.of())
                : Inert.text(page.source(), text, said);
    }

    private static SavedPage page(Recorded in, byte[] bytes) {
        String headers = in.headers();
        return SavedPage.of(
                in.address(),
                bytes,
                headers == null ? null : Headers.of(headers).contentType());
    }

    /** Of no kind that a browser would open: they are only ever saved. */
    private void bytes(Context http) {
        byte[] bytes = of(http, (in, record) -> record.bytes(in.reading()));
        http.contentType(ContentType.APPLICATION_OCTET_STREAM);
        http.header("Content-Disposition", "attachment; filename=\"capture.bin\"");
        http.result(bytes);
    }

    /** What is found with an article; where there is none, or nothing is found, the request ends. */
    private <T> T of(Context http, BiFunction<Recorded, RecordStore, @Nullable T> finding) {
        return records.read(record -> Optional.ofNullable(record.article(http.pathParam("reading")))
                        .map(in -> finding.apply(in, record)))
                .orElseThrow(NotFoundResponse::new);
    }
}
