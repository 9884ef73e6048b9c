package org.isnad.record;

import org.jspecify.annotations.Nullable;

/**
 * What a record has of an outlet.
 *
 * @param outlet empty: of articles whose outlet is not known
 * @param articles in their current readings
 * @param statements that are compared: all but questions and those without words
 * @param nameless of these, those of which nobody can tell from the naming whose they are
 * @param first day of publication, EDTF; null where none is known
 * @param last day of publication, EDTF; null where none is known
 */
public record OutletCount(
        String outlet,
        long articles,
        long statements,
        long nameless,
        @Nullable String first,
        @Nullable String last) {}
