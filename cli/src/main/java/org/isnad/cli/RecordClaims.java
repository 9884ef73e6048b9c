package org.isnad.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.isnad.choice.Weights;
import org.isnad.claim.Claims;
import org.isnad.lexicon.Lexicon;
import org.isnad.record.RecordStore;

/** The claims that the articles of a record come to, as people corrected them. */
final class RecordClaims {

    private RecordClaims() {}

    static Claims of(RecordStore store, Surroundings around) {
        var claims = new Claims(Lexicon.shipped(), Weights.shipped());
        var done = new AtomicLong();
        try (var progress = Progress.ofArticles(around.errIsTerminal(), around.width(), "Comparing", store.size())) {
            store.each(recorded -> {
                claims.add(String.valueOf(recorded.reading()), recorded.document());
                progress.at(done.incrementAndGet());
            });
        }
        return claims;
    }
}
