package org.isnad.claim;

/** How one short text stands to another: the three answers of the ANS corpus (Khouja 2020). */
public enum Stance {
    AGREE,
    DISAGREE,
    OTHER
}
