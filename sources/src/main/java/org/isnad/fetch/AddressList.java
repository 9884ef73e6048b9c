package org.isnad.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.sources.Fault;
import org.isnad.sources.Limits;
import org.isnad.sources.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DocumentType;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Feeds and pages that somebody keeps a list of: OPML, as feed readers write it, or one address a line, where {@code #} begins a comment.
 *
 * @param addresses in the form in which they are asked for, in the list's order, each once
 * @param faults what of the list cannot be used
 */
public record AddressList(List<String> addresses, List<Fault> faults) {

    /** Addresses of one list. */
    public static final int MOST = 10_000;

    private static final char ORDER_MARK = '\uFEFF';
    private static final int SHOWN = 60;

    public AddressList {
        addresses = List.copyOf(addresses);
        faults = List.copyOf(faults);
    }

    /**
     * @param file its name, for the faults
     * @param bytes UTF-8
     */
    public static AddressList of(String file, byte[] bytes) {
        if (bytes.length > Limits.BYTES) {
            return refused(file, "the list has more than " + Limits.BYTES + " bytes");
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        text = !text.isEmpty() && text.charAt(0) == ORDER_MARK ? text.substring(1) : text;
        var reading = new Reading(file);
        if (text.stripLeading().startsWith("<")) {
            var opml = Jsoup.parse(
                    text,
                    "",
                    Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true));
            if (opml.childNodes().stream().anyMatch(DocumentType.class::isInstance)) {
                return refused(file, "the list has a DOCTYPE, which OPML needs none of");
            }
            for (var outline : opml.select("outline[xmlurl], outline[url]")) {
                var line = outline.sourceRange().start().lineNumber();
                reading.add(outline.hasAttr("xmlurl") ? outline.attr("xmlurl") : outline.attr("url"), line);
            }
        } else {
            var lines = text.split("\r\n|[\r\n]", -1);
            for (int i = 0; i < lines.length; i++) {
                reading.add(lines[i].replaceFirst("(^|\\s)#.*", ""), i + 1);
            }
        }
        return reading.list();
    }

    private static AddressList refused(String file, String what) {
        return new AddressList(List.of(), List.of(fault(file, 0, what)));
    }

    private static Fault fault(String file, int line, String what) {
        return new Fault(
                Fault.Code.BAD_LIST,
                new Place(file, line, -1),
                what,
                "write one address a line, or have your feed reader write it as OPML");
    }

    /** What has been read of a list. */
    private static final class Reading {

        private final String file;
        private final Set<String> addresses = new LinkedHashSet<>();
        private final List<Fault> faults = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        void add(String written, int line) {
            if (written.isBlank() || addresses.size() > MOST) {
                return;
            }
            try {
                addresses.add(Address.of(written).toString());
            } catch (NotFetched bad) {
                faults.add(fault(file, line, "'" + shown(written.strip()) + "': " + bad.getMessage()));
            }
        }

        private static String shown(String written) {
            var plain = written.replaceAll("\\p{Cntrl}", " ");
            return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
        }

        AddressList list() {
            var all = List.copyOf(addresses);
            if (all.size() > MOST) {
                faults.add(fault(file, 0, "the list has more than " + MOST + " addresses; the others are left out"));
            } else if (all.isEmpty()) {
                faults.add(fault(file, 0, "the list names no feed and no page"));
            }
            return new AddressList(all.subList(0, Math.min(all.size(), MOST)), faults);
        }
    }
}
