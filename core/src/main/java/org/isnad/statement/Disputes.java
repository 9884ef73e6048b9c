package org.isnad.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;

/** Denials with the statements that they deny: those that share their words, or those right before «these reports». */
final class Disputes {

    private static final double ALIKE = 0.34;
    private static final int GIST = 240;
    /** A denial is held against this many statements before and behind it. */
    private static final int REACH = 40;

    private Disputes() {}

    static List<Dispute> find(List<Draft> drafts, Tokens t) {
        List<Dispute> disputes = new ArrayList<>();
        if (drafts.stream().noneMatch(d -> d.act == Act.DENY)) {
            return disputes;
        }
        List<Set<String>> words = new ArrayList<>();
        for (Draft d : drafts) {
            words.add(words(d, t));
        }
        for (int n = 0; n < drafts.size(); n++) {
            Draft denial = drafts.get(n);
            if (denial.act != Act.DENY) {
                continue;
            }
            List<String> asserted = new ArrayList<>();
            boolean pointing = words.get(n).size() <= 3;
            for (int m = Math.max(0, n - REACH); m < Math.min(drafts.size(), n + REACH); m++) {
                Draft other = drafts.get(m);
                if (m == n || other.act == Act.DENY || Objects.equals(other.speaker, denial.speaker)) {
                    continue;
                }
                boolean before =
                        pointing && m < n && !other.title && drafts.get(n).within == other.within && n - m <= 2;
                if (before || alike(words.get(n), words.get(m)) >= ALIKE) {
                    asserted.add(other.id);
                }
            }
            String gist = t.span(denial.contentFrom, denial.contentTo).of(t.text());
            merge(
                    disputes,
                    new Dispute(gist.length() > GIST ? gist.substring(0, GIST) : gist, asserted, List.of(denial.id)));
        }
        return disputes;
    }

    private static void merge(List<Dispute> disputes, Dispute more) {
        for (int i = 0; i < disputes.size(); i++) {
            Dispute d = disputes.get(i);
            if (!d.asserted().isEmpty() && d.asserted().equals(more.asserted())) {
                List<String> denied = new ArrayList<>(d.denied());
                denied.addAll(more.denied());
                disputes.set(i, new Dispute(d.gist(), d.asserted(), denied));
                return;
            }
        }
        disputes.add(more);
    }

    private static Set<String> words(Draft d, Tokens t) {
        Set<String> words = new HashSet<>();
        for (int k = d.contentFrom; k < d.contentTo; k++) {
            if (t.is(k, TokenKind.WORD) && t.letters(k) > 3) {
                String w = t.folded(k);
                words.add(w.length() > 5 && w.startsWith(ARTICLE) ? w.substring(2) : w);
            }
        }
        return words;
    }

    private static final String ARTICLE = "\u0627\u0644";

    private static double alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (String w : a) {
            if (b.contains(w)) {
                common++;
            }
        }
        return common < 2 ? 0 : (double) common / Math.min(a.size(), b.size());
    }
}
