package org.isnad.sources;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an input is written. */
public enum Format {
    /** The whole file is the text, exactly as it stands. */
    TEXT,
    /** A web page. */
    HTML,
    /** One JSON object a line. */
    JSONL,
    /** A table with a line of column names. */
    CSV,
    /** RSS or Atom. */
    FEED,
    /** Pages as a crawler met them. */
    WARC,
    /** An archive of files in any of these formats; WACZ too. */
    ZIP;

    /** What the ending of a file's name promises; null where it promises nothing. */
    public static @Nullable Format ofName(String name) {
        var plain = Names.withoutGzip(name).toLowerCase(Locale.ROOT);
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "txt", "text" -> TEXT;
            case "html", "htm", "xhtml" -> HTML;
            case "jsonl", "ndjson" -> JSONL;
            case "csv", "tsv" -> CSV;
            case "rss", "atom" -> FEED;
            case "warc" -> WARC;
            case "zip", "wacz" -> ZIP;
            default -> null;
        };
    }

    /** What the first bytes show beyond doubt, before anything is unpacked; null when they show nothing. */
    static @Nullable Format ofArchive(byte[] start) {
        if (WarcPages.isBegunBy(start)) {
            return WARC;
        }
        var head = Encoding.latin(start, 0, Math.min(start.length, 4));
        return head.equals("PK\u0003\u0004") || head.equals("PK\u0005\u0006") ? ZIP : null;
    }

    /** What the first bytes look like; text when like nothing else. A table cannot be told from a text this way. */
    static Format ofStart(byte[] start, int length) {
        var head = head(start, length).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.contains("<html") && head.startsWith("<")) {
            return HTML;
        }
        if (head.startsWith("<") && (head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf"))) {
            return FEED;
        }
        return head.startsWith("{") || head.startsWith("[") ? JSONL : TEXT;
    }

    /** What stands at the start, as far as it is ASCII, without a byte order mark. */
    private static String head(byte[] start, int length) {
        var wide = Utf16.of(start, length);
        var head = wide == null ? Encoding.latin(start, 0, length) : new String(start, 0, length, wide);
        return head.startsWith("\u00ef\u00bb\u00bf")
                ? head.substring(3)
                : head.startsWith("\uFEFF") ? head.substring(1) : head;
    }
}
