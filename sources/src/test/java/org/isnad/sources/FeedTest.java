package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final String TEXT = "قال الوزير إن الطريق مفتوح أمام المسافرين منذ الصباح.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String RSS = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
            + "<channel><title>صحيفة الغد</title><link>https://paper.example/</link><description>أخبار</description>\n"
            + "<item><title>الطريق &amp;quot;مفتوح&amp;quot;</title><link>https://paper.example/1</link><guid>g1</guid>"
            + "<pubDate>Thu, 07 Sep 2017 18:51:33 +0000</pubDate><description>موجز الخبر</description>"
            + "<content:encoded><![CDATA[<p>" + TEXT + "</p>\n<p>سطر <b>ثان</b><br>وثالث</p><script>x</script>]]>"
            + "</content:encoded></item>\n"
            + "<item><title>بلا نص</title><link>https://paper.example/2</link></item></channel></rss>";

    private static List<Item> items(byte[] bytes) {
        var items = new ArrayList<Item>();
        try (var in = Inputs.of(List.of("-"), Inputs.Settings.PLAIN, new ByteArrayInputStream(bytes))) {
            for (var item = in.next(); item != null; item = in.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<Item> items(String feed) {
        return items(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static Article article(Item item) {
        return ((Item.Taken) item).article();
    }

    private static Fault fault(Item item) {
        return ((Item.Refused) item).fault();
    }

    @Test
    void theEntriesOfAnRssFeedAreArticles() {
        for (var head : List.of("", HEAD, "\uFEFF" + HEAD)) {
            var article = article(items(head + RSS).get(0));
            assertThat(article.text()).isEqualTo("الطريق \"مفتوح\"\n\n" + TEXT + "\n\nسطر ثان\n\nوثالث");
            assertThat(article.id()).isEqualTo("g1");
            assertThat(article.told().url()).isEqualTo("https://paper.example/1");
            assertThat(article.outlet()).isEqualTo("صحيفة الغد");
            assertThat(article.published()).isEqualTo(LocalDate.of(2017, 9, 7));
        }
    }

    @Test
    void anEntryWithoutTextIsItsTitle() {
        assertThat(article(items(HEAD + RSS).get(1)).text().strip()).isEqualTo("بلا نص");
    }

    @Test
    void atomIsReadToo() {
        var atom = HEAD + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>وكالة المدى</title><id>f</id>"
                + "<updated>2017-09-07T18:51:33Z</updated><entry><title>الطريق</title><id>tag:1</id>"
                + "<link href=\"https://paper.example/1\"/><updated>2017-09-07T18:51:33Z</updated>"
                + "<content type=\"html\">&lt;p&gt;" + TEXT + "&lt;/p&gt;</content></entry></feed>";
        assertThat(article(items(atom).get(0)))
                .isEqualTo(article(items("{\"id\":\"tag:1\",\"title\":\"الطريق\",\"text\":\"" + TEXT
                                + "\",\"outlet\":\"وكالة المدى\",\"published\":\"2017-09-07\",\"modified\":\"2017-09-07\","
                                + "\"url\":\"https://paper.example/1\"}")
                        .get(0)));
    }

    @Test
    void anEntryTellsItsAuthorAndItsDays() {
        var entry =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>المدى</title><id>f</id><updated>2017-09-09T00:00:00Z</updated>"
                        + "<entry><title>الطريق</title><id>tag:1</id><author><name>%s</name></author>"
                        + "<published>2017-09-07T18:51:33Z</published><updated>2017-09-08T18:51:33Z</updated><content>"
                        + TEXT
                        + "</content></entry></feed>";
        var told = article(items(HEAD + entry.formatted("ليلى الحداد")).get(0)).told();
        assertThat(told.author()).isEqualTo("ليلى الحداد");
        assertThat(told.published()).hasToString("2017-09-07");
        assertThat(told.modified()).hasToString("2017-09-08");
        for (var none : List.of("المدى", "desk@paper.example", "https://paper.example/desk")) {
            assertThat(article(items(HEAD + entry.formatted(none)).get(0))
                            .told()
                            .author())
                    .isNull();
        }
    }

    @Test
    void theEncodingIsThatWhichTheFeedDeclares() {
        var old = HEAD.replace("UTF-8", "windows-1256") + RSS;
        assertThat(article(items(old.getBytes(Charset.forName("windows-1256"))).get(0))
                        .text())
                .contains(TEXT);
    }

    @Test
    void aFeedWithADoctypeIsRefused() {
        var evil = HEAD + "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                + RSS.replace("موجز الخبر", "&x;");
        assertThat(items(evil)).singleElement().satisfies(item -> {
            assertThat(fault(item).code()).isEqualTo(Fault.Code.BROKEN_FEED);
            assertThat(fault(item).what()).contains("DOCTYPE");
            assertThat(fault(item).place().line()).isEqualTo(2);
        });
    }

    @Test
    void cutAnywhereItIsAFaultAndNothingIsThrown() {
        var feed = HEAD + RSS;
        for (int cut = HEAD.length() + 10; cut < feed.length(); cut += 7) {
            assertThat(items(feed.substring(0, cut)))
                    .as("cut at %d", cut)
                    .singleElement()
                    .satisfies(item -> assertThat(fault(item).code()).isEqualTo(Fault.Code.BROKEN_FEED));
        }
    }
}
