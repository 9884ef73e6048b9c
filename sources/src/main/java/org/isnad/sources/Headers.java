package org.isnad.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a server sent with a page, kept beside it: {@code page.html.headers} beside {@code page.html}, as {@code curl -D} writes it. */
final class Headers {

    private static final String ENDING = ".headers";
    private static final String CONTENT_TYPE = "content-type:";
    private static final int LONGEST = 1 << 16;

    private Headers() {}

    /** The page's content type; the last one where there were redirects, null where nothing is kept beside the page. */
    static @Nullable String contentType(Path page) throws IOException {
        var beside = page.resolveSibling(page.getFileName() + ENDING);
        if (!Files.isRegularFile(beside)) {
            return null;
        }
        String found = null;
        try (var in = Files.newInputStream(beside)) {
            var bytes = in.readNBytes(LONGEST);
            for (var line : Encoding.latin(bytes, 0, bytes.length).lines().toList()) {
                if (line.regionMatches(true, 0, CONTENT_TYPE, 0, CONTENT_TYPE.length())) {
                    found = line.substring(CONTENT_TYPE.length()).strip();
                }
            }
        }
        return found;
    }
}
