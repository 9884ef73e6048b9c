package org.isnad.mention;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** What a word tells of the place's name beside it; {@code system} of a {@code WHERE} entry, described in {@code docs/LEXICONS.md}. */
enum WherePart {
    AT,
    /** زار, وصل: a place follows, or stands behind the one who comes. */
    VISIT,
    PARTY,
    TOWN,
    REGION,
    COUNTRY,
    /** جبل, شارع: belongs to the name that it opens. */
    SITE,
    /** مستشفى, سجن: as a site, but it may also act. */
    HOUSE,
    /** إمارة, صحة: an office that bears its place's name. */
    OFFICE,
    /** مركز: an organisation's, but before محافظة the town that it is ruled from. */
    SEAT,
    /** الدولي, الشرقية: goes on with a name. */
    ADJECTIVE,
    /** بني, تل: a name goes on behind it. */
    OPENER,
    /** الملك, الإمام: a person's name that a site is called by follows. */
    NAMESAKE,
    /** الجزاء, الثغرات: what منطقة or سد stands before as well, and no name. */
    COMMON;

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

    /** Whether it tells of which kind the place behind it is. */
    boolean isKind() {
        return this == TOWN || this == REGION || this == COUNTRY;
    }

    /** Whether it opens a name. */
    boolean isSite() {
        return this == SITE || this == HOUSE;
    }
}
