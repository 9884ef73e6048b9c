package org.isnad.statement;

/** What speaks against a cue being one where it stands. The grammar alone drops what it doubts; learnt weights may keep it. */
enum Doubt {
    /** The form is a preposition too, and no particle is near. */
    PREPOSITION,
    /** A pronoun is written to a verb that takes no object. */
    PRONOUN,
    /** Content or source were found only past words that no rule reads. */
    LOOSE,
    /** قلنا إن: who is quoted speaks of what he said. */
    FIRST_PERSON,
    /** In this frame it mostly reports nothing. */
    SELDOM,
    /** Nothing before the verb lets a clause begin with it. */
    NO_CLAUSE,
    /** تقارير تفيد بأن: it tells of the indefinite noun before it. */
    OF_NOUN,
    /** يذكر أن: nobody says it. */
    IMPERSONAL,
    /** A relative clause's verb with an object of its own. */
    RELATIVE,
    /** يهنئ ويصافح: what follows goes on with و. */
    GOES_ON,
    /** What would speak is a thing. */
    THING,
    /** An opinion that nobody holds. */
    NOBODYS_OPINION,
    /** A participle inside a clause. */
    INSIDE_CLAUSE,
    /** A participle that may be a noun. */
    NOUN,
    /** What would be said is a place. */
    PLACE,
    /** Who would speak beside the content is no known kind of speaker. */
    STRANGER,
    /** A noun that nobody owns. */
    OWNERLESS;

    int bit() {
        return 1 << ordinal();
    }
}
