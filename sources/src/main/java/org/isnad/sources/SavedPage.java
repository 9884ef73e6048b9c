package org.isnad.sources;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was saved, and the article on it. The same bytes give the same article each time, so that any stretch of its text can be found on the page
 * again. Never throws for what is wrong with the bytes; immutable once made.
 */
public final class SavedPage {

    private final Item item;
    private final String source;
    private final Page.@Nullable Found found;

    private SavedPage(Item item, String source, Page.@Nullable Found found) {
        this.item = item;
        this.source = source;
        this.found = found;
    }

    /**
     * @param file the page's name, which gives the article its id and faults their place
     * @param bytes as they were saved, unpacked
     * @param contentType what the server said that sent them ({@code text/html; charset=windows-1256}), when that is known
     */
    public static SavedPage of(String file, byte[] bytes, @Nullable String contentType) {
        return of(file, bytes, contentType, Wanted.PLACES);
    }

    /** The same for those who want the article alone; it is not known where its text stands in the source. */
    static SavedPage untracked(String file, byte[] bytes, @Nullable String contentType) {
        return of(file, bytes, contentType, Wanted.ARTICLE);
    }

    /** The same of a crawl, which holds many pages in other languages: one without any Arabic letter is refused before it is taken apart. */
    static SavedPage ofCrawl(String file, byte[] bytes, @Nullable String contentType) {
        return of(file, bytes, contentType, Wanted.ARABIC_ARTICLE);
    }

    /** What a page is read for: its article, that if it may be Arabic, or also where its text stands in the source. */
    private enum Wanted {
        ARTICLE,
        ARABIC_ARTICLE,
        PLACES
    }

    private static SavedPage of(String file, byte[] bytes, @Nullable String contentType, Wanted wanted) {
        var place = Place.file(file);
        if (bytes.length > Limits.BYTES) {
            return refused(Faults.tooManyBytes(place));
        }
        var decoded = Encoding.page(bytes, contentType);
        var source = decoded.text();
        if (source == null) {
            return refused(Faults.unknownEncoding(file, decoded));
        }
        if (source.indexOf('\0') >= 0) {
            return refused(Faults.binary(place));
        }
        if (wanted == Wanted.ARABIC_ARTICLE && !Script.mayHoldArabic(source)) {
            return refused(Faults.notArabic(place, "no letter of its script stands on the page"));
        }
        if (source.chars().filter(c -> c == '<').limit(Limits.TAGS + 1L).count() > Limits.TAGS) {
            return refused(new Fault(
                    Fault.Code.TOO_LONG,
                    place,
                    "the page has more than " + Limits.TAGS + " tags",
                    "save its article alone"));
        }
        var faults = new ArrayList<Fault>();
        if (decoded.damagedAt() >= 0) {
            faults.add(
                    Faults.damaged(new Place(file, WholeFile.lineAt(bytes, decoded.damagedAt()), decoded.damagedAt())));
        }
        var found = (wanted == Wanted.PLACES ? Page.tracked(source) : Page.of(source)).found(Names.id(file));
        var item = found == null
                ? new Item.Refused(new Fault(
                        Fault.Code.NO_ARTICLE,
                        place,
                        "the page shows no main text",
                        "save the page once more as the browser shows it, or as text"))
                : found.draft().item(place, faults);
        return new SavedPage(item, source, found);
    }

    private static SavedPage refused(Fault fault) {
        return new SavedPage(new Item.Refused(fault), "", null);
    }

    /** The article, or why there is none. */
    public Item item() {
        return item;
    }

    /** The page as it was decoded, without a byte order mark; empty when its bytes could not be read as text. */
    public String source() {
        return source;
    }

    /**
     * Where a stretch of the article's text stands on the page, in the order of the text. Line ends between paragraphs stand nowhere on the page and
     * are left out, and so is a line of JSON-LD that is written with entities.
     *
     * @param span UTF-16 offsets into the article's text
     */
    public List<Origin> origins(Span span) {
        var origins = new ArrayList<Origin>();
        for (var piece : found == null ? List.<Line.Piece>of() : found.pieces()) {
            var part = piece.within(span.start(), span.end());
            if (part != null) {
                origins.add(Origin.of(part, source));
            }
        }
        return origins;
    }
}
