package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.statement.Readings.read;
import static org.isnad.statement.Readings.speakers;
import static org.isnad.statement.Readings.via;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stands between the article and the speaker. */
class ChainsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // told
                "وقال المحافظ لوكالة سانا إن الطريق مفتوح. # وكالة سانا",
                "وقال المحافظ في حديث مع قناة البلد إن الطريق مفتوح. # قناة البلد",
                "وقال المحافظ في تصريح لـ«الفجر» إن الطريق مفتوح. # «الفجر»",
                "وقال المحافظ في حديث لـ(نوافذ المدينة) إن الطريق مفتوح. # (نوافذ المدينة)",
                // hands on
                "وقال المحافظ في اتصال هاتفي أجرته معه قناة البلد إن الطريق مفتوح. # قناة البلد",
                "وقال المحافظ، في تصريح نقلته صحيفة النهر، إن الطريق مفتوح. # صحيفة النهر",
                "وقال المحافظ، حسب ما نشرت صحيفة النهر، إن الطريق مفتوح. # صحيفة النهر",
                "وأعلن الحزب عبر وكالة سانا أن الطريق مفتوح. # وكالة سانا",
                // before the cue, behind the content
                "وردا على سؤال لوكالة سانا، قال المحافظ إن الطريق مفتوح. # وكالة سانا",
                // the outlet's own
                "وأكدت مصادر وكالة سانا أن الطريق مفتوح. # وكالة سانا",
                // a document
                "وقال المحافظ في بيان إن الطريق مفتوح. # بيان",
            })
    void aCarrierStandsInTheChain(String text, String carrier) {
        assertThat(via(text)).containsExactly(List.of(carrier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وقال المحافظ عبر حسابه على تويتر إن الطريق مفتوح.",
                "وقال المحافظ في تغريدة إن الطريق مفتوح.",
                "وقال المحافظ عبر موقعه الإلكتروني إن الطريق مفتوح.",
                "وقال متحدث باسم التحالف المناهض لـ\"داعش\" إن الطريق مفتوح.",
                "وتقدم الثوار على حساب الميليشيات، وقال المحافظ إن الطريق مفتوح.",
            })
    void whereSomethingIsSaidIsNoCarrier(String text) {
        assertThat(via(text)).containsExactly(List.of());
    }

    @Test
    void whatStandsBehindIsOfAllThatIsSaidInTheSentence() {
        assertThat(via("وقال المحافظ إن الطريق مفتوح، مؤكدا أن الجسر سليم، بحسب وكالة سانا."))
                .containsExactly(List.of("وكالة سانا"), List.of("وكالة سانا"));
    }

    @Test
    void aSentenceThatOnlyTellsWhereItWasSaidBelongsToTheOneBefore() {
        assertThat(via("قال المحافظ إن الطريق مفتوح.\nجاء ذلك في تصريح لوكالة سانا.\nوأضاف أن الجسر سليم."))
                .containsExactly(List.of("وكالة سانا"), List.of("وكالة سانا"));
    }

    @Test
    void itIsKeptForTheSpeakerAndNotCarriedBack() {
        assertThat(via("قال المحافظ إن الطريق مفتوح.\nوأكد المحافظ لوكالة سانا أن الجسر سليم.\nوأضاف أن العمل انتهى."))
                .containsExactly(List.of(), List.of("وكالة سانا"), List.of("وكالة سانا"));
    }

    @Test
    void anotherSpeakerHasItNotAndTheFirstStillHasIt() {
        assertThat(
                        via(
                                "قال المحافظ لوكالة سانا إن الطريق مفتوح.\nوقال وزير النقل إن الجسر سليم.\nوأكد المحافظ أن العمل انتهى."))
                .containsExactly(List.of("وكالة سانا"), List.of(), List.of("وكالة سانا"));
    }

    @Test
    void anotherChainTakesItsPlace() {
        assertThat(via("قال المحافظ لوكالة سانا إن الطريق مفتوح.\nوقال المحافظ لقناة البلد إن الجسر سليم."))
                .containsExactly(List.of("وكالة سانا"), List.of("قناة البلد"));
    }

    @Test
    void anOutletStaysBeforeTheDocument() {
        String text = "قالت وزارة النقل لوكالة سانا إن الطريق مفتوح.\nوأضافت الوزارة في بيان أن الجسر سليم.";
        assertThat(via(text)).containsExactly(List.of("وكالة سانا"), List.of("وكالة سانا", "بيان"));
    }

    @Test
    void statementsOfTwoBodiesAreTwoDocuments() {
        var document = read("قالت وزارة النقل في بيان إن الطريق مفتوح.\nوقالت الشرطة في بيان إن الجسر مغلق.");
        assertThat(document.statements().get(0).via())
                .isNotEqualTo(document.statements().get(1).via());
    }

    @Test
    void theStatementGoesOnForTheBodyThatMadeIt() {
        String text = "قالت وزارة النقل في بيان إن الطريق مفتوح.\nوأضاف البيان أن الجسر سليم.";
        assertThat(speakers(text)).containsExactly("وزارة النقل", "وزارة النقل");
        assertThat(via(text)).containsExactly(List.of("بيان"), List.of("بيان"));
    }
}
