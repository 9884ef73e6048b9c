package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.json.DocumentWriter;
import org.isnad.json.Version;
import org.isnad.sources.Fields;
import org.isnad.sources.Format;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.isnad.sources.Limits;
import org.isnad.sources.SavedPage;
import org.jspecify.annotations.Nullable;

/** Reads what a program sends, as {@code isnad read --json} does. Nothing of it is kept. */
final class Readings {

    private static final String SHIPPED = "shipped";

    /** What is named where something is read that has no name. */
    private static final String NAME = Inputs.STANDARD;

    private final DocumentWriter writer = new DocumentWriter(Version.program(), SHIPPED, SHIPPED);

    void register(RoutesConfig routes) {
        routes.post(Api.PATH + "/readings", this::read);
    }

    private void read(Context http) {
        Asked asked = Asked.of(http, "published");
        String type = Objects.requireNonNullElse(http.contentType(), "");
        byte[] bytes = Body.bytes(http, Limits.BYTES);
        switch (item(type, bytes)) {
            case Item.Refused refused -> throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.fault());
            case Item.Unchanged same -> throw new IllegalStateException(same.address()); // nothing is known from before
            case Item.Taken taken -> {
                taken.faults()
                        .forEach(fault ->
                                http.res().addHeader("Isnad-Fault", fault.code().key()));
                answer(http, dated(taken.article(), asked.day("published")));
            }
        }
    }

    private static Item item(String type, byte[] bytes) {
        return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "text/html" -> SavedPage.of(NAME, bytes, type).item();
            case "text/plain" -> text(bytes);
            default ->
                throw Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Type is " + (type.isEmpty() ? "missing" : type),
                        "send a text as text/plain or a page as text/html");
        };
    }

    private static Item text(byte[] bytes) {
        try (var in = Inputs.of(
                List.of(NAME), new Inputs.Settings(Fields.PLAIN, Format.TEXT, null), new ByteArrayInputStream(bytes))) {
            return Objects.requireNonNull(in.next(), "one input is one item");
        }
    }

    private static Article dated(Article article, @Nullable LocalDate published) {
        return published == null || article.published() != null
                ? article
                : article.as(article.id(), article.told().published(published));
    }

    private void answer(Context http, Article article) {
        byte[] line = writer.line(Reader.isnad().read(article), article.told());
        Answer.json(http, new String(line, StandardCharsets.UTF_8));
    }
}
