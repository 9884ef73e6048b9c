package org.isnad.document;

import org.jspecify.annotations.Nullable;

/**
 * An expression that names a calendar time.
 *
 * @param value EDTF (ISO 8601-2), as precise as text and anchor allow; null where they do not tell
 */
public record DateMention(Span span, @Nullable String value) {}
