package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.export.ArticleJson;
import org.isnad.export.ClaimJson;
import org.isnad.export.ExportForm;
import org.isnad.export.HitJson;
import org.isnad.export.RecordExport;
import org.isnad.export.TraceJson;
import org.isnad.export.Traced;
import org.isnad.json.Version;
import org.isnad.record.Hash;
import org.isnad.record.Query;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/** The record for programs: what the pages show, as JSON. {@code openapi.yaml} describes each address; a test holds both together. */
final class Api {

    static final String PATH = "/api/v1";

    /** Where all this is described. */
    static final String DESCRIPTION = PATH + "/openapi.yaml";

    /** To the server no status, but that the connection is to be ended as it is. */
    private static final int BREAK_OFF = -1;

    private static final String AS_READ = "as-read";
    private static final String FOLDER = "/org/isnad/desk/";

    private final Records records;

    Api(Records records) {
        this.records = records;
    }

    /** Whether a request is one of a program. */
    static boolean isAsked(Context http) {
        return http.path().startsWith("/api/");
    }

    void register(RoutesConfig routes) {
        routes.get(PATH + "/articles", this::articles);
        routes.get(PATH + "/articles/{id}", one("id", (record, id) -> line(record.article(id), Api::article)));
        routes.get(PATH + "/articles/{id}/bytes", this::bytes);
        routes.get(PATH + "/statements", this::statements);
        routes.get(PATH + "/claims", this::claims);
        routes.get(PATH + "/claims/{id}", one("id", (record, id) -> line(record.claim(id), ClaimJson::of)));
        routes.get(
                PATH + "/trace/{statement}",
                one("statement", (record, name) -> line(Traced.in(record, name), TraceJson::of)));
        routes.get(PATH + "/export/{form}", this::export);
        routes.get(DESCRIPTION, http -> resource(http, "application/yaml", "openapi.yaml"));
        routes.get(
                PATH + "/schemas/{name}",
                http -> resource(http, "application/schema+json", "schemas/" + http.pathParam("name")));
    }

    // ---- one thing

    /** What is found under a name; null where nothing is. */
    private interface Finding {
        @Nullable
        String json(RecordStore record, String name);
    }

    private Handler one(String parameter, Finding finding) {
        return http -> {
            Asked.of(http);
            Answer.json(http, found(record -> finding.json(record, http.pathParam(parameter))));
        };
    }

    private static <T> @Nullable String line(@Nullable T found, Function<T, String> line) {
        return found == null ? null : line.apply(found);
    }

    private static String article(Recorded in) {
        return String.join("", ExportForm.JSONL.lines(in));
    }

    private <T> T found(Function<RecordStore, @Nullable T> finding) {
        return records.read(record -> Optional.ofNullable(finding.apply(record)))
                .orElseThrow(Problem::none);
    }

    private void bytes(Context http) {
        Asked.of(http);
        byte[] bytes = found(record -> {
            var in = record.article(http.pathParam("id"));
            return in == null ? null : record.bytes(in.reading());
        });
        http.header("Content-Disposition", "attachment; filename=\"capture.bin\"");
        Answer.send(http, "application/octet-stream", bytes);
    }

    // ---- lists

    private void articles(Context http) {
        Asked asked = Asked.ofArticles(http);
        var found = records.read(record ->
                record.articles(asked.articles(), asked.number(Asked.AFTER, 0, 0, Long.MAX_VALUE), asked.limit() + 1));
        var shown = found.subList(0, Math.min(asked.limit(), found.size()));
        Answer.list(
                http,
                "articles",
                shown.stream().map(ArticleJson::of).toList(),
                Map.of(),
                shown.size() == found.size()
                        ? null
                        : asked.with(Asked.AFTER, shown.get(shown.size() - 1).article()));
    }

    private void statements(Context http) {
        Asked asked = Asked.ofSearch(http, Asked.AFTER, Asked.LIMIT);
        Query query = asked.search();
        if (query == null) {
            throw Asked.wrong("nothing is searched for", "give words (q) or a filter; " + PATH + "/articles lists all");
        }
        var found = records.read(record -> record.search(query, asked.hit(Asked.AFTER), asked.limit() + 1));
        var shown = found.subList(0, Math.min(asked.limit(), found.size()));
        Answer.list(
                http,
                "statements",
                shown.stream().map(HitJson::of).toList(),
                Map.of(),
                shown.size() == found.size()
                        ? null
                        : asked.with(Asked.AFTER, shown.get(shown.size() - 1).name()));
    }

    private void claims(Context http) {
        Asked asked = Asked.ofClaims(http);
        long offset = asked.number(Asked.OFFSET, 0, 0, Integer.MAX_VALUE);
        var found = records.read(record -> record.claims(asked.claims(), offset, asked.limit()));
        long next = offset + found.claims().size();
        Answer.list(
                http,
                "claims",
                found.claims().stream().map(ClaimJson::of).toList(),
                Map.of("total", found.total()),
                found.claims().isEmpty() || next >= found.total() ? null : asked.with(Asked.OFFSET, next));
    }

    // ---- whole records

    private void export(Context http) {
        Asked asked = Asked.ofSearch(http, AS_READ);
        ExportForm form = Asked.constant(ExportForm.class, "form", http.pathParam("form"));
        Query query = asked.search();
        records.readSlowly(opened -> {
            RecordStore record = asked.isYes(AS_READ) ? opened.asRead() : opened;
            String tag = Hash.of(String.join(
                    "\n", Version.program(), record.state(), http.path(), asked.with(AS_READ, asked.isYes(AS_READ))));
            Answer.tagged(http, tag, () -> {
                http.contentType(form.mediaType());
                http.header(
                        "Content-Disposition",
                        "attachment; filename=\"" + (query == null ? "record" : "found") + "-" + form.key() + "."
                                + form.ending() + "\"");
                stream(http, record, form, query);
            });
        });
    }

    /** What fails midway breaks off, so that nobody takes what he has for the whole; who takes nothing for half a minute is no longer waited for. */
    private static void stream(Context http, RecordStore record, ExportForm form, @Nullable Query query) {
        try {
            var out = new BufferedWriter(new OutputStreamWriter(http.outputStream(), StandardCharsets.UTF_8));
            if (query == null) {
                RecordExport.write(record, form, line -> write(out, line));
            } else {
                RecordExport.write(record, form, query, line -> write(out, line));
            }
            out.flush();
        } catch (IOException | RuntimeException failed) {
            if (!http.res().isCommitted()) {
                throw failed instanceof RuntimeException unread
                        ? unread
                        : new UncheckedIOException((IOException) failed);
            }
            breakOff(http);
        }
    }

    private static void breakOff(Context http) {
        try {
            http.res().sendError(BREAK_OFF);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    // ---- what describes all this

    private static void resource(Context http, String mediaType, String name) {
        Asked.of(http);
        try (var in = name.contains("..") ? null : Api.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw Problem.none();
            }
            Answer.send(http, mediaType, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
