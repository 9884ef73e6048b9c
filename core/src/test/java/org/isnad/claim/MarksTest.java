package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void whatTwoShareIsCountedAgainstTheOneWithFewer() {
        var marks = new Marks(4, Term::key);
        marks.add(terms("قوة", "عبر", "جسر", "ليل"));
        marks.add(terms("قوة", "عبر", "نهر"));
        assertThat(marks.share(0, 1, 2, 0.6)).isTrue();
        assertThat(marks.share(1, 0, 2, 0.6)).isTrue();
        assertThat(marks.share(0, 1, 2, 0.7)).isFalse();
        assertThat(marks.share(0, 1, 3, 0.1)).isFalse();
    }

    @Test
    void whoSaysNothingSharesNothing() {
        var marks = new Marks(1, Term::key);
        marks.add(Stream.of());
        marks.add(terms("جسر"));
        assertThat(marks.share(0, 1, 1, 0)).isFalse();
    }

    @Test
    void asManyMayBeAddedAsThereAre() {
        var marks = new Marks(1, Term::key);
        IntStream.range(0, 1000).forEach(i -> marks.add(terms("جسر", "قوة")));
        assertThat(marks.share(0, 999, 2, 1)).isTrue();
    }

    private static Stream<Term> terms(String... keys) {
        return List.of(keys).stream()
                .map(key -> new Term(Term.Kind.WORD, key, key, true, Meaning.NONE, false, new Span(0, 1)));
    }
}
