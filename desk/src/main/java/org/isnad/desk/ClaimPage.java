package org.isnad.desk;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import org.isnad.claim.Claim;
import org.isnad.claim.Telling;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * One claim.
 *
 * @param origins the picture of who has it from whom
 */
public record ClaimPage(Claim claim, OriginTree origins) {

    static @Nullable ClaimPage of(Visit visit, Context http, RecordStore record) {
        Claim claim = record.claim(http.pathParam("id"));
        return claim == null ? null : new ClaimPage(claim, OriginTree.of(claim, visit));
    }

    /** All that is told of it, as it was published. */
    public List<Telling> timeline() {
        return claim.tellings().stream()
                .sorted(Comparator.comparing(Telling::published, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
