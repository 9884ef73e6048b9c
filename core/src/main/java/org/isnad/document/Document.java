package org.isnad.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read in one article, with the keys of the codebook. All spans point into {@code text}.
 *
 * @param text the text that was read; it never changes
 * @param published EDTF
 * @param entities by id, in order of first appearance
 * @param statements in order of their cues
 */
public record Document(
        String id,
        String text,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable Span title,
        List<Span> furniture,
        Map<String, Entity> entities,
        List<Statement> statements,
        List<DateMention> dates,
        List<PlaceMention> places,
        List<FigureMention> figures,
        List<Dispute> disputes) {}
