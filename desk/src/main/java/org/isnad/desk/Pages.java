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

    /** Answers with a page: of the template of that name, which gets {@code visit} and, as {@code page}, what is found. */
    <P> Handler page(String template, Finding<P> finding) {
        return http -> {
            Visit visit = visit(http);
            P page = records.read(record -> Optional.ofNullable(finding.of(visit, http, record)))
                    .orElseThrow(NotFoundResponse::new);
            show(http, template, Map.of("visit", visit, "page", page));
        };
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
