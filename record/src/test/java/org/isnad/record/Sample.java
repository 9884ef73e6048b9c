package org.isnad.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Document;
import org.isnad.document.Span;

/** Articles of the tests' own, read by the real reading. */
final class Sample {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);
    static final ReadWith WITH = new ReadWith("0.1.0", "shipped", "shipped");

    private static final Told TOLD = Told.NOTHING
            .outlet("الغد")
            .author("ليلى الحداد")
            .published(LocalDate.of(2017, 9, 7))
            .modified(LocalDate.of(2017, 9, 8));
    private static final Isnad ISNAD = Isnad.shipped();
    private static final String DAM = """
            الوزارة تنفي إغلاق سد الروضة

            نقلت وكالة الفرات عن مصدر محلي قوله إن 25 عاملا غادروا سد الروضة وإن السد أغلق منذ يومين. \
            ونفى أمس الأربعاء المتحدث باسم وزارة المياه سامر الحداد هذه الأنباء، وقال لصحيفة الغد إن السد «يعمل بكامل طاقته»، \
            مشيرا إلى أن مدير السد أكد أن الصيانة تنتهي خلال أسبوع في دمشق.
            """;

    private Sample() {}

    static Article article(String id, String url, String text) {
        return new Article(id, text, new Span(0, text.indexOf('\n')), TOLD.url(url), List.of());
    }

    static Document read(Article article) {
        return ISNAD.read(article);
    }

    static Capture capture(String address, String bytes) {
        return new Capture(address, CLOCK.instant(), null, bytes.getBytes(StandardCharsets.UTF_8));
    }

    static Entry entry(String id, String text, ReadWith with) {
        var address = "https://example.org/" + id;
        var article = article(id, address, text);
        return Entry.of(capture(address, "<p>" + text), article, read(article), with);
    }

    static Entry entry(String id) {
        return entry(id, dam(id), WITH);
    }

    /** The same story with a sentence of its own. */
    static String dam(String id) {
        return DAM + "\nوقال الوزير إن الرقم " + id.hashCode() + " صحيح.\n";
    }

    static List<Entry> entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry("a" + i)).toList();
    }
}
