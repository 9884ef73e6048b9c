package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.isnad.document.Span;
import org.junit.jupiter.api.Test;

/** What holds of every reading, whatever the text. */
class InvariantsTest {

    private static final String[] PIECES = {
        "أمس",
        "اليوم",
        "(الثلاثاء)",
        "يوم",
        "26",
        "آب",
        "تموز",
        "/",
        "(",
        ")",
        "\"",
        "«",
        "»",
        " ",
        " ",
        " ",
        "\n",
        ".",
        "،",
        "-",
        ":",
        "من",
        "و",
        "الـ",
        "الماضي",
        "المقبل",
        "قبل",
        "منذ",
        "ثلاثة",
        "وعشرون",
        "ألف",
        "ملايين",
        "أكثر من",
        "على الأقل",
        "بين",
        "إلى",
        "أو",
        "%",
        "سيارتين",
        "شخصا",
        "عشرات",
        "2014",
        "1436",
        "هـ",
        "07.09.2017",
        "عام",
        "شهري",
        "مطلع",
        "النصف",
        "الأول",
        "موسم",
        "2003",
        "عيد الفطر",
        "رمضان",
        "الشهر",
        "ذاته",
        "31",
        "شباط",
        "x",
        "\u200F",
        "\uD83D\uDE00",
        "\u0640",
        "٣",
        "۴",
        "1,2",
        "99999999999999999999",
        "دمشق",
        "في",
        "محافظة",
        "مقالات ذات صلة",
    };

    @Test
    void spansLieInTheTextWithoutSpaceAtTheirEdgesWhateverTheText() {
        var random = new Random(7);
        for (int round = 0; round < 4000; round++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            Reading reading = Reading.of(text.toString(), random.nextBoolean() ? Reading.PUBLISHED : null);
            for (Span span : reading.spans()) {
                String words = span.of(reading.text());
                assertThat(words).as(text.toString()).isNotEmpty().isEqualTo(words.strip());
            }
        }
    }
}
