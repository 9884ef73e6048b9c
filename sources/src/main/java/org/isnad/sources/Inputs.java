package org.isnad.sources;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.isnad.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The items of any number of inputs, in the order in which the inputs are named; those of a folder in the order of their
 * names, those of an archive in its own. An input is a file, a folder, an archive, a pattern such as {@code news/**}{@code /*.html}, an address of the
 * web, or {@code -} for standard input.
 * Holds no more than one article at a time. To be used by one thread.
 */
public final class Inputs implements AutoCloseable {

    /** The name that stands for standard input. */
    public static final String STANDARD = "-";

    private static final int START = 1 << 16;

    /**
     * How inputs are to be taken.
     *
     * @param format how all of them are written; null to go by the ending of the name, and without one by the first bytes
     * @param published the day of publication of articles that give none themselves
     * @param web gets what is named by an address of the web; null when nothing is to be fetched
     */
    public record Settings(
            Fields fields,
            @Nullable Format format,
            @Nullable LocalDate published,
            @Nullable Web web) {

        /** Nothing is fetched: what is named by an address of the web is a fault. */
        public Settings(Fields fields, @Nullable Format format, @Nullable LocalDate published) {
            this(fields, format, published, null);
        }

        /** The same with what is on the web. */
        public Settings fetchedBy(@Nullable Web other) {
            return new Settings(fields, format, published, other);
        }

        /** Plain field names, formats by name. */
        public static final Settings PLAIN = new Settings(Fields.PLAIN, null, null);
    }

    private final List<String> names;
    private final Settings settings;
    private final InputStream standard;
    /** By which name what comes on standard input is told of. */
    private final String streamed;

    private final Map<String, Path> handed;
    private final FilesFound found;
    private @Nullable ItemReader reader;
    private String current = STANDARD;
    private volatile long bytesRead;

    private Inputs(
            List<String> names,
            Settings settings,
            InputStream standard,
            String streamed,
            Map<String, Path> handed,
            FilesFound found) {
        this.names = List.copyOf(names);
        this.handed = handed;
        this.settings = settings;
        this.standard = standard;
        this.streamed = streamed;
        this.found = found;
    }

    /** @param standard what is read where {@code -} is named */
    public static Inputs of(List<String> names, Settings settings, InputStream standard) {
        return new Inputs(names, settings, standard, STANDARD, Map.of(), new FilesFound(names, Map.of()));
    }

    /**
     * One file that comes in a stream, from wherever it lies.
     *
     * @param name by which it is told of, and by whose ending its format is known
     */
    public static Inputs stream(String name, InputStream in, Settings settings) {
        var names = List.of(STANDARD);
        return new Inputs(names, settings, in, name, Map.of(), new FilesFound(names, Map.of()));
    }

    /**
     * Files that somebody has handed over, which are known by the names that they had with him; and addresses of the web.
     *
     * @param handed where the files lie, by their names
     */
    public static Inputs handed(List<String> names, Map<String, Path> handed, Settings settings) {
        return new Inputs(
                names,
                settings,
                InputStream.nullInputStream(),
                STANDARD,
                Map.copyOf(handed),
                new FilesFound(names, handed));
    }

    /** Whether a name is an address of the web, or means to be one. */
    public static boolean isOnline(String name) {
        return FilesFound.isOnline(name);
    }

    /** What lies in a folder, which may lie in an archive. */
    public static Inputs in(Path folder) {
        return new Inputs(
                List.of(), Settings.PLAIN, InputStream.nullInputStream(), STANDARD, Map.of(), FilesFound.in(folder));
    }

    /** The next article or fault; null when there is none any more, or nothing more is to be fetched. Never throws for what is wrong with an input. */
    public @Nullable Item next() {
        while (true) {
            try {
                if (reader == null) {
                    var name = found.next();
                    if (name == null) {
                        return null;
                    }
                    reader = open(name);
                }
                var item = reader.next();
                if (item != null) {
                    return item instanceof Item.Taken taken ? whole(taken, reader.bytes()) : item;
                }
                closeReader();
            } catch (IOException broken) {
                closeReader();
                return new Item.Refused(fault(broken));
            } catch (Web.Stopped stopped) {
                return null;
            }
        }
    }

    private ItemReader open(FilesFound.Result found) throws IOException, Web.Stopped {
        return switch (found) {
            case FilesFound.Wrong wrong -> ItemReader.of(new Item.Refused(wrong.fault()));
            case FilesFound.Named file -> {
                current = file.path() == null ? streamed : file.name();
                yield open(file.path());
            }
            case FilesFound.Online online -> {
                current = online.address();
                yield online(online.address());
            }
        };
    }

    private ItemReader online(String address) throws IOException, Web.Stopped {
        var web = settings.web();
        return web == null
                ? ItemReader.of(new Item.Refused(FilesFound.missing(address)))
                : new WebPages(new CountedWeb(web), this::opened).reader(address, settings.format());
    }

    private Item whole(Item.Taken taken, byte[] bytes) {
        var article = taken.article();
        var own = taken.bytes().length > 0
                ? taken.bytes()
                : bytes; // an archive has read on already: its items have theirs
        return new Item.Taken(
                dated(article),
                taken.place(),
                taken.faults(),
                taken.capture(),
                own.length > 0 ? own : article.text().getBytes(StandardCharsets.UTF_8));
    }

    private Article dated(Article a) {
        return settings.published() == null || a.published() != null
                ? a
                : a.as(a.id(), a.told().published(settings.published()));
    }

    /** @param path null for standard input */
    private ItemReader open(@Nullable Path path) throws IOException {
        var counted = new Counted(path == null ? standard : Files.newInputStream(path));
        try {
            var size = path == null ? -1 : Files.size(path);
            var unpacked = new Unpacked(() -> Math.max(size, counted.count));
            return opened(new Opened(current, path, 0, unpacked), counted);
        } catch (IOException | RuntimeException broken) {
            counted.close();
            throw broken;
        }
    }

    /**
     * What is being opened.
     *
     * @param path where it lies; null where it comes in a stream
     * @param depth in how many archives it lies
     * @param unpacked counts what comes out of the input in which it lies
     */
    private record Opened(String name, @Nullable Path path, int depth, Unpacked unpacked) {}

    /** What has been got from the web. */
    private ItemReader opened(String name, InputStream in) throws IOException {
        return opened(new Opened(name, null, 0, new Unpacked(() -> Limits.BYTES)), in);
    }

    private ItemReader opened(Opened what, InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw, START);
        var start = start(in);
        var named = settings.format() != null ? settings.format() : Format.ofName(what.name);
        var archive = start.length > 0 && Format.ofArchive(start) != null ? Format.ofArchive(start) : named;
        if (start.length > 0 && archive == Format.WARC) {
            return new WarcPages(what.name, in);
        }
        if (start.length > 0 && archive == Format.ZIP) {
            return zip(what, in);
        }
        if (start.length > 2 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B) {
            in = new BufferedInputStream(what.unpacked.counting(new GZIPInputStream(in, START)), START);
            start = start(in);
        }
        if (start.length == 0) {
            return only(what, in, Fault.Code.EMPTY_TEXT, "the file is empty", "leave it out");
        }
        var binary = Binary.kind(start);
        if (binary != null) {
            return only(what, in, Fault.Code.BINARY_FILE, "this is no text but " + binary, Binary.todo(binary));
        }
        var format = named != null ? named : Format.ofStart(start, Math.min(start.length, 1 << 10));
        return switch (format) {
            case JSONL -> new JsonLines(what.name, Utf16.inUtf8(in, start), settings.fields());
            case CSV -> csv(what, in, start);
            case FEED -> new Feed(what.name, in);
            case HTML -> WholeFile.page(what.name, in, what.path == null ? null : Headers.beside(what.path));
            case TEXT, WARC, ZIP -> WholeFile.text(what.name, in);
        };
    }

    private ItemReader zip(Opened what, InputStream in) throws IOException {
        if (what.depth == Limits.NESTED) {
            return only(
                    what,
                    in,
                    Fault.Code.TOO_DEEP,
                    "an archive in an archive in an archive is not opened",
                    "unpack the outer one");
        }
        return new ZipFiles(
                what.name,
                what.path,
                in,
                what.unpacked,
                (name, file) -> opened(new Opened(name, null, what.depth + 1, what.unpacked), file));
    }

    /** Looks at the first bytes and leaves them in the stream. */
    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(START);
        var start = in.readNBytes(START);
        in.reset();
        return start;
    }

    private static ItemReader only(Opened which, InputStream in, Fault.Code code, String what, String todo)
            throws IOException {
        in.close();
        return ItemReader.of(new Item.Refused(new Fault(code, Place.file(which.name), what, todo)));
    }

    private ItemReader csv(Opened what, InputStream in, byte[] start) throws IOException {
        var whole = start.length;
        while (whole > 0 && start[whole - 1] != '\n') {
            whole--;
        }
        var decoded = Encoding.decode(start, whole > 0 ? whole : start.length, false);
        if (decoded.text() == null) {
            return only(
                    what,
                    in,
                    Fault.Code.UNKNOWN_ENCODING,
                    "the table is no UTF-8 (it looks like " + decoded.guess() + ")",
                    "save it as UTF-8");
        }
        return new Csv(what.name, withoutOrderMark(in, Charset.forName(decoded.guess())), settings.fields());
    }

    private static Reader withoutOrderMark(InputStream in, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private Fault fault(IOException broken) {
        var place = Place.file(current);
        if (broken instanceof Unpacked.TooMuch) {
            return Unpacked.tooMuch(place);
        }
        if (broken instanceof ZipException || broken instanceof EOFException) {
            return new Fault(
                    Fault.Code.BROKEN_GZIP,
                    place,
                    "the packed file breaks off or is damaged; what stands before is read",
                    "get it anew, or test it with: gzip -t");
        }
        if (broken instanceof NoSuchFileException) {
            return FilesFound.missing(current);
        }
        return new Fault(
                Fault.Code.UNREADABLE_FILE,
                place,
                "the file cannot be read: " + broken.getClass().getSimpleName() + " "
                        + Shown.brief(String.valueOf(broken.getMessage())),
                "look at its owner and rights");
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

    /** How much of the inputs has been taken, in bytes as they lie on the disk or come from the web, unpacked. May be asked by another thread. */
    public long bytesRead() {
        return bytesRead;
    }

    /** How much all inputs measure, in bytes as they lie on the disk; -1 when standard input or the web is among them. Walks the folders. */
    public long bytesTotal() {
        if (names.stream().anyMatch(name -> name.equals(STANDARD) || FilesFound.isOnline(name))) {
            return -1;
        }
        var all = new FilesFound(names, handed);
        var sum = 0L;
        for (var name = all.next(); name != null; name = all.next()) {
            if (name instanceof FilesFound.Named named && named.path() != null) {
                sum += named.path().toFile().length(); // 0 for what is gone again
            }
        }
        return sum;
    }

    @Override
    public void close() {
        closeReader();
    }

    /** Counts what comes through it. */
    private final class CountedWeb implements Web {

        private final Web web;

        CountedWeb(Web web) {
            this.web = web;
        }

        @Override
        public Answer get(String address) throws Stopped {
            return counted(web.get(address));
        }

        @Override
        public Answer get(String base, String link) throws Stopped {
            return counted(web.get(base, link));
        }

        @Override
        public boolean isKnown(String address) {
            return web.isKnown(address);
        }

        private Answer counted(Answer answer) {
            bytesRead += answer instanceof Met met ? met.bytes().length : 0;
            return answer;
        }
    }

    /** Counts what is read through it. */
    private final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var n = super.read(into, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            count += n;
            bytesRead += n;
        }
    }
}
