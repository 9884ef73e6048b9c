package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.testing.Fuzzed;
import org.isnad.testing.WildText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Searching for whatever somebody types: what the index of words finds is what stands in the articles. */
class QueryFuzzTest {

    private static final List<String> TEXTS = List.of(
            Sample.dam("a"),
            "افتتاح المدرسة\n\nقال الوزير إنّ الطُّرُق إلى المدرســة مفتوحة! AFP ٢٥ \uD835\uDD38 straße IĞDIR 12.5٪ ﷺ.\n");

    @TempDir
    private static Path folder;

    private static RecordStore store;

    @BeforeAll
    static void open() throws Exception {
        store = Engine.SQLITE.fresh(folder).openToAdd();
        for (var text : TEXTS) {
            store.add(List.of(Sample.entry("a" + TEXTS.indexOf(text), text, Sample.WITH)));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Fuzzed
    void anyQueryFindsTheArticlesInWhichAllItsWordsStand(byte[] bytes) {
        var words = WildText.of(bytes);
        var hits = store.search(Query.of(words), 10);
        var terms = Term.of(words);
        var expected = TEXTS.stream().filter(text -> stand(terms, text)).toList();
        assertThat(hits).extracting(hit -> hit.document().text()).containsExactlyInAnyOrderElementsOf(expected);
        for (var hit : hits) {
            var text = hit.document().text();
            assertThat(hit.sentence().of(text)).isNotEmpty();
            assertThat(hit.marked()).allMatch(hit.sentence()::contains);
        }
        assertThat(store.search(Query.of(words), 10)).isEqualTo(hits);
    }

    private static boolean stand(List<Term> terms, String text) {
        var words = Words.of(text);
        return terms.stream().allMatch(term -> !term.in(words).isEmpty());
    }
}
