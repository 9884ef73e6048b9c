package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.testing.Installed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record on a disk that is full, or that may not be written to. The rights of files do not hold root back: mounts and attributes do. */
class RecordDiskTest {

    private static final int ARTICLES = 600;
    private static final int ENOUGH = 40_000;

    @TempDir
    Path folder;

    private Path disk;
    private String record;
    private String source;

    @BeforeEach
    void write() throws IOException {
        disk = folder.resolve("disk");
        record = disk.resolve("news.isnad").toString();
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add(
                    "{\"id\": \"k" + i + "\", \"text\": \"قال الوزير رقم " + i + " إن السد مغلق. ونفت الوزارة ذلك.\"}");
        }
        source = Files.write(folder.resolve("many.jsonl"), lines).toString();
    }

    /** From no room for the tables up to room for some of the articles. */
    @ParameterizedTest
    @ValueSource(ints = {16, 100, 200, 400, 1200})
    void aFullDiskIsToldNothingIsLostAndTheNextAddFinishes(int kilobytes) throws Exception {
        try (var small = Mount.disk(disk, kilobytes)) {
            var named = List.<String>of();
            try (var child = Child.of(
                    folder, "add", "--list", record, source)) { // what is mapped and has no room would end this JVM too
                assertThat(child.ended()).as(child.err()).isEqualTo(Main.UNWRITTEN);
                assertThat(child.err()).contains("[disk-full]");
                named = child.named();
            }
            small.resize(ENOUGH);
            var verified = Run.of("verify", record);
            assertThat(verified.err()).containsAnyOf("[no-record]", "all as they were written");
            if (verified.code() == Main.NONE) {
                assertThat(named).isEmpty();
            } else {
                assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates().containsAll(named);
            }
            addAll();
        }
    }

    private void addAll() {
        var added = Run.of("add", record, source);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(Run.of("verify", record).err()).isEqualTo(ARTICLES + " readings, all as they were written.\n");
        assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates().hasSize(ARTICLES);
    }

    @Test
    void onADiskThatMayOnlyBeReadARecordIsReadAndNotWritten() throws Exception {
        try (var small = Mount.disk(disk, ENOUGH)) {
            Run.of("add", record, source);
            small.makeReadOnly();
            refused(record);
            refused(disk.resolve("new.isnad").toString());
            readable();
        }
    }

    /** What a kill left beside the record is part of it: rather nothing is shown than a record without that. */
    @Test
    void onADiskThatMayOnlyBeReadARecordThatWasKilledIsNotShownWithoutItsEnd() throws Exception {
        try (var small = Mount.disk(disk, ENOUGH)) {
            var killed = folder.resolve("killed.isnad");
            try (var child = Child.of(folder, "add", "--list", killed.toString(), source)) {
                while (child.isAlive() && child.named().isEmpty()) {
                    Thread.sleep(1);
                }
                Assumptions.assumeTrue(child.kill(), "left out: the adding was done before it could be killed");
            }
            for (var end : List.of("", "-wal")) {
                Files.copy(Path.of(killed + end), Path.of(record + end));
            }
            small.makeReadOnly();
            refused(record);
            assertThat(Run.of("verify", record).err()).contains("was not closed", "[record-read-only]");
            Files.copy(Path.of(record), folder.resolve("copy.isnad"));
            Files.copy(Path.of(record + "-wal"), folder.resolve("copy.isnad-wal"));
            assertThat(Run.of("verify", folder.resolve("copy.isnad").toString()).code())
                    .isZero();
        }
    }

    private void refused(String record) {
        var added = Run.of("add", record, source);
        assertThat(added.code()).as(added.err()).isEqualTo(Main.UNWRITTEN);
        assertThat(added.err()).contains("[record-read-only]");
    }

    private void readable() {
        var verified = Run.of("verify", record);
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(Run.of("search", record, "مغلق").code()).isZero();
        var copy = folder.resolve("copy.isnad").toString();
        assertThat(Run.of("copy", record, copy).code()).isZero();
        assertThat(KilledTest.addresses(copy))
                .isEqualTo(KilledTest.addresses(record))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk/news.isnad", "disk"})
    void aFileOrFolderThatMayNotBeWrittenIsTold(String unwritable) throws Exception {
        Files.createDirectory(disk);
        Run.of("add", record, source);
        var locked = folder.resolve(unwritable).toString();
        Assumptions.assumeTrue(
                changed("+i", locked),
                "left out: only root may lock a file (chattr +i), on some file systems of Linux");
        try {
            Files.writeString(folder.resolve("more.jsonl"), "{\"id\": \"m\", \"text\": \"قال الوزير إن السد مغلق.\"}");
            source = folder.resolve("more.jsonl").toString();
            refused(record);
            readable();
        } finally {
            assertThat(changed("-i", locked)).isTrue();
        }
        assertThat(Run.of("add", record, source).err()).isEqualTo("1 article added.\n");
    }

    private static boolean changed(String attribute, String path) throws IOException, InterruptedException {
        return new ProcessBuilder(Installed.program("chattr").toString(), attribute, path)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
