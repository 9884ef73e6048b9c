package org.isnad.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.isnad.record.CorrectionState;
import org.isnad.record.Decided;
import org.isnad.record.DecisionState;
import org.isnad.record.Laid;
import org.isnad.record.RecordStore;

/**
 * What people decided, the last first.
 *
 * @param corrections of statements, on this page
 * @param decisions on claims, on this page
 * @param page number of this page, from 1
 * @param pages how many there are
 */
public record DecisionsPage(List<Corrected> corrections, List<Decided> decisions, int page, int pages) {

    private static final int ON_A_PAGE = 50;

    /**
     * A correction with the words that it speaks of.
     *
     * @param words where the statement shows itself first
     */
    public record Corrected(Laid laid, String words) {

        /** Whether it can be taken back. */
        public boolean holds() {
            return laid.state() == CorrectionState.IN_FORCE || laid.state() == CorrectionState.NO_LONGER_FITS;
        }
    }

    static DecisionsPage of(Visit visit, Context http, RecordStore record) {
        int page = visit.number("page");
        List<Laid> corrections = record.corrections().reversed();
        List<Decided> decisions = record.decisions().reversed();
        List<Corrected> shown = new ArrayList<>();
        for (Laid laid : part(corrections, page)) {
            String text = record.reading(laid.correction().reading()).document().text();
            shown.add(new Corrected(laid, laid.correction().place().of(text)));
        }
        int most = Math.max(corrections.size(), decisions.size());
        return new DecisionsPage(shown, part(decisions, page), page, Math.max(1, (most + ON_A_PAGE - 1) / ON_A_PAGE));
    }

    private static <T> List<T> part(List<T> all, int page) {
        long from = Math.min(all.size(), (page - 1L) * ON_A_PAGE);
        return all.subList((int) from, (int) Math.min(all.size(), from + ON_A_PAGE));
    }

    /** Whether a decision can be taken back. */
    public static boolean holds(Decided decided) {
        return decided.state() == DecisionState.IN_FORCE || decided.state() == DecisionState.NO_LONGER_FITS;
    }
}
