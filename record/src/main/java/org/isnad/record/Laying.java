package org.isnad.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has become of the corrections of a record. */
final class Laying {

    private final Corrections corrections;
    private final Articles articles;
    private final Holding holding;
    private final Map<Long, Set<Long>> unfit = new HashMap<>();

    Laying(Corrections corrections, Articles articles, Holding holding) {
        this.corrections = corrections;
        this.articles = articles;
        this.holding = holding;
    }

    List<Laid> all() throws SQLException {
        var all = corrections.all();
        var undone = Corrections.undone(all);
        List<Laid> laid = new ArrayList<>();
        for (var one : all) {
            var recorded = articles.recorded(articles.currentReading(one.article()));
            var state = state(one, undone);
            laid.add(new Laid(one, state, recorded.reading(), recorded.address(), later(one, state)));
        }
        return laid;
    }

    private CorrectionState state(Correction one, Set<Long> undone) throws SQLException {
        if (one.what() == Correction.What.UNDONE) {
            return CorrectionState.UNDOES;
        }
        if (undone.contains(one.number())) {
            return CorrectionState.UNDONE;
        }
        return unfit(one.article()).contains(one.number()) ? CorrectionState.NO_LONGER_FITS : CorrectionState.IN_FORCE;
    }

    private Laid.@Nullable Later later(Correction one, CorrectionState state) throws SQLException {
        var last = holding.last(one.article());
        var isTakenBack = state == CorrectionState.UNDOES || state == CorrectionState.UNDONE;
        return last == one.article() || isTakenBack
                ? null
                : new Laid.Later(articles.currentReading(last), !unfit(last).contains(one.number()));
    }

    /** Numbers of those that do not fit the current reading of an article. */
    private Set<Long> unfit(long article) throws SQLException {
        var known = unfit.get(article);
        if (known != null) {
            return known;
        }
        var document = articles.recorded(articles.currentReading(article)).document();
        var held = holding.of(article, document.text());
        var all = new HashSet<>(held.lost());
        all.addAll(Corrected.of(document, held.corrections()).unfit());
        unfit.put(article, all);
        return all;
    }
}
