package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.export.DecisionJson;
import org.isnad.record.ClaimDecision;
import org.isnad.record.Decided;
import org.isnad.record.RecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad decisions}: what people decided on the claims of a record. */
@Command(
        name = "decisions",
        description =
                "Lists the decisions on claims: who merged, split or unlinked what, when and why, and what has become of it. isnad merge,"
                        + " split and unlink make them.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:all of them hold, or are taken back",
            "1:some speak of words that are no statement any more, or the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong"
        })
final class DecisionsCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    @Mixin
    private OwnWords words = new OwnWords();

    DecisionsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var store = record.toRead()) {
            var all = store.decisions();
            all.forEach(decided -> around.out().print(json ? DecisionJson.of(decided) : text(decided)));
            around.out().flush();
            var unfit = all.stream().filter(decided -> !decided.fits()).count();
            around.err().println(summary(all.size(), unfit));
            return unfit == 0 ? Main.OK : Main.FAULTY;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private static String summary(int all, long unfit) {
        var total = all + (all == 1 ? " decision" : " decisions");
        return unfit == 0
                ? total + "."
                : total + "; " + unfit + (unfit == 1 ? " speaks" : " speak")
                        + " of words that are no statement any more.";
    }

    private String text(Decided decided) {
        var labels = words.labels();
        var ink = new Ink(around.coloursOut());
        var one = decided.decision();
        var out = new Lines(labels, around.width());
        out.line(
                0,
                ink.strong(one.number() + "  " + Bidi.isolate(one.by()) + "  "
                        + one.at().substring(0, 10) + "  " + labels.of("decision." + decided.state())));
        out.wrapped(1, one.why());
        out.line(
                1,
                one.undoes() == null
                        ? labels.of("decision." + one.what())
                        : labels.of("correction.takes-back").replace("{number}", String.valueOf(one.undoes())));
        for (var part : one.statements().stream()
                .map(ClaimDecision.Anchor::part)
                .distinct()
                .toList()) {
            out.line(1, ink.faint(labels.of("decision.part." + one.what() + (part == 0 ? "" : ".other"))));
            one.statements().stream()
                    .filter(anchor -> anchor.part() == part)
                    .forEach(anchor -> out.line(
                            2,
                            Bidi.isolate(anchor.text()) + "  "
                                    + ink.faint(Bidi.isolate(anchor.reading() + "#" + anchor.statement()))));
        }
        out.gap();
        return out.toString();
    }
}
