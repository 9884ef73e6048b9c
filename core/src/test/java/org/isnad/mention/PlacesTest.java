package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.isnad.document.PlaceMention;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقع الانفجار بالرقة صباحا | بالرقة = Raqqa",
                "وقع الانفجار في مدينة الرقة صباحا | الرقة = Raqqa",
                "وقع الانفجار في محافظة الرقة صباحا | الرقة = Raqqa Governorate",
                "وقع الانفجار في شمال العراق صباحا | العراق = Iraq",
                "زار الوفد سجون العراق صباحا | العراق = Iraq",
                "وصل الوفد إلى موسكو صباحا | موسكو = Moscow",
                "سكان شرق سوريا | سوريا = Syria",
                "وصل الوفد إلى دولة قطر صباحا | قطر = Qatar",
                "وصل الوفد إلى مدينة العين الإماراتية صباحا | العين = Al Ain",
                "وصل الوفد إلى العين الإماراتية صباحا | العين = Al Ain",
                "شهد طريق الرياض ازدحاما | الرياض = Riyadh",
                "زار المبعوث الخاص ستيفان دي ميستورا طهران أمس | طهران = Tehran",
                "يصل الرئيس التركي القاهرة غدا | القاهرة = Cairo",
                "غادر أمس الرياض وفد من الخبراء | الرياض = Riyadh",
                "ضبطت الدورية السيارة على الحدود الجنوبية مع اليمن | اليمن = Yemen",
                "جرت المباراة على ملعب النادي بمدينة سيهات | سيهات = Sihat",
                "وقع الحادث أمام مسجد بالجهراء | بالجهراء = Jahra",
                "شكر الوفد الحجاج القادمين من مكة للرياض | مكة = Mecca,للرياض = Riyadh",
                "سيطرت القوات على كامل سوريا | سوريا = Syria",
            })
    void aPlaceIsNamed(String text, String place) {
        assertThat(Reading.of(text + ".").places()).containsExactly(place.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قالت موسكو إن الطريق مفتوح.",
                "واشنطن تنفي إغلاق الطريق.",
                "بحث الوزير دور روسيا في الأزمة.",
                "جرت المناورات بدعم من موسكو.",
                "افتتح المدير قسما في جامعة الرقة.",
                "تحطمت السيارة السعودية على الطريق.",
                "دخل الوفد من باب القصر.",
                "أصيب العامل في العين اليمنى.",
                "دانت دولة قطر الهجوم.",
                "فاز الفريق في دوري أبطال أوروبا.",
                "حضر المطاف لحج هذا العام.",
                "وقال أمين عام إمارة مكة المكرمة إن الطريق مفتوح.",
                "من ناحية أخرى، عاد الجنود لقضاء الإجازة.",
                "وصل الوفد إلى قرية صغيرة.",
                "قال مستشفى البرموك إن الجرحى بخير.",
                "وصل اليمن إلى طريق طويل.",
                "زار وزير خارجية إيران المعرض.",
                "تنفي واشنطن أن الوزير زار المعرض.",
                "قدمت إيران لسوريا عرضا.",
                "ذكرت «الشرق الأوسط» أن الطريق مفتوح.",
                "سقطت الكرة داخل منطقة الجزاء.",
                "بحث المدير سد الثغرات.",
                "أعلنت مدينة الملك سامي الطبية فتح الباب.",
                "زار الوفد مديرية الزراعة.",
                "قال المدير إنه أمر سهل شفاؤه.",
                "سجلت بورصة كبيرة ارتفاعا.",
                "وقع الحادث شمال المدينة ليل الأربعاء.",
                "تأخرت المشروعات في المناطق الغربية.",
                "هذا ما في الكلمة من معان.",
            })
    void aStateThatActsAndANameInsideAnotherAreNoPlaces(String text) {
        assertThat(Reading.of(text).places()).isEmpty();
    }

    @Test
    void aStateJoinedToAPlaceIsAPlaceToo() {
        assertThat(Reading.of("سافر المقاتلون إلى سوريا والعراق وليبيا.").places())
                .containsExactly("سوريا = Syria", "والعراق = Iraq", "وليبيا = Libya");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقع الحادث في قرية سنجوف | سنجوف",
                "وقع الحادث في حي البياضة | حي البياضة",
                "وقع الحادث في حي الموظفين | حي الموظفين",
                "وقع الحادث في مدينة تانجورا | تانجورا",
                "أقيمت المباراة على ملعب كالندون | ملعب كالندون",
                "نقل الجرحى إلى مستشفى البرموك المركزي | مستشفى البرموك المركزي",
                "صلى الوفد في جامع الإمام أنس بن مالك | جامع الإمام أنس بن مالك",
                "وقع الحادث في شارع الأمير سلطان | شارع الأمير سلطان",
                "وقع الحادث في منطقة «سلطان كلي» | سلطان كلي",
                "وقع الحادث في بلدة بيت فوريح | بيت فوريح",
            })
    void aNameThatNoLexiconKnowsIsToldByTheWordThatOpensIt(String text, String name) {
        assertThat(Reading.of(text + ".").mentions().places()).singleElement().satisfies(place -> {
            assertThat(place.name()).isEqualTo(name);
            assertThat(place.lat()).isNull();
            assertThat(place.pointOf()).isNull();
        });
    }

    @Test
    void aPaperThatIsCalledAsARegionIsNoPlaceInTheDateline() {
        assertThat(Reading.of("ارتفاع الأسعار\n\nبرلين - «الشرق الأوسط»: ارتفعت الأسعار أمس.")
                        .places())
                .containsExactly("برلين = Berlin");
    }

    @Test
    void aPlaceThatNoLexiconKnowsHasThePointOfTheTownBesideIt() {
        assertThat(Reading.of("وصل الوفد من القاهرة إلى حي البياضة بمدينة حمص.")
                        .mentions()
                        .places()
                        .get(1))
                .satisfies(place -> {
                    assertThat(place.pointOf()).isEqualTo("Homs");
                    assertThat(place.lat()).isEqualTo(34.73);
                });
    }

    @Test
    void aQuarterWhoseNameManyTownsHaveIsThatOfTheTownBesideIt() {
        assertThat(Reading.of("وقع الحادث في حي السلامة بجدة.").places())
                .containsExactly("حي السلامة = Al-Salamah (Jeddah)", "بجدة = Jeddah");
        assertThat(Reading.of("وقع الحادث في حي السلامة بمدينة نجران.")
                        .mentions()
                        .places()
                        .get(0)
                        .pointOf())
                .isEqualTo("Najran");
    }

    @Test
    void aNameThatNeedsASignIsAPlaceWhereTheTextNamesWhatItLiesIn() {
        assertThat(Reading.of("زار الوفد تبوك. ونزل في حقل أمس.").places())
                .containsExactly("تبوك = Tabuk", "حقل = Haql");
        assertThat(Reading.of("وصل الوفد إلى باريس. ونزل في حقل أمس.").places()).containsExactly("باريس = Paris");
    }

    @Test
    void aNameThatNeedsASignIsAPlaceInTheWholeTextOnceThatIsTold() {
        assertThat(Reading.of("شاليهات حقل مغلقة. وزار الوفد محافظة حقل.").places())
                .containsExactly("حقل = Haql", "حقل = Haql");
    }

    /** Every such name of the gazetteer, so that none is forgotten. */
    @TestFactory
    Stream<DynamicTest> everyNameThatNeedsASignIsReadWithItAndNotWithout() {
        return Lexicon.shipped().entries().values().stream()
                .filter(Entry.Place.class::isInstance)
                .map(Entry.Place.class::cast)
                .flatMap(place -> place.signed().stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            assertThat(Reading.of("وصل الوفد إلى مدينة " + name + " أمس.")
                                            .places())
                                    .as("with a sign, %s", name)
                                    .singleElement()
                                    .asString()
                                    .startsWith(name + " = ");
                            assertThat(Reading.of("ذكر الشاعر كلمة " + name + " كثيرا.")
                                            .places())
                                    .as("without a sign, %s", name)
                                    .doesNotContain(name + " = " + place.english());
                        })));
    }

    @Test
    void ofTwoPlacesFarApartTheOneNearToTheOthersIsTakenWhateverKindIsTold() {
        assertThat(Reading.of("زار الوفد محافظة ميسان جنوب الطائف.").places())
                .containsExactly("ميسان = Maysan", "الطائف = Taif");
    }

    @Test
    void otherPlacesOfANameAreKeptBesideTheOneThatIsTaken() {
        PlaceMention place =
                Reading.of("وقع الانفجار في محافظة الرقة.").mentions().places().get(0);
        assertThat(place.name()).isEqualTo("Raqqa Governorate");
        assertThat(place.alternatives())
                .extracting(PlaceMention.Alternative::name)
                .contains("Raqqa");
    }
}
