package org.isnad.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.sources.Fault;
import org.junit.jupiter.api.Test;

class AddressListTest {

    private static AddressList list(String text) {
        return AddressList.of("urls.txt", text.getBytes(UTF_8));
    }

    @Test
    void aTextHasOneAddressALine() {
        var list = list(
                "\uFEFF# feeds\r\nhttps://paper.example/rss\r\n\r\n  https://other.example/خبر#top  # why\r\nhttps://paper.example/rss\r\n");
        assertThat(list.faults()).isEmpty();
        assertThat(list.addresses())
                .containsExactly("https://paper.example/rss", "https://other.example/%D8%AE%D8%A8%D8%B1");
    }

    @Test
    void opmlNamesFeedsAtAnyDepth() {
        var list = list(
                "<?xml version='1.0' encoding='UTF-8'?>\n<opml version='1.0'><head><title>x</title></head><body>\n"
                        + "<outline text='a' xmlUrl='https://a.example/rss?x=1&amp;y=2'/>\n<outline text='b'>\n"
                        + "<outline title='c' type='rss' xmlUrl='https://c.example/atom' htmlUrl='https://c.example/'/>\n"
                        + "<outline type='link' url='https://d.example/page'/><outline text='bad' xmlUrl='feed://e.example/'/></outline></body></opml>");
        assertThat(list.addresses())
                .containsExactly("https://a.example/rss?x=1&y=2", "https://c.example/atom", "https://d.example/page");
        assertThat(list.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.place().line()).isEqualTo(6);
            assertThat(fault.what()).contains("feed://e.example/");
        });
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsLine() {
        var list = list("https://a.example/\npaper.example/rss\nfile:///etc/passwd\n");
        assertThat(list.addresses()).containsExactly("https://a.example/");
        assertThat(list.faults()).extracting(fault -> fault.place().line()).containsExactly(2L, 3L);
        assertThat(list.faults()).extracting(Fault::code).containsOnly(Fault.Code.BAD_LIST);
    }

    @Test
    void anEmptyListAndAnEndlessOneAreFaults() {
        assertThat(list("").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("no feed and no page"));
        var endless = new StringBuilder();
        for (int i = 0; i < AddressList.MOST + 5; i++) {
            endless.append("https://a.example/").append(i).append('\n');
        }
        assertThat(list(endless.toString()).addresses()).hasSize(AddressList.MOST);
        assertThat(list(endless.toString()).faults()).hasSize(1);
    }

    @Test
    void aDoctypeIsRefused() {
        var list = list(
                "<!DOCTYPE opml [<!ENTITY a 'b'>]><opml><body><outline xmlUrl='https://a.example/'/></body></opml>");
        assertThat(list.addresses()).isEmpty();
        assertThat(list.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("DOCTYPE"));
    }
}
