package org.isnad.claim;

import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.choice.Findings;
import org.isnad.choice.Gathering;
import org.isnad.choice.Sorter;
import org.isnad.choice.Weights;
import org.jspecify.annotations.Nullable;

/** Tells how two propositions relate. Immutable, to be shared by any number of threads. */
public final class Relating {

    private final Comparison.Names stanceNames;
    private final Comparison.Names relationNames;
    private final Sorter<Stance> stances;
    private final Sorter<Relation> relations;

    public Relating(Weights weights) {
        var ofStance = new Findings("stance");
        stanceNames = new Comparison.Names(ofStance);
        stances = new Sorter<>(ofStance, Stance.values(), weights);
        var ofRelation = new Findings("relation");
        relationNames = new Comparison.Names(ofRelation);
        relations = new Sorter<>(ofRelation, Relation.values(), weights);
    }

    public Stance stance(Proposition a, Proposition b, @Nullable Consumer<Choice> listener) {
        Sorter<Stance>.Sorting sorting = stances.sorting(listener);
        gather(stanceNames, sorting, a, b);
        return sorting.choose(Stance.OTHER, () -> "", stance -> stance);
    }

    public Relation relation(Proposition a, Proposition b, @Nullable Consumer<Choice> listener) {
        Sorter<Relation>.Sorting sorting = relations.sorting(listener);
        gather(relationNames, sorting, a, b);
        return sorting.choose(Relation.UNRELATED, () -> "", relation -> relation);
    }

    private static void gather(Comparison.Names names, Gathering to, Proposition a, Proposition b) {
        new Comparison(names, to, a, b).gather();
    }
}
