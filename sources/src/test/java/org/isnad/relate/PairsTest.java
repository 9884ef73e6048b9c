package org.isnad.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.sources.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {

    private static final String ONE =
            "{\"id\": \"p1\", \"a\": {\"text\": \"أغلق السد\", \"day\": \"2017-09-03\", \"outlet\": \"الغد\"},"
                    + " \"b\": {\"text\": \"السد مفتوح\"}, \"relation\": \"CONTRADICT\"}";

    @ParameterizedTest
    @ValueSource(strings = {"[" + ONE + "]", ONE + "\n", "\n" + ONE + "\n\n", "\uFEFF" + ONE})
    void anArrayAndLinesAreReadAlike(String content) {
        var read = Pairs.read("p", content);
        assertThat(read.faults()).isEmpty();
        assertThat(read.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.id()).isEqualTo("p1");
            assertThat(pair.a().text()).isEqualTo("أغلق السد");
            assertThat(pair.a().published()).hasToString("2017-09-03");
            assertThat(pair.a().outlet()).isEqualTo("الغد");
            assertThat(pair.b().published()).isNull();
            assertThat(pair.marked()).isEqualTo("CONTRADICT");
        });
    }

    @Test
    void aTableIsReadByTheNamesOfItsColumns() {
        var read = Pairs.read("p", "stance,s1,s2\nagree,\"أغلق السد، أمس\",إغلاق السد\n");
        assertThat(read.faults()).isEmpty();
        assertThat(read.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.id()).isEqualTo("1");
            assertThat(pair.a().text()).isEqualTo("أغلق السد، أمس");
            assertThat(pair.marked()).isEqualTo("agree");
        });
    }

    @Test
    void whatIsNoPairIsNamedWithItsLineAndTheOthersAreRead() {
        var read =
                Pairs.read("p.jsonl", ONE + "\n{\"a\": {\"text\": \"x\"}}\n{oops\n" + ONE.replace("2017-09-03", "أمس"));
        assertThat(read.pairs()).hasSize(1);
        assertThat(read.faults()).extracting(Fault::code).containsOnly(Fault.Code.BAD_PAIR);
        assertThat(read.faults()).extracting(fault -> fault.place().line()).containsExactly(2L, 3L, 4L);
        assertThat(read.faults().get(0))
                .hasToString("p.jsonl:2: no text under \"b\"; give it as {\"text\": …} [bad-pair]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "[1]", "[", "{\"a\": 1}", "text,other\nx,y\n", "s1,s2\n,x\n"})
    void aFileWithoutPairsIsAFaultAndNothingIsThrown(String content) {
        var read = Pairs.read("p", content);
        assertThat(read.pairs()).isEmpty();
        assertThat(read.faults()).isNotEmpty();
    }
}
