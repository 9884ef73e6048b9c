package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.PlaceMention;
import org.isnad.lexicon.Entry;
import org.isnad.token.Tokens;

/** Finds named places. */
final class Places {

    private final Tokens tokens;
    private final Names names;
    private final Layout layout;

    Places(Tokens tokens, Names names, Layout layout) {
        this.tokens = tokens;
        this.names = names;
        this.layout = layout;
    }

    /** All mentions of places, in the order of the text. */
    List<PlaceMention> find() {
        List<PlaceMention> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Entry entry : names.entriesAt(i)) {
                if (entry instanceof Entry.Place place && !layout.isFurniture(i)) {
                    found.add(new PlaceMention(tokens.span(i, names.endOf(i)), place.english(), place.lat(), place.lon()));
                    break;
                }
            }
        }
        return found;
    }
}
