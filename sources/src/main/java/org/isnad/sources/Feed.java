package org.isnad.sources;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an RSS or Atom feed, in its order: the title, a blank line, then the longest text that the entry carries, its paragraphs
 * with blank lines between. The outlet is the feed's title; its days are those in UTC. A feed with a DOCTYPE, which could name
 * files of this machine or grow without end, is refused.
 */
final class Feed implements ItemReader {

    private static final String BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6, blockquote, tr, br";

    /** Parts paragraphs; no white space to the parser, so that it stays where it is put. */
    private static final String BREAK = "\u2029";

    private final String file;
    private final InputStream in;
    private @Nullable String outlet;
    private @Nullable Iterator<SyndEntry> entries;
    private int count;

    Feed(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * One entry.
     *
     * @param link where it leads, as it is written; null when nowhere
     * @param item what it carries itself
     */
    record Entry(@Nullable String link, Item item) {}

    @Override
    public @Nullable Item next() throws IOException {
        var entry = nextEntry();
        return entry == null ? null : entry.item();
    }

    /** The next entry; null when there is none any more. What keeps the feed from being read comes as one that leads nowhere. */
    @Nullable
    Entry nextEntry() throws IOException {
        if (entries == null) {
            entries = Collections.emptyIterator();
            var bytes = in.readNBytes(Limits.BYTES + 1);
            if (bytes.length > Limits.BYTES) {
                return refused(Fault.Code.TOO_LONG, 0, "the feed has more than " + Limits.BYTES + " bytes", "cut it");
            }
            try {
                var feed = read(bytes);
                outlet = feed.getTitle();
                entries = feed.getEntries().iterator();
            } catch (FeedException | IllegalArgumentException broken) { // ROME throws the latter for what is no feed
                return refused(
                        Fault.Code.BROKEN_FEED,
                        broken instanceof ParsingFeedException parsing ? Math.max(0, parsing.getLineNumber()) : 0,
                        "this is no feed that may be read: " + Shown.brief(String.valueOf(broken.getMessage())),
                        "get it anew, or save its pages");
            }
        }
        if (!entries.hasNext()) {
            return null;
        }
        var entry = entries.next();
        return new Entry(entry.getLink(), item(entry));
    }

    private static SyndFeed read(byte[] bytes) throws IOException, FeedException {
        var input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            return input.build(reader);
        }
    }

    private Item item(SyndEntry entry) {
        count++;
        var date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        var id = Stream.of(entry.getUri(), entry.getLink())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(Names.id(file) + ":" + count);
        var title = entry.getTitle() == null ? null : plain(entry.getTitle());
        var author = Written.isPerson(entry.getAuthor(), outlet) ? entry.getAuthor() : null;
        var written = new Written(outlet, author, written(date), written(entry.getUpdatedDate()), entry.getLink());
        return Draft.of(id, title, text(entry), written).item(Place.file(file + "/" + id));
    }

    private static @Nullable String written(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }

    /** The longest of the texts that an entry carries; a feed often has a summary beside the whole. */
    private static String text(SyndEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .map(Feed::plain)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String plain(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style").remove();
        body.select(BLOCKS).before(BREAK).after(BREAK);
        return Stream.of(body.text().split(BREAK))
                .map(Page::tidy)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private Entry refused(Fault.Code code, long line, String what, String todo) {
        return new Entry(null, new Item.Refused(new Fault(code, Place.line(file, line, -1), what, todo)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
