package org.isnad.record;

import org.jspecify.annotations.Nullable;

/**
 * What is in a record at an address.
 *
 * @param headers with which it was met; null when there were none
 * @param textSha256 of the article's text in UTF-8
 */
public record Known(@Nullable String headers, String textSha256) {}
