package org.isnad.record;

import org.isnad.document.Act;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for; null asks for nothing. Names are found by their words, folded, and may stand within longer names.
 *
 * @param words words that all stand in the article (or, where statements are asked for, in one of them), phrases in quotation marks
 * @param speaker a name of the speaker
 * @param party a name of the speaker, or of the body it speaks for
 * @param act what the statement does
 * @param through a name of one who stands in the chain before the speaker
 * @param place a place that the article names: its words there, or the English name
 * @param outlet who published it
 * @param from the first day of publication, such as 2017-09-07
 * @param until the last day of publication
 */
public record Query(
        String words,
        @Nullable String speaker,
        @Nullable String party,
        @Nullable Act act,
        @Nullable String through,
        @Nullable String place,
        @Nullable String outlet,
        @Nullable String from,
        @Nullable String until) {

    /** Nothing but words. */
    public static Query of(String words) {
        return new Query(words, null, null, null, null, null, null, null, null);
    }

    /** Whether statements are searched for, and not articles. */
    public boolean wantsStatements() {
        return speaker != null || party != null || act != null || through != null;
    }
}
