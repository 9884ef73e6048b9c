package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.isnad.Isnad;
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

    /** What is written into documents of the lexicons that they were read with. */
    String named() {
        return folder == null ? "shipped" : "shipped and own";
    }

    /** The reading with these lexicons; null when they are faulty, and why has been said. */
    @Nullable
    Isnad isnad(Surroundings around) {
        if (folder == null) {
            return Isnad.shipped();
        }
        var lexicon = checked(folder, around);
        return lexicon == null ? null : Isnad.with(lexicon);
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
