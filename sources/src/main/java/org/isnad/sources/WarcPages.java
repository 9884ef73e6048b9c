package org.isnad.sources;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC file, plain or gzipped, in their order.
 * <ul>
 *   <li>A page is a response with a status of 2xx, or a resource, whose type is HTML; it is read as a saved page is, and
 *       refused before that where it holds no Arabic letter. Its address is that of the record.
 *   <li>A revisit says that a page was met again unchanged: it has no text, and is told as a fault.
 *   <li>Other records (requests, pictures, errors of the server, what the crawler notes) are passed over.
 *   <li>A record that breaks off or is damaged is told with the byte at which it begins. Reading goes on at the next place where a
 *       record begins. A record counts as whole only when what must follow it does.
 * </ul>
 */
final class WarcPages implements ItemReader {

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    /** The first line of a record. */
    private static final Pattern FIRST = Pattern.compile("WARC/\\d\\.\\d\\r?\\n.*", Pattern.DOTALL);

    /** Bytes of a record that are enough to see its first line. */
    private static final int LINE = 10;

    /** Bytes that are enough to see what a gzip member begins with. */
    private static final int GLANCE = 1 << 12;

    private final String file;
    private final Retained source;
    private final Deque<Item> ready = new ArrayDeque<>();
    private @Nullable WarcReader reader;

    /** Where in the file the reader began to read. */
    private long begun;

    /** Where the last record begins. */
    private long last = -1;

    /** What the last record gave, until it is known to be whole. */
    private @Nullable Item held;

    /** Whether the last record ended in another way than records do. */
    private boolean hasOddEnd;

    private boolean ended;
    private @Nullable IOException unreadable;

    WarcPages(String file, InputStream in) {
        this.file = file;
        this.source = new Retained(in);
    }

    /** Whether these bytes begin with a record, or with a gzip member that does. */
    static boolean isBegunBy(byte[] start) {
        var isPacked = start.length > 2 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B;
        try {
            var in = new ByteArrayInputStream(start);
            var unpacked = isPacked ? new GZIPInputStream(in) : in;
            return FIRST.matcher(new String(unpacked.readNBytes(LINE), StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (IOException broken) {
            return false; // then it begins elsewhere
        }
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (ready.isEmpty() && !ended) {
            if (unreadable != null) {
                throw unreadable;
            }
            try {
                advance();
            } catch (IOException | RuntimeException broken) { // jwarc throws either for what no record may hold
                goOnBehind(broken);
            }
        }
        return ready.poll();
    }

    private void advance() throws IOException {
        if (reader == null) {
            source.goTo(begun);
            reader = new WarcReader(source);
            reader.calculateBlockDigest();
            reader.onWarning(warning -> hasOddEnd = true); // of what may go wrong there only this is no error
        }
        hasOddEnd = false;
        var record = reader.next(); // which also goes to the end of the last one
        var end = begun + reader.position();
        if (!isSound(end)) {
            throw new ZipException("its check sum is not that of its bytes");
        }
        release();
        if (record.isEmpty()) {
            ended = true;
            return;
        }
        last = end;
        source.forget(last);
        held = item(record.get());
    }

    private void release() {
        if (held != null) {
            ready.add(held);
            held = null;
        }
    }

    /**
     * Whether the check sum of the gzip member in which the last record lies is that of what it holds; jwarc does not look. True
     * where it cannot be told.
     */
    private boolean isSound(long end) throws IOException {
        if (last < Math.max(begun, source.oldest()) || source.at(last) != 0x1F || source.at(last + 1) != 0x8B) {
            return true;
        }
        try (var member = new GZIPInputStream(source.between(last, end), 1 << 14)) {
            member.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (EOFException manyRecordsInOneMember) {
            return true;
        } catch (ZipException broken) {
            return false;
        }
    }

    /** Tells what is broken, and looks for the next record. */
    private void goOnBehind(Exception broken) {
        try {
            var at = reader == null ? begun : begun + reader.position();
            if (last >= begun && (at == last || hasOddEnd || !isSound(at))) { // its length or its bytes are wrong
                at = last;
                held = null;
            }
            release();
            var next = nextRecord(at + 1);
            ready.add(new Item.Refused(new Fault(
                    Fault.Code.BROKEN_WARC,
                    new Place(file, 0, at),
                    "a record is damaged or breaks off (" + Shown.brief(String.valueOf(broken.getMessage())) + "); "
                            + (next < 0 ? "none follows" : "reading goes on at byte " + next),
                    "get the file anew if it matters")));
            ended = next < 0;
            begun = next;
            reader = null;
        } catch (IOException closed) { // told when what has been read is given
            unreadable = closed;
        }
    }

    /** Where the next record begins; -1 when none does. */
    private long nextRecord(long from) throws IOException {
        for (var at = Math.max(from, source.oldest()); ; at++) {
            var c = source.at(at);
            if (c < 0) {
                return -1;
            }
            source.forget(at - 1);
            var mayBegin = c == 0x1F
                    ? source.at(at + 1) == 0x8B && source.at(at + 2) == 8
                    : c == 'W' && source.at(at + 1) == 'A';
            if (mayBegin && isBegunBy(source.between(at, at + GLANCE).readAllBytes())) {
                return at;
            }
        }
    }

    private @Nullable Item item(WarcRecord record) throws IOException {
        if (!(record instanceof WarcTargetRecord page)) {
            return null;
        }
        try {
            if (page.target() == null || page.target().isBlank()) {
                return refused(
                        page,
                        Fault.Code.BROKEN_WARC,
                        "the record does not tell the address of its page (WARC-Target-URI)",
                        "leave it out");
            }
            if (record instanceof WarcRevisit) {
                return refused(
                        page,
                        Fault.Code.REVISIT,
                        "the page was met again unchanged, and its text lies in an earlier capture",
                        "read the archive that holds it too");
            }
            var body = body(page);
            return body == null ? otherThanMet(page) : item(page, body);
        } catch (ParsingException | RuntimeException strange) { // the record is whole; what it holds is not
            return refused(
                    page,
                    Fault.Code.BROKEN_WARC,
                    "the answer of the server cannot be read (" + Shown.brief(String.valueOf(strange.getMessage()))
                            + ")",
                    "leave it out");
        }
    }

    /** What the page is made of; null when the record holds no page. */
    private static @Nullable MessageBody body(WarcTargetRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            if (!PAGES.contains(response.payloadType().base().toString())
                    || response.http().status() / 100 != 2) {
                return null;
            }
            return response.http().bodyDecoded();
        }
        return record instanceof WarcResource resource
                        && PAGES.contains(resource.payloadType().base().toString())
                ? record.body()
                : null;
    }

    private static @Nullable String contentType(WarcTargetRecord record) throws IOException {
        return record instanceof WarcResponse response
                ? response.http().headers().first("Content-Type").orElse(null)
                : record.headers().first("Content-Type").orElse(null);
    }

    /** What the server sent with the page; null where the record holds no answer of one. */
    private static @Nullable Headers headers(WarcTargetRecord record) throws IOException {
        return record instanceof WarcResponse response
                ? Headers.of(new String(response.http().serializeHeader(), StandardCharsets.UTF_8))
                : null;
    }

    private Item item(WarcTargetRecord record, MessageBody body) throws IOException {
        var bytes = body.stream().readNBytes(Limits.BYTES + 1);
        var item = SavedPage.ofCrawl(name(record), bytes, contentType(record)).item();
        if (item instanceof Item.Refused refused) {
            var fault = refused.fault();
            return refused(record, fault.code(), fault.what(), fault.todo());
        }
        var taken = (Item.Taken) item;
        var a = taken.article();
        var address = record.target();
        return new Item.Taken(
                a.as(address, a.told().url(address)),
                new Place(name(record), 0, last),
                faults(record, taken),
                new Capture(address, record.date(), last, headers(record)),
                bytes);
    }

    /** Those of the page, and that its bytes are not those which the crawler met, when they are not. */
    private List<Fault> faults(WarcTargetRecord record, Item.Taken taken) throws IOException {
        var faults = new ArrayList<>(taken.faults());
        if (otherThanMet(record) instanceof Item.Refused other) {
            faults.add(other.fault());
        }
        return faults;
    }

    /** That the record's bytes are not those which the crawler met; null when they are, or when it tells no digest. */
    private Item.@Nullable Refused otherThanMet(WarcTargetRecord record) throws IOException {
        var told = record.blockDigest();
        var found = record.calculatedBlockDigest();
        return told.isEmpty() || found.isEmpty() || found.get().equals(told.get())
                ? null
                : refused(
                        record,
                        Fault.Code.BROKEN_WARC,
                        "the record's digest is not that of its bytes; it is taken as it stands",
                        "get the file anew if it matters");
    }

    private Item.Refused refused(WarcTargetRecord record, Fault.Code code, String what, String todo) {
        return new Item.Refused(new Fault(code, new Place(name(record), 0, last), what, todo));
    }

    private String name(WarcTargetRecord record) {
        return record.target() == null ? file : file + "/" + record.target();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
