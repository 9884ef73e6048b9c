package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.document.Span;
import org.isnad.testing.Fuzzed;

/** Every reader, on whatever bytes: articles and documented faults with their places, the same each time, and nothing is thrown. */
class InputsFuzzTest {

    private static final Fields MAPPED = Fields.of("text=content,outlet=source,published=when");

    @Fuzzed
    void anyPageIsAnArticleOrAFault(byte[] bytes) {
        assertThat(items(Format.HTML, Fields.PLAIN, bytes)).hasSizeLessThanOrEqualTo(1);
    }

    @Fuzzed
    void anyFeedIsItsEntriesOrAFault(byte[] bytes) {
        items(Format.FEED, Fields.PLAIN, bytes);
    }

    @Fuzzed
    void anyCrawlIsItsPagesAndFaults(byte[] bytes) {
        items(Format.WARC, Fields.PLAIN, bytes);
    }

    @Fuzzed
    void anyLinesOfJsonAreArticlesAndFaults(byte[] bytes) {
        items(Format.JSONL, Fields.PLAIN, bytes);
        items(Format.JSONL, MAPPED, bytes);
    }

    @Fuzzed
    void anyTableIsArticlesAndFaults(byte[] bytes) {
        items(Format.CSV, Fields.PLAIN, bytes);
        items(Format.CSV, MAPPED, bytes);
    }

    @Fuzzed
    void anyArchiveIsItsFilesAndFaults(byte[] bytes) {
        items(Format.ZIP, Fields.PLAIN, bytes);
    }

    /** Taken for what it looks like. */
    @Fuzzed
    void anyFileIsArticlesAndFaults(byte[] bytes) {
        items(null, Fields.PLAIN, bytes);
    }

    private static List<Item> items(Format format, Fields fields, byte[] bytes) {
        var items = read(format, fields, bytes);
        items.forEach(item -> holds(item, bytes));
        assertThat(items).hasSizeLessThanOrEqualTo(bytes.length + 1);
        assertThat(read(format, fields, bytes)).isEqualTo(items);
        return items;
    }

    private static List<Item> read(Format format, Fields fields, byte[] bytes) {
        var items = new ArrayList<Item>();
        var settings = new Inputs.Settings(fields, format, null);
        try (var inputs = Inputs.of(List.of(Inputs.STANDARD), settings, new ByteArrayInputStream(bytes))) {
            for (var item = inputs.next(); item != null; item = inputs.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static void holds(Item item, byte[] bytes) {
        switch (item) {
            case Item.Taken taken -> {
                holds(taken.article());
                taken.faults().forEach(fault -> holds(fault, bytes));
                assertThat(taken.bytes()).isNotEmpty();
                assertThat(taken.address()).isNotNull();
            }
            case Item.Refused refused -> holds(refused.fault(), bytes);
            case Item.Unchanged none -> throw new AssertionError("nothing was met before: " + none);
        }
    }

    private static void holds(Article article) {
        var text = article.text();
        assertThat(text).isNotBlank();
        assertThat(text.length()).isLessThanOrEqualTo(Limits.TEXT);
        assertThat(text.codePoints().filter(InputsFuzzTest::isHalf)).isEmpty();
        if (article.title() != null) {
            assertThat(article.title().of(text)).isNotBlank();
        }
        Span before = null;
        for (var span : article.furniture()) {
            assertThat(span.of(text)).isNotEmpty();
            assertThat(before == null || before.end() <= span.start()).isTrue();
            before = span;
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void holds(Fault fault, byte[] bytes) {
        assertThat(fault.place().file()).startsWith(Inputs.STANDARD);
        assertThat(fault.place().offset()).isBetween(-1L, (long) bytes.length + Limits.UNPACKED);
        assertThat(fault.what()).isNotBlank();
        assertThat(fault.todo()).isNotBlank();
        assertThat(fault.toString().lines()).hasSize(1);
    }
}
