package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final List<String> FOUR = List.of("a", "b", "c", "d");

    @Test
    void whatIsLinkedOverOthersIsOneGroupWhateverTheOrder() {
        Link ad = new Link("a", "d", 0.9);
        Link db = new Link("d", "b", 0.8);
        assertThat(groups(FOUR, List.of(ad, db), List.of())).containsExactly(List.of(0, 1, 3), List.of(2));
        assertThat(groups(FOUR, List.of(db, ad), List.of())).containsExactly(List.of(0, 1, 3), List.of(2));
    }

    @Test
    void withoutLinksEachIsAlone() {
        assertThat(groups(FOUR, List.of(), List.of())).containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
    }

    @Test
    void whatAPersonBringsTogetherNeedsNoLink() {
        assertThat(groups(FOUR, List.of(), List.of(new Decision.Together("c", "a"))))
                .containsExactly(List.of(0, 2), List.of(1), List.of(3));
    }

    @Test
    void whatAPersonLeavesAloneNoLinkBringsBack() {
        List<Link> links = List.of(new Link("a", "b", 1), new Link("b", "c", 1));
        assertThat(groups(FOUR, links, List.of(new Decision.Alone("b"))))
                .containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
    }

    @Test
    void whatIsApartStaysApartAndWhatIsLinkedWithBothGoesWhereItIsSurer() {
        List<Link> links = List.of(new Link("a", "b", 0.8), new Link("c", "b", 0.9), new Link("a", "c", 1));
        assertThat(groups(FOUR, links, List.of(new Decision.Apart(Set.of("a"), Set.of("c", "d")))))
                .containsExactly(List.of(0), List.of(1, 2), List.of(3));
    }

    @Test
    void ofTwoDecisionsThatContradictEachOtherTheLaterHolds() {
        Decision together = new Decision.Together("a", "b");
        Decision apart = new Decision.Apart(Set.of("a"), Set.of("b"));
        Decision alone = new Decision.Alone("b");
        assertThat(groups(FOUR, List.of(), List.of(together, apart)).get(0)).containsExactly(0);
        assertThat(groups(FOUR, List.of(), List.of(apart, together)).get(0)).containsExactly(0, 1);
        assertThat(groups(FOUR, List.of(), List.of(together, alone)).get(0)).containsExactly(0);
        assertThat(groups(FOUR, List.of(), List.of(alone, together)).get(0)).containsExactly(0, 1);
    }

    @Test
    void fewLinksDoNotBringTwoLargeGroupsTogether() {
        List<String> names = IntStream.range(0, 8).mapToObj(i -> i + "#s1").toList();
        List<Link> links = new ArrayList<>(between(names.subList(0, 4), names.subList(0, 4), 0.9));
        links.addAll(between(names.subList(4, 8), names.subList(4, 8), 0.9));
        links.addAll(between(names.subList(0, 1), names.subList(4, 7), 0.8));
        assertThat(groups(names, links, List.of())).hasSize(2);
        links.addAll(between(names.subList(1, 2), names.subList(4, 5), 0.8));
        assertThat(groups(names, links, List.of())).hasSize(1);
    }

    @Test
    void oneLinkBringsTogetherWhatTwoArticlesSayInManySentences() {
        List<String> names =
                IntStream.range(0, 8).mapToObj(i -> i / 4 + "#s" + i).toList();
        List<Link> links = new ArrayList<>(between(names.subList(0, 4), names.subList(0, 4), 0.9));
        links.addAll(between(names.subList(4, 8), names.subList(4, 8), 0.9));
        assertThat(groups(names, links, List.of())).hasSize(2);
        links.add(new Link("0#s0", "1#s7", 0.8));
        assertThat(groups(names, links, List.of())).hasSize(1);
    }

    private static List<Link> between(List<String> these, List<String> those, double strength) {
        return these.stream()
                .flatMap(one ->
                        those.stream().filter(other -> !other.equals(one)).map(other -> new Link(one, other, strength)))
                .toList();
    }

    @Test
    void theOrderOfLinksChangesNothing() {
        var random = new Random(3);
        List<String> names = IntStream.range(0, 40).mapToObj(String::valueOf).toList();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            links.add(new Link(names.get(random.nextInt(40)), names.get(random.nextInt(40)), random.nextInt(5) / 5.0));
        }
        List<Decision> decisions =
                List.of(new Decision.Apart(Set.of("1", "2"), Set.of("3", "4")), new Decision.Alone("5"));
        List<List<Integer>> groups = groups(names, links, decisions);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(links, random);
            assertThat(groups(names, links, decisions)).isEqualTo(groups);
        }
    }

    @Test
    void whatAnArticleShowsAsOneNeedsNoOtherLinks() {
        List<String> names = IntStream.range(0, 8).mapToObj(i -> i + "#s1").toList();
        List<Link> links = new ArrayList<>(between(names.subList(0, 7), names.subList(0, 7), 0.9));
        links.add(new Link("0#s1", "7#s1", 0.9));
        assertThat(groups(names, links, List.of())).hasSize(2);
        links.add(new Link("1#s1", "7#s1", 1));
        assertThat(groups(names, links, List.of())).hasSize(1);
    }

    @Test
    void denialsInNoWordsOfTheirOwnAreNotAskedForLinks() {
        List<String> names = List.of("1#s1", "2#s1", "3#s1", "4#s1", "5#s1");
        List<Link> links = List.of(
                new Link("1#s1", "3#s1", 0.9),
                new Link("1#s1", "4#s1", 0.9),
                new Link("2#s1", "5#s1", 0.9),
                new Link("1#s1", "2#s1", 0.8));
        assertThat(Groups.of(names, BitSet.valueOf(new long[] {0b11}), links, List.of()))
                .hasSize(1);
        assertThat(groups(names, links, List.of())).hasSize(2);
    }

    private static List<List<Integer>> groups(List<String> names, List<Link> links, List<Decision> decisions) {
        var worded = new BitSet();
        worded.set(0, names.size());
        return Groups.of(names, worded, links, decisions);
    }
}
