package org.isnad.claim;

import java.util.List;
import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.choice.Findings;
import org.isnad.choice.Sorter;
import org.isnad.choice.Weights;
import org.jspecify.annotations.Nullable;

/** Tells how two propositions relate, the same whichever comes first. Immutable, to be shared by any number of threads. */
public final class Relating {

    /** The names of the choices made here, which are those of their files of weights. */
    public static final String STANCE = "stance";

    public static final String RELATION = "relation";

    /** Two that give details of one kind otherwise speak of one event when that is so likely, though it is not the likeliest. */
    private static final double LIKELY = 0.2;

    private final Comparison.Names stanceNames;
    private final Comparison.Names relationNames;
    private final Sorter<Stance> stances;
    private final Sorter<Nearness> nearness;

    public Relating(Weights weights) {
        var ofStance = new Findings(STANCE);
        stanceNames = new Comparison.Names(ofStance, true);
        stances = new Sorter<>(ofStance, Stance.values(), weights);
        var ofRelation = new Findings(RELATION);
        relationNames = new Comparison.Names(ofRelation, false);
        nearness = new Sorter<>(ofRelation, Nearness.values(), weights);
    }

    /** How one short text stands to another, such as two headlines; {@link Stance#OTHER} without weights. */
    public Stance stance(Proposition a, Proposition b) {
        return stance(a, b, null);
    }

    /** The same, with what was found told to who listens. */
    public Stance stance(Proposition a, Proposition b, @Nullable Consumer<Choice> listener) {
        if (isBehind(a, b)) {
            return stance(b, a, listener);
        }
        Sorter<Stance>.Sorting sorting = stances.sorting(listener);
        var alignment = new Alignment(a.terms(), b.terms());
        var opposites = new Opposites(a.terms(), b.terms(), alignment);
        new Comparison(stanceNames, sorting, a, b, alignment, opposites, List.of()).gather();
        return sorting.choose(Stance.OTHER, () -> "", stance -> stance);
    }

    /** How two statements relate, without reasons: who compares many reads none; {@link Relation#UNRELATED} without weights. */
    public Tie relation(Proposition a, Proposition b) {
        return relation(a, b, false, null);
    }

    /** The same, with reasons, and with what was found told to who listens. */
    public Tie explained(Proposition a, Proposition b, @Nullable Consumer<Choice> listener) {
        return relation(a, b, true, listener);
    }

    private Tie relation(Proposition a, Proposition b, boolean withReasons, @Nullable Consumer<Choice> listener) {
        if (isBehind(a, b)) {
            Tie turned = relation(b, a, withReasons, listener);
            return new Tie(
                    turned.relation(),
                    turned.strength(),
                    turned.differences().stream().map(Difference::turned).toList(),
                    turned.reasons());
        }
        var alignment = new Alignment(a.terms(), b.terms());
        var opposites = new Opposites(a.terms(), b.terms(), alignment);
        List<Difference> differences = new Differences(a, b, alignment).find();
        Sorter<Nearness>.Sorting sorting = nearness.sorting(listener);
        new Comparison(relationNames, sorting, a, b, alignment, opposites, differences).gather();
        Nearness weighed = sorting.choose(Nearness.UNRELATED, () -> "", n -> n);
        Nearness near =
                !differences.isEmpty() && sorting.share(Nearness.SAME_EVENT) >= LIKELY ? Nearness.SAME_EVENT : weighed;
        Relation relation = relation(near, differences, opposites.contradict());
        return new Tie(
                relation,
                sorting.share(near),
                near == Nearness.SAME_EVENT ? differences : List.of(),
                withReasons ? sorting.reasons(near, nextTo(near, sorting)) : List.of());
    }

    /** What the weights tell of two statements that relate so: the reading of a {@link Choice} of theirs, for whoever learns. */
    public static String weighed(Relation relation) {
        return switch (relation) {
            case SAME, DIFFER, CONTRADICT -> Nearness.SAME_EVENT.name();
            case RELATED -> Nearness.RELATED.name();
            case UNRELATED -> Nearness.UNRELATED.name();
        };
    }

    private static Relation relation(Nearness near, List<Difference> differences, boolean contradict) {
        return switch (near) {
            case SAME_EVENT ->
                contradict ? Relation.CONTRADICT : differences.isEmpty() ? Relation.SAME : Relation.DIFFER;
            case RELATED -> Relation.RELATED;
            case UNRELATED -> Relation.UNRELATED;
        };
    }

    /** The likeliest of the others. */
    private static Nearness nextTo(Nearness near, Sorter<Nearness>.Sorting sorting) {
        Nearness next = near == Nearness.RELATED ? Nearness.SAME_EVENT : Nearness.RELATED;
        for (Nearness other : Nearness.values()) {
            next = other != near && sorting.share(other) > sorting.share(next) ? other : next;
        }
        return next;
    }

    /** The order in which two are laid beside each other: the shorter first, of equally long ones by their terms. */
    private static boolean isBehind(Proposition a, Proposition b) {
        if (a.terms().size() != b.terms().size()) {
            return a.terms().size() > b.terms().size();
        }
        for (int i = 0; i < a.terms().size(); i++) {
            int order = a.terms().get(i).key().compareTo(b.terms().get(i).key());
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
