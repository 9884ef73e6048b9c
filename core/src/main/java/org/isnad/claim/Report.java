package org.isnad.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.isnad.document.Dispute;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells, as it is compared with others.
 *
 * @param found by which name the article is found: that of its reading in a record
 * @param day of publication; of what is not dated the last day that its words tell; null where they tell none
 * @param about whom and which places it names, the first of them
 * @param tellings its statements, but questions and those without words
 * @param disputes what it shows as disputed itself, and what is doubted in it: each belongs together
 */
public record Report(
        String found, @Nullable LocalDate day, List<String> about, List<Telling> tellings, List<Dispute> disputes) {

    public Report {
        about = List.copyOf(about);
        tellings = List.copyOf(tellings);
        disputes = List.copyOf(disputes);
    }

    /** A statement by its id in the article; null where there is none that is compared. */
    public @Nullable Telling telling(String id) {
        return tellings.stream()
                .filter(one -> one.statement().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The same, found by another name. */
    public Report foundBy(String name) {
        return new Report(
                name,
                day,
                about,
                tellings.stream().map(one -> one.foundBy(name)).toList(),
                disputes);
    }

    /** The same, with when its page was first met here. */
    public Report metAt(Instant met) {
        return new Report(
                found, day, about, tellings.stream().map(one -> one.metAt(met)).toList(), disputes);
    }
}
