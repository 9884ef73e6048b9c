package org.isnad.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs outside Java, and a database, that some tests need. {@code ./verify} installs them where it may. */
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

    /**
     * The database that the tests may use: {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE}, from the variable {@code ISNAD_POSTGRES},
     * which {@code ./verify} sets. The user may make schemas in it, databases and roles. Without it the test is left out, and named as such.
     */
    public static String postgres() {
        return told("ISNAD_POSTGRES", "no PostgreSQL to test with");
    }

    /**
     * A database of the same kind whose tablespace is a small disk in memory, from the variable {@code ISNAD_POSTGRES_SMALL}; the test may make that disk
     * larger and smaller. Without it the test is left out, and named as such.
     */
    public static String smallPostgres() {
        return told("ISNAD_POSTGRES_SMALL", "no PostgreSQL on a small disk to test with");
    }

    private static String told(String variable, String missing) {
        var address = System.getenv(variable);
        Assumptions.assumeTrue(
                address != null && !address.isEmpty(), () -> "left out: " + missing + " (" + variable + ")");
        return address;
    }
}
