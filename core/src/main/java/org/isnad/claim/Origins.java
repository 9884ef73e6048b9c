package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.document.EntityKind;
import org.jspecify.annotations.Nullable;

/** Folds the chains of a claim's statements where they meet. */
final class Origins {

    /** So much of the terms of the shorter of two texts stands in both when one is a copy of the other. */
    private static final double COPY = 0.8;

    private static final int SHORTEST = 6;

    private Origins() {}

    static List<Origin> of(List<Telling> told) {
        List<List<Telling>> folded = new ArrayList<>();
        for (Telling one : told) {
            List<List<Telling>> met = folded.stream()
                    .filter(group -> group.stream().anyMatch(other -> meet(one, other)))
                    .toList();
            List<Telling> group = new ArrayList<>();
            met.forEach(group::addAll);
            group.add(one);
            folded.removeAll(met);
            folded.add(group);
        }
        return folded.stream().map(group -> new Origin(voice(group), group)).toList();
    }

    /** The voice that tells most of who it is. */
    static Voice voice(List<Telling> group) {
        Voice best = group.get(0).voice();
        for (Telling one : group) {
            Voice voice = one.voice();
            boolean tellsMore = best.isNameless() && !voice.isNameless()
                    || best.isNameless() == voice.isNameless()
                            && voice.name().length() > best.name().length();
            best = tellsMore ? voice : best;
        }
        return best;
    }

    static boolean meet(Telling one, Telling other) {
        if (sameVoice(one.voice(), other.voice())) {
            return true;
        }
        if (one.voice().isNameless() && other.voice().isNameless()) {
            return one.article().equals(other.article())
                            && (one.voice().key().equals(other.voice().key()) || one.headline() || other.headline())
                    || agency(one) != null && Objects.equals(agency(one), agency(other))
                    || isCopy(one.says(), other.says());
        }
        return one.voice().key().equals(agency(other)) || other.voice().key().equals(agency(one));
    }

    private static boolean sameVoice(Voice one, Voice other) {
        if (one.isNameless() || other.isNameless()) {
            return false;
        }
        return one.key().equals(other.key())
                || one.key().equals(other.of())
                || other.key().equals(one.of())
                || one.of() != null
                        && one.of().equals(other.of())
                        && (one.kind() == EntityKind.ROLE
                                || other.kind() == EntityKind.ROLE); // the spokesman, and his name
    }

    /** The last of the chain before an unnamed speaker. */
    private static @Nullable String agency(Telling told) {
        return told.voice().isNameless() && !told.via().isEmpty()
                ? told.via().get(told.via().size() - 1).key()
                : null;
    }

    static boolean isCopy(Proposition one, Proposition other) {
        Set<String> ofOne = keys(one);
        Set<String> ofOther = keys(other);
        int shorter = Math.min(ofOne.size(), ofOther.size());
        ofOne.retainAll(ofOther);
        return shorter >= SHORTEST && ofOne.size() >= COPY * shorter;
    }

    private static Set<String> keys(Proposition says) {
        Set<String> keys = new HashSet<>();
        says.terms().forEach(term -> keys.add(term.key()));
        return keys;
    }
}
