package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.junit.jupiter.api.Test;

class DetailsTest {

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Reports REPORTS = new Reports(ISNAD.lexicon());
    private static final Belonging BELONGING = new Belonging(ISNAD.lexicon());

    /** Articles, each with its outlet and day, taken as one claim. */
    private final List<Telling> told = new ArrayList<>();

    private DetailsTest article(String outlet, String day, String text) {
        var article = Article.of(outlet + day, text, Told.NOTHING.outlet(outlet).published(LocalDate.parse(day)));
        told.addAll(REPORTS.of(outlet + day, ISNAD.read(article)).tellings());
        return this;
    }

    private List<Detail> details() {
        return Details.of(told, BELONGING);
    }

    private List<Detail> details(Difference.Field field) {
        return details().stream().filter(detail -> detail.field() == field).toList();
    }

    private static List<String> values(Detail detail) {
        return detail.values().stream().map(Detail.Value::value).toList();
    }

    private static List<String> steps(Detail.Update update) {
        return update.steps().stream().map(step -> step.value().value()).toList();
    }

    // ---- figures

    @Test
    void twoSourcesWithOtherFiguresClash() {
        article("الضفة", "2021-03-04", "قال رئيس البلدية سامي الحداد إن الانفجار أدى إلى مقتل 14 مدنيا.");
        article("المنارة", "2021-03-04", "قالت وزارة الصحة العراقية إن الانفجار أدى إلى مقتل 22 مدنيا.");
        Detail detail = details(Difference.Field.FIGURE).get(0);
        assertThat(values(detail)).containsExactly("14", "22");
        assertThat(detail.clash()).isTrue();
        assertThat(detail.of()).isEqualTo("kill");
        assertThat(detail.values().get(0).given().get(0).words()).isEqualTo("14 مدنيا");
    }

    @Test
    void fourteenAndFourteenCiviliansAreOne() {
        article("الضفة", "2021-03-04", "قال رئيس البلدية سامي الحداد إن الانفجار أدى إلى مقتل 14 شخصا.");
        article("المنارة", "2021-03-04", "قالت وزارة الصحة العراقية إن الانفجار أدى إلى مقتل 14 مدنيا.");
        assertThat(details()).isEmpty();
    }

    @Test
    void soldiersAndCiviliansAreCountedApart() {
        article("الضفة", "2021-03-04", "قال رئيس البلدية سامي الحداد إن الانفجار أدى إلى مقتل 14 مدنيا.");
        article("المنارة", "2021-03-04", "قالت وزارة الدفاع العراقية إن الانفجار أدى إلى مقتل خمسة جنود.");
        assertThat(details()).isEmpty();
    }

    @Test
    void partsOfOneArticleAreNoConflictWithTheWholeOfAnother() {
        article(
                "الضفة",
                "2021-03-04",
                "قال قائد الشرطة أحمد مراد إن مروحية أجلت عالقين اثنين من القرية. وأضاف أن مروحيات أخرى أجلت نحو 20 عالقا من القرية.");
        article("المنارة", "2021-03-04", "قال قائد الشرطة أحمد مراد إن المروحيات أجلت أكثر من 22 عالقا من القرية.");
        Detail detail = details(Difference.Field.FIGURE).get(0);
        assertThat(detail.clash()).isFalse();
        assertThat(detail.sums()).hasSize(1);
        assertThat(detail.sums().get(0).whole().value()).isEqualTo("≥22");
        assertThat(detail.sums().get(0).parts()).extracting(Detail.Value::value).containsExactlyInAnyOrder("2", "~20");
    }

    @Test
    void whatOneSourceTellsLaterIsAnUpdate() {
        toll("الضفة", "2021-03-04", 23);
        toll("المنارة", "2021-03-05", 26);
        toll("الجسر", "2021-03-06", 33);
        Detail detail = details(Difference.Field.FIGURE).get(0);
        assertThat(detail.clash()).isFalse();
        assertThat(detail.updates()).hasSize(1);
        assertThat(steps(detail.updates().get(0))).containsExactly("23", "26", "33");
        assertThat(detail.updates().get(0).steps().get(2).day()).isEqualTo("2021-03-06");
    }

    @Test
    void whatAnotherSourceTellsOnThatDayStillClashes() {
        toll("الضفة", "2021-03-04", 23);
        toll("المنارة", "2021-03-05", 26);
        article("الجسر", "2021-03-05", "قال حاكم الولاية خالد الأمين إن الكمين أدى إلى مقتل 40 جنديا.");
        Detail detail = details(Difference.Field.FIGURE).get(0);
        assertThat(detail.clash()).isTrue();
        assertThat(detail.updates()).hasSize(1);
        assertThat(values(detail)).contains("26", "40");
    }

    @Test
    void oneSourceWithTwoFiguresOnOneDayClashes() {
        toll("الضفة", "2021-03-04", 32);
        toll("المنارة", "2021-03-04", 22);
        Detail detail = details(Difference.Field.FIGURE).get(0);
        assertThat(detail.clash()).isTrue();
        assertThat(detail.updates()).isEmpty();
    }

    @Test
    void lessOnALaterDayIsNoUpdate() {
        toll("الضفة", "2021-03-04", 32);
        toll("المنارة", "2021-03-05", 22);
        assertThat(details(Difference.Field.FIGURE).get(0).clash()).isTrue();
    }

    @Test
    void killedAndWoundedTogetherAreNoFigureOfEither() {
        article("الضفة", "2021-03-04", "قال مدير المستشفى إن الانفجار أدى إلى مقتل وإصابة 40 جنديا.");
        article("المنارة", "2021-03-04", "قالت وزارة الدفاع العراقية إن الانفجار أدى إلى إصابة 25 جنديا.");
        article("الجسر", "2021-03-04", "قالت الشرطة إن الانفجار خلف 41 قتيلا وجريحا.");
        assertThat(details()).isEmpty();
    }

    @Test
    void whatDiesElsewhereOrDaysLaterIsNoOtherFigure() {
        article("الضفة", "2021-03-04", "قال رئيس البلدية سامي الحداد إن الانفجار أدى إلى مقتل 14 مدنيا في مدينة حمص.");
        article(
                "المنارة",
                "2021-03-04",
                "قالت وزارة الصحة العراقية إن الانفجار أدى إلى مقتل 22 مدنيا في مدينة البصرة.");
        article("الجسر", "2021-03-09", "قال حاكم الولاية خالد الأمين إن الانفجار أدى إلى مقتل 40 مدنيا.");
        assertThat(details(Difference.Field.FIGURE)).isEmpty();
    }

    @Test
    void farMoreOnALaterDayIsNoUpdate() {
        toll("الضفة", "2021-03-04", 30);
        toll("المنارة", "2021-03-05", 390);
        assertThat(details(Difference.Field.FIGURE)).isEmpty();
    }

    @Test
    void killedAndThenWoundedAreTwoFigures() {
        article("الضفة", "2021-03-04", "قال مدير المستشفى إن 14 مدنيا سقطوا قتلى وإن الجرحى أكثر من 30.");
        article("المنارة", "2021-03-04", "قالت الشرطة إن القصف قتل 14 مدنيا وأصاب 22 بجروح.");
        assertThat(values(details(Difference.Field.FIGURE).get(0))).containsExactly("≥30", "22");
    }

    private void toll(String outlet, String day, int killed) {
        article(outlet, day, "قال المرصد السوري لحقوق الإنسان إن الكمين أدى إلى مقتل " + killed + " جنديا.");
    }

    // ---- places

    @Test
    void anotherSideOfOneTownIsAnotherPlace() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن انفجارا وقع جنوب شرق مدينة حمص.");
        article("المنارة", "2021-03-04", "قال محافظ حمص إن انفجارا وقع جنوب غرب مدينة حمص.");
        Detail detail = details(Difference.Field.PLACE).get(0);
        assertThat(values(detail)).containsExactly("south-east", "south-west");
        assertThat(detail.clash()).isTrue();
    }

    @Test
    void southAndSouthEastMayBeOnePlace() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن انفجارا وقع جنوب مدينة حمص.");
        article("المنارة", "2021-03-04", "قال محافظ حمص إن انفجارا وقع جنوب شرق مدينة حمص.");
        assertThat(details(Difference.Field.PLACE)).isEmpty();
    }

    @Test
    void twoTownsAreTwoPlaces() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن انفجارا وقع في مدينة حمص.");
        article("المنارة", "2021-03-04", "قال وزير الداخلية إن انفجارا وقع في مدينة إدلب.");
        assertThat(values(details(Difference.Field.PLACE).get(0))).containsExactly("Homs", "Idlib");
    }

    @Test
    void aTownAndItsProvinceAreNoTwoPlaces() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن انفجارا وقع في بلدة البوليل.");
        article("المنارة", "2021-03-04", "قال وزير الداخلية إن انفجارا وقع في محافظة دير الزور.");
        article("الجسر", "2021-03-04", "قال مدير المستشفى إن انفجارا وقع في سوريا.");
        assertThat(details(Difference.Field.PLACE)).isEmpty();
    }

    // ---- days

    @Test
    void twoDaysAreTwo() {
        article("الضفة", "2021-03-14", "قالت الشرطة إن انفجارا وقع في 10 آذار 2021 قرب الجسر.");
        article("المنارة", "2021-03-14", "قال وزير الداخلية إن انفجارا وقع في 12 آذار 2021 قرب الجسر.");
        assertThat(values(details(Difference.Field.DATE).get(0))).containsExactly("2021-03-10", "2021-03-12");
    }

    @Test
    void aDayWithinTheMonthAndTheDayAfterInPrintAreNoOtherDays() {
        article("الضفة", "2021-03-14", "قالت الشرطة إن انفجارا وقع في آذار 2021 قرب الجسر.");
        article("المنارة", "2021-03-14", "قال وزير الداخلية إن انفجارا وقع في 12 آذار 2021 قرب الجسر.");
        article("الجسر", "2021-03-14", "قال مدير المستشفى إن انفجارا وقع أمس قرب الجسر.");
        assertThat(details(Difference.Field.DATE)).isEmpty();
    }

    @Test
    void todayPrintedAgainDaysLaterIsNoOtherDay() {
        article("الضفة", "2021-03-14", "قالت الشرطة إن انفجارا وقع اليوم قرب الجسر القديم في حي الميدان وسط المدينة.");
        article(
                "المنارة",
                "2021-03-17",
                "قالت الشرطة إن انفجارا وقع اليوم قرب الجسر القديم في حي الميدان وسط المدينة.");
        assertThat(details(Difference.Field.DATE)).isEmpty();
    }

    // ---- who

    @Test
    void anotherWhoDoesItIsTold() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن الجيش السوري قصف القرية.");
        article("المنارة", "2021-03-04", "قال رئيس المجلس المحلي إن الجيش التركي قصف القرية.");
        assertThat(values(details(Difference.Field.ACTOR).get(0))).containsExactly("syrian-army", "turkish-army");
    }

    @Test
    void aStateAndItsArmyAreNoTwo() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن الجيش التركي قصف القرية.");
        article("المنارة", "2021-03-04", "قال رئيس المجلس المحلي إن تركيا قصفت القرية.");
        assertThat(details(Difference.Field.ACTOR)).isEmpty();
    }

    @Test
    void namelessOnesAreNoOtherTargets() {
        article("الضفة", "2021-03-04", "قالت الشرطة إن الجيش التركي قصف موقع قائد ميداني.");
        article("المنارة", "2021-03-04", "قال رئيس المجلس المحلي إن الجيش التركي قصف موقع قائدين.");
        assertThat(details(Difference.Field.TARGET)).isEmpty();
    }

    @Test
    void oneSourceAndSeveralAreToldApart() {
        article("الضفة", "2021-03-04", "قال مصدر أمني إن الطائرة أقلعت من المطار القديم ليلا وعلى متنها سبعة ركاب.");
        article(
                "المنارة",
                "2021-03-04",
                "قالت مصادر أمنية إن الطائرة أقلعت من المطار القديم ليلا وعلى متنها سبعة ركاب.");
        assertThat(values(details(Difference.Field.SPEAKER).get(0))).containsExactly("مصدر أمني", "مصادر أمنية");
    }

    @Test
    void sourcesOfTwoSidesAreNotOneToldOtherwise() {
        article("الضفة", "2021-03-04", "قال مصدر تركي إن الطائرة أقلعت من المطار القديم ليلا وعلى متنها سبعة ركاب.");
        article(
                "المنارة",
                "2021-03-04",
                "قالت مصادر روسية إن الطائرة أقلعت من المطار القديم ليلا وعلى متنها سبعة ركاب.");
        assertThat(details(Difference.Field.SPEAKER)).isEmpty();
    }

    @Test
    void oneSourceInTwoPapersIsOne() {
        article("الضفة", "2021-03-04", "قال مصدر أمني إن الطائرة أقلعت من المطار القديم ليلا وعلى متنها سبعة ركاب.");
        article("المنارة", "2021-03-04", "قال مصدر عسكري إن الطائرة أقلعت من المطار القديم ليلا وعلى متنها سبعة ركاب.");
        assertThat(details(Difference.Field.SPEAKER)).isEmpty();
    }

    // ---- what gives no details

    @Test
    void whatADenialNegatesIsNoDetail() {
        article("الضفة", "2021-03-14", "قالت الشرطة إن انفجارا وقع في 10 آذار 2021 قرب الجسر.");
        article("المنارة", "2021-03-14", "نفى وزير الداخلية ذلك وقال إنه لم يقع أي انفجار منذ 2 شباط 2021 قرب الجسر.");
        assertThat(details(Difference.Field.DATE)).isEmpty();
    }
}
