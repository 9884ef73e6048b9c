package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.isnad.record.ClaimQuery;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.testing.Installed;
import org.isnad.testing.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code isnad add} is killed (SIGKILL) again and again, at random moments in all parts of its run. After each kill the record must open and
 * {@code verify} find nothing, no article that was named be missing and none be in twice; and the next {@code add} must finish the work. What
 * the kills met the program doing goes into files of {@code target}; {@code tools/reliability} asks for more of them.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("isnad.kills", 20);
    private static final int KILLS_ON_SERVER = Math.ceilDiv(KILLS, 10);
    private static final long SEED = 20;
    private static final int ARTICLES = 600;

    /** So many articles tell the same of the same day. */
    private static final int TOGETHER = 3;

    /** How a moment is chosen. */
    private enum Aim {
        /** From the making of the file on, for as long as the first article took to be named when nobody killed. */
        BEGINNING,
        /** From the start of the process on, for as long as a whole run took. */
        ANYWHERE,
        /** Right after the write-ahead file was seen to grow, or up to half a millisecond later. */
        WRITING,
        /** In the third of a second after the first article has been named. */
        AMIDST,
        /** Once the last article has been named. */
        END
    }

    /** One record is killed at each of these, in this order, and then finished. */
    private static final List<Aim> OF_A_FILE = List.of(Aim.BEGINNING, Aim.WRITING, Aim.ANYWHERE, Aim.WRITING, Aim.END);

    private static final List<Aim> ON_SERVER = List.of(Aim.ANYWHERE, Aim.AMIDST, Aim.AMIDST, Aim.END);

    /** What the program was doing, as it is told by what it left. */
    private enum Met {
        NOT_BEGUN("before there was a record"),
        TABLES("while its tables were being made"),
        EMPTY("tables made, no article in it yet"),
        WRITING("while a transaction went to the disk"),
        BETWEEN("between two transactions, while articles were read and rows gathered"),
        ALL("all articles in, while it came to its end");

        private final String words;

        Met(String words) {
            this.words = words;
        }
    }

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Met, Integer> met = new EnumMap<>(Met.class);
    private int kills;
    private String source;

    /** Milliseconds of a run that nobody killed: all of it, and from the making of the file to the first article that was named. */
    private long whole;

    private long beginning;

    /** Of a record that nobody killed. */
    private Set<List<String>> claims = Set.of();

    // of the record that is being killed
    private String record;
    private @Nullable Path file;
    private final Set<String> named = new HashSet<>();
    private int held;

    @BeforeEach
    void write() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var day = LocalDate.of(2001, 1, 1).plusDays(i / TOGETHER * 10L);
            lines.add(
                    "{\"id\": \"k" + i + "\", \"published\": \"" + day + "\", \"text\": \"قال الوزير رقم " + i
                            + " إن السد مغلق. ونفت الوزارة ذلك، وقالت لصحيفة الغد إن 20 عاملا في دمشق."
                            + " وقال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا.\"}");
        }
        source = Files.write(folder.resolve("many.jsonl"), lines).toString();
    }

    @Test
    void inAFileNothingThatWasNamedIsMissingAndNothingIsInTwice() throws Exception {
        for (int records = 0; kills < KILLS; records++) {
            file = Files.createDirectory(folder.resolve("r" + records)).resolve("news.isnad");
            record = file.toString();
            if (records == 0) {
                runWhole();
            } else {
                killAndFinish(OF_A_FILE, KILLS);
                report("killed-file.txt");
            }
        }
        assertThat(met.keySet()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void onAServerNothingThatWasNamedIsMissingAndNothingIsInTwice() throws Exception {
        var server = Installed.postgres();
        for (int records = 0; kills < KILLS_ON_SERVER; records++) {
            var schema = "killed" + ProcessHandle.current().pid() + "_" + records;
            record = server + "?currentSchema=" + schema;
            try {
                if (records == 0) {
                    runWhole();
                } else {
                    killAndFinish(ON_SERVER, KILLS_ON_SERVER);
                    report("killed-server.txt");
                }
            } finally {
                drop(server, schema);
            }
        }
    }

    private static void drop(String server, String schema) throws SQLException {
        var parts = server.split("//|:|@", 5); // postgresql, "", user, password, the rest
        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + parts[4], parts[2], parts[3]);
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
    }

    private void runWhole() throws Exception {
        var began = System.nanoTime();
        try (var child = adding()) {
            waitWhile(child, () -> !isThere());
            var made = System.nanoTime();
            waitWhile(child, () -> child.named().isEmpty());
            beginning = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - made);
            assertThat(child.ended()).as(child.err()).isZero();
        }
        whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        claims = claims(record);
        assertThat(claims).anyMatch(claim -> claim.size() >= TOGETHER);
    }

    private void killAndFinish(List<Aim> aims, int most) throws Exception {
        named.clear();
        held = 0;
        for (var aim : aims) {
            if (kills < most) {
                killAt(aim);
            }
        }
        var finished = Run.of("add", record, source);
        assertThat(finished.code()).as(finished.err()).isZero();
        assertThat(Run.of("verify", record).err()).isEqualTo(ARTICLES + " readings, all as they were written.\n");
        assertThat(addresses(record)).doesNotHaveDuplicates().hasSize(ARTICLES);
        assertThat(claims(record)).isEqualTo(claims);
    }

    /** What the claims are, each with the articles that tell it. */
    private static Set<List<String>> claims(String record) {
        Set<List<String>> claims = new HashSet<>();
        try (var store = RecordStore.openToRead(RecordPlace.of(record))) {
            for (var listed : store.claims(ClaimQuery.ALL, 0, Integer.MAX_VALUE).claims()) {
                var claim = Objects.requireNonNull(store.claim(listed.id()));
                claims.add(claim.tellings().stream()
                        .map(told -> told.article() + "#" + told.statement().id())
                        .sorted()
                        .toList());
            }
        }
        return claims;
    }

    private Child adding() throws IOException {
        return Child.of(folder, "add", "--list", record, source);
    }

    /** Of all that is in, in their order. */
    static List<String> addresses(String record) {
        List<String> addresses = new ArrayList<>();
        try (var store = RecordStore.openToRead(RecordPlace.of(record))) {
            store.each(one -> addresses.add(one.address()));
        }
        return addresses;
    }

    // ---- the moment

    private void killAt(Aim aim) throws Exception {
        boolean killed;
        try (var child = adding()) {
            await(aim, child);
            killed = child.kill();
            named.addAll(child.named());
            if (!killed) {
                assertThat(child.ended()).as(child.err()).isZero();
            }
        }
        var doing = file == null ? looked(record) : looked(file);
        if (killed) {
            kills++;
            met.merge(doing, 1, Integer::sum);
        }
    }

    private void await(Aim aim, Child child) throws Exception {
        switch (aim) {
            case BEGINNING -> {
                waitWhile(child, () -> !isThere());
                Thread.sleep(random.nextLong(beginning + 1));
            }
            case ANYWHERE -> Thread.sleep(random.nextLong(whole + 1));
            case WRITING -> {
                waitWhile(child, () -> child.named().isEmpty());
                var before = written();
                while (child.isAlive() && written() == before) {
                    Thread.onSpinWait(); // a batch is written in less than a millisecond
                }
                TimeUnit.MICROSECONDS.sleep(random.nextLong(500));
            }
            case AMIDST -> {
                waitWhile(child, () -> child.named().isEmpty());
                Thread.sleep(random.nextLong(333));
            }
            case END -> {
                var rest = ARTICLES - held;
                waitWhile(child, () -> child.named().size() < rest);
                Thread.sleep(random.nextLong(100));
            }
        }
    }

    private boolean isThere() {
        return file == null || Files.exists(file);
    }

    /** How long the write-ahead file is; 0 when there is none, as when the program has just come to its end. */
    private long written() {
        return new File(record + "-wal").length();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void waitWhile(Child child, Condition condition) throws Exception {
        while (child.isAlive() && condition.holds()) {
            Thread.sleep(1);
        }
    }

    // ---- what is left

    /** Looks at a copy of the files, so that the next adding finds them as the kill left them. */
    private Met looked(Path file) throws IOException {
        var copy = Files.createTempDirectory(folder, "copy").resolve("news.isnad");
        for (var end : List.of("", "-wal", "-journal")) {
            if (Files.exists(Path.of(file + end))) {
                Files.copy(Path.of(file + end), Path.of(copy + end));
            }
        }
        var unfinished = WriteAhead.isUnfinished(Path.of(copy + "-wal"));
        var tables = Files.exists(Path.of(copy + "-journal"));
        var doing = looked(copy.toString());
        return tables ? Met.TABLES : unfinished ? Met.WRITING : doing;
    }

    private Met looked(String left) {
        var verified = Run.of("verify", left);
        if (verified.code() == Main.NONE) {
            assertThat(verified.err()).contains("[no-record]");
            assertThat(named).isEmpty();
            return Met.NOT_BEGUN;
        }
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        var addresses = addresses(left);
        assertThat(addresses).doesNotHaveDuplicates().containsAll(named);
        held = addresses.size();
        return held == 0 ? Met.EMPTY : held < ARTICLES ? Met.BETWEEN : Met.ALL;
    }

    private void report(String name) throws IOException {
        var lines = new ArrayList<String>();
        for (var one : Met.values()) {
            lines.add(String.format(Locale.ROOT, "| %s | %d |", one.words, met.getOrDefault(one, 0)));
        }
        lines.add(String.format(Locale.ROOT, "| all | %d |", kills));
        Files.write(Shared.root().resolve("cli/target").resolve(name), lines); // each time, for it may take long
    }
}
