package org.isnad.document;

import org.jspecify.annotations.Nullable;

/**
 * An expression that names a calendar time.
 *
 * @param value EDTF (ISO 8601-2), as precise as text and anchor allow; null where they do not tell
 * @param anchor what the value is counted from; null in a marked document, which does not tell
 * @param clash the day that the page's or the agency's own day gives for أمس or the like, where the weekday or date beside it gives another; else null
 */
public record DateMention(
        Span span,
        @Nullable String value,
        @Nullable Anchor anchor,
        @Nullable String clash) {

    /** As a marked document has it. */
    public DateMention(Span span, @Nullable String value) {
        this(span, value, null, null);
    }
}
