package org.isnad.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder {@code ../shared} that some checkouts have beside them: marked articles and a corpus, to measure on. */
public final class Shared {

    private Shared() {}

    /**
     * A file or folder of {@code ../shared}. A test that asks for one which is not there is left out, and named as such.
     *
     * @param path below the folder, such as {@code gold/work.jsonl}
     */
    public static Path path(String path) {
        Path found = root().resolveSibling("shared").resolve(path);
        Assumptions.assumeTrue(
                Files.exists(found), () -> "left out: ../shared/" + path + " does not lie beside this checkout");
        return found;
    }

    /** The root of this checkout, where README.md stands. */
    public static Path root() {
        String root = System.getProperty("isnad.root");
        if (root == null) {
            throw new IllegalStateException("isnad.root is not set: it is the folder of the checkout, set by Maven");
        }
        return Path.of(root).toAbsolutePath().normalize();
    }
}
