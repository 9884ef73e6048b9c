package org.isnad.export;

import static org.isnad.export.JsonLine.object;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Statement;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The chains of an article as PROV means them:
 * <ul>
 *   <li>the article was derived from the capture and is attributed to its outlet and its author;
 *   <li>a statement is quoted from the article, to the letter, by the reading;
 *   <li>it was derived from what each link of its chain carried, nearest to the article first, and at last from what the speaker
 *       said; each of these is attributed to who carried or said it. What stands in quotation marks is a quotation of it, what is
 *       told in other words is a derivation;
 *   <li>who speaks for a body acted on its behalf. A document is no agent: it is derived from, and attributed to its body.
 * </ul>
 * That a source is named is all that this tells; it is not said that he said it.
 */
final class Provenance {

    private static final String ARABIC = "ar";

    private final Recorded recorded;
    private final Document document;
    private final String key;
    private final Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    private int relations;

    Provenance(Recorded recorded) {
        this.recorded = recorded;
        this.document = recorded.document();
        this.key = new Identity(recorded).key();
    }

    Map<String, Object> article() {
        for (var section : new String[] {"entity", "activity", "agent"}) {
            sections.put(section, new LinkedHashMap<>());
        }
        captured();
        document.entities().values().forEach(this::named);
        document.statements().forEach(this::statement);
        var article = object("prefix", object("isnad", Identity.URN));
        article.putAll(sections);
        return article;
    }

    // ---- the article

    private void captured() {
        var capture = attributes("isnad:Capture");
        capture.put("isnad:address", recorded.address());
        capture.put("isnad:sha256", recorded.sha256());
        capture.put("isnad:met", typed(recorded.met(), "xsd:dateTime"));
        put("entity", id("capture"), capture);
        var article = attributes("isnad:Article");
        if (document.title() != null) {
            label(article, document.title().of(document.text()), ARABIC);
        }
        if (document.published() != null) {
            article.put("isnad:published", document.published());
        }
        var told = recorded.article().told();
        if (told.modified() != null) {
            article.put("isnad:modified", told.modified().toString());
        }
        put("entity", id("article"), article);
        derived(id("article"), id("capture"), null);
        made("outlet", "prov:Organization", document.outlet());
        made("author", null, told.author()); // some pages name a desk here
        reading();
    }

    /** Who made the article. */
    private void made(String part, @Nullable String type, @Nullable String name) {
        if (name != null) {
            var agent = attributes(type);
            label(agent, name, ARABIC);
            put("agent", id(part), agent);
            relate("wasAttributedTo", "prov:entity", id("article"), "prov:agent", id(part));
        }
    }

    private void reading() {
        var with = recorded.with();
        put("activity", id("reading"), attributes("isnad:Reading"));
        var software = attributes("prov:SoftwareAgent");
        label(software, "Isnad " + with.isnad(), "en");
        software.put("isnad:lexicons", with.lexicons());
        software.put("isnad:weights", with.weights());
        put("agent", id("isnad"), software);
        relate("used", "prov:activity", id("reading"), "prov:entity", id("article"));
        relate("wasAssociatedWith", "prov:activity", id("reading"), "prov:agent", id("isnad"));
    }

    // ---- who is named

    private void named(Entity entity) {
        var attributes = attributes(type(entity.kind()));
        if (!entity.names().isEmpty()) {
            label(attributes, Naming.name(entity), ARABIC);
        }
        attributes.put("isnad:kind", entity.kind().key());
        put(isDocument(entity) ? "entity" : "agent", id(entity.id()), attributes);
        var body = entity.of() == null ? null : document.entities().get(entity.of());
        if (body == null || isDocument(body)) {
            return;
        }
        if (isDocument(entity)) {
            relate("wasAttributedTo", "prov:entity", id(entity.id()), "prov:agent", id(body.id()));
        } else {
            relate("actedOnBehalfOf", "prov:delegate", id(entity.id()), "prov:responsible", id(body.id()));
        }
    }

    /** Of unnamed and many speakers PROV has no type. */
    private static @Nullable String type(EntityKind kind) {
        return switch (kind) {
            case PERSON, ROLE -> "prov:Person";
            case ORGANISATION, OUTLET, STATE, GROUP -> "prov:Organization";
            case ANONYMOUS, WITNESSES -> null;
            case DOCUMENT -> "isnad:Document";
        };
    }

    private boolean isDocument(@Nullable Entity entity) {
        return entity != null && entity.kind() == EntityKind.DOCUMENT;
    }

    // ---- statements

    private void statement(Statement statement) {
        var text = document.text();
        var excerpt = attributes("isnad:Statement");
        excerpt.put("isnad:act", statement.act().name());
        if (!statement.contents().isEmpty()) {
            excerpt.put(
                    "prov:value",
                    statement.contents().stream().map(span -> span.of(text)).collect(Collectors.joining(" … ")));
        }
        put("entity", id(statement.id()), excerpt);
        derived(id(statement.id()), id("article"), "prov:Quotation");
        relate("wasGeneratedBy", "prov:entity", id(statement.id()), "prov:activity", id("reading"));
        var before = id(statement.id());
        for (int i = 0; i < statement.via().size(); i++) {
            var carried = id(statement.id() + ".carried" + (i + 1));
            link(before, carried, "isnad:Carried", statement.via().get(i), null);
            before = carried;
        }
        var quotation = statement.form() == Form.DIRECT ? "prov:Quotation" : null;
        link(before, id(statement.id() + ".said"), "isnad:Said", statement.speaker(), quotation);
        if (statement.within() != null) {
            derived(id(statement.within() + ".said"), id(statement.id() + ".said"), null);
        }
    }

    private void link(String from, String to, String type, String by, @Nullable String derivation) {
        put("entity", to, attributes(type));
        derived(from, to, derivation);
        if (isDocument(document.entities().get(by))) {
            derived(to, id(by), null);
        } else {
            relate("wasAttributedTo", "prov:entity", to, "prov:agent", id(by));
        }
    }

    // ---- the form

    private String id(String part) {
        return "isnad:" + key + "." + part;
    }

    private void put(String section, String id, Map<String, Object> attributes) {
        Objects.requireNonNull(sections.get(section), section).put(id, attributes);
    }

    private void derived(String generated, String used, @Nullable String type) {
        var relation = relate("wasDerivedFrom", "prov:generatedEntity", generated, "prov:usedEntity", used);
        if (type != null) {
            relation.put("prov:type", typed(type, "prov:QUALIFIED_NAME"));
        }
    }

    private Map<String, Object> relate(String what, String role, String id, String otherRole, String otherId) {
        var relation = object(role, id, otherRole, otherId);
        sections.computeIfAbsent(what, any -> new LinkedHashMap<>()).put("_:" + key + "r" + ++relations, relation);
        return relation;
    }

    private static Map<String, Object> attributes(@Nullable String type) {
        return object("prov:type", type == null ? null : typed(type, "prov:QUALIFIED_NAME"));
    }

    private static Map<String, Object> typed(String value, String type) {
        return object("$", value, "type", type);
    }

    private static void label(Map<String, Object> attributes, String words, String language) {
        attributes.put("prov:label", object("$", words, "lang", language));
    }
}
