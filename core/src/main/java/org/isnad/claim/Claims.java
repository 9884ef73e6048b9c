package org.isnad.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.choice.Weights;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds claims in articles as they come in; the same claims whatever the order. Not for several threads. */
public final class Claims {

    private static final Comparator<Telling> IN_ORDER = Comparator.comparing(
                    Telling::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::article)
            .thenComparing(telling -> telling.statement().place())
            .thenComparing(Telling::found);

    private static final Comparator<Claim> CONTESTED_FIRST = Comparator.comparing((Claim claim) -> !claim.contested())
            .thenComparing(claim -> -claim.outlets())
            .thenComparing(claim -> -claim.tellings().size())
            .thenComparing(Claim::id);

    private final Belonging belonging;
    private final Reports reports;
    private final Comparing comparing;
    private final Mirrors mirrors;
    private final List<Telling> tellings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    public Claims(Lexicon lexicon, Weights weights) {
        this.belonging = new Belonging(lexicon);
        this.reports = new Reports(lexicon);
        this.comparing = new Comparing(weights);
        this.mirrors = new Mirrors(belonging);
    }

    /**
     * Takes in what an article says.
     *
     * @param found by which name the article is found, such as that of its reading in a record
     */
    public void add(String found, Document document) {
        Report report = reports.of(found, document);
        links.addAll(comparing.compare(report));
        tellings.addAll(report.tellings());
        mirrors.add(report);
    }

    /** The claims so far: the contested first, then those that most outlets tell of. */
    public List<Claim> claims() {
        return of(belonging, tellings, links, List.of()).stream()
                .map(claim -> claim.mirroredBy(mirrors.of(claim)))
                .toList();
    }

    /**
     * The claims that some statements come to, the contested first, then those that most outlets tell of. They rest on nothing but these arguments, whatever
     * the order of the first two.
     *
     * @param belonging what belongs to what, so that a town and its province are not told apart
     * @param links between them; those of others are passed over
     * @param decisions in the order in which they were made; those of others are passed over
     */
    public static List<Claim> of(
            Belonging belonging, Collection<Telling> tellings, Collection<Link> links, List<Decision> decisions) {
        return groups(tellings, links, decisions).stream()
                .flatMap(group -> Stream.ofNullable(claim(belonging, group)))
                .sorted(CONTESTED_FIRST)
                .toList();
    }

    /**
     * Which of these statements belong together, each group in the order in which a claim tells them; otherwise as {@link #of}.
     *
     * @return groups of which each statement is in one
     */
    public static List<List<Telling>> groups(
            Collection<Telling> tellings, Collection<Link> links, List<Decision> decisions) {
        List<Telling> all = tellings.stream().sorted(IN_ORDER).toList();
        var worded = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            worded.set(i, all.get(i).side() != Telling.Side.DENIES && all.get(i).side() != Telling.Side.DOUBTS);
        }
        return Groups.of(all.stream().map(Telling::id).toList(), worded, links, decisions).stream()
                .map(group -> group.stream().map(all::get).toList())
                .toList();
    }

    /** What such a group comes to; null where one statement stands alone and denies nothing. */
    public static @Nullable Claim claim(Belonging belonging, Collection<Telling> group) {
        List<Telling> members = group.stream().sorted(IN_ORDER).toList();
        if (members.size() < 2 && members.get(0).side() != Telling.Side.DENIES) {
            return null;
        }
        List<Telling> told = onTheirSides(members);
        return new Claim(id(told), told, isContested(told), origins(told), Details.of(told, belonging), List.of());
    }

    /**
     * Who says that it is not so stands beside who denies it: «we do not prepare it», «he denied that it is prepared». Not who says so of another part of
     * what he asserts.
     */
    private static List<Telling> onTheirSides(List<Telling> members) {
        Set<String> asserting = members.stream()
                .filter(one -> one.side() == Telling.Side.ASSERTS && !one.says().opensWithNot())
                .map(one -> one.voice().key())
                .collect(Collectors.toSet());
        boolean denied = members.stream()
                .anyMatch(one ->
                        one.side() == Telling.Side.DENIES && one.statement().act() == Act.DENY);
        return members.stream()
                .map(one -> denied
                                && saysNot(one)
                                && !asserting.contains(one.voice().key())
                        ? one.onSide(Telling.Side.DENIES)
                        : one)
                .toList();
    }

    private static boolean saysNot(Telling one) {
        return one.side() == Telling.Side.ASSERTS && one.says().opensWithNot();
    }

    /** Whether one denies what another asserts. */
    private static boolean isContested(List<Telling> members) {
        return members.stream()
                .filter(one -> one.side() == Telling.Side.DENIES)
                .anyMatch(one -> members.stream()
                        .anyMatch(other -> other.side() == Telling.Side.ASSERTS
                                && !other.voice().key().equals(one.voice().key())));
    }

    /** Of those who assert it; of all where nobody does. */
    private static List<Origin> origins(List<Telling> members) {
        List<Telling> asserting = members.stream()
                .filter(one -> one.side() == Telling.Side.ASSERTS)
                .toList();
        return Origins.of(asserting.isEmpty() ? members : asserting);
    }

    /** Of the statement that comes first by its name and words, so that it stays when others come. */
    private static String id(List<Telling> members) {
        return hashed(members.stream()
                .map(Claims::written)
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** What a claim is called of which this is the first statement. So it was called, or will be, when those before it are not there. */
    public static String named(Telling first) {
        return hashed(written(first));
    }

    private static String written(Telling one) {
        return one.article() + "#" + one.statement().id() + "\n" + one.words();
    }

    private static String hashed(String first) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(first.getBytes(StandardCharsets.UTF_8));
            return "c" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
