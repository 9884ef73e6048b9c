package org.isnad.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
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
            all.forEach(decided -> around.out().print(json ? json(decided) : text(decided)));
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

    private static String json(Decided decided) {
        var one = decided.decision();
        var out = new StringWriter();
        try (var to = new JsonFactory().createGenerator(out)) {
            to.writeStartObject();
            to.writeNumberField("number", one.number());
            to.writeStringField("at", one.at());
            to.writeStringField("by", one.by());
            to.writeStringField("why", one.why());
            to.writeStringField("what", one.what().name());
            to.writeStringField("state", decided.state().name());
            if (one.undoes() != null) {
                to.writeNumberField("undoes", one.undoes());
            }
            to.writeArrayFieldStart("statements");
            for (var anchor : one.statements()) {
                to.writeStartObject();
                to.writeNumberField("part", anchor.part());
                to.writeStringField("statement", anchor.reading() + "#" + anchor.statement());
                to.writeNumberField("start", anchor.place().start());
                to.writeNumberField("end", anchor.place().end());
                to.writeStringField("text", anchor.text());
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeArrayFieldStart("now");
            for (var name : decided.now()) {
                to.writeString(name);
            }
            to.writeEndArray();
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }
}
