package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.lexicon.Lexicon;
import org.isnad.statement.Reading;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Reports REPORTS = new Reports(Lexicon.shipped());
    private static final Reading READING = Isnad.shipped()
            .reading(Article.of(
                    "a",
                    "نفى المتحدث باسم الجيش أحمد سالم لوكالة الأنباء مقتل 12 شخصا شمال بلدة الكرمة. وقال إن سوريا وروسيا ستوقعان الاتفاق في دمشق.",
                    Told.NOTHING.outlet("الضفة")));

    @Test
    void whatHasJustBeenReadComesToTheSameAsItsDocument() {
        assertThat(READING.document().statements()).hasSize(2);
        assertThat(REPORTS.of("17", READING)).isEqualTo(REPORTS.of("17", READING.document()));
    }

    @Test
    void whatWasReadByOtherLexiconsIsComparedByItsOwn() {
        var named = IntStream.range(0, READING.tokens().size())
                .mapToObj(READING.names()::knownAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var other = Isnad.with(Lexicon.shipped().without(named.name()))
                .reading(Article.of("a", READING.document().text(), Told.NOTHING.outlet("الضفة")));
        var asIfByOthers = new Reading(READING.document(), other.lexicon(), other.tokens(), other.names());
        assertThat(REPORTS.of("17", asIfByOthers)).isEqualTo(REPORTS.of("17", READING));
    }
}
