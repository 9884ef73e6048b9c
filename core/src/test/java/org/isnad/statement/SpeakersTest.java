package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.statement.Readings.read;
import static org.isnad.statement.Readings.speakers;

import org.isnad.document.Entity;
import org.junit.jupiter.api.Test;

/** Who is who among those who speak. */
class SpeakersTest {

    @Test
    void theOneOfWhomTheSentenceTellsGoesOnToSpeak() {
        assertThat(speakers("زار وزير النقل سامر الخطيب الجسر الجديد، مؤكدا أن العمل انتهى."))
                .containsExactly("وزير النقل سامر الخطيب");
    }

    @Test
    void aHeadlineNamesByTheLastNameWhomTheTextNamesInFull() {
        var document = read("القرشي: الجسر سيفتح غدا\n\nقال وزير النقل سامر القرشي إن العمل انتهى.");
        assertThat(document.statements())
                .extracting("speaker")
                .containsOnly(document.statements().get(0).speaker())
                .hasSize(2);
        assertThat(document.entities().values())
                .flatExtracting(Entity::names)
                .contains("القرشي", "وزير النقل سامر القرشي", "سامر القرشي");
    }

    @Test
    void aMinistryIsTheSameWithItsFirstWordAndWithoutIt() {
        var document = read("قالت وزارة الخارجية النيبالية إن الطريق مفتوح.\nوأكدت الخارجية النيبالية أن الجسر سليم.");
        assertThat(document.statements())
                .hasSize(2)
                .extracting("speaker")
                .containsOnly(document.statements().get(0).speaker());
    }

    @Test
    void inTheTextALastNameAloneIsNoOneElsesFullName() {
        assertThat(speakers("قال حداد إن الجسر مغلق.\nوقالت المديرة ليلى حداد إن العمل انتهى."))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCallingAloneIsTheOneWhoSpokeLast() {
        assertThat(speakers("قال سامر الخطيب إن الجسر سيفتح غدا.\nوأضاف المسؤول أن العمل انتهى."))
                .containsExactly("سامر الخطيب", "سامر الخطيب");
    }

    @Test
    void anOfficeAloneMayBeAnother() {
        assertThat(speakers("قال سامر القرشي إن الجسر سيفتح غدا.\nوقال المحافظ إن العمل انتهى."))
                .containsExactly("سامر القرشي", "المحافظ");
    }

    @Test
    void aCallingOfManyIsNobodyWhoSpokeBefore() {
        assertThat(speakers("قال سامر الخطيب إن الجسر سيفتح غدا.\nوأضاف المسؤولون أن العمل انتهى."))
                .containsExactly("سامر الخطيب", "المسؤولون");
    }

    @Test
    void theBodyIsNotItsSpokesman() {
        assertThat(speakers("قال المتحدث باسم الشركة إن المصنع مغلق.\nوأضافت الشركة أن العمال في إجازة."))
                .doesNotHaveDuplicates();
    }

    @Test
    void pressReportsAreNoReportsOfAJournalist() {
        assertThat(speakers("أفادت تقارير صحفية بأن الجسر سيفتح غدا.")).containsExactly("تقارير صحفية");
    }
}
