package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {

    @TempDir
    static Path folder;

    private static Lexicon lexicon;

    @BeforeAll
    static void aLexiconOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                about: names for a test
                kind: known
                entries:
                  - id: nahr-agency
                    kind: outlet
                    names: [وكالة نهرنا الوطنية]
                  - id: river-front
                    kind: group
                    names: [جبهة السهل, السهليون]
                  - id: river-front-army
                    kind: group
                    names: [جبهة السهل والنهر الكبير]
                reads:
                  - text: قالت وكالة نهرنا الوطنية إن الطريق مفتوح.
                    speaker: وكالة نهرنا الوطنية
                not:
                  - text: قالت وكالة إن الطريق مفتوح.
                    because: some agency
                """);
        lexicon = Lexicon.with(folder);
    }

    private static String names(String text) {
        Tokens tokens = new Tokenizer(lexicon).tokens(text);
        var names = new Names(tokens);
        var out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Entry.Known known = names.knownAt(i);
            if (known != null) {
                out.append(known.id())
                        .append('=')
                        .append(tokens.span(i, names.endOf(i)).of(text))
                        .append(';');
            }
        }
        return out.toString();
    }

    @Test
    void theLongestNameWins() {
        assertThat(names("أعلنت جبهة السهل والنهر الكبير بيانا"))
                .isEqualTo("river-front-army=جبهة السهل والنهر الكبير;");
        assertThat(names("أعلنت جبهة السهل والنهر بيانا")).isEqualTo("river-front=جبهة السهل;");
    }

    @Test
    void theFirstWordMayCarryConjunctionAndPreposition() {
        assertThat(names("ولوكالة نهرنا الوطنية")).isEqualTo("nahr-agency=ولوكالة نهرنا الوطنية;");
        assertThat(names("للسهليين وللسهليون")).isEqualTo("river-front=وللسهليون;");
    }

    @Test
    void quotationMarksAndBracketsInsideANameArePassedOver() {
        assertThat(names("وكالة \"نهرنا\" الوطنية")).isEqualTo("nahr-agency=وكالة \"نهرنا\" الوطنية;");
        assertThat(names("جبهة «السهل»، أمس")).isEqualTo("river-front=جبهة «السهل»;");
        assertThat(names("جبهة (السهل) أمس")).isEqualTo("river-front=جبهة (السهل);");
    }

    @Test
    void aNameWithoutTheArticleIsNoneWithIt() {
        assertThat(names("أعلنت الجبهة السهل")).isEmpty();
    }

    @Test
    void everyTokenOfANameIsInside() {
        Tokens tokens = new Tokenizer(lexicon).tokens("قالت وكالة نهرنا الوطنية أمس");
        var names = new Names(tokens);
        assertThat(names.inside(0)).isFalse();
        assertThat(names.inside(1)).isTrue();
        assertThat(names.inside(3)).isTrue();
        assertThat(names.startOf(3)).isEqualTo(1);
        assertThat(names.startOf(99)).isEqualTo(-1);
        assertThat(names.endOf(0)).isZero();
    }
}
