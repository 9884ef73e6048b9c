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
 * @param form how much is quoted; empty where that is told by the quotation marks
 * @param spoken EDTF; empty where the text does not say it
 * @param denies ids of the statements of the same article that it denies; null where that was not asked
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
        String spoken,
        @Nullable List<String> denies) {

    /** Of a statement that is still to be told. */
    static final StatementForm EMPTY =
            new StatementForm(Act.ASSERT.name(), "", "", "", "", "", "", "", false, "", List.of());

    /** By this field a form says that it has asked which statements are denied: browsers do not send boxes that are not ticked. */
    private static final String DENIES_ASKED = "denies-asked";

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
                statement.spoken() == null ? "" : statement.spoken(),
                denies(statement.id(), document));
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
                field(http, "spoken"),
                http.formParam(DENIES_ASKED) == null ? null : List.copyOf(http.formParams("denies")));
    }

    private static List<String> denies(String statement, Document document) {
        return document.disputes().stream()
                .filter(dispute -> dispute.denied().contains(statement))
                .flatMap(dispute -> dispute.asserted().stream())
                .distinct()
                .toList();
    }

    /** Whether it is filled in that another statement is denied. */
    public boolean denies(String statement) {
        return denies != null && denies.contains(statement);
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
                beyond(denies, was.denies),
                beyond(was.denies, denies));
    }

    /** What a statement is that was not there. */
    Change whole() {
        return new Change(
                constant(Act.class, act),
                given(speaker),
                constant(EntityKind.class, kind),
                through.isEmpty() ? null : pieces(through),
                constant(Form.class, form),
                distance ? Boolean.TRUE : null,
                given(spoken),
                given(cue),
                pieces(source),
                pieces(content),
                denies == null ? List.of() : denies,
                List.of());
    }

    private static @Nullable String given(String words) {
        return words.isEmpty() ? null : words;
    }

    /** Those of the one that are not among the other; none where either was not asked. */
    private static List<String> beyond(@Nullable List<String> one, @Nullable List<String> other) {
        return one == null || other == null
                ? List.of()
                : one.stream().filter(id -> !other.contains(id)).toList();
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
