package org.isnad.statement;

import java.util.List;
import org.isnad.document.DateMention;
import org.isnad.token.Tokens;

/**
 * When a thing was said: a date between the cue and the content (قال، يوم الخميس، إن), or before the cue in the same sentence with nothing
 * said in between (والشهر الماضي قالت). A date inside the content tells of what is said, not of the saying.
 */
final class Spoken {

    private final Tokens t;
    private final List<DateMention> dates;

    Spoken(Tokens tokens, List<DateMention> dates) {
        this.t = tokens;
        this.dates = dates;
    }

    /** @param drafts in order of their places */
    void tell(List<Draft> drafts) {
        int next = 0;
        int said = 0;
        for (Draft d : drafts) {
            if (d.cueFrom < 0 || d.within != null) {
                continue;
            }
            int from = Math.max(said, t.start(t.sentenceStart(t.sentence(d.cueFrom))));
            int to = d.contentFrom > d.cueFrom ? t.start(d.contentFrom) : t.end(d.cueTo - 1);
            while (next < dates.size() && dates.get(next).span().start() < from) {
                next++;
            }
            if (next < dates.size() && dates.get(next).span().end() <= to) {
                d.spoken = dates.get(next).value();
            }
            said = Math.max(said, t.end(d.end() - 1));
        }
    }
}
