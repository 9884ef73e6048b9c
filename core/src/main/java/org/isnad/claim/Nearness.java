package org.isnad.claim;

/** How near what two statements speak of is: what weights tell. What the two then say of one event, same or otherwise, follows from details. */
enum Nearness {
    SAME_EVENT,
    RELATED,
    UNRELATED
}
