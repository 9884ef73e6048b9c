package org.isnad.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.isnad.export.ClaimJson;
import org.isnad.record.ClaimList;
import org.isnad.record.ClaimQuery;
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

    @Option(names = "--doubted", description = "Only those that somebody doubts, who need not deny them.")
    private boolean doubted;

    @Option(names = "--outlets", paramLabel = "N", description = "Only those that so many outlets tell, or more.")
    private int outlets = 1;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only those in which this one speaks.")
    private @Nullable String speaker;

    @Option(
            names = "--party",
            paramLabel = "NAME",
            description = "Only those that speak of this one, as the lexicons know him or as he is called.")
    private @Nullable String party;

    @Option(
            names = "--event",
            paramLabel = "KIND",
            description =
                    "Only those that speak of this kind of event, by its name in claim/events.yaml: strike, kill.")
    private @Nullable String event;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Taking.DateConverter.class,
            description = "Only those told on this day or later.")
    private @Nullable LocalDate from;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Taking.DateConverter.class,
            description = "Only those told on this day or earlier.")
    private @Nullable LocalDate until;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Only those of which one statement has all these words, phrases in quotation marks.")
    private @Nullable String text;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Shows no more than so many; without it, ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--page", paramLabel = "N", description = "Shows the Nth so many; without it, the first.")
    private int page = 1;

    @Mixin
    private OwnWords words = new OwnWords();

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    ClaimsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (limit < 1 || outlets < 1 || page < 1) {
            throw new ParameterException(spec.commandLine(), "--limit, --page and --outlets must be 1 or more");
        }
        try {
            RecordClaims.compare(record, around);
            return list();
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private int list() {
        var query = new ClaimQuery(contested, doubted, outlets, speaker, party, event, from, until, text);
        var before = (page - 1L) * limit;
        try (var store = record.toRead()) {
            var found = store.claims(query, before, limit);
            var digest = new ClaimDigest(words.labels(), new Ink(around.coloursOut()), around.width());
            for (var listed : found.claims()) {
                var claim = store.claim(listed.id());
                if (claim != null) {
                    around.out().print(json ? ClaimJson.of(claim) : digest.brief(claim));
                }
            }
            around.out().flush();
            tell(found, before);
            return found.claims().isEmpty() ? Main.FAULTY : Main.OK;
        }
    }

    private void tell(ClaimList found, long before) {
        if (found.total() == 0) {
            around.err().println("Nothing was found.");
        } else if (found.claims().isEmpty()) {
            around.err().println("There are " + found.total() + ", and none on page " + page + ".");
        } else if (before + found.claims().size() < found.total()) {
            var shown = page == 1
                    ? "The first " + limit
                    : (before + 1) + " to " + (before + found.claims().size());
            around.err().println(shown + " of " + found.total() + "; more with --page " + (page + 1) + ".");
        }
    }
}
