package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.junit.jupiter.api.Test;

class MirrorsTest {

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Reports REPORTS = new Reports(ISNAD.lexicon());
    private static final Belonging BELONGING = new Belonging(ISNAD.lexicon());

    private final List<Report> reports = new ArrayList<>();

    private MirrorsTest article(String day, String text) {
        String id = "a" + reports.size();
        var article = Article.of(id, text, Told.NOTHING.published(LocalDate.parse(day)));
        reports.add(REPORTS.of(id, ISNAD.read(article)));
        return this;
    }

    /** The pairs of statements that mirror each other, in the words of the first and the second. */
    private List<Mirror> mirrors() {
        var mirrors = new Mirrors(BELONGING);
        reports.forEach(mirrors::add);
        var first = new Claim("c", reports.get(0).tellings(), false, List.of(), List.of(), List.of());
        return mirrors.of(first);
    }

    private List<Charge> charges() {
        var charges = new Charges(BELONGING);
        return reports.stream().flatMap(report -> charges.of(report).stream()).toList();
    }

    @Test
    void eachSaysThatTheOtherLetTheGroupPassAlsoMonthsApart() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        article("2017-12-19", "قال المتحدث باسم التحالف الدولي إن روسيا سمحت لتنظيم داعش بالعبور إلى الصحراء.");
        assertThat(mirrors()).hasSize(1);
        assertThat(mirrors().get(0).charge().words()).contains("الخروج من المدينة");
        assertThat(mirrors().get(0).other().words()).contains("العبور إلى الصحراء");
    }

    @Test
    void oneIsAccusedOfWhatHeSaysOfAThird() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        article(
                "2017-12-19",
                "اتهمت وزارة الدفاع الأمريكية النظام السوري بترك المئات من عناصر تنظيم داعش يعبرون الطريق.");
        assertThat(mirrors()).hasSize(1);
    }

    @Test
    void eachAccusesTheOtherOfBreakingTheTruce() {
        article("2021-03-04", "اتهمت باكستان الهند بانتهاك وقف إطلاق النار.");
        article("2021-03-05", "اتهمت الهند باكستان بانتهاك وقف إطلاق النار.");
        assertThat(mirrors()).hasSize(1);
    }

    @Test
    void brokenTrucesOfTwoYearsAreTwo() {
        article("2021-03-04", "اتهمت باكستان الهند بانتهاك وقف إطلاق النار.");
        article("2022-03-05", "اتهمت الهند باكستان بانتهاك وقف إطلاق النار.");
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void whatTwoSayOfAThirdIsNoMirror() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن إسرائيل سمحت لتنظيم داعش بالخروج من المدينة.");
        article("2017-06-10", "قالت وزارة الدفاع الأمريكية إن إسرائيل سمحت لتنظيم داعش بالخروج من المدينة.");
        assertThat(charges()).hasSize(2);
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void theSameChargeAgainIsNoMirror() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        article("2017-06-10", "قالت هيئة الأركان العامة الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        assertThat(charges()).hasSize(2);
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void whoDeniesItDoesNotMirrorIt() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        article(
                "2017-06-10",
                "نفى المتحدث باسم التحالف الدولي أن يكون التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        assertThat(charges()).hasSize(1);
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void whoQuotesAChargeDoesNotMakeIt() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        article(
                "2017-06-10",
                "قال المتحدث باسم التحالف الدولي إن وزارة الدفاع الروسية قالت إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        assertThat(charges()).extracting(Charge::accuser).containsOnly("russia-defence-ministry");
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void anotherActIsNoMirror() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.");
        article("2017-06-10", "قال المتحدث باسم التحالف الدولي إن روسيا قصفت تنظيم داعش في الصحراء.");
        assertThat(mirrors()).isEmpty();
    }

    @Test
    void whatOneSaysOfHisOwnSideIsNoCharge() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن الجيش الروسي قصف تنظيم داعش في الصحراء.");
        assertThat(charges()).isEmpty();
    }

    @Test
    void whoIsKilledIsNotAccused() {
        article("2017-06-09", "قالت وزارة الدفاع الروسية إن عناصر تنظيم داعش قتلوا في اشتباكات مع الجيش السوري.");
        assertThat(charges()).isEmpty();
    }

    @Test
    void aShortNameIsThatOfTheOneWhomTheArticleNames() {
        article(
                "2017-06-09",
                "قالت وزارة الدفاع الروسية إن التحالف الدولي ضد تنظيم داعش يقصف المدينة. وأضافت الوزارة أن التحالف سمح للتنظيم بالخروج.");
        assertThat(charges()).hasSize(1);
        assertThat(charges().get(0).accused()).isEqualTo("intl-coalition");
        assertThat(charges().get(0).target()).isEqualTo("islamic-state");
    }
}
