package org.isnad.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has become of the corrections of a record. */
final class Laying {

    private final Corrections corrections;
    private final Articles articles;
    private final Map<Long, Set<Long>> unfit = new HashMap<>();

    Laying(Corrections corrections, Articles articles) {
        this.corrections = corrections;
        this.articles = articles;
    }

    List<Laid> all() throws SQLException {
        var all = corrections.all();
        var undone = Corrections.undone(all);
        var inForce = corrections.inForce();
        List<Laid> laid = new ArrayList<>();
        for (var one : all) {
            var recorded = articles.recorded(articles.currentReading(one.article()));
            if (!unfit.containsKey(one.article())) {
                var of = inForce.getOrDefault(one.article(), List.of());
                unfit.put(one.article(), Corrected.of(recorded.document(), of).unfit());
            }
            laid.add(new Laid(one, state(one, undone), recorded.reading(), recorded.address()));
        }
        return laid;
    }

    private CorrectionState state(Correction one, Set<Long> undone) {
        if (one.what() == Correction.What.UNDONE) {
            return CorrectionState.UNDOES;
        }
        if (undone.contains(one.number())) {
            return CorrectionState.UNDONE;
        }
        return unfit.getOrDefault(one.article(), Set.of()).contains(one.number())
                ? CorrectionState.NO_LONGER_FITS
                : CorrectionState.IN_FORCE;
    }
}
