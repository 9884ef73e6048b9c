package org.isnad.desk;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.claim.Carrier;
import org.isnad.claim.Claim;
import org.isnad.record.ClaimQuery;
import org.isnad.record.Decided;
import org.isnad.record.ListedClaim;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * One claim.
 *
 * @param origins the picture of who has it from whom
 * @param map the places it names
 * @param times when what happened with it
 * @param others claims that it may be merged with, where some were searched for
 * @param decided what people decided on it
 */
public record ClaimPage(
        Claim claim,
        OriginTree origins,
        PlaceMap map,
        TimelinePicture times,
        List<ListedClaim> others,
        List<Decided> decided) {

    private static final int OFFERED = 10;

    static @Nullable ClaimPage of(Visit visit, Context http, RecordStore record) {
        return of(visit, http.pathParam("id"), record);
    }

    /** @param name of the claim, or of a statement of it; null where there is no such claim */
    static @Nullable ClaimPage of(Visit visit, String name, RecordStore record) {
        Claim claim = record.claim(name);
        return claim == null
                ? null
                : new ClaimPage(
                        claim,
                        OriginTree.of(claim, visit),
                        PlaceMap.of(claim, visit),
                        TimelinePicture.of(claim, visit.tongue()),
                        others(visit, claim, record),
                        record.decisions().stream()
                                .filter(decided -> decided.claims().contains(claim.id()))
                                .toList());
    }

    /** Those who carry it, by how they stand to it. */
    public Map<Carrier.Bearing, List<Carrier>> carriers() {
        return claim.carriers().stream()
                .collect(Collectors.groupingBy(
                        Carrier::bearing, () -> new EnumMap<>(Carrier.Bearing.class), Collectors.toList()));
    }

    private static List<ListedClaim> others(Visit visit, Claim claim, RecordStore record) {
        String words = visit.given("with");
        return words == null
                ? List.of()
                : record
                        .claims(new ClaimQuery(false, false, 1, null, null, null, null, null, words), 0, OFFERED + 1)
                        .claims()
                        .stream()
                        .filter(other -> !other.id().equals(claim.id()))
                        .limit(OFFERED)
                        .toList();
    }
}
