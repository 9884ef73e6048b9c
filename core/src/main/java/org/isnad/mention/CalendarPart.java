package org.isnad.mention;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** The parts that words play in an expression of time; {@code system} of a {@code CALENDAR} entry, described in {@code docs/LEXICONS.md}. */
enum CalendarPart {
    DAY,
    HOUR,
    DAYS,
    WEEKS,
    MONTHS,
    YEARS,
    LENGTH,
    TURN,
    SAME,
    EDGE,
    PART,
    SEASON,
    FEAST,
    DISTANCE,
    DATE,
    RITE,
    ORDINAL,
    OF,
    FUTURE,
    PAST,
    OTHER,
    EQUAL,
    DECADE,
    CENTURY,
    NAMED,
    NOWADAYS,
    KIND,
    GENERAL,
    SPORT,
    NOW;

    private static final Map<String, CalendarPart> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(p -> p.name().toLowerCase(Locale.ROOT), p -> p));

    /** Whether an expression of time can open with it. */
    boolean opens() {
        return switch (this) {
            case LENGTH, TURN, SAME, RITE, OF, FUTURE, PAST, OTHER, EQUAL, NAMED, NOWADAYS, KIND, GENERAL, SPORT, NOW ->
                false;
            default -> true;
        };
    }

    /** Whether time is counted in it: also ساعات, عقود. */
    boolean isLength() {
        return isUnit() || this == LENGTH;
    }

    /** Whether a month's name may stand alone behind it: مطلع آب. */
    boolean leads() {
        return opens() || this == OF;
    }

    /** Whether it is a unit that time is counted in. */
    boolean isUnit() {
        return this == DAYS || this == WEEKS || this == MONTHS || this == YEARS;
    }

    /** Null for an entry that names no part or an unknown one. */
    static @Nullable CalendarPart of(Entry.@Nullable Valued entry) {
        return entry == null || entry.system() == null ? null : BY_NAME.get(entry.system());
    }
}
