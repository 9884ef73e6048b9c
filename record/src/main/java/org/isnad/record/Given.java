package org.isnad.record;

import java.sql.SQLException;
import java.util.EnumSet;
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
        return recorded(reading, EnumSet.allOf(Table.class));
    }

    /** The same as far as some tables tell it; one that people may have corrected something in is always given whole. */
    Recorded recorded(long reading, Set<Table> tables) throws SQLException {
        if (corrected.isEmpty()) {
            return articles.recorded(reading, tables);
        }
        var owners = articles.owners(reading);
        if (owners == null || !corrected.contains(owners.article())) {
            return articles.recorded(reading, tables);
        }
        var article = owners.article();
        var read = articles.recorded(reading);
        var held = holding.of(article, read.document().text());
        return read.with(Corrected.of(read.document(), held.corrections()).document());
    }
}
