package org.isnad.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.record.Capture;
import org.isnad.record.Entry;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;

/** A small record of articles of our own: two outlets that tell of one fall of a helicopter, one that has it denied, and one that means harm. */
final class Stock {

    static final String HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Instant MET = Instant.parse("2021-03-06T08:00:00Z");

    private Stock() {}

    static RecordPlace in(Path folder) {
        var place = RecordPlace.of(folder.resolve("news.isnad").toString());
        try (var record = RecordStore.openToAdd(place, Clock.fixed(MET, ZoneOffset.UTC))) {
            record.add(List.of(
                    entry(
                            "الضفة",
                            "2021-03-04",
                            "سقوط مروحية",
                            "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا."),
                    entry(
                            "المنارة",
                            "2021-03-04",
                            "سقوط مروحية قرب الكرمة",
                            "أعلن المتحدث باسم الجيش العميد أحمد سالم سقوط مروحية عسكرية قرب بلدة الكرمة ومقتل أربعة جنود."),
                    entry(
                            "الأفق",
                            "2021-03-05",
                            "مصدر يتحدث عن سبعة قتلى",
                            "ذكر مصدر طبي لوكالة الأنباء أن مروحية عسكرية سقطت قرب بلدة الكرمة وأن سبعة جنود قتلوا."),
                    entry(
                            "البيان الجديد",
                            "2021-03-05",
                            "نفي رسمي",
                            "نفى وزير الدفاع سليم الحداد سقوط مروحية عسكرية قرب بلدة الكرمة."),
                    entry(
                            HOSTILE,
                            "2021-03-05",
                            "خبر",
                            "قال الوزير سليم الحداد إن " + HOSTILE + " \u202Eهذا النص لا يفعل شيئا.")));
        }
        return place;
    }

    private static Entry entry(String outlet, String day, String title, String text) {
        String whole = title + "\n\n" + text;
        Article article =
                Article.of(outlet + day, whole, Told.NOTHING.outlet(outlet).published(LocalDate.parse(day)));
        var capture = new Capture(
                "https://example.org/" + whole.hashCode(), MET, null, whole.getBytes(StandardCharsets.UTF_8));
        return Entry.of(capture, article, ISNAD.read(article), new ReadWith("test", "shipped", "shipped"));
    }
}
