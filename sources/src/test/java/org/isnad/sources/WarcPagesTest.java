package org.isnad.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

class WarcPagesTest {

    private static final Instant MET = Instant.parse("2017-09-07T18:51:33Z");

    /** Bytes of the two empty lines behind a record. */
    private static final int TRAILER = 4;

    @TempDir
    Path folder;

    /** A WARC file in the making, and where each of its records begins and ends. */
    private static final class Warc {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Integer> ends = new ArrayList<>();
        private final WarcWriter writer;

        Warc(WarcCompression compression) {
            try {
                writer = new WarcWriter(Channels.newChannel(bytes), compression);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        Warc add(WarcRecord record) {
            try {
                writer.write(record);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            ends.add(bytes.size());
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        int start(int record) {
            return record == 0 ? 0 : ends.get(record - 1);
        }

        /** Which record this byte belongs to. */
        int recordAt(int at) {
            return (int) ends.stream().filter(end -> end <= at).count();
        }
    }

    private static String text(int n) {
        return "قال الوزير إن الطريق " + n + " مفتوح أمام المسافرين منذ الصباح، ونفى إغلاق المعبر.";
    }

    private static String html(int n) {
        return "<html><head><title>عنوان " + n + "</title></head><body><article><p>" + text(n)
                + "</p></article></body></html>";
    }

    private static URI address(int n) {
        return URI.create("https://paper.example/" + n);
    }

    private static WarcRecord response(int n) {
        return response(
                n,
                new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, html(n).getBytes(StandardCharsets.UTF_8)));
    }

    private static WarcRecord response(int n, HttpResponse.Builder answer) {
        try {
            var http = answer.build();
            var block = new ByteArrayOutputStream();
            block.writeBytes(http.serializeHeader());
            block.writeBytes(http.body().stream().readAllBytes());
            var digester = WarcDigest.getDigester("sha-1");
            digester.update(block.toByteArray());
            return new WarcResponse.Builder(address(n))
                    .recordId(UUID.nameUUIDFromBytes(new byte[] {(byte) n}))
                    .date(MET.plusSeconds(n))
                    .blockDigest(new WarcDigest(digester))
                    .body(MediaType.HTTP_RESPONSE, block.toByteArray())
                    .build();
        } catch (IOException | java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Warc pages(WarcCompression compression) {
        var warc = new Warc(compression);
        for (int n = 0; n < 4; n++) {
            warc.add(response(n));
        }
        return warc;
    }

    private List<Item> items(byte[] bytes) {
        return items("crawl.warc", bytes);
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

    private static List<Item> all(Inputs in) {
        var items = new ArrayList<Item>();
        try (in) {
            for (var item = in.next(); item != null; item = in.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<Item.Taken> taken(List<Item> items) {
        return items.stream()
                .filter(Item.Taken.class::isInstance)
                .map(Item.Taken.class::cast)
                .toList();
    }

    private static List<Fault> faults(List<Item> items) {
        return items.stream()
                .filter(Item.Refused.class::isInstance)
                .map(item -> ((Item.Refused) item).fault())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void pagesAreReadWithTheirAddressAndTheTimeTheyWereMet(WarcCompression compression) {
        var warc = pages(compression);
        var items = items(warc.bytes());
        assertThat(items).hasSize(4);
        for (int n = 0; n < 4; n++) {
            var page = taken(items).get(n);
            assertThat(page.article().text()).isEqualTo("عنوان " + n + "\n\n" + text(n));
            assertThat(page.article().id()).isEqualTo(address(n).toString());
            assertThat(page.article().told().url()).isEqualTo(address(n).toString());
            assertThat(page.faults()).isEmpty();
            assertThat(page.place().offset()).isEqualTo(warc.start(n));
            var met = page.capture();
            assertThat(met.address()).isEqualTo(address(n).toString());
            assertThat(met.met()).isEqualTo(MET.plusSeconds(n));
            assertThat(met.offset()).isEqualTo(warc.start(n));
            assertThat(met.headers().text()).startsWith("HTTP/1.1 200 OK\n");
            assertThat(met.headers().contentType()).isEqualTo("text/html;charset=utf-8");
        }
    }

    @Test
    void aWarcFileIsReadFromStandardInputAndByItsNameTooWhenItsBeginningIsLost() {
        var bytes = pages(WarcCompression.GZIP).bytes();
        assertThat(all(Inputs.of(List.of("-"), Inputs.Settings.PLAIN, new ByteArrayInputStream(bytes))))
                .hasSize(4);
        var late = Arrays.copyOfRange(bytes, 5, bytes.length);
        var items = items("late.warc.gz", late);
        assertThat(taken(items)).hasSize(3);
        assertThat(faults(items)).extracting(Fault::code).containsExactly(Fault.Code.BROKEN_WARC);
    }

    @Test
    void whatIsNoPageIsPassedOver() {
        var warc = new Warc(WarcCompression.GZIP)
                .add(new WarcRequest.Builder(address(0))
                        .date(MET)
                        .body(
                                MediaType.HTTP_REQUEST,
                                new HttpRequest.Builder("GET", "/0").build().serializeHeader())
                        .build())
                .add(response(
                        1,
                        new HttpResponse.Builder(200, "OK").body(MediaType.parse("image/png"), new byte[] {1, 0, 2})))
                .add(response(
                        2,
                        new HttpResponse.Builder(404, "Not Found")
                                .body(MediaType.HTML_UTF8, html(2).getBytes(StandardCharsets.UTF_8))))
                .add(new WarcResource.Builder(address(3))
                        .date(MET)
                        .body(MediaType.HTML_UTF8, html(3).getBytes(StandardCharsets.UTF_8))
                        .build());
        var items = items(warc.bytes());
        assertThat(items).hasSize(1);
        assertThat(taken(items).get(0).article().id()).isEqualTo(address(3).toString());
    }

    @Test
    void aRevisitIsNamed() {
        var warc = new Warc(WarcCompression.GZIP)
                .add(response(0))
                .add(new WarcRevisit.Builder(address(7), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
                        .date(MET)
                        .refersTo(URI.create("urn:uuid:" + new UUID(1, 2)), address(7), MET.minusSeconds(60))
                        .build())
                .add(response(1));
        var items = items(warc.bytes());
        assertThat(taken(items)).hasSize(2);
        assertThat(faults(items)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Fault.Code.REVISIT);
            assertThat(fault.place().file()).endsWith("crawl.warc/" + address(7));
            assertThat(fault.place().offset()).isEqualTo(warc.start(1));
        });
    }

    @Test
    void bodiesThatWereSentPackedOrInPiecesAreRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(html(0).getBytes(StandardCharsets.UTF_8));
        }
        var half = html(1).getBytes(StandardCharsets.UTF_8);
        var pieces = new ByteArrayOutputStream();
        pieces.writeBytes("a\r\n".getBytes(StandardCharsets.US_ASCII));
        pieces.write(half, 0, 10);
        pieces.writeBytes(
                ("\r\n" + Integer.toHexString(half.length - 10) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        pieces.write(half, 10, half.length - 10);
        pieces.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var warc = new Warc(WarcCompression.GZIP)
                .add(response(
                        0,
                        new HttpResponse.Builder(200, "OK")
                                .addHeader("Content-Encoding", "gzip")
                                .body(MediaType.HTML_UTF8, packed.toByteArray())))
                .add(new WarcResponse.Builder(address(1))
                        .date(MET)
                        .body(MediaType.HTTP_RESPONSE, chunked(pieces.toByteArray()))
                        .build());
        assertThat(taken(items(warc.bytes())))
                .extracting(page -> page.article().text())
                .containsExactly("عنوان 0\n\n" + text(0), "عنوان 1\n\n" + text(1));
    }

    private static byte[] chunked(byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    @Test
    void recordsThatWereGzippedAllAtOnceAreRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(pages(WarcCompression.NONE).bytes());
        }
        assertThat(taken(items(packed.toByteArray()))).hasSize(4);
        assertThat(faults(items(packed.toByteArray()))).isEmpty();
    }

    @Test
    void aPageThatCannotBeReadIsNamedByItsAddressAndTheNextIsRead() {
        var warc = new Warc(WarcCompression.GZIP)
                .add(response(
                        0,
                        new HttpResponse.Builder(200, "OK")
                                .body(
                                        MediaType.HTML_UTF8,
                                        "<html><body><a>الرئيسية</a></body></html>".getBytes(StandardCharsets.UTF_8))))
                .add(new WarcResponse.Builder(address(1))
                        .date(MET)
                        .body(MediaType.HTTP_RESPONSE, "no answer at all".getBytes(StandardCharsets.UTF_8))
                        .build())
                .add(response(2));
        var items = items(warc.bytes());
        assertThat(faults(items))
                .extracting(Fault::code)
                .containsExactly(Fault.Code.NO_ARTICLE, Fault.Code.BROKEN_WARC);
        assertThat(faults(items))
                .extracting(fault -> fault.place().offset())
                .containsExactly((long) warc.start(0), (long) warc.start(1));
        assertThat(taken(items)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void cutAnywhereTheWholeRecordsAreReadAndTheBrokenOneIsNamedWithItsByte(WarcCompression compression) {
        var warc = pages(compression);
        var bytes = warc.bytes();
        for (int cut = 20; cut < bytes.length; cut++) {
            var items = items(Arrays.copyOf(bytes, cut));
            var whole = warc.recordAt(cut);
            if (compression == WarcCompression.NONE && warc.recordAt(cut + TRAILER) > whole) {
                continue; // what ends a record is no part of its page: it may count as whole or not
            }
            assertThat(taken(items)).as("cut at %d", cut).hasSize(whole);
            if (cut == warc.start(whole)) {
                assertThat(faults(items)).as("cut at %d", cut).isEmpty();
            } else {
                assertThat(faults(items)).as("cut at %d", cut).singleElement().satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(Fault.Code.BROKEN_WARC);
                    assertThat(fault.place().offset()).isEqualTo(warc.start(whole));
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WarcCompression.class,
            names = {"NONE", "GZIP"})
    void damagedAnywhereTheOtherRecordsAreReadAndNoWordIsChangedUntold(WarcCompression compression) {
        var warc = pages(compression);
        var bytes = warc.bytes();
        var sound = taken(items(bytes));
        for (int at = 0; at < bytes.length; at++) {
            var damaged = bytes.clone();
            damaged[at] ^= 0x15;
            var hit = warc.recordAt(at);
            var items = items(damaged);
            var read = taken(items);
            assertThat(read).as("byte %d", at).containsAll(without(sound, hit));
            for (var page : read) {
                var isAsItWas = sound.stream()
                        .anyMatch(other ->
                                other.article().text().equals(page.article().text()));
                assertThat(isAsItWas || !page.faults().isEmpty())
                        .as("byte %d", at)
                        .isTrue();
            }
            if (read.size() < 4 && (compression == WarcCompression.GZIP || isInBlock(warc, at))) {
                assertThat(faults(items))
                        .as("byte %d", at)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.place().offset()).isEqualTo(warc.start(hit)));
            }
        }
    }

    /** Whether a digest covers this byte: that of a plain record covers its block only. */
    private static boolean isInBlock(Warc warc, int at) {
        var record = warc.start(warc.recordAt(at));
        var head = new String(warc.bytes(), record, at - record, StandardCharsets.ISO_8859_1);
        return head.contains("\r\n\r\n") && at < warc.ends.get(warc.recordAt(at)) - TRAILER;
    }

    private static List<Item.Taken> without(List<Item.Taken> pages, int one) {
        var rest = new ArrayList<>(pages);
        rest.remove(one);
        return rest;
    }

    @Test
    void aRecordThatIsLostAltogetherIsGoneOverByItsBytes() {
        var warc = pages(WarcCompression.GZIP);
        var bytes = warc.bytes();
        Arrays.fill(bytes, warc.start(1) + 3, warc.start(3) - 1, (byte) 0x1F);
        var items = items(bytes);
        assertThat(taken(items))
                .extracting(page -> page.article().id())
                .containsExactly(address(0).toString(), address(3).toString());
        assertThat(faults(items))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("goes on at byte " + warc.start(3)));
    }

    @Test
    void whatIsCalledAWarcFileAndIsNoneSaysSo() {
        assertThat(faults(items("no.warc.gz", "ليس هذا أرشيفا".getBytes(StandardCharsets.UTF_8))))
                .extracting(Fault::code)
                .containsExactly(Fault.Code.BROKEN_WARC);
    }

    @Test
    void aPageThatIsTooLongIsRefusedAndTheNextIsRead() {
        var warc = new Warc(WarcCompression.GZIP)
                .add(response(
                        0, new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, new byte[Limits.BYTES + 1])))
                .add(response(1));
        var items = items(warc.bytes());
        assertThat(faults(items)).extracting(Fault::code).containsExactly(Fault.Code.TOO_LONG);
        assertThat(taken(items)).hasSize(1);
    }

    private Item inACrawl(byte[] page, String type) {
        var warc = new Warc(WarcCompression.GZIP)
                .add(response(1, new HttpResponse.Builder(200, "OK").body(MediaType.parse(type), page)));
        return items(warc.bytes()).get(0);
    }

    private static String byNumber(String text, String form) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format(Locale.ROOT, form, c))
                .collect(Collectors.joining());
    }

    /** How a page may write its letters, each a page of its own. */
    private static Map<String, byte[]> writings() {
        var text = text(1);
        var linked = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}"
                + "</script></head><body></body></html>";
        var utf8 = StandardCharsets.UTF_8;
        return Map.of(
                "utf-8", html(1).getBytes(utf8),
                "windows-1256", html(1).getBytes(Charset.forName("windows-1256")),
                "iso-8859-6", html(1).getBytes(Charset.forName("ISO-8859-6")),
                "utf-16", html(1).getBytes(StandardCharsets.UTF_16),
                "decimal", byNumber(html(1), "&#%d;").getBytes(utf8),
                "decimal, open", byNumber(html(1), "&#0%d").getBytes(utf8),
                "hexadecimal", byNumber(html(1), "&#X%X;").getBytes(utf8),
                "script", linked.formatted(byNumber(text, "\\u%04x")).getBytes(utf8),
                "number in a script",
                        linked.formatted(byNumber(text, "\\u0026#%d;")).getBytes(utf8));
    }

    @Test
    void anArabicPageIsReadHoweverItsLettersAreWritten() {
        var silent = "text/html";
        writings()
                .forEach((how, page) -> assertThat(inACrawl(page, silent))
                        .as(how)
                        .isInstanceOfSatisfying(
                                Item.Taken.class,
                                taken -> assertThat(taken.article().text()).contains("مفتوح أمام المسافرين")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPageOfTheSamplesIsReadInACrawlAsItIsByItself(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var type = Headers.contentType(file);

        var crawled = SavedPage.ofCrawl(file.toString(), bytes, type).item();

        assertThat(crawled)
                .isInstanceOfSatisfying(
                        Item.Taken.class,
                        taken -> assertThat(taken.article().text())
                                .isEqualTo(((Item.Taken) SavedPage.untracked(file.toString(), bytes, type)
                                                .item())
                                        .article()
                                        .text()));
    }

    static List<Path> samples() throws IOException {
        try (var files = Files.list(Shared.root().resolve("samples/pages"))) {
            var pages = new ArrayList<>(files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList());
            pages.addAll(Designs.pages());
            return pages;
        }
    }

    @Test
    void aPageWithoutAnArabicLetterIsNotTakenApart() {
        var english = "<html><title>A dam &#8211; closed</title><p>"
                + "The dam is closed\\u2014so they say. ".repeat(30) + "</p></html>";
        // nothing but its tags would be wrong with it: that is not looked at any more
        var tags = english.replace("</html>", "<i>".repeat(Limits.TAGS + 1));

        assertThat(List.of(english, tags))
                .allSatisfy(page -> assertThat(inACrawl(page.getBytes(StandardCharsets.UTF_8), "text/html"))
                        .isInstanceOfSatisfying(
                                Item.Refused.class,
                                refused -> assertThat(refused.fault().code()).isEqualTo(Fault.Code.NOT_ARABIC)));
    }
}
