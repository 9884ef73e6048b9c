package org.isnad.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Names;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom the first word of a name means where it stands alone (التحالف, التنظيم, المركز): the one in the article whose names open with it; nobody where two of
 * them do. Immutable.
 */
final class ShortNames {

    /** Of somebody's names of several words one in so many opens with a word that is short for him: not الدولة of تنظيم الدولة. */
    private static final int ONE_IN = 3;

    /** Of each id the stems with which its names open. */
    private final Map<String, Set<String>> heads = new HashMap<>();

    ShortNames(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Known known) {
                Set<String> found = heads(known.names());
                if (!found.isEmpty()) {
                    heads.put(known.id(), found);
                }
            }
        }
    }

    private static Set<String> heads(List<String> names) {
        Map<String, Integer> times = new HashMap<>();
        int all = 0;
        for (String name : names) {
            int space = name.indexOf(' ');
            if (space > 0) {
                all++;
                times.merge(Stems.stem(Folding.folded(name.substring(0, space))), 1, Integer::sum);
            }
        }
        Set<String> heads = new HashSet<>();
        for (Map.Entry<String, Integer> head : times.entrySet()) {
            if (head.getValue() * ONE_IN >= all) {
                heads.add(head.getKey());
            }
        }
        return heads;
    }

    /** Who is named so in an article. */
    In in(Tokens tokens, Names names) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Entry.Known known = names.knownAt(i);
            if (known != null) {
                named.add(known.id());
            }
        }
        Map<String, String> ids = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String id : named) {
            for (String head : heads.getOrDefault(id, Set.of())) {
                if (ids.put(head, id) != null) {
                    several.add(head);
                }
            }
        }
        ids.keySet().removeAll(several);
        return new In(tokens, ids);
    }

    /** Those named in one article. */
    static final class In {

        private final Tokens tokens;
        private final Map<String, String> ids;

        private In(Tokens tokens, Map<String, String> ids) {
            this.tokens = tokens;
            this.ids = ids;
        }

        /** The id of the one whom a word means; null where it means nobody. */
        @Nullable
        String idAt(int i) {
            return tokens.has(i, Clitics.AL) ? ids.get(Stems.stem(tokens.folded(i))) : null;
        }
    }
}
