package org.isnad.desk;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as RFC 4287 has it.
 *
 * @param id the same for good
 * @param entries the newest first
 */
record Atom(String id, String title, List<Entry> entries) {

    static final String MEDIA_TYPE = "application/atom+xml";

    /** Of a feed in which nothing is: it has to tell a time. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private static final char UNKNOWN = '\uFFFD';

    /**
     * @param id the same for good
     * @param link to the page that shows it
     * @param updated UTC as ISO 8601 writes it
     */
    record Entry(String id, String title, String link, String updated, String text) {}

    /**
     * The feed as XML.
     *
     * @param self where it is
     * @param home the page of the whole
     */
    String written(String self, String home) {
        var out = new StringWriter();
        try {
            XMLStreamWriter to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            to.writeStartDocument("UTF-8", "1.0");
            to.writeStartElement("feed");
            to.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(to, "id", id);
            element(to, "title", title);
            element(
                    to,
                    "updated",
                    entries.stream()
                            .map(Entry::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(NEVER));
            link(to, "self", MEDIA_TYPE, self);
            link(to, "alternate", "text/html", home);
            to.writeStartElement("author");
            element(to, "name", "Isnad");
            to.writeEndElement();
            for (Entry entry : entries) {
                write(to, entry);
            }
            to.writeEndElement();
            to.writeEndDocument();
            to.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible); // nothing fails to be written to memory
        }
        return out.toString();
    }

    private static void write(XMLStreamWriter to, Entry entry) throws XMLStreamException {
        to.writeStartElement("entry");
        element(to, "id", entry.id);
        element(to, "title", entry.title);
        element(to, "updated", entry.updated);
        link(to, "alternate", "text/html", entry.link);
        element(to, "content", entry.text);
        to.writeEndElement();
    }

    private static void element(XMLStreamWriter to, String name, String text) throws XMLStreamException {
        to.writeStartElement(name);
        to.writeCharacters(allowed(text));
        to.writeEndElement();
    }

    private static void link(XMLStreamWriter to, String rel, String type, String address) throws XMLStreamException {
        to.writeEmptyElement("link");
        to.writeAttribute("rel", rel);
        to.writeAttribute("type", type);
        to.writeAttribute("href", allowed(address));
    }

    /** What an article holds may be no character of XML; with one of those nobody could read the feed. */
    private static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= ' ' && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000
                        ? c
                        : UNKNOWN)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
