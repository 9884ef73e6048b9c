package org.isnad.export;

import static org.isnad.export.JsonLine.object;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the words of schema.org: what puts something forward as a Claim, what is quoted word for word as a Quotation, both
 * where it is both. The text of a denial is all of it, with who denies: the words denied alone would be put into his mouth. There
 * is no rating and no review.
 */
final class Claims {

    private final Recorded recorded;
    private final Document document;
    private final Identity identity;

    Claims(Recorded recorded) {
        this.recorded = recorded;
        this.document = recorded.document();
        this.identity = new Identity(recorded);
    }

    Stream<Map<String, Object>> all(Predicate<Statement> wanted) {
        return document.statements().stream()
                .filter(wanted)
                .filter(statement ->
                        !statement.contents().isEmpty() && !types(statement).isEmpty())
                .map(this::claim);
    }

    private static List<String> types(Statement statement) {
        List<String> types = new ArrayList<>();
        if (claims(statement.act())) {
            types.add("Claim");
        }
        if (statement.form() == Form.DIRECT && statement.act() != Act.DENY) {
            types.add("Quotation");
        }
        return types;
    }

    /** Whether something is said to be, to have been, or to come. */
    private static boolean claims(Act act) {
        return switch (act) {
            case ASSERT, DENY, ACCUSE, CLAIM_RESPONSIBILITY, EXPECT, WARN -> true;
            case DEMAND, COMMIT, APPRAISE, ASK, DECLINE -> false;
        };
    }

    private Map<String, Object> claim(Statement statement) {
        var published = day(document.published());
        return object(
                "@context",
                "https://schema.org",
                "@type",
                types(statement),
                "@id",
                identity.urn(statement.id()),
                "text",
                words(statement),
                "inLanguage",
                "ar",
                "keywords",
                statement.act().name(),
                "author",
                author(document.entities().get(statement.speaker())),
                "dateCreated",
                day(statement.spoken()),
                "datePublished",
                published,
                claims(statement.act()) ? "appearance" : "isPartOf",
                article(published),
                "isBasedOn",
                carried(statement));
    }

    private String words(Statement statement) {
        var text = document.text();
        if (statement.act() != Act.DENY) {
            return statement.contents().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
        }
        var all = Stream.concat(
                        Stream.ofNullable(statement.cue()),
                        Stream.concat(statement.sources().stream(), statement.contents().stream()))
                .toList();
        var start = all.stream().mapToInt(Span::start).min().orElseThrow();
        var end = all.stream().mapToInt(Span::end).max().orElseThrow();
        return text.substring(start, end);
    }

    /** Null of one whom the text does not name, and of a document, which is no author. */
    private @Nullable Map<String, Object> author(@Nullable Entity speaker) {
        if (speaker == null || speaker.kind() == EntityKind.DOCUMENT) {
            return null;
        }
        var body = speaker.of() == null ? null : document.entities().get(speaker.of());
        var author = named(speaker);
        if (author != null
                && body != null
                && type(speaker).equals("Person")
                && type(body).endsWith("Organization")) {
            author.put("worksFor", named(body));
        }
        return author;
    }

    private static @Nullable Map<String, Object> named(Entity entity) {
        var name = Naming.name(entity);
        return name.isEmpty() ? null : object("@type", type(entity), "name", name);
    }

    private static String type(Entity entity) {
        return switch (entity.kind()) {
            case PERSON, ROLE, ANONYMOUS -> "Person";
            case OUTLET -> "NewsMediaOrganization";
            case ORGANISATION, STATE, GROUP, WITNESSES -> "Organization";
            case DOCUMENT -> "CreativeWork";
        };
    }

    private Map<String, Object> article(@Nullable String published) {
        var title = document.title();
        var told = recorded.article().told();
        var isOfTheWeb = identity.iri().equals(recorded.address());
        var publisher =
                document.outlet() == null ? null : object("@type", "NewsMediaOrganization", "name", document.outlet());
        return object(
                "@type",
                "NewsArticle",
                "@id",
                identity.iri(),
                "url",
                isOfTheWeb ? recorded.address() : null,
                "headline",
                title == null ? null : title.of(document.text()),
                "author",
                told.author() == null ? null : object("name", told.author()),
                "datePublished",
                published,
                "dateModified",
                Objects.toString(told.modified(), null),
                "publisher",
                publisher);
    }

    /** The chain, nearest to the article first, each link based on the next; at its end a document that speaks. */
    private @Nullable Map<String, Object> carried(Statement statement) {
        var links = new ArrayList<Entity>();
        Stream.concat(statement.via().stream(), Stream.of(statement.speaker()))
                .map(id -> document.entities().get(id))
                .filter(Objects::nonNull)
                .forEach(links::add);
        if (!links.isEmpty() && links.get(links.size() - 1).kind() != EntityKind.DOCUMENT) {
            links.remove(links.size() - 1);
        }
        Map<String, Object> inner = null;
        for (var link : links.reversed()) {
            inner = link.kind() == EntityKind.DOCUMENT
                    ? object("@type", "CreativeWork", "name", Naming.name(link), "isBasedOn", inner)
                    : object("@type", "CreativeWork", "publisher", named(link), "isBasedOn", inner);
        }
        return inner;
    }

    /** What schema.org can hold of a date: a day. Where the text tells less or more, nothing is said. */
    private static @Nullable String day(@Nullable String edtf) {
        try {
            return edtf == null ? null : LocalDate.parse(edtf).toString();
        } catch (DateTimeException lessThanADay) {
            return null;
        }
    }
}
