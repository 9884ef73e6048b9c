package org.isnad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.isnad.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exchanged for what, and where places go. */
class ExchangeTest {

    private static final Exchange EXCHANGE = new Exchange(table(List.of(
            List.of("روسيا", "تركيا"),
            List.of("العراق", "الأردن"),
            List.of("تنظيم داعش", "تنظيم هتش"),
            List.of("داعش", "هتش"))));

    private static Map<String, List<?>> table(List<List<String>> names) {
        return Map.of(
                "names",
                names,
                "adjectives",
                List.of(List.of("روسي", "تركي")),
                "endings",
                List.of("", "ة", "ون"),
                "whole",
                List.of("روسيا اليوم"),
                "before",
                List.of(List.of("و", "ف"), List.of("ب", "ك", "ل")));
    }

    @ParameterizedTest
    @CsvSource({
        "قالت روسيا ولتركيا,                قالت تركيا ولروسيا",
        "وروسيا وبروسيا,                    وتركيا وبتركيا",
        "للعراق وللأردن,                    للأردن وللعراق",
        "الروسية والتركيون بالروسي,         التركية والروسيون بالتركي",
        "تنظيم داعش وداعش,                  تنظيم هتش وهتش",
        "ذكرت روسيا اليوم أن روسيا ترد,     ذكرت روسيا اليوم أن تركيا ترد",
        "روسياوي بروسي,                     روسياوي بتركي",
        "فى الاردن,                         فى العراق"
    })
    void namesGoBothWaysWithWhatIsWrittenBeforeThem(String text, String exchanged) {
        assertThat(EXCHANGE.in(text).text()).isEqualTo(exchanged);
    }

    @Test
    void spansGoWithTheirWords() {
        var text = "قال لروسيا تنظيم داعش نعم";
        var exchanged = EXCHANGE.in(text);
        assertThat(exchanged.count()).isEqualTo(2);
        for (var words : List.of("قال", "لروسيا", "تنظيم داعش", "داعش نعم", "نعم", text)) {
            int at = text.indexOf(words);
            assertThat(exchanged.to(new Span(at, at + words.length())).of(exchanged.text()))
                    .isEqualTo(EXCHANGE.in(words).text());
        }
    }

    @Test
    void aTableThatSaysTwoThingsOfANameIsRefused() {
        assertThatThrownBy(() -> new Exchange(table(List.of(List.of("مصر", "قطر"), List.of("قطر", "ليبيا")))))
                .hasMessageContaining("قطر");
        assertThatThrownBy(() -> new Exchange(table(List.of(List.of("حزب الله", "حماس")))))
                .hasMessageContaining("words");
    }
}
