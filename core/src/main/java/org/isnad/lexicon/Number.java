package org.isnad.lexicon;

/** Grammatical number, where a form shows it. */
public enum Number {
    SINGULAR,
    DUAL,
    PLURAL,
    ANY
}
