package org.isnad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.isnad.Isnad;
import org.isnad.choice.Weights;
import org.isnad.choice.WeightsException;
import org.isnad.claim.Claims;
import org.isnad.relate.Comparing;
import org.isnad.sources.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what decides where lexicon and grammar leave a choice open. */
final class Weighing {

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            description = "Takes the weights of this folder, as isnad train writes them, instead of the shipped ones.")
    private @Nullable Path folder;

    @Option(
            names = "--grammar-alone",
            description = "Leaves to the grammar what learnt weights would decide; to see what they do.")
    private boolean grammarAlone;

    /** The reading with these weights and lexicons; null when something is faulty, and why has been said. */
    @Nullable
    Isnad isnad(Lexicons lexicons, Surroundings around) {
        var lexicon = lexicons.lexicon(around);
        var weights = weights(around);
        return lexicon == null || weights == null ? null : Isnad.with(lexicon, weights);
    }

    /** What compares statements with these weights and lexicons; null when something is faulty, and why has been said. */
    @Nullable
    Comparing comparing(Lexicons lexicons, Surroundings around) {
        var lexicon = lexicons.lexicon(around);
        var weights = weights(around);
        return lexicon == null || weights == null ? null : new Comparing(lexicon, weights);
    }

    /** What finds claims with these weights and lexicons; null when something is faulty, and why has been said. */
    @Nullable
    Claims claims(Lexicons lexicons, Surroundings around) {
        var lexicon = lexicons.lexicon(around);
        var weights = weights(around);
        return lexicon == null || weights == null ? null : new Claims(lexicon, weights);
    }

    /** What is written into documents of the weights that they were read with. */
    String named() {
        try {
            return grammarAlone ? "none" : folder == null ? "shipped" : Lexicons.hash(folder, ".tsv");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // they have just been read
        }
    }

    private @Nullable Weights weights(Surroundings around) {
        if (grammarAlone) {
            return Weights.none();
        }
        try {
            return folder == null ? Weights.shipped() : Weights.in(folder);
        } catch (WeightsException faulty) {
            around.err()
                    .println(faulty.getMessage() + "; mend it, or train anew with isnad train ["
                            + Fault.Code.BAD_WEIGHTS.key() + "]");
        } catch (IOException unreadable) {
            around.err()
                    .println(folder + ": the weights cannot be read; look at the folder's name and rights ["
                            + Fault.Code.UNREADABLE_FILE.key() + "]");
        }
        return null;
    }
}
