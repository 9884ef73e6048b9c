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
    private final @Nullable Headers headers;
    private boolean read;
    private byte[] bytes = new byte[0];

    private WholeFile(String file, InputStream in, boolean page, @Nullable Headers headers) {
        this.file = file;
        this.in = in;
        this.page = page;
        this.headers = headers;
    }

    static WholeFile text(String file, InputStream in) {
        return new WholeFile(file, in, false, null);
    }

    /** @param headers what the server sent with the page; null where that is not known */
    static WholeFile page(String file, InputStream in, @Nullable Headers headers) {
        return new WholeFile(file, in, true, headers);
    }

    @Override
    public @Nullable Item next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        bytes = in.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            return new Item.Refused(Faults.tooManyBytes(Place.file(file)));
        }
        if (page) {
            return page();
        }
        var decoded = Encoding.decode(bytes, bytes.length, false);
        var text = decoded.text();
        if (text == null) {
            return new Item.Refused(Faults.unknownEncoding(file, decoded));
        }
        if (text.indexOf('\0') >= 0) {
            return new Item.Refused(Faults.binary(Place.file(file)));
        }
        var faults = new ArrayList<Fault>();
        if (decoded.damagedAt() >= 0) {
            faults.add(Faults.damaged(new Place(file, lineAt(bytes, decoded.damagedAt()), decoded.damagedAt())));
        }
        return Draft.of(Names.id(file), null, text, Written.NOTHING).item(Place.file(file), faults);
    }

    private Item page() {
        var item = SavedPage.untracked(file, bytes, headers == null ? null : headers.contentType())
                .item();
        return headers != null && item instanceof Item.Taken taken
                ? taken.met(new Capture(taken.address(), null, -1, headers))
                : item;
    }

    static long lineAt(byte[] bytes, int offset) {
        var line = 1L;
        for (int i = 0; i < offset; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
