package org.isnad.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.document.EntityKind;
import org.isnad.document.Span;
import org.isnad.letter.Folding;

/**
 * Finds the same words given to one source that is not named and to several. Named speakers are left out: in a row of two the one who was misread would
 * stand beside the one who was not.
 */
final class SpeakerDetails {

    private SpeakerDetails() {}

    static List<Detail> of(List<Telling> told) {
        Map<String, Set<String>> heard = new HashMap<>();
        told.forEach(one -> heard.computeIfAbsent(one.article(), article -> new HashSet<>())
                .add(one.voice().key()));
        List<Details.Given<Voice>> clashing = new ArrayList<>();
        for (Telling one : told) {
            if (told.stream().anyMatch(other -> clash(one, other, heard))) {
                Span span = one.statement().sources().isEmpty()
                        ? one.statement().place()
                        : one.statement().sources().get(0);
                clashing.add(new Details.Given<>(one, span, one.voice().name(), one.voice()));
            }
        }
        return clashing.isEmpty()
                ? List.of()
                : List.of(
                        new Detail(Difference.Field.SPEAKER, "", Details.values(clashing), true, List.of(), List.of()));
    }

    /** @param heard who speaks in each article: of two who both do, one quotes the other */
    private static boolean clash(Telling one, Telling other, Map<String, Set<String>> heard) {
        return !one.article().equals(other.article())
                && one.side() == other.side()
                && areOthers(one.voice(), other.voice())
                && !heard.getOrDefault(one.article(), Set.of())
                        .contains(other.voice().key())
                && !heard.getOrDefault(other.article(), Set.of())
                        .contains(one.voice().key())
                && Origins.isCopy(one.says(), other.says())
                && Origins.isCopy(other.says(), one.says());
    }

    private static boolean areOthers(Voice one, Voice other) {
        return one.kind() == EntityKind.ANONYMOUS
                && other.kind() == EntityKind.ANONYMOUS
                && isInOtherNumber(Stems.stem(head(one)), Stems.stem(head(other)))
                && mayBeOfOneKind(rest(one), rest(other));
    }

    /** مصدر and مصادر: another stem of one root; one as long is the same word in another spelling (مسئول, مسؤول). */
    private static boolean isInOtherNumber(String one, String other) {
        return one.length() != other.length() && Stems.root(one).equals(Stems.root(other));
    }

    /** Whether what tells more of them has a word in common, or one of the two tells no more: a Turkish source and Syrian ones are not one told otherwise. */
    private static boolean mayBeOfOneKind(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    /** The roots of the words behind the first. */
    private static Set<String> rest(Voice voice) {
        String folded = Folding.folded(voice.name()).strip();
        Set<String> roots = new HashSet<>();
        for (String word : folded.substring(head(voice).length()).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                roots.add(Stems.root(Stems.stem(word)));
            }
        }
        return roots;
    }

    private static String head(Voice voice) {
        String folded = Folding.folded(voice.name()).strip();
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }
}
