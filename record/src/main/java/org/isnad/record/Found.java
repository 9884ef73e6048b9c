package org.isnad.record;

import java.util.List;
import org.isnad.document.Act;
import org.isnad.document.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds.
 *
 * @param hits the first
 * @param counted these and those behind them, in brief
 * @param more whether there is more than the hits
 * @param beyond whether there is more than was counted
 */
public record Found(List<Hit> hits, List<Brief> counted, boolean more, boolean beyond) {

    /**
     * By what one hit can be told from others.
     *
     * @param published EDTF
     * @param act of a statement; null where articles were searched for
     * @param speaker of a statement; null where articles were searched for
     */
    public record Brief(
            @Nullable String outlet,
            @Nullable String published,
            @Nullable Act act,
            @Nullable Entity speaker) {

        static Brief of(Hit hit) {
            var document = hit.document();
            var statement = hit.statement();
            return new Brief(
                    document.outlet(),
                    document.published(),
                    statement == null ? null : statement.act(),
                    statement == null ? null : document.entities().get(statement.speaker()));
        }
    }
}
