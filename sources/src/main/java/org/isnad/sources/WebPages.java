package org.isnad.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What lies at addresses of the web, as items. What it is tells its first bytes, then its type, then the ending of its name.
 * <ul>
 *   <li>A page or text is an article whose id is the address that was asked for, and whose URL the one at which it was met.
 *   <li>Of a feed the pages to which its entries lead are read ({@link FollowedFeed}).
 *   <li>JSON Lines and tables are read as files of them are.
 * </ul>
 */
final class WebPages {

    private static final int START = 1 << 10;

    private final Web web;
    private final ZipFiles.Opener opener;

    /** @param opener opens what has been got as a file would be opened */
    WebPages(Web web, ZipFiles.Opener opener) {
        this.web = web;
        this.opener = opener;
    }

    /** @param format how it is written; null to look */
    ItemReader reader(String address, @Nullable Format format) throws IOException, Web.Stopped {
        return switch (web.get(address)) {
            case Web.Failed failed -> ItemReader.of(new Item.Refused(failed.fault()));
            case Web.Unchanged same -> ItemReader.of(new Item.Unchanged(same.address()));
            case Web.Met met ->
                switch (format == null ? format(met) : format) {
                    case HTML -> ItemReader.of(page(met));
                    case FEED -> new FollowedFeed(web, met);
                    case TEXT -> ItemReader.of(text(met));
                    case JSONL, CSV, WARC, ZIP -> opener.open(met.address(), new ByteArrayInputStream(met.bytes()));
                };
        };
    }

    private static Format format(Web.Met met) {
        var start = Format.ofStart(met.bytes(), Math.min(met.bytes().length, START));
        if (start == Format.FEED || start == Format.HTML) {
            return start;
        }
        var type = met.headers().contentType();
        if (type != null && type.toLowerCase(Locale.ROOT).contains("html")) {
            return Format.HTML;
        }
        var named = Format.ofName(met.last().replaceFirst("[?].*", ""));
        return named == null ? start : named;
    }

    /** The article of a page, or why there is none. */
    static Item page(Web.Met met) {
        return met(
                SavedPage.untracked(met.address(), met.bytes(), met.headers().contentType())
                        .item(),
                met);
    }

    private static Item text(Web.Met met) throws IOException {
        try (var text = WholeFile.text(met.address(), new ByteArrayInputStream(met.bytes()))) {
            var item = text.next();
            return item == null ? new Item.Refused(empty(met)) : met(item, met);
        }
    }

    private static Fault empty(Web.Met met) {
        return new Fault(Fault.Code.EMPTY_TEXT, Place.file(met.address()), "the answer is empty", "leave it out");
    }

    private static Item met(Item item, Web.Met met) {
        if (!(item instanceof Item.Taken taken)) {
            return item;
        }
        var a = taken.article();
        return new Item.Taken(
                a.as(met.address(), a.told().url(met.last())),
                taken.place(),
                taken.faults(),
                new Capture(met.address(), met.met(), -1, met.headers()),
                met.bytes());
    }
}
