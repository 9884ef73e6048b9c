package org.isnad.sources;

import java.util.List;
import org.isnad.article.Article;
import org.jspecify.annotations.Nullable;

/** What an input gave at one place: an article, or nothing but a fault. */
public sealed interface Item {

    /**
     * An article to be read.
     *
     * @param faults what was wrong with it and did not keep it from being read
     * @param capture how it was met, when the input tells
     */
    record Taken(
            Article article,
            Place place,
            List<Fault> faults,
            @Nullable Capture capture) implements Item {
        public Taken {
            faults = List.copyOf(faults);
        }

        /** An article of an input that does not tell how it was met. */
        public Taken(Article article, Place place, List<Fault> faults) {
            this(article, place, faults, null);
        }
    }

    /** Something that could not be read. */
    record Refused(Fault fault) implements Item {}
}
