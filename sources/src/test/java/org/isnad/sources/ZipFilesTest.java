package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipFilesTest {

    private static final String TEXT = "قال الوزير إن الطريق مفتوح أمام المسافرين منذ الصباح.";

    @TempDir
    Path folder;

    /** An archive in the making. */
    private static final class Zip {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ZipOutputStream out = new ZipOutputStream(bytes);
        private final List<Integer> ends = new ArrayList<>();

        Zip add(String name, byte[] content) {
            try {
                out.putNextEntry(new ZipEntry(name));
                out.write(content);
                out.closeEntry();
                out.flush();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            ends.add(bytes.size());
            return this;
        }

        Zip add(String name, String content) {
            return add(name, content.getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            try {
                out.close();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    }

    private static String line(String id) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + TEXT + "\"}\n";
    }

    private List<Item> items(String name, byte[] bytes) {
        var file = folder.resolve(name);
        try {
            Files.write(file, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all(Inputs.of(List.of(file.toString()), Inputs.Settings.PLAIN, ByteArrayInputStream.nullInputStream()));
    }

    private static List<Item> standard(byte[] bytes) {
        return all(Inputs.of(List.of("-"), Inputs.Settings.PLAIN, new ByteArrayInputStream(bytes)));
    }

    private static List<Item> all(Inputs in) {
        var items = new ArrayList<Item>();
        try (in) {
            for (var item = in.next(); item != null; item = in.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<String> ids(List<Item> items) {
        return items.stream()
                .filter(Item.Taken.class::isInstance)
                .map(item -> ((Item.Taken) item).article().id())
                .toList();
    }

    private static List<Fault.Code> codes(List<Item> items) {
        return items.stream()
                .filter(Item.Refused.class::isInstance)
                .map(item -> ((Item.Refused) item).fault().code())
                .toList();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    @Test
    void theReadableFilesOfAnArchiveAreRead() {
        var zip = new Zip()
                .add("news/b.txt", TEXT)
                .add("news/a.html", "<html><body><p>" + TEXT + "</p></body></html>")
                .add("rows.jsonl.gz", gzip((line("x") + line("y")).getBytes(StandardCharsets.UTF_8)))
                .add("أخبار.csv", "id,text\nz," + TEXT + "\n")
                .add("picture.png", new byte[] {1, 2})
                .add(".hidden.txt", TEXT)
                .add("__MACOSX/news/b.txt", TEXT)
                .add("empty/", "")
                .bytes();
        var items = items("archive.zip", zip);
        assertThat(ids(items)).containsExactly("b", "a", "x", "y", "z");
        assertThat(codes(items)).isEmpty();
        assertThat(((Item.Taken) items.get(0)).place().file()).endsWith("archive.zip/news/b.txt");
        assertThat(standard(zip))
                .extracting(item -> ((Item.Taken) item).article())
                .isEqualTo(items.stream()
                        .map(item -> ((Item.Taken) item).article())
                        .toList());
    }

    @Test
    void aWaczArchiveGivesThePagesOfItsWarcFilesAndNothingElse() {
        var html = "<html><head><title>عنوان</title></head><body><p>" + TEXT + "</p></body></html>";
        var body = html.getBytes(StandardCharsets.UTF_8);
        var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length + "\r\n\r\n";
        var record = "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/1\r\n"
                + "WARC-Date: 2017-09-07T18:51:33Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + (http.length() + body.length)
                + "\r\n\r\n" + http + html + "\r\n\r\n";
        var wacz = new Zip()
                .add("archive/data.warc.gz", gzip(record.getBytes(StandardCharsets.UTF_8)))
                .add("pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}\n")
                .add("indexes/index.cdx.gz", gzip(new byte[] {1}))
                .add("datapackage.json", "{}")
                .bytes();
        var items = items("crawl.wacz", wacz);
        assertThat(codes(items)).isEmpty();
        assertThat(ids(items)).containsExactly("https://paper.example/1");
        assertThat(((Item.Taken) items.get(0)).capture().met()).isEqualTo("2017-09-07T18:51:33Z");
        var cut = items("cut.wacz", Arrays.copyOf(wacz, 150));
        assertThat(ids(cut)).isEmpty();
        assertThat(codes(cut)).contains(Fault.Code.BROKEN_ZIP);
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefused() {
        var zip = new Zip()
                .add("../../up.txt", TEXT)
                .add("/root.txt", TEXT)
                .add("a/../../b.txt", TEXT)
                .add("c:/x.txt", TEXT)
                .add("a\\..\\y.txt", TEXT)
                .add("fine..txt", TEXT)
                .bytes();
        for (var items : List.of(items("archive.zip", zip), standard(zip))) {
            assertThat(codes(items)).hasSize(5).containsOnly(Fault.Code.UNSAFE_NAME);
            assertThat(ids(items)).containsExactly("fine.");
        }
    }

    @Test
    void anArchiveThatUnpacksToFarTooMuchIsStopped() {
        var huge = new byte[(int) Limits.UNPACKED / 2 + 1];
        Arrays.fill(huge, (byte) ' ');
        var zip = new Zip()
                .add("a.txt", TEXT)
                .add("1.jsonl", huge)
                .add("2.jsonl", huge)
                .add("b.txt", TEXT)
                .bytes();
        for (var items : List.of(items("bomb.zip", zip), standard(zip))) {
            assertThat(ids(items)).containsExactly("a");
            assertThat(codes(items)).contains(Fault.Code.TOO_MUCH);
        }
        var twice = new Zip()
                .add("1.jsonl.gz", gzip(huge))
                .add("2.jsonl.gz", gzip(huge))
                .bytes();
        assertThat(codes(items("gzips.zip", twice))).contains(Fault.Code.TOO_MUCH);
    }

    @Test
    void archivesInArchivesAreOpenedToAStatedDepth() {
        var inner = new Zip().add("a.txt", TEXT).bytes();
        var middle = new Zip().add("inner.zip", inner).bytes();
        var outer = new Zip().add("middle.zip", middle).add("b.txt", TEXT).bytes();
        assertThat(ids(items("middle.zip", middle))).containsExactly("a");
        var items = items("outer.zip", outer);
        assertThat(ids(items)).containsExactly("b");
        assertThat(codes(items)).containsExactly(Fault.Code.TOO_DEEP);
    }

    @Test
    void cutAnywhereTheWholeFilesAreRead() {
        var zip = new Zip().add("a.jsonl", line("a")).add("b.jsonl", line("b")).add("c.jsonl", line("c"));
        var bytes = zip.bytes();
        for (int cut = 4; cut < bytes.length - 1; cut++) {
            var end = cut;
            var items = items("cut.zip", Arrays.copyOf(bytes, cut));
            var whole = (int) zip.ends.stream().filter(e -> e <= end).count();
            assertThat(ids(items))
                    .as("cut at %d", cut)
                    .containsAll(List.of("a", "b", "c").subList(0, whole));
            assertThat(codes(items)).as("cut at %d", cut).contains(Fault.Code.BROKEN_ZIP);
        }
    }

    @Test
    void damagedAnywhereTheOtherFilesAreRead() {
        var zip = new Zip().add("a.jsonl", line("a")).add("b.jsonl", line("b")).add("c.jsonl", line("c"));
        var bytes = zip.bytes();
        for (int at = zip.ends.get(0); at < zip.ends.get(1); at++) {
            var damaged = bytes.clone();
            damaged[at] ^= 0x15;
            var items = items("damaged.zip", damaged);
            assertThat(ids(items)).as("byte %d", at).contains("a", "c");
            var isWhole = items.stream()
                    .filter(Item.Taken.class::isInstance)
                    .allMatch(item -> ((Item.Taken) item).article().text().equals(TEXT));
            assertThat(isWhole || !codes(items).isEmpty()).as("byte %d", at).isTrue();
        }
    }

    @Test
    void anArchiveWithNothingToReadSaysSo() {
        assertThat(codes(items(
                        "office.docx",
                        new Zip().add("word/document.xml", "<w/>").bytes())))
                .containsExactly(Fault.Code.EMPTY_FOLDER);
        assertThat(codes(items("empty.zip", new Zip().bytes()))).containsExactly(Fault.Code.EMPTY_FOLDER);
        assertThat(codes(items("none.zip", TEXT.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Fault.Code.BROKEN_ZIP);
    }
}
