package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.junit.jupiter.api.Test;

class VoiceTest {

    @Test
    void vowelsOfAForeignNameMayBeWrittenAnyWay() {
        assertThat(person("العقيد ريان ديلون", "ديلون").key())
                .isEqualTo(person("الكولونيل راين دايلون").key());
        assertThat(person("ماثيو ماكفرلين").key())
                .isEqualTo(person("ماثيو مكفارلين").key());
        assertThat(person("أدريان غالاوي").key())
                .isEqualTo(person("أدريان جالاوي").key());
    }

    @Test
    void otherNamesAreOthers() {
        assertThat(person("سليم الحداد").key())
                .isNotEqualTo(person("سليم المراد").key());
    }

    @Test
    void whomTheLexiconKnowsIsKnownByHisId() {
        var known = new Entity("sohr", List.of("المرصد"), EntityKind.ORGANISATION, null);
        assertThat(Voice.of(known, Set.of("sohr")).key()).isEqualTo("sohr");
        assertThat(Voice.of(known, Set.of()).key()).isNotEqualTo("sohr");
    }

    @Test
    void aLetterWrittenOnANameIsNoPartOfIt() {
        assertThat(person("والحداد", "الحداد").name()).isEqualTo("الحداد");
        assertThat(person("الحداد", "والحداد").name()).isEqualTo("الحداد");
    }

    private static Voice person(String... names) {
        return Voice.of(new Entity("person-1", List.of(names), EntityKind.PERSON, null), Set.of());
    }
}
