package org.isnad.claim;

/**
 * Two who say the same of each other, or of whom one says of another what he is accused of himself.
 *
 * @param charge what is said
 * @param other what is said on the other side
 */
public record Mirror(Telling charge, Telling other) {}
