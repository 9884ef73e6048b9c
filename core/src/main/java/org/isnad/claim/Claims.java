package org.isnad.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.choice.Weights;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds claims in articles as they come in; the same claims whatever the order. Not for several threads. */
public final class Claims {

    /** Less sure than so much, two statements are left apart: a claim that falls in two is seen, two that are run together are not. */
    private static final double SURE = 0.7;

    /** What two may both tell; what one condemns, asks for or promises is no other's, however alike the words are. */
    private static final Set<Act> TELLING =
            EnumSet.of(Act.ASSERT, Act.DENY, Act.ACCUSE, Act.CLAIM_RESPONSIBILITY, Act.WARN, Act.EXPECT, Act.DECLINE);

    private static final Comparator<Telling> IN_ORDER = Comparator.comparing(
                    Telling::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::article)
            .thenComparing(telling -> telling.statement().place());

    private final Tellings tellings;
    private final Relating relating;
    private final List<Telling> all = new ArrayList<>();
    /** Of each telling the story of its article. */
    private final List<Story> stories = new ArrayList<>();

    private final Nearby nearby = new Nearby();
    private final Denials denials = new Denials();
    private final Links links = new Links();

    public Claims(Lexicon lexicon, Weights weights) {
        this.tellings = new Tellings(lexicon);
        this.relating = new Relating(weights);
    }

    /**
     * Takes in what an article says.
     *
     * @param found by which name the article is found, such as that of its reading in a record
     */
    public void add(String found, Document document) {
        List<Telling> told = tellings.of(found, document);
        var story = new Story(told);
        Map<String, Integer> numbers = new HashMap<>();
        for (Telling telling : told) {
            numbers.put(telling.statement().id(), all.size());
            add(telling, story);
        }
        for (Dispute dispute : document.disputes()) {
            link(dispute, numbers);
        }
    }

    private void add(Telling telling, Story story) {
        int number = all.size();
        all.add(telling);
        stories.add(story);
        links.add();
        for (int other : nearby.add(telling.says(), telling.published())) {
            if (mayTellTheSame(telling, all.get(other)) && story.mayBe(stories.get(other))) {
                Tie tie = relating.relation(telling.says(), all.get(other).says());
                if (tie.relation().isOfOneEvent() && tie.strength() >= SURE) {
                    links.link(number, other);
                }
            }
        }
        if (telling.side() == Telling.Side.DENIES) {
            denials.add(number, telling, story).forEach(other -> links.link(number, other));
        }
    }

    private static boolean mayTellTheSame(Telling one, Telling other) {
        Act act = one.statement().act();
        Act otherAct = other.statement().act();
        return TELLING.contains(act) && TELLING.contains(otherAct)
                || act == otherAct && one.voice().key().equals(other.voice().key());
    }

    /** What an article itself shows as disputed belongs together. */
    private void link(Dispute dispute, Map<String, Integer> numbers) {
        List<Integer> sides = Stream.concat(dispute.asserted().stream(), dispute.denied().stream())
                .filter(numbers::containsKey)
                .map(numbers::get)
                .toList();
        for (int i = 1; i < sides.size(); i++) {
            links.link(sides.get(0), sides.get(i));
        }
    }

    /** The claims so far: the contested first, then those that most outlets tell of. */
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (List<Integer> group : links.groups()) {
            Claim claim = claim(group);
            if (claim != null) {
                claims.add(claim);
            }
        }
        claims.sort(Comparator.comparing((Claim claim) -> !claim.contested())
                .thenComparing(claim -> -claim.outlets())
                .thenComparing(claim -> -claim.tellings().size())
                .thenComparing(Claim::id));
        return claims;
    }

    /** What a group comes to; null where one statement stands alone and denies nothing. */
    private @Nullable Claim claim(List<Integer> group) {
        List<Telling> members = group.stream().map(all::get).sorted(IN_ORDER).toList();
        if (members.size() < 2 && members.get(0).side() != Telling.Side.DENIES) {
            return null;
        }
        return new Claim(id(members), members, isContested(members), origins(members), Details.of(members));
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

    /** Of the statement that comes first by its name, so that it stays when others come. */
    private static String id(List<Telling> members) {
        String first = members.stream()
                .map(one -> one.article() + "#" + one.statement().id())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(first.getBytes(StandardCharsets.UTF_8));
            return "c" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
