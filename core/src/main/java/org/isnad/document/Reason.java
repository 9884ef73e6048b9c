package org.isnad.document;

import org.jspecify.annotations.Nullable;

/**
 * One step of a statement's derivation.
 *
 * @param what which decision: {@code cue}, {@code source}, {@code content}, {@code speaker}, {@code act}, {@code via}, …
 * @param rule the name of the lexicon entry ({@code statement/deny.yaml#نفى}) or of the production
 *     ({@code verb <source> <clause>}) that made it
 * @param over the words it rests on, when it rests on a place of the text
 */
public record Reason(String what, String rule, @Nullable Span over) {}
