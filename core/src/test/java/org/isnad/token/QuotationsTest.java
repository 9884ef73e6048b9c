package org.isnad.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    /** What stands inside each pair of marks, in order of the opening marks; a quotation never closed ends with a bar. */
    private static List<String> quoted(String text) {
        Tokens t = new Tokenizer(Lexicon.shipped()).tokens(text);
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            if (t.quoteEnd(i) > i + (t.isUnclosed(i) ? 0 : 1)) {
                int to = t.isUnclosed(i) ? t.quoteEnd(i) + 1 : t.quoteEnd(i);
                quoted.add(t.span(i + 1, to).of(text).replace("\n", "/") + (t.isUnclosed(i) ? "|" : ""));
            }
        }
        return quoted;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "قال «الجسر مفتوح» أمس # الجسر مفتوح",
                "قال \"الجسر مفتوح\" أمس # الجسر مفتوح",
                "قال “الجسر مفتوح” أمس # الجسر مفتوح",
                "قال „الجسر مفتوح‟ أمس # الجسر مفتوح",
                "قال ‘الجسر مفتوح’ أمس # الجسر مفتوح",
                "قال ‹الجسر مفتوح› أمس # الجسر مفتوح",
                "قال 'الجسر مفتوح' أمس # الجسر مفتوح",
            })
    void marksOfEveryFamilyPair(String text, String quoted) {
        assertThat(quoted(text)).containsExactly(quoted);
    }

    @Test
    void reversedMarksPair() {
        assertThat(quoted("قال ”الجسر مفتوح“ أمس")).containsExactly("الجسر مفتوح");
        assertThat(quoted("قال »الجسر مفتوح« أمس")).containsExactly("الجسر مفتوح");
    }

    @Test
    void marksOfOneLookOpenAndClose() {
        assertThat(quoted("قال \"الجسر مفتوح\" و\"الطريق مغلق\" أمس")).containsExactly("الجسر مفتوح", "الطريق مغلق");
        assertThat(quoted("قال ”الجسر مفتوح” أمس")).containsExactly("الجسر مفتوح");
    }

    @Test
    void aQuotationInsideAnotherIsFoundToo() {
        assertThat(quoted("قال «الجسر “الجديد” مفتوح» أمس")).containsExactly("الجسر “الجديد” مفتوح", "الجديد");
        assertThat(quoted("قال «الجسر «الجديد» مفتوح» أمس")).containsExactly("الجسر «الجديد» مفتوح", "الجديد");
        assertThat(quoted("قال \"الجسر «الجديد» مفتوح\" أمس")).containsExactly("الجسر «الجديد» مفتوح", "الجديد");
    }

    @Test
    void aMarkWrittenOntoAParticleOpens() {
        assertThat(quoted("وقال لـ\"سانا\" إن الجسر مفتوح")).containsExactly("سانا");
        assertThat(quoted("وقال ل\"سانا\" إن الجسر مفتوح")).containsExactly("سانا");
        assertThat(quoted("الجسر و«الطريق» مغلقان")).containsExactly("الطريق");
    }

    @Test
    void aQuotationGoesOverParagraphsWhenTheNextMarkCloses() {
        assertThat(quoted("قال: «الجسر مفتوح.\nوالطريق مفتوح».\nوعاد")).containsExactly("الجسر مفتوح./والطريق مفتوح");
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraphBehindAColonElseItIsNone() {
        assertThat(quoted("قال: «الجسر مفتوح أمام الجميع.\nوعاد الوفد")).containsExactly("الجسر مفتوح أمام الجميع.|");
        assertThat(quoted("زار الوفد «الجسر الجديد.\nوعاد الوفد")).isEmpty();
    }

    @Test
    void anOpenMarkThatOpensAgainInTheNextParagraphIsItsOwn() {
        assertThat(quoted("قال: «الجسر مفتوح.\nوقال: «الطريق مغلق».")).containsExactly("الجسر مفتوح.|", "الطريق مغلق");
    }

    @Test
    void oneMarkClosesTheInnerAndTheOuter() {
        assertThat(quoted("قال: «رأينا «الجسر الجديد».\nوعاد الوفد"))
                .containsExactly("رأينا «الجسر الجديد", "الجسر الجديد");
    }

    @Test
    void aMarkThatOnlyClosesIsNone() {
        assertThat(quoted("الجسر مفتوح» أمس")).isEmpty();
        assertThat(quoted("الجسر مفتوح\" أمس")).isEmpty();
    }

    @Test
    void theInnermostQuotationAroundATokenIsKnownAndTheMarksAreNotInsideTheirOwn() {
        Tokens t = new Tokenizer(Lexicon.shipped()).tokens("قال «الجسر “الجديد” مفتوح» أمس");
        // قال « الجسر “ الجديد ” مفتوح » أمس
        int[] in = {-1, -1, 1, 1, 3, 1, 1, -1, -1};
        for (int i = 0; i < in.length; i++) {
            assertThat(t.inQuote(i)).as("token %s", i).isEqualTo(in[i]);
        }
        assertThat(t.quoteEnd(1)).isEqualTo(7);
        assertThat(t.quoteEnd(3)).isEqualTo(5);
        assertThat(t.quoteEnd(2)).isEqualTo(-1);
    }

    @Test
    void marksNestedWithoutEndKeepTheirPairs() {
        String text = "«كلمة ".repeat(10_000) + "»".repeat(10_000);
        assertThat(quoted(text)).hasSizeLessThanOrEqualTo(10_000).isNotEmpty();
    }

    @Test
    void anApostropheInAForeignWordQuotesNothing() {
        assertThat(quoted("قرأ كتاب O'Brien عن الجسر ثم D'Arc")).isEmpty();
    }

    @Test
    void aMarkWithItsSpaceOnTheWrongSideOpensWhereTheNextOneCloses() {
        assertThat(quoted("وقال\" وصلنا إلى الملعب\".")).containsExactly("وصلنا إلى الملعب");
        assertThat(quoted("بقياس 40\" عرضا. قال \"الجسر مفتوح\".")).containsExactly("الجسر مفتوح");
    }
}
