package org.isnad.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs outside Java that some tests need. {@code ./verify} installs them where it may. */
public final class Installed {

    private Installed() {}

    /**
     * Where a program is found on the search path. A test that asks for one which is missing is left out, and named as such.
     *
     * @param name such as {@code python3}
     */
    public static Path program(String name) {
        var found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> "left out: " + name + " is not installed");
        return found.orElseThrow();
    }
}
