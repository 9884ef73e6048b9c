package org.isnad.cli;

import java.util.List;
import java.util.Locale;
import org.isnad.evaluate.Figure;
import org.isnad.train.CrossValidation.Compared;

/** The grammar alone beside learnt weights, in lines. */
final class Comparison {

    /** The figures that the weights have a part in, and that have a bar. */
    private static final List<Figure> FIGURES = List.of(
            Figure.STATEMENT_FOUND,
            Figure.CUE_EXACT,
            Figure.SOURCE_EXACT,
            Figure.CONTENT_EXACT,
            Figure.CONTENT_OVERLAP,
            Figure.STATEMENT_EXACT,
            Figure.SPEAKER_END_TO_END,
            Figure.ACT,
            Figure.CHAIN,
            Figure.WITHIN,
            Figure.DENIALS_DISPUTED);

    private final List<Compared> groups;

    Comparison(List<Compared> groups) {
        this.groups = groups;
    }

    String asText() {
        var text = new StringBuilder();
        for (var group : groups) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(String.format(
                            Locale.ROOT,
                            "%s: %d articles\n  %-20s %7s  %7s\n",
                            group.name(),
                            group.grammar().size(),
                            "",
                            "grammar",
                            "weights"));
            var grammar = group.grammar().scores();
            var weights = group.weights().scores();
            for (var figure : FIGURES) {
                var alone = grammar.get(figure);
                var learnt = weights.get(figure);
                if (alone != null && learnt != null && !learnt.isEmpty()) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  %-20s %7.3f  %7.3f  %+.3f\n",
                            figure.label(),
                            alone.value(),
                            learnt.value(),
                            learnt.value() - alone.value()));
                }
            }
        }
        return text.toString();
    }
}
