package org.isnad.lexicon;

import static org.isnad.letter.Letters.*;
import static org.isnad.lexicon.Gender.*;
import static org.isnad.lexicon.Number.*;

import java.util.List;
import org.isnad.lexicon.VerbForm.Person;
import org.isnad.lexicon.VerbForm.Tense;

/**
 * The unvocalised forms of a verb, computed from two of them: the perfect and the imperfect of «he». Sound, hollow (قال),
 * defective (نفى, دعا), doubled (حث) and hamzated verbs; the imperfect's three moods; the future with س. Pronouns written on a
 * form are taken off at look-up, not generated.
 */
final class Conjugation {

    /** Takes each form; the same written form may come more than once. */
    interface Sink {
        void form(String written, VerbForm form);
    }

    private Conjugation() {}

    static void perfect(String he, boolean hollow, Sink sink) {
        char last = he.charAt(he.length() - 1);
        String stem = he.substring(0, he.length() - 1);
        add(sink, he, Tense.PERFECT, Person.THIRD, MASCULINE, SINGULAR);
        if (last == ALEF_MAKSURA || last == ALEF && he.length() == 3) {
            String before = stem + (last == ALEF ? WAW : YEH);
            add(sink, stem + TEH, Tense.PERFECT, Person.THIRD, FEMININE, SINGULAR);
            add(sink, stem + WAW + ALEF, Tense.PERFECT, Person.THIRD, MASCULINE, PLURAL);
            add(sink, before + ALEF, Tense.PERFECT, Person.THIRD, MASCULINE, DUAL);
            add(sink, stem + TEH + ALEF, Tense.PERFECT, Person.THIRD, FEMININE, DUAL);
            firstAndSecond(sink, before);
            return;
        }
        add(sink, he + TEH, Tense.PERFECT, Person.THIRD, FEMININE, SINGULAR);
        add(sink, he + WAW + ALEF, Tense.PERFECT, Person.THIRD, MASCULINE, PLURAL);
        if (he.length() > 2) {
            add(sink, he + WAW, Tense.PERFECT, Person.THIRD, MASCULINE, PLURAL); // before a pronoun: أبلغوه
        }
        if (!isDoubled(he)) { // with ف before it, ردا would be the noun فرد
            add(sink, he + ALEF, Tense.PERFECT, Person.THIRD, MASCULINE, DUAL);
        }
        add(sink, he + TEH + ALEF, Tense.PERFECT, Person.THIRD, FEMININE, DUAL);
        if (!hollow && !isDoubled(he) && he.charAt(0) != WAW) { // عدن and وعدن are the town
            add(sink, he + NOON, Tense.PERFECT, Person.THIRD, FEMININE, PLURAL);
        }
        String consonant = he;
        if (hollow) {
            consonant = he.substring(0, he.length() - 2) + last;
        } else if (isDoubled(he)) {
            consonant = he + last;
        }
        firstAndSecond(sink, consonant);
    }

    private static void firstAndSecond(Sink sink, String stem) {
        add(sink, stem + TEH, Tense.PERFECT, Person.FIRST, EITHER, SINGULAR);
        add(sink, stem + NOON + ALEF, Tense.PERFECT, Person.FIRST, EITHER, PLURAL);
        add(sink, stem + TEH + MEEM, Tense.PERFECT, Person.SECOND, MASCULINE, PLURAL);
    }

    static void imperfect(String he, boolean hollow, Sink sink) {
        String rest = he.substring(1);
        char last = he.charAt(he.length() - 1);
        boolean defective = last == YEH || last == WAW || last == ALEF_MAKSURA;
        String stem = defective ? rest.substring(0, rest.length() - 1) : rest;
        record Prefix(char letter, Person person, Gender gender, Number number) {}
        for (Prefix p : List.of(
                new Prefix(YEH, Person.THIRD, MASCULINE, SINGULAR),
                new Prefix(TEH, Person.THIRD, FEMININE, SINGULAR),
                new Prefix(ALEF_HAMZA_ABOVE, Person.FIRST, EITHER, SINGULAR),
                new Prefix(NOON, Person.FIRST, EITHER, PLURAL))) {
            imperfectAndFuture(sink, p.letter + rest, p.person, p.gender, p.number);
            if (p.person == Person.FIRST) {
                continue; // أنه would be أن with its pronoun
            }
            if (defective) {
                add(sink, p.letter + stem, Tense.JUSSIVE, p.person, p.gender, p.number);
            } else if (hollow) {
                add(
                        sink,
                        p.letter + rest.substring(0, rest.length() - 2) + last,
                        Tense.JUSSIVE,
                        p.person,
                        p.gender,
                        p.number);
            }
        }
        for (char letter : new char[] {YEH, TEH}) {
            Gender gender = letter == YEH ? MASCULINE : FEMININE;
            String dual = letter + (last == ALEF_MAKSURA ? stem + YEH : rest) + ALEF;
            imperfectAndFuture(sink, letter + stem + WAW + NOON, Person.THIRD, MASCULINE, PLURAL);
            add(sink, letter + stem + WAW + ALEF, Tense.JUSSIVE, Person.THIRD, MASCULINE, PLURAL);
            imperfectAndFuture(sink, dual + NOON, Person.THIRD, gender, DUAL);
            add(sink, dual, Tense.JUSSIVE, Person.THIRD, gender, DUAL);
        }
        add(sink, YEH + rest + NOON, Tense.IMPERFECT, Person.THIRD, FEMININE, PLURAL);
    }

    private static void imperfectAndFuture(Sink sink, String form, Person person, Gender gender, Number number) {
        add(sink, form, Tense.IMPERFECT, person, gender, number);
        add(sink, SEEN + form, Tense.FUTURE, person, gender, number);
    }

    /**
     * مشير: the forms that go on reporting: مشيرا, مشيرة, مشيرين, مشيرون, مشيرات, مشيرتين. A defective one is given with its yeh
     * (نافي): نافيا, نافية, نافين.
     */
    static void participle(String he, Sink sink) {
        boolean defective = he.charAt(he.length() - 1) == YEH;
        String plural = defective ? he.substring(0, he.length() - 1) : he;
        add(sink, he + ALEF, Tense.PARTICIPLE, Person.THIRD, MASCULINE, SINGULAR);
        add(sink, he + TEH_MARBUTA, Tense.PARTICIPLE, Person.THIRD, FEMININE, SINGULAR);
        add(sink, he + YEH + NOON, Tense.PARTICIPLE, Person.THIRD, MASCULINE, DUAL);
        add(sink, plural + YEH + NOON, Tense.PARTICIPLE, Person.THIRD, MASCULINE, PLURAL);
        add(sink, plural + WAW + NOON, Tense.PARTICIPLE, Person.THIRD, MASCULINE, PLURAL);
        add(sink, he + ALEF + TEH, Tense.PARTICIPLE, Person.THIRD, FEMININE, PLURAL);
        add(sink, he + TEH + YEH + NOON, Tense.PARTICIPLE, Person.THIRD, FEMININE, DUAL);
    }

    /** قال, أشار, استعاد: alef before the last letter of the perfect, a long vowel there in the imperfect too. */
    static boolean isHollow(String perfect, String imperfect) {
        return perfect.length() >= 3 && perfect.charAt(perfect.length() - 2) == ALEF && isHollowImperfect(imperfect);
    }

    private static boolean isHollowImperfect(String imperfect) {
        if (imperfect.length() < 4) {
            return false;
        }
        char middle = imperfect.charAt(imperfect.length() - 2);
        return middle == WAW || middle == YEH || middle == ALEF;
    }

    /** حث, رد. */
    private static boolean isDoubled(String perfect) {
        return perfect.length() == 2;
    }

    private static void add(Sink sink, String written, Tense tense, Person person, Gender gender, Number number) {
        sink.form(written, new VerbForm(tense, person, gender, number));
    }
}
