package org.isnad.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

    private static final String CUT = """
            السد مغلق أمام الزوار

            نقلت وكالة الفرات عن مصدر محلي قوله إن خمسة وعشرين عاملا غادروا
            سد الروضة أمس الأربعاء، وإن السد أغلق أمام الزوار منذ يومين على
            الأقل. ونفى المتحدث باسم وزارة المياه سامر الحداد هذه الأنباء،
            وقال لصحيفة الغد إن السد يعمل بكامل طاقته.

            وأضاف المتحدث أن الصيانة تنتهي خلال أسبوع، وأن الزوار مدعوون إلى
            العودة بعد ذلك.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void whereLinesAreCutAtAWidthTheirEndsAreSpaces(String end) {
        var text = CUT.replace("\n", end);
        var ends = Wrapping.ends(text);
        assertThat(ends.get(text.indexOf("غادروا") + "غادروا".length())).isTrue();
        assertThat(ends.cardinality()).isEqualTo(4 * end.length());
        assertThat(ends.get(text.indexOf("طاقته.") + "طاقته.".length()))
                .as("the end of a paragraph")
                .isFalse();
        assertThat(ends.get(text.indexOf("الزوار") + "الزوار".length()))
                .as("the end of the title")
                .isFalse();
    }

    @Test
    void aParagraphThatWasNotCutSaysThatNoneWas() {
        assertThat(Wrapping.ends(CUT + "\n" + "كلمة ".repeat(30)).isEmpty()).isTrue();
    }

    @Test
    void linesOfManyLengthsAreParagraphs() {
        assertThat(Wrapping.ends("""
                قال وزير النقل سامر الخطيب إن الجسر الجديد سيفتح أمام المركبات
                شارك الخبر
                واتهم المجلس المحلي الشركة بأنها أخفت نتائج الفحص
                طباعة
                وحذرت الهيئة من أن الأمطار قد تصل إلى حلب
                تابعونا
                """).isEmpty()).isTrue();
    }

    @Test
    void linesThatEndSentencesAreParagraphs() {
        assertThat(Wrapping.ends("""
                قال وزير النقل سامر الخطيب إن الجسر الجديد سيفتح أمام المركبات.
                واتهم المجلس المحلي الشركة بأنها أخفت عنه نتائج الفحص الأخير.
                وحذرت الهيئة من أن الأمطار الغزيرة قد تصل إلى مدينة حلب غدا.
                ورفضت المحافظة التعليق على الحادث الذي وقع قرب المدينة أمس.
                وأعلن المتحدث باسم الجيش مقتل أربعة جنود قرب مدينة الموصل.
                """).isEmpty()).isTrue();
    }

    @Test
    void versesAreLines() {
        assertThat(Wrapping.ends("""
                كلام على السطر الأول هنا
                كلام على السطر الثاني هنا
                كلام على السطر الثالث هنا
                كلام على السطر الرابع هنا
                كلام على السطر الخامس هنا
                """).isEmpty()).isTrue();
    }
}
