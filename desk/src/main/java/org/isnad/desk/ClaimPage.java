package org.isnad.desk;

import io.javalin.http.Context;
import org.isnad.claim.Claim;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * One claim.
 *
 * @param origins the picture of who has it from whom
 * @param map the places it names
 */
public record ClaimPage(Claim claim, OriginTree origins, ClaimMap map) {

    static @Nullable ClaimPage of(Visit visit, Context http, RecordStore record) {
        Claim claim = record.claim(http.pathParam("id"));
        return claim == null
                ? null
                : new ClaimPage(claim, OriginTree.of(claim, visit), ClaimMap.of(claim, visit.tongue()));
    }
}
