package org.isnad.sources;

import java.util.List;
import org.isnad.article.Article;

/** What an input gave at one place: an article, or nothing but a fault. */
public sealed interface Item {

    /**
     * An article to be read.
     *
     * @param faults what was wrong with it and did not keep it from being read
     */
    record Taken(Article article, Place place, List<Fault> faults) implements Item {
        public Taken {
            faults = List.copyOf(faults);
        }
    }

    /** Something that could not be read. */
    record Refused(Fault fault) implements Item {}
}
