package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles that are written otherwise are read the same. What a month of papers makes of it stands in docs/RELIABILITY.md. */
class MetamorphicTest {

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Told TOLD = Told.NOTHING.outlet("الغد").published(LocalDate.of(2017, 9, 7));
    private static final String TITLE = "الوزارة تنفي إغلاق سد الروضة";

    /** Of these nothing is promised: where إن and ان, ة and ه are told apart there are words of both. */
    private static final Set<Change> NOT_PROMISED = EnumSet.of(Change.BARE_ALEF, Change.FINAL_HEH);

    private static final List<String> BODIES = List.of("""
            نقلت وكالة الفرات عن مصدر محلي قوله إن 25 عاملا غادروا سد الروضة وإن السد أغلق منذ يومين.
            ونفى المتحدث باسم وزارة المياه سامر الحداد أمس الأربعاء هذه الأنباء، وقال لصحيفة الغد إن السد «يعمل بكامل طاقته»، مشيرا إلى أن مدير السد أكد أن الصيانة تنتهي خلال أسبوع.
            وأضاف: «لم نتلق أي شكوى. وهذا يكفينا».
            أضف تعليقك
            جميع الحقوق محفوظة
            """, """
            قال وزير النقل سامر الخطيب، في مؤتمر صحفي عقده يوم 3 سبتمبر 2017، إن الجسر الجديد “سيفتح أمام المركبات خلال أسبوعين”، مبينا أن نحو 300 عامل شاركوا في بنائه.
            واتهم المجلس المحلي الشركة بأنها أخفت نتائج الفحص، وذلك بحسب بيان للمجلس.
            وحذرت الهيئة من أن الأمطار قد تصل إلى مدينة حلب، وتوقعت هطول 12.5 ملم.
            """, """
            أعلن المتحدث باسم الجيش العميد أحمد سالم مقتل أربعة جنود وإصابة ٧ آخرين في انفجار قرب مدينة الموصل.
            ورفضت المحافظة التعليق على الحادث، في حين طالب النائب علي العامري الحكومة بفتح تحقيق، قائلا: «نريد الحقيقة كاملة».
            وبحسب شهود عيان فإن الانفجار وقع الساعة العاشرة صباحا.
            """, """
            وأكد مدير المستشفى لصحيفة «النهر» أن العمل في القسم الجديد يبدأ قريبا.
            وقال وزير الصحة سامي الخطيب: «نعم، هذا صحيح».
            وأضاف لوكالة الفرات أن المستشفى في تبوك يفتح أبوابه بعد شهر.
            """);

    @ParameterizedTest
    @EnumSource(Change.class)
    void anArticleThatIsWrittenOtherwiseIsReadTheSame(Change change) {
        for (var body : bodies(change)) {
            var before = essence(TITLE, body);
            assertThat(before.statements()).hasSizeGreaterThan(2);
            var after = essence(change.title(TITLE), change.body(body));
            if (NOT_PROMISED.contains(change)) {
                assertThat(after.figures()).isEqualTo(before.figures());
            } else {
                assertThat(after).as(change.what).isEqualTo(before);
            }
        }
    }

    /** That lines are cut is told from three of them: fewer may be full by chance. */
    private static List<String> bodies(Change change) {
        return change == Change.WRAPPED ? List.of(String.join("", BODIES)) : BODIES;
    }

    private static Essence essence(String title, String body) {
        return Essence.of(
                ISNAD.read(new Article("a", title + "\n\n" + body, new Span(0, title.length()), TOLD, List.of())));
    }
}
