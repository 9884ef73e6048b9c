package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    private static String title(String text) {
        var title = Reading.of(text).layout().title();
        return title == null ? "" : title.of(text);
    }

    @Test
    void theFirstLineIsTheTitleWhenItIsNoSentenceOfTheText() {
        assertThat(title("الوزير ينفي إغلاق المعبر\n\nنفى الوزير إغلاق المعبر أمس.")).isEqualTo("الوزير ينفي إغلاق المعبر");
        assertThat(title("نفى الوزير إغلاق المعبر أمس.\n\nوأضاف أن الطريق مفتوح.")).isEmpty();
        assertThat(title("الوزير ينفي إغلاق المعبر")).isEmpty();
    }

    @Test
    void whatTheTitleCarriesOfItsSiteIsFurnitureWhenTheTitleComesAgain() {
        Reading reading = Reading.of("الوزير ينفي إغلاق المعبر - نهرنا نيوز\n\nالوزير ينفي إغلاق المعبر\n\nنفى الوزير إغلاق المعبر أمس.");
        assertThat(reading.layout().title().of(reading.text())).isEqualTo("الوزير ينفي إغلاق المعبر");
        assertThat(reading.furniture()).containsExactly("- نهرنا نيوز");
    }

    @Test
    void aTitleWithADashOfItsOwnIsKeptWhole() {
        assertThat(title("الوزير - المعبر مفتوح\n\nقال الوزير إن المعبر مفتوح.")).isEqualTo("الوزير - المعبر مفتوح");
    }
}
