package org.isnad.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Names;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a noun phrase goes; in each sentence {@code |} stands where it ends. */
class NounPhrasesTest {

    private static final Lexicon LEXICON = Lexicon.shipped();

    private static @Nullable NounPhrase read(Tokens tokens) {
        return new NounPhrases(tokens, new Names(tokens)).read(0, tokens.size());
    }

    private static void endsAtMark(String marked) {
        int mark = marked.indexOf(" |");
        String text = marked.substring(0, mark) + marked.substring(mark + 2);
        Tokens tokens = new Tokenizer(LEXICON).tokens(text);
        NounPhrase phrase = read(tokens);
        assertThat(phrase).as(text).isNotNull();
        assertThat(text.substring(0, tokens.end(phrase.to() - 1))).isEqualTo(text.substring(0, mark));
    }

    @ParameterizedTest
    @CsvSource({
        // a name behind what it holds
        "أمين عام حزب الرشاد السلفي | إن",
        "أمير منطقة عسير الأمير فيصل بن خالد | إن",
        "الأمير عبد العزيز بن تركي بن طلال | إن",
        "الأمين العام للأمم المتحدة بان كي مون | إن",
        "نائب رئيس نادي القادسية عبد الله بادغيش | إن",
        // a name that is written as if it had an article
        "اليستير باسكي المتحدث باسم مجلس الأمن | إن",
        // plural of a construct
        "مبتعثو الجامعة | إن",
        // adjective behind a construct that nothing has closed
        "مدرب برشلونة السابق | إن",
        "مدرب برشلونة | الأسبوع الماضي إن",
        // so many, of them, those who
        "14 عضوا في المجلس | إن",
        "5 نواب | إن",
        "نحو 200 محام | إن",
        "عدد منهم | إن",
        "المدافعون عن هذه الخطة | إن",
        "المدافعون عن النهر | إن",
        "محمد علي | إن",
        // a verbal noun is no adjective
        "الشركة الحكومية | الانسحاب من السوق",
        "النقابة العامة | الإبقاء على الأسعار",
        "المسؤولون الأكراد | إن",
        // himself
        "بيسكوف نفسه | إن",
        "المصدر ذاته | إن",
        // where somebody comes from
        "سامي الحداد من سكان المدينة | إن",
        "سامي الحداد | من قبل إن",
        // participle with its preposition
        "المركز المعني بمراقبة السفن | إن",
        "مركز المعلومات عن الحرائق التابع لهيئة الغابات | إن",
        // an office and what it is for
        "نائب رئيس الوزراء لشؤون الطاقة بهاء الأعرجي | إن",
        "وكيل الوزارة لشؤون الدعوة والإرشاد الدكتور توفيق السديري | إن",
        // titles of one letter
        "د. سامي الحداد | إن",
        "د/ مرغلاني | إن",
        // names that are words elsewhere
        "الشيخ سلمان العودة | إن",
        "الشيخ سلمان | العودة إلى البلاد",
        "توماس باخ | إن",
        "اللواء صباح بن عايد | إن",
        "نادي هجر | إن",
        // several
        "القاهرة والخرطوم | إن",
        "الولايات المتحدة والاتحاد الأوروبي | إن",
        "كل من مصر والسودان | إن",
        "الجبير ولافروف | إن",
        "الجبير | ولم يقل إن",
        "سامي الحداد وخالد النجار | إن",
        // what is no part of a name
        "الدكتور حمزة العطاس | قائلا: نعم",
        "المحامي | على القرار قائلا إن",
        "رئيس الوزراء | للصحفيين إن",
        "رئيس الاتحاد الدولي للصحفيين | إن",
        "السفير | لبي بي سي إن",
        "المشرف العام على المستودع | إن",
        "وزير الشؤون البلدية والقروية | إن",
        "المهندس عبد اللطيف بن سعد آل الشيخ | قرارا بتشكيل لجنة",
        "الدفاع المدني | الأهالي من",
        "الوزير | عما إذا كان",
        "الأمين العام للأمم المتحدة بان كي مون | \"بشدة\" قتل الطفل",
    })
    void aPhraseEndsWhereItEnds(String marked) {
        endsAtMark(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "'الرئيس اليمني، عبد ربه منصور هادي |، إن'",
        "'سامي الحداد، نائب رئيس الوزراء |، إن'",
        "'سامي الحداد |، نائب رئيس الوزراء سافر أمس'",
    })
    void behindACommaAnOfficeOrANameThatSomethingCloses(String marked) {
        endsAtMark(marked);
    }
}
