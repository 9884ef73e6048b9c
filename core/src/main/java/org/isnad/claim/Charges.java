package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.document.Act;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds charges: statements in which one whose body the lexicon knows says of another that he does something to a third.
 * <ul>
 *   <li>An accusation opens with the accused; what he did comes next, and to whom.
 *   <li>What is only asserted is a charge where the order of the words tells who does it to whom: accused, event, target, or event, accused, target, with little
 *       between them, and the event is one that is held against those who do it.
 *   <li>What somebody denies, asks for or expects is none; nor what he says of his own side.
 * </ul>
 * Immutable, to be shared by any number of threads.
 */
public final class Charges {

    /** Types of event that are held against those who do them, to whomever. */
    private static final Set<String> HELD_AGAINST = Set.of("ASSAULT", "COERCE");

    /** Types that are held against those who do them to an armed group, or for one. */
    private static final Set<String> HELD_AGAINST_FRIENDS =
            Set.of("CONCEDE", "AID", "SUPPORT", "COOPERATE", "MOBILIZE");

    /** Types that somebody may be accused of besides. */
    private static final Set<String> ACCUSED_OF = Set.of("REJECT", "THREATEN", "SANCTION");

    /** So many terms may stand between who does it and what he does. */
    private static final int BEFORE_EVENT = 2;

    private static final int BEFORE_TARGET = 4;
    private static final int BEFORE_ACCUSED = 5;

    private final Belonging belonging;

    public Charges(Belonging belonging) {
        this.belonging = belonging;
    }

    /** The charges of an article. */
    public List<Charge> of(Report report) {
        List<Charge> charges = new ArrayList<>();
        for (Telling told : report.tellings()) {
            String accuser = body(told.voice());
            Charge charge = accuser == null || !mayCharge(told) ? null : charge(told, accuser);
            if (charge != null) {
                charges.add(charge);
            }
        }
        return charges;
    }

    private static boolean mayCharge(Telling told) {
        Act act = told.statement().act();
        return told.side() == Telling.Side.ASSERTS
                && (act == Act.ACCUSE || act == Act.ASSERT)
                && !told.says().negated()
                && told.says().certainty() == Proposition.Certainty.DID;
    }

    /** The body for which somebody speaks, by its id; null where the lexicon does not know it. */
    private @Nullable String body(Voice voice) {
        if (belonging.knows(voice.key())) {
            return voice.key();
        }
        return voice.of() != null && belonging.knows(voice.of()) ? voice.of() : null;
    }

    private @Nullable Charge charge(Telling told, String accuser) {
        List<@Nullable String> parties = new ArrayList<>();
        told.says().terms().forEach(term -> parties.add(isParty(term) ? term.key() : null));
        boolean accuses = told.statement().act() == Act.ACCUSE;
        int event = accuses ? eventOfAccused(told, parties) : firstEvent(told, parties);
        int accused = accuses ? next(parties, 0, BEFORE_ACCUSED) : event < 0 ? -1 : accused(parties, event);
        if (event < 0 || accused < 0) {
            return null;
        }
        int target = next(parties, Math.max(event, accused) + 1, accuses ? parties.size() : BEFORE_TARGET);
        Entry.Event what = told.says().terms().get(event).events().get(0);
        String befallen = target < 0 ? null : parties.get(target);
        boolean charges = accuses ? mayBeAccusedOf(what) : befallen != null && isHeldAgainst(what, befallen);
        boolean undergone =
                what.undergone() && accused < event && !accuses; // الحوثيون قتلوا: who is named undergoes it
        return charges && !undergone ? charge(told, accuser, parties.get(accused), what, befallen) : null;
    }

    private @Nullable Charge charge(
            Telling told, String accuser, @Nullable String accused, Entry.Event what, @Nullable String target) {
        if (accused == null
                || belonging.areOfOneSide(accuser, accused)
                || target != null && belonging.areOfOneSide(accused, target)) {
            return null;
        }
        String kind = what.plover() == null ? what.id() : what.plover();
        return new Charge(told.id(), told.published(), accuser, accused, what.id(), kind, target);
    }

    private static boolean mayBeAccusedOf(Entry.Event what) {
        return what.plover() != null
                && (HELD_AGAINST.contains(what.plover())
                        || HELD_AGAINST_FRIENDS.contains(what.plover())
                        || ACCUSED_OF.contains(what.plover()));
    }

    private boolean isHeldAgainst(Entry.Event what, String target) {
        return what.plover() != null
                && (HELD_AGAINST.contains(what.plover())
                        || HELD_AGAINST_FRIENDS.contains(what.plover()) && belonging.isGroup(target));
    }

    private boolean isParty(Term term) {
        return term.kind() == Term.Kind.NAME && belonging.knows(term.key());
    }

    /** The first event that tells what was done, and names no party itself; none where something else is told before. */
    private static int firstEvent(Telling told, List<@Nullable String> parties) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i) == null && !told.says().terms().get(i).events().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static int eventOfAccused(Telling told, List<@Nullable String> parties) {
        int accused = next(parties, 0, BEFORE_ACCUSED);
        for (int i = Math.max(0, accused + 1); accused >= 0 && i < parties.size(); i++) {
            List<Entry.Event> events = told.says().terms().get(i).events();
            if (parties.get(i) == null && !events.isEmpty() && events.get(0).plover() != null) {
                return i;
            }
        }
        return -1;
    }

    /** Who does it: right behind the event, or before it with little between. */
    private static int accused(List<@Nullable String> parties, int event) {
        for (int i = event - 1; i >= 0 && i >= event - BEFORE_EVENT; i--) {
            if (parties.get(i) != null) {
                return i;
            }
        }
        return event + 1 < parties.size() && parties.get(event + 1) != null ? event + 1 : -1;
    }

    /** The first party among so many terms from one on; -1 where there is none. */
    private static int next(List<@Nullable String> parties, int from, int terms) {
        for (int i = from; i < Math.min(parties.size(), from + terms); i++) {
            if (parties.get(i) != null) {
                return i;
            }
        }
        return -1;
    }
}
