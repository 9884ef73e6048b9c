package org.isnad.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.Statement;
import org.isnad.export.DifferenceJson;
import org.isnad.export.Naming;
import org.isnad.record.Difference;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad diff}: what an address says now that it did not say before. */
@Command(
        name = "diff",
        description = {
            "Shows which statements came, went, or changed their words or figures between captures of one address: the last two, unless told"
                    + " otherwise.",
            "Words that were left out stand in [- -], words that were put in in {+ +}; on a terminal they are coloured."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:nothing differs",
            "1:something differs, or the record is damaged",
            "2:there are no two to compare, or the file is no record",
            "64:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad diff news.isnad ADDRESS                      the last two captures",
            "  isnad diff news.isnad ADDRESS --since 2017-09-01   what changed since that day",
            "  isnad diff news.isnad ADDRESS --readings           after isnad reread"
        })
final class DiffCommand implements Callable<Integer> {

    private static final String INDENT = "   ";

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1",
            paramLabel = "ADDRESS",
            description = "The address of the captures, as isnad search shows it.")
    private String address = "";

    @ArgGroup
    private Which which = new Which();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    DiffCommand(Surroundings around) {
        this.around = around;
    }

    /** Which two are compared. */
    static final class Which {

        @Option(
                names = "--since",
                paramLabel = "DATE",
                converter = Taking.DateConverter.class,
                description =
                        "Compares the last capture with the last one met before this day (UTC), or else with the first.")
        private @Nullable LocalDate since;

        @Option(
                names = "--between",
                paramLabel = "N",
                arity = "2",
                description = "Compares two readings of the address by their numbers, as isnad search shows them.")
        private @Nullable List<Long> between;

        @Option(
                names = "--readings",
                description = "Compares the last capture's last two readings, by other versions, lexicons or weights.")
        private boolean readings;
    }

    @Override
    public Integer call() {
        try (var store = record.toRead()) {
            var two = two(store);
            if (two.size() < 2) {
                return none();
            }
            var difference = RecordStore.difference(two.get(0), two.get(1));
            around.out().print(json ? DifferenceJson.of(difference) : text(difference, new Ink(around.coloursOut())));
            return difference.isNone() ? Main.OK : Main.FAULTY;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private int none() {
        around.err()
                .println(new Fault(
                        Fault.Code.NOTHING_TO_COMPARE,
                        new Place(record.place().toString(), 0, -1),
                        "there are no two " + (which.readings ? "readings" : "captures") + " of '" + address + "'",
                        "look at the address with isnad search"));
        return Main.NONE;
    }

    /** The earlier and the later one; fewer when there are none. */
    private List<Recorded> two(RecordStore store) {
        var captures = store.captures(address);
        if (captures.isEmpty()) {
            return List.of();
        }
        var last = captures.get(captures.size() - 1);
        if (which.readings) {
            return lastTwo(store.readings(address, last.sha256()));
        }
        if (which.between != null) {
            return captures.stream()
                    .flatMap(capture -> store.readings(address, capture.sha256()).stream())
                    .filter(reading -> which.between.contains(reading.reading()))
                    .toList();
        }
        if (which.since == null) {
            return lastTwo(captures);
        }
        var day = which.since.toString();
        var before = captures.stream()
                .filter(capture -> capture.met().compareTo(day) < 0)
                .reduce((earlier, later) -> later)
                .orElse(captures.get(0));
        return before.equals(last) ? List.of() : List.of(before, last);
    }

    private static List<Recorded> lastTwo(List<Recorded> all) {
        return all.subList(Math.max(0, all.size() - 2), all.size());
    }

    private static String text(Difference difference, Ink ink) {
        var lines = new StringBuilder();
        lines.append(ink.strong(Bidi.isolate(difference.to().address()))).append('\n');
        lines.append(ink.faint(shown(difference.from()) + " → " + shown(difference.to())))
                .append("\n\n");
        var from = difference.from().document();
        var to = difference.to().document();
        difference.changed().forEach(changed -> changed(changed, from, to, ink, lines));
        difference.came().forEach(statement -> whole("+", statement, to, ink, lines));
        difference.went().forEach(statement -> whole("-", statement, from, ink, lines));
        var same = difference.same();
        return lines.append(same + (same == 1 ? " statement is" : " statements are") + " in both; "
                        + difference.changed().size() + " changed, "
                        + difference.came().size() + " came, "
                        + difference.went().size() + " went.\n")
                .toString();
    }

    private static String shown(Recorded recorded) {
        var with = recorded.with();
        var own = with.lexicons().equals("shipped") && with.weights().equals("shipped")
                ? ""
                : ", " + with.lexicons() + ", " + with.weights();
        return recorded.reading() + " met " + recorded.met() + " (isnad " + with.isnad() + own + ")";
    }

    private static void whole(String sign, Statement statement, Document document, Ink ink, StringBuilder lines) {
        lines.append(sign).append("  ").append(head(statement, document, ink)).append('\n');
        var words = statement.contents().stream()
                .map(content -> content.of(document.text()))
                .collect(Collectors.joining(" … "));
        lines.append(INDENT).append(Bidi.isolate(words)).append("\n\n");
    }

    private static void changed(Difference.Changed changed, Document from, Document to, Ink ink, StringBuilder lines) {
        var before = head(changed.from(), from, ink);
        var after = head(changed.to(), to, ink);
        lines.append("~  ")
                .append(before.equals(after) ? after : before + "  →  " + after)
                .append('\n');
        var words = changed.words().stream().map(piece -> marked(piece, ink)).collect(Collectors.joining(" "));
        lines.append(INDENT).append(Bidi.inIsolate(words)).append('\n');
        for (var figure : changed.figures()) {
            lines.append(INDENT)
                    .append(figure.of().isEmpty() ? "" : figure.of() + ": ")
                    .append(orNone(figure.from()))
                    .append(" → ")
                    .append(orNone(figure.to()))
                    .append('\n');
        }
        lines.append('\n');
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "none" : Bidi.isolate(words);
    }

    private static String marked(Difference.Piece piece, Ink ink) {
        var words = Bidi.plain(piece.words());
        return switch (piece.fate()) {
            case KEPT -> words;
            case LEFT_OUT -> ink.on() ? ink.gone(words) : "[-" + words + "-]";
            case PUT_IN -> ink.on() ? ink.fresh(words) : "{+" + words + "+}";
        };
    }

    private static String head(Statement statement, Document document, Ink ink) {
        var chain = Naming.through(statement, document);
        return Bidi.isolate(Naming.name(document.entities().get(statement.speaker())))
                + "  " + ink.act(statement.act(), statement.act().name())
                + (chain.isEmpty() ? "" : "  via " + Bidi.isolate(chain));
    }
}
