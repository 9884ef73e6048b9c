package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.VerbForm.Person;
import org.isnad.lexicon.VerbForm.Tense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConjugationTest {

    private record Form(String written, VerbForm form) {}

    private static List<Form> forms(String perfect, String imperfect) {
        List<Form> forms = new ArrayList<>();
        Conjugation.Sink sink = (written, form) -> forms.add(new Form(written, form));
        Conjugation.perfect(perfect, Conjugation.isHollow(perfect, imperfect), sink);
        Conjugation.imperfect(imperfect, Conjugation.isHollow(perfect, imperfect), sink);
        return forms;
    }

    private static Set<String> written(List<Form> forms, Tense tense) {
        var written = new TreeSet<String>();
        forms.stream().filter(f -> f.form().tense() == tense).forEach(f -> written.add(f.written()));
        return written;
    }

    /** Perfect and imperfect of he; then she, they, both, I and we in the perfect. */
    @ParameterizedTest
    @CsvSource({
        "كتب, يكتب, كتبت كتبوا كتبا كتبتا كتبنا كتبتم", // sound
        "أكد, يؤكد, أكدت أكدوا أكدا أكدتا أكدنا أكدتم", // hamza first
        "قرأ, يقرأ, قرأت قرأوا قرأتا قرأنا", // hamza last
        "قال, يقول, قالت قالوا قالا قالتا قلت قلنا قلتم", // hollow
        "أشار, يشير, أشارت أشاروا أشارا أشارتا أشرت أشرنا أشرتم",
        "أفاد, يفيد, أفادت أفادوا أفدنا",
        "نفى, ينفي, نفت نفوا نفيا نفتا نفيت نفينا نفيتم", // defective
        "دعا, يدعو, دعت دعوا دعوا دعتا دعوت دعونا دعوتم",
        "اشتكى, يشتكي, اشتكت اشتكوا اشتكينا",
        "رأى, يرى, رأت رأوا رأيت رأينا",
        "حث, يحث, حثت حثوا حثتا حثثت حثثنا", // doubled
        "رد, يرد, ردت ردوا رددنا",
        "طالب, يطالب, طالبت طالبوا طالبا طالبتا طالبنا", // an alef that stays
        "ناشد, يناشد, ناشدت ناشدنا",
    })
    void thePerfectHasItsForms(String perfect, String imperfect, String expected) {
        assertThat(written(forms(perfect, imperfect), Tense.PERFECT))
                .contains(perfect)
                .contains(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "كتب, يكتب, يكتب تكتب أكتب نكتب يكتبون يكتبان تكتبان يكتبن, يكتبوا يكتبا تكتبا",
        "قال, يقول, يقول تقول أقول نقول يقولون يقولان تقولان, يقل تقل يقولوا",
        "أشار, يشير, يشير تشير نشير يشيرون, يشر تشر يشيروا",
        "نفى, ينفي, ينفي تنفي أنفي ننفي ينفون ينفيان, ينف تنف ينفوا",
        "دعا, يدعو, يدعو تدعو ندعو يدعون يدعوان, يدع تدع يدعوا",
        "رأى, يرى, يرى ترى أرى نرى يرون يريان, ير تر يروا",
        "حث, يحث, يحث تحث نحث يحثون, يحثوا",
    })
    void theImperfectHasItsFormsAndItsShortOnes(String perfect, String imperfect, String full, String jussive) {
        List<Form> forms = forms(perfect, imperfect);
        assertThat(written(forms, Tense.IMPERFECT)).contains(full.split(" "));
        assertThat(written(forms, Tense.JUSSIVE)).contains(jussive.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"أعلن, يعلن, سيعلن ستعلن سنعلن سيعلنون", "نفى, ينفي, سينفي ستنفي سينفون", "قال, يقول, سيقول ستقول سأقول"
    })
    void theFutureIsTheImperfectBehindSeen(String perfect, String imperfect, String expected) {
        assertThat(written(forms(perfect, imperfect), Tense.FUTURE)).contains(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "قال, يقول, قالوا, THIRD, MASCULINE, PLURAL", "نفى, ينفي, نفت, THIRD, FEMININE, SINGULAR",
                "أعلن, يعلن, تعلن, THIRD, FEMININE, SINGULAR",
        "أعلن, يعلن, نعلن, FIRST, EITHER, PLURAL", "قال, يقول, قلنا, FIRST, EITHER, PLURAL",
                "قال, يقول, قالا, THIRD, MASCULINE, DUAL",
    })
    void aFormTellsWhoItSpeaksOf(
            String perfect, String imperfect, String written, Person person, Gender gender, Number number) {
        assertThat(forms(perfect, imperfect))
                .filteredOn(f -> f.written().equals(written))
                .anySatisfy(f -> {
                    assertThat(f.form().person()).isEqualTo(person);
                    assertThat(f.form().gender()).isEqualTo(gender);
                    assertThat(f.form().number()).isEqualTo(number);
                });
    }

    @ParameterizedTest
    @CsvSource({"قال, قلال", "نفى, نفىت", "نفى, نفىوا", "دعا, دعاوا", "أشار, أشارنا", "رأى, رأىت"})
    void aFormThatNoVerbHasIsNotMade(String perfect, String never) {
        String imperfect = switch (perfect) {
            case "قال" -> "يقول";
            case "نفى" -> "ينفي";
            case "دعا" -> "يدعو";
            case "أشار" -> "يشير";
            default -> "يرى";
        };
        assertThat(forms(perfect, imperfect)).noneMatch(f -> f.written().equals(never));
    }

    @ParameterizedTest
    @CsvSource({
        "مشير, مشيرا مشيرة مشيرين مشيرون مشيرات مشيرتين",
        "نافي, نافيا نافية نافين نافون نافيات نافيتين",
        "داعي, داعيا داعية داعين داعون"
    })
    void aParticipleGoesOnInEveryGenderAndNumber(String participle, String expected) {
        var written = new TreeSet<String>();
        Conjugation.participle(participle, (form, as) -> written.add(form));
        assertThat(written).contains(expected.split(" "));
    }

    @Test
    void aLongVowelThatStaysDoesNotMakeAVerbHollow() {
        assertThat(Conjugation.isHollow("قال", "يقول")).isTrue();
        assertThat(Conjugation.isHollow("استعاد", "يستعيد")).isTrue();
        assertThat(Conjugation.isHollow("خاف", "يخاف")).isTrue();
        assertThat(Conjugation.isHollow("طالب", "يطالب")).isFalse();
        assertThat(Conjugation.isHollow("أعلن", "يعلن")).isFalse();
    }
}
