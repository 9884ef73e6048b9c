package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void aLineOfNothingButThePagesWordsIsThePages() {
        assertThat(Reading.of("وفد يصل إلى القرية\n\nوصل الوفد أمس.\n\nانشر على: تويتر | فيسبوك\n\nالقراء: 1204")
                        .furniture())
                .containsExactly("انشر على: تويتر | فيسبوك", "القراء: 1204");
    }

    @Test
    void linesOfAddressesAccountsAndTagsAreThePages() {
        assertThat(Reading.of("وفد يصل إلى القرية\n\nوصل الوفد أمس.\n\nwww.alnoor.example @alnoor\n\n#القرية #الوفد")
                        .furniture())
                .containsExactly("www.alnoor.example @alnoor", "#القرية #الوفد");
        assertThat(Reading.of("وفد يصل إلى القرية\n\nوصل الوفد أمس.\n\n#القرية تشكر الوفد")
                        .furniture())
                .isEmpty();
    }

    @Test
    void aSectionsNameIsALabelOnlyAtTheTextsEdges() {
        String middle = "وصل الوفد أمس.\n\n".repeat(4);
        assertThat(Reading.of("وفد يصل إلى القرية\n\nرياضة\n\n" + middle).furniture())
                .containsExactly("رياضة");
        assertThat(Reading.of("وفد يصل إلى القرية\n\n" + middle + "رياضة\n\n" + middle)
                        .furniture())
                .isEmpty();
    }

    private static String title(String text) {
        var title = Reading.of(text).layout().title();
        return title == null ? "" : title.of(text);
    }

    @Test
    void theFirstLineIsTheTitleWhenItIsNoSentenceOfTheText() {
        assertThat(title("الوزير ينفي إغلاق المعبر\n\nنفى الوزير إغلاق المعبر أمس."))
                .isEqualTo("الوزير ينفي إغلاق المعبر");
        assertThat(title("نفى الوزير إغلاق المعبر أمس.\n\nوأضاف أن الطريق مفتوح."))
                .isEmpty();
        assertThat(title("الوزير ينفي إغلاق المعبر")).isEmpty();
    }

    @Test
    void whatTheTitleCarriesOfItsSiteIsFurnitureWhenTheTitleComesAgain() {
        Reading reading = Reading.of(
                "الوزير ينفي إغلاق المعبر - نهرنا نيوز\n\nالوزير ينفي إغلاق المعبر\n\nنفى الوزير إغلاق المعبر أمس.");
        assertThat(reading.layout().title().of(reading.text())).isEqualTo("الوزير ينفي إغلاق المعبر");
        assertThat(reading.furniture()).containsExactly("- نهرنا نيوز");
    }

    @Test
    void aTitleWithADashOfItsOwnIsKeptWhole() {
        assertThat(title("الوزير - المعبر مفتوح\n\nقال الوزير إن المعبر مفتوح."))
                .isEqualTo("الوزير - المعبر مفتوح");
    }

    @Test
    void aRunOfTagsBehindTheLastSentenceIsFurniture() {
        assertThat(Reading.of("الوزير يفتتح المستشفى\n\nافتتح الوزير المستشفى أمس. سمات الصحة المستشفى الوزارة")
                        .furniture())
                .containsExactly("سمات الصحة المستشفى الوزارة");
        assertThat(Reading.of("الوزير يفتتح المستشفى\n\nدرس الباحث سمات الشخصية. سمات الشخصية كثيرة.")
                        .furniture())
                .isEmpty();
    }

    @Test
    void whatThePageSaysBehindTheLastSentenceLeavesTheSentencesBeforeItToTheArticle() {
        String article = "الوزير يفتتح المستشفى\n\nافتتح الوزير المستشفى أمس. وقال إن العمل بدأ. ";
        assertThat(Reading.of(article + "شارك الخبر").furniture()).containsExactly("شارك الخبر");
        assertThat(Reading.of(article + "للتواصل مع الكاتب أرسل رسالة\n\n5555").furniture())
                .containsExactly("للتواصل مع الكاتب أرسل رسالة", "5555");
    }

    @Test
    void headlinesBehindALabelAtTheTextsEndAreFurniture() {
        String text =
                "الوزير يفتتح المستشفى\n\nافتتح الوزير المستشفى أمس.\n\nمقالات ذات صلة\n\nالسكان يشكون من العطش\n\nالمدارس تفتح أبوابها";
        assertThat(Reading.of(text).furniture())
                .containsExactly("مقالات ذات صلة", "السكان يشكون من العطش", "المدارس تفتح أبوابها");
    }

    @Test
    void whatThePageAddsGivesNoDatesAndFigures() {
        Reading reading = Reading.of(
                "الوزير يفتتح المستشفى\n\nافتتح الوزير المستشفى أمس.\n\nمقالات ذات صلة\n\nإصابة 12 شخصا يوم الأحد");
        assertThat(reading.dates()).containsExactly("أمس = 2017-09-06");
        assertThat(reading.figures()).isEmpty();
    }
}
