package org.isnad.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words as a lexicon gives them, whose forms are made only when they are asked for: most runs of the program never do.
 *
 * @param nouns as they are written
 * @param verbs each by its perfect and imperfect, he: قصف يقصف
 */
public record Lemmas(List<String> nouns, List<String> verbs) {

    static final Lemmas NONE = new Lemmas(List.of(), List.of());

    public Lemmas {
        nouns = List.copyOf(nouns);
        verbs = List.copyOf(verbs);
    }

    /** All that they are written as, without clitics: the verbs in their third persons. */
    public Set<String> forms() {
        Set<String> forms = new LinkedHashSet<>(nouns);
        for (String verb : verbs) {
            String[] he = verb.split("\\s+");
            forms.addAll(thirdPersons(he[0], he[1]));
        }
        return forms;
    }

    /** What he, she or they did or do. */
    static Set<String> thirdPersons(String perfect, String imperfect) {
        Set<String> forms = new LinkedHashSet<>();
        Conjugation.Sink sink = (written, form) -> {
            if (form.person() == VerbForm.Person.THIRD && form.tense() != VerbForm.Tense.FUTURE) {
                forms.add(written);
            }
        };
        boolean hollow = Conjugation.isHollow(perfect, imperfect);
        Conjugation.perfect(perfect, hollow, sink);
        Conjugation.imperfect(imperfect, hollow, sink);
        return forms;
    }
}
