package org.isnad.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are asked for; null asks for nothing. Names are found by their words, folded, and may stand within longer names.
 *
 * @param contested whether only those that somebody asserts and somebody else denies
 * @param doubted whether only those that somebody doubts
 * @param outlets so many tell it, or more
 * @param speaker a name of one who speaks or hands on
 * @param party a name of one who is spoken of, as the lexicons know him or as he is called
 * @param event a kind of event, by its name in the lexicon: {@code strike}
 * @param from told on this day or later
 * @param until told on this day or earlier
 * @param words words that all stand in one of its statements, phrases in quotation marks
 */
public record ClaimQuery(
        boolean contested,
        boolean doubted,
        int outlets,
        @Nullable String speaker,
        @Nullable String party,
        @Nullable String event,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String words) {

    /** Asks for all. */
    public static final ClaimQuery ALL = new ClaimQuery(false, false, 1, null, null, null, null, null, null);
}
