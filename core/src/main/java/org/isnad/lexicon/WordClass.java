package org.isnad.lexicon;

/**
 * What a written form can be. A form may be several things at once (وجه: he directed; a face); the grammar decides by what
 * stands around it.
 */
public enum WordClass {
    /** أن, إن, بأن, and these with a pronoun: opens a reported clause. */
    CLAUSE_PARTICLE,
    /** ما, what: opens a reported clause of its own (قال ما معناه). */
    CONJUNCTION,
    PREPOSITION,
    /** له, إليه: a preposition that governs no noun behind it, for it has its pronoun. */
    PRONOUN_GOVERNED,
    /** لكن, إلا, بيد: turns against what was said. */
    ADVERSATIVE,
    /** حيث, إذ, بينما, كما: opens a side clause. */
    SUBORDINATOR,
    RELATIVE,
    PRONOUN,
    DEMONSTRATIVE,
    NEGATION,
    QUESTION,
    /** كان, قد, سبق, بات: stands before a verb. */
    AUXILIARY,
    /** أيضا, هاتفيا, رسميا: may stand between a verb and its subject. */
    ADVERB,
    /** Makes an adverb with the adjective behind it: بشكل. */
    MANNER,
    /** أمس, مساء, يوم, الماضي: opens or continues an expression of time. */
    TIME,
    WEEKDAY,
    MONTH,
    NUMBER,
    /** رئيس, وزير, المتحدث: what somebody is by office. */
    ROLE,
    /** الدكتور, العقيد: stands before a name. */
    TITLE,
    /** وزارة, حزب, جيش: opens the name of a body. */
    BODY,
    /** وكالة, صحيفة, قناة: opens the name of an outlet. */
    OUTLET,
    /** بيان, تقرير, مذكرة: speaks for whoever issued it. */
    DOCUMENT,
    /** مصدر, مسؤول, دبلوماسي: speaks without a name. */
    ANONYMOUS,
    /** شهود, أهالي, لاجئون. */
    WITNESS,
    /** قوات, مسلحون, متمردون: people who act together. */
    GROUP,
    STATE,
    /** تصريح, مؤتمر, مقابلة: where or how something is said; carries no speech itself. */
    VENUE,
    /** أنباء, تقارير, مزاعم: names speech that others answer. */
    REPORT,
    /** عدد, بعض, أحد: counts those that follow. */
    QUANTIFIER,
    /** سوري, أمريكية. */
    NATIONALITY,
    /** عام, أعلى: an adjective that would be taken for another word where it follows a noun. */
    ADJECTIVE,
    /** باسم, لشؤون: carries an office on to what it is for. */
    OFFICE_LINK,
    /** تابع, صادر, مكلف: says more of the noun before it, with the preposition that it waits for. */
    ATTRIBUTE,
    /** مراسل, مدير: may hold an office of an outlet, so that لـ behind it names whose he is and not whom he told. */
    PRESS,
    GIVEN_NAME,
    /** بن, آل, أبو: joins parts of a name. */
    NAME_LINK,
    /** أمل, قلق, شكر: what one expresses. */
    FEELING,
    /** زيارة, هجوم, صور: shows something, but does not speak. */
    THING,
    /** A verb that reports no speech. */
    VERB,
    /** A form of a cue verb. */
    CUE_VERB,
    /** مؤكدا, مشيرة: a participle that goes on reporting. */
    CUE_PARTICIPLE,
    /** اتهام, تصريحات. */
    CUE_NOUN,
    /** بحسب, وفقا, نقلا. */
    CUE_PREPOSITION,
    /** Plays a part in a date: أمس, أواخر, الماضي; which one, its {@link Entry.Valued#system} tells. */
    CALENDAR,
    /** Bounds or names the number beside it: أكثر من, نحو, على الأقل, عشرات; how, its {@link Entry.Valued#system} tells. */
    BOUND,
    /** What news counts: شخص, غارة, ريال. */
    COUNTED,
    /** Tells of the place's name beside it whether it is a place there, and of which kind: في, مدينة; how, its {@link Entry.Valued#system} tells. */
    WHERE,
    /** A phrase of a page, of one word: سمات. */
    FURNITURE,
    /** Part of the name of a place. */
    PLACE,
    /** حقل, الباب: the name of a place that is also a common word or another name, so that it needs a sign. */
    SIGNED_PLACE,
    /** Opens a name of several words. */
    PHRASE_START;

    /** This class in a set of classes. */
    public long bit() {
        return 1L << ordinal();
    }

    /** These classes as a set. */
    public static long set(WordClass... classes) {
        long set = 0;
        for (WordClass c : classes) {
            set |= c.bit();
        }
        return set;
    }
}
