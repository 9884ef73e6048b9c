package org.isnad.record;

/**
 * A correction and what has become of it.
 *
 * @param reading the number of the current reading of its article
 * @param address of the article's capture
 */
public record Laid(Correction correction, CorrectionState state, long reading, String address) {}
