package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.letter.Folding;

/**
 * Finds the same words given to different speakers: to one source that is not named and to several, or, where they are quoted, to two bodies that the
 * lexicon knows. Neither is the one whom the other quotes. Persons are left out: who is misread in one article would stand beside who is not.
 */
final class SpeakerDetails {

    private SpeakerDetails() {}

    static List<Detail> of(List<Telling> told, Belonging belonging) {
        Map<String, Set<String>> heard = new HashMap<>();
        told.forEach(one -> heard.computeIfAbsent(one.article(), article -> new HashSet<>())
                .add(one.voice().key()));
        List<Details.Given<Voice>> clashing = new ArrayList<>();
        for (Telling one : told) {
            if (told.stream().anyMatch(other -> clash(one, other, heard, belonging))) {
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
    private static boolean clash(Telling one, Telling other, Map<String, Set<String>> heard, Belonging belonging) {
        return !one.article().equals(other.article())
                && one.side() == other.side()
                && areOthers(one, other, belonging)
                && !heard.getOrDefault(one.article(), Set.of())
                        .contains(other.voice().key())
                && !heard.getOrDefault(other.article(), Set.of())
                        .contains(one.voice().key())
                && Origins.isCopy(one.says(), other.says())
                && Origins.isCopy(other.says(), one.says());
    }

    private static boolean areOthers(Telling one, Telling other, Belonging belonging) {
        Voice a = one.voice();
        Voice b = other.voice();
        if (a.kind() == EntityKind.ANONYMOUS && b.kind() == EntityKind.ANONYMOUS) {
            return isInOtherNumber(Stems.stem(head(a)), Stems.stem(head(b)));
        }
        return one.statement().form() != Form.INDIRECT
                && other.statement().form() != Form.INDIRECT
                && belonging.knows(a.key())
                && belonging.knows(b.key())
                && !belonging.areOfOneSide(a.key(), b.key());
    }

    /** مصدر and مصادر: another stem of one root; one as long is the same word in another spelling (مسئول, مسؤول). */
    private static boolean isInOtherNumber(String one, String other) {
        return one.length() != other.length() && Stems.root(one).equals(Stems.root(other));
    }

    private static String head(Voice voice) {
        String folded = Folding.folded(voice.name()).strip();
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }
}
