package org.isnad.claim;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;

/**
 * What words tell of what is said: kinds of events, sides of contrasts, and how it stands to what is so; found by how a word is written.
 * Immutable.
 */
final class Meanings {

    private final Written<Meaning> written = new Written<>(Meaning::open);

    Meanings(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            switch (entry) {
                case Entry.Event event ->
                    add(event.words().forms(), event.phrases(), m -> m.events().add(event));
                case Entry.Contrast contrast -> {
                    add(contrast.one(), m -> m.ones().add(contrast));
                    add(contrast.other(), m -> m.others().add(contrast));
                }
                case Entry.Modal modal ->
                    add(modal.words().forms(), modal.phrases(), m -> m.modals().add(modal));
                case Entry.Direction direction ->
                    add(direction.words(), List.of(), m -> m.directions().add(direction));
                default -> {} // tells nothing of what is said
            }
        }
    }

    private void add(Entry.Side side, Consumer<Meaning> to) {
        add(side.words().forms(), side.phrases(), to);
    }

    private void add(Set<String> inWords, List<String> inPhrases, Consumer<Meaning> to) {
        inWords.forEach(word -> to.accept(written.ofWord(word)));
        inPhrases.forEach(phrase -> to.accept(written.ofPhrase(phrase)));
    }

    /** The phrases that open with a word of this folded key, with its clitics or without them, the longest first. */
    List<Written.Phrase<Meaning>> phrases(String folded) {
        return written.phrases(folded);
    }

    /** What a word means whose folded key this is, with its clitics or without them. */
    Meaning meaning(String folded) {
        Meaning found = written.word(folded);
        return found == null ? Meaning.NONE : found;
    }
}
