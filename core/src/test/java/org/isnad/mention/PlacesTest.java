package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
            })
    void aPlaceIsNamed(String text, String place) {
        assertThat(Reading.of(text + ".").places()).containsExactly(place);
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
            })
    void aStateThatActsAndANameInsideAnotherAreNoPlaces(String text) {
        assertThat(Reading.of(text).places()).isEmpty();
    }

    @Test
    void aStateJoinedToAPlaceIsAPlaceToo() {
        assertThat(Reading.of("سافر المقاتلون إلى سوريا والعراق وليبيا.").places())
                .containsExactly("سوريا = Syria", "والعراق = Iraq", "وليبيا = Libya");
    }
}
