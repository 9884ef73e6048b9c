package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;

/**
 * Finds inside an article whose statement is doubted where only a report is named.
 * <ul>
 *   <li>رواية الجيش: the last statement before it of whoever is named so, else the first behind it, as under a title; where the doubt tells an event, one
 *       that tells that too
 *   <li>هذه الأنباء: the accusation that stands nearest before it, else the other's statement right before it
 * </ul>
 */
final class DoubtedReports {

    /** An accusation that is pointed to stands no further off than so many statements. */
    private static final int NEAR = 6;

    /** What else is pointed to no further than so many. */
    private static final int NEXT = 2;

    private static final String LAM = "" + Letters.LAM;

    private DoubtedReports() {}

    /** @param doubted what is doubted by those that doubt a report, by their numbers */
    static List<Dispute> of(List<Telling> tellings, Map<Integer, Doubts.Doubted> doubted) {
        List<Dispute> found = new ArrayList<>();
        doubted.forEach((doubting, what) -> {
            int named = named(tellings, doubting);
            int report = named < 0 && what.any() ? before(tellings, doubting) : named;
            if (report >= 0) {
                found.add(new Dispute(
                        tellings.get(doubting).words(),
                        List.of(tellings.get(report).statement().id()),
                        List.of(tellings.get(doubting).statement().id())));
            }
        });
        return found;
    }

    private static int named(List<Telling> tellings, int doubting) {
        for (int i = doubting - 1; i >= 0; i--) {
            if (isReportOfNamed(tellings.get(i), tellings.get(doubting))) {
                return i;
            }
        }
        for (int i = doubting + 1; i < tellings.size(); i++) {
            if (isReportOfNamed(tellings.get(i), tellings.get(doubting))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isReportOfNamed(Telling told, Telling doubting) {
        Set<String> names = names(told.voice());
        var events = doubting.says().terms().stream()
                .filter(term -> !names.contains(term.key())) // وزارة may also be read as و and زارت
                .flatMap(term -> term.events().stream())
                .toList();
        return mayBeDoubted(told, doubting)
                && isNamed(names, doubting)
                && (events.isEmpty() || told.says().events().stream().anyMatch(events::contains));
    }

    /** The keys of terms by which somebody is named. */
    private static Set<String> names(Voice voice) {
        Set<String> names = new HashSet<>();
        names.add(voice.key());
        names.add(Objects.requireNonNullElse(voice.of(), ""));
        for (String word : voice.name().split("\\s+")) {
            names.add(Stems.stem(Folding.folded(word)));
        }
        return names;
    }

    /** Whether the first name behind the report is one of these, and with وزارة what stands behind that. */
    private static boolean isNamed(Set<String> names, Telling doubting) {
        List<Term> terms = doubting.says().terms();
        return terms.size() > 1
                && names.contains(terms.get(1).key())
                && (terms.size() == 2
                        || terms.get(1).kind().isName()
                        || names.contains(terms.get(2).key())
                        || !goesOn(terms, doubting));
    }

    /** Whether the next term is a part of its name: وزارة الصحة, not الجيش للحادثة. */
    private static boolean goesOn(List<Term> terms, Telling doubting) {
        Term next = terms.get(2);
        return next.kind() == Term.Kind.WORD
                && next.span().start() - terms.get(1).span().end() <= 1
                && !doubting.wordsAt(next.span()).startsWith(LAM);
    }

    private static int before(List<Telling> tellings, int doubting) {
        int nearest = -1;
        int passed = 0;
        for (int i = doubting - 1; i >= 0 && passed < NEAR; i--) {
            if (mayBeDoubted(tellings.get(i), tellings.get(doubting))) {
                passed++;
                if (tellings.get(i).statement().act() == Act.ACCUSE) {
                    return i;
                }
                nearest = nearest < 0 && passed <= NEXT ? i : nearest;
            }
        }
        return nearest;
    }

    private static boolean mayBeDoubted(Telling told, Telling doubting) {
        return told.side() == Telling.Side.ASSERTS
                && !told.voice().key().equals(doubting.voice().key())
                && !told.statement().id().equals(doubting.statement().within())
                && !doubting.statement().id().equals(told.statement().within());
    }
}
