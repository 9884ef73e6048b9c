package org.isnad.claim;

/**
 * Two statements that speak of the same, by the names by which they are found ({@link Telling#id()}).
 *
 * @param strength how sure that is, 0 to 1
 */
public record Link(String one, String other, double strength) {}
