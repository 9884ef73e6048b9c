package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.claim.Claim;
import org.isnad.record.RecordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad claims}: what the articles of a record say between them. */
@Command(
        name = "claims",
        description = {
            "Lists what is told more than once in a record, or denied: the contested first, then what most outlets tell. Each with who"
                    + " asserts it, who denies it, and on how many known origins it rests at most.",
            "Who is right is not told."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:something was found",
            "1:nothing was found, or the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad claims news.isnad                      the contested first",
            "  isnad claims news.isnad --outlets 3          told by three outlets or more",
            "  isnad claims news.isnad --speaker الحداد     in which this one speaks",
            "  isnad claim news.isnad c1a2b3c4              one of them, with every word it rests on"
        })
final class ClaimsCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(names = "--contested", description = "Only those that somebody asserts and somebody else denies.")
    private boolean contested;

    @Option(names = "--outlets", paramLabel = "N", description = "Only those that so many outlets tell, or more.")
    private int outlets = 1;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only those in which this one speaks.")
    private @Nullable String speaker;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Shows no more than so many; without it, ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Mixin
    private OwnWords words = new OwnWords();

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    ClaimsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (limit < 1 || outlets < 1) {
            throw new ParameterException(spec.commandLine(), "--limit and --outlets must be 1 or more");
        }
        try (var store = record.toRead()) {
            var found = RecordClaims.of(store, around).claims().stream()
                    .filter(this::isAskedFor)
                    .toList();
            var digest = new ClaimDigest(words.labels(), new Ink(around.coloursOut()), around.width());
            found.stream()
                    .limit(limit)
                    .forEach(claim -> around.out().print(json ? ClaimJson.of(claim) : digest.brief(claim)));
            around.out().flush();
            if (found.size() > limit) {
                around.err().println("The first " + limit + " of " + found.size() + "; more with --limit.");
            } else if (found.isEmpty()) {
                around.err().println("Nothing was found.");
            }
            return found.isEmpty() ? Main.FAULTY : Main.OK;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private boolean isAskedFor(Claim claim) {
        return (!contested || claim.contested())
                && claim.outlets() >= outlets
                && (speaker == null || claim.isSpokenOfBy(speaker));
    }
}
