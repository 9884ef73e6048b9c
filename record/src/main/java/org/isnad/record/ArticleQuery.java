package org.isnad.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for; null asks for nothing.
 *
 * @param outlet words of the name of who published it, as a search finds them
 * @param address of its capture
 * @param from the first day of publication
 * @param until the last day of publication
 */
public record ArticleQuery(
        @Nullable String outlet,
        @Nullable String address,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
