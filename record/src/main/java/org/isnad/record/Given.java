package org.isnad.record;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/** Articles as they are given: as the machine read them, with the corrections laid over that hold for them. */
final class Given {

    private final Articles articles;
    private final Holding holding;
    private final Set<Long> corrected;

    Given(Articles articles, Holding holding) {
        this.articles = articles;
        this.holding = holding;
        this.corrected = holding.articles();
    }

    /** Numbers of the articles that people may have corrected something in. */
    Set<Long> corrected() {
        return corrected;
    }

    Recorded recorded(long reading) throws SQLException {
        var read = articles.recorded(reading);
        if (corrected.isEmpty()) {
            return read;
        }
        var article = Objects.requireNonNull(articles.owners(reading)).article();
        if (!corrected.contains(article)) {
            return read;
        }
        var held = holding.of(article, read.document().text());
        return read.with(Corrected.of(read.document(), held.corrections()).document());
    }
}
