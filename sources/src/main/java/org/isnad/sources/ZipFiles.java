package org.isnad.sources;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files in a ZIP archive, in the order of its table; of a WACZ archive its WARC files.
 * <ul>
 *   <li>As of a folder, those are read whose ending tells of a format; what is hidden is passed over.
 *   <li>A name that leads out of the archive is refused, though nothing is ever written.
 *   <li>A file that is damaged is told, and the next one is read. An archive that has lost its table, which stands at its end, is read
 *       from the beginning to where it breaks off, and so is one that comes in a stream.
 * </ul>
 */
final class ZipFiles implements ItemReader {

    /** Makes items of one file of the archive. */
    interface Opener {
        ItemReader open(String name, InputStream in) throws IOException;
    }

    /** Goes through the files of an archive. */
    private interface Entries extends Closeable {
        /** The next one; null when there is none any more. */
        @Nullable
        ZipEntry next() throws IOException;

        /** What the one given last holds. */
        InputStream content() throws IOException;
    }

    private final String name;
    private final Unpacked unpacked;
    private final Opener opener;
    private final InputStream raw;
    private final Entries entries;
    private boolean isStreamed = true;
    private boolean isCut;
    private boolean isEnded;
    private boolean any;
    private String current;
    private @Nullable ItemReader reader;

    /**
     * @param path where the archive lies; null when it comes in a stream
     * @param raw the archive from its first byte on; is closed with this
     */
    ZipFiles(String name, @Nullable Path path, InputStream raw, Unpacked unpacked, Opener opener) {
        this.name = name;
        this.current = name;
        this.unpacked = unpacked;
        this.opener = opener;
        this.raw = raw;
        this.entries = entries(path);
    }

    private Entries entries(@Nullable Path path) {
        if (path != null) {
            try {
                var table = byTable(new ZipFile(path.toFile(), StandardCharsets.UTF_8));
                isStreamed = false;
                return table;
            } catch (IOException withoutTable) {
                isCut = true;
            }
        }
        return fromBeginning(new ZipInputStream(raw, StandardCharsets.UTF_8));
    }

    private static Entries byTable(ZipFile zip) {
        var all = zip.entries();
        return new Entries() {
            private @Nullable ZipEntry last;

            @Override
            public @Nullable ZipEntry next() {
                last = all.hasMoreElements() ? all.nextElement() : null;
                return last;
            }

            @Override
            public InputStream content() throws IOException {
                return last == null ? InputStream.nullInputStream() : checked(zip.getInputStream(last), last.getCrc());
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    /** The same bytes; at their end it is told when their check sum is another. The JDK looks only in a stream. */
    private static InputStream checked(InputStream in, long sum) {
        return new CheckedInputStream(in, new CRC32()) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var n = super.read(into, from, length);
                if (n < 0 && getChecksum().getValue() != sum) {
                    throw new ZipException("its check sum is not that of its bytes");
                }
                return n;
            }
        };
    }

    private static Entries fromBeginning(ZipInputStream zip) {
        return new Entries() {
            @Override
            public @Nullable ZipEntry next() throws IOException {
                return zip.getNextEntry();
            }

            @Override
            public InputStream content() {
                return new FilterInputStream(zip) {
                    @Override
                    public void close() {} // the next file comes out of it too
                };
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    @Override
    public @Nullable Item next() throws Web.Stopped {
        while (true) {
            try {
                if (reader == null) {
                    var refused = isEnded ? null : enter();
                    if (refused != null || isEnded) {
                        return refused;
                    }
                    continue;
                }
                var item = reader.next();
                if (item != null) {
                    return item;
                }
                closeReader();
            } catch (Unpacked.TooMuch bomb) {
                isEnded = true;
                closeReader();
                return new Item.Refused(Unpacked.tooMuch(Place.file(current)));
            } catch (IOException | IllegalArgumentException broken) { // the latter for names that are no UTF-8
                closeReader();
                return brokenAt(current, broken);
            }
        }
    }

    /** Goes to the next file that is to be read; gives a fault instead where one stands in the way, or in the end. */
    private @Nullable Item enter() throws IOException {
        current = name;
        for (var entry = entries.next(); entry != null; entry = entries.next()) {
            var path = entry.getName();
            if (leadsOut(path)) {
                any = true;
                return refused(
                        Fault.Code.UNSAFE_NAME,
                        name + "/" + path,
                        "the name leads out of the archive",
                        "do not unpack this archive; ask who made it");
            }
            if (!entry.isDirectory() && isWanted(path)) {
                any = true;
                current = name + "/" + path;
                reader = opener.open(current, unpacked.counting(entries.content()));
                return null;
            }
        }
        isEnded = true;
        if (isCut) {
            return brokenAt(name, new IOException("its table is missing"));
        }
        return any
                ? null
                : refused(
                        Fault.Code.EMPTY_FOLDER,
                        name,
                        "the ZIP or Office file holds no .txt, .html, .jsonl, .csv or .warc file",
                        "unpack it, or save the document as text");
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.matches("[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..");
    }

    private boolean isWanted(String path) {
        var format = Format.ofName(path);
        var isHidden = Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
        var isWacz = name.toLowerCase(Locale.ROOT).endsWith(".wacz"); // its other files tell of the archive
        return format != null && !isHidden && (!isWacz || format == Format.WARC);
    }

    private Item brokenAt(String where, Exception broken) {
        isEnded |= isStreamed; // nothing tells where the next file begins
        return refused(
                Fault.Code.BROKEN_ZIP,
                where,
                "the ZIP archive is damaged or breaks off here (" + Shown.brief(String.valueOf(broken.getMessage()))
                        + "); what stands before is read",
                "get it anew, or test it with: unzip -t");
    }

    private static Item refused(Fault.Code code, String where, String what, String todo) {
        return new Item.Refused(new Fault(code, Place.file(where), what, todo));
    }

    private void closeReader() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException nothingLost) {
            // everything that was wanted of it has been read
        }
        reader = null;
    }

    @Override
    public byte[] bytes() {
        return reader == null ? new byte[0] : reader.bytes();
    }

    @Override
    public void close() throws IOException {
        closeReader();
        entries.close();
        raw.close();
    }
}
