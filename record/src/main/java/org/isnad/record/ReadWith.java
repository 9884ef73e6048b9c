package org.isnad.record;

/**
 * What a document was read with.
 *
 * @param isnad version of the program
 * @param lexicons which lexicons
 * @param weights which weights
 */
public record ReadWith(String isnad, String lexicons, String weights) {}
