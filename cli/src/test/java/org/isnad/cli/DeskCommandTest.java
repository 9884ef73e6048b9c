package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskCommandTest {

    @Test
    void othersAreNotLetInWithoutAToken() {
        var run = Run.of("desk", "none.isnad", "--listen", "0.0.0.0");
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("other machines reach 0.0.0.0: say --token as well");
    }

    @Test
    void aTokenThatCanBeGuessedIsRefused() {
        var run = Run.onTerminal(Map.of("ISNAD_TOKEN", "short"), "desk", "none.isnad", "--token");
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("ISNAD_TOKEN is too short");
    }

    @Test
    void anAddressOfAnotherMachineIsSaidToBeNone() {
        var run = Run.of("desk", "none.isnad", "--token", "--listen", "192.0.2.1");
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("192.0.2.1 is no address of this machine");
    }
}
