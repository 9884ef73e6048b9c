package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A file that is one article: a page, or a text exactly as it stands. */
final class WholeFile implements ItemReader {

    private final String file;
    private final InputStream in;
    private final boolean page;
    private boolean read;

    WholeFile(String file, InputStream in, boolean page) {
        this.file = file;
        this.in = in;
        this.page = page;
    }

    @Override
    public @Nullable Item next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        var bytes = in.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            return refused(
                    Fault.Code.TOO_LONG,
                    -1,
                    "the file has more than " + Limits.BYTES + " bytes",
                    "cut it into its articles");
        }
        var decoded = Encoding.decode(bytes, bytes.length, page);
        var text = decoded.text();
        if (text == null) {
            return refused(
                    Fault.Code.UNKNOWN_ENCODING,
                    decoded.damagedAt(),
                    "the text is no UTF-8 (it looks like " + decoded.guess() + ")",
                    "save it as UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            return refused(Fault.Code.BINARY_FILE, -1, "this is no text but binary data", "leave it out");
        }
        var faults = new ArrayList<Fault>();
        if (decoded.damagedAt() >= 0) {
            faults.add(Faults.damaged(new Place(file, lineAt(bytes, decoded.damagedAt()), decoded.damagedAt())));
        }
        if (!page) {
            return Draft.of(Names.id(file), null, text, null, null, null).item(Place.file(file), faults);
        }
        var draft = Page.of(text).draft(Names.id(file));
        return draft == null
                ? refused(
                        Fault.Code.NO_ARTICLE,
                        -1,
                        "the page shows no main text",
                        "save the page once more as the browser shows it, or as text")
                : draft.item(Place.file(file), faults);
    }

    private static long lineAt(byte[] bytes, int offset) {
        var line = 1L;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Item refused(Fault.Code code, long offset, String what, String todo) {
        return new Item.Refused(new Fault(code, new Place(file, 0, offset), what, todo));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
