package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;

/** Measures on the pages of {@code samples/designs}; {@code tools/designs} prints what it found. */
class DesignsTest {

    private static final List<String> KEYS = List.of("title", "outlet", "author", "published", "modified");

    @Test
    void thePagesOfKnownSystemsAreRead() throws IOException {
        var reads = new ArrayList<Designs.Read>();
        for (var page : Designs.pages()) {
            reads.add(Designs.read(page));
        }
        Files.writeString(Shared.root().resolve("sources/target/designs.txt"), report(reads));
        assertThat(reads).hasSizeGreaterThanOrEqualTo(60);
        assertThat(mean(reads)).isGreaterThanOrEqualTo(0.97);
        assertThat(share(reads, "published")).isGreaterThanOrEqualTo(0.95);
        assertThat(share(reads, "title")).isGreaterThanOrEqualTo(0.97);
        assertThat(share(reads, "outlet")).isGreaterThanOrEqualTo(0.90);
        assertThat(share(reads, "author")).isGreaterThanOrEqualTo(0.85);
        assertThat(share(reads, "modified")).isGreaterThanOrEqualTo(0.90);
        assertThat(reads).allMatch(read -> read.garbled() == 0, "nothing garbled");
    }

    private static String report(List<Designs.Read> reads) {
        var report = new StringBuilder();
        for (var read : reads) {
            report.append(String.format(
                    Locale.ROOT,
                    "%-30s body %.3f (precision %.3f, recall %.3f) garbled %d, furniture unmarked %d%s%n",
                    read.name(),
                    read.f1(),
                    read.precision(),
                    read.recall(),
                    read.garbled(),
                    read.unmarked(),
                    wrong(read)));
        }
        report.append(String.format(Locale.ROOT, "%d pages: body %.3f", reads.size(), mean(reads)));
        KEYS.forEach(key -> report.append(String.format(Locale.ROOT, ", %s %.3f", key, share(reads, key))));
        return report.append(", garbled ")
                .append(reads.stream().filter(read -> read.garbled() > 0).count())
                .append('\n')
                .toString();
    }

    private static String wrong(Designs.Read read) {
        var wrong = new StringBuilder();
        for (var key : KEYS) {
            wrong.append(read.right(key) ? "" : ", " + key + " wrong");
        }
        return wrong.toString();
    }

    private static double mean(List<Designs.Read> reads) {
        return reads.stream().mapToDouble(Designs.Read::f1).average().orElse(0);
    }

    private static double share(List<Designs.Read> reads, String key) {
        return (double) reads.stream().filter(read -> read.right(key)).count() / reads.size();
    }
}
