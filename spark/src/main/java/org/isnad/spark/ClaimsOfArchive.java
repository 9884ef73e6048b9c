package org.isnad.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.isnad.claim.Claim;
import org.isnad.claim.Claims;
import org.isnad.claim.Link;
import org.isnad.claim.Telling;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Finds what the articles of an archive say between them, over partitions. Links rest on two articles alone, so they are those of a record, wherever the two
 * are compared: in blocks of days. What is sent between tasks are packed reports and names of statements, never texts.
 */
final class ClaimsOfArchive implements Serializable {

    private static final long serialVersionUID = 1;

    /** So many articles a task compares with each other or with as many others. */
    private static final int CELL = 4000;

    /** An article that more than so many of one stretch of days print to the letter is compared once for all of them. */
    private static final int COPIES = 32;

    private final int cell;
    private final int copies;

    ClaimsOfArchive() {
        this(CELL, COPIES);
    }

    ClaimsOfArchive(int cell, int copies) {
        this.cell = cell;
        this.copies = copies;
    }

    /**
     * Statements of one component as an article tells them.
     *
     * @param first whose statements they follow, when they were not compared themselves; empty when they were
     */
    private record Part(Told told, String first) implements Serializable {}

    /** The printings of one article in one stretch of days. */
    private record Print(long print, long stretch) implements Serializable {

        static Print of(Told told) {
            return new Print(told.print(), told.stretch());
        }
    }

    /** The two first of many printings, by their keys: what links these two links all. */
    private record Firsts(String one, String other, long count) implements Serializable {

        static Firsts of(Told told) {
            return new Firsts(told.document(), "", 1);
        }

        Firsts and(Firsts more) {
            var sorted = Stream.of(one, other, more.one, more.other)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            return new Firsts(sorted.get(0), sorted.size() < 2 ? "" : sorted.get(1), count + more.count);
        }

        boolean holds(Told told) {
            return told.document().equals(one) || told.document().equals(other);
        }
    }

    /** A link, to be sent. */
    private record Tie(String one, String other, double strength) implements Serializable {

        Link link() {
            return new Link(one, other, strength);
        }
    }

    /** The claims of an archive, as rows of {@link Tables#CLAIMS}. */
    JavaRDD<Row> claims(JavaSparkContext context, JavaRDD<Told> all) {
        var often = context.broadcast(printedOften(all));
        var compared = all.filter(told -> isCompared(told, often.value()));
        var ties = ties(context, compared).persist(StorageLevel.MEMORY_AND_DISK());
        var components = context.broadcast(
                Components.of(ties.map(tie -> Components.tie(tie.link())).toLocalIterator()));
        var told = all.flatMapToPair(one -> parts(one, often.value().get(Print.of(one)), components.value()));
        var linked = ties.mapToPair(tie -> new Tuple2<>(component(tie, components.value()), tie));
        return told.cogroup(linked)
                .flatMap(one -> claims(one._2()._1(), one._2()._2()));
    }

    private static Long component(Tie tie, Components components) {
        return components.component(Components.number(tie.one()));
    }

    // ---- what many print

    private Map<Print, Firsts> printedOften(JavaRDD<Told> all) {
        var most = copies;
        return new HashMap<>(all.mapToPair(told -> new Tuple2<>(Print.of(told), Firsts.of(told)))
                .reduceByKey(Firsts::and)
                .filter(one -> one._2().count() > most)
                .collectAsMap());
    }

    private static boolean isCompared(Told told, Map<Print, Firsts> often) {
        var firsts = often.get(Print.of(told));
        return firsts == null || firsts.holds(told);
    }

    // ---- links

    private JavaRDD<Tie> ties(JavaSparkContext context, JavaRDD<Told> compared) {
        var counted = cells(compared);
        var cells = context.broadcast(counted);
        return compared.flatMapToPair(told -> blocks(told, cells.value()))
                .groupByKey(new Blocks(counted))
                .flatMap(block -> compared(block._1(), block._2(), cells.value()))
                .mapToPair(tie -> new Tuple2<>(new Tuple2<>(tie.one(), tie.other()), tie.strength()))
                .reduceByKey(Math::max)
                .map(tie -> new Tie(tie._1()._1(), tie._1()._2(), tie._2()));
    }

    private Map<Long, Integer> cells(JavaRDD<Told> compared) {
        var cells = new HashMap<Long, Integer>();
        compared.map(Told::stretch)
                .countByValue()
                .forEach((stretch, count) -> cells.put(stretch, (int) Math.ceilDiv(count, cell)));
        return cells;
    }

    private static Iterator<Tuple2<Block, Told>> blocks(Told told, Map<Long, Integer> cells) {
        List<Tuple2<Block, Told>> all = new ArrayList<>();
        Block.of(told, cells).forEachRemaining(block -> all.add(new Tuple2<>(block, told)));
        return all.iterator();
    }

    private static Iterator<Tie> compared(Block block, Iterable<Told> told, Map<Long, Integer> cells) {
        var first = new ArrayList<Told>();
        var second = new ArrayList<Told>();
        told.forEach(one -> (block.isFirst(one, cells) ? first : second).add(one));
        first.sort(Comparator.comparing(Told::document));
        second.sort(Comparator.comparing(Told::document));
        var comparing = Comparisons.comparing();
        List<Tie> ties = new ArrayList<>();
        for (var one : first) {
            if (block.isOfOneCell()) {
                add(comparing.compare(one.report()), ties);
            } else {
                comparing.hold(one.report());
            }
        }
        for (var one : second) {
            add(comparing.compare(one.report()), ties);
            comparing.drop(one.document()); // it is compared with those of its own cell elsewhere
        }
        return ties.iterator();
    }

    private static void add(List<Link> links, List<Tie> ties) {
        for (var link : links) {
            var ordered = link.one().compareTo(link.other()) < 0;
            if (!link.one().equals(link.other())) {
                ties.add(new Tie(
                        ordered ? link.one() : link.other(), ordered ? link.other() : link.one(), link.strength()));
            }
        }
    }

    // ---- claims

    /** The statements of an article that may be in a claim, by their components. What was not compared stands where the first of its printings does. */
    private static Iterator<Tuple2<Long, Part>> parts(Told told, @Nullable Firsts firsts, Components components) {
        var report = told.report();
        var first = firsts == null || firsts.holds(told) ? "" : firsts.one();
        Map<Long, List<Telling>> byComponent = new LinkedHashMap<>();
        for (var telling : report.tellings()) {
            var number = Components.number(first.isEmpty() ? telling.id() : followed(telling, first));
            if (components.holds(number) || first.isEmpty() && telling.side() == Telling.Side.DENIES) {
                byComponent
                        .computeIfAbsent(components.component(number), any -> new ArrayList<>())
                        .add(telling);
            }
        }
        List<Tuple2<Long, Part>> parts = new ArrayList<>();
        byComponent.forEach((component, tellings) ->
                parts.add(new Tuple2<>(component, new Part(told.with(report, tellings), first))));
        return parts.iterator();
    }

    /** The same statement in the first of its printings. */
    private static String followed(Telling telling, String first) {
        return first + "#" + telling.statement().id();
    }

    private static Iterator<Row> claims(Iterable<Part> parts, Iterable<Tie> ties) {
        List<Telling> tellings = new ArrayList<>();
        Map<String, List<Telling>> following = new HashMap<>();
        for (var part : parts) {
            for (var telling : part.told().report().tellings()) {
                if (part.first().isEmpty()) {
                    tellings.add(telling);
                } else {
                    following
                            .computeIfAbsent(followed(telling, part.first()), any -> new ArrayList<>())
                            .add(telling);
                }
            }
        }
        var links = new ArrayList<Link>();
        ties.forEach(tie -> links.add(tie.link()));
        List<Row> rows = new ArrayList<>();
        for (var group : Claims.groups(tellings, links, List.of())) {
            var claim = Claims.claim(Comparisons.belonging(), withFollowing(group, following));
            if (claim != null) {
                rows.add(row(claim));
            }
        }
        return rows.iterator();
    }

    /** What was not compared is in the claim of the first of its printings where others are too: two printings that are not tied are no claim. */
    private static List<Telling> withFollowing(List<Telling> group, Map<String, List<Telling>> following) {
        if (group.size() < 2 || following.isEmpty()) {
            return group;
        }
        List<Telling> all = new ArrayList<>(group);
        group.forEach(telling -> all.addAll(following.getOrDefault(telling.id(), List.of())));
        return all;
    }

    private static Row row(Claim claim) {
        var days = claim.tellings().stream()
                .flatMap(told -> Stream.ofNullable(told.published()))
                .sorted()
                .toList();
        return RowFactory.create(
                claim.id(),
                claim.contested(),
                claim.outlets(),
                claim.origins().size(),
                days.isEmpty() ? null : days.get(0).toString(),
                days.isEmpty() ? null : days.get(days.size() - 1).toString(),
                claim.gist().words(),
                claim.tellings().stream().map(ClaimsOfArchive::row).toArray(Row[]::new));
    }

    private static Row row(Telling telling) {
        return RowFactory.create(
                telling.found(),
                telling.statement().id(),
                telling.side().name(),
                telling.voice().name(),
                telling.outlet(),
                telling.words());
    }
}
