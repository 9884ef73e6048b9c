package org.isnad.document;

/** What a date's value is counted from. */
public enum Anchor {
    /** Nothing: the words tell all that the value says (7 أيلول 2017). */
    EXPLICIT,
    /** The day of publication that the page or its metadata gives. */
    PAGE,
    /** The day of the text's own dateline, or of the agency's line above the words. */
    DATELINE,
    /** Another date of the text: الشهر ذاته, or the day that «أمس الثلاثاء» shows the text to count from, against its page. */
    EARLIER,
    /** There is nothing to count from, or no such day: the date has no value. */
    NONE
}
