package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.record.Change;
import org.isnad.record.CorrectionException;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad correct}: what a person says of a statement, laid over what the machine read. */
@Command(
        name = "correct",
        description = {
            "Says what a statement of a record should be: its speaker, chain, act, words, whom it denies; that it is right as it is, or none; or that one was missed.",
            "A correction says what the text says, not whether that is so. It lies over what the machine read, never in it, and can be taken"
                    + " back with --undo. isnad corrections lists them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the correction is in the record",
            "1:the record is damaged",
            "2:there is no such statement, its article has no such words, or the file is no record",
            "64:the command line is wrong",
            "74:the record cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad correct news.isnad 17#s3 --act WARN --by سلمى --why 'تحذير لا خبر'",
            "  isnad correct news.isnad 17#s2 --speaker 'سامر الحداد' --by سلمى --why 'له'",
            "  isnad correct news.isnad 17#s3 --denies s1 --by سلمى --why 'ينفي قول المصدر'",
            "  isnad correct news.isnad 17 --missed --cue وأضاف --content 'السد مفتوح' \\",
            "    --speaker الوزير --act ASSERT --by سلمى --why 'لم يقرأ'",
            "  isnad correct news.isnad --undo 4 --by سلمى --why 'خطأ مني'"
        })
final class CorrectCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATEMENT",
            description =
                    "Which one, as isnad search shows it: 17#s3, or ADDRESS#s3. With --missed the article alone: 17, or ADDRESS.")
    private @Nullable String statement;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Who says it, by a name that stands in the article.")
    private @Nullable String speaker;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What that speaker is, when nobody of the name was read: ${COMPLETION-CANDIDATES}.")
    private @Nullable EntityKind kind;

    @Option(names = "--act", paramLabel = "ACT", description = "What it does: ${COMPLETION-CANDIDATES}.")
    private @Nullable Act act;

    @Option(names = "--cue", paramLabel = "WORDS", description = "The word or phrase that reports it.")
    private @Nullable String cue;

    @Option(
            names = "--source",
            paramLabel = "WORDS",
            description = "The words that name the speaker there; may be repeated.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--content",
            paramLabel = "WORDS",
            description =
                    "What is said; may be repeated. Words that stand more than once are taken nearest to the statement.")
    private List<String> contents = new ArrayList<>();

    @Option(
            names = "--through",
            paramLabel = "NAME",
            description =
                    "Who hands it on, by a name that stands in the article; may be repeated, nearest to the article first. Taken for an outlet when nobody"
                            + " of the name was read.")
    private List<String> through = new ArrayList<>();

    @Option(names = "--through-nobody", description = "Nobody hands it on: the article has it from the speaker.")
    private boolean throughNobody;

    @Option(
            names = "--spoken",
            paramLabel = "DATE",
            description =
                    "When it was said: 2017-09-07, or less exactly 2017-09 or 2017; '' where the text does not say it.")
    private @Nullable String spoken;

    @Option(
            names = "--distance",
            negatable = true,
            description = "The reporter's own verb casts doubt on it; or does not.")
    private @Nullable Boolean distance;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "How much of it is quoted: ${COMPLETION-CANDIDATES}. Without it, as the quotation marks of --content are.")
    private @Nullable Form form;

    @Option(
            names = "--denies",
            paramLabel = "ID",
            description = "A statement of the same article that this one denies.")
    private List<String> denies = new ArrayList<>();

    @Option(names = "--denies-not", paramLabel = "ID", description = "One that it does not deny.")
    private List<String> deniesNot = new ArrayList<>();

    @Option(names = "--accept", description = "It is right as it is given.")
    private boolean isRight;

    @Option(names = "--not-a-statement", description = "It is no statement.")
    private boolean isNone;

    @Option(names = "--missed", description = "There is a statement that was not read.")
    private boolean isMissed;

    @Option(names = "--undo", paramLabel = "N", description = "Takes correction N back.")
    private @Nullable Long undo;

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who says so.")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "Why.")
    private String why = "";

    CorrectCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        check();
        try (var store = record.toChange()) {
            var number = correct(store);
            around.out().println(number);
            return Main.OK;
        } catch (CorrectionException refused) {
            around.err()
                    .println(new Fault(
                            Fault.Code.BAD_CORRECTION,
                            new Place(record.place().toString(), 0, -1),
                            String.valueOf(refused.getMessage()),
                            refused.todo()));
            return Main.NONE;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private void check() {
        if ((undo == null) == (statement == null)) {
            throw new ParameterException(
                    spec.commandLine(), "name a statement, or with --undo the number of a correction");
        }
        if (throughNobody && !through.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--through and --through-nobody exclude each other");
        }
        var says = !change().isEmpty();
        var alone = Stream.of(undo != null, isNone, isRight).filter(is -> is).count();
        if (alone > 1 || alone == 1 && (says || isMissed)) {
            throw new ParameterException(
                    spec.commandLine(), "--undo, --accept and --not-a-statement stand alone, beside --by and --why");
        }
    }

    private Change change() {
        var chain = through.isEmpty() && !throughNobody ? null : through;
        return new Change(act, speaker, kind, chain, form, distance, spoken, cue, sources, contents, denies, deniesNot);
    }

    private long correct(RecordStore store) {
        if (undo != null) {
            return store.undo(undo, by, why);
        }
        var name = String.valueOf(statement);
        if (isRight) {
            return store.accept(name, by, why);
        }
        return isNone
                ? store.notAStatement(name, by, why)
                : isMissed ? store.missed(name, change(), by, why) : store.correct(name, change(), by, why);
    }
}
