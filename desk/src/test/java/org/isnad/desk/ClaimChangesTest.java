package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.record.ClaimDecision;
import org.isnad.record.Decided;
import org.isnad.record.DecisionState;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimChangesTest {

    private static final String SALMA = "&by=" + Visit.encoded("سلمى") + "&why=" + Visit.encoded("خبر آخر");

    @TempDir
    Path folder;

    private RecordPlace place;
    private Desk desk;
    private Visitor visitor;
    private String page = "";

    @BeforeEach
    void open() throws Exception {
        place = Stock.in(folder);
        desk = Desk.open(place, 0);
        visitor = new Visitor(desk);
        page = visitor.get("/claims/1%23s1?lang=en").body();
    }

    @AfterEach
    void close() {
        visitor.close();
        desk.close();
    }

    @Test
    void ticksTakeStatementsOutOfAClaimAndThatIsTakenBack() throws Exception {
        int before = members("1#s1");
        var split = visitor.post("/claims/1%23s1/split", page, ticked(1) + SALMA);
        assertThat(split.statusCode()).isEqualTo(200);
        assertThat(split.body()).contains("سلمى", "خبر آخر", "/decisions/1/undo");
        assertThat(members("1#s1")).isLessThan(before); // what was tied by them alone goes too
        var undone = visitor.post("/decisions/1/undo", page, "&back=" + Visit.encoded("/claims/1%23s1"));
        assertThat(undone.uri().getRawPath()).isEqualTo("/claims/1%23s1");
        assertThat(members("1#s1")).isEqualTo(before);
        assertThat(decisions()).extracting(Decided::state).containsExactly(DecisionState.UNDONE, DecisionState.UNDOES);
    }

    @Test
    void eachTickedStatementIsUnlinkedByItself() throws Exception {
        int before = members("1#s1");
        visitor.post("/claims/1%23s1/unlink", page, ticked(2) + SALMA);
        assertThat(members("1#s1")).isLessThanOrEqualTo(before - 2);
        assertThat(decisions())
                .extracting(decided -> decided.decision().what())
                .containsExactly(ClaimDecision.What.UNLINKED, ClaimDecision.What.UNLINKED);
    }

    @Test
    void claimsAreMergedByAnIdOrAStatement() throws Exception {
        int before = members("1#s1");
        var merged = visitor.post("/claims/1%23s1/merge", page, "&other=5%23s1" + SALMA);
        assertThat(merged.body()).contains("merged", "سلمى");
        assertThat(members("1#s1")).isEqualTo(before + 1);
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithTheReason() throws Exception {
        var same = visitor.post("/claims/1%23s1/merge", page, "&other=2%23s1" + SALMA);
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body()).contains("these are one claim already");
        assertThat(visitor.post("/claims/1%23s1/split", page, SALMA).statusCode())
                .isEqualTo(422);
        assertThat(decisions()).isEmpty();
    }

    @Test
    void aSearchOffersClaimsToMergeWithButNotTheClaimItself() throws Exception {
        String offered = visitor.get("/claims/1%23s1?lang=en&with=" + Visit.encoded("مروحية"))
                .body();
        assertThat(offered).contains("<details open").doesNotContain("type=\"radio\"");
    }

    @Test
    void whatWasDecidedIsListedAndTakenBackThere() throws Exception {
        assertThat(visitor.get("/decisions?lang=en").body()).contains("Nobody has decided on anything yet");
        visitor.post("/claims/1%23s1/split", page, ticked(1) + SALMA);
        visitor.post("/review/1%23s1/accept", page, "");
        String listed = visitor.get("/decisions?lang=en").body();
        assertThat(listed).contains("/decisions/1/undo", "/corrections/1/undo", "سلمى", "خبر آخر", "in force");
        String undone =
                visitor.post("/corrections/1/undo", page, "&back=/decisions").body();
        assertThat(undone).contains("takes another back").doesNotContain("/corrections/1/undo");
    }

    /** Some statements of the claim, as ticks of its form. */
    private String ticked(int count) {
        try (var record = RecordStore.openToRead(place)) {
            var all = Objects.requireNonNull(record.claim("1#s1")).tellings();
            return all.stream()
                    .filter(told -> !told.id().equals("1#s1"))
                    .limit(count)
                    .map(told -> "&statement=" + Visit.encoded(told.id()))
                    .collect(Collectors.joining());
        }
    }

    private int members(String statement) {
        try (var record = RecordStore.openToRead(place)) {
            var claim = record.claim(statement);
            return claim == null ? 0 : claim.tellings().size();
        }
    }

    private List<Decided> decisions() {
        try (var record = RecordStore.openToRead(place)) {
            return record.decisions();
        }
    }
}
