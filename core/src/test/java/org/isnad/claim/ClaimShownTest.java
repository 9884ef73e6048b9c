package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.junit.jupiter.api.Test;

/** What a claim tells besides its sides, origins and differences: when, through whom, and what the parties are called. */
class ClaimShownTest {

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Reports REPORTS = new Reports(ISNAD.lexicon());

    private final List<Telling> told = new ArrayList<>();

    private void article(String outlet, String day, String met, String text) {
        var article = Article.of(outlet, text, Told.NOTHING.outlet(outlet).published(LocalDate.parse(day)));
        told.addAll(REPORTS.of(outlet, ISNAD.read(article))
                .metAt(Instant.parse(met))
                .tellings());
    }

    private Claim claim() {
        return new Claim("c", told, false, List.of(), List.of(), List.of());
    }

    private List<String> words(String party) {
        return claim().wordings().getOrDefault(party, List.of()).stream()
                .map(Claim.Wording::words)
                .toList();
    }

    @Test
    void whatWasSaidPrintedAndMetIsToldApartInTheOrderOfTime() {
        article("الضفة", "2021-03-05", "2021-03-06T10:15:30Z", "قال الوزير سامي الحداد يوم 4 آذار 2021 إن الجسر أغلق.");
        article("المنارة", "2021-03-04", "2021-03-08T00:00:00Z", "قال الوزير سامي الحداد إن الجسر أغلق.");
        assertThat(claim().timeline())
                .extracting(moment -> moment.kind() + " " + moment.when())
                .containsExactly(
                        "SPOKEN 2021-03-04",
                        "PUBLISHED 2021-03-04",
                        "PUBLISHED 2021-03-05",
                        "MET 2021-03-06T10:15:30Z",
                        "MET 2021-03-08T00:00:00Z");
    }

    @Test
    void whatHasNoKnownDayComesLast() {
        article("الضفة", "2021-03-05", "2021-03-06T10:15:30Z", "قال الوزير سامي الحداد إن الجسر أغلق.");
        var undated = Moment.Kind.SPOKEN;
        var moments = new ArrayList<>(List.of(
                new Moment(undated, "XXXX-01-24", told.get(0)),
                new Moment(Moment.Kind.PUBLISHED, "2021-03-05", told.get(0))));
        moments.sort(Moment.IN_ORDER);
        assertThat(moments).extracting(Moment::kind).containsExactly(Moment.Kind.PUBLISHED, Moment.Kind.SPOKEN);
    }

    @Test
    void anOutletThatHandsOnRelaysAndOneThatSaysItSpeaks() {
        article("الضفة", "2021-03-05", "2021-03-06T10:15:30Z", "قالت وكالة رويترز إن الجسر أغلق.");
        article("المنارة", "2021-03-05", "2021-03-06T10:15:30Z", "قال الوزير سامي الحداد لوكالة رويترز إن الجسر أغلق.");
        assertThat(claim().carriers())
                .extracting(carrier -> carrier.name() + " " + carrier.bearing())
                .containsExactlyInAnyOrder("الضفة RELAYS", "وكالة رويترز SPEAKS", "المنارة RELAYS");
    }

    @Test
    void anOutletThatSaysAllegedDoubts() {
        article("الضفة", "2021-03-05", "2021-03-06T10:15:30Z", "زعم الوزير سامي الحداد أن الجسر أغلق.");
        article("المنارة", "2021-03-05", "2021-03-06T10:15:30Z", "قال الوزير سامي الحداد إن الجسر أغلق.");
        assertThat(claim().carriers())
                .extracting(carrier -> carrier.name() + " " + carrier.bearing())
                .containsExactlyInAnyOrder("الضفة DOUBTS", "المنارة RELAYS");
    }

    @Test
    void aPartyIsCalledWithoutTheLettersWrittenOnItsName() {
        article("الضفة", "2021-03-05", "2021-03-06T10:15:30Z", "قالت الوزارة إن الجيش تصدى لتنظيم الدولة في القرية.");
        article("المنارة", "2021-03-05", "2021-03-06T10:15:30Z", "قالت الوزارة إن الجيش تصدى لداعش في القرية.");
        article("الجسر", "2021-03-05", "2021-03-06T10:15:30Z", "قالت الوزارة إن الجيش تصدى لتنظيم الدولة في القرية.");
        assertThat(words("islamic-state")).containsExactlyInAnyOrder("تنظيم الدولة", "داعش");
    }

    @Test
    void theArticleThatIsWrittenTogetherWithAPrepositionStandsAgain() {
        article(
                "الضفة",
                "2021-03-05",
                "2021-03-06T10:15:30Z",
                "قالت الوزارة إن الجسر أغلق أمام قوافل للتحالف الدولي ليلا.");
        article(
                "المنارة",
                "2021-03-05",
                "2021-03-06T10:15:30Z",
                "قالت الوزارة إن الجسر أغلق أمام قوافل طيران التحالف الدولي ليلا.");
        assertThat(words("intl-coalition")).contains("التحالف الدولي");
    }

    @Test
    void whatASpeakerIsQuotedToSayAreHisWordsAndNotTheOutlets() {
        article("الضفة", "2021-03-05", "2021-03-06T10:15:30Z", "قال الوزير سامي الحداد: «داعش هاجم القرية ليلا».");
        article(
                "المنارة",
                "2021-03-05",
                "2021-03-06T10:15:30Z",
                "قال الوزير سامي الحداد إن تنظيم الدولة هاجم القرية ليلا.");
        var wordings = claim().wordings().get("islamic-state");
        assertThat(wordings)
                .extracting(wording -> wording.words() + " " + wording.outlets() + " " + wording.speakers())
                .containsExactlyInAnyOrder("داعش [] [الوزير سامي الحداد]", "تنظيم الدولة [المنارة] []");
    }
}
