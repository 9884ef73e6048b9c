package org.isnad.document;

/** What a speaker does by saying it; the acts of the codebook. */
public enum Act {
    /** Says that something is so. */
    ASSERT,
    /** Says that something is not so, or that a report is false. */
    DENY,
    /** Puts blame for an act on someone. */
    ACCUSE,
    /** Owns an attack or an act. */
    CLAIM_RESPONSIBILITY,
    /** Says what will or may happen; hopes, fears. */
    EXPECT,
    /** Warns or threatens. */
    WARN,
    /** Asks for, calls for, orders, advises. */
    DEMAND,
    /** Promises, agrees, pledges, announces a decision to act. */
    COMMIT,
    /** Praises, condemns, welcomes, regrets, supports. */
    APPRAISE,
    /** Asks a question. */
    ASK,
    /** Refuses to say. */
    DECLINE
}
