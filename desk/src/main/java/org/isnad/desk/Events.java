package org.isnad.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;

/** What kinds of event are called: in English by their ids, in Arabic by the first word of their entry in the shipped lexicon. */
final class Events {

    private static final class Shipped {
        static final Map<String, String> ARABIC = arabic(Lexicon.shipped());
    }

    private Events() {}

    /** What is no kind of event keeps its name. */
    static String name(String id, Tongue tongue) {
        return tongue == Tongue.EN ? id : Shipped.ARABIC.getOrDefault(id, id);
    }

    private static Map<String, String> arabic(Lexicon lexicon) {
        Map<String, String> names = new HashMap<>();
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Event event) {
                Stream.of(event.words().nouns(), event.words().verbs(), event.phrases())
                        .flatMap(words -> words.stream().limit(1))
                        .findFirst()
                        .ifPresent(word -> names.put(event.id(), word));
            }
        }
        return names;
    }
}
