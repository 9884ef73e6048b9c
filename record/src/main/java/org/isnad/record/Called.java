package org.isnad.record;

/**
 * How often an outlet called somebody so in a month, in its own words.
 *
 * @param outlet empty where it is not known
 * @param month of publication, {@code 2017-09}; empty where it is not known
 */
public record Called(String outlet, String month, String words, long times) {}
