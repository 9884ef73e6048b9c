package org.isnad.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.export.HitJson;
import org.isnad.export.Naming;
import org.isnad.record.Hit;
import org.isnad.record.Query;
import org.isnad.record.RecordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad search}: where a record speaks of something. */
@Command(
        name = "search",
        description = {
            "Finds articles in which all the words stand, or, with --speaker, --party, --act or --through, single statements. The newest come"
                    + " first.",
            "Words are found however hamza, teh marbuta, vowel signs and tatweel are written, and with و ف ب ل ك ال before them; a phrase"
                    + " stands in quotation marks."
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
            "  isnad search news.isnad سد الروضة                     both words, anywhere in an article",
            "  isnad search news.isnad '\"سد الروضة\"' --act DENY      statements that deny, with the phrase",
            "  isnad search news.isnad --speaker الحداد --from 2015-08-01 --until 2015-08-31"
        })
final class SearchCommand implements Callable<Integer> {

    private static final String INDENT = "   ";

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1..*",
            paramLabel = "WORDS",
            description = "What to search for; may be left out beside filters.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Statements of this speaker.")
    private @Nullable String speaker;

    @Option(names = "--party", paramLabel = "NAME", description = "Statements of this body, or of who speaks for it.")
    private @Nullable String party;

    @Option(names = "--act", paramLabel = "ACT", description = "Statements that do this: ${COMPLETION-CANDIDATES}.")
    private @Nullable Act act;

    @Option(names = "--through", paramLabel = "NAME", description = "Statements handed on by this one.")
    private @Nullable String through;

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "Articles that name this place, in Arabic or English.")
    private @Nullable String place;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Articles of this outlet.")
    private @Nullable String outlet;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Taking.DateConverter.class,
            description = "Published on this day or later.")
    private @Nullable LocalDate from;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Taking.DateConverter.class,
            description = "Published on this day or earlier.")
    private @Nullable LocalDate until;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Shows no more than so many; without it, ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Mixin
    private AsRead asRead = new AsRead();

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    SearchCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var query = new Query(
                String.join(" ", words),
                speaker,
                party,
                act,
                through,
                place,
                outlet,
                Objects.toString(from, null),
                Objects.toString(until, null));
        check(query);
        try (var store = record.toRead()) {
            var hits = asRead.of(store).search(query, limit);
            var ink = new Ink(around.coloursOut());
            hits.forEach(hit -> around.out().print(json ? HitJson.of(hit) : text(hit, ink)));
            around.out().flush();
            if (hits.size() == limit) {
                around.err().println("The first " + limit + "; more with --limit.");
            } else if (hits.isEmpty()) {
                around.err().println("Nothing was found.");
            }
            return hits.isEmpty() ? Main.FAULTY : Main.OK;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private void check(Query query) {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, but was " + limit);
        }
        var asked = Stream.of(query.words(), speaker, party, through, place, outlet)
                .anyMatch(name -> name != null && name.codePoints().anyMatch(Character::isLetterOrDigit));
        if (!asked && act == null && from == null && until == null) {
            throw new ParameterException(spec.commandLine(), "name words to search for, or a filter");
        }
    }

    private String text(Hit hit, Ink ink) {
        var document = hit.document();
        var head = Stream.of(document.outlet(), hit.in().article().told().author(), document.published(), title(hit))
                .filter(Objects::nonNull)
                .map(Bidi::isolate)
                .toList();
        var lines = new StringBuilder(ink.strong(String.join(", ", head))).append('\n');
        var statement = hit.statement();
        if (statement != null) {
            var speakerName = Naming.name(document.entities().get(statement.speaker()));
            var chain = Naming.through(statement, document);
            lines.append(INDENT)
                    .append(Bidi.isolate(speakerName))
                    .append("  ")
                    .append(ink.act(statement.act(), statement.act().name()))
                    .append(chain.isEmpty() ? "" : "  via " + Bidi.isolate(chain))
                    .append('\n');
        }
        lines.append(INDENT).append(marked(hit, ink)).append('\n');
        var name = hit.in().reading() + (statement == null ? "" : "#" + statement.id());
        lines.append(INDENT)
                .append(ink.faint(name + "  " + Bidi.isolate(hit.in().address())))
                .append("\n\n");
        return lines.toString();
    }

    private static @Nullable String title(Hit hit) {
        var title = hit.document().title();
        return title == null ? null : title.of(hit.document().text());
    }

    /** The sentence, with what was searched for set off on a terminal. */
    private static String marked(Hit hit, Ink ink) {
        var text = hit.document().text();
        if (!ink.on()) {
            return Bidi.isolate(hit.sentence().of(text));
        }
        var parts = new ArrayList<String>();
        var at = hit.sentence().start();
        for (var place : hit.marked()) {
            if (place.start() >= at) {
                parts.add(Bidi.plain(text.substring(at, place.start())));
                parts.add(ink.title(Bidi.plain(place.of(text))));
                at = place.end();
            }
        }
        parts.add(Bidi.plain(text.substring(at, hit.sentence().end())));
        return Bidi.inIsolate(String.join("", parts));
    }
}
