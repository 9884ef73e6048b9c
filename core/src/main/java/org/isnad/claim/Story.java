package org.isnad.claim;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an article speaks of: who speaks in it, whom and what it names, and the kinds of event in all that is said. */
final class Story {

    /** Of what the article with less speaks of, one in so many must stand in both. */
    private static final int ONE_IN = 4;

    private static final int LEAST = 3;

    /** So many of those that it names show which story it is. */
    private static final int ENOUGH = 14;

    private final Set<String> names = new HashSet<>();
    private final Set<String> known = new LinkedHashSet<>();

    Story(Report report) {
        known.addAll(report.about());
        for (Telling telling : report.tellings()) {
            if (!telling.voice().isNameless()) {
                known.add(telling.voice().key());
            }
            for (Term term : telling.says().terms()) {
                if (term.names()) {
                    names.add(term.key());
                }
            }
            telling.says().events().forEach(event -> names.add(event.name()));
        }
        names.addAll(known);
    }

    /** Who speaks and who and what is named in it, the first of them. */
    List<String> known() {
        return known.stream().limit(ENOUGH).toList();
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
