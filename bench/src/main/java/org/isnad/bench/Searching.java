package org.isnad.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.isnad.document.Document;
import org.isnad.document.Statement;
import org.isnad.record.ClaimQuery;
import org.isnad.record.Query;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * How long a search in a record takes, as a user would search who has read some article of it: for its words, its speakers, its places.
 * Articles and words are drawn with a fixed seed, so that common words come as often as they stand in the texts.
 */
final class Searching {

    private static final int QUERIES = 60;
    private static final int LIMIT = 20;
    private static final long SEED = 17;

    /** What is searched for. */
    private enum Kind {
        WORD,
        TWO_WORDS,
        PHRASE_OF_TWO,
        PHRASE_OF_THREE,
        SPEAKER,
        ACT,
        ACT_AND_WORD,
        THROUGH,
        PLACE,
        OUTLET_AND_WORD,
        DAY_AND_WORD,
        CLAIMS,
        CLAIMS_WITH_A_WORD,
        CLAIMS_WITH_TWO_WORDS,
        CLAIMS_OF_A_PARTY
    }

    private final Random random = new Random(SEED);
    private final RecordStore store;
    private final long size;

    private Searching(RecordStore store) {
        this.store = store;
        this.size = store.size();
    }

    /** A line a kind of search: the first one on a fresh connection, the median, the 95th of 100, the longest, in milliseconds. */
    static List<String> measured(RecordPlace record) {
        try (var store = RecordStore.openToRead(record)) {
            return new Searching(store).lines();
        }
    }

    private List<String> lines() {
        Map<Kind, List<Double>> times = new EnumMap<>(Kind.class);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            for (var kind : Kind.values()) {
                var search = search(kind);
                if (search != null) {
                    var begun = System.nanoTime();
                    search.run();
                    var took = (System.nanoTime() - begun) / 1e6;
                    times.computeIfAbsent(kind, any -> new ArrayList<>()).add(took);
                    all.add(took);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%,d articles; milliseconds    first  median     95%%  longest", size));
        times.forEach((kind, took) ->
                lines.add(line(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), took)));
        lines.add(line("all", all));
        return lines;
    }

    private static String line(String name, List<Double> took) {
        var first = took.get(0);
        var sorted = took.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "  %-24s %7.0f %7.0f %7.0f %7.0f",
                name,
                first,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }

    /** Null when the article that was drawn has nothing of that kind. */
    private @Nullable Runnable search(Kind kind) {
        var document = store.reading(1 + random.nextLong(size)).document();
        var words = document.text().split("[^\\p{L}\\p{M}]+");
        var at = random.nextInt(Math.max(1, words.length - 3));
        var statement = document.statements().isEmpty()
                ? null
                : document.statements().get(random.nextInt(document.statements().size()));
        return switch (kind) {
            case WORD -> searched(Query.of(words[at]));
            case TWO_WORDS -> searched(Query.of(words[at] + " " + words[random.nextInt(words.length)]));
            case PHRASE_OF_TWO -> searched(Query.of(phrase(words, at, 2)));
            case PHRASE_OF_THREE -> searched(Query.of(phrase(words, at, 3)));
            case SPEAKER -> statement == null ? null : bySpeaker(name(document, statement.speaker()));
            case ACT -> statement == null ? null : byAct("", statement);
            case ACT_AND_WORD -> statement == null ? null : byAct(words[at], statement);
            case THROUGH ->
                statement == null || statement.via().isEmpty()
                        ? null
                        : searched(new Query(
                                "",
                                null,
                                null,
                                null,
                                name(document, statement.via().get(0)),
                                null,
                                null,
                                null,
                                null));
            case PLACE ->
                document.places().isEmpty()
                        ? null
                        : searched(new Query(
                                "",
                                null,
                                null,
                                null,
                                null,
                                document.places()
                                        .get(random.nextInt(document.places().size()))
                                        .name(),
                                null,
                                null,
                                null));
            case OUTLET_AND_WORD ->
                searched(new Query(words[at], null, null, null, null, null, document.outlet(), null, null));
            case DAY_AND_WORD ->
                searched(new Query(
                        words[at], null, null, null, null, null, null, document.published(), document.published()));
            case CLAIMS -> claims(null, null);
            case CLAIMS_WITH_A_WORD -> claims(null, words[at]);
            case CLAIMS_WITH_TWO_WORDS -> claims(null, words[at] + " " + words[Math.min(at + 1, words.length - 1)]);
            case CLAIMS_OF_A_PARTY -> statement == null ? null : claims(name(document, statement.speaker()), null);
        };
    }

    private static String phrase(String[] words, int at, int length) {
        return '"' + String.join(" ", List.of(words).subList(at, Math.min(at + length, words.length))) + '"';
    }

    private Runnable searched(Query query) {
        return () -> store.search(query, LIMIT);
    }

    private Runnable claims(@Nullable String party, @Nullable String words) {
        return () -> store.claims(new ClaimQuery(false, false, 1, null, party, null, null, null, words), 0, LIMIT);
    }

    private @Nullable Runnable bySpeaker(String name) {
        return name.isEmpty() ? null : searched(new Query("", name, null, null, null, null, null, null, null));
    }

    private Runnable byAct(String words, Statement statement) {
        return searched(new Query(words, null, null, statement.act(), null, null, null, null, null));
    }

    private static String name(Document document, String entity) {
        var named = document.entities().get(entity);
        return named == null || named.names().isEmpty() ? "" : named.names().get(0);
    }
}
