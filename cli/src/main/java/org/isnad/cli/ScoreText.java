package org.isnad.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.isnad.relate.Score;
import org.jspecify.annotations.Nullable;

/** A score of relations, for people and for programs. */
final class ScoreText {

    private ScoreText() {}

    static String asText(Score score) {
        var text = new StringBuilder();
        score.counts()
                .forEach((answer, counts) -> text.append(String.format(
                        Locale.ROOT,
                        "%-11s P %.3f  R %.3f  F1 %.3f  (%d right, %d said, %d marked)%n",
                        answer,
                        counts.precision(),
                        counts.recall(),
                        counts.f1(),
                        counts.right(),
                        counts.said(),
                        counts.marked())));
        text.append(String.format(
                Locale.ROOT,
                "macro-F1    %.3f%naccuracy    %.3f  (%d pairs)%n",
                score.macroF1(),
                score.accuracy(),
                score.pairs()));
        score.confusions().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> text.append(e.getKey())
                        .append(": ")
                        .append(e.getValue())
                        .append('\n'));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** A row a figure, as isnad evaluate --json has it. */
    static String asJson(Score score) {
        var rows = new LinkedHashMap<String, @Nullable Object>();
        score.counts().forEach((answer, counts) -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("precision", rounded(counts.precision()));
            row.put("recall", rounded(counts.recall()));
            row.put("f1", rounded(counts.f1()));
            row.put("right", counts.right());
            row.put("said", counts.said());
            row.put("marked", counts.marked());
            rows.put(answer, row);
        });
        rows.put("macro-F1", Map.of("f1", rounded(score.macroF1())));
        rows.put("accuracy", Map.of("accuracy", rounded(score.accuracy())));
        return JsonText.of(rows);
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
