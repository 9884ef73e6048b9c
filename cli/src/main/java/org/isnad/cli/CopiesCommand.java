package org.isnad.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.copies.Copies;
import org.isnad.sources.Fields;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad copies}: articles in, groups of those that are one text printed again out. */
@Command(
        name = "copies",
        description = {
            "Shows which articles are copies of one another, if with another headline, without the lead or the agency's line, with names"
                    + " spelt otherwise and paragraphs moved. Which of them was first is not told."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything was read",
            "2:nothing could be read",
            "3:some could not be read",
            "64:the command line is wrong",
            "74:the output cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad copies news/                        the groups, a line an article",
            "  isnad copies --json archive.jsonl.gz      one group a line, the ids of its articles"
        })
final class CopiesCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files, folders, archives, patterns in quotes, addresses of the web, or - for standard input, as for isnad read.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--json", description = "Prints one group a line as a JSON array of ids.")
    private boolean json;

    @Option(
            names = "--map",
            paramLabel = "FIELD=NAME[,…]",
            converter = Taking.FieldsConverter.class,
            description =
                    "Under which names JSON Lines or CSV carry id, text, title, outlet, author, published, modified, url.")
    private Fields fields = Fields.PLAIN;

    @Mixin
    private Fetching fetching = new Fetching();

    CopiesCommand(Surroundings around) {
        this.around = around;
    }

    /** What is shown of an article. */
    private record Known(
            String id, @Nullable String outlet, @Nullable LocalDate published) {

        static Known of(Article article) {
            return new Known(article.id(), article.outlet(), article.published());
        }

        String line() {
            return Stream.of(id, outlet, published)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining("  "));
        }
    }

    @Override
    public Integer call() {
        var known = new ArrayList<Known>();
        var copies = new Copies();
        var unread = 0;
        var settings = new Inputs.Settings(fields, null, null);
        try (var fetcher = fetching.fetcher(inputs, around, around.clock(), address -> null);
                var in = Inputs.of(inputs, settings.fetchedBy(fetcher), around.in());
                var progress = Progress.ofBytes(around.errIsTerminal(), around.width(), in::bytesTotal)) {
            for (var item = in.next(); item != null; item = in.next()) {
                progress.at(in.bytesRead());
                switch (item) {
                    case Item.Refused refused -> {
                        around.err().println(progress.room() + refused.fault());
                        unread++;
                    }
                    case Item.Unchanged same ->
                        throw new IllegalStateException(same.address()); // nothing is known from before
                    case Item.Taken taken -> {
                        taken.faults().forEach(fault -> around.err().println(progress.room() + fault));
                        copies.add(taken.article());
                        known.add(Known.of(taken.article()));
                    }
                }
            }
        }
        var groups = copies.groups();
        groups.forEach(
                group -> around.out().print(shown(group.stream().map(known::get).toList())));
        around.err().println(summary(groups, known.size(), unread));
        return unread == 0 ? Main.OK : known.isEmpty() ? Main.NONE : Main.SOME;
    }

    private String shown(List<Known> group) {
        return json
                ? group.stream().map(one -> JsonText.quoted(one.id())).collect(Collectors.joining(", ", "[", "]\n"))
                : group.stream().map(Known::line).collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String summary(List<List<Integer>> groups, int read, int unread) {
        var within = groups.stream().mapToInt(List::size).sum();
        return "Of " + read + " articles " + within + " are copies of one another, in " + groups.size() + " groups"
                + (unread == 0 ? "." : "; " + unread + " could not be read.");
    }
}
