package org.isnad.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.isnad.document.Span;
import org.isnad.testing.Fuzzed;

/** A reading that somebody else may have written: marks, and what a record holds. */
class DocumentFuzzTest {

    private static final String TEXT = "نفى المتحدث باسم وزارة المياه سامر الحداد إغلاق السد يوم 3/9/2017.";

    @Fuzzed
    void anyJsonIsADocumentOrIsRefused(byte[] bytes) throws IOException {
        var json = new String(bytes, StandardCharsets.UTF_8);
        MarkedDocument read;
        try {
            read = DocumentReader.read(json, TEXT);
        } catch (IOException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        read.document().statements().forEach(statement -> {
            statement.contents().forEach(DocumentFuzzTest::holds);
            statement.sources().forEach(DocumentFuzzTest::holds);
        });
        assertThat(DocumentReader.read(json, TEXT)).isEqualTo(read);
    }

    private static void holds(Span span) {
        assertThat(span.end()).isBetween(span.start() + 1, TEXT.length());
    }
}
