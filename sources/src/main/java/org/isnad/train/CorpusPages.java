package org.isnad.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.isnad.json.Json;
import org.jspecify.annotations.Nullable;

/** The articles of a corpus that marks stand apart from. */
final class CorpusPages {

    private static final int DAY = "2015-08-01".length();

    private CorpusPages() {}

    /**
     * An article.
     *
     * @param text the corpus's title, a blank line and the content, both stripped
     * @param published the day when it was taken
     */
    record Page(
            String text, @Nullable String outlet, @Nullable String published) {

        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    /**
     * The wanted articles, by their ids.
     *
     * @param corpus JSON Lines with {@code id}, {@code title}, {@code content}, {@code source} and {@code date_extracted}, gzipped or not
     * @throws IOException when it cannot be read
     */
    static Map<String, Page> read(Path corpus, Set<String> wanted) throws IOException {
        var pages = new HashMap<String, Page>();
        try (var reader = reader(corpus)) {
            for (var json = reader.readLine(); json != null; json = reader.readLine()) {
                if (Json.read(json) instanceof Map<?, ?> page
                        && page.get("id") instanceof String id
                        && wanted.contains(id)) {
                    pages.put(id, page(page));
                }
            }
        }
        return pages;
    }

    private static Page page(Map<?, ?> page) {
        var met = string(page, "date_extracted");
        return new Page(
                stripped(string(page, "title")) + "\n\n" + stripped(string(page, "content")),
                string(page, "source"),
                met == null || met.length() < DAY ? null : met.substring(0, DAY));
    }

    private static BufferedReader reader(Path corpus) throws IOException {
        InputStream in = Files.newInputStream(corpus);
        try {
            in = corpus.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static @Nullable String string(Map<?, ?> object, String key) {
        return object.get(key) instanceof String value ? value : null;
    }

    /** Without white space at its edges, of which papers also use the kind that breaks no line. */
    private static String stripped(@Nullable String words) {
        if (words == null) {
            return "";
        }
        int start = 0;
        int end = words.length();
        while (start < end && isSpace(words.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
