package org.isnad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Form;
import org.isnad.document.Statement;
import org.isnad.record.Hash;
import org.isnad.record.ReadWith;
import org.isnad.record.Recorded;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** With a character beyond U+FFFF before the rest, so that code points and code units differ. */
    private static final String TEXT = """
            الوزارة تنفي إغلاق سد الروضة 🌊

            نقلت وكالة الفرات عن مصدر محلي قوله إن 25 عاملا غادروا سد الروضة وإن السد أغلق منذ يومين. \
            ونفى أمس الأربعاء المتحدث باسم وزارة المياه سامر الحداد هذه الأنباء، وقال لصحيفة الغد إن «السد يعمل بكامل طاقته»، \
            مشيرا إلى أن مدير السد أكد أن الصيانة تنتهي خلال أسبوع في دمشق. ودعا المحافظ السكان إلى الهدوء. \
            وأضاف الحداد: «لن يغلق السد». ورفض مدير الشركة التعليق. وجاء في بيان للوزارة أن الطريق مفتوح.
            """;

    private static final Told TOLD = Told.NOTHING
            .outlet("الغد")
            .author("ليلى الحداد")
            .published(LocalDate.of(2017, 9, 7))
            .modified(LocalDate.of(2017, 9, 8));

    private static final Recorded DAM = recorded("https://example.org/a0", TEXT);

    private static Recorded recorded(String address, String text) {
        var article = Article.of("a0", text, TOLD.url(address));
        return new Recorded(
                1,
                address,
                "2026-01-02T03:04:05.678Z",
                null,
                Hash.of(text),
                article,
                Isnad.shipped().read(article),
                new ReadWith("0.1.0", "shipped", "shipped"));
    }

    private static List<JsonNode> lines(ExportForm form, Recorded recorded) {
        return form.lines(recorded).stream().map(ExportFormTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            assertThat(line).endsWith("\n").doesNotContain("\n{");
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalStateException(line, broken);
        }
    }

    private static List<Error> faults(ExportForm form, JsonNode node) {
        return schema(form)
                .validate(
                        node.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema(ExportForm form) {
        var file = Shared.root().resolve("docs/schemas/" + form.name().toLowerCase(Locale.ROOT) + ".schema.json");
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void theArticleHasItsAuthorAndItsLastChangeWhereTheFormHasRoomForThem() {
        var claim = lines(ExportForm.CLAIMS, DAM).get(0).get("appearance");
        assertThat(claim.get("author").get("name").asText()).isEqualTo("ليلى الحداد");
        assertThat(claim.get("dateModified").asText()).isEqualTo("2017-09-08");
        var prov = lines(ExportForm.PROV, DAM).get(0);
        assertThat(prov.get("entity").findValuesAsText("isnad:modified")).containsExactly("2017-09-08");
        assertThat(prov.get("agent").toString()).contains("ليلى الحداد");
    }

    @Test
    void theSampleHasWhatTheFormsMustHold() {
        var statements = DAM.document().statements();
        assertThat(statements).extracting(Statement::act).contains(Act.ASSERT, Act.DENY, Act.DECLINE);
        assertThat(statements).extracting(Statement::form).contains(Form.DIRECT, Form.INDIRECT);
        assertThat(statements).anyMatch(statement -> !statement.via().isEmpty());
        assertThat(statements).anyMatch(statement -> statement.within() != null);
    }

    @ParameterizedTest
    @EnumSource(names = {"CITRON", "ANNOTATION", "PROV", "CLAIMS"})
    void eachLineIsWhatItsSchemaAllows(ExportForm form) {
        for (var address : List.of("https://example.org/a0", "أرشيف/صفحة 1.html", "https://example.org/a b|c")) {
            var lines = lines(form, recorded(address, TEXT));
            assertThat(lines).isNotEmpty();
            assertThat(lines).allSatisfy(line -> assertThat(faults(form, line)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CITRON", "ANNOTATION", "PROV", "CLAIMS"})
    void theSchemaAllowsNeitherLessNorMoreNorAnotherKind(ExportForm form) {
        var required = new ArrayList<String>();
        try {
            var schema = JSON.readTree(Files.readString(
                    Shared.root().resolve("docs/schemas/" + form.name().toLowerCase(Locale.ROOT) + ".schema.json")));
            schema.get("required").forEach(key -> required.add(key.asText()));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        for (var key : required) {
            ObjectNode less = lines(form, DAM).get(0).deepCopy();
            less.remove(key);
            assertThat(faults(form, less)).as("without " + key).isNotEmpty();
            ObjectNode other = lines(form, DAM).get(0).deepCopy();
            other.put(key, 7);
            assertThat(faults(form, other)).as("with a number as " + key).isNotEmpty();
        }
        ObjectNode more = lines(form, DAM).get(0).deepCopy();
        more.put("reviewRating", 5);
        assertThat(faults(form, more)).isNotEmpty();
    }

    // ---- Citron

    @Test
    void citronCountsCharactersAndLeavesOutWhatHasNoCue() {
        var article = lines(ExportForm.CITRON, DAM).get(0);
        var points = TEXT.codePoints().toArray();
        var spans = article.findParents("start");
        assertThat(spans).hasSizeGreaterThan(10).allSatisfy(span -> {
            var start = span.get("start").asInt();
            assertThat(new String(points, start, span.get("end").asInt() - start))
                    .isEqualTo(span.get("text").asText());
        });
        assertThat(article.get("quotes")).hasSize((int) DAM.document().statements().stream()
                .filter(statement -> statement.cue() != null)
                .count());
        assertThat(article.get("coreference_groups"))
                .allSatisfy(group -> assertThat(group).hasSizeGreaterThan(1));
    }

    // ---- Web Annotation

    @Test
    void anAnnotationLeadsToTheWordsByBothItsSelectors() {
        var points = TEXT.codePoints().toArray();
        var all = lines(ExportForm.ANNOTATION, DAM);
        assertThat(all).hasSameSizeAs(DAM.document().statements());
        var places = all.stream()
                .flatMap(annotation -> annotation.findParents("selector").stream())
                .toList();
        assertThat(places).hasSizeGreaterThan(10).allSatisfy(place -> {
            var quote = place.get("selector").get(0);
            var position = place.get("selector").get(1);
            var exact = quote.get("exact").asText();
            var start = position.get("start").asInt();
            assertThat(new String(points, start, position.get("end").asInt() - start))
                    .isEqualTo(exact);
            assertThat(TEXT)
                    .contains(quote.get("prefix").asText()
                            + exact
                            + quote.get("suffix").asText());
            assertThat(place.get("source").asText()).isEqualTo("https://example.org/a0");
        });
    }

    @Test
    void prefixAndSuffixCutNoLetter() {
        var text = "وقال الوزير إن السد مغلق 🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊";
        for (var pad : List.of("", ".", "..")) {
            for (var line : lines(ExportForm.ANNOTATION, recorded("a", text + pad))) {
                var suffix = line.findValuesAsText("suffix");
                assertThat(suffix).isNotEmpty().noneMatch(cut -> cut.endsWith("\uD83C"));
            }
        }
    }

    @Test
    void whatSaysNothingIsAnnotatedAtItsCueAndIsNoClaim() {
        var d = DAM.document();
        var silent = d.statements().stream()
                .filter(statement -> statement.act() == Act.DECLINE)
                .map(s -> new Statement(
                        s.id(),
                        s.cue(),
                        s.act(),
                        s.sources(),
                        s.speaker(),
                        s.via(),
                        List.of(),
                        s.form(),
                        false,
                        null,
                        null,
                        s.confidence(),
                        s.why()))
                .toList();
        var document = new Document(
                d.id(),
                d.text(),
                d.outlet(),
                d.published(),
                d.title(),
                d.furniture(),
                d.entities(),
                silent,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var recorded =
                new Recorded(1, DAM.address(), DAM.met(), null, DAM.sha256(), DAM.article(), document, DAM.with());
        for (var form : List.of(ExportForm.CITRON, ExportForm.ANNOTATION, ExportForm.PROV, ExportForm.CLAIMS)) {
            assertThat(lines(form, recorded))
                    .allSatisfy(line -> assertThat(faults(form, line)).isEmpty());
        }
        assertThat(lines(ExportForm.CLAIMS, recorded)).isEmpty();
        assertThat(lines(ExportForm.ANNOTATION, recorded)
                        .get(0)
                        .get("target")
                        .findValue("exact")
                        .asText())
                .isEqualTo("ورفض");
    }

    @Test
    void bodiesTellActSpeakerAndChain() {
        var told = lines(ExportForm.ANNOTATION, DAM).stream()
                .map(annotation -> StreamSupport.stream(annotation.get("body").spliterator(), false)
                        .filter(body -> body.has("value"))
                        .map(body -> body.get("label").asText() + "="
                                + body.get("value").asText())
                        .toList())
                .toList();
        assertThat(told).contains(List.of("act=ASSERT", "speaker=مصدر محلي", "through=وكالة الفرات"));
    }

    // ---- PROV

    @Test
    void eachNameInARelationIsAnElementOfItsKind() {
        var article = lines(ExportForm.PROV, DAM).get(0);
        for (var relations :
                List.of("wasGeneratedBy", "used", "wasDerivedFrom", "wasAttributedTo", "actedOnBehalfOf")) {
            assertThat(article.get(relations)).as(relations).isNotNull();
            for (var relation : article.get(relations)) {
                relation.properties().forEach(role -> {
                    if (!role.getKey().equals("prov:type")) {
                        assertThat(article.get(section(role.getKey()))
                                        .has(role.getValue().asText()))
                                .as(relations + " " + role)
                                .isTrue();
                    }
                });
            }
        }
    }

    private static String section(String role) {
        return switch (role) {
            case "prov:entity", "prov:generatedEntity", "prov:usedEntity" -> "entity";
            case "prov:activity" -> "activity";
            default -> "agent";
        };
    }

    @Test
    void aChainLeadsFromTheStatementThroughTheAgencyToTheSpeaker() {
        var article = lines(ExportForm.PROV, DAM).get(0);
        var statement = DAM.document().statements().stream()
                .filter(one -> !one.via().isEmpty())
                .findFirst()
                .orElseThrow();
        var key = article.get("entity").fieldNames().next().replaceAll("[.].*", ".");
        var id = key + statement.id();
        assertThat(derivedFrom(article, id)).contains(key + "article", id + ".carried1");
        assertThat(attributedTo(article, id + ".carried1"))
                .containsExactly(key + statement.via().get(0));
        assertThat(derivedFrom(article, id + ".carried1")).containsExactly(id + ".said");
        assertThat(attributedTo(article, id + ".said")).containsExactly(key + statement.speaker());
    }

    private static List<String> derivedFrom(JsonNode article, String id) {
        return related(article.get("wasDerivedFrom"), "prov:generatedEntity", id, "prov:usedEntity");
    }

    private static List<String> attributedTo(JsonNode article, String id) {
        return related(article.get("wasAttributedTo"), "prov:entity", id, "prov:agent");
    }

    private static List<String> related(JsonNode relations, String role, String id, String other) {
        return StreamSupport.stream(relations.spliterator(), false)
                .filter(relation -> relation.get(role).asText().equals(id))
                .map(relation -> relation.get(other).asText())
                .toList();
    }

    // ---- claims

    @Test
    void nobodyIsMadeToSayWhatHeDenies() {
        var denials = lines(ExportForm.CLAIMS, DAM).stream()
                .filter(claim -> claim.get("keywords").asText().equals("DENY"))
                .toList();
        assertThat(denials).isNotEmpty();
        assertThat(denials)
                .extracting(denial -> denial.get("text").asText())
                .contains("ونفى أمس الأربعاء المتحدث باسم وزارة المياه سامر الحداد هذه الأنباء");
        assertThat(denials)
                .allSatisfy(denial -> assertThat(denial.get("@type").toString()).isEqualTo("[\"Claim\"]"));
    }

    @Test
    void aClaimAppearsInItsArticleAndRestsOnItsChain() {
        var all = lines(ExportForm.CLAIMS, DAM);
        assertThat(all)
                .allSatisfy(claim -> assertThat(claim.findValue("url").asText()).isEqualTo("https://example.org/a0"));
        assertThat(all)
                .anyMatch(claim -> claim.path("isBasedOn")
                                .path("publisher")
                                .path("name")
                                .asText()
                                .equals("وكالة الفرات")
                        && claim.path("author").path("name").asText().equals("مصدر محلي"));
        assertThat(all).noneMatch(claim -> claim.get("keywords").asText().equals("DECLINE"));
    }

    @Test
    void namesOfStatementsAreTheSameInEachFormAndTellArticlesApart() {
        var ids = new HashSet<String>();
        for (var address : List.of("https://example.org/a0", "https://example.org/a1")) {
            var annotated = lines(ExportForm.ANNOTATION, recorded(address, TEXT));
            var claimed = lines(ExportForm.CLAIMS, recorded(address, TEXT));
            assertThat(annotated.stream().map(one -> one.get("id").asText()))
                    .containsAll(
                            claimed.stream().map(one -> one.get("@id").asText()).toList());
            annotated.forEach(one -> ids.add(one.get("id").asText()));
        }
        assertThat(ids).hasSize(2 * DAM.document().statements().size());
    }
}
