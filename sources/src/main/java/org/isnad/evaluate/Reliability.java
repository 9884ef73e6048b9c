package org.isnad.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.document.Statement;

/**
 * Whether the confidence of statements means what it says: of those read with a confidence of 0.8, eight of ten should be right (see
 * {@link Compared#isRight}). The statements in the order of their confidence, in ten bins of equal size.
 *
 * @param error the expected calibration error: how far share and confidence lie apart in a bin, on average over the statements
 */
public record Reliability(List<Bin> bins, double error) {

    private static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** A tenth of the statements: their average confidence, and how many of them are right. */
    public record Bin(double confidence, long right, long of) {

        public double share() {
            return of == 0 ? 0 : (double) right / of;
        }
    }

    /** Of everything that was read; the bins of a few statements may be empty and are left out. */
    public static Reliability of(List<Findings> findings) {
        var read = findings.stream()
                .flatMap(article -> article.statements().stream())
                .filter(one -> one.system() != null)
                .sorted(Comparator.comparingDouble(Reliability::confidence))
                .toList();
        var bins = new ArrayList<Bin>();
        var apart = 0.0;
        for (int i = 0; i < BINS; i++) {
            var bin = bin(read.subList(read.size() * i / BINS, read.size() * (i + 1) / BINS));
            if (bin.of() > 0) {
                bins.add(bin);
                apart += bin.of() * Math.abs(bin.share() - bin.confidence());
            }
        }
        return new Reliability(bins, read.isEmpty() ? 0 : apart / read.size());
    }

    private static Bin bin(List<Compared> read) {
        var confidence = read.stream().mapToDouble(Reliability::confidence).average();
        return new Bin(
                confidence.orElse(0), read.stream().filter(Compared::isRight).count(), read.size());
    }

    private static double confidence(Compared one) {
        Statement read = one.system();
        return read == null ? 0 : read.confidence();
    }
}
