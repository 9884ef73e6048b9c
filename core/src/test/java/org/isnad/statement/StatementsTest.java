package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.testing.ReadingInvariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The productions of the statements, each with sentences it reads and near misses. */
class StatementsTest {

    private static Document read(String text) {
        Document document = Isnad.shipped().read(Article.of("a", text));
        ReadingInvariants.hold(document);
        return document;
    }

    /** {@code cue | source | content} of each statement, one a line; a hyphen where there is none. */
    private static String told(String text) {
        return read(text).statements().stream()
                .map(s -> words(s.cue() == null ? List.of() : List.of(s.cue()), text) + " | " + words(s.sources(), text)
                        + " | " + words(s.contents(), text))
                .collect(Collectors.joining("\n"));
    }

    private static String words(List<Span> spans, String text) {
        return spans.isEmpty() ? "-" : spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }

    private static List<String> speakers(String text) {
        Document document = read(text);
        return document.statements().stream()
                .map(s -> name(document, s.speaker()))
                .toList();
    }

    private static List<List<String>> via(String text) {
        Document document = read(text);
        return document.statements().stream()
                .map(s -> s.via().stream().map(id -> name(document, id)).toList())
                .toList();
    }

    private static String name(Document document, String id) {
        Entity entity = document.entities().get(id);
        return entity.names().isEmpty() ? "?" : entity.names().get(0);
    }

    private static List<Act> acts(String text) {
        return read(text).statements().stream().map(Statement::act).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // verb source <clause>
                "قال وزير النقل إن الجسر سيفتح غدا. # قال | وزير النقل | الجسر سيفتح غدا",
                "وأكدت الوزارة أن الجسر سيفتح غدا. # وأكدت | الوزارة | الجسر سيفتح غدا",
                "وقال المتحدث باسم الوزارة، في مؤتمر صحفي، إن الجسر سيفتح غدا. # وقال | المتحدث باسم الوزارة | الجسر سيفتح غدا",
                "وأشار المحافظ إلى أن الجسر سيفتح غدا. # وأشار | المحافظ | الجسر سيفتح غدا",
                "وذكرت مصادر طبية أن عدد الجرحى ارتفع. # وذكرت | مصادر طبية | عدد الجرحى ارتفع",
                // verb <clause>: only the verb carries who says it
                "وأضاف أن الجسر سيفتح غدا. # وأضاف | - | الجسر سيفتح غدا",
                // verb source <quotation>
                "وقال المدير: «العمل انتهى». # وقال | المدير | «العمل انتهى»",
                "وقال المدير \"العمل انتهى\". # وقال | المدير | \"العمل انتهى\"",
                "وقال المدير: العمل انتهى. # وقال | المدير | العمل انتهى",
                // source verb <clause>
                "وكان وزير النقل قد أعلن أن الجسر سيفتح غدا. # أعلن | وزير النقل | الجسر سيفتح غدا",
                // object frames
                "ونفى المتحدث باسم الجيش وقوع أي انفجار. # ونفى | المتحدث باسم الجيش | وقوع أي انفجار",
                "ودعا الأمين العام إلى وقف إطلاق النار. # ودعا | الأمين العام | وقف إطلاق النار",
                // participle
                "غادر القاعة، مؤكدا أن الجسر سيفتح غدا. # مؤكدا | - | الجسر سيفتح غدا",
                // the subject of an earlier verb
                "غادر الوزير القاعة، مؤكدا أن الجسر سيفتح غدا. # مؤكدا | الوزير | الجسر سيفتح غدا",
                "رفعت الوزارة حالة التحذير، لكنها قالت إن الجسر سيفتح غدا. # قالت | الوزارة | الجسر سيفتح غدا",
                "التفت الشاهدان وقالا إن الجسر سيفتح غدا. # وقالا | الشاهدان | الجسر سيفتح غدا",
                "أصدرت اللجنة بيانا قالت فيه إن الجسر سيفتح غدا. # قالت | اللجنة | الجسر سيفتح غدا",
                "زار الوزير الجسر الذي فتحته البلدية وقالت إن العمل انتهى. # وقالت | - | العمل انتهى",
                "تطرق ميلفاند إلى الموسم الماضي قائلا: \"لم نكن سيئين\". # قائلا | ميلفاند | \"لم نكن سيئين\"",
                "أثار القرار جدلا، وهو ما رفضه الوزير، مبينا أن العمل انتهى. # مبينا | الوزير | العمل انتهى",
                "وأعقبت ذلك كلمة لمدير المركز أوضح فيها أن العمل انتهى. # أوضح | لمدير المركز | العمل انتهى",
                "افتتح الحفل بكلمة مديرة المعهد سناء الحداد، قالت فيها: العمل انتهى. # قالت | مديرة المعهد سناء الحداد | العمل انتهى",
                "وفي تصريح لصحيفة النهر أوضح أن العمل انتهى. # أوضح | - | العمل انتهى",
                // as for source, ف verb
                "أما المزارعون فيقولون إن الماء شح. # فيقولون | المزارعون | الماء شح",
                "أما صحيفة «النهر» المحلية فأكدت أن الماء شح. # فأكدت | صحيفة «النهر» المحلية | الماء شح",
                "أما القرار فأكدت الوزارة أنه نهائي. # فأكدت | الوزارة | نهائي",
                // a verb of several has its subject before it, whatever stands behind
                "وكان سكان القرية قد طالبوا رئيس البلدية بإصلاح الطريق. # طالبوا | سكان القرية | رئيس البلدية بإصلاح الطريق",
                "وكان مدير المدرسة قد طالب رئيس البلدية بإصلاح الطريق. # طالب | مدير المدرسة | رئيس البلدية بإصلاح الطريق",
                "ومعلوم أن مسلحين وقعوا في الأسر أقروا بأن الجسر مغلق. # أقروا | مسلحين | الجسر مغلق",
                // an unknown noun that opens its sentence
                "المتهم قال إن الباب كان مفتوحا. # قال | المتهم | الباب كان مفتوحا",
                "وكثر اللغط بين الحاضرين، الذين أكدوا أن الباب كان مفتوحا. # أكدوا | الحاضرين | الباب كان مفتوحا",
                // who is told of behind an outlet
                "وكانت وكالة النهر قد نقلت، الخميس، عن مصدر عسكري أن الباب كان مفتوحا. # نقلت | مصدر عسكري | الباب كان مفتوحا",
                // between cue and particle
                "وأكد الخبير بشكل نهائي أن الباب كان مفتوحا. # وأكد | الخبير | الباب كان مفتوحا",
                "قال المدير في مقابلة خاصة مع «نوافذ المدينة»، إن الباب كان مفتوحا. # قال | المدير | الباب كان مفتوحا",
                "وشدد مدير النادي على حرص الإدارة على أن تكون المباراة عادلة. # وشدد | مدير النادي | حرص الإدارة على أن تكون المباراة عادلة",
                "ودعا الوزير المزارعين للتسجيل في البرنامج. # ودعا | الوزير | المزارعين للتسجيل في البرنامج",
                // beside the content
                "وبحسب وزارة الصحة فإن عدد الجرحى ارتفع. # وبحسب | وزارة الصحة | عدد الجرحى ارتفع",
                "ارتفع عدد الجرحى، بحسب وزارة الصحة. # بحسب | وزارة الصحة | ارتفع عدد الجرحى",
                "ووفق ما أكدته مصادر محلية للجزيرة نت، فإن الجسر مغلق تماما. # ووفق ما أكدته | مصادر محلية | الجسر مغلق تماما",
                "ألغي المهرجان بسبب المطر بحسب ما أعلن منظموه. # بحسب ما أعلن | منظموه | ألغي المهرجان بسبب المطر",
                "ارتفع عدد الجرحى، حسبما أفادت به مصادر طبية. # حسبما أفادت به | مصادر طبية | ارتفع عدد الجرحى",
                "ارتفع عدد الجرحى، وفق حصيلة أعلنتها وزارة الصحة. # وفق | حصيلة أعلنتها وزارة الصحة | ارتفع عدد الجرحى",
                "ارتفع عدد الجرحى، كما ذكرت وسائل إعلام رسمية الأحد. # كما ذكرت | وسائل إعلام رسمية | ارتفع عدد الجرحى",
                "وحسب قوله، فإن الجسر سيفتح غدا. # وحسب قوله | - | الجسر سيفتح غدا",
                // earlier لـsource أن verb
                "وسبق للوزير أن أعلن أن الجسر مغلق. # أعلن | للوزير | الجسر مغلق",
                "وسبق لرئيس البلدية سامي الحداد أن نفى وجود خلافات. # نفى | لرئيس البلدية سامي الحداد | وجود خلافات",
                // clauses about the speaker
                "وقال المرصد، ومقره لندن، إن الجسر مغلق. # وقال | المرصد | الجسر مغلق",
                "وأشار المرصد السوري لحقوق الإنسان، ومقره بريطانيا، إلى أن الجسر مغلق. # وأشار | المرصد السوري لحقوق الإنسان | الجسر مغلق",
                "ودعا مجلس الأمن الدولي في قرار صدر بالإجماع إلى وقف القتال. # ودعا | مجلس الأمن الدولي | وقف القتال",
                // to whom it is said
                "دعا الأمين العام جميع الأطراف إلى ضبط النفس. # دعا | الأمين العام | جميع الأطراف إلى ضبط النفس",
                "ودعا الأمين العام للأمم المتحدة أنطونيو غوتيريش جميع الأطراف إلى ضبط النفس. # ودعا | الأمين العام للأمم المتحدة أنطونيو غوتيريش | جميع الأطراف إلى ضبط النفس",
                "وحث البابا فرنسيس قادة العالم على حماية اللاجئين. # وحث | البابا فرنسيس | قادة العالم على حماية اللاجئين",
                "وأنكر المتهم أمام المحكمة التهم المنسوبة إليه. # وأنكر | المتهم | التهم المنسوبة إليه",
                "وأبلغ وزير النقل سامي الحداد نظيره التركي بأن الجسر مغلق. # وأبلغ | وزير النقل سامي الحداد | الجسر مغلق",
                "ووصف ترامب القاضي بأنه «فاسد». # ووصف | ترامب | القاضي بأنه «فاسد»",
                "وتعهد الرئيس المنتخب بمكافحة الفساد. # وتعهد | الرئيس المنتخب | بمكافحة الفساد",
                "ونفى ذلك المتحدث باسم الجيش. # ونفى | المتحدث باسم الجيش | ذلك",
                "وأدانت الخارجية القطرية بأشد العبارات الهجوم على المستشفى. # وأدانت | الخارجية القطرية | الهجوم على المستشفى",
                "وقالت القيادة المركزية عبر إكس إن الجسر مغلق. # وقالت | القيادة المركزية | الجسر مغلق",
                "وقالت السفيرة لشبكة «إن بي سي» إن الجسر مغلق. # وقالت | السفيرة | الجسر مغلق",
                "وخلص تحقيق أجرته الأمم المتحدة إلى أن الجسر مغلق. # وخلص | تحقيق أجرته الأمم المتحدة | الجسر مغلق",
                "وأجرى الوزير اتصالا هاتفيا بنظيره الروسي أكد خلاله أن الجسر مغلق. # أكد | الوزير | الجسر مغلق",
                "وحسب شهود عيان تحدثوا للجزيرة نت فإن الجسر مغلق تماما. # وحسب | شهود عيان | الجسر مغلق تماما",
                "«لن نسمح بذلك»، هكذا رد وزير الخارجية. # رد | وزير الخارجية | «لن نسمح بذلك»",
                "«هذا يوم تاريخي لبلادنا»، قال المدير أمام أنصاره. # قال | المدير | «هذا يوم تاريخي لبلادنا»",
                "وتساءل الكاتب عما إذا كان الجسر مغلقا. # وتساءل | الكاتب | عما إذا كان الجسر مغلقا",
                "ولم يعلق الجيش الإسرائيلي بعد على هذه الأنباء. # ولم يعلق | الجيش الإسرائيلي | هذه الأنباء",
                "وأكد مجددا دعم بلاده لأوكرانيا. # وأكد | - | دعم بلاده لأوكرانيا",
                "وذكرت الوكالة، نقلا عن مصادر لم تسمها، أن الجسر مغلق. # وذكرت | مصادر لم تسمها | الجسر مغلق",
                // what an outlet finds out it reports
                "وعلمت «الوطن» أن الجسر مغلق. # وعلمت | «الوطن» | الجسر مغلق",
                "وعلمت «القدس العربي» من مصادر مطلعة أن الجسر مغلق. # وعلمت | مصادر مطلعة | الجسر مغلق",
                // the feminine plural
                "وأوضحن أنهن لم يسمعن شيئا. # وأوضحن | - | لم يسمعن شيئا",
                // phrases
                "ونقلت الصحيفة عن مصدر مطلع قوله إن الجسر سيفتح غدا. # قوله | مصدر مطلع | الجسر سيفتح غدا",
                "ونسبت وكالة «إنترفاكس» إلى وزير الخارجية قوله إن الجسر مغلق. # قوله | وزير الخارجية | الجسر مغلق",
                "ونقلت عنه الصحيفة قوله: «العمل انتهى». # قوله | - | «العمل انتهى»",
            })
    void aProductionReadsItsSentence(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "قائد الدرك يدعو رجاله للتأهب قبل العيد # يدعو | قائد الدرك | رجاله للتأهب قبل العيد",
                "معارك في المدينة والقبائل تناشد الحكومة التدخل # تناشد | والقبائل | الحكومة التدخل",
                "جدل حول الميزانية والوزارة تنفي رفع الضرائب # تنفي | والوزارة | رفع الضرائب",
                "النرويج والسويد تطالب بوقف القتال # تطالب | النرويج والسويد | بوقف القتال",
            })
    void aHeadlinesSubjectStandsBeforeItsVerb(String title, String expected) {
        assertThat(told(title + "\n\nنص الخبر هنا.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وصل الوزير إلى المدينة أمس.",
                "زار الوفد الجسر الجديد وعاد إلى العاصمة.",
                "كان بين الحضور وزير النقل.",
                "جاء ذلك في تصريح للوزير.",
                "لم يسبق للوزير أن أعلن أن الجسر مغلق.",
                "وعلمت الأم أن الجسر مغلق.",
                "يشار إلى أن الجسر قديم.",
                "يذكر أن الجسر قديم.",
                "وقع الحادث على الطريق بين المدينتين.",
                "سار الموكب عبر الجسر.",
                "أما الجسر فقديم.",
                "ألقى المدير كلمة في الحفل."
            })
    void aNearMissIsNoStatement(String text) {
        assertThat(told(text)).isEmpty();
    }

    @Test
    void whoIsToldInAHeadlineIsNoPartOfTheSpeakersName() {
        assertThat(told("سامي الحداد لـ«نوافذ الساحل»: الجسر سيفتح غدا\n\nوصل الوفد."))
                .isEqualTo("- | سامي الحداد | الجسر سيفتح غدا");
    }

    @Test
    void aHeadlineMayNameThroughWhomItHasASource() {
        String text = "رويترز عن مسؤول أميركي: الصفقة خلال أيام\n\nوصل الوفد.";
        assertThat(told(text)).isEqualTo("- | مسؤول أميركي | الصفقة خلال أيام");
        assertThat(via(text)).containsExactly(List.of("رويترز"));
        assertThat(via("مصدر لـ«الشرق الأوسط»: الصفقة خلال أيام\n\nوصل الوفد."))
                .containsExactly(List.of("«الشرق الأوسط»"));
    }

    @Test
    void aHeadlineMayNameTheSpeakerBehindTheQuotation() {
        assertThat(told("«لن نتراجع أبدا عن القرار» - رئيس الوزراء\n\nوصل الوفد."))
                .isEqualTo("- | رئيس الوزراء | «لن نتراجع أبدا عن القرار»");
    }

    @Test
    void aSurveyMaySpeakInAHeadline() {
        assertThat(told("استطلاع: نصف السكان عرفوا الخبر\n\nوصل الوفد."))
                .isEqualTo("- | استطلاع | نصف السكان عرفوا الخبر");
    }

    @Test
    void theMainClauseEndsWhatIsSaidInTheSideClauseBeforeIt() {
        assertThat(told("وفيما أكدت واشنطن أن الجسر مغلق، قالت طهران إن الجسر مفتوح."))
                .isEqualTo("أكدت | واشنطن | الجسر مغلق\nقالت | طهران | الجسر مفتوح");
    }

    @Test
    void whoIsToldOfBesideAContentStandsBehindTheOutlet() {
        String text = "الجسر مغلق تماما، بحسب ما نقلت وكالة «تسنيم» عن قائد في الحرس الثوري.";
        assertThat(told(text)).isEqualTo("بحسب ما نقلت | قائد في الحرس الثوري | الجسر مغلق تماما");
        assertThat(via(text)).containsExactly(List.of("وكالة «تسنيم»"));
    }

    @Test
    void anOutletRightBehindTheSourceIsTold() {
        String text = "قتل ثلاثة أشخاص، على ما أفاد مسؤولون محليون وكالة فرانس برس.";
        assertThat(told(text)).isEqualTo("على ما أفاد | مسؤولون محليون | قتل ثلاثة أشخاص");
        assertThat(via(text)).containsExactly(List.of("وكالة فرانس برس"));
    }

    @Test
    void theHeadlinesLastWordIsNoneBeforeTheLeadsFirst() {
        assertThat(told("اتفاق جديد مع دول الجوار\n\nأكد الوزير أن الاتفاق يبدأ غدا."))
                .isEqualTo("أكد | الوزير | الاتفاق يبدأ غدا");
    }

    @Test
    void whoAsksNotToBeNamedIsNamedNonethelessAsTheSource() {
        assertThat(told("وقال مسؤول عسكري طلب عدم ذكر اسمه إن القوات انسحبت."))
                .contains("وقال | مسؤول عسكري | القوات انسحبت");
    }

    @Test
    void whatSomebodyIsCalledInPassingIsSaidOfHim() {
        assertThat(told("أشاد السفير بالجيش الذي وصفه بالقوي."))
                .isEqualTo("أشاد | السفير | بالجيش الذي وصفه بالقوي\nوصفه | - | بالقوي");
    }

    @Test
    void whomOneAddressesSpeaksNot() {
        assertThat(told("وقال النائب إن الجسر مغلق. ودعا المواطنين إلى التزام منازلهم."))
                .endsWith("ودعا | - | المواطنين إلى التزام منازلهم");
        assertThat(told("وقال النائب إن الجسر مغلق. وطالب الحكومة بفتح تحقيق."))
                .endsWith("وطالب | - | الحكومة بفتح تحقيق");
    }

    @Test
    void whoIsToldIsNoPartOfWhatIsSaid() {
        assertThat(told("وكان الوزير قد أبلغ البرلمان أن العجز تراجع.")).isEqualTo("أبلغ | الوزير | العجز تراجع");
        assertThat(told("وأبلغ مسؤول محلي الصحيفة أن الجسر انهار.")).isEqualTo("وأبلغ | مسؤول محلي | الجسر انهار");
    }

    @Test
    void aDateStandsBetweenSpeakerAndContentHoweverItIsWritten() {
        for (var date : List.of(
                "الثلاثاء 19 كانون الأول 2017",
                "الثلاثاء 19 ديسمبر/كانون الأول 2017",
                "الثلاثاء 19/12/2017",
                "في التاسع عشر من كانون الأول",
                "في وقت متأخر من مساء السبت",
                "يومه الثلاثاء 19 دجنبر")) {
            assertThat(told("اتهم مسؤولون في الوزارة، " + date + "، الحكومة السابقة بترك الطريق مفتوحا."))
                    .isEqualTo("اتهم | مسؤولون في الوزارة | الحكومة السابقة بترك الطريق مفتوحا");
        }
    }

    @Test
    void whereAndToWhomItIsSaidIsNoPartOfWhoSaysIt() {
        assertThat(told("أكدت منظمة الإغاثة في مؤتمر صحفي مقتل خمسة عمال."))
                .isEqualTo("أكدت | منظمة الإغاثة | مقتل خمسة عمال");
        assertThat(told("قالت وزارة النقل للصحفيين إن الجسر مغلق.")).isEqualTo("قالت | وزارة النقل | الجسر مغلق");
        assertThat(told("قال الاتحاد الدولي للصحفيين إن المراسل بخير."))
                .isEqualTo("قال | الاتحاد الدولي للصحفيين | المراسل بخير");
        assertThat(told("شدد الوزير على هامش القمة على أن الجسر آمن.")).isEqualTo("شدد | الوزير | الجسر آمن");
        assertThat(told("شددت النقابة عبر حسابها على تويتر على أن الإضراب مستمر."))
                .isEqualTo("شددت | النقابة | الإضراب مستمر");
        assertThat(told("حذر الخبير خلال اجتماع مع نظيره المصري من انهيار السد."))
                .isEqualTo("حذر | الخبير | انهيار السد");
        assertThat(told("دعا الوزير، في تصريح لوكالة رويترز، الأطراف إلى الهدوء."))
                .isEqualTo("دعا | الوزير | الأطراف إلى الهدوء");
    }

    @Test
    void whatOneIsAccusedOfOrAsksForMayBeSupportOrLeadership() {
        assertThat(told("اتهم الرئيس تركيا بدعم الفصائل.")).isEqualTo("اتهم | الرئيس | تركيا بدعم الفصائل");
        assertThat(told("رحب الوزير بمشاركة المعارضة.")).isEqualTo("رحب | الوزير | بمشاركة المعارضة");
        assertThat(told("طالبت اللجنة بعقد جلسة طارئة.")).isEqualTo("طالبت | اللجنة | بعقد جلسة طارئة");
        assertThat(told("قال القائد إن القوات تقدمت بدعم من الطيران."))
                .isEqualTo("قال | القائد | القوات تقدمت بدعم من الطيران");
    }

    @Test
    void aSourceWithoutANameEndsBehindItsAdjective() {
        assertThat(told("نفى مصدر عسكري تدمير الجسر.")).isEqualTo("نفى | مصدر عسكري | تدمير الجسر");
        assertThat(told("طالب مصدر عسكري بتقديم الدعم.")).isEqualTo("طالب | مصدر عسكري | بتقديم الدعم");
        assertThat(told("نفى مصدر أمني أي علاقة بالحادث.")).isEqualTo("نفى | مصدر أمني | أي علاقة بالحادث");
        assertThat(told("وقال مسؤول محلي كبير إن الجسر آمن.")).isEqualTo("وقال | مسؤول محلي كبير | الجسر آمن");
    }

    @Test
    void aNameEndsBeforeWhatIsAskedForOrDenied() {
        assertThat(told("طالب سامي الحداد بإعادة الإعمار.")).isEqualTo("طالب | سامي الحداد | بإعادة الإعمار");
        assertThat(told("نفى سامي الحداد صحة هذه الأنباء.")).isEqualTo("نفى | سامي الحداد | صحة هذه الأنباء");
    }

    @Test
    void whoIsSentSomewhereIsNamedBehindIt() {
        assertThat(told("دعا المبعوث الأممي إلى سوريا ستافان دي ميستورا إلى هدنة."))
                .isEqualTo("دعا | المبعوث الأممي إلى سوريا ستافان دي ميستورا | هدنة");
    }

    @Test
    void behindAWholeNameStandsWhoIsCalledUpon() {
        assertThat(told("دعا سامي الحداد الأطراف إلى ضبط النفس."))
                .isEqualTo("دعا | سامي الحداد | الأطراف إلى ضبط النفس");
        assertThat(told("طالب مصدر أمني مجلس الأمن بفتح تحقيق.")).isEqualTo("طالب | مصدر أمني | مجلس الأمن بفتح تحقيق");
    }

    @Test
    void whatTellsWhichSourceEndsHimNot() {
        String text = "وكان مصدر طلب إغفال اسمه قد أبلغ الوكالة أن المحادثات تعثرت.";
        assertThat(told(text)).isEqualTo("أبلغ | مصدر | المحادثات تعثرت");
        assertThat(via(text)).containsExactly(List.of("الوكالة"));
    }

    @Test
    void ofTwoBareNamesOneSpeaksOfTheOther() {
        assertThat(told("اتهم ترامب بايدن بإضعاف الاقتصاد.")).isEqualTo("اتهم | ترامب | بايدن بإضعاف الاقتصاد");
        assertThat(told("دعا بنيامين نتنياهو إلى جلسة طارئة.")).isEqualTo("دعا | بنيامين نتنياهو | جلسة طارئة");
    }

    @Test
    void whoIsAskedSpeaksNot() {
        assertThat(told("وسألت الصحفية الوزير عما إذا كان سيستقيل."))
                .isEqualTo("وسألت | الصحفية | عما إذا كان سيستقيل");
        assertThat(told("سئل المدرب عن مستقبله فقال إنه باق.")).isEqualTo("فقال | المدرب | باق");
    }

    @Test
    void whatOneAnswersTellsNobody() {
        assertThat(told("وقال الوزير إن الجسر مفتوح. وأجاب ردا على سؤال عن الكلفة بأن الميزانية تكفي."))
                .endsWith("وأجاب | - | الميزانية تكفي");
    }

    @Test
    void whoseFeelingItIsStandsBetweenCueAndFeeling() {
        assertThat(told("وأبدت موسكو استعدادها لاستضافة المحادثات."))
                .isEqualTo("وأبدت | موسكو | استعدادها لاستضافة المحادثات");
    }

    @Test
    void behindAHeadlinesFirstClauseAnotherAnswers() {
        String body = "\n\nوصل الوفد إلى المدينة صباح اليوم.";
        assertThat(told("بعد انهيار الجسر.. والأهالي: ننتظر البديل منذ عام" + body))
                .isEqualTo("- | والأهالي | ننتظر البديل منذ عام");
        assertThat(told("صور.. حريق في سوق الخضار: خسائر كبيرة" + body)).isEmpty();
    }

    @Test
    void witnessesTellAnAgency() {
        String text = "وأبلغ شهود عيان رويترز أن الجسر مغلق.";
        assertThat(told(text)).isEqualTo("وأبلغ | شهود عيان | الجسر مغلق");
        assertThat(via(text)).containsExactly(List.of("رويترز"));
    }

    @Test
    void aParticipleGoesOnAndEndsTheContentBeforeIt() {
        assertThat(told("قال الوزير إن الجسر سيفتح غدا، مشيرا إلى أن العمل انتهى."))
                .isEqualTo("قال | الوزير | الجسر سيفتح غدا\nمشيرا إلى | - | العمل انتهى");
    }

    @Test
    void theActIsThatOfTheWordsInContext() {
        assertThat(acts("قال الوزير إن الجسر مفتوح.")).containsExactly(Act.ASSERT);
        assertThat(acts("قال الوزير إن هذه التقارير كاذبة.")).containsExactly(Act.DENY);
        assertThat(acts("نفت الوزارة إغلاق الجسر.")).containsExactly(Act.DENY);
        assertThat(acts("تعهد المدير بإصلاح الجسر.")).containsExactly(Act.COMMIT);
    }

    @Test
    void theFormFollowsTheMarks() {
        assertThat(read("وقال المدير: «العمل انتهى».").statements())
                .extracting(Statement::form)
                .containsExactly(Form.DIRECT);
        assertThat(read("وقال المدير إن العمل انتهى.").statements())
                .extracting(Statement::form)
                .containsExactly(Form.INDIRECT);
        assertThat(read("وقال المدير إن العمل «انتهى قبل الموعد» رغم المطر.").statements())
                .extracting(Statement::form)
                .containsExactly(Form.MIXED);
        assertThat(read("وقال المدير: لدينا خطة جديدة.").statements())
                .extracting(Statement::form)
                .containsExactly(Form.INDIRECT);
    }

    @Test
    void aVerbThatDoubtsTellsDistance() {
        assertThat(read("وزعم المدير أن العمل انتهى.").statements())
                .extracting(Statement::distance)
                .containsExactly(true);
        assertThat(read("وقال المدير إن العمل انتهى.").statements())
                .extracting(Statement::distance)
                .containsExactly(false);
    }

    // ---- who speaks

    @Test
    void withoutASourceTheSpeakerBeforeGoesOn() {
        assertThat(speakers("قال الوزير سامر الخطيب إن الجسر سيفتح غدا. وأضاف أن العمل انتهى، مؤكدا أن الكلفة لم تزد."))
                .containsOnly("الوزير سامر الخطيب")
                .hasSize(3);
    }

    @Test
    void aLastNameIsTheOneNamedInFullBefore() {
        assertThat(
                        speakers(
                                "قال الوزير سامر الخطيب إن الجسر سيفتح غدا. وقالت المديرة ليلى حداد إن العمل انتهى.\nوأكد الخطيب أن الكلفة لم تزد."))
                .containsExactly("الوزير سامر الخطيب", "المديرة ليلى حداد", "الوزير سامر الخطيب");
    }

    @Test
    void theSourceIsTheOneNamedBefore() {
        assertThat(speakers("قال مصدر أمني إن الجسر أغلق. وقال المحافظ إن العمل انتهى.\nوأضاف المصدر أن الطريق مفتوح."))
                .containsExactly("مصدر أمني", "المحافظ", "مصدر أمني");
    }

    @Test
    void aDocumentSpeaksForItsBodyAndStandsInTheChain() {
        assertThat(speakers("وجاء في بيان لوزارة النقل أن الجسر سيفتح غدا.")).containsExactly("وزارة النقل");
        assertThat(via("وجاء في بيان لوزارة النقل أن الجسر سيفتح غدا.")).containsExactly(List.of("بيان لوزارة النقل"));
    }

    // ---- chains

    @Test
    void anAgencyQuotingASourceIsKeptInTheChain() {
        String text = "ونقلت وكالة سانا عن مصدر عسكري قوله إن الطريق مفتوح.";
        assertThat(speakers(text)).containsExactly("مصدر عسكري");
        assertThat(via(text)).containsExactly(List.of("وكالة سانا"));
    }

    @Test
    void thePlaceWhereSomethingIsSaidIsNoChain() {
        assertThat(via("وقال المحافظ في مؤتمر صحفي عقد في العاصمة إن الطريق مفتوح."))
                .containsExactly(List.of());
    }

    // ---- nesting, titles, quoted paragraphs, disputes

    @Test
    void aStatementInsideAContentStandsWithinIt() {
        Document document = read("قال المتحدث باسم المركز إن السكان أكدوا أن الطريق مفتوح.");
        assertThat(document.statements()).hasSize(2);
        assertThat(document.statements().get(1).within())
                .isEqualTo(document.statements().get(0).id());
        assertThat(document.statements().get(0).within()).isNull();
    }

    @Test
    void aColonInATitleThatNamesNobodyIsNoStatement() {
        assertThat(told("الجسر الجديد: صور من الافتتاح\n\nوصل الوفد إلى المدينة صباح اليوم."))
                .doesNotContain("قال");
    }

    @Test
    void aParagraphThatIsOneQuotationGoesOnForTheSpeakerBefore() {
        String text = "قال المدير سامر الخطيب إن العمل انتهى.\n«لن نسمح بأن يبقى الجسر مغلقا بعد اليوم».";
        assertThat(told(text)).endsWith("- | - | «لن نسمح بأن يبقى الجسر مغلقا بعد اليوم».".replace("».", "»"));
        assertThat(speakers(text)).hasSize(2).containsOnly("المدير سامر الخطيب");
    }

    @Test
    void aDenialOfWhatAnotherSaidIsADispute() {
        Document document = read(
                "قالت المعارضة إن الجيش أغلق المعبر الشمالي أمام المدنيين. ونفى المتحدث باسم الجيش إغلاق المعبر الشمالي أمام المدنيين.");
        assertThat(document.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.asserted()).containsExactly("s1");
            assertThat(dispute.denied()).containsExactly("s2");
        });
    }

    @Test
    void aDenialOfWhatNobodyInTheTextSaidIsADisputeToo() {
        assertThat(read("نفت الوزارة رفع أسعار الخبز.").disputes())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.asserted()).isEmpty());
    }

    @Test
    void withoutADenialThereIsNoDispute() {
        assertThat(read("قالت الوزارة إن الأسعار مستقرة. وقال التجار إن الأسعار مستقرة.")
                        .disputes())
                .isEmpty();
    }

    /** No side: the names of two parties exchanged, the reading is the same but for the names. */
    @ParameterizedTest
    @CsvSource({"الحكومة, المعارضة", "موسكو, واشنطن", "الجيش, الحزب", "روسيا, تركيا"})
    void exchangingTwoPartiesChangesNothingButTheirNames(String one, String other) {
        String text = "اتهمت %1$s خصومها بقصف المدينة. ونفت %2$s هذه الأنباء. وقالت %1$s إن %2$s أغلقت المعبر.";
        List<String> reading = shape(text.formatted(one, other));
        assertThat(shape(text.formatted(other, one))).isEqualTo(reading).isNotEmpty();
    }

    private static List<String> shape(String text) {
        Document document = read(text);
        return document.statements().stream()
                .map(s -> s.act() + " " + s.form() + " " + s.sources().size() + " " + s.within() + " "
                        + document.disputes().size())
                .toList();
    }

    @Test
    void aColonLeadsToTheQuotationOfTheNextParagraph() {
        String text = "وقال مدير الشركة:\n\n«لن نغلق المصنع أبدا هذا العام».\n\nوأضاف أن العمل مستمر.";
        assertThat(told(text)).isEqualTo("""
                وقال | مدير الشركة | «لن نغلق المصنع أبدا هذا العام»
                وأضاف | - | العمل مستمر""");
        assertThat(told("وقال مدير الشركة:\n\nلن نغلق المصنع أبدا.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "وزير النقل: الجسر سيفتح غدا # - | وزير النقل | الجسر سيفتح غدا",
                "أنباء عن إغلاق الجسر.. والتحالف ينفي # ينفي | والتحالف | أنباء عن إغلاق الجسر",
                "اتهامات للقوات بإغلاق الجسر ..والتحالف ينفي # ينفي | والتحالف | اتهامات للقوات بإغلاق الجسر",
            })
    void headlines(String title, String expected) {
        assertThat(told(title + "\n\nيقع الجسر في وسط المدينة.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أنباء عن إغلاق الجسر.. والمطر ينهمر",
                "كيف يغلق الجسر: أسئلة وأجوبة",
                "إغلاق الجسر.. ولا أحد ينفي"
            })
    void headlinesInWhichNobodySpeaks(String title) {
        assertThat(told(title + "\n\nيقع الجسر في وسط المدينة.")).isEmpty();
    }

    @Test
    void aHeadlineThatIsAQuotationIsSaidByTheFirstWhoSpeaks() {
        String text = "«لن نغلق الجسر أمام السكان»\n\nقال وزير النقل سامر الحداد إن الجسر باق.";
        assertThat(told(text)).startsWith("- | - | «لن نغلق الجسر أمام السكان»\n");
        assertThat(speakers(text)).containsExactly("وزير النقل سامر الحداد", "وزير النقل سامر الحداد");
        assertThat(told("«حكاية الجسر»\n\nيقع الجسر في وسط المدينة.")).isEmpty();
        assertThat(told("«حكاية الجسر القديم في المدينة» رواية جديدة\n\nيقع الجسر في وسط المدينة."))
                .isEmpty();
    }

    @Test
    void responsibilityIsClaimedAlsoBehindTheOutletThatCarriesIt() {
        assertThat(acts("أعلن تنظيم \"الراية\" مساء أمس الجمعة، عبر وكالة \"البيرق\" التابعة له، مسؤوليته عن الهجوم."))
                .containsExactly(Act.CLAIM_RESPONSIBILITY);
    }

    @Test
    void whomItWasToldIsNoPartOfAnOffice() {
        assertThat(via("وقال المحافظ لوكالة سانا إن الطريق مفتوح.")).containsExactly(List.of("وكالة سانا"));
        assertThat(told("قال المدير العام لوكالة سانا إن المكتب مفتوح."))
                .isEqualTo("قال | المدير العام لوكالة سانا | المكتب مفتوح");
    }

    @Test
    void aNameComesFirstWithoutWhatIsWrittenToIt() {
        assertThat(speakers("أنباء عن إغلاق الجسر.. والتحالف ينفي\n\nيقع الجسر في المدينة."))
                .containsExactly("التحالف");
    }

    @Test
    void aWordInsideSomebodysNameReportsNothing() {
        assertThat(told("ورحبت حركة أمل بفتح المعبر.")).isEqualTo("ورحبت | حركة أمل | بفتح المعبر");
        assertThat(told("وبحسب حركة أمل فإن الطريق مفتوح.")).doesNotContain("أمل | ");
    }

    @Test
    void aBodyIsNotTheOneWhoSpeaksForIt() {
        assertThat(speakers("قال المتحدث باسم وزارة المياه إن الطريق مفتوح. وقالت وزارة المياه إن الجسر مغلق."))
                .containsExactly("المتحدث باسم وزارة المياه", "وزارة المياه");
    }

    @Test
    void aBodyNamedInFullIsTheOneNamedBefore() {
        assertThat(speakers("قال المرصد الأزرق إن الطريق مفتوح. وقال المرصد الأزرق لحقوق الإنسان إن الجسر مغلق."))
                .containsExactly("المرصد الأزرق", "المرصد الأزرق");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', textBlock = """
            ودعا الشيخ سامي الحداد المزارعين إلى الهدوء. / الشيخ سامي الحداد
            وحذر وزير النقل المسافرين من إغلاق الطريق. / وزير النقل
            واستنكر الدكتور سامي الحداد الجرأة على اقتحام المركز. / الدكتور سامي الحداد
            وأبلغ المصدر "الجريدة" أن الحالة مستقرة. / المصدر
            وقدم الوزير التهنئة للموظفين الجدد. / الوزير
            """)
    void whoIsCalledUponOrToldIsNoPartOfTheSpeaker(String text, String source) {
        assertThat(told(text).split(" \\| ")[1]).isEqualTo(source);
    }

    @Test
    void thoseCalledUponAloneDoNotSpeak() {
        assertThat(told("ودعا المزارعين إلى الإبلاغ عن أي مخالفات."))
                .isEqualTo("ودعا | - | المزارعين إلى الإبلاغ عن أي مخالفات");
    }

    @Test
    void anOutletThatIsToldIsNoSpeaker() {
        assertThat(told("وقال لرويترز إن الحداد توفي قبل عام.")).isEqualTo("وقال | - | الحداد توفي قبل عام");
    }

    @Test
    void whatBeginsAnObjectOfADenial() {
        assertThat(told("نفت حركة الفجر ما نشرته إحدى الصحف أمس.")).startsWith("نفت | حركة الفجر | ما نشرته");
    }

    @Test
    void thatBeforeTheSpeakerIsNoPartOfHim() {
        assertThat(told("أوضح ذلك رئيس البلدية سامي الحداد، وأضاف أن الطريق مفتوح."))
                .isEqualTo("وأضاف | رئيس البلدية سامي الحداد | الطريق مفتوح");
    }

    @Test
    void whoseWordsAreHandedOnByABodySpeaks() {
        assertThat(told("ونقل المرصد عن سكان محليين أن سقوط الطائرة أشعل حريقا."))
                .isEqualTo("ونقل | سكان محليين | سقوط الطائرة أشعل حريقا");
    }

    @Test
    void inAHeadlineTheOutletThatIsToldIsNoPartOfTheSpeaker() {
        assertThat(told("موسيقار سعودي لـ\"الجريدة\": لا بد من معاهد للموسيقى\n\nنص الخبر هنا."))
                .startsWith("- | موسيقار سعودي | ");
    }

    @Test
    void allBetweenTheTwoAuxiliariesSpeaks() {
        assertThat(told("وكان مكتب العمل في محافظة الأفلاج قد دعا جميع الشركات إلى التقيد بالتعليمات."))
                .isEqualTo("دعا | مكتب العمل في محافظة الأفلاج | جميع الشركات إلى التقيد بالتعليمات");
    }

    @Test
    void aClauseBeforeTheAuxiliaryDoesNotSpeak() {
        assertThat(told("كان الطريق مغلقا، وقد قالت الشرطة إن الجسر مفتوح.")).isEqualTo("قالت | الشرطة | الجسر مفتوح");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // what was said, and then who said it
                "«الطريق الجديد مفتوح منذ صباح اليوم أمام السيارات»، قال المتحدث. # قال | المتحدث | «الطريق الجديد مفتوح منذ صباح اليوم أمام السيارات»",
                "«لم نر شيئا مثل هذا من قبل في المدينة»، تقول فاطمة الحداد. # تقول | فاطمة الحداد | «لم نر شيئا مثل هذا من قبل في المدينة»",
                // with و he goes on
                "«لم نر شيئا مثل هذا من قبل في المدينة»، وقال المتحدث إن الطريق مغلق. # وقال | المتحدث | الطريق مغلق",
                // a preposition with its pronoun governs nothing behind it
                "قال لي الموظف إن الطريق مغلق. # قال | الموظف | الطريق مغلق",
                // as for him, he has
                "أما الوزير كريم الحداد، فقد أكد أن السوق مغلقة. # أكد | الوزير كريم الحداد | السوق مغلقة",
                "أما الأهالي فقد قالوا إن السوق مغلقة. # قالوا | الأهالي | السوق مغلقة",
                // also he told, and as he told
                "كما أشارت اللجنة إلى أن الطريق مغلق. # أشارت | اللجنة | الطريق مغلق",
                "تراجعت المياه في القرى، حسبما أفاد أمس مسؤول الإغاثة. # حسبما أفاد | مسؤول الإغاثة | تراجعت المياه في القرى",
                "وارتفعت الأسعار في جميع الأسواق، وذلك بحسب وزارة التجارة. # بحسب | وزارة التجارة | وارتفعت الأسعار في جميع الأسواق",
                // his speech ended with the words
                "وختم المدير كلمته قائلا: بدأنا العمل من الصفر. # قائلا | المدير | بدأنا العمل من الصفر",
                // of the west, and to the west of a town
                "وقال مسؤول غربي إن الاتفاق قريب. # وقال | مسؤول غربي | الاتفاق قريب",
                // who is told does not speak
                "وقال لرويترز المتحدث كريم الحداد إن الإنتاج توقف. # وقال | المتحدث كريم الحداد | الإنتاج توقف",
            })
    void whoSpeaksAndWhatHeSays(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @Test
    void whoseConfirmationIsHandedOnSpeaks() {
        String text = "ونقلت الصحيفة عن الوزير تأكيده أن الطريق مفتوح.";
        assertThat(told(text)).isEqualTo("تأكيده | الوزير | الطريق مفتوح");
        assertThat(via(text)).containsExactly(List.of("الصحيفة"));
    }

    @Test
    void aQuotationInTheHeadlineIsNotSaidByTheFirstVerbOfTheText() {
        assertThat(told("سكان الحي ينتظرون «موعد الافتتاح»\n\nكشفت مديرية النقل عن انتهاء العمل في الطريق."))
                .endsWith("كشفت | مديرية النقل | انتهاء العمل في الطريق");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "وقال المصدر الذي طلب عدم ذكر اسمه إن الطريق مغلق. # طلب | المصدر | عدم ذكر اسمه",
                "وقال المسؤول الذي رفض الكشف عن اسمه إن الطريق مغلق. # رفض | المسؤول | الكشف عن اسمه",
                "وقالت الطبيبة التي طلبت عدم ذكر اسمها: «الوضع خطير». # طلبت | الطبيبة | عدم ذكر اسمها",
            })
    void whatTheSpeakerAskedForHimselfEndsWhereHisWordsBegin(String text, String aside) {
        assertThat(told(text)).endsWith("\n" + aside).doesNotStartWith(aside);
    }

    @Test
    void whoWantsNoNameIsStillTheOneWhoseWordsAreHandedOn() {
        assertThat(told("ونقلت الوكالة عن مصدر طلب عدم ذكر اسمه قوله إن الطريق مغلق."))
                .endsWith("قوله | مصدر | الطريق مغلق");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "وقالت سلمى، المتحدثة باسم الوزارة، للصحيفة إن الطريق آمن. # وقالت | سلمى، المتحدثة باسم الوزارة | الطريق آمن",
                "وطالب نحو 200 محام بإطلاق سراح زميلهم. # وطالب | نحو 200 محام | بإطلاق سراح زميلهم",
                "والتزم 14 عضوا في مجلس الشيوخ بتأييد الاتفاق. # والتزم | 14 عضوا في مجلس الشيوخ | بتأييد الاتفاق",
                "وقال 60 في المئة من المشاركين إنهم سيصوتون. # وقال | 60 في المئة من المشاركين | سيصوتون",
                "وأعلن 5 نواب انسحابهم من الجلسة. # وأعلن | 5 نواب | انسحابهم من الجلسة",
                "ويحذر المدافعون عن هذه الخطوة من أن التراجع قريب. # ويحذر | المدافعون عن هذه الخطوة | التراجع قريب",
                "وأكد عدد منهم أن الطريق مغلق. # وأكد | عدد منهم | الطريق مغلق",
                "وطالب بعض هؤلاء قوات التحالف بالوصول إلى الميناء. # وطالب | بعض هؤلاء | قوات التحالف بالوصول إلى الميناء",
                "وأعلن الدفاع المدني في حمص انتهاء العمل. # وأعلن | الدفاع المدني في حمص | انتهاء العمل",
                "وقال قائد الفرقة الثانية إن الطريق آمن. # وقال | قائد الفرقة الثانية | الطريق آمن",
                "وقال قائد اللواء 15 إن الطريق آمن. # وقال | قائد اللواء 15 | الطريق آمن",
                "وقال اللاعب البالغ من العمر 34 عاما إن الفريق جاهز. # وقال | اللاعب البالغ من العمر 34 عاما | الفريق جاهز",
                "أعلن الأرجنتيني مارسيلو بييلسا استقالته. # أعلن | الأرجنتيني مارسيلو بييلسا | استقالته",
                "وقالت الشرطة وشهود عيان إن السيارة أصيبت. # وقالت | الشرطة وشهود عيان | السيارة أصيبت",
                "وقال محمد علي إن السد أغلق. # وقال | محمد علي | السد أغلق",
                "وأكد الأمير كريم بن سامر ولي العهد أن الموسم جيد. # وأكد | الأمير كريم بن سامر ولي العهد | الموسم جيد",
                "أكد المشرف العام على مركز الإغاثة أن الحملة مستمرة. # أكد | المشرف العام على مركز الإغاثة | الحملة مستمرة",
                "توقع خبراء اقتصاد استمرار تراجع الأسعار. # توقع | خبراء اقتصاد | استمرار تراجع الأسعار",
                "وقررت القيادة العسكرية الإبقاء على القوات. # وقررت | القيادة العسكرية | الإبقاء على القوات",
                "وأوصت الدراسة التي أعدتها الوزارة بتطوير التقاطع. # وأوصت | الدراسة | بتطوير التقاطع",
                "واعتبر مواطنون، تحدثت إليهم الصحيفة، أن القرار أثر سلبا على الملايين. # واعتبر | مواطنون | القرار أثر سلبا على الملايين",
                "وأكد الوزير بعد لقائه رئيس الحكومة كريم الحداد أهمية الاتفاق. # وأكد | الوزير | أهمية الاتفاق",
                "وأوضح الوزير خلال مقابلة أجرتها معه شبكة \"سي إن إن\" أن العلاقات عميقة. # وأوضح | الوزير | العلاقات عميقة",
                "وقال مختتما حديثه: \"نطالب الشركة بالتعويض\". # وقال | - | \"نطالب الشركة بالتعويض\"",
                "ووثقت الشبكة في تقريرها الدوري، الصادر أمس، مقتل 58 شخصا. # ووثقت | الشبكة | مقتل 58 شخصا",
                "وعبرت تركيا عن استعدادها لفتح القاعدة. # وعبرت | تركيا | استعدادها لفتح القاعدة",
                "ودعا البعض رئيس التحرير إلى البقاء في وظيفته. # ودعا | البعض | رئيس التحرير إلى البقاء في وظيفته",
                "وفسر مراقبون هذه التصرفات بأن الأزمة قريبة. # وفسر | مراقبون | هذه التصرفات بأن الأزمة قريبة",
                "كما قال كريم الحداد في فيديو بثه التلفزيون «سنعيد النظر في النسخة النهائية». # قال | كريم الحداد | «سنعيد النظر في النسخة النهائية»",
                "وأشار بيني؛ إلى أن الحادث تسبب في تأخير الرحلات. # وأشار | بيني | الحادث تسبب في تأخير الرحلات",
                "وأبلغ \"النهر\" المتحدث الرسمي كريم الحداد أن الخطة تشمل المدينة. # وأبلغ | المتحدث الرسمي كريم الحداد | الخطة تشمل المدينة",
                "لكن تسيبراس، الذي ما زال محبوبا لدى الناخبين، حذر المعارضين من انتخابات مبكرة. # حذر | تسيبراس | المعارضين من انتخابات مبكرة",
                "وفي السياق ذاته، قتل خمسة أشخاص في المدينة، وفق ما أعلنت الوكالة الرسمية. # وفق ما أعلنت | الوكالة الرسمية | قتل خمسة أشخاص في المدينة",
                "وعلى الرغم من أن النائب طالب بالتصويت، فإن المجلس لم يجتمع. # طالب | النائب | بالتصويت",
            })
    void whoSpeaksWhereMoreThanANameTellsWho(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تبلغ المركز عند الساعة 16:18 من عصر الإثنين عن حادث حريق.",
                "الأردن تضبط سيارة تقل فتاة شبه عارية.",
                "كان قرار تحويل السفن متوقعا، خصوصا أن المسلحين يجنون أموالا.",
                "وقد نشر الفريق النتائج التي خلص إليها في مجلة \"علوم البحر\".",
            })
    void aWordThatOnlyLooksLikeACueReportsNothing(String text) {
        assertThat(told(text)).isEmpty();
    }
}
