package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    private static final String TEXT = "قال الوزير إن الطريق مفتوح أمام المسافرين منذ الصباح.";
    private static final String LINE = "{\"id\": \"a\", \"text\": \"" + TEXT + "\"}\n";

    @TempDir
    Path folder;

    @Test
    void aTextFileIsReadExactlyAsItStands() {
        write("news.txt", "\n  " + TEXT + " \n\n");
        var article = only("news.txt");
        assertThat(article.text()).isEqualTo("\n  " + TEXT + " \n\n");
        assertThat(article.id()).isEqualTo("news");
        assertThat(article.title()).isNull();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        write("news.txt", "\uFEFF" + TEXT);
        assertThat(only("news.txt").text()).isEqualTo(TEXT);
    }

    @Test
    void aTextInUtf16IsReadByItsByteOrderMark() {
        write("news.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
        assertThat(only("news.txt").text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aTextInUtf16IsReadWithoutAByteOrderMark(String charset) {
        var text = "نفت «هيئة القناة» إغلاق المجرى في 3/9/2017.\n\nوقالت: \"لم يغلق\" – المصدر AFP.\n";
        write("news.txt", text.getBytes(Charset.forName(charset)));
        assertThat(only("news.txt").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void pagesLinesAndTablesInUtf16AreReadToo(String charset) {
        var row = "{\"id\": \"a\", \"text\": \"" + TEXT + "\"}\n";
        for (var mark : List.of("", "\uFEFF")) {
            write("rows.jsonl", (mark + row + row.replace("\"a\"", "\"b\"")).getBytes(Charset.forName(charset)));
            assertThat(items("rows.jsonl").stream()
                            .map(item -> ((Item.Taken) item).article().text()))
                    .containsExactly(TEXT, TEXT);
            write("table.csv", (mark + "id,text\na," + TEXT + "\n").getBytes(Charset.forName(charset)));
            assertThat(only("table.csv").text()).isEqualTo(TEXT);
            write(
                    "page",
                    (mark + "<html><body><article><p>" + TEXT + "</p><p>" + TEXT + "</p></article></body></html>")
                            .getBytes(Charset.forName(charset)));
            assertThat(only("page").text()).contains(TEXT);
        }
    }

    @Test
    void halvesOfACharacterAreJoinedWhereTheBlockEnds() {
        var text = "ق".repeat(8_191 - 10) + "😀 قالت الهيئة";
        var row = "{\"text\": \"" + text + "\"}\n";
        write("rows.jsonl", row.getBytes(StandardCharsets.UTF_16LE));
        assertThat(only("rows.jsonl").text()).isEqualTo(text);
    }

    @Test
    void whatHasZeroBytesElsewhereStaysBinary() {
        var numbers = ByteBuffer.allocate(4_000).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 1_000; i++) {
            numbers.putInt(i);
        }
        var mixed = ("نفت الهيئة" + "\0".repeat(9) + TEXT).getBytes(StandardCharsets.UTF_8);
        for (var bytes : List.of(numbers.array(), mixed, new byte[64], new byte[] {65, 0, 66, 0})) {
            write("data.txt", bytes);
            assertThat(fault("data.txt").code()).isEqualTo(Fault.Code.BINARY_FILE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
    void oldArabicEncodingsAreRecognised(String charset) {
        var text = "قالت وزارة الخارجية إن الوفد وصل إلى العاصمة مساء أمس. وأضافت أن اللقاء تناول التعاون بين البلدين. "
                .repeat(5);
        write("news.txt", text.getBytes(Charset.forName(charset)));
        assertThat(only("news.txt").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
    void oneSentenceIsEnoughToRecogniseThem(String charset) {
        var text = "نفت هيئة القناة إغلاق المجرى.";
        write("news.txt", text.getBytes(Charset.forName(charset)));
        assertThat(only("news.txt").text()).isEqualTo(text);
    }

    @Test
    void aPageIsReadInTheEncodingThatItDeclares() {
        var page = "<html><head><meta charset=windows-1256><title>عنوان الخبر</title></head><body><p>" + TEXT
                + "</p></body></html>";
        write("page.html", page.getBytes(Charset.forName("windows-1256")));
        assertThat(only("page.html").text()).isEqualTo("عنوان الخبر\n\n" + TEXT);
    }

    @Test
    void aPageThatDeclaresTheWrongEncodingIsReadAllTheSame() {
        var page = "<html><head><meta charset=\"iso-8859-6\"></head><body><p>" + TEXT + " “نعم”</p></body></html>";
        write("page.html", page);
        assertThat(only("page.html").text()).isEqualTo(TEXT + " “نعم”");
    }

    @Test
    void aFewBrokenBytesAreToldAndTheRestIsRead() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((TEXT + "\n" + TEXT + "\n").getBytes(StandardCharsets.UTF_8));
        var at = bytes.size();
        bytes.write(0xC3);
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
        write("news.txt", bytes.toByteArray());
        var taken = (Item.Taken) items("news.txt").get(0);
        assertThat(taken.article().text()).isEqualTo(TEXT + "\n" + TEXT + "\n\uFFFD" + TEXT);
        assertThat(taken.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Fault.Code.DAMAGED_BYTES);
            assertThat(fault.place().line()).isEqualTo(3);
            assertThat(fault.place().offset()).isEqualTo(at);
        });
    }

    @Test
    void bytesOfAnotherEncodingAreNamed() {
        write(
                "news.txt",
                "Čeština říká, že vláda odmítla všechna tvrzení opozice. "
                        .repeat(20)
                        .getBytes(Charset.forName("ISO-8859-2")));
        assertThat(fault("news.txt").code()).isEqualTo(Fault.Code.UNKNOWN_ENCODING);
    }

    @Test
    void aTextWithTooManyBrokenBytesSaysWhereTheyBegin() {
        var bytes = (TEXT + "\n").repeat(20).getBytes(StandardCharsets.UTF_8);
        for (int i = 500; i < bytes.length; i += 7) {
            bytes[i] = (byte) 0xFF;
        }
        write("news.txt", bytes);
        var fault = fault("news.txt");
        assertThat(fault.what()).contains("badly damaged UTF-8");
        assertThat(fault.place().offset()).isBetween(499L, 500L);
    }

    @Test
    void jsonLinesCarryTheirFields() {
        write(
                "a.jsonl",
                "{\"id\":\"x\",\"title\":\"العنوان هنا\",\"text\":\"" + TEXT
                        + "\",\"outlet\":\"وكالة المدى\",\"author\":\"ليلى الحداد\",\"published\":\"2017-09-07 18:51:33\",\"modified\":\"2017-09-08\",\"url\":\"https://a.example/1\"}");
        assertThat(only("a.jsonl"))
                .isEqualTo(new Article(
                        "x",
                        "العنوان هنا\n\n" + TEXT,
                        new Span(0, 11),
                        new Told(
                                "وكالة المدى",
                                "ليلى الحداد",
                                LocalDate.of(2017, 9, 7),
                                LocalDate.of(2017, 9, 8),
                                "https://a.example/1"),
                        List.of()));
    }

    @Test
    void otherNamesOfFieldsAreMapped() {
        write("a.jsonl", "{\"content\":\"" + TEXT + "\",\"source\":\"المدى\",\"text\":{\"a\":[1]}}\n");
        var settings = new Inputs.Settings(Fields.of("text=content,outlet=source"), null, null);
        assertThat(((Item.Taken) items(settings, "a.jsonl").get(0)).article().outlet())
                .isEqualTo("المدى");
    }

    @Test
    void halvesOfCharactersThatJsonCanWriteAreToldAndReplaced() {
        write(
                "a.jsonl",
                "{\"text\": \"" + TEXT + "\\ud83d \\ude00\\ud83d\\ude00\\u0000\", \"outlet\": \"المدى\\udc00\"}");
        var taken = (Item.Taken) items("a.jsonl").get(0);
        assertThat(taken.article().text()).isEqualTo(TEXT + "\uFFFD \uFFFD\uD83D\uDE00\uFFFD");
        assertThat(taken.article().outlet()).isEqualTo("المدى\uFFFD");
        assertThat(taken.faults()).extracting(Fault::code).containsExactly(Fault.Code.DAMAGED_BYTES);
    }

    @Test
    void aLineWithoutIdIsNamedByFileAndLine() {
        write("a.jsonl", "\n{\"text\":\"" + TEXT + "\"}");
        assertThat(only("a.jsonl").id()).isEqualTo("a:2");
    }

    @Test
    void aBrokenLineIsNamedWithLineAndByteAndTheNextIsRead() {
        var broken = "{\"text\": \"قال\" oops}\n";
        write("a.jsonl", LINE + broken + LINE);
        var items = items("a.jsonl");
        assertThat(items).hasSize(3);
        var fault = ((Item.Refused) items.get(1)).fault();
        assertThat(fault.code()).isEqualTo(Fault.Code.BROKEN_JSON);
        assertThat(fault.place().line()).isEqualTo(2);
        var lineStart = LINE.getBytes(StandardCharsets.UTF_8).length;
        assertThat(fault.place().offset()).isBetween((long) lineStart + 16, (long) lineStart + 22);
        assertThat(items.get(2)).isInstanceOf(Item.Taken.class);
    }

    @Test
    void aLineOverManyBlocksOfTheFileHasItsRightPlace() {
        var wide = "{\"text\": \"" + TEXT.repeat(3000) + "\"}\n";
        write("a.jsonl", wide + "[1]\n" + LINE);
        var items = items("a.jsonl");
        assertThat(((Item.Refused) items.get(1)).fault().place())
                .isEqualTo(new Place(path("a.jsonl"), 2, wide.getBytes(StandardCharsets.UTF_8).length));
        assertThat(items).hasSize(3);
    }

    @Test
    void aLineWithoutTextSaysWhichKeysItHas() {
        write("a.jsonl", "{\"id\": \"x\", \"content\": \"" + TEXT + "\"}\n" + LINE);
        var fault = ((Item.Refused) items("a.jsonl").get(0)).fault();
        assertThat(fault.code()).isEqualTo(Fault.Code.NO_TEXT_FIELD);
        assertThat(fault.what()).contains("id, content");
    }

    @Test
    void aJsonListIsOneFaultNotOneALine() {
        write("a.json", "[\n" + LINE.strip() + ",\n" + LINE + "]");
        assertThat(fault("a.json").code()).isEqualTo(Fault.Code.BROKEN_JSON);
    }

    @Test
    void aJsonObjectOverManyLinesIsOneFaultNotOneALine() {
        write("a.json", "{\n  \"id\": \"a\",\n  \"text\": \"" + TEXT + "\"\n}\n");
        assertThat(fault("a.json").todo()).contains("jq -c .");
    }

    @Test
    void absurdlyDeepJsonIsNamedAndTheNextLineIsRead() {
        write("a.jsonl", "{\"text\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}\n" + LINE);
        var items = items("a.jsonl");
        assertThat(((Item.Refused) items.get(0)).fault().code()).isEqualTo(Fault.Code.JSON_TOO_DEEP);
        assertThat(items.get(1)).isInstanceOf(Item.Taken.class);
    }

    @Test
    void aLineBeyondAllMeasureIsNamedAndTheNextIsRead() {
        write("a.jsonl", "{\"text\": \"" + "ا".repeat(Limits.BYTES / 2) + "\"}\n" + LINE);
        var items = items("a.jsonl");
        assertThat(((Item.Refused) items.get(0)).fault().code()).isEqualTo(Fault.Code.TOO_LONG);
        assertThat(items.get(1)).isInstanceOf(Item.Taken.class);
        assertThat(items).hasSize(2);
    }

    @Test
    void aTableIsReadByItsColumns() {
        write("t.csv", "id,content,when\n1,\"" + TEXT + "\nوأضاف أنه \"\"آمن\"\".\",2017-09-07\n2,,\n");
        var settings = new Inputs.Settings(Fields.of("text=content,published=when"), null, null);
        var items = items(settings, "t.csv");
        var article = ((Item.Taken) items.get(0)).article();
        assertThat(article.text()).isEqualTo(TEXT + "\nوأضاف أنه \"آمن\".");
        assertThat(article.published()).isEqualTo(LocalDate.of(2017, 9, 7));
        var fault = ((Item.Refused) items.get(1)).fault();
        assertThat(fault.code()).isEqualTo(Fault.Code.EMPTY_TEXT);
        assertThat(fault.place().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsPartColumnsToo(String separator) {
        write("t.csv", "\uFEFFid" + separator + "text\n7" + separator + TEXT + "\n");
        assertThat(only("t.csv")).isEqualTo(Article.of("7", TEXT));
    }

    @Test
    void aTableInWindows1256IsRead() {
        var text = "قالت وزارة الخارجية إن الوفد وصل إلى العاصمة مساء أمس وأضافت أن اللقاء تناول التعاون";
        write("t.csv", ("id,text\n" + ("1," + text + "\n").repeat(20)).getBytes(Charset.forName("windows-1256")));
        assertThat(items("t.csv"))
                .hasSize(20)
                .allSatisfy(
                        item -> assertThat(((Item.Taken) item).article().text()).isEqualTo(text));
    }

    @Test
    void aTableWithoutTheMappedColumnSaysWhichItHas() {
        write("t.csv", "id,content\n1," + TEXT + "\n");
        var fault = fault("t.csv");
        assertThat(fault.code()).isEqualTo(Fault.Code.MISSING_COLUMN);
        assertThat(fault.what()).contains("'text'").contains("id, content");
        assertThat(fault.todo()).contains("--map text=");
    }

    @Test
    void aQuotationMarkLeftOpenInATableIsNamed() {
        write("t.csv", "id,text\n1," + TEXT + "\n2,\"" + TEXT + "\n3," + TEXT + "\n");
        var items = items("t.csv");
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Taken.class);
        var fault = ((Item.Refused) items.get(1)).fault();
        assertThat(fault.code()).isEqualTo(Fault.Code.BROKEN_CSV);
        assertThat(fault.place().line()).isEqualTo(3);
    }

    @Test
    void aFieldBeyondAllMeasureIsNamedAndTheNextRowIsRead() {
        write("t.csv", "id,text\n1,\"" + "ا".repeat(Limits.BYTES + 1) + "\"\n2," + TEXT + "\n");
        var items = items("t.csv");
        assertThat(((Item.Refused) items.get(0)).fault().code()).isEqualTo(Fault.Code.TOO_LONG);
        assertThat(items.get(1)).isInstanceOf(Item.Taken.class);
        assertThat(items).hasSize(2);
    }

    @Test
    void aBrokenRowIsNamedAndTheNextIsRead() {
        write("t.csv", "id,text\r\n1,\"قال \"نعم, طبعا\" أمس\"\r\n\r\n2,قال \"نعم\" أمس\r\n3,\"" + TEXT + "\r\n\"");
        var items = items("t.csv");
        var fault = ((Item.Refused) items.get(0)).fault();
        assertThat(fault.code()).isEqualTo(Fault.Code.BROKEN_CSV);
        assertThat(fault.place().line()).isEqualTo(2);
        assertThat(((Item.Taken) items.get(1)).article()).isEqualTo(Article.of("2", "قال \"نعم\" أمس"));
        assertThat(((Item.Taken) items.get(1)).place().line()).isEqualTo(4);
        assertThat(((Item.Taken) items.get(2)).article()).isEqualTo(Article.of("3", TEXT + "\r\n"));
        assertThat(items).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.gz", "packed-without-saying-so.jsonl"})
    void whatIsPackedIsUnpacked(String name) {
        write(name, gzip(LINE + LINE));
        assertThat(items(name)).hasSize(2).allSatisfy(item -> assertThat(item).isInstanceOf(Item.Taken.class));
    }

    @Test
    void packedFilesInARowAreOne() {
        var both = new ByteArrayOutputStream();
        both.writeBytes(gzip(LINE));
        both.writeBytes(gzip(LINE));
        write("a.jsonl.gz", both.toByteArray());
        assertThat(items("a.jsonl.gz")).hasSize(2);
    }

    @Test
    void aPackedFileThatBreaksOffGivesWhatStandsBefore() {
        var lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append(LINE.replace("\"a\"", "\"a" + i * 7919 % 5000 + "\""));
        }
        var packed = gzip(lines.toString());
        write("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        var items = items("a.jsonl.gz");
        assertThat(items).hasSizeGreaterThan(10);
        assertThat(((Item.Refused) items.get(items.size() - 1)).fault().code()).isEqualTo(Fault.Code.BROKEN_GZIP);
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNamesWithWhatLiesInIt() {
        write("b.txt", TEXT);
        write("a/z.txt", TEXT);
        write("a/b/y.html", "<p>" + TEXT);
        write("c.jsonl", LINE);
        write("picture.png", "no text");
        write(".hidden.txt", TEXT);
        assertThat(items("").stream().map(item -> ((Item.Taken) item).article().id()))
                .containsExactly("y", "z", "b", "a");
    }

    @Test
    void aPatternFindsItsFiles() {
        write("a/1.txt", TEXT);
        write("a/2.html", "<p>" + TEXT);
        write("b/c/3.txt", TEXT);
        assertThat(items("**/*.txt").stream()
                        .map(item -> ((Item.Taken) item).article().id()))
                .containsExactly("1", "3");
        assertThat(fault("*.txt").code()).isEqualTo(Fault.Code.NO_MATCH);
    }

    @Test
    void aFolderWithoutTextsIsNamed() {
        write("empty/picture.png", "no text");
        assertThat(fault("empty").code()).isEqualTo(Fault.Code.EMPTY_FOLDER);
    }

    @Test
    void aMissingFileIsNamedAndTheNextIsRead() {
        write("b.txt", TEXT);
        var items = new ArrayList<Item>();
        try (var inputs = Inputs.of(
                List.of(path("a.txt"), path("b.txt")), Inputs.Settings.PLAIN, InputStream.nullInputStream())) {
            for (var item = inputs.next(); item != null; item = inputs.next()) {
                items.add(item);
            }
        }
        assertThat(((Item.Refused) items.get(0)).fault().code()).isEqualTo(Fault.Code.NO_SUCH_FILE);
        assertThat(items.get(1)).isInstanceOf(Item.Taken.class);
    }

    @Test
    void aNameThatIsEmptyIsNotTheFolderInWhichTheProgramIsRun() {
        var inputs = Inputs.of(List.of(""), Inputs.Settings.PLAIN, InputStream.nullInputStream());
        assertThat(((Item.Refused) inputs.next()).fault())
                .hasToString(
                        "'': there is no such file or folder; look at the spelling; names are taken from where Isnad is run [no-such-file]");
        assertThat(inputs.next()).isNull();
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), Path.of("gone.txt"));
        Files.createSymbolicLink(folder.resolve("round.txt"), Path.of("round.txt"));
        assertThat(fault("nowhere.txt").what()).isEqualTo("the link leads to no file");
        assertThat(fault("round.txt").code()).isEqualTo(Fault.Code.UNREADABLE_FILE);
    }

    @Test
    void aFaultIsOneLineWhateverTheFileIsCalled() {
        write("a\nb\u202Ec\u001B[31m خبر.txt", "");
        assertThat(fault("a\nb\u202Ec\u001B[31m خبر.txt").toString())
                .contains("/a\\u000Ab\\u202Ec\\u001B[31m خبر.txt: the file is empty");
    }

    @Test
    void standardInputIsReadByWhatItLooksLike() {
        assertThat(((Item.Taken) standard(LINE)).article()).isEqualTo(Article.of("a", TEXT));
        assertThat(((Item.Taken) standard("<!DOCTYPE html><p>" + TEXT))
                        .article()
                        .text())
                .isEqualTo(TEXT);
        assertThat(((Item.Taken) standard(TEXT)).article()).isEqualTo(Article.of("-", TEXT));
    }

    @Test
    void emptyAndBinaryFilesAreNamed() {
        write("empty.txt", "");
        write("blank.txt", " \n ");
        write("zeros.txt", "قال\0\0\0");
        write("late.txt", TEXT.repeat(2000) + "\0");
        write("paper.txt", "%PDF-1.4 …");
        write("office.txt", "PK\u0003\u0004 …");
        assertThat(fault("empty.txt").code()).isEqualTo(Fault.Code.EMPTY_TEXT);
        assertThat(fault("blank.txt").code()).isEqualTo(Fault.Code.EMPTY_TEXT);
        assertThat(fault("zeros.txt").code()).isEqualTo(Fault.Code.BINARY_FILE);
        assertThat(fault("late.txt").code()).isEqualTo(Fault.Code.BINARY_FILE);
        assertThat(fault("paper.txt").todo()).contains("pdftotext");
        assertThat(fault("office.txt").what()).contains("ZIP");
    }

    @Test
    void textsInOtherLanguagesAreNamed() {
        write("en.txt", "The ministry said that the road is open.");
        write(
                "fa.txt",
                "وزیر خارجه گفت که این گزارش‌ها درباره گفتگوهای پنهانی کاملا بی‌پایه است و چنین چیزی رخ نداده است.");
        write("ur.txt", "وزیر خارجہ نے کہا ہے کہ یہ خبریں بالکل بے بنیاد ہیں اور ایسا کچھ نہیں ہوا۔");
        write("ku.txt", "وەزیری دەرەوە گوتی کە ئەم هەواڵانە ڕاست نین و هیچ شتێکی وا ڕووی نەداوە.");
        assertThat(fault("en.txt").what()).contains("another script");
        assertThat(fault("fa.txt").what()).contains("Farsi");
        assertThat(fault("ur.txt").what()).contains("Urdu");
        assertThat(fault("ku.txt").code()).isEqualTo(Fault.Code.NOT_ARABIC);
    }

    @Test
    void anArabicTextTypedWithFarsiLettersOrWithBorrowedOnesIsArabic() {
        write("a.txt", TEXT.replace('ي', 'ی').replace('ك', 'ک'));
        write(
                "b.txt",
                "قال المتحدث إن شركة پيپسي وگوگل تعملان في الموصل منذ أعوام طويلة، وإن ڤيينا ترحب بالاستثمار في المدينة القديمة وفي ضواحيها الكثيرة كلها.");
        assertThat(items("a.txt").get(0)).isInstanceOf(Item.Taken.class);
        assertThat(items("b.txt").get(0)).isInstanceOf(Item.Taken.class);
    }

    @Test
    void anArabicArticleAmongCodeIsArabic() {
        write("a.txt", TEXT.repeat(8) + "\nfunction share(link) { window.open(link); }".repeat(40));
        assertThat(items("a.txt").get(0)).isInstanceOf(Item.Taken.class);
    }

    @Test
    void aParagraphOfTenMegabytesAndAMillionQuotationMarksAreNamed() {
        write("long.txt", "قال الوزير ".repeat(500_000));
        write("marks.txt", "\"".repeat(1_000_000) + " قال");
        assertThat(fault("long.txt").code()).isEqualTo(Fault.Code.TOO_LONG);
        assertThat(fault("marks.txt").code()).isEqualTo(Fault.Code.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 September 2017", "2017-02-30", "٢٠١٧-٠٩-٠٧", "2017", "2017-09-07x"})
    void aDateThatIsNoIsoDateIsToldAndTheArticleIsRead(String date) {
        write("a.jsonl", "{\"text\": \"" + TEXT + "\", \"published\": \"" + date + "\"}");
        var taken = (Item.Taken) items("a.jsonl").get(0);
        assertThat(taken.article().published()).isNull();
        assertThat(taken.faults()).extracting(Fault::code).containsExactly(Fault.Code.BAD_DATE);
    }

    @Test
    void aDayGivenForAllHoldsWhereTheArticleTellsNone() {
        write("a.jsonl", LINE + LINE.replace("}", ", \"published\": \"2015-08-02T10:00:00+03:00\"}"));
        var settings = new Inputs.Settings(Fields.PLAIN, null, LocalDate.of(2020, 1, 1));
        assertThat(items(settings, "a.jsonl").stream()
                        .map(item -> ((Item.Taken) item).article().published()))
                .containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2015, 8, 2));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whateverTheBytesAreEachInputGivesItemsAndNothingIsThrown(Format format) {
        var random = new Random(1123);
        var pieces = List.of(
                TEXT,
                LINE,
                "<p>",
                "</div>",
                "{\"text\":",
                "\"",
                ",",
                "\n",
                "\r\n",
                "\u2028",
                "\uFEFF",
                "\uD800",
                "\t",
                "]",
                "}",
                "«",
                "&nbsp;",
                "<script type='application/ld+json'>",
                "id,text\n",
                "\\u0000",
                "2017-09-07",
                " ");
        for (int i = 0; i < 300; i++) {
            var content = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                content.append(pieces.get(random.nextInt(pieces.size())));
            }
            var bytes =
                    content.toString().getBytes(i % 3 == 0 ? Charset.forName("windows-1256") : StandardCharsets.UTF_8);
            for (int n = random.nextInt(3); n > 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var settings = new Inputs.Settings(Fields.PLAIN, format, null);
            try (var inputs = Inputs.of(List.of("-"), settings, new ByteArrayInputStream(bytes))) {
                var given = 0;
                for (var item = inputs.next(); item != null; item = inputs.next()) {
                    given++;
                    if (item instanceof Item.Taken taken && taken.article().title() != null) {
                        assertThat(taken.article().title().end())
                                .isLessThanOrEqualTo(taken.article().text().length());
                    }
                }
                assertThat(given).isLessThanOrEqualTo(bytes.length + 1);
            }
        }
    }

    @Test
    void whatHasBeenReadIsKnownInBytes() {
        write("a.jsonl", LINE.repeat(10));
        write("b.txt", TEXT);
        try (var inputs = Inputs.of(List.of(folder.toString()), Inputs.Settings.PLAIN, InputStream.nullInputStream())) {
            while (inputs.next() != null) {
                assertThat(inputs.bytesRead()).isPositive();
            }
            assertThat(inputs.bytesRead()).isEqualTo(inputs.bytesTotal());
        }
    }

    @Test
    void mappingsNameWhatIsWrongInThem() {
        assertThatThrownBy(() -> Fields.of("txt=content"))
                .hasMessageContaining("no field 'txt'")
                .hasMessageContaining("text");
        assertThatThrownBy(() -> Fields.of("text")).hasMessageContaining("FIELD=NAME");
    }

    private Item standard(String content) {
        var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        try (var inputs = Inputs.of(List.of("-"), Inputs.Settings.PLAIN, in)) {
            return inputs.next();
        }
    }

    private Article only(String name) {
        var items = items(name);
        assertThat(items).hasSize(1);
        var taken = (Item.Taken) items.get(0);
        assertThat(taken.faults()).isEmpty();
        return taken.article();
    }

    private Fault fault(String name) {
        var items = items(name);
        assertThat(items).hasSize(1);
        var fault = ((Item.Refused) items.get(0)).fault();
        assertThat(fault.place().file()).isEqualTo(path(name));
        return fault;
    }

    private List<Item> items(String name) {
        return items(Inputs.Settings.PLAIN, name);
    }

    private List<Item> items(Inputs.Settings settings, String name) {
        var items = new ArrayList<Item>();
        try (var inputs = Inputs.of(List.of(path(name)), settings, InputStream.nullInputStream())) {
            for (var item = inputs.next(); item != null; item = inputs.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private String path(String name) {
        return name.isEmpty() ? folder.toString() : folder + "/" + name;
    }

    private void write(String name, String content) {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] gzip(String content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }
}
