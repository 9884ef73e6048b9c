package org.isnad.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a word by its letters alone. Most words of a text are few: those met last are kept. To be shared by any number of threads, which may
 * each find the same anew.
 */
final class Forms {

    /** Two to this power are kept, so that the words of an archive seldom push each other out. */
    private static final int BITS = 16;

    private static final int SPREAD = 0x9E37_79B9; // 2^32 by the golden ratio: keys that differ little land far apart

    private final Meanings meanings;
    private final Map<String, String> states;
    private final Set<String> named;
    private final @Nullable Form[] met = new Form[1 << BITS];

    /**
     * A word by its folded key.
     *
     * @param meaning what it tells
     * @param phrases those that open with it, the longest first
     * @param state the id of the state whose name shares letters with it; null where none does
     * @param ofName whether a name shares its letters, so that nothing is learnt of it
     */
    record Form(
            String folded,
            Meaning meaning,
            List<Written.Phrase<Meaning>> phrases,
            String stem,
            String root,
            @Nullable String state,
            boolean ofName) {}

    /**
     * @param states ids of states by what their names share with the adjectives of them
     * @param named the roots of names of one word, and what they share with adjectives of them
     */
    Forms(Meanings meanings, Map<String, String> states, Set<String> named) {
        this.meanings = meanings;
        this.states = states;
        this.named = named;
    }

    Form of(String folded) {
        int at = folded.hashCode() * SPREAD >>> Integer.SIZE - BITS;
        Form found = met[at];
        if (found == null || !found.folded.equals(folded)) {
            found = form(folded);
            met[at] = found;
        }
        return found;
    }

    private Form form(String folded) {
        String stem = Stems.stem(folded);
        String root = Stems.root(stem);
        String shared = Stems.state(stem);
        return new Form(
                folded,
                meanings.meaning(folded),
                meanings.phrases(folded),
                stem,
                root,
                states.get(shared),
                named.contains(root) || named.contains(shared));
    }
}
