package org.isnad.token;

/** What a token is made of. */
public enum TokenKind {
    WORD,
    /** Digits of one of the three kinds, with decimal and thousands separators between digits. */
    NUMBER,
    /** Full stop, question mark, exclamation mark: ends a sentence. */
    STOP,
    COMMA,
    SEMICOLON,
    COLON,
    /** Two or more dots, or their sign: a pause, no end. */
    ELLIPSIS,
    DASH,
    /** A quotation mark; which way it looks is told by {@link Tokens#quoteEnd}. */
    QUOTE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    /** Any other sign. */
    OTHER
}
