package org.isnad.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import org.isnad.json.Version;
import org.isnad.record.Hash;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** Makes pages of templates and of what is found in the record. */
final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.isnad.desk.template");
    private final Records records;
    private final String token;

    /** @param token what every form of ours gives back */
    Pages(Records records, String token) {
        this.records = records;
        this.token = token;
    }

    /** What a page shows, found in the record; null where there is nothing of that name. */
    interface Finding<P> {
        @Nullable
        P of(Visit visit, Context http, RecordStore record);
    }

    /**
     * Answers with a page: of the template of that name, which gets {@code visit} and, as {@code page}, what is found. All of it follows from the record and
     * the request: whoever has it of this state of the record is told so, before anything is looked for.
     */
    <P> Handler page(String template, Finding<P> finding) {
        return http -> {
            Visit visit = visit(http);
            Optional<P> page = records.read(record -> {
                return Answer.isKnown(http, tag(visit, record))
                        ? Optional.empty()
                        : Optional.of(Optional.ofNullable(finding.of(visit, http, record))
                                .orElseThrow(NotFoundResponse::new));
            });
            page.ifPresentOrElse(
                    found -> show(http, template, Map.of("visit", visit, "page", found)),
                    () -> http.status(HttpStatus.NOT_MODIFIED));
        };
    }

    /** The same, where more is shown than the state of the record tells. */
    <P> Handler freshPage(String template, Finding<P> finding) {
        return http -> {
            Visit visit = visit(http);
            P page = records.read(record -> Optional.ofNullable(finding.of(visit, http, record)))
                    .orElseThrow(NotFoundResponse::new);
            show(http, template, Map.of("visit", visit, "page", page));
        };
    }

    private static String tag(Visit visit, RecordStore record) {
        return Hash.of(String.join(
                "\n",
                Version.program(),
                record.state(),
                visit.token(),
                visit.by(),
                visit.tongue().key(),
                visit.path(),
                visit.query().toString()));
    }

    Visit visit(Context http) {
        return Visit.of(http, token);
    }

    /**
     * Answers that something went wrong.
     *
     * @param what the key of the words that say what
     * @param why what is said of it beside; empty where there is nothing
     */
    void fault(Context http, HttpStatus status, String what, String why) {
        http.status(status);
        Visit visit = visit(http);
        show(http, "fault", Map.of("visit", visit, "what", visit.of(what), "why", why));
    }

    /** Answers with a template, filled with these values. */
    void show(Context http, String template, Map<String, Object> values) {
        http.html(html(template, values));
    }

    /** A template, filled with these values. */
    String html(String template, Map<String, Object> values) {
        var html = new StringOutput();
        templates.render(template + ".jte", values, new SeenControls(html));
        return html.toString();
    }
}
