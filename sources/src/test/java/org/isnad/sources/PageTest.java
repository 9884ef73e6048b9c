package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.document.Span;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Path SAMPLES = Shared.root().resolve("samples");
    private static final String FIRST = "نفت هيئة القناة إغلاق المجرى أمام السفن الكبيرة مساء الأحد.";
    private static final String SECOND = "وقال مدير الهيئة إن الملاحة تسير كالمعتاد في الاتجاهين.";

    static List<Path> samples() throws IOException {
        try (var pages = Files.list(SAMPLES.resolve("pages"))) {
            var sorted = pages.sorted().toList();
            assertThat(sorted).hasSizeGreaterThan(20);
            return sorted;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTextOfEachSamplePageIsTheOneThatWasMarked(Path page) throws IOException {
        try (var inputs = Inputs.of(List.of(page.toString()), Inputs.Settings.PLAIN, InputStream.nullInputStream())) {
            var taken = (Item.Taken) Objects.requireNonNull(inputs.next());
            assertThat(taken.faults()).isEmpty();
            assertThat(taken.article().text())
                    .isEqualTo(Files.readString(
                            SAMPLES.resolve("gold/" + taken.article().id() + ".txt")));
        }
    }

    @Test
    void whatThePageTellsInJsonLdComesFirst() {
        var article = article("""
                <head><title>x</title><meta property="og:title" content="عنوان آخر"><meta property="og:site_name" content="موقع آخر">
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "س"}, {"@type": ["NewsArticle"],
                 "headline": "الهيئة &quot;تنفي&quot;", "datePublished": "2021-03-23T08:00:00+02:00", "url": "https://a.example/1",
                 "publisher": {"@type": "Organization", "name": "صحيفة المرفأ"}}]}</script></head>
                <body><p>%s</p><p>%s</p></body>""");
        assertThat(article.text()).isEqualTo("الهيئة \"تنفي\"\n\n" + FIRST + "\n\n" + SECOND);
        assertThat(article.title()).isEqualTo(new Span(0, 13));
        assertThat(article.outlet()).isEqualTo("صحيفة المرفأ");
        assertThat(article.published()).hasToString("2021-03-23");
        assertThat(article.told().url()).isEqualTo("https://a.example/1");
    }

    @Test
    void brokenJsonLdLeavesTheWordToTheMetaElements() {
        var article = article("""
                <script type="application/ld+json">{"headline": "ناقص</script>
                <meta property="og:title" content="الهيئة تنفي - صحيفة المرفأ"><meta property="og:site_name" content="صحيفة المرفأ">
                <meta property="article:published_time" content="2021-03-23"><link rel="canonical" href="https://a.example/2">
                <body><p>%s</p><p>%s</p></body>""");
        assertThat(title(article)).isEqualTo("الهيئة تنفي");
        assertThat(article.published()).hasToString("2021-03-23");
        assertThat(article.told().url()).isEqualTo("https://a.example/2");
    }

    @Test
    void aLeadThatThePageShowsTwiceIsItsFurnitureTheFirstTime() {
        var article = article(
                "<body><h1>عنوان</h1><h2>نفت هيئة القناة إغلاق المجرى أمام السفن الكبيرة ...</h2><img src=x><p>%s</p><p>%s</p></body>");
        assertThat(article.furniture().stream().map(span -> span.of(article.text())))
                .containsExactly("نفت هيئة القناة إغلاق المجرى أمام السفن الكبيرة ...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نفت هيئة القناة", // a label: too short
                "نفت هيئة القناة إغلاق المجرى أمام الزوارق الصغيرة صباح السبت", // other words
            })
    void aLeadThatDoesNotComeAgainIsTheArticles(String lead) {
        assertThat(article("<body><h1>عنوان</h1><h2>" + lead + "</h2><p>%s</p><p>%s</p></body>")
                        .furniture())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=date content='2021-03-23'>",
                "<meta itemprop=datePublished content='2021-03-23T10:00Z'>",
                "<time datetime='2021-03-23 10:00'>أمس</time>",
                "<meta name=pubdate content='23 March'><meta name=date content='2021-03-23'>"
            })
    void theDayIsFoundWhereverThePageTellsIt(String telling) {
        assertThat(article(telling + "<p>%s</p><p>%s</p>").published()).hasToString("2021-03-23");
    }

    @Test
    void aDayThatIsNoIsoDateIsTold() {
        var item = item("<meta name=date content='23 March 2021'><p>%s</p><p>%s</p>");
        assertThat(((Item.Taken) item).faults()).extracting(Fault::code).containsExactly(Fault.Code.BAD_DATE);
    }

    @Test
    void theNameOfTheSiteInTheWindowTitleIsTheOutlet() {
        var article = article(
                "<title>صحيفة المرفأ | الهيئة تنفي إغلاق القناة</title><b>الهيئة تنفي إغلاق القناة</b><p>%s</p><p>%s</p>");
        assertThat(title(article)).isEqualTo("الهيئة تنفي إغلاق القناة");
        assertThat(article.outlet()).isEqualTo("صحيفة المرفأ");
    }

    @Test
    void whatIsThePagesInsideTheColumnIsKeptAsFurniture() {
        var article = article("""
                <nav><a href=/>الرئيسية</a></nav>
                <article><h1>الهيئة تنفي</h1><p>%s</p>
                <div class="social-share">شارك عبر واتساب</div>
                <p>%s</p>
                <ul><li><a href=/1>اقرأ أيضا: سفينة أخرى تعبر القناة</a></li></ul>
                <section id="comments"><h3>التعليقات</h3><form><label>الاسم</label><button>إرسال</button></form></section>
                </article>
                <aside><p>الأكثر قراءة في الأسبوع الماضي من أخبار المدينة والميناء</p></aside>""");
        assertThat(article.furniture().stream().map(span -> span.of(article.text())))
                .containsExactly("شارك عبر واتساب", "اقرأ أيضا: سفينة أخرى تعبر القناة", "التعليقات", "الاسم", "إرسال");
        assertThat(article.text())
                .contains(FIRST, SECOND)
                .doesNotContain("الرئيسية")
                .doesNotContain("الأكثر قراءة");
    }

    @Test
    void aWrapperOfTheArticleMayBeCalledAnything() {
        var article = article(
                "<body class='no-sidebar'><div id='page-with-comments'><div class='related'><p>%s</p><p>%s</p></div></div>");
        assertThat(article.furniture()).isEmpty();
    }

    @Test
    void linesPartedByBreaksAreParagraphs() {
        assertThat(article("<div id=menu><a href=1>أخبار</a></div><div><font size=4>%s<br><br>%s<br></font></div>")
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aPageThatAScriptFillsIsReadFromItsJsonLd() {
        var article = article(
                "<script type='application/ld+json'>{\"headline\": \"الهيئة تنفي\", \"articleBody\": \"%s\\n%s\"}</script><div id=app></div>");
        assertThat(article.text()).isEqualTo("الهيئة تنفي\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test
    void aPageOfLinksAloneHasNoArticle() {
        var item = item(
                "<title>أخبار</title><ul><li><a href=1>خبر أول عن الميناء</a><li><a href=2>خبر ثان عن المدينة</a></ul>");
        assertThat(((Item.Refused) item).fault().code()).isEqualTo(Fault.Code.NO_ARTICLE);
    }

    @Test
    void scriptsStylesAndHiddenPartsAreNoText() {
        assertThat(article(
                                "<style>p{}</style><script>var a;</script><p>%s<span hidden>سر</span></p><noscript>فعّل</noscript><p>%s</p>")
                        .text())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void elementsAbsurdlyDeepInEachOtherDoNoHarm() {
        var article = article("<div>".repeat(50_000) + "<p>%s</p><p>%s</p>");
        assertThat(article.text()).contains(FIRST).contains(SECOND);
    }

    @Test
    void cutPagesGiveAnArticleOrAFault() {
        var page = "<html><head><title>الهيئة تنفي</title></head><body><article><p>" + FIRST + "</p><p>" + SECOND
                + "</p></article></body></html>";
        var kinds = new ArrayList<String>();
        for (int end = 0; end <= page.length(); end++) {
            var draft = Page.of(page.substring(0, end)).draft("cut");
            kinds.add(draft == null ? "none" : "some");
            if (draft != null && draft.title() != null) {
                assertThat(draft.title().end()).isLessThanOrEqualTo(draft.text().length());
            }
        }
        assertThat(kinds).contains("none", "some");
    }

    private static String title(Article article) {
        return Objects.requireNonNull(article.title()).of(article.text());
    }

    private static Article article(String page) {
        return ((Item.Taken) item(page)).article();
    }

    private static Item item(String page) {
        var draft = Page.of(page.replaceFirst("%s", FIRST).replaceFirst("%s", SECOND))
                .draft("page");
        return draft == null
                ? new Item.Refused(new Fault(Fault.Code.NO_ARTICLE, Place.file("page"), "", ""))
                : draft.item(Place.file("page"));
    }
}
