package org.isnad.lexicon;

/** What a written form of a verb says of its tense and its subject. */
public record VerbForm(Tense tense, Person person, Gender gender, Number number) {

    public enum Tense {
        PERFECT,
        IMPERFECT,
        /** The short imperfect, after لم and أن. */
        JUSSIVE,
        FUTURE,
        PARTICIPLE
    }

    public enum Person {
        FIRST,
        SECOND,
        THIRD
    }
}
