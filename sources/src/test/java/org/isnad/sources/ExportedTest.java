package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportedTest {

    private static final String TEXT = "خبر السد\nقال الوزير إن السد مغلق.\nشارك";
    private static final Article ARTICLE = new Article(
            "a1",
            TEXT,
            new Span(0, 8),
            new Told(
                    "الغد", "ليلى الحداد", LocalDate.of(2017, 9, 7), LocalDate.of(2017, 9, 9), "https://example.org/a"),
            List.of(new Span(TEXT.length() - 4, TEXT.length())));

    private static Map<String, String> told() throws NoSuchAlgorithmException {
        var told = new HashMap<>(Exported.told(ARTICLE));
        told.put("address", "https://example.org/a");
        told.put("met", "2026-01-02T03:04:05.678Z");
        told.put("headers", "HTTP/1.1 200\nETag: \"7\"");
        var digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
        told.put("text_sha256", HexFormat.of().formatHex(digest));
        return told;
    }

    @Test
    void whatIsToldComesBackAsTheArticleThatItWas() throws NoSuchAlgorithmException {
        var item = Exported.of("a1", TEXT, told()).item(Place.file("x"), List.of());
        assertThat(item).isInstanceOfSatisfying(Item.Taken.class, taken -> {
            assertThat(taken.article()).isEqualTo(ARTICLE);
            assertThat(taken.address()).isEqualTo("https://example.org/a");
            assertThat(taken.capture().met()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
            assertThat(taken.capture().headers()).isEqualTo(Headers.of("HTTP/1.1 200\nETag: \"7\""));
        });
    }

    @Test
    void anExportOfBeforeThereWereAuthorsAndHeadersComesBackToo() throws NoSuchAlgorithmException {
        var told = new HashMap<>(told());
        told.keySet().removeAll(List.of("headers", "told_author", "told_modified"));
        var item = Exported.of("a1", TEXT, told).item(Place.file("x"), List.of());
        assertThat(item).isInstanceOfSatisfying(Item.Taken.class, taken -> {
            assertThat(taken.article())
                    .isEqualTo(ARTICLE.as("a1", ARTICLE.told().author(null).modified(null)));
            assertThat(taken.capture().headers()).isNull();
        });
    }

    @Test
    void ofAnotherTextItIsNone() throws NoSuchAlgorithmException {
        assertThat(Exported.of("a1", TEXT + ".", told())).isNull();
    }

    /** Places in the text that somebody edited are not believed, and nothing is thrown. */
    @ParameterizedTest
    @CsvSource({
        "told_title,0-9999",
        "told_title,8-0",
        "told_title,0",
        "told_title,-",
        "told_title,a-b",
        "told_furniture,0-1 99999999999-3",
        "met,yesterday",
        "text_sha256,0"
    })
    void whatWasEditedIsNone(String key, String value) throws NoSuchAlgorithmException {
        var told = new HashMap<>(told());
        told.put(key, value);
        assertThat(Exported.of("a1", TEXT, told)).isNull();
        told.remove(key);
        assertThat(Exported.of("a1", TEXT, told)).isNull();
    }
}
