package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesCommandTest {

    private static final String TEXT =
            "أعلنت هيئة القناة أن المجرى الشمالي يفتح أمام الملاحة صباح الخميس بعد أعمال صيانة دامت"
                    + " ثلاثة أسابيع، وقال مديرها إن العمال أتموا تقوية الضفتين قبل الموعد بيومين.";
    private static final String OTHER =
            "نفى المتحدث باسم وزارة المياه أن يكون السد قد أغلق، وقال إن مستوى الماء في البحيرة"
                    + " مناسب وإن الوزارة تتابع الأمر مع البلديات كل يوم حتى نهاية الموسم.";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                row("1", "المدى", "القناة تفتح قريبا", TEXT) + row("2", "الغد", "لا إغلاق", OTHER)
                        + row("3", "النهر", "الخميس موعد الملاحة", TEXT.replace("أ", "ا")) + "oops\n");
    }

    private static String row(String id, String outlet, String title, String text) {
        return "{\"id\": \"" + id + "\", \"outlet\": \"" + outlet + "\", \"published\": \"2017-09-0" + id
                + "\", \"title\": \"" + title + "\", \"text\": \"" + text + "\"}\n";
    }

    @Test
    void groupsAreShownALineAnArticle() {
        var run = Run.of("copies", folder.toString());
        assertThat(run.out()).isEqualTo("1  المدى  2017-09-01\n3  النهر  2017-09-03\n\n");
        assertThat(run.err())
                .contains("a.jsonl:4: broken JSON")
                .endsWith("Of 3 articles 2 are copies of one another, in 1 groups; 1 could not be read.\n");
        assertThat(run.code()).isEqualTo(Main.SOME);
    }

    @Test
    void groupsAreGivenAsJson() {
        assertThat(Run.of("copies", "--json", folder.toString()).out()).isEqualTo("[\"1\", \"3\"]\n");
    }

    @Test
    void nothingToReadIsSaid() {
        var run = Run.of("copies", folder.resolve("missing").toString());
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(Run.of("copies").code()).isEqualTo(Main.USAGE);
    }
}
