package org.isnad.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.isnad.evaluate.Confusions;
import org.isnad.evaluate.Figure;
import org.isnad.evaluate.Findings;
import org.isnad.evaluate.Reliability;
import org.isnad.evaluate.Sample;
import org.isnad.evaluate.Score;
import org.jspecify.annotations.Nullable;

/**
 * What {@code isnad evaluate} tells, as text and as JSON. The figures of everything come first; each further part has its heading, and in
 * JSON its key.
 */
final class EvaluationReport {

    /** By what the figures may be told apart. */
    enum Part {
        act,
        form,
        outlet
    }

    /** What changes when speakers are dealt out anew. */
    private static final Set<Figure> OF_SPEAKERS = EnumSet.of(Figure.SPEAKER, Figure.SPEAKER_END_TO_END, Figure.CHAIN);

    private final List<Findings> findings;
    private final boolean intervals;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, @Nullable Object> json = new LinkedHashMap<>();

    EvaluationReport(List<Findings> findings, Set<Part> by, boolean intervals) {
        this.findings = findings;
        this.intervals = intervals;
        json.putAll(rows(Sample.of(findings), Set.of(Figure.values())));
        by.stream().sorted().forEach(this::apart);
    }

    String asText() {
        return text.toString();
    }

    String asJson() {
        return JsonText.of(json);
    }

    private void apart(Part part) {
        var samples = samples(part);
        var groups = new LinkedHashMap<String, @Nullable Object>();
        samples.forEach((group, sample) -> {
            text.append('\n').append(part).append(' ').append(group);
            text.append(String.format(Locale.ROOT, ", in %d articles%n", sample.size()));
            var rows = rows(sample, counted(sample));
            rows.put("articles", sample.size());
            groups.put(group, rows);
        });
        json.put("by " + part, groups);
    }

    private SortedMap<String, Sample> samples(Part part) {
        return switch (part) {
            case act ->
                Sample.byStatement(findings, statement -> statement.act().name());
            case form ->
                Sample.byStatement(findings, statement -> statement.form().name());
            case outlet -> Sample.byOutlet(findings);
        };
    }

    /** Which act was read for which. */
    void confusions() {
        text.append("\nact marked, and read instead or rightly\n");
        var counts = new LinkedHashMap<String, @Nullable Object>();
        Confusions.of(findings).forEach((marked, read) -> {
            var row = new LinkedHashMap<String, @Nullable Object>();
            var words = new ArrayList<String>();
            read.forEach((act, count) -> {
                row.put(act.name(), count);
                words.add(act + " " + count);
            });
            counts.put(marked.name(), row);
            text.append(String.format(Locale.ROOT, "%-20s %s%n", marked, String.join(", ", words)));
        });
        json.put("confusions", counts);
    }

    /** The same documents with their speakers dealt out anew. */
    void control(List<Findings> withinArticles, List<Findings> amongArticles) {
        var rows = new LinkedHashMap<String, @Nullable Object>();
        text.append("\nspeakers dealt out anew among the statements of each article\n");
        rows.put("within articles", rows(Sample.of(withinArticles), OF_SPEAKERS));
        text.append("\nspeakers dealt out anew among the statements of all articles\n");
        rows.put("among articles", rows(Sample.of(amongArticles), OF_SPEAKERS));
        var found = findings.stream().mapToLong(Findings::paired).sum();
        var byChance = findings.stream().mapToDouble(Findings::speakersByChance).sum() / Math.max(1, found);
        text.append("\nspeaker by chance among those of the article: ")
                .append(three(byChance))
                .append('\n');
        rows.put("speaker by chance", rounded(byChance, 4));
        json.put("control", rows);
    }

    /** Whether the confidence means what it says. */
    void reliability() {
        var reliability = Reliability.of(findings);
        text.append("\nconfidence, and how many are right\n");
        var bins = new ArrayList<@Nullable Object>();
        for (var bin : reliability.bins()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s  %s  (%d of %d)%n",
                    three(bin.confidence()),
                    three(bin.share()),
                    bin.right(),
                    bin.of()));
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("confidence", rounded(bin.confidence(), 4));
            row.put("right", bin.right());
            row.put("of", bin.of());
            bins.add(row);
        }
        text.append("expected calibration error ")
                .append(three(reliability.error()))
                .append('\n');
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("error", rounded(reliability.error(), 4));
        row.put("bins", bins);
        json.put("reliability", row);
    }

    /** A row a figure; as text they are written at once. */
    private Map<String, @Nullable Object> rows(Sample sample, Set<Figure> figures) {
        var rows = new LinkedHashMap<String, @Nullable Object>();
        sample.scores().forEach((figure, score) -> {
            if (figures.contains(figure)) {
                var interval = intervals ? sample.interval(figure) : null;
                text.append(row(figure, score, interval)).append('\n');
                rows.put(figure.label(), values(score, interval));
            }
        });
        return rows;
    }

    /** The figures that count anything. */
    private static Set<Figure> counted(Sample sample) {
        var counted = EnumSet.noneOf(Figure.class);
        sample.scores().forEach((figure, score) -> {
            if (!score.isEmpty()) {
                counted.add(figure);
            }
        });
        return counted;
    }

    private static String row(Figure figure, Score score, Sample.@Nullable Interval interval) {
        return String.format(Locale.ROOT, "%-20s ", figure.label())
                + switch (score) {
                    case Score.Accuracy a ->
                        String.format(
                                Locale.ROOT,
                                "accuracy %7s  (%d of %d)",
                                a.isEmpty() ? "-" : a.accuracy(),
                                a.right(),
                                a.of());
                    case Score.Matches m ->
                        "P " + three(m.precision()) + "  R " + three(m.recall()) + "  F1 " + three(m.f1())
                                + String.format(
                                        Locale.ROOT,
                                        "  (%d right, %d predicted, %d gold)",
                                        m.right(),
                                        m.predicted(),
                                        m.gold());
                }
                + (interval == null ? "" : "  [" + three(interval.low()) + ", " + three(interval.high()) + "]");
    }

    private static Map<String, @Nullable Object> values(Score score, Sample.@Nullable Interval interval) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        switch (score) {
            case Score.Accuracy a -> {
                row.put("accuracy", a.isEmpty() ? null : a.accuracy());
                row.put("ok", a.right());
                row.put("of", a.of());
            }
            case Score.Matches m -> {
                row.put("p", m.precision());
                row.put("r", m.recall());
                row.put("f1", m.f1());
                row.put("tp", m.right());
                row.put("predicted", m.predicted());
                row.put("gold", m.gold());
            }
        }
        if (interval != null) {
            row.put("low", interval.low());
            row.put("high", interval.high());
        }
        return row;
    }

    private static String three(double value) {
        return rounded(value, 3).toPlainString();
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
