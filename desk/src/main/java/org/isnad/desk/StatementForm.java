package org.isnad.desk;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of a statement, as people write it; what has several pieces has one a line.
 *
 * @param kind what the speaker is, where the article was read without him; empty where nothing is said
 * @param through who stands between the article and the speaker, nearest to the article first
 * @param spoken EDTF; empty where the text does not say it
 */
public record StatementForm(
        String act,
        String speaker,
        String kind,
        String cue,
        String source,
        String content,
        String through,
        String form,
        boolean distance,
        String spoken) {

    /** What the statement is now. */
    static StatementForm of(Statement statement, Document document) {
        return new StatementForm(
                statement.act().name(),
                name(statement.speaker(), document),
                "",
                statement.cue() == null ? "" : line(statement.cue(), document),
                lines(statement.sources(), document),
                lines(statement.contents(), document),
                String.join(
                        "\n",
                        statement.via().stream().map(via -> name(via, document)).toList()),
                statement.form().name(),
                statement.distance(),
                statement.spoken() == null ? "" : statement.spoken());
    }

    /** What somebody has filled in. */
    static StatementForm of(Context http) {
        return new StatementForm(
                field(http, "act"),
                field(http, "speaker"),
                field(http, "kind"),
                field(http, "cue"),
                field(http, "source"),
                field(http, "content"),
                field(http, "through"),
                field(http, "form"),
                http.formParam("distance") != null,
                field(http, "spoken"));
    }

    private static String field(Context http, String name) {
        String given = http.formParam(name);
        return given == null ? "" : String.join("\n", pieces(given));
    }

    private static String name(String entity, Document document) {
        var found = document.entities().get(entity);
        return found == null || found.names().isEmpty() ? "" : found.names().get(0);
    }

    private static String line(Span span, Document document) {
        return span.of(document.text()).replaceAll("\\s+", " ");
    }

    private static String lines(List<Span> spans, Document document) {
        return String.join(
                "\n", spans.stream().map(span -> line(span, document)).toList());
    }

    private static List<String> pieces(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** What is to be otherwise than it was. */
    Change changed(StatementForm was) {
        return new Change(
                act.equals(was.act) ? null : constant(Act.class, act),
                speaker.isEmpty() || speaker.equals(was.speaker) ? null : speaker,
                kind.isEmpty() ? null : constant(EntityKind.class, kind),
                through.equals(was.through) ? null : pieces(through),
                form.equals(was.form) ? null : constant(Form.class, form),
                distance == was.distance ? null : Boolean.valueOf(distance),
                Objects.equals(spoken, was.spoken) ? null : spoken,
                cue.isEmpty() || cue.equals(was.cue) ? null : cue,
                source.equals(was.source) ? List.of() : pieces(source),
                content.equals(was.content) ? List.of() : pieces(content),
                List.of(),
                List.of());
    }

    /** Null where there is no such constant. */
    private static <E extends Enum<E>> @Nullable E constant(Class<E> of, String name) {
        for (E one : of.getEnumConstants()) {
            if (one.name().equals(name.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        return null;
    }
}
