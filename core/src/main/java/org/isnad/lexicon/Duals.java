package org.isnad.lexicon;

import static org.isnad.letter.Letters.*;

import java.util.List;

/** Forms of a counted noun: its dual in both cases, also without the ن before a noun or pronoun that owns it, and its accusative. */
final class Duals {

    private Duals() {}

    /** رجل: رجلان, رجلين, رجلي. مدينة: مدينتان, مدينتين, مدينتا, مدينتي. A phrase has its first word in the dual, and none of its own. */
    static List<String> of(String singular) {
        if (singular.indexOf(' ') >= 0) {
            return List.of();
        }
        int last = singular.length() - 1;
        if (singular.charAt(last) == TEH_MARBUTA) {
            String stem = singular.substring(0, last) + TEH;
            return List.of(stem + ALEF + NOON, stem + YEH + NOON, stem + ALEF, stem + YEH);
        }
        String stem = singular.charAt(last) == ALEF_MAKSURA ? singular.substring(0, last) + YEH : singular;
        return List.of(stem + ALEF + NOON, stem + YEH + NOON, stem + YEH);
    }

    /** شخصا, the form behind 11 to 99, of a noun that shows it. */
    static List<String> accusative(String singular) {
        char last = singular.charAt(singular.length() - 1);
        boolean shows = last != TEH_MARBUTA
                && last != ALEF
                && last != ALEF_MAKSURA
                && last != HAMZA
                && singular.indexOf(' ') < 0;
        return shows ? List.of(singular + ALEF) : List.of();
    }
}
