package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenControlsTest {

    @Test
    void whatTurnsTheRestRoundIsNamedAndShutIn() {
        assertThat(written("p", null, "قال\u202Eلا <b>"))
                .isEqualTo("قال<bdi class=\"control\" data-name=\"RLO\">\u202E</bdi>لا &lt;b&gt;");
    }

    @ParameterizedTest
    @CsvSource({"200E, LRM", "200F, RLM", "061C, ALM"})
    void aMarkIsNamedAndStillDoesWhatItDoes(String code, String name) {
        char mark = (char) Integer.parseInt(code, 16);
        assertThat(written("p", null, "" + mark))
                .isEqualTo("<span class=\"control\" data-name=\"" + name + "\">" + mark + "</span>");
    }

    @ParameterizedTest
    @CsvSource({"202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069"})
    void eachThatHoldsUntilItIsEndedIsShutIn(String code) {
        char control = (char) Integer.parseInt(code, 16);
        assertThat(written("bdi", null, "" + control))
                .startsWith("<bdi class=\"control\"")
                .endsWith(control + "</bdi>");
    }

    @Test
    void whereNoElementMayStandItsNameStandsForIt() {
        assertThat(written("title", null, "أ\u202Eب")).isEqualTo("أ[RLO]ب");
        assertThat(written("text", null, "أ\u202Eب")).isEqualTo("أ[RLO]ب");
    }

    @Test
    void whatIsTypedComesBackAsItWas() {
        assertThat(written("input", "value", "أ\u202Eب")).isEqualTo("أ\u202Eب");
        assertThat(written("textarea", null, "أ\u202Eب")).isEqualTo("أ\u202Eب");
    }

    private static String written(String tag, @Nullable String attribute, String text) {
        var html = new StringOutput();
        var output = new SeenControls(html);
        output.setContext(tag, attribute);
        output.writeUserContent(text);
        return html.toString();
    }
}
