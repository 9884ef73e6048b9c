package org.isnad.claim;

/** How what two statements say relates. */
public enum Relation {
    /** Both say the same, and no detail that both give is different. */
    SAME,
    /** Both say the same of one event, but a detail that both give is different. */
    DIFFER,
    /** One says that it is so, the other that it is not. */
    CONTRADICT,
    /** Both speak of one story, and say different things of it. */
    RELATED,
    /** They have nothing to do with each other. */
    UNRELATED;

    /** Whether two statements that relate so speak of one event or state. */
    public boolean isOfOneEvent() {
        return this == SAME || this == DIFFER || this == CONTRADICT;
    }
}
