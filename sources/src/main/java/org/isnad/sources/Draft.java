package org.isnad.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article in the making: what an input gave, before anybody asked whether it can be read.
 *
 * @param title where the title stands in the text
 */
record Draft(String id, String text, @Nullable Span title, Written written, List<Span> furniture) {

    /** From fields: the title given apart stands above the text, with a blank line between. */
    static Draft of(String id, @Nullable String title, String text, Written written) {
        if (title == null || title.isBlank()) {
            return new Draft(id, text, null, written, List.of());
        }
        var start = title.length() - title.stripLeading().length();
        var span = new Span(start, title.stripTrailing().length());
        return new Draft(id, title + "\n\n" + text, span, written, List.of());
    }

    /** The article, or why it cannot be read. */
    Item item(Place place) {
        return item(place, new ArrayList<>());
    }

    /**
     * The same with U+FFFD in the place of each half of a surrogate pair that stands alone, and of U+0000: JSON can write them, but the
     * one is no text in any encoding, and the other has no room in many databases. Nothing moves: each takes up one code unit.
     */
    private Draft whole() {
        var told = new Written(
                orNull(written.outlet()),
                orNull(written.author()),
                written.published(),
                written.modified(),
                orNull(written.url()));
        return new Draft(whole(id), whole(text), title, told, furniture);
    }

    private static @Nullable String orNull(@Nullable String words) {
        return words == null ? null : whole(words);
    }

    private static String whole(String words) {
        StringBuilder mended = null;
        for (int i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (c != 0 && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isSupplementaryCodePoint(words.codePointAt(i))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(words) : mended;
            mended.setCharAt(i, Encoding.REPLACEMENT);
        }
        return mended == null ? words : mended.toString();
    }

    /** @param faults what was wrong already, and does not keep the article from being read */
    Item item(Place place, List<Fault> faults) {
        var whole = whole();
        if (!whole.text.equals(text)) {
            faults.add(Faults.damaged(place));
        }
        return whole.checked(place, faults);
    }

    private Item checked(Place place, List<Fault> faults) {
        if (text.isBlank()) {
            return new Item.Refused(new Fault(Fault.Code.EMPTY_TEXT, place, "there is no text", "leave it out"));
        }
        if (text.length() > Limits.TEXT) {
            return new Item.Refused(new Fault(
                    Fault.Code.TOO_LONG,
                    place,
                    "the text has " + text.length() + " characters, more than " + Limits.TEXT,
                    "cut it into its articles"));
        }
        var other = Script.other(text);
        if (other != null) {
            return new Item.Refused(Faults.notArabic(place, other));
        }
        var told = new Told(
                nonBlank(written.outlet()),
                nonBlank(written.author()),
                day(written.published(), place, faults),
                day(written.modified(), place, faults),
                nonBlank(written.url()));
        return new Item.Taken(new Article(id, text, title, told, furniture), place, faults);
    }

    private static @Nullable LocalDate day(@Nullable String written, Place place, List<Fault> faults) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var day = PublishedDate.of(written);
        if (day == null) {
            faults.add(new Fault(
                    Fault.Code.BAD_DATE,
                    place,
                    "'" + Shown.brief(written) + "' is no ISO date; the article is read without it",
                    "write it like 2017-09-07 or 2017-09-07T18:30:00Z"));
        }
        return day;
    }

    private static @Nullable String nonBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
