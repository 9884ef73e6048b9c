package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;

/**
 * Writes a month of fourteen papers otherwise, in each way there is, and counts what of the reading stays. {@code tools/metamorphic} runs it; its name keeps it out
 * of other runs.
 */
class MetamorphicOnCorpus {

    private static final Isnad ISNAD = Isnad.shipped();

    /** Of so many articles one is taken. */
    private static final int STEP = Integer.getInteger("isnad.metamorphic.step", 1);

    /** The papers of which what changes is written out. */
    private static final Set<String> SHOWN =
            Set.of(System.getProperty("isnad.metamorphic.show", "").split(","));

    private static final List<Function<Essence, List<String>>> KINDS =
            List.of(Essence::statements, Essence::figures, Essence::dates, Essence::places);

    /** How many of a kind there were, how many are the same, and how many there are after a change. */
    private static final class Count {
        private final LongAdder before = new LongAdder();
        private final LongAdder same = new LongAdder();
        private final LongAdder after = new LongAdder();

        String share() {
            return String.format(Locale.ROOT, "%.2f %%", 100.0 * same.sum() / Math.max(1, before.sum()));
        }
    }

    private final Map<Change, List<Count>> counts = new HashMap<>();
    private final Map<String, String> shown = new ConcurrentSkipListMap<>();

    @Test
    void howMuchStays() throws IOException {
        for (var change : Change.values()) {
            counts.put(change, List.of(new Count(), new Count(), new Count(), new Count()));
        }
        var corpus = Shared.path("corpus/saudinewsnet-2015-08.jsonl.gz");
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            var all = lines.lines().toList();
            assertThat(all).hasSize(15_816);
            all.parallelStream()
                    .filter(line -> Math.floorMod(CorpusTest.field("id", line).hashCode(), STEP) == 0)
                    .forEach(this::compare);
        }
        var table = new ArrayList<String>();
        for (var change : Change.values()) {
            var of = counts.get(change);
            table.add("| " + change.what + " | " + of.get(0).share() + " | "
                    + (of.get(0).after.sum() - of.get(0).same.sum()) + " | "
                    + of.get(1).share() + " | "
                    + of.get(2).share() + " | " + of.get(3).share() + " |");
        }
        table.add(counts.get(Change.values()[0]).stream()
                .map(count -> count.before.toString())
                .toList()
                .toString());
        var target = Path.of("target");
        Files.write(target.resolve("metamorphic.txt"), table);
        Files.write(target.resolve("metamorphic-shown.txt"), shown.values());
    }

    private void compare(String line) {
        String id = CorpusTest.field("id", line);
        String title = CorpusTest.field("title", line);
        String body = CorpusTest.field("content", line);
        var told = Told.NOTHING
                .outlet(CorpusTest.field("source", line))
                .published(
                        LocalDate.parse(CorpusTest.field("date_extracted", line).substring(0, 10)));
        var before = essence(id, title, body, told);
        for (var change : Change.values()) {
            var after = essence(id, change.title(title), change.body(body), told);
            for (int kind = 0; kind < KINDS.size(); kind++) {
                count(
                        counts.get(change).get(kind),
                        KINDS.get(kind).apply(before),
                        KINDS.get(kind).apply(after));
                if (SHOWN.contains(told.outlet())) {
                    show(
                            change + " " + id,
                            KINDS.get(kind).apply(before),
                            KINDS.get(kind).apply(after));
                }
            }
        }
    }

    private static Essence essence(String id, String title, String body, Told told) {
        var span = title.isBlank() ? null : new Span(0, title.length());
        return Essence.of(ISNAD.read(new Article(id, title + "\n\n" + body, span, told, List.of())));
    }

    private static void count(Count count, List<String> before, List<String> after) {
        count.before.add(before.size());
        count.after.add(after.size());
        count.same.add(before.size() - without(before, after).size());
    }

    private void show(String what, List<String> before, List<String> after) {
        var gone = without(before, after);
        var come = without(after, before);
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            shown.put(
                    what + " " + (i < gone.size() ? gone.get(i) : come.get(i)),
                    what + "\n  - " + (i < gone.size() ? gone.get(i) : "") + "\n  + "
                            + (i < come.size() ? come.get(i) : ""));
        }
    }

    /** What the first holds and the second does not, each as often as it is missing. */
    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }
}
