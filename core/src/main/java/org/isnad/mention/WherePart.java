package org.isnad.mention;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** What a word tells of the place's name behind it; {@code system} of a {@code WHERE} entry, described in {@code docs/LEXICONS.md}. */
enum WherePart {
    AT,
    PARTY,
    TOWN,
    REGION,
    COUNTRY;

    private static final Map<String, WherePart> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(p -> p.name().toLowerCase(Locale.ROOT), p -> p));

    /** Null for an entry that names no part or an unknown one. */
    static @Nullable WherePart of(Entry.@Nullable Valued entry) {
        return entry == null || entry.system() == null ? null : BY_NAME.get(entry.system());
    }

    /** The kinds of the gazetteer, as far as a word before the name tells them apart. */
    static WherePart ofKind(String placeKind) {
        return switch (placeKind) {
            case "country" -> COUNTRY;
            case "governorate",
                    "district",
                    "subdistrict",
                    "region",
                    "province",
                    "river",
                    "desert",
                    "sea",
                    "continent" -> REGION;
            default -> TOWN;
        };
    }
}
