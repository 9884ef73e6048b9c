package org.isnad.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Document;
import org.isnad.record.Capture;
import org.isnad.record.Entry;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.sources.Item;
import org.isnad.sources.SavedPage;

/** A small record of articles of our own: two outlets that tell of one fall of a helicopter, one that has it denied, and one that means harm. */
final class Stock {

    static final String HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";

    /** A page that would run, load, send and lead elsewhere if it could, and turns its text round. */
    static final String HOSTILE_PAGE = """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح مدرسة في النهر</title>
            <meta http-equiv="refresh" content="0;url=http://elsewhere.example/">
            <base href="http://elsewhere.example/"><link rel="stylesheet" href="http://elsewhere.example/a.css">
            <style>@import url(http://elsewhere.example/b.css); h1 { background: url(http://elsewhere.example/c.png); color: #123456 }</style>
            <script>parent.document.title = 'taken'; document.title = 'taken'</script></head>
            <body onload="top.location='http://elsewhere.example/'"><h1 onclick="alert(1)">افتتاح مدرسة في النهر</h1>
            <svg onload="alert(1)"><style><a id="</style><img src=x onerror=alert(1)>"></style></svg>
            <iframe src="http://elsewhere.example/"></iframe><object data="http://elsewhere.example/"></object>
            <form action="http://elsewhere.example/"><input name="q"><button>أرسل</button></form>
            <p>قال مدير التعليم ناصر العامري في تصريح للصحيفة إن المدرسة الجديدة في بلدة النهر \u202Eتستقبل طلابها\u202C يوم الأحد المقبل بعد أن اكتمل بناؤها.</p>
            <p>وأضاف العامري أن <a href="javascript:alert(1)">المدرسة تضم عشرين فصلا</a> ومكتبة وملعبا، وأن العمل فيها استمر عاما كاملا دون انقطاع.</p>
            <img src="http://elsewhere.example/d.png" onerror="alert(1)" alt="المدرسة"></body></html>
            """;

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Instant MET = Instant.parse("2021-03-06T08:00:00Z");

    private static final int LARGE = 12;
    private static final int MEGABYTE = 1 << 20;

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
                            "قال الوزير سليم الحداد إن " + HOSTILE + " \u202Eهذا النص لا يفعل شيئا."),
                    page("https://example.org/page", HOSTILE_PAGE),
                    entry(
                            "الضفة",
                            "2021-05-04",
                            "انفجار في حلب",
                            "قال الدفاع المدني السوري إن انفجارا وقع في مدينة الباب بمحافظة حلب وأسفر عن مقتل خمسة جنود أتراك."),
                    entry(
                            "المنارة",
                            "2021-05-04",
                            "انفجار في منبج",
                            "أعلن وزير الداخلية أن انفجارا وقع في مدينة منبج بمحافظة حلب وأسفر عن مقتل خمسة جنود أتراك."),
                    entry(
                            "الضفة",
                            "2021-06-04",
                            "باكستان تتهم الهند",
                            "اتهمت باكستان الهند بقصف الجيش الباكستاني، وقالت إن تنظيم داعش هاجم موقعا آخر."),
                    entry(
                            "المنارة",
                            "2021-07-05",
                            "الهند ترد",
                            "اتهمت الهند باكستان بقصف الجيش الهندي، وقالت إن تنظيم الدولة الإسلامية هاجم موقعا آخر.")));
            record.add(List.of(
                    page("https://example.org/changing", changing("سبعة جنود")),
                    page("https://example.org/changing", changing("تسعة جنود"))));
            record.asked("https://example.org/rss", MET, true, 3, null);
            record.asked(
                    "https://example.org/gone", MET, false, 0, "https://example.org/gone: <b>the server refuses</b>");
        }
        return place;
    }

    /** A record of one claim that many outlets tell: some by a spokesman, some through one agency, some with another figure; others deny it. */
    static RecordPlace ofManyOutlets(Path folder) {
        var place = RecordPlace.of(folder.resolve("news.isnad").toString());
        List<Entry> entries = new ArrayList<>();
        List<String> outlets = List.of(
                "الضفة",
                "المنارة",
                "الأفق",
                "النهضة",
                "الصباح الجديد",
                "صوت المدينة",
                "الرواد",
                "الميدان",
                "القلم",
                "الساحل",
                "الرسالة",
                "المرفأ",
                "الجسر",
                "الشروق الأخضر",
                "النخلة",
                "الفجر البعيد");
        for (int i = 0; i < outlets.size(); i++) {
            String outlet = outlets.get(i);
            String day = "2021-03-0" + (4 + i % 3);
            String text = i < 7
                    ? "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا."
                    : i < 11
                            ? "نقلت وكالة الفرات عن مصدر طبي قوله إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن سبعة جنود قتلوا."
                            : i < 14
                                    ? "ذكر شهود عيان لصحيفة " + outlet + " أن مروحية عسكرية سقطت قرب بلدة الكرمة وأن "
                                            + (i - 6) + " جنود قتلوا."
                                    : "نفى وزير الدفاع سليم الحداد سقوط مروحية عسكرية قرب بلدة الكرمة.";
            entries.add(entry(outlet, day, "سقوط مروحية، رواية " + outlet, text));
        }
        try (var record = RecordStore.openToAdd(place, Clock.fixed(MET, ZoneOffset.UTC))) {
            record.add(entries);
        }
        return place;
    }

    /** A record of several megabytes: more than lies between a server and one who reads nothing. */
    static RecordPlace large(Path folder) {
        var place = RecordPlace.of(folder.resolve("news.isnad").toString());
        try (var record = RecordStore.openToAdd(place, Clock.fixed(MET, ZoneOffset.UTC))) {
            for (int i = 0; i < LARGE; i++) {
                record.add(List.of(megabyte("long" + i)));
            }
        }
        return place;
    }

    /** A megabyte in which nothing is said. */
    private static Entry megabyte(String name) {
        String text = "خبر\n" + ".".repeat(MEGABYTE);
        Article article = Article.of(name, text, Told.NOTHING);
        var read = new Document(
                name, text, null, null, null, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        var capture = new Capture("https://example.org/" + name, MET, null, text.getBytes(StandardCharsets.UTF_8));
        return Entry.of(capture, article, read, new ReadWith("test", "shipped", "shipped"));
    }

    private static String changing(String killed) {
        return "<html><head><title>بيان المستشفى</title></head><body><h1>بيان المستشفى</h1><p>قال مدير المستشفى فؤاد العلي إن الحريق أسفر عن مقتل "
                + killed
                + " وإن المصابين نقلوا إلى العاصمة.</p><p>وأضاف العلي أن المستشفى يعمل كعادته وأن الأطباء لم يغادروا المكان منذ يومين.</p></body></html>";
    }

    private static Entry page(String address, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        var taken = (Item.Taken)
                SavedPage.of(address, bytes, "text/html; charset=utf-8").item();
        var capture = new Capture(address, MET, null, bytes);
        return Entry.of(
                capture, taken.article(), ISNAD.read(taken.article()), new ReadWith("test", "shipped", "shipped"));
    }

    /** An article as a program hands it over. */
    static Entry entry(String outlet, String day, String title, String text) {
        String whole = title + "\n\n" + text;
        Article article =
                Article.of(outlet + day, whole, Told.NOTHING.outlet(outlet).published(LocalDate.parse(day)));
        var capture = new Capture(
                "https://example.org/" + whole.hashCode(), MET, null, whole.getBytes(StandardCharsets.UTF_8));
        return Entry.of(capture, article, ISNAD.read(article), new ReadWith("test", "shipped", "shipped"));
    }
}
