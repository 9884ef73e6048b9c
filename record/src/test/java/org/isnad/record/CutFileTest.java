package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a record of which a part is gone. */
class CutFileTest {

    /** As many random cuts as are tried, and where the trying begins. */
    private static final int CUTS = 40;

    private static final long SEED = 7;
    private static final int BATCHES = 6;
    private static final int BATCH = 5;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<Entry> entries = Sample.entries(BATCHES * BATCH);
    private Path file;

    /** What a crash would leave: the file without the last batches, and these in the write-ahead file. */
    private byte[] main;

    private byte[] ahead;

    @BeforeEach
    void crash() throws SQLException, IOException {
        var whole = Engine.SQLITE.fresh(Files.createDirectory(folder.resolve("whole")));
        var open = ((RecordPlace.File) whole.place()).path();
        try (var store = whole.openToAdd()) {
            store.add(entries.subList(0, BATCH));
        }
        try (var store = whole.openToAdd()) {
            for (int i = 1; i < BATCHES; i++) {
                store.add(entries.subList(i * BATCH, (i + 1) * BATCH));
            }
            main = Files.readAllBytes(open);
            ahead = Files.readAllBytes(Path.of(open + "-wal"));
        }
        file = folder.resolve("cut.isnad");
    }

    private void lay(byte[] main, byte[] ahead) throws IOException {
        for (var end : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(file + end));
        }
        Files.write(file, main);
        if (ahead.length > 0) {
            Files.write(Path.of(file + "-wal"), ahead);
        }
    }

    private RecordPlace place() {
        return new RecordPlace.File(file);
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        try (var store = RecordStore.openToRead(place())) {
            assertThat(RecordTest.damages(store)).isEmpty();
            store.each(one -> addresses.add(one.address()));
        }
        return addresses;
    }

    private List<String> addresses(int articles) {
        return entries.subList(0, articles).stream().map(Entry::address).toList();
    }

    /** Adding all again brings back what is missing, and nothing twice. */
    private void addAll() {
        try (var store = RecordStore.openToAdd(place(), Sample.CLOCK)) {
            store.add(entries);
        }
        assertThat(addresses()).containsExactlyInAnyOrderElementsOf(addresses(entries.size()));
    }

    @Test
    void aWriteAheadFileThatIsCutGivesWholeBatches() throws IOException {
        for (int i = 0; i < CUTS; i++) {
            lay(main, Arrays.copyOf(ahead, random.nextInt(ahead.length)));
            var held = addresses();
            assertThat(held.size() % BATCH).isZero();
            assertThat(held).isEqualTo(addresses(held.size()));
        }
        addAll();
    }

    @Test
    void aWriteAheadFileInWhichAByteIsFlippedGivesWholeBatches() throws IOException {
        for (int i = 0; i < CUTS; i++) {
            var flipped = ahead.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            lay(main, flipped);
            var held = addresses();
            assertThat(held.size() % BATCH).isZero();
            assertThat(held).isEqualTo(addresses(held.size()));
        }
    }

    @Test
    void withoutTheWriteAheadFileTheRecordIsWhatItWasBefore() throws IOException {
        lay(main, new byte[0]);
        assertThat(addresses()).isEqualTo(addresses(BATCH));
        addAll();
    }

    /** Each cut is told as damage, or as no record; what is added to it does not cover that up. */
    @Test
    void aRecordThatIsCutOffIsTold() throws IOException {
        for (int i = 0; i < CUTS; i++) {
            lay(Arrays.copyOf(main, 1 + random.nextInt(main.length - 1)), new byte[0]);
            assertThat(told()).as("before").isTrue();
            try (var store = RecordStore.openToAdd(place(), Sample.CLOCK)) {
                store.add(entries);
            } catch (RecordException refused) {
                assertThat(refused.kind()).isIn(RecordException.Kind.DAMAGED, RecordException.Kind.NOT_A_RECORD);
            }
            assertThat(told()).as("after").isTrue();
        }
    }

    private boolean told() {
        try (var store = RecordStore.openToRead(place())) {
            return !RecordTest.damages(store).isEmpty();
        } catch (RecordException refused) {
            assertThat(refused.kind()).isIn(RecordException.Kind.DAMAGED, RecordException.Kind.NOT_A_RECORD);
            return true;
        }
    }
}
