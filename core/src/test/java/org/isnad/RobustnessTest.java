package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.testing.ReadingInvariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as no newspaper prints them: nothing is thrown, and what is always true of a reading stays true. */
class RobustnessTest {

    private static final Isnad ISNAD = Isnad.shipped();

    /** Everything that a reading looks for, in one article. */
    private static final String ARTICLE = """
            الوزير: الجسر سيفتح قريبا

            العاصمة – متابعات
            قال وزير النقل سامر الخطيب، في مؤتمر صحفي عقده أمس الأربعاء، إن الجسر الجديد "سيفتح أمام المركبات خلال أسبوعين"، مشيرا إلى أن نحو 300 عامل شاركوا في بنائه.
            وأضاف: «لم نتلق أي شكوى. وهذا يكفينا».
            ونفى المتحدث باسم البلدية (رفض ذكر اسمه) لوكالة سانا صحة هذه الأنباء، فيما اتهم المجلس المحلي الشركة بأنها أخفت نتائج الفحص؛ وذلك بحسب بيان للمجلس.
            ونقلت صحيفة النهار عن مصدر مطلع قوله إن «الوزير قال إن اللجنة “أكدت أن الخرسانة سليمة”» يوم 3 أيلول/سبتمبر 2017.
            "هذا جسر للجميع، ولن نسمح بأن يبقى مغلقا بعد اليوم."
            """;

    private static Document read(String text) {
        Document document;
        try {
            document = ISNAD.read(Article.of("a", text));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("not read: " + shown(text), e);
        }
        assertThat(ReadingInvariants.broken(document))
                .as("what does not hold of %s", shown(text))
                .isEmpty();
        return document;
    }

    /** The text's opening, with what does not show written out. */
    private static String shown(String text) {
        var shown = new StringBuilder();
        text.chars().limit(2_000).forEach(c -> {
            if (c >= ' ' && c < 0x7F || c >= 0x621 && c <= 0x64A) {
                shown.append((char) c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        });
        return shown.toString();
    }

    @Test
    void theArticleThatIsCutAndMixedIsRead() {
        assertThat(read(ARTICLE).statements()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"قال إن ", "قال الوزير إن ", "بحسب الوزير ", "نقلت الوكالة عن مصدر قوله إن ", "مشيرا إلى "})
    void whatIsSaidWithinTheSaidStaysInBounds(String unit) {
        String text = unit.repeat(20_000 / unit.length());
        long said = read(text).statements().stream()
                .flatMap(s -> s.contents().stream())
                .mapToLong(c -> c.end() - c.start())
                .sum();
        assertThat(said).isLessThan(10L * text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\r\n\r\n",
                "\u00A0",
                ".",
                "..",
                "…",
                ":",
                "،",
                "\"",
                "«",
                "»",
                "(",
                "قال",
                "قال:",
                "قال: ",
                "قال إن",
                "قال: \"",
                "قال \"",
                "إن",
                ": قال",
                "قال.",
                "وأضاف\n",
                "\uFEFF",
                "\u200F",
                "و",
                "ال",
                "لل",
                "\u0640",
                "\u064B",
                "بـ",
                "1",
                "٣",
                "1.",
                "نقلا عن",
                "بحسب",
                "،،،،",
                "نفى",
                "اتهم بـ",
                "د.",
                "a",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\u0000",
                "\uFDFA",
                "\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA",
                "\u2028\u2029",
                "\u0085",
                "\u000B\u000C",
                "-",
                "- - -",
                "قال قال قال قال",
                "إن إن إن إن",
                "قال: : : :",
                "«»«»«»",
                "\"\"\"\"",
                "()()",
                "قال (إن)"
            })
    void aTextOfNextToNothingIsRead(String text) {
        read(text);
    }

    @Test
    void anArticleCutAnywhereIsRead() {
        for (int cut = 0; cut <= ARTICLE.length(); cut++) {
            read(ARTICLE.substring(0, cut));
            read(ARTICLE.substring(cut));
        }
    }

    @Test
    void anArticleWithAPieceTakenOutIsRead() {
        var random = new Random(20170907);
        for (int n = 0; n < 1500; n++) {
            int from = random.nextInt(ARTICLE.length());
            int to = Math.min(ARTICLE.length(), from + 1 + random.nextInt(40));
            read(ARTICLE.substring(0, from) + ARTICLE.substring(to));
        }
    }

    @Test
    void theWordsOfAnArticleInAnyOrderAreRead() {
        String[] words = ARTICLE.split("(?<=[ \n])|(?=[\"«»“”:،؛.()\n])");
        var random = new Random(1);
        for (int n = 0; n < 1500; n++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) {
                text.append(words[random.nextInt(words.length)]);
            }
            read(text.toString());
        }
    }

    @Test
    void randomCharactersAreRead() {
        var random = new Random(2);
        List<int[]> ranges = List.of(
                new int[] {0x00, 0x7F},
                new int[] {0x600, 0x6FF},
                new int[] {0x621, 0x64A},
                new int[] {0x2000, 0x206F},
                new int[] {0xD800, 0xDFFF},
                new int[] {0xFB50, 0xFEFF},
                new int[] {0x00, 0xFFFF});
        for (int n = 0; n < 3000; n++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(120); k >= 0; k--) {
                int[] range = ranges.get(random.nextInt(ranges.size()));
                text.append((char) (range[0] + random.nextInt(range[1] - range[0] + 1)));
                if (random.nextInt(6) == 0) {
                    text.append(' ');
                }
            }
            read(text.toString());
        }
    }

    @Test
    void anArticleWithStrangeCharactersStrewnInIsRead() {
        String strange =
                "\u0000\u0007\u001B\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202E\u2066\u2069\uFEFF\uD83D\uDE00\uFDFA\uFEFB\u0301\u064B\u0651\u0640\u06CC\u06A9";
        var random = new Random(3);
        for (int n = 0; n < 300; n++) {
            var text = new StringBuilder(ARTICLE);
            for (int k = 0; k < 40; k++) {
                text.insert(random.nextInt(text.length()), strange.charAt(random.nextInt(strange.length())));
            }
            read(text.toString());
        }
    }

    @Test
    void mixedScriptsAreRead() {
        read(
                "قال the minister إن le pont est ouvert، وأضاف: «мост открыт» 橋は開いている، ונפתח הגשר. گفت پل باز است، وهتف الجميع\u0301.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "«", "»", "“", "”", "'", " \" ", " « ", "«»", "» «", ": \"", "(", ")", "[ ", ".", "،", ":", "\n",
                "- "
            })
    void theSameMarkAHundredThousandTimesIsRead(String mark) {
        read(mark.repeat(100_000));
    }

    @Test
    void aMillionQuotationMarksAreRead() {
        read("قال: " + "\"".repeat(1_000_000));
        read("قال: " + "«كلمة» ".repeat(500_000));
    }

    @Test
    void bracketsAHundredThousandDeepAreRead() {
        read("قال الوزير " + "(".repeat(100_000) + "إن الجسر مفتوح" + ")".repeat(100_000) + ".");
    }

    @Test
    void aWordOfAMillionLettersIsRead() {
        read("قال " + "ب".repeat(1_000_000) + " إن الجسر مفتوح.");
        read("\u0640".repeat(1_000_000));
        read("\uFDFA".repeat(100_000));
    }

    @Test
    void aTextOfNothingButNumbersIsRead() {
        var random = new Random(4);
        var text = new StringBuilder();
        for (int n = 0; n < 50_000; n++) {
            text.append(random.nextInt(100_000)).append(n % 7 == 0 ? ". " : n % 5 == 0 ? "," : " ");
        }
        read(text.toString());
        read("9".repeat(1_000_000));
        read("١٢٣٤٥٦٧٨٩ ".repeat(10_000));
        read("قال إن 99999999999999999999999999999999 شخصا حضروا في 99/99/9999.");
    }

    @Test
    void oneParagraphOfTenMegabytesIsRead() {
        String sentence = "وقال الوزير إن الجسر الجديد مفتوح أمام المركبات منذ الصباح، مضيفا أن العمل انتهى. ";
        read(sentence.repeat(1_000));
    }

    @Test
    void onlyTheSameCueAgainAndAgainIsRead() {
        for (String cue : List.of("قال إن ", "قال: \"", "وأضاف أن ", "نفى ", "بحسب ", "مشيرا إلى ")) {
            read(cue.repeat(1_000));
        }
        read("وزير ".repeat(50_000));
        read("بن ".repeat(50_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"قال الوزير إن ", "قال الوزير إن المدير قال إن ", "بحسب مصدر ", "قال الوزير إن «"})
    void contentsWithinContentsDoNotGrowWithTheSquareOfTheText(String words) {
        String text = words.repeat(30_000 / words.length());
        long said = read(text).statements().stream()
                .flatMap(statement -> statement.contents().stream())
                .mapToLong(content -> content.end() - content.start())
                .sum();
        assertThat(said).isBetween(1L, 25L * text.length());
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        Document expected = read(ARTICLE);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-SA-u-nu-arab", "ar", "tr", "fa", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Isnad.shipped().read(Article.of("a", ARTICLE)))
                        .as(tag)
                        .isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void oneReaderServesManyThreads() {
        Document expected = read(ARTICLE);
        assertThatCode(() -> java.util.stream.IntStream.range(0, 400)
                        .parallel()
                        .forEach(n ->
                                assertThat(ISNAD.read(Article.of("a", ARTICLE))).isEqualTo(expected)))
                .doesNotThrowAnyException();
    }
}
