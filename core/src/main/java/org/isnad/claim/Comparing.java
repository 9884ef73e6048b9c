package org.isnad.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.choice.Weights;
import org.isnad.document.Act;
import org.isnad.document.Dispute;

/**
 * Finds which statements of different articles speak of the same, as articles come in. The links are the same whatever the order, and what an article
 * costs does not grow with how many are held of other days. Not for several threads.
 */
public final class Comparing {

    /** Articles are compared that lie no more than so many days apart; those without a day only with each other. */
    public static final int DAYS = Nearby.DAYS;

    /** Less sure than so much, two statements are left apart: a claim that falls in two is seen, two that are run together are not. */
    private static final double SURE = 0.7;

    /** What two may both tell; what one condemns, asks for or promises is no other's, however alike the words are. */
    private static final Set<Act> TELLING =
            EnumSet.of(Act.ASSERT, Act.DENY, Act.ACCUSE, Act.CLAIM_RESPONSIBILITY, Act.WARN, Act.EXPECT, Act.DECLINE);

    /** From so much on two statements show that their articles tell one story: then all that these say is compared. */
    private static final double LIKELY = 0.5;

    /** So many of the terms that tell most must be shared by statements that are compared for no other reason than that. */
    private static final int SHARED = 2;

    /** And this share of those of the one with fewer. */
    private static final double SHARE = 0.65;

    /** Two that share most of their words, and are not near by the names in them, must be surer than others. */
    private static final double SURER = 0.85;

    /** So many words must be shared by them. */
    private static final int WORDS_SHARED = 3;

    /** And this share of the words of the one with fewer. */
    private static final double WORDS_SHARE = 0.5;

    private final Relating relating;
    private final List<Telling> all = new ArrayList<>();
    /** Of each telling the story of its article. */
    private final List<Story> stories = new ArrayList<>();
    /** Which may be that of the article at hand, of those that it was laid beside. */
    private final Map<Story, Boolean> ofOneStoryWith = new IdentityHashMap<>();

    /** Of each telling the terms that tell more than a word. */
    private final Marks telling = new Marks(1, Marks::key);

    /** And all its terms, by the kind of event that they tell or by their root. */
    private final Marks words = new Marks(4, Marks::eventOrRoot);

    private final Nearby nearby = Nearby.ofStatements();
    private final Nearby nearbyStories = Nearby.ofStories();
    /** The articles by their numbers in it. */
    private final List<String> articles = new ArrayList<>();

    private final Denials denials = new Denials();
    private final Denials doubts = new Denials();

    /** Of each article the numbers of its tellings, which follow each other. */
    private final Map<String, Run> numbers = new HashMap<>();

    private record Run(int first, int end) {}

    private static final Run NONE = new Run(0, 0);

    private final BitSet dropped = new BitSet();

    public Comparing(Weights weights) {
        this.relating = new Relating(weights);
    }

    /** How many statements are held. */
    public int size() {
        return all.size() - dropped.cardinality();
    }

    /** Whether an article is held that is found by this name. */
    public boolean holds(String found) {
        return numbers.containsKey(found);
    }

    /** Takes in what was compared before. */
    public void hold(Report report) {
        var story = new Story(report);
        nearbyStories.hold(story, report.day());
        articles.add(report.found());
        int first = all.size();
        for (Telling telling : report.tellings()) {
            nearby.hold(telling.says(), report.day());
            denialOrDoubt(take(telling, story), report);
        }
        taken(report, first);
    }

    /**
     * Takes in what an article tells.
     *
     * @return the links of its statements with each other and with those held
     */
    public List<Link> compare(Report report) {
        var story = new Story(report);
        ofOneStoryWith.clear();
        List<Link> links = new ArrayList<>();
        List<int[]> met = new ArrayList<>();
        Set<String> ofOneStory = new TreeSet<>();
        for (int other : nearbyStories.add(story, report.day())) {
            ofOneStory.add(articles.get(other));
        }
        articles.add(report.found());
        int first = all.size();
        for (Telling telling : report.tellings()) {
            int[] near = nearby.add(telling.says(), report.day());
            int number = take(telling, story);
            met.add(near);
            for (int other : near) {
                if (link(number, other, sure(number, other), links) >= LIKELY) {
                    ofOneStory.add(all.get(other).found());
                }
            }
            for (int other : denialOrDoubt(number, report)) {
                add(number, other, SURE, links);
            }
        }
        for (String other : ofOneStory) {
            for (int i = 0; i < met.size(); i++) {
                linkRest(first + i, other, met.get(i), links);
            }
        }
        taken(report, first);
        report.disputes().forEach(dispute -> link(dispute, report, links));
        return links;
    }

    /**
     * Compares a statement with those of an article of the same story that it was not near to: one of the two names few, for the article has named them before,
     * or they are alike in most of their words.
     *
     * @param near those it was near to, in order
     */
    private void linkRest(int number, String article, int[] near, List<Link> links) {
        Run run = numbers.getOrDefault(article, NONE);
        for (int other = run.first; other < run.end; other++) {
            boolean namesFew =
                    (nearby.namesFew(number) || nearby.namesFew(other)) && telling.share(number, other, SHARED, SHARE);
            if ((namesFew || words.share(number, other, WORDS_SHARED, WORDS_SHARE))
                    && Arrays.binarySearch(near, other) < 0) {
                link(number, other, namesFew ? sure(number, other) : SURER, links);
            }
        }
    }

    /** Lets go of what an article tells: it is read otherwise now. */
    public void drop(String found) {
        Run gone = numbers.remove(found);
        if (gone != null) {
            dropped.set(gone.first, gone.end);
        }
    }

    private int take(Telling telling, Story story) {
        int number = all.size();
        all.add(telling);
        stories.add(story);
        this.telling.add(telling.says().terms().stream().filter(Term::tells));
        words.add(telling.says().terms().stream());
        return number;
    }

    private void taken(Report report, int first) {
        if (first < all.size()) {
            numbers.put(report.found(), new Run(first, all.size()));
        }
    }

    private List<Integer> denialOrDoubt(int number, Report report) {
        Telling telling = all.get(number);
        return switch (telling.side()) {
            case DENIES -> denials.add(number, telling.voice(), report.day(), stories.get(number));
            case DOUBTS -> doubts.add(number, telling.voice(), report.day(), stories.get(number));
            case ASSERTS, SILENT -> List.of();
        };
    }

    /** How sure a link must be; one voice that says such alike things of one story says one thing. */
    private double sure(int number, int other) {
        return areOfOneVoice(number, other) ? LIKELY : SURE;
    }

    /**
     * Links two statements where it is so sure that they are of one event.
     *
     * @return how sure it is; 0 where they are not
     */
    private double link(int number, int other, double sure, List<Link> links) {
        if (!mayTellTheSame(all.get(number), all.get(other)) || !mayBeOfOneStory(number, other)) {
            return 0;
        }
        Tie tie = relating.relation(all.get(number).says(), all.get(other).says());
        if (!tie.relation().isOfOneEvent()) {
            return 0;
        }
        if (tie.strength() >= sure) {
            add(number, other, tie.strength(), links);
        }
        return tie.strength();
    }

    private boolean mayBeOfOneStory(int number, int other) {
        return ofOneStoryWith.computeIfAbsent(stories.get(other), stories.get(number)::mayBe);
    }

    private boolean areOfOneVoice(int number, int other) {
        Voice voice = all.get(number).voice();
        return !voice.isNameless() && voice.key().equals(all.get(other).voice().key());
    }

    private void add(int number, int other, double strength, List<Link> links) {
        if (!dropped.get(other)) {
            links.add(new Link(all.get(number).id(), all.get(other).id(), strength));
        }
    }

    private static boolean mayTellTheSame(Telling one, Telling other) {
        Act act = one.statement().act();
        Act otherAct = other.statement().act();
        return (TELLING.contains(act) || one.side() == Telling.Side.DOUBTS)
                        && (TELLING.contains(otherAct) || other.side() == Telling.Side.DOUBTS)
                || act == otherAct && one.voice().key().equals(other.voice().key());
    }

    /** What an article itself shows as disputed or doubted belongs together. */
    private static void link(Dispute dispute, Report report, List<Link> links) {
        List<String> sides = Stream.concat(dispute.asserted().stream(), dispute.denied().stream())
                .flatMap(id -> report.tellings().stream()
                        .filter(telling -> telling.statement().id().equals(id)))
                .map(Telling::id)
                .toList();
        for (int i = 0; i < sides.size(); i++) {
            for (int k = i + 1; k < sides.size(); k++) {
                links.add(new Link(sides.get(i), sides.get(k), 1));
            }
        }
    }
}
