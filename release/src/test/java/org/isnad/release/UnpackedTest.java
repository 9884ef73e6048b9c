package org.isnad.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each zip in a folder with a space and Arabic letters in its name, run from elsewhere. */
class UnpackedTest {
    private enum Zip {
        /** Runs with a JDK of the machine. */
        PLAIN("isnad.zip"),
        /** Brings its own Java: run where no other is to be found. */
        WITH_JAVA("isnad.zipWithJava");

        final String property;

        Zip(String property) {
            this.property = property;
        }
    }

    private static final Map<Zip, Path> UNPACKED = new EnumMap<>(Zip.class);

    @TempDir
    static Path folder;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void unpack() throws IOException {
        for (var zip : Zip.values()) {
            Path to = Files.createDirectories(folder.resolve("أخبار " + zip));
            unpack(Path.of(System.getProperty(zip.property)), to);
            try (var inside = Files.list(to)) {
                UNPACKED.put(zip, inside.toList().getFirst());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDemoEndsWithWhatItsStoriesContest(Zip zip) throws Exception {
        var demo = run(zip, "demo", "--lang", "en");
        assertThat(demo.exit()).as(demo.toString()).isZero();
        assertThat(demo.out()).contains("denies", "known origins: at most 2");
    }

    @ParameterizedTest
    @EnumSource
    void aPageInAnOldEncodingIsReadWhichOnlyJavasExtraCharsetsKnow(Zip zip) throws Exception {
        Path page = Files.writeString(
                elsewhere.resolve("خبر.html"),
                "<html lang=ar><head><meta charset=windows-1256><title>سد الروضة</title></head><body><article><h1>سد الروضة</h1>"
                        + "<p>نفى المتحدث باسم وزارة المياه سامر الحداد إغلاق السد.</p></article></body></html>",
                Charset.forName("windows-1256"));
        var read = run(zip, "read", page.toString());
        assertThat(read.out()).as(read.toString()).contains("DENY", "سامر الحداد", "إغلاق السد");
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsMadeCheckedAndShown(Zip zip) throws Exception {
        String record = elsewhere.resolve("سجل.isnad").toString();
        String samples = UNPACKED.get(zip).resolve("samples/pages").toString();
        assertThat(run(zip, "add", record, samples).exit()).isZero();
        assertThat(run(zip, "verify", record).exit()).isZero();
        assertThat(run(zip, "claims", record).out()).contains("denies");
        var desk = start(zip, "desk", record, "--no-browser", "--port", "0");
        try (var said = desk.inputReader(UTF_8)) {
            String address = said.lines()
                    .filter(line -> line.contains("http://"))
                    .map(line -> line.replaceAll(".*(http://[^ ]+).*", "$1"))
                    .findFirst()
                    .orElseThrow();
            // the launcher becomes the program
            assertThat(desk.info().command().orElseThrow())
                    .startsWith(
                            zip == Zip.WITH_JAVA ? UNPACKED.get(zip) + "/runtime/" : System.getProperty("java.home"));
            try (var client = HttpClient.newHttpClient()) {
                var page = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("<bdi");
            }
        } finally {
            desk.destroy();
            desk.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatLicencesAskForLiesInIt(Zip zip) {
        Path root = UNPACKED.get(zip);
        assertThat(root.resolve("LICENSE")).isRegularFile();
        assertThat(root.resolve("NOTICE")).isRegularFile();
        assertThat(root.resolve("lexicons/statement/deny.yaml")).isRegularFile();
        assertThat(root.resolve("docs/LEXICONS.md")).isRegularFile();
        assertThat(root.resolve("licences/jsoup-jar")).isDirectory();
    }

    @Test
    void theListOfPartsNamesEachWithItsLicence() throws IOException {
        var list = new ObjectMapper()
                .readTree(UNPACKED.get(Zip.PLAIN).resolve("isnad.cdx.json").toFile());
        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        var parts = StreamSupport.stream(list.path("components").spliterator(), false)
                .toList();
        assertThat(parts)
                .extracting(part -> part.path("name").asText())
                .contains("isnad-core", "isnad-desk", "jsoup", "sqlite-jdbc", "postgresql", "javalin")
                .doesNotContain("junit-jupiter", "assertj-core", "selenium-java");
        assertThat(parts)
                .filteredOn(part -> part.path("licenses").isEmpty())
                .extracting(part -> part.path("name").asText())
                .as("no licence named")
                .isEmpty();
        assertThat(parts)
                .filteredOn(part -> !part.path("licenses").toString().contains("Apache-2.0"))
                .extracting(part -> part.path("name").asText() + "-jar")
                .as("neither under the licence of Isnad itself nor with the text of its own")
                .allSatisfy(name -> assertThat(
                                UNPACKED.get(Zip.PLAIN).resolve("licences").resolve(name))
                        .isNotEmptyDirectory());
        assertThat(parts)
                .extracting(part -> part.path("purl").asText())
                .allMatch(purl -> purl.startsWith("pkg:maven/"));
    }

    private record Ended(int exit, String out, String err) {}

    private Ended run(Zip zip, String... arguments) throws IOException, InterruptedException {
        Path err = elsewhere.resolve("said.txt");
        var command = command(zip, arguments).redirectError(err.toFile());
        var running = command.start();
        running.getOutputStream().close();
        String out = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(running.exitValue(), out, Files.readString(err));
    }

    private Process start(Zip zip, String... arguments) throws IOException {
        return command(zip, arguments).redirectErrorStream(true).start();
    }

    private ProcessBuilder command(Zip zip, String... arguments) {
        var command = new ArrayList<String>();
        command.add(UNPACKED.get(zip).resolve("isnad").toString());
        command.addAll(List.of(arguments));
        var made = new ProcessBuilder(command).directory(elsewhere.toFile());
        var surroundings = made.environment();
        surroundings.remove("ISNAD_JAVA_HOME");
        surroundings.remove("ISNAD_JAVA_OPTS");
        surroundings.remove("JAVA_HOME");
        if (zip == Zip.PLAIN) {
            surroundings.put("ISNAD_JAVA_HOME", System.getProperty("java.home"));
        } else {
            surroundings.put("PATH", "/usr/bin:/bin");
        }
        return made;
    }

    /** Files keep their right to be run, which java.util.zip would not tell. */
    private static void unpack(Path zip, Path to) throws IOException {
        try (var inside = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            var root = Objects.requireNonNull(
                    inside.getRootDirectories().iterator().next());
            try (var all = Files.walk(root)) {
                for (var one : (Iterable<Path>) all::iterator) {
                    Path target = to.resolve(root.relativize(one).toString());
                    if (Files.isDirectory(one)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(one, target);
                        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(one));
                    }
                }
            }
        }
    }
}
