package org.isnad.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.document.EntityKind;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Whom the shipped lexicons know, by ids: states, bodies and groups. A person stands for the body that he speaks for, and is none without one: nobody's own
 * doings are looked through here. Immutable.
 */
final class Parties {

    private static final class Shipped {
        static final Parties PARTIES = new Parties(Lexicon.shipped());
    }

    private final Map<String, Entry.Known> known = new HashMap<>();

    private Parties(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Known one) {
                known.putIfAbsent(one.id(), one);
            }
        }
    }

    static Parties shipped() {
        return Shipped.PARTIES;
    }

    /** The party that somebody is or speaks for; null where that is none. */
    @Nullable
    String party(String id) {
        Set<String> met = new HashSet<>();
        Entry.Known one = known.get(id);
        while (one != null && one.kind() == EntityKind.PERSON && met.add(one.id())) {
            one = one.of() == null ? null : known.get(one.of());
        }
        return one == null || one.kind() == EntityKind.PERSON ? null : one.id();
    }

    /** What a party is called on a page. */
    String name(String id, Tongue tongue) {
        Entry.Known one = known.get(id);
        if (one == null) {
            return id;
        }
        return tongue == Tongue.EN || one.names().isEmpty()
                ? one.english() == null ? id : one.english()
                : one.names().get(0);
    }
}
