package org.isnad.desk;

import java.util.List;
import java.util.Locale;
import org.isnad.record.Asked;
import org.isnad.record.OutletCount;
import org.isnad.record.RecordStore;

/**
 * Where articles come from.
 *
 * @param outlets those with the most articles first
 * @param asked the feeds and pages that are watched, what fails first
 */
public record SourcesPage(List<OutletCount> outlets, List<Asked> asked) {

    static SourcesPage of(Tallies tallies, RecordStore record) {
        return new SourcesPage(tallies.of("outlets", record, RecordStore::outlets), record.asked());
    }

    /** How many of an outlet's statements are of somebody who is not named, of a hundred. */
    public String nameless(OutletCount outlet) {
        return outlet.statements() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.0f%%", 100.0 * outlet.nameless() / outlet.statements());
    }
}
