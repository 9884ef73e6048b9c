package org.isnad.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.isnad.article.Told;
import org.isnad.document.Act;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.FigureMention;
import org.isnad.document.Form;
import org.isnad.document.PlaceMention;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {

    private static final String TEXT =
            "الهيئة تنفي\n\nنفت \"هيئة\\القناة\" إغلاقها يوم الأحد أمام 2.5 مليون طن في السويس.";

    private static Document document() {
        var entities = new LinkedHashMap<String, Entity>();
        entities.put("authority", new Entity("authority", List.of("هيئة", "الهيئة"), EntityKind.ORGANISATION, "state"));
        entities.put("state", new Entity("state", List.of("الدولة"), EntityKind.STATE, null));
        return new Document(
                "a1",
                TEXT,
                "المرفأ",
                "2021-03-23",
                new Span(0, 11),
                List.of(new Span(13, 16)),
                entities,
                List.of(new Statement(
                        "s1",
                        new Span(13, 16),
                        Act.DENY,
                        List.of(new Span(17, 30)),
                        "authority",
                        List.of("state"),
                        List.of(new Span(31, 38)),
                        Form.INDIRECT,
                        true,
                        "2021-03-21",
                        null,
                        0.75,
                        List.of(
                                new Reason("cue", "statement/deny.yaml#نفى", new Span(13, 16)),
                                new Reason("speaker", "speaker: body", null)))),
                List.of(new DateMention(new Span(39, 48), "2021-03-21", Anchor.PAGE, "2021-03-22")),
                List.of(new PlaceMention(new Span(70, 76), "Suez", 29.97, 32.53)),
                List.of(new FigureMention(new Span(54, 63), new BigDecimal("2500000"), null, true, "ton")),
                List.of(new Dispute("إغلاقها", List.of(), List.of("s1"))));
    }

    private static String written(Document document) {
        return new String(
                new DocumentWriter("0.1.0", "shipped", "shipped").line(document, Told.NOTHING), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        var back = DocumentReader.read(written(document()), TEXT);
        assertThat(back.lies()).isEmpty();
        assertThat(back.document()).isEqualTo(document());
    }

    @Test
    void aDocumentIsOneLine() {
        assertThat(written(document())).endsWith("}\n").containsOnlyOnce("\n");
    }

    @Test
    void theHashIsOfTheTextInUtf8() {
        assertThat(DocumentWriter.sha256("قال"))
                .isEqualTo("9802426735d3127ccd571700e4c04770639bc7e9b1659bd4210e87a0b2bc0dc3");
    }

    @Test
    void bytesAreTheSameUnderAnyLocale() {
        var plain = written(document());
        var before = Locale.getDefault();
        for (var locale : List.of("ar-EG-u-nu-arab", "tr")) {
            try {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(written(document())).isEqualTo(plain);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void aSpanWhoseTextStandsElsewhereIsALie() throws IOException {
        var lying = written(document()).replace("\"text\":\"السويس\"", "\"text\":\"القاهرة\"");
        assertThat(DocumentReader.read(lying, TEXT).lies()).containsExactly("SPAN LIES: 70-76 is not «القاهرة»");
        var outside = "{\"id\":\"x\",\"dates\":[{\"text\":\"غدا\",\"start\":500,\"end\":503,\"value\":null}]}";
        var read = DocumentReader.read(outside, TEXT);
        assertThat(read.document().dates()).isEmpty();
        assertThat(read.lies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"outlet\":\"x\"}",
                "{\"id\":\"x\",\"statements\":{}}",
                "{\"id\":\"x\",\"statements\":[{\"act\":\"SHOUT\"}]}",
                "{\"id\":\"x\",\"dates\":[{\"start\":0.5,\"end\":2}]}",
                "{\"id\":\"x\",\"dates\":[{\"start\":0,\"end\":2,\"anchor\":\"SOMETIME\"}]}",
                "{\"id\":\"x\",\"entities\":{\"a\":{\"names\":[1]}}}"
            })
    void whatTheCodebookDoesNotKnowIsNoDocument(String json) {
        assertThatThrownBy(() -> DocumentReader.read(json, TEXT)).isInstanceOf(BadDocument.class);
    }
}
