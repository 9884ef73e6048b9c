package org.isnad.record;

import org.jspecify.annotations.Nullable;

/**
 * An article among others, as it is listed without opening it.
 *
 * @param article its number: they are given in the order in which articles were added, and none twice
 * @param reading the number of its current reading
 * @param name the id that its source gives it
 * @param address of its capture
 * @param met when that was met, UTC as ISO 8601 writes it
 * @param sha256 of the captured bytes
 * @param published EDTF
 * @param statements so many were read in it
 */
public record ListedArticle(
        long article,
        long reading,
        String name,
        String address,
        String met,
        String sha256,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String title,
        int statements) {}
