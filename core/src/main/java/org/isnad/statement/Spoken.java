package org.isnad.statement;

import java.util.List;
import java.util.Objects;
import org.isnad.document.DateMention;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * When a thing was said. A date inside the content tells of what is said, not of the saying. These tell it:
 * <ul>
 *   <li>a date between the cue and the content: قال الوزير، يوم الخميس، إن
 *   <li>one behind the speaker, where the content stands before the cue: بحسب ما أعلنت الوزارة أمس
 *   <li>one at the head of the sentence, right before the cue: وفي بيان يوم الجمعة أعلنت. Further off it is the day of something else: اجتاحوا أمس
 *       المدينة، وقالت
 *   <li>what the same speaker said before, in the same sentence, or in the one before where nobody is named anew: وأضاف, مشيرا إلى;
 *       the page's own lines between them are none
 * </ul>
 */
final class Spoken {

    private static final int WORDS_TO_CUE = 2;
    private static final int WORDS_FROM_SPEAKER = 3;
    private static final int WORDS_OF_HEAD = 5;

    private final Tokens t;
    private final List<DateMention> dates;
    private final int[] articleStarts;

    /** @param articleStarts of each sentence the token behind the page's furniture; its end where it is nothing else */
    Spoken(Tokens tokens, List<DateMention> dates, int[] articleStarts) {
        this.t = tokens;
        this.dates = dates;
        this.articleStarts = articleStarts;
    }

    /** @param drafts in order of their places */
    void tell(List<Draft> drafts) {
        Draft dated = null;
        int said = 0;
        for (Draft d : drafts) {
            if (d.within != null) {
                continue;
            }
            DateMention own = d.cueFrom < 0 ? null : own(d, said);
            if (own != null) {
                d.spoken = own.value();
                dated = d;
            } else if (dated != null && goesOn(dated, d)) {
                d.spoken = dated.spoken;
            } else {
                dated = null;
            }
            said = Math.max(said, last(d) + 1);
        }
    }

    private static int last(Draft d) {
        return Math.max(d.contentTo, d.cueTo) - 1;
    }

    /** Whether the one is said in the same breath as the other. */
    private boolean goesOn(Draft before, Draft d) {
        int sentences = sentences(t.sentence(last(before)), t.sentence(d.place()));
        return Objects.equals(before.speaker, d.speaker) && (sentences <= 0 || sentences == 1 && d.source == null);
    }

    /** How many sentences of the article one stands behind another; no more are counted than matter. */
    private int sentences(int from, int to) {
        int sentences = 0;
        for (int s = from + 1; s <= to && sentences < 2; s++) {
            sentences += articleStarts[s] < t.sentenceEnd(s) ? 1 : 0;
        }
        return sentences;
    }

    /** @param said behind the last token that is said before the cue */
    private @Nullable DateMention own(Draft d, int said) {
        DateMention behind = d.contentFrom > d.cueFrom ? beforeContent(d) : behindSpeaker(d);
        return behind != null ? behind : beforeCue(d, said);
    }

    private @Nullable DateMention beforeContent(Draft d) {
        DateMention date = dateFrom(t.end(d.cueTo - 1));
        return date != null && date.span().end() <= t.start(d.contentFrom) ? date : null;
    }

    private @Nullable DateMention behindSpeaker(Draft d) {
        int from = d.source == null ? d.cueTo : Math.max(d.cueTo, d.source.to());
        DateMention date = dateFrom(t.end(from - 1));
        boolean near = date != null
                && words(from, date.span().start()) <= WORDS_FROM_SPEAKER
                && date.span().end() <= t.end(t.sentenceEnd(t.sentence(d.cueFrom)) - 1);
        return near ? date : null;
    }

    private @Nullable DateMention beforeCue(Draft d, int said) {
        int head = t.sentenceStart(t.sentence(d.cueFrom));
        int ownContent = d.contentTo <= d.cueFrom ? d.contentTo : 0;
        DateMention date = dateUpTo(t.start(d.cueFrom));
        if (date == null || date.span().start() < t.start(Math.max(head, Math.max(said, ownContent)))) {
            return null;
        }
        int between = 0;
        for (int i = d.cueFrom - 1; t.start(i) >= date.span().end() && between <= WORDS_TO_CUE; i--) {
            between += t.is(i, TokenKind.WORD) ? 1 : 0;
        }
        return between <= WORDS_TO_CUE && words(head, date.span().start()) <= WORDS_OF_HEAD ? date : null;
    }

    /** How many words stand from a token up to a place in the text; no more are counted than matter. */
    private int words(int from, int place) {
        int words = 0;
        for (int i = from; i < t.size() && t.start(i) < place && words <= WORDS_OF_HEAD; i++) {
            words += t.is(i, TokenKind.WORD) ? 1 : 0;
        }
        return words;
    }

    /** The first date from a place in the text on; null where none follows. */
    private @Nullable DateMention dateFrom(int place) {
        int at = firstFrom(place);
        return at < dates.size() ? dates.get(at) : null;
    }

    /** The last date that ends before a place in the text; null where none does. */
    private @Nullable DateMention dateUpTo(int place) {
        int at = firstFrom(place) - 1;
        return at >= 0 && dates.get(at).span().end() <= place ? dates.get(at) : null;
    }

    private int firstFrom(int place) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).span().start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
