package org.isnad.claim;

import java.util.Set;

/** What a person says of which statements speak of the same, by the names by which they are found ({@link Telling#id()}). It goes before what is found by links. */
public sealed interface Decision {

    /** Two speak of the same. */
    record Together(String one, String other) implements Decision {}

    /** One speaks of what no other does, whatever it is linked to. */
    record Alone(String one) implements Decision {}

    /** What these speak of is not what those speak of. */
    record Apart(Set<String> these, Set<String> those) implements Decision {

        public Apart {
            these = Set.copyOf(these);
            those = Set.copyOf(those);
        }
    }
}
