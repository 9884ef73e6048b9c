package org.isnad.record;

/**
 * A claim that somebody asserts and somebody else denies.
 *
 * @param since when the first article was met here that made it so: the later of the first that asserts it and the first that denies it; UTC as ISO 8601 writes it
 */
public record Contested(ListedClaim claim, String since) {}
