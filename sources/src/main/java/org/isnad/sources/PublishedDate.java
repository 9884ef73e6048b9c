package org.isnad.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in an ISO 8601 date or date and time, as its writer counts days; a space may stand for the T. */
final class PublishedDate {

    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})"
                    + "(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]{1,9})?)? ?(?:Z|UTC|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?");

    private PublishedDate() {}

    static @Nullable LocalDate of(String written) {
        var found = ISO.matcher(written.strip());
        if (!found.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
