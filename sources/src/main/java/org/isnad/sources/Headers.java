package org.isnad.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server sent with a page: of each answer on the way to it a status line and fields, one a line, with a blank line between two answers; the
 * page's own come last. So {@code curl -D} writes them. Immutable.
 */
public final class Headers {

    /** Those of no answer. */
    public static final Headers NONE = new Headers("");

    private static final String ENDING = ".headers";
    private static final int LONGEST = 1 << 16;

    private final String text;

    private Headers(String text) {
        this.text = text;
    }

    /** @param text with any line ends */
    public static Headers of(String text) {
        return new Headers(text.replace("\r\n", "\n").strip());
    }

    /** Those kept beside a page ({@code page.html.headers} beside {@code page.html}); null where there are none. */
    static @Nullable Headers beside(Path page) throws IOException {
        var beside = page.resolveSibling(page.getFileName() + ENDING);
        if (!Files.isRegularFile(beside)) {
            return null;
        }
        try (var in = Files.newInputStream(beside)) {
            var bytes = in.readNBytes(LONGEST);
            return of(Encoding.latin(bytes, 0, bytes.length));
        }
    }

    /** The type of a page that headers beside it tell; null where they tell none. */
    static @Nullable String contentType(Path page) throws IOException {
        var beside = beside(page);
        return beside == null ? null : beside.contentType();
    }

    /** As the last server names it, such as {@code text/html; charset=utf-8}; null where it does not. */
    public @Nullable String contentType() {
        return first("Content-Type");
    }

    /** These, and those of the next answer. */
    public Headers and(Headers next) {
        return text.isEmpty() ? next : new Headers(text + "\n\n" + next.text);
    }

    /** The value that comes first for a field in the last answer; null where it has none. */
    public @Nullable String first(String name) {
        var own = new Headers(text.substring(text.lastIndexOf("\n\n") + 1)).all(name);
        return own.isEmpty() ? null : own.getFirst();
    }

    /** Where the redirects led, in their order. */
    public List<String> locations() {
        var before = text.lastIndexOf("\n\n");
        return before < 0 ? List.of() : new Headers(text.substring(0, before)).all("Location");
    }

    private List<String> all(String name) {
        var values = new ArrayList<String>();
        text.lines().forEach(line -> {
            if (line.length() > name.length()
                    && line.charAt(name.length()) == ':'
                    && line.regionMatches(true, 0, name, 0, name.length())) {
                values.add(line.substring(name.length() + 1).strip());
            }
        });
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** One a line, lines ended by line feeds. */
    public String text() {
        return text;
    }
}
