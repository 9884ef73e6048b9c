package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.document.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedPageTest {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String TEXT = "نفت هيئة القناة إغلاق المجرى أمام السفن الكبيرة مساء الأحد.";

    @TempDir
    Path folder;

    static List<Path> designs() throws IOException {
        return Designs.pages();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyWordOfTheArticleIsFoundOnThePageAgain(Path file) throws IOException {
        var page = SavedPage.of(file.toString(), Files.readAllBytes(file), Headers.contentType(file));
        var text = ((Item.Taken) page.item()).article().text();
        var html = Jsoup.parse(page.source());
        Map<String, String> said = new HashMap<>();
        WORD.matcher(text).results().forEach(word -> {
            var onPath = new StringBuilder();
            var inSource = new StringBuilder();
            for (var origin : page.origins(new Span(word.start(), word.end()))) {
                var held = said.computeIfAbsent(origin.path(), path -> at(html, path));
                onPath.append(unescaped(held, origin));
                var source = Objects.requireNonNull(origin.source()).of(page.source());
                inSource.append(
                        origin.path().contains("/script") ? unescaped(source) : Parser.unescapeEntities(source, false));
            }
            assertThat(onPath).hasToString(word.group());
            assertThat(inSource).hasToString(word.group());
        });
    }

    private static String unescaped(String held, Origin origin) {
        return held.substring(
                origin.from(),
                origin.from() + origin.span().end() - origin.span().start());
    }

    private static String unescaped(String json) {
        return json.replace("\\", "");
    }

    /** What stands at a path, found by a library that knows nothing of how the path was made. */
    private static String at(Document html, String path) {
        var attribute = path.indexOf("/@");
        var nodes = html.selectXpath(attribute < 0 ? path : path.substring(0, attribute), Node.class);
        assertThat(nodes).as(path).hasSize(1);
        var node = nodes.get(0);
        return attribute >= 0
                ? node.attr(path.substring(attribute + 2))
                : node instanceof TextNode text ? text.getWholeText() : ((DataNode) node).getWholeData();
    }

    @Test
    void aStretchAcrossElementsHasAnOriginInEachOfThem() {
        var page = page("<p>نفت <b>هيئة</b> القناة إغلاق المجرى &amp; الميناء أمام السفن</p>");
        var text = ((Item.Taken) page.item()).article().text();
        var origins = page.origins(new Span(0, text.indexOf("القناة") + 6));
        assertThat(origins)
                .extracting(Origin::path)
                .containsExactly(
                        "/html[1]/body[1]/p[1]/text()[1]",
                        "/html[1]/body[1]/p[1]/b[1]/text()[1]",
                        "/html[1]/body[1]/p[1]/text()[2]");
        var amp =
                page.origins(new Span(text.indexOf('&'), text.indexOf('&') + 1)).get(0);
        assertThat(Objects.requireNonNull(amp.source()).of(page.source())).isEqualTo("&amp;");
    }

    @Test
    void escapesOfJsonAreSeenThrough() {
        var codes = new StringBuilder();
        TEXT.chars()
                .forEach(c ->
                        codes.append(c > 0x7F ? String.format(Locale.ROOT, "\\u%04x", c) : String.valueOf((char) c)));
        var page = page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + codes
                + "\"}</script><div id=app></div>");
        var text = ((Item.Taken) page.item()).article().text();
        assertThat(text).isEqualTo(TEXT);
        var word = page.origins(new Span(4, 8));
        assertThat(word).hasSize(4).allMatch(origin -> origin.path().equals("/html[1]/head[1]/script[1]/text()[1]"));
        assertThat(Objects.requireNonNull(word.get(0).source()).of(page.source()))
                .startsWith("\\");
    }

    @Test
    void thePageNamesItsAuthorAndItsLastChange() {
        var page = page(
                "<meta name=author content='ليلى الحداد'><meta property=article:modified_time content='2021-03-24T08:00:00Z'><p>"
                        + TEXT + "</p>");
        assertThat(page.item()).isInstanceOfSatisfying(Item.Taken.class, taken -> {
            assertThat(taken.article().told().author()).isEqualTo("ليلى الحداد");
            assertThat(taken.article().told().modified()).hasToString("2021-03-24");
        });
    }

    @Test
    void aLastChangeThatIsNoDayIsNoFaultOfThePage() {
        var page = page("<meta property=og:updated_time content='1616572800'><p>" + TEXT + "</p>");
        assertThat(page.item()).isInstanceOfSatisfying(Item.Taken.class, taken -> {
            assertThat(taken.article().told().modified()).isNull();
            assertThat(taken.faults()).isEmpty();
        });
    }

    @Test
    void aDayOfWhichTheArticleTellsIsNotThatOfThePage() {
        var paragraphs = ("<p>" + TEXT + " " + TEXT + "</p>").repeat(2);
        var told = page("<h1>هيئة القناة</h1><p>تأسست الهيئة في 3 مايو 1970.</p>" + paragraphs + "<p>حتى 12/03/2011</p>"
                + paragraphs);
        assertThat(((Item.Taken) told.item()).article().published()).isNull();
        var shown = page("<h1>هيئة القناة</h1><p>الخميس 3 مايو 2018</p>" + paragraphs);
        assertThat(((Item.Taken) shown.item()).article().published()).hasToString("2018-05-03");
    }

    @Test
    void whatCannotBeReadHasNoOrigins() {
        var page = page("<ul><li><a href=1>خبر</a></ul>");
        assertThat(page.item()).isInstanceOf(Item.Refused.class);
        assertThat(page.origins(new Span(0, 10))).isEmpty();
    }

    // ---- pages made to do harm

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>"})
    void aHundredThousandNestedElementsAreAPageAsAnyOther(String open) {
        assertThat(text("<p>" + TEXT + "</p>" + open.repeat(100_000))).contains(TEXT);
    }

    @Test
    void aPageOfTooManyTagsIsRefused() {
        var page = page("<p>" + TEXT + "</p>" + "<i>".repeat(Limits.TAGS));
        assertThat(((Item.Refused) page.item()).fault())
                .hasToString("page.html: the page has more than 500000 tags; save its article alone [too-long]");
    }

    @Test
    void attributesOfAnySizeAndNumberAreNoText() {
        var huge = "<p data-x='" + "ا".repeat(3_000_000) + "'>" + TEXT + "</p>";
        var many = new StringBuilder("<p ");
        for (int i = 0; i < 20_000; i++) {
            many.append("on").append(i).append("='javascript:alert(1)' ");
        }
        assertThat(text(huge)).isEqualTo(TEXT);
        assertThat(text(many + ">" + TEXT + "</p>")).isEqualTo(TEXT);
    }

    @Test
    void scriptsInAttributesAndElementsStayOutside() {
        assertThat(text(
                        "<p onclick='alert(1)' style='x:expression(alert(1))'><img src=x onerror=alert(1)><a href='javascript:alert(1)'></a>"
                                + TEXT + "<script>alert(1)</script><svg onload=alert(1)><desc>سر</desc></svg></p>"))
                .isEqualTo(TEXT);
    }

    @Test
    void jsonLdNestedWithoutEndLeavesTheWordToThePage() {
        assertThat(text("<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>" + TEXT + "</p>"))
                .isEqualTo(TEXT);
    }

    @Test
    void aBombIsUnpackedNoFurtherThanTheLimit() throws IOException {
        var member = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(member)) {
            var block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            gzip.write(block);
        }
        var packed = new ByteArrayOutputStream();
        for (int i = 0; i < 1 << 10; i++) {
            packed.writeBytes(member.toByteArray());
        }
        assertThat(packed.size()).isLessThan(2 << 20);
        var bomb = Files.write(folder.resolve("bomb.html.gz"), packed.toByteArray());
        var after = Files.writeString(folder.resolve("page.html"), "<p>" + TEXT + "</p>");
        try (var inputs = Inputs.of(
                List.of(bomb.toString(), after.toString()), Inputs.Settings.PLAIN, InputStream.nullInputStream())) {
            assertThat(((Item.Refused) Objects.requireNonNull(inputs.next()))
                            .fault()
                            .code())
                    .isEqualTo(Fault.Code.TOO_LONG);
            assertThat(inputs.next()).isInstanceOf(Item.Taken.class);
        }
        assertThat(SavedPage.of("bomb.html", unpacked(packed.toByteArray()), null)
                        .item())
                .isInstanceOf(Item.Refused.class);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(Limits.BYTES + 1);
        }
    }

    private static String text(String html) {
        return ((Item.Taken) page(html).item()).article().text();
    }

    private static SavedPage page(String html) {
        return SavedPage.of("page.html", html.getBytes(StandardCharsets.UTF_8), null);
    }
}
