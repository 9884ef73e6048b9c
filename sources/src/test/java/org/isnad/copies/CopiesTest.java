package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTest {

    private static final int REPORTS = 1500;

    /** Every third report is printed again, some of them by several papers; every fifth is a notice worded by form. */
    private static List<List<Integer>> planted(Press press, Copies copies) {
        var all = new ArrayList<List<Integer>>();
        for (int i = 0; i < REPORTS; i++) {
            var report = i % 5 == 4 ? press.notice() : press.report();
            var group = new ArrayList<>(List.of(copies.add(report.article("r" + i))));
            for (int n = i % 3 == 0 ? 1 + i / 3 % 3 : 0; n > 0; n--) {
                group.add(copies.add(press.printedAgain(report).article("r" + i + "-" + n)));
            }
            all.add(group);
        }
        return all;
    }

    private static List<List<Integer>> pairs(List<List<Integer>> groups) {
        var pairs = new ArrayList<List<Integer>>();
        for (var group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(List.of(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void copiesAmongReportsOfTheSameSubjectsAreFoundAndNothingElse(long seed) {
        var copies = new Copies();
        var planted = pairs(planted(new Press(seed), copies));
        var found = pairs(copies.groups());
        var right = new ArrayList<>(found);
        right.retainAll(new HashSet<>(planted));
        assertThat((double) right.size() / found.size()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat((double) right.size() / planted.size()).as("recall").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theSameArticlesGiveTheSameGroups() {
        var one = new Copies();
        var other = new Copies();
        planted(new Press(4), one);
        planted(new Press(4), other);
        assertThat(one.groups())
                .isEqualTo(other.groups())
                .isEqualTo(one.groups())
                .isNotEmpty();
    }

    @Test
    void groupsStandInTheOrderOfTheirFirstArticles() {
        var press = new Press(5);
        var a = press.report();
        var b = press.report();
        var copies = new Copies();
        for (var article :
                List.of(b.article("b"), a.article("a"), press.report().article("c"), a.article("a2"))) {
            copies.add(article);
        }
        copies.add(b.article("b2"));
        copies.add(b.article("b3"));
        assertThat(copies.groups()).containsExactly(List.of(0, 4, 5), List.of(1, 3));
    }

    @Test
    void spellingsThatWritersMixAreOne() {
        var text = "أعلنت الهيئة الوطنية إغلاق المجرى الشمالي أمام الملاحة حتى إشعار آخر بسبب أعمال الصيانة في القناة";
        assertThat(
                        groups(
                                text,
                                "اعلنت الهيئه الوطنيه اغلاق المجرى الشمالى امام الملاحه حتي اشعار اخر بسبب اعمـــال الصيانه فى القناه"))
                .containsExactly(List.of(0, 1));
    }

    @Test
    void shortTextsAreNotTold() {
        assertThat(groups("نفت هيئة القناة إغلاق المجرى.", "نفت هيئة القناة إغلاق المجرى."))
                .isEmpty();
        assertThat(groups("", "")).isEmpty();
    }

    @Test
    void theFurnitureOfAPaperMakesNoCopies() {
        var press = new Press(6);
        var footer = String.join(" ", press.report().paragraphs());
        var copies = new Copies();
        var plain = new Copies();
        for (int i = 0; i < 2; i++) {
            var text = press.report().paragraphs().get(0) + "\n\n";
            var whole = text + footer;
            copies.add(
                    new Article("a" + i, whole, null, Told.NOTHING, List.of(new Span(text.length(), whole.length()))));
            plain.add(Article.of("a" + i, whole));
        }
        assertThat(copies.groups()).isEmpty();
        assertThat(plain.groups()).containsExactly(List.of(0, 1));
    }

    @Test
    void manyOfTheSameStandInOneGroup() {
        var article = new Press(7).report().article("a");
        var copies = new Copies();
        for (int i = 0; i < 500; i++) {
            copies.add(article);
        }
        assertThat(copies.groups())
                .singleElement()
                .satisfies(group -> assertThat(group).hasSize(500));
    }

    private static List<List<Integer>> groups(String... texts) {
        var copies = new Copies();
        for (var text : texts) {
            copies.add(Article.of("a", text));
        }
        return copies.groups();
    }
}
