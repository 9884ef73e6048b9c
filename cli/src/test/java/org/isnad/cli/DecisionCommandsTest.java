package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide on claims, as they type it. */
class DecisionCommandsTest {

    private static final String[] SAID = {"--by", "سلمى", "--why", "خبر واحد"};

    @TempDir
    Path folder;

    private String record = "";

    @BeforeEach
    void add() throws IOException {
        record = folder.resolve("news.isnad").toString();
        var crash = "إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا.";
        var road = "إن طريق عمان العقبة افتتح أمام الشاحنات السعودية.";
        var file = folder.resolve("many.jsonl");
        Files.write(
                file,
                List.of(
                        article("a", "قال المتحدث باسم الجيش أحمد سالم " + crash),
                        article("b", "وقال المتحدث باسم الجيش أحمد سالم " + crash),
                        article("c", "قال وزير النقل الأردني سامر العلي " + road),
                        article("d", "وقال وزير النقل الأردني سامر العلي " + road)));
        assertThat(Run.of("add", record, file.toString()).code()).isZero();
    }

    private static String article(String id, String text) {
        return "{\"id\": \"" + id + "\", \"outlet\": \"صحيفة " + id + "\", \"published\": \"2021-03-04\", \"text\": \""
                + text + "\"}";
    }

    private Run run(String command, String... args) {
        return run(SAID, command, args);
    }

    private Run run(String[] said, String command, String... args) {
        var all = new String[2 + args.length + said.length];
        all[0] = command;
        all[1] = record;
        System.arraycopy(args, 0, all, 2, args.length);
        System.arraycopy(said, 0, all, 2 + args.length, said.length);
        return Run.of(all);
    }

    private List<String> claims() {
        return Run.of("claims", record, "--json")
                .out()
                .lines()
                .map(line -> object(line).get("id").toString())
                .toList();
    }

    private static Map<?, ?> object(String json) {
        try {
            return (Map<?, ?>) Json.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void claimsAreMergedAndThatIsListedAndTakenBack() {
        var claims = claims();
        assertThat(claims).hasSize(2);
        var merged = run("merge", claims.get(0), claims.get(1));
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(merged.out()).isEqualTo("1\n");
        assertThat(claims()).hasSize(1);
        assertThat(merged.err())
                .contains("They are in the claim " + claims().get(0) + " now.")
                .contains("isnad merge " + record + " --undo 1 --by WHO --why WORDS takes it back.");
        assertThat(Run.of("decisions", record).out())
                .contains("1  ", "سلمى", "in force", "خبر واحد", "one claim", "and another");
        assertThat(Run.of("decisions", record, "--lang", "ar").out()).contains("سارٍ", "دمج");
        assertThat(object(Run.of("decisions", record, "--json").out()).get("what"))
                .isEqualTo("MERGED");
        assertThat(run("merge", "--undo", "1").err())
                .contains("They are in the claims " + claims.get(0) + ", " + claims.get(1) + " now.");
        assertThat(claims()).isEqualTo(claims);
        assertThat(Run.of("decisions", record).err()).isEqualTo("2 decisions.\n");
        assertThat(Run.of("verify", record).code()).isZero();
    }

    @Test
    void statementsAreSplitOffAndUnlinked() {
        var claim = claims().get(0);
        assertThat(run("split", claim, "1#s1", "--json").out()).contains("\"decision\": 1");
        assertThat(claims()).hasSize(1);
        assertThat(run("split", "--undo", "1").code()).isZero();
        assertThat(claims()).contains(claim).hasSize(2);
        assertThat(run("unlink", "2#s1").err()).contains("No claim is left of these statements.");
        assertThat(Run.of("claim", record, "2#s1").code()).isEqualTo(Main.FAULTY);
        assertThat(Run.of("verify", record, "--mend-claims").err())
                .startsWith("The claims were made anew.\n4 readings, all as they were written.");
        assertThat(claims()).hasSize(1);
    }

    @Test
    void whatCannotBeDecidedIsTold() {
        assertThat(run("merge", "c0", "c1").err()).contains("there is no claim c0", "[bad-decision]");
        assertThat(run("unlink", "9#s1").code()).isEqualTo(Main.NONE);
        assertThat(run("unlink").code()).isEqualTo(Main.USAGE);
        assertThat(run("split", claims().get(0)).code()).isEqualTo(Main.USAGE);
        assertThat(run("merge", "--undo", "3").err()).contains("there is no decision 3");
        assertThat(run(new String[0], "unlink", "1#s1").code()).isEqualTo(Main.USAGE);
        assertThat(Run.of("unlink", record + "x", "1#s1", "--by", "a", "--why", "b")
                        .err())
                .contains("[no-record]");
    }
}
