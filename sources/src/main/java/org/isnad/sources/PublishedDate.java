package org.isnad.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.isnad.article.Article;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Layout;
import org.isnad.mention.Names;
import org.isnad.token.Tokenizer;
import org.jspecify.annotations.Nullable;

/** The day that a page or an input gives: in an ISO 8601 date or date and time, as its writer counts days (a space may stand for the T), or as papers show it. */
final class PublishedDate {

    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4})-([0-9]{2})-([0-9]{2})"
                    + "(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]{1,9})?)? ?(?:Z|UTC|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![0-9])([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]((?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])");
    private static final char COMMA = '\u060C';
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private PublishedDate() {}

    static @Nullable LocalDate of(String written) {
        var found = ISO.matcher(written.strip());
        return found.matches() ? day(found.group(1), found.group(2), found.group(3)) : null;
    }

    /** The day in a line such as a page shows beside its title; null when it tells none to the day and year. */
    static @Nullable LocalDate shown(String line) {
        var digits = DIGIT.matcher(line)
                .replaceAll(
                        found -> String.valueOf(Character.digit(found.group().codePointAt(0), 10)));
        var yearFirst = YEAR_FIRST.matcher(digits);
        if (yearFirst.find()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(digits);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return !DIGIT.matcher(digits).find() ? null : Reading.dateline(line.replace(COMMA, ' '));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The reading's own way with datelines; its lexicons are loaded when a page first needs them. */
    private static final class Reading {

        private static final Tokenizer TOKENIZER = new Tokenizer(Lexicon.shipped());

        static @Nullable LocalDate dateline(String line) {
            var tokens = TOKENIZER.tokens(line);
            return new Layout(Article.of("", line), tokens, new Names(tokens)).dateline();
        }
    }
}
