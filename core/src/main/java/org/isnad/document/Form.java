package org.isnad.document;

/** How much of a content stands between quotation marks. */
public enum Form {
    /** All of it. */
    DIRECT,
    /** None of it. */
    INDIRECT,
    /** Some of it. */
    MIXED
}
