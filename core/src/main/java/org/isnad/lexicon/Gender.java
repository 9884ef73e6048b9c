package org.isnad.lexicon;

/** Grammatical gender, where a form shows it. */
public enum Gender {
    MASCULINE,
    FEMININE,
    EITHER
}
