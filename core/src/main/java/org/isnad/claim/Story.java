package org.isnad.claim;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What an article speaks of: the names and kinds of event in all that is said in it. */
final class Story {

    /** Of what the article with less speaks of, one in so many must stand in both. */
    private static final int ONE_IN = 4;

    private static final int LEAST = 3;

    private final Set<String> names = new HashSet<>();

    Story(Collection<Telling> tellings) {
        for (Telling telling : tellings) {
            telling.says().terms().stream().filter(Term::names).forEach(term -> names.add(term.key()));
            telling.says().events().forEach(event -> names.add(event.name()));
        }
    }

    /** Whether two articles may tell one story: alike words in two stories mean two things. */
    boolean mayBe(Story other) {
        if (names.size() > other.names.size()) {
            return other.mayBe(this);
        }
        int both = 0;
        for (String name : names) {
            both += other.names.contains(name) ? 1 : 0;
        }
        return both >= Math.min(LEAST, names.size()) && both * ONE_IN >= names.size();
    }
}
