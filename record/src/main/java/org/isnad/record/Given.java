package org.isnad.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Articles as they are given: as the machine read them, with the corrections laid over. */
final class Given {

    private final Articles articles;
    private final Map<Long, List<Correction>> corrections;

    /** @param corrections those in force, by article; none to give what the machine read */
    Given(Articles articles, Map<Long, List<Correction>> corrections) {
        this.articles = articles;
        this.corrections = corrections;
    }

    /** Numbers of the articles that people corrected something in. */
    Set<Long> corrected() {
        return corrections.keySet();
    }

    Recorded recorded(long reading) throws SQLException {
        var read = articles.recorded(reading);
        var owners = corrections.isEmpty() ? null : articles.owners(reading);
        var of = owners == null ? null : corrections.get(owners.article());
        return of == null ? read : read.with(Corrected.of(read.document(), of).document());
    }
}
