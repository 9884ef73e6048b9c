package org.isnad.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.claim.Telling;
import org.isnad.record.Charging;
import org.isnad.record.RecordStore;

/**
 * Who charges whom, and who is spoken of.
 *
 * @param accusers the rows of the matrix, those who charge most first
 * @param accused its columns, those who are charged most first
 * @param counts in how many statements, by accuser, then accused
 * @param further what has no room in the matrix
 * @param by the accuser whose charges are shown; empty where none was asked for
 * @param of whom he charges in them
 * @param told those statements, the newest first
 * @param more whether there are more
 * @param spokenOf the parties that are spoken of, the most first
 */
public record PartiesPage(
        List<String> accusers,
        List<String> accused,
        Map<String, Map<String, Long>> counts,
        List<Charging> further,
        String by,
        String of,
        List<Telling> told,
        boolean more,
        List<String> spokenOf) {

    private static final int SIDE = 12;
    private static final int FURTHER = 60;
    private static final int SHOWN = 50;

    static PartiesPage of(Visit visit, Tallies tallies, RecordStore record) {
        List<Charging> charges = tallies.of("charges", record, RecordStore::charges);
        Map<String, Map<String, Long>> counts = counts(charges);
        Map<String, Long> byAccuser = new LinkedHashMap<>();
        Map<String, Long> byAccused = new LinkedHashMap<>();
        List<Charging> pairs = new ArrayList<>();
        counts.forEach((accuser, row) -> row.forEach((accused, count) -> {
            byAccuser.merge(accuser, count, Long::sum);
            byAccused.merge(accused, count, Long::sum);
            pairs.add(new Charging(accuser, accused, count));
        }));
        List<String> accusers = most(byAccuser);
        List<String> accused = most(byAccused);
        pairs.removeIf(pair -> accusers.contains(pair.accuser()) && accused.contains(pair.accused()));
        pairs.sort(Comparator.comparingLong(Charging::statements).reversed());
        List<Telling> told = told(visit, charges, record);
        return new PartiesPage(
                accusers,
                accused,
                counts,
                pairs.subList(0, Math.min(FURTHER, pairs.size())),
                visit.asked("by"),
                visit.asked("of"),
                told.subList(0, Math.min(SHOWN, told.size())),
                told.size() > SHOWN,
                tallies.of("parties", record, RecordStore::parties).keySet().stream()
                        .filter(id -> id.equals(Parties.shipped().party(id)))
                        .toList());
    }

    private static Map<String, Map<String, Long>> counts(List<Charging> charges) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Charging charging : charges) {
            String accuser = Parties.shipped().party(charging.accuser());
            String accused = Parties.shipped().party(charging.accused());
            if (accuser != null && accused != null) {
                counts.computeIfAbsent(accuser, any -> new LinkedHashMap<>())
                        .merge(accused, charging.statements(), Long::sum);
            }
        }
        return counts;
    }

    private static List<String> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SIDE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The charges of all that stand for the one against all that stand for the other. */
    private static List<Telling> told(Visit visit, List<Charging> charges, RecordStore record) {
        return charges.stream()
                .filter(one -> visit.asked("by").equals(Parties.shipped().party(one.accuser()))
                        && visit.asked("of").equals(Parties.shipped().party(one.accused())))
                .flatMap(one -> record.charges(one.accuser(), one.accused(), SHOWN + 1).stream())
                .sorted(Comparator.comparing(Telling::published, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(SHOWN + 1)
                .toList();
    }

    /** In how many statements the one charges the other. */
    public long count(String accuser, String other) {
        return counts.getOrDefault(accuser, Map.of()).getOrDefault(other, 0L);
    }

    /** How dark a field of the matrix is: 0 to 4. */
    public int shade(long count) {
        return count == 0 ? 0 : (int) Math.min(4, 1 + Math.log10(count) * 2);
    }

    public String name(String id, Visit visit) {
        return Parties.shipped().name(id, visit.tongue());
    }

    /** Where the statements are shown in which the one charges the other. */
    public String charges(String accuser, String other) {
        return "/parties?by=" + Visit.encoded(accuser) + "&of=" + Visit.encoded(other) + "#charges";
    }
}
