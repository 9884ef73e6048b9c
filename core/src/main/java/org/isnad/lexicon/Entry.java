package org.isnad.lexicon;

import java.util.List;
import java.util.Set;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.jspecify.annotations.Nullable;

/** One entry of a lexicon file. Its {@link #name} is how derivations speak of it: {@code statement/deny.yaml#نفى}. */
public sealed interface Entry {

    /** File and headword, unique among all entries. */
    String name();

    /** What a cue is by its grammar. */
    enum CueKind {
        /** Conjugated from its perfect and imperfect. */
        VERB,
        /** A noun that reports what its owner says: اتهامات, مطالبة. */
        NOUN,
        /** A word or phrase before the speaker's name, beside the content: بحسب, وفقا لـ. */
        PREPOSITION,
        /** A phrase that stands in a verb's place: مضى قائلا, بقوله. */
        PHRASE
    }

    /**
     * A word or phrase that reports an act of speech.
     *
     * @param lemma the headword: a verb's perfect, he; a noun as it stands; a phrase's words
     * @param forms the headword's further stems: imperfect, participle, plural, variants
     * @param act the act when the content does not tell another
     * @param plain whether the cue says no more than that something is said, so that the content decides the act
     * @param frames how it takes its content, a set of {@link Frame#bit}
     * @param seldom those of the frames in which it mostly reports nothing (أظهر with an object): the grammar alone drops it there
     * @param near folded words of which one must stand in the clause; empty when none is needed
     * @param notBefore folded words that, right behind the cue, make it none
     * @param notAfter folded words that, right before the cue, make it none
     * @param distance whether the verb itself casts doubt
     */
    record Cue(
            String name,
            CueKind kind,
            String lemma,
            Forms forms,
            Act act,
            boolean plain,
            long frames,
            long seldom,
            List<String> near,
            List<String> notBefore,
            List<String> notAfter,
            boolean distance)
            implements Entry {

        public boolean takes(Frame frame) {
            return (frames & frame.bit()) != 0;
        }
    }

    /** A cue's stems as the file gives them. */
    record Forms(@Nullable String imperfect, List<String> participles, List<String> others) {}

    /**
     * Words of one class.
     *
     * @param act of a {@link WordClass#FEELING}: what expressing it is
     * @param kind of a {@link WordClass#BODY} or the like: what the entity is that it opens
     */
    record Words(
            String name,
            WordClass wordClass,
            List<String> words,
            Gender gender,
            Number number,
            @Nullable Act act,
            @Nullable EntityKind kind)
            implements Entry {}

    /**
     * Somebody known beforehand, under all its names.
     *
     * @param of id of the body or state that it speaks for
     * @param ledBy id of the state that leads it; it does not speak for that
     */
    record Known(
            String name,
            String id,
            EntityKind kind,
            List<String> names,
            @Nullable String of,
            @Nullable String ledBy,
            @Nullable String english,
            Gender gender)
            implements Entry {}

    /**
     * A place.
     *
     * @param names what it is called, the fullest first
     * @param signed names of one word that are also common words or other names: they need a sign that the place is meant
     * @param strict those of {@code signed} that are too common to do with less than a word such as مدينة
     * @param km how far the point may be off: 0 for a town, 300 for a country or region
     */
    record Place(
            String name,
            String english,
            List<String> names,
            List<String> signed,
            List<String> strict,
            double lat,
            double lon,
            int km,
            String placeKind,
            @Nullable String within)
            implements Entry {}

    /**
     * A word that stands for a value: a month's number, a weekday's (Monday 1), a number word's.
     *
     * @param system of a month: gregorian or hijri; of a word of a date or beside a number: the part it plays
     */
    record Valued(
            String name,
            WordClass wordClass,
            List<String> words,
            double value,
            @Nullable String system) implements Entry {}

    /**
     * Something that news counts.
     *
     * @param english English, singular; money by its code: USD
     * @param dual whether the words are duals, so that they carry the number 2
     */
    record Counted(String name, String english, List<String> words, boolean dual) implements Entry {}

    /** How much of a page a furniture phrase takes with it. */
    enum Reach {
        /** The phrase itself. */
        PHRASE,
        /** The whole line it stands in; where it need not open that, a short line without a full stop. */
        LINE,
        /** The line, when it holds nothing but such phrases, figures and signs. */
        ALONE,
        /** The same among the first or the last lines of the text. */
        LABEL,
        /** From the phrase to the end of the line. */
        REST_OF_LINE,
        /** From the line to the end of the text. */
        REST_OF_TEXT
    }

    /**
     * A phrase of a page that is not the article's.
     *
     * @param opens whether it must stand at the start of its line
     */
    record Furniture(String name, List<String> phrases, Reach reach, boolean opens) implements Entry {}

    /**
     * What in a content tells its act.
     *
     * @param act the act it tells
     * @param under the acts of cues it may override; of a plain cue {@link Act#ASSERT}
     * @param phrases also the forms of its verbs
     * @param opening whether it must stand at the content's start
     * @param by the headwords of the cues it tells of; of all where there are none
     * @param hint whether it only weighs beside what else is found, and decides nothing alone
     */
    record Signal(
            String name, Act act, List<Act> under, List<String> phrases, boolean opening, List<String> by, boolean hint)
            implements Entry {}

    /**
     * A kind of event or state that news speaks of.
     *
     * @param id its own name
     * @param plover the type of PLOVER that it belongs to; null where that has none
     * @param mode PLOVER's mode of the type, where it helps
     * @param words its verbs and nouns
     * @param phrases what tells it in several words
     * @param undergone whether the one named alone behind its word undergoes it: مقتل جندي, أصيب جندي
     */
    record Event(
            String name,
            String id,
            @Nullable String plover,
            @Nullable String mode,
            Lemmas words,
            List<String> phrases,
            boolean undergone)
            implements Entry {

        /** By its name, which no other entry has: its words are many. */
        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** Words of which the one side says the opposite of the other about the same thing. */
    record Contrast(String name, String id, Side one, Side other) implements Entry {}

    /**
     * One side of a contrast.
     *
     * @param words its verbs and nouns
     * @param phrases what tells it in several words
     */
    record Side(Lemmas words, List<String> phrases) {}

    /** How what is said stands to what is so. */
    enum Mood {
        /** It is not so. */
        NOT,
        WILL,
        MAY,
        CALLED_FOR
    }

    /**
     * What tells how what is said behind it stands to what is so.
     *
     * @param words its verbs and nouns
     * @param phrases what tells it in several words
     * @param imperfect whether it tells so only before an imperfect
     */
    record Modal(String name, Mood mood, Lemmas words, List<String> phrases, boolean imperfect) implements Entry {}

    /** A direction in which a place lies; all its words, without clitics. */
    record Direction(String name, String id, Set<String> words) implements Entry {}

    /** What a word has to do with doubt. */
    enum DoubtPart {
        /** Doubts what stands behind it: that something happened, or what is reported. */
        DOUBTS,
        /** Doubts only what is reported, or that it is true: who plays down an event grants it; whose شكوك are بشأن one may suspect it. */
        DOUBTS_REPORTS,
        /** Is written like a word of doubt and says the contrary: لاشك. */
        SURE,
        /** Stands behind the report that it doubts: الأنباء غير مؤكدة. */
        BEHIND,
        /** May stand before words of doubt at the beginning of what is said: لدينا شكوك. */
        OPENS,
        /** May stand between words of doubt and what is doubted: صحة. */
        TRUTH,
        /** Tells that something happened or is, though it is of no kind of event by itself: سقوط, وجود. */
        HAPPENS,
        /** Names what others tell, as the words of the class REPORT do. */
        REPORT
    }

    /**
     * Words that doubt, or that tell what is doubted.
     *
     * @param words its verbs and nouns
     * @param phrases what tells it in several words
     */
    record Doubt(String name, DoubtPart part, Lemmas words, List<String> phrases) implements Entry {}
}
