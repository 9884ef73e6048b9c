package org.isnad.mention;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** What words make of the number beside them; {@code system} of a {@code BOUND} entry, described in {@code docs/LEXICONS.md}. */
enum BoundPart {
    AT_LEAST,
    AT_MOST,
    ABOUT,
    AT_LEAST_AFTER,
    AT_MOST_AFTER,
    BETWEEN,
    TO,
    OR,
    VAGUE,
    NAME,
    COUNTS,
    SHARE,
    REST,
    PERCENT;

    private static final Map<String, BoundPart> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(
                    p -> p.name().toLowerCase(Locale.ROOT).replace('_', '-'), p -> p));

    /** Null for an entry that names no part or an unknown one. */
    static @Nullable BoundPart of(Entry.@Nullable Valued entry) {
        return entry == null || entry.system() == null ? null : BY_NAME.get(entry.system());
    }
}
