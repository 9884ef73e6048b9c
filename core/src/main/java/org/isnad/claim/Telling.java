package org.isnad.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one article tells it.
 *
 * @param found by which name the article is found: that of its reading in a record
 * @param article id of the article
 * @param outlet who published it, when known
 * @param published the day of publication, when known
 * @param met when the page was first met here; null where nobody told
 * @param statement the statement as it was read, without its reasons
 * @param headline whether it stands in the article's title
 * @param voice who says it
 * @param via who hands it on, the nearest to the article first
 * @param words what is said, in the article's words
 * @param says what that comes to
 * @param callings what those of whom it is said are called in it
 * @param side how the one who says it stands to what is said
 */
public record Telling(
        String found,
        String article,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable Instant met,
        Statement statement,
        boolean headline,
        Voice voice,
        List<Voice> via,
        String words,
        Proposition says,
        List<Calling> callings,
        Side side) {

    /** What stands between two contents in {@link #words}. */
    static final String BETWEEN = " … ";

    /** What somebody is called whom the lexicon knows under many names: his id there, and the words, without letters that are only written on them. */
    public record Calling(String id, String words) {}

    /** How one who speaks stands to a proposition. */
    public enum Side {
        ASSERTS,
        DENIES,
        /** Says that it is not sure, or not to be believed. */
        DOUBTS,
        /** Will not say. */
        SILENT
    }

    /** By which name the statement is found: {@code 17#s3}. */
    public String id() {
        return found + "#" + statement.id();
    }

    /** The same, found by another name. */
    Telling foundBy(String name) {
        return new Telling(
                name, article, outlet, published, met, statement, headline, voice, via, words, says, callings, side);
    }

    /** The same, its speaker on another side. */
    Telling onSide(Side other) {
        return new Telling(
                found, article, outlet, published, met, statement, headline, voice, via, words, says, callings, other);
    }

    /** The same, met then. */
    Telling metAt(Instant instant) {
        return new Telling(
                found, article, outlet, published, instant, statement, headline, voice, via, words, says, callings,
                side);
    }

    /** The words at a place of the article, as far as they stand in what is said. */
    public String wordsAt(Span span) {
        int from = 0;
        for (Span content : statement.contents()) {
            int start = Math.max(span.start(), content.start());
            int end = Math.min(Math.min(span.end(), content.end()), content.start() + words.length() - from);
            if (start < end) {
                return words.substring(from + start - content.start(), from + end - content.start());
            }
            from += content.length() + BETWEEN.length();
        }
        return "";
    }

    /** Whether all that is said stands in quotation marks, and somebody is named who says it: its words are his own. */
    public boolean isOwn() {
        return statement.form() == Form.DIRECT && !voice.name().isEmpty();
    }

    /** The outlet, or the article where none is known. */
    public String teller() {
        return outlet == null ? article : outlet;
    }
}
