package org.isnad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconException;
import org.isnad.sources.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that adds a folder of lexicons. */
final class Lexicons {

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Adds the lexicon files of this folder; where a headword is in both, the folder's holds.")
    private @Nullable Path folder;

    /**
     * What is written into documents of the lexicons that they were read with: the shipped ones are those of the program's
     * version, one's own are told by a hash over the names and contents of their files.
     */
    String named() {
        try {
            return folder == null ? "shipped" : "shipped+" + hash(folder, ".yaml", ".yml");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // they have just been read
        }
    }

    /** A short hash over the names and contents of a folder's files that end so. */
    static String hash(Path folder, String... endings) throws IOException {
        try (var files = Files.walk(folder)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** These lexicons with the shipped ones; null when they are faulty, and why has been said. */
    @Nullable
    Lexicon lexicon(Surroundings around) {
        return folder == null ? Lexicon.shipped() : checked(folder, around);
    }

    /** The folder's lexicons with the shipped ones; null when they are faulty, and why has been said. */
    static @Nullable Lexicon checked(Path folder, Surroundings around) {
        try {
            return Lexicon.with(folder);
        } catch (LexiconException faulty) {
            faulty.faults().forEach(around.err()::println);
            var n = faulty.faults().size();
            around.err()
                    .println(folder + ": " + n + (n == 1 ? " fault" : " faults") + " ["
                            + Fault.Code.FAULTY_LEXICON.key() + "]");
        } catch (IOException unreadable) {
            around.err()
                    .println(folder + ": the folder cannot be read; look at its name and rights ["
                            + Fault.Code.UNREADABLE_FILE.key() + "]");
        }
        return null;
    }
}
