package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.isnad.testing.Installed;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same articles give the same bytes wherever they are read: whatever the locale, the time zone, the threads and the JDK. Each value of each of
 * these is run at least once, in a program of its own; the samples are read, and the articles of {@code ../shared} where they are.
 */
class SameBytesTest {

    /** Where a program runs. In an Arabic locale digits may come out Arabic, in a Turkish one an I loses its dot. */
    private record Surrounding(String language, String country, String zone, int threads) {}

    private static final List<Surrounding> SURROUNDINGS = List.of(
            new Surrounding("en", "US", "America/New_York", 1),
            new Surrounding("ar", "SY", "Asia/Damascus", 2),
            new Surrounding("tr", "TR", "America/New_York", 2));

    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void localeTimeZoneAndThreadsChangeNoByte() throws IOException, InterruptedException {
        var first = output(THIS_JDK, SURROUNDINGS.get(0));
        assertThat(first).isNotEmptyFile();
        for (var surrounding : SURROUNDINGS.subList(1, SURROUNDINGS.size())) {
            assertThat(output(THIS_JDK, surrounding)).as("%s", surrounding).hasSameBinaryContentAs(first);
        }
    }

    @Test
    void noOtherJdkChangesAByte() throws IOException, InterruptedException {
        var others = otherJdks();
        Assumptions.assumeFalse(
                others.isEmpty(), () -> "left out: no JDK of 21 or newer is installed but " + Runtime.version());
        var first = output(THIS_JDK, SURROUNDINGS.get(1));
        for (var jdk : others) {
            assertThat(output(jdk, SURROUNDINGS.get(1))).as("%s", jdk).hasSameBinaryContentAs(first);
        }
    }

    /** Every JDK that the program would run with, besides the one that runs this test. */
    private static List<Path> otherJdks() throws IOException, InterruptedException {
        var asked = new ProcessBuilder(Installed.program("sh").toString(), "-c", ". tools/java.sh; every_jdk")
                .directory(Shared.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var homes = new LinkedHashSet<Path>();
        for (var home : asked.inputReader().lines().toList()) {
            homes.add(Path.of(home).toRealPath()); // one JDK often lies under several names
        }
        assertThat(asked.waitFor()).isZero();
        homes.remove(THIS_JDK.toRealPath());
        return List.copyOf(homes);
    }

    /** What {@code isnad read --json} prints in a program of its own. */
    private Path output(Path jdk, Surrounding surrounding) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=" + surrounding.language(),
                "-Duser.country=" + surrounding.country(),
                "-Duser.timezone=" + surrounding.zone(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "read",
                "--json",
                "--threads=" + surrounding.threads()));
        inputs().forEach(input -> command.add(input.toString()));
        var out = Files.createTempFile(folder, "read", ".jsonl");
        var err = Files.createTempFile(folder, "read", ".err");
        var ended = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(ended).as(() -> told(err)).isEqualTo(Main.OK);
        return out;
    }

    private static List<Path> inputs() {
        var samples = Shared.root().resolve("samples/pages");
        var work = Shared.root().resolveSibling("shared").resolve("gold/work.jsonl");
        return Files.exists(work) ? List.of(samples, work) : List.of(samples);
    }

    private static String told(Path err) {
        try {
            return Files.readString(err);
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
