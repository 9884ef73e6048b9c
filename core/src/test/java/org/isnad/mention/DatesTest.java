package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published is Thursday, 2017-09-07. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // numericDate
                "صدر البيان في 07.09.2017 في العاصمة | 07.09.2017 = 2017-09-07",
                "صدر البيان في 7/9/2017 في العاصمة | 7/9/2017 = 2017-09-07",
                "صدر البيان في ٧/٩/٢٠١٧ في العاصمة | ٧/٩/٢٠١٧ = 2017-09-07",
                "صدر البيان في 2017-09-07 في العاصمة | 2017-09-07 = 2017-09-07",
                "صدر القرار في 6/10/1436 هـ في العاصمة | 6/10/1436 هـ = 2015-07-22",
                // dayOfMonth
                "سحبت القوات ليلة 26 آب قادتها | ليلة 26 آب = 2017-08-26",
                "وقع الانفجار في 3 أيار 2016 | 3 أيار 2016 = 2016-05-03",
                "وقع الانفجار في 17 تموز/يوليو العام الماضي | 17 تموز/يوليو العام الماضي = 2016-07-17",
                "تجتمع اللجنة يومي الـ23 والـ24 من شهر أيلول الجاري | يومي الـ23 والـ24 من شهر أيلول الجاري = 2017-09-23/2017-09-24",
                "تقصف الطائرات منذ 29 و30 من أيار الماضي | 29 و30 من أيار الماضي = 2017-05-29/2017-05-30",
                "تفتح المدارس في الخامس والعشرين من أيلول المقبل | الخامس والعشرين من أيلول المقبل = 2017-09-25",
                "يبدأ القيد في الثامن من ذي الحجة 1438 | الثامن من ذي الحجة 1438 = 2017-08-30",
                "يجتمع المجلس حتى 23 أيلول | 23 أيلول = 2017-09-23",
                // dayByItsName
                "وصل الوفد اليوم (الخميس) إلى القرية | اليوم (الخميس) = 2017-09-07",
                "وصل الوفد مساء أمس الأربعاء إلى القرية | مساء أمس الأربعاء = 2017-09-06",
                "وصل الوفد أمس الثلاثاء إلى القرية | أمس الثلاثاء = 2017-09-05",
                "وصل الوفد أمس الجمعة 1 أيلول إلى القرية | أمس الجمعة 1 أيلول = 2017-09-01",
                "وصل الوفد يوم الخميس إلى القرية | يوم الخميس = 2017-09-07",
                "وصل الوفد يوم الخميس الماضي إلى القرية | يوم الخميس الماضي = 2017-08-31",
                "وصل الوفد فجر الأحد إلى القرية | فجر الأحد = 2017-09-03",
                "قصفت الطائرات ليل السبت الأحد مواقع | ليل السبت الأحد = 2017-09-02/2017-09-03",
                "سوف يصل الوفد الأحد إلى القرية | الأحد = 2017-09-10",
                "وصل الوفد مساء أول من أمس إلى القرية | مساء أول من أمس = 2017-09-05",
                // countedBack
                "بدأت الأزمة قبل نحو 8 أعوام | قبل نحو 8 أعوام = 2009~",
                "بدأت الأزمة قبل خمسة أشهر | قبل خمسة أشهر = 2017-04",
                "بدأت الأزمة قبل عام | قبل عام = 2016",
                // edgeOfPeriod
                "بدأت الأزمة مطلع العام 2011 في المدينة | مطلع العام 2011 = 2011-01~",
                "بدأت الأزمة أواخر شهر آب الماضي | أواخر شهر آب الماضي = 2017-08~",
                "بدأت الأزمة في منتصف 2013 في المدينة | منتصف 2013 = 2013~",
                "نزل الصيادون نهاية الأسبوع الماضي إلى البحر | نهاية الأسبوع الماضي = 2017-09-01/2017-09-02",
                // partOfPeriod
                "ارتفعت الأسعار في النصف الثاني من شهر حزيران | النصف الثاني من شهر حزيران = 2017-06-16/2017-06-30",
                // monthStandingAlone
                "فاز الحزب في كانون الثاني/يناير 2014 | كانون الثاني/يناير 2014 = 2014-01",
                "فاز الحزب في تموز (يوليو) الماضي | تموز (يوليو) الماضي = 2017-07",
                "فاز الحزب في يونيو حزيران | يونيو حزيران = 2017-06",
                "فاز الحزب في ديسمبر (كانون الأول) 2013 | ديسمبر (كانون الأول) 2013 = 2013-12",
                "فاز الحزب خلال شهري حزيران وتموز | شهري حزيران وتموز = 2017-06/2017-07",
                "فاز الحزب في نيسان أبريل من العام الماضي | نيسان أبريل من العام الماضي = 2016-04",
                "انخفضت الأسعار في كانون الأول | كانون الأول = 2016-12",
                "انخفضت الأسعار في شهر رمضان | شهر رمضان = 2017-05-27/2017-06-24",
                // unitAndTurn
                "وصل الوفد خلال اليومين الماضيين | اليومين الماضيين = 2017-09-05/2017-09-06",
                "يصل الوفد خلال الأيام الثلاثة المقبلة | الأيام الثلاثة المقبلة = 2017-09-08/2017-09-10",
                "وصل الوفد خلال الشهرين الماضيين | الشهرين الماضيين = 2017-07/2017-08",
                "بدأ الموسم هذا العام مبكرا | هذا العام = 2017",
                "بدأ الموسم العام المقبل مبكرا | العام المقبل = 2018",
                // season, yearAndYear, yearByItsNumber, bareYear
                "فاز الفريق في موسم 2003/ 2004 بالكأس | موسم 2003/ 2004 = 2003/2004",
                "فاز الفريق في صيف العام الحالي 2017م بالكأس | صيف العام الحالي 2017م = 2017-22",
                "رفع الملف إلى الديوان عام 1429هـ | عام 1429هـ = 2008",
                "قامت الحرب بين 2012 و2014 في المدينة | 2012 و2014 = 2012/2014",
                "قامت الحرب بين عامي 2013 و2014 | عامي 2013 و2014 = 2013/2014",
                "قامت الحرب منذ 2011 في المدينة | 2011 = 2011",
            })
    void anExpressionOfTimeHasThisValue(String text, String date) {
        assertThat(Reading.of(text + ".").dates()).containsExactly(date);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "dates.csv", delimiter = '|')
    void everyExpressionOfTheTableHasItsValue(String text, String dates) {
        String read = String.join("; ", Reading.of(text + ".").dates());
        assertThat(read.isEmpty() ? "-" : read).isEqualTo(dates);
    }

    @Test
    void yesterdayWithItsWeekdayTellsTheDayThatTheTextCountsFrom() {
        assertThat(Reading.of("يصل الوفد غدا. ووصل أمس (الثلاثاء) وفد آخر، وغادر اليوم.")
                        .dates())
                .containsExactly("غدا = 2017-09-07", "أمس (الثلاثاء) = 2017-09-05", "اليوم = 2017-09-06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "صدر القرار في 7/9/2017 في العاصمة | EXPLICIT",
                "فاز الحزب في كانون الثاني/يناير 2014 | EXPLICIT",
                "وصل الوفد أمس الجمعة 1 أيلول 2017 إلى القرية | EXPLICIT",
                "فاز الحزب من 28 أيلول إلى 3 تشرين الأول 2015 | EXPLICIT",
                "وصل الوفد أمس إلى القرية | PAGE",
                "وصل الوفد يوم الخميس إلى القرية | PAGE",
                "وصل الوفد في 26 آب إلى القرية | PAGE",
                "فاز الحزب في تموز من العام الماضي | PAGE",
                "ارتفعت الأسعار في الربع الأول من العام الجاري | PAGE",
                "ارتفعت الأسعار في الربع الأول من عام 2016 | EXPLICIT",
                "وصل الوفد في 5 الجاري إلى القرية | PAGE",
                "ينتهي الموسم الصيف المقبل في المدينة | PAGE",
                "بدأت الأزمة قبل خمسة أشهر | PAGE",
            })
    void eachDateSaysWhatItIsCountedFrom(String text, Anchor anchor) {
        assertThat(Reading.of(text + ".").mentions().dates())
                .extracting(DateMention::anchor)
                .containsExactly(anchor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "استمرت المعركة من 28 أيلول إلى 3 تشرين الأول 2015 | 2015-09-28/2015-10-03",
                "استمرت المعركة من 28 كانون الأول إلى 3 كانون الثاني 2015 | 2014-12-28/2015-01-03",
                "استمرت المعركة من 28 أيلول 2014 إلى 3 تشرين الأول 2015 | 2014-09-28/2015-10-03",
                "استمرت المعركة من 28 أيلول 2014 إلى 3 تشرين الأول | 2014-09-28/2014-10-03",
            })
    void aStretchOfTimeTakesItsYearFromTheEndThatTellsIt(String text, String value) {
        assertThat(Reading.of(text + ".").mentions().dates())
                .extracting(DateMention::value)
                .containsExactly(value);
    }

    @Test
    void whatIsCountedFromAnotherDateOfTheTextSaysSo() {
        assertThat(Reading.of("وقعت المعركة في 26 آب 2014، وانتهت في يوم 28 من الشهر ذاته.")
                        .anchored())
                .containsExactly("26 آب 2014 = 2014-08-26 EXPLICIT", "يوم 28 من الشهر ذاته = 2014-08-28 EARLIER");
    }

    @Test
    void withoutAnAnchorThereIsNoDate() {
        assertThat(Reading.of(
                                "وصل الوفد أمس إلى القرية، وغادر يوم الأحد، وكان قد زارها في 24 كانون الثاني، وزارها أمس الجمعة 11 آب.",
                                null)
                        .anchored())
                .containsExactly(
                        "أمس = null NONE",
                        "يوم الأحد = null NONE",
                        "24 كانون الثاني = XXXX-01-24 EXPLICIT",
                        "أمس الجمعة 11 آب = XXXX-08-11 EXPLICIT");
        assertThat(Reading.of("وصل الوفد في 31 شباط 2017.").anchored()).containsExactly("31 شباط 2017 = null NONE");
    }

    @Test
    void theTextsOwnDatelineIsAnAnchor() {
        assertThat(Reading.of(
                                "وفد يصل إلى القرية\n\nوكالتنا - الخميس 7 أيلول/سبتمبر 2017\n\nوصل الوفد أمس إلى القرية.",
                                null)
                        .anchored())
                .contains("أمس = 2017-09-06 DATELINE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "وصل الوفد أمس (الثلاثاء) إلى القرية | 2017-09-05 | 2017-09-06",
                "يصل الوفد اليوم الجمعة إلى القرية | 2017-09-08 | 2017-09-07",
                "وصل الوفد اليوم 6 أيلول إلى القرية | 2017-09-06 | 2017-09-07",
                "وصل الوفد أمس الأربعاء إلى القرية | 2017-09-06 | -",
                "وصل الوفد أول من أمس الثلاثاء إلى القرية | 2017-09-05 | -",
                "سيصل الوفد الأحد إلى القرية | 2017-09-10 | -", // a weekday alone contradicts nothing
                "وصل الوفد يوم الثلاثاء إلى القرية | 2017-09-05 | -",
                "وصل الوفد أمس إلى القرية | 2017-09-06 | -",
                "وصل الوفد الثلاثاء 5 أيلول إلى القرية | 2017-09-05 | -",
            })
    void yesterdayWithAnotherWeekdayThanThePagesSaysThatTheyClash(String text, String value, String clash) {
        DateMention date = Reading.of(text + ".").mentions().dates().get(0);
        assertThat(date.value()).isEqualTo(value);
        assertThat(date.clash()).isEqualTo(clash);
    }

    @Test
    void whereNothingGivesTheDayNothingClashes() {
        assertThat(Reading.of("وصل الوفد اليوم الخميس 7 أيلول 2017، وغادر أمس وفد آخر.", null)
                        .mentions()
                        .dates())
                .extracting(DateMention::anchor, DateMention::clash)
                .containsExactly(tuple(Anchor.EXPLICIT, null), tuple(Anchor.EARLIER, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "القاهرة 5 أيلول (رويترز) - قال الوزير إن الوفد وصل أمس.",
                "القاهرة (رويترز) 5 أيلول/سبتمبر 2017 - قال الوزير إن الوفد وصل أمس.",
                "جدة 14 ذو الحجة 1438 هـ الموافق 05 سبتمبر 2017 م واس\nقال الوزير إن الوفد وصل أمس.",
                "موسكو، 5 سبتمبر. /إنترفاكس/. قال الوزير إن الوفد وصل أمس.",
            })
    void twoClocksInOnePageStayTwo(String agency) {
        var read = Reading.of("وفد يصل إلى القرية أمس\n\n" + agency).anchored();
        assertThat(read).startsWith("أمس = 2017-09-06 PAGE").endsWith("أمس = 2017-09-04 DATELINE");
    }

    @Test
    void whatAnAgencyTellsOfItsDaySetsNoOtherClock() {
        assertThat(Reading.of(
                                "وفد يصل إلى القرية أمس\n\nالقاهرة 6 أيلول (رويترز) - قال الوزير إن الوفد وصل أمس الاثنين، ويغادر اليوم.")
                        .anchored())
                .containsExactly(
                        "أمس = 2017-09-06 PAGE",
                        "6 أيلول = 2017-09-06 PAGE",
                        "أمس الاثنين = 2017-09-04 DATELINE",
                        "اليوم = 2017-09-05 EARLIER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تنشر رويترز في 5 أيلول تقريرا. وصل الوفد أمس.", // a report of an agency's doing
                "رويترز ستطلق خدمة جديدة 5 أيلول: وصل الوفد أمس.",
                "القاهرة 5 أيلول - وصل الوفد أمس.", // nobody's line: a list of events has such
                "القاهرة 5 أيار (رويترز) - وصل الوفد أمس.", // too far from the page's day
                "القاهرة (رويترز) - وصل الوفد أمس.",
                "القاهرة، الثلاثاء (رويترز) - وصل الوفد أمس.",
            })
    void whatDatesNoReportSetsNoClock(String text) {
        assertThat(Reading.of(text).anchored()).endsWith("أمس = 2017-09-06 PAGE");
    }

    @Test
    void theSameMonthIsTheOneNamedLast() {
        assertThat(Reading.of("وصل الوفد ليلة 26 آب، وغادر في يوم 28 من الشهر ذاته.")
                        .dates())
                .containsExactly("ليلة 26 آب = 2017-08-26", "يوم 28 من الشهر ذاته = 2017-08-28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "استقبل الأمين العام الحالي الوفد.",
                "استمر القصف ثلاثة أيام.",
                "ألقى الشيخ خطبة الجمعة في المسجد.",
                "مارس الرئيس ضغوطا على الوزير.",
                "دخل الوفد من باب القصر.",
                "وفي اليوم التالي غادر الوفد.",
                "انتهت المباراة 3-1 للفريق.",
                "اجتمع المسؤولين الاثنين في المئة.",
                "قتل 2014 جنديا في الحرب.",
                "بدأ القصف عند الساعة 4:30 فجرا.",
            })
    void whatOnlyLooksLikeADateIsNone(String text) {
        assertThat(Reading.of(text).dates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وصل الوفد أمس إلى القرية | أمس = null",
                "وصل الوفد يوم الخميس إلى القرية | يوم الخميس = null",
                "وصل الوفد الشهر الماضي إلى القرية | الشهر الماضي = null",
                "وصل الوفد قبل يومين إلى القرية | قبل يومين = null",
                "وصل الوفد في 24 كانون الثاني إلى القرية | 24 كانون الثاني = XXXX-01-24",
                "وصل الوفد عام 2014 إلى القرية | عام 2014 = 2014",
                "وصل الوفد في 3 أيار 2016 إلى القرية | 3 أيار 2016 = 2016-05-03",
            })
    void withoutADayOfPublicationOnlyWhatTellsItsYearIsDated(String text, String date) {
        assertThat(Reading.of(text + ".", null).dates()).containsExactly(date);
    }

    @Test
    void aDatelineInWordsTellsTheDayOfPublication() {
        Reading reading = Reading.of(
                "وفد يصل إلى القرية\n\nوكالتنا - الخميس 7 أيلول/سبتمبر 2017\n\nوصل الوفد أمس إلى القرية.", null);
        assertThat(reading.mentions().published()).isEqualTo(LocalDate.of(2017, 9, 7));
    }

    @Test
    void todayWithItsDateTellsTheDayThatTheTextCountsFrom() {
        assertThat(Reading.of("وصل الوفد اليوم الخميس 7 أيلول 2017، وغادر أمس وفد آخر.", null)
                        .dates())
                .containsExactly("اليوم الخميس 7 أيلول 2017 = 2017-09-07", "أمس = 2017-09-06");
    }

    @Test
    void aDatelineAtTheEndTellsTheDayOfPublication() {
        Reading reading =
                Reading.of("وفد يصل إلى القرية\n\nوصل الوفد أمس إلى القرية.\n\nوكالتنا\n\n07.09.2017 19:19", null);
        assertThat(reading.mentions().published()).isEqualTo(LocalDate.of(2017, 9, 7));
        assertThat(reading.dates()).containsExactly("أمس = 2017-09-06", "07.09.2017 = 2017-09-07");
    }

    @Test
    void aHijriMonthOnAPageOfADayThatItsCalendarDoesNotReachHasNoValue() {
        assertThat(Reading.of("وصل الوفد في 5 رجب إلى القرية.", LocalDate.of(1650, 1, 1))
                        .dates())
                .containsExactly("5 رجب = null");
        assertThat(Reading.of("وصل الوفد في شهر رجب من عام 1850 إلى القرية.").dates())
                .containsExactly("شهر رجب من عام 1850 = null");
    }
}
