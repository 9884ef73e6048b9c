package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.evaluate.MarkedClaim;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.isnad.train.GoldFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marked claims of the five stories, and how the claims that are found are scored against them. */
class StoriesTest {

    private static final Path MARKS = Shared.root().resolve("marks/stories.json");
    private static final Path GOLD = Shared.root().resolve("samples/gold");

    @TempDir
    Path folder;

    @Test
    void eachMarkedStatementStandsInItsArticleAndBelongsToOneClaim() throws IOException {
        var seen = new HashSet<String>();
        for (var claim : MarkedClaim.read(Files.readString(MARKS))) {
            assertThat(claim.sides().keySet()).isNotEmpty().allMatch(seen::add);
            assertThat(claim.may()).doesNotContainAnyElementsOf(claim.sides().keySet());
            claim.differences()
                    .forEach(difference -> difference
                            .values()
                            .values()
                            .forEach(by -> assertThat(claim.sides()).containsKeys(by.toArray(String[]::new))));
        }
        for (var marked : statements()) {
            assertThat(words(marked.get("at").toString())).isEqualTo(marked.get("words"));
        }
    }

    /** All {@code at} and {@code words} of the marks. */
    private static List<Map<?, ?>> statements() throws IOException {
        var found = new ArrayList<Map<?, ?>>();
        gather(Json.read(Files.readString(MARKS)), found);
        return found;
    }

    private static void gather(Object value, List<Map<?, ?>> found) {
        if (value instanceof Map<?, ?> object) {
            if (object.containsKey("at")) {
                found.add(object);
            }
            object.values().forEach(one -> gather(one, found));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> gather(one, found));
        }
    }

    private static String words(String at) throws IOException {
        var article =
                new GoldFolder(GOLD).marks(at.substring(0, at.indexOf('#'))).document();
        var id = at.substring(at.indexOf('#') + 1);
        return article.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .flatMap(statement -> statement.contents().stream())
                .map((Span span) -> span.of(article.text()))
                .reduce((one, other) -> one + " … " + other)
                .orElseThrow();
    }

    /** What {@code tools/claims} wrote down; more may be right, and less false. */
    @Test
    void theFiguresOfClaimsMdDoNotFall() throws IOException {
        var written = (Map<?, ?>) Json.read(Files.readString(Shared.root().resolve("docs/claims.json")));
        hold((Map<?, ?>) written.get("marked"), scored("--as-marked"));
        hold((Map<?, ?>) written.get("read"), scored());
    }

    private static Map<?, ?> scored(String... more) throws IOException {
        var args = Stream.concat(
                Stream.of("evaluate", GOLD.toString(), "--claims", MARKS.toString(), "--json"), Stream.of(more));
        return (Map<?, ?>) Json.read(Run.of(args.toArray(String[]::new)).out());
    }

    private static void hold(Map<?, ?> written, Map<?, ?> measured) {
        assertThat(measured).hasSameSizeAs(written);
        written.forEach((what, counts) -> {
            var before = (Map<?, ?>) counts;
            var now = (Map<?, ?>) measured.get(what);
            if (before.containsKey("false")) {
                assertThat(number(now, "false")).as("%s", what).isLessThanOrEqualTo(number(before, "false"));
            } else {
                assertThat(number(now, "right")).as("%s", what).isGreaterThanOrEqualTo(number(before, "right"));
            }
        });
    }

    private static int number(Map<?, ?> counts, String key) {
        return ((Number) counts.get(key)).intValue();
    }

    // ---- each story, as a user finds it: isnad add, isnad claims

    /** Two articles of five are missing: airlift-4 tells no year, and what airlift-5 says of the Pentagon is read wrongly. */
    @Test
    void theAirliftIsContestedAndTheDirectionIsToldInTwoWays() {
        var claim = claim("airlift", "قائدا ميدانيا");
        assertThat(claim.get("contested")).isEqualTo(true);
        assertThat(articles(claim)).contains("airlift-1", "airlift-2", "airlift-3");
        assertThat(voices(claim, "ASSERTS"))
                .contains("مصدر عسكري دبلوماسي")
                .allMatch(name -> !name.contains("التحالف"));
        assertThat(voices(claim, "DENIES")).isNotEmpty().allMatch(name -> name.contains("التحالف"));
        assertThat(voices(claim, "SILENT")).isNotEmpty().allMatch(name -> name.contains("وزارة الدفاع الأمريكية"));
        assertThat(difference(claim, "PLACE", "south-east", "south-west").get("clash"))
                .isEqualTo(true);
        assertThat(difference(claim, "FIGURE", "2", "~20", "≥22").get("clash")).isEqualTo(false); // parts and whole
    }

    /** quarter-2 tells no year and is missing. Of quarter-5 is not read who speaks, so that it counts as an origin of its own. */
    @Test
    void theQuarterIsContestedAndTheTollIsToldInTwoWays() {
        var claim = claim("quarter", "صاروخا سقط وسط حي القصور");
        assertThat(claim.get("contested")).isEqualTo(true);
        assertThat(articles(claim)).contains("quarter-1", "quarter-3", "quarter-4", "quarter-5");
        assertThat(voices(claim, "ASSERTS")).contains("التلفزيون الرسمي", "المرصد السوري لحقوق الإنسان");
        assertThat(voices(claim, "DENIES")).isNotEmpty().allMatch(name -> name.contains("التحالف"));
        assertThat(difference(claim, "FIGURE", "14", "22").get("clash")).isEqualTo(true);
        assertThat(difference(claim, "FIGURE", "22", "32", "≥30").get("clash")).isEqualTo(true); // the wounded
    }

    /** passage-2 is read on into a denial («which Dillon said is not true»): its own speaker stands on the wrong side, and the charge in the same claim. */
    @Test
    void theEndOfTheGroupIsContestedAndEachSideAccusesTheOtherOfLettingItPass() {
        var claim = claim("passage", "فقد جميع مناطقه");
        assertThat(claim.get("contested")).isEqualTo(true);
        assertThat(voices(claim, "ASSERTS")).anyMatch(name -> name.contains("غيراسيموف"));
        assertThat(voices(claim, "DENIES")).anyMatch(name -> name.contains("ديلون"));
        var charge = claim("passage", "النظام السوري فتح طرقه");
        assertThat(mirrors(charge)).isNotEmpty().allMatch(words -> words.contains("عمليات التحالف سمحت"));
        assertThat(mirrors(claim("passage", "عمليات التحالف سمحت")))
                .isNotEmpty()
                .allMatch(words -> words.contains("النظام السوري"));
    }

    /** That the coalition will not comment is read in three articles, and not brought together with what it will not comment on. */
    @Test
    void theBreakoutRestsOnTheCentreAndItsRefugeesAndIsDeniedByNobody() {
        var claim = claim("tanf", "ينفذون اختراقا");
        assertThat(articles(claim)).contains("tanf-1", "tanf-3");
        assertThat(claim.get("contested")).isEqualTo(false);
        assertThat(voices(claim, "ASSERTS"))
                .isNotEmpty()
                .allMatch(name -> name.contains("الروس") || name.contains("لاجئين"));
        assertThat(mirrors(claim)).isEmpty();
    }

    /** The Observatory's tolls stand apart: told in few words, they are not found to be those of the same attack, and two are not read. */
    @Test
    void theGroupsTollOfTheBusIsOneOriginAndWhatTheCoalitionDeniesIsOnOneSide() {
        var toll = claim("bus", "نحو 40 قتيلا");
        assertThat(articles(toll)).contains("bus-1", "bus-2");
        assertThat((List<?>) toll.get("origins_at_most")).hasSize(1);
        assertThat(toll.get("contested")).isEqualTo(false);
        var denied = claim("bus", "لعزل");
        assertThat(articles(denied)).containsExactly("bus-3", "bus-4", "bus-5");
        assertThat(voices(denied, "ASSERTS")).isEmpty();
        assertThat((List<?>) denied.get("origins_at_most")).hasSize(1);
    }

    /** Who accuses whom of the same is found in that one story alone. */
    @Test
    void noOtherStoryHasAMirror() {
        assertThat(CLAIMS.stream().filter(claim -> !mirrors(claim).isEmpty()))
                .allSatisfy(claim -> assertThat(articles(claim)).allMatch(article -> article.startsWith("passage-")));
    }

    @TempDir
    static Path records;

    private static final List<Map<?, ?>> CLAIMS = new ArrayList<>();

    @BeforeAll
    static void add() throws IOException {
        var record = records.resolve("stories.isnad").toString();
        Run.of("add", record, Shared.root().resolve("samples/pages").toString());
        for (var line :
                Run.of("claims", record, "--json", "--limit", "1000").out().split("\n")) {
            CLAIMS.add((Map<?, ?>) Json.read(line));
        }
    }

    /** The claim of a story in which these words are said. */
    private static Map<?, ?> claim(String story, String words) {
        return CLAIMS.stream()
                .filter(claim -> articles(claim).stream().allMatch(article -> article.startsWith(story)))
                .filter(claim ->
                        told(claim).anyMatch(telling -> text(telling, "words").contains(words)))
                .max(Comparator.comparingLong(claim -> told(claim).count()))
                .orElseThrow();
    }

    private static Stream<Map<?, ?>> told(Map<?, ?> claim) {
        return objects(claim, "told");
    }

    private static Stream<Map<?, ?>> objects(Map<?, ?> from, String key) {
        return ((List<?>) from.get(key)).stream().map(one -> (Map<?, ?>) one);
    }

    private static String text(Map<?, ?> from, String key) {
        return String.valueOf(from.get(key));
    }

    private static SortedSet<String> articles(Map<?, ?> claim) {
        return told(claim).map(telling -> text(telling, "article")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> voices(Map<?, ?> claim, String side) {
        return told(claim)
                .filter(telling -> side.equals(telling.get("side")))
                .map(telling -> text((Map<?, ?>) telling.get("speaker"), "name"))
                .toList();
    }

    private static List<String> mirrors(Map<?, ?> claim) {
        return objects(claim, "mirrors").map(mirror -> text(mirror, "words")).toList();
    }

    /** The row of a kind that has just these values. */
    private static Map<?, ?> difference(Map<?, ?> claim, String field, String... values) {
        return objects(claim, "differences")
                .filter(row -> field.equals(row.get("field")))
                .filter(row -> objects(row, "values")
                        .map(value -> text(value, "value"))
                        .collect(Collectors.toSet())
                        .equals(Set.of(values)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void claimsAreScoredAgainstTheMarks() throws IOException {
        var score = Run.of("evaluate", GOLD.toString(), "--claims", MARKS.toString(), "--as-marked", "--faults", "9");
        assertThat(score.code()).isZero();
        assertThat(score.out()).contains("passage-finished ", " sides right", "claims whole and pure", "of 19\n");
        var json = Run.of("evaluate", GOLD.toString(), "--claims", MARKS.toString(), "--json");
        assertThat(Json.read(json.out())).asString().contains("origins exact");
    }

    @Test
    void marksThatCannotBeReadAreNamed() throws IOException {
        var marks = Files.writeString(
                folder.resolve("marks.json"),
                "{\"stories\": [{\"claims\": [{\"id\": \"dam\", \"says\": \"the dam is shut\", \"asserts\": [{}]}]}]}");
        var run = Run.of("evaluate", GOLD.toString(), "--claims", marks.toString());
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(run.err()).contains("marks.json", "claim dam: no text under \"at\"", "[bad-gold]");
    }
}
