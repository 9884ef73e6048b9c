package org.isnad.record;

/**
 * That one charges another.
 *
 * @param accuser who, by the id of the lexicons
 * @param accused whom, by the id of the lexicons
 * @param statements in how many statements
 */
public record Charging(String accuser, String accused, long statements) {}
