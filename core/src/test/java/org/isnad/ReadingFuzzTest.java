package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.testing.Fuzzed;
import org.isnad.testing.ReadingInvariants;
import org.isnad.testing.WildText;

/** The whole reading, on whatever text. */
class ReadingFuzzTest {

    private static final Isnad ISNAD = Isnad.shipped();

    /** Contents lie within contents, but not so deep that they grow with the square of the text. */
    private static final int DEPTH = 25;

    @Fuzzed
    void anyTextIsReadAndIsReadTheSameAgain(byte[] bytes) {
        String text = WildText.of(bytes);
        Document document = ISNAD.read(Article.of("a", text));
        assertThat(document.text()).isEqualTo(text);
        ReadingInvariants.hold(document);
        assertThat(found(document)).isLessThanOrEqualTo(DEPTH * (text.length() + 1L));
        assertThat(ISNAD.read(Article.of("a", text))).isEqualTo(document);
    }

    /** How much was found, in characters: what a reading in linear time has time to write. */
    private static long found(Document document) {
        return document.statements().stream()
                        .flatMap(statement -> statement.contents().stream())
                        .mapToLong(content -> content.end() - content.start())
                        .sum()
                + document.statements().size()
                + document.dates().size()
                + document.places().size()
                + document.figures().size()
                + document.furniture().size();
    }
}
