package org.isnad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.isnad.fetch.Timetable.Result;
import org.isnad.sources.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Fetching net = new Fetching();
    private final Timetable listed = new Timetable(QUARTER, QUARTER.multipliedBy(4), new SplittableRandom(1));
    private final Timetable pages = new Timetable(Duration.ofHours(1), Duration.ofDays(7), new SplittableRandom(2));
    private final Set<String> in = new HashSet<>();
    private final Watching watching = new Watching(net.fetcher, listed, pages, net.clock(), in::contains);
    private String feed;

    @BeforeEach
    void begin() {
        feed = net.url("/rss");
        net.server.on("/rss", Server.text(200, "ETag: \"f\"\r\n", "<rss/>")).on("/1", Server.html("<p>خبر"));
    }

    @AfterEach
    void close() {
        net.close();
    }

    /** Asks for the feed and for one page to which it leads. */
    private Web.Answer turn(String link) throws Web.Stopped {
        watching.get(feed);
        var answer = watching.get(feed, link);
        watching.read(feed, Result.NOTHING);
        return answer;
    }

    private Duration untilNext(Timetable table, String address) {
        return Duration.between(net.clock().instant(), table.turn(address).next());
    }

    @Test
    void aPageIsAskedAtOnceAndThenAfterAnHourTwoAndFour() throws Web.Stopped {
        assertThat(turn("/1")).isInstanceOf(Web.Met.class);
        for (var hours : new int[] {1, 2, 4}) {
            assertThat(turn("/1")).isInstanceOf(Web.Unchanged.class);
            assertThat(untilNext(pages, net.url("/1")))
                    .isBetween(Duration.ofMinutes(53L * hours), Duration.ofMinutes(67L * hours));
            net.pass(Duration.ofMinutes(67L * hours));
            assertThat(turn("/1")).isInstanceOf(Web.Met.class);
        }
        watching.changed(net.url("/1"));
        assertThat(untilNext(pages, net.url("/1"))).isLessThan(Duration.ofMinutes(67));
        assertThat(net.server.pages()).filteredOn("/1"::equals).hasSize(4);
    }

    @Test
    void aPageThatIsInIsAskedAfterAnHour() throws Web.Stopped {
        in.add(net.url("/1"));
        assertThat(turn("/1")).isInstanceOf(Web.Unchanged.class);
        assertThat(net.server.pages()).containsExactly("/rss");
        net.pass(Duration.ofMinutes(67));
        assertThat(turn("/1")).isInstanceOf(Web.Met.class);
    }

    @Test
    void aPageThatCannotBeHadWaitsToo() throws Web.Stopped {
        assertThat(turn("/none")).isInstanceOf(Web.Failed.class);
        assertThat(turn("/none")).isInstanceOf(Web.Unchanged.class);
        assertThat(net.server.pages()).filteredOn("/none"::equals).hasSize(1);
        net.pass(Duration.ofMinutes(67));
        assertThat(turn("/none")).isInstanceOf(Web.Failed.class);
        watching.lost(net.url("/none"));
        assertThat(turn("/none")).isInstanceOf(Web.Failed.class);
    }

    @Test
    void aFeedIsAskedWithoutConditionsWhenAPageToWhichItLeadsIsDue() throws Web.Stopped {
        assertThat(watching.headers(feed)).isNull();
        turn("/1");
        assertThat(watching.headers(feed)).contains("ETag: \"f\"");
        net.pass(Duration.ofMinutes(67));
        assertThat(watching.headers(feed)).isNull();
    }

    @Test
    void theServersOwnTimesCount() throws Web.Stopped {
        net.server.on("/rss", Server.text(200, "Cache-Control: public, max-age=7200\r\n", "<rss/>"));
        turn("/1");
        assertThat(untilNext(listed, feed)).isEqualTo(Duration.ofHours(2));
        net.server.on("/rss", Server.text(503, "Retry-After: 18000\r\n", ""));
        turn("/1");
        assertThat(untilNext(listed, feed)).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aLinkThatIsNoneIsAFault() throws Web.Stopped {
        assertThat(watching.get(feed, "file:///etc/passwd")).isInstanceOf(Web.Failed.class);
        assertThat(net.server.requests()).isEmpty();
    }
}
