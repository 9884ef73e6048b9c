package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.fetch.Manners;
import org.isnad.fetch.Reach;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddTest {

    private static final String BOUNDARY = "isnad-boundary";
    private static final String TEXT = "قال الوزير سامر الحداد إن السد مفتوح. ونفت الشركة ذلك.";
    private static final int LIMIT = 200_000;

    @TempDir
    Path folder;

    private RecordPlace place;
    private Desk desk;
    private Visitor visitor;

    @BeforeEach
    void open() {
        open(Reach.PUBLIC);
    }

    private void open(Reach reach) {
        place = Stock.in(folder);
        desk = Desk.open(
                place, Listening.here(0), new Adding(LIMIT, Manners.of(null).reaching(reach)));
        visitor = new Visitor(desk);
    }

    @AfterEach
    void close() {
        visitor.close();
        desk.close();
    }

    @Test
    void aPastedTextIsReadWithWhatIsSaidOfIt() throws Exception {
        String over = over(post(
                field("text", TEXT),
                field("title", "السد مفتوح"),
                field("outlet", "الغد"),
                field("published", "2021-03-07")));
        assertThat(over).contains("all is done", "new: 1", "السد مفتوح").containsPattern("/articles/[0-9]+");
        var in = last();
        assertThat(in.document().outlet()).isEqualTo("الغد");
        assertThat(in.document().published()).isEqualTo("2021-03-07");
        assertThat(in.document().text()).isEqualTo("السد مفتوح\n\n" + TEXT);
        assertThat(in.document().statements()).isNotEmpty();
    }

    @Test
    void theSameTextAgainIsInAlready() throws Exception {
        over(post(field("text", TEXT)));
        assertThat(over(post(field("text", TEXT)))).contains("in already: 1").doesNotContain("new: ");
    }

    @Test
    void filesAreTakenByTheirNamesAndWhatIsWrongIsSaidWithItsPlace() throws Exception {
        String over = over(post(
                file(
                        "page.html",
                        "<html><head><title>خبر</title></head><body><article><p>" + TEXT
                                + "</p></article></body></html>"),
                file("../../broken.jsonl", "{\"id\": \"a\", \"text\": \"" + TEXT + "\"}\n{\"id\": \"b\", ")));
        assertThat(over)
                .contains("new: 2", "could not be read: 1", "broken.jsonl:2", "broken-json")
                .doesNotContain("../");
        assertThat(addresses()).contains("page.html", "a");
    }

    @Test
    void onAnArabicPageWhatWasWrongIsSaidInArabic() throws Exception {
        var job = post(file("broken.jsonl", "{\"id\": \"b\", "));
        over(job);
        assertThat(visitor.get(job.uri().getPath() + "?lang=ar").body())
                .contains("سطر JSON مختل", "broken.jsonl:1", "broken-json");
    }

    @Test
    void howFarItHasComeIsSentAsItGoes() throws Exception {
        var job = post(field("text", TEXT));
        String events = events(job);
        assertThat(events).contains("event: over", "all is done").containsPattern("/articles/[0-9]+");
    }

    @Test
    void aPrivateAddressIsRefused() throws Exception {
        assertThat(over(post(field("address", "http://127.0.0.1:9/a")))).contains("private-address");
    }

    @Test
    void whatIsStoppedEndsAtOnceAndSaysSo() throws Exception {
        close();
        open(Reach.ANY);
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var job = post(field("address", "http://127.0.0.1:" + silent.getLocalPort() + "/"));
            assertThat(job.body()).contains("http-equiv=\"refresh\"", "/cancel");
            visitor.post(job.uri().getPath() + "/cancel", job.body(), "");
            assertThat(over(job))
                    .contains("stopped; what was read is in the record")
                    .doesNotContain("http-equiv=\"refresh\"");
        }
    }

    @Test
    void nothingAndNoAddressAreSaidAndNothingBegins() throws Exception {
        assertThat(post(field("text", " ")).body()).contains("Nothing was handed over");
        assertThat(post(field("address", "file:/etc/passwd")).body()).contains("no address of the web");
        assertThat(post(field("address", "/etc/passwd")).statusCode()).isEqualTo(422);
        assertThat(visitor.get("/add/1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatSaysOfItselfThatItIsTooMuchIsRefusedAtOnce() throws Exception {
        var answer = send(visitor.get("/add?lang=en").body(), BodyPublishers.ofByteArray(new byte[LIMIT + (2 << 20)]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too much at once", "--upload-limit");
    }

    @Test
    void whatTurnsOutToBeTooMuchIsRefusedToo() throws Exception {
        var parts = file("long.txt", "س".repeat(LIMIT)) + "--" + BOUNDARY + "--\r\n";
        var bytes = parts.getBytes(StandardCharsets.UTF_8);
        var unmeasured = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        var answer = send(visitor.get("/add?lang=en").body(), unmeasured);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(addresses()).doesNotContain("long.txt");
    }

    @Test
    void ofWhatIsRefusedNothingIsLeft() throws Exception {
        whatTurnsOutToBeTooMuchIsRefusedToo();
        isLeft(0);
        assertThat(over(post(field("text", TEXT)))).contains("new: 1");
        isLeft(0);
        Path handed = desk.handedOver();
        desk.close();
        assertThat(handed).doesNotExist();
    }

    /** The server may still be about to delete what it has taken. */
    private void isLeft(int files) throws IOException, InterruptedException {
        long left = -1;
        for (int i = 0; i < 300 && left != files; i++) {
            try (var all = Files.list(desk.handedOver())) {
                left = all.count();
            }
            Thread.sleep(100);
        }
        assertThat(left).isEqualTo(files);
    }

    /** A browser may look for the answer only when it has sent everything: by then it must not be lost with the connection. */
    @Test
    void whoHearsOnlyWhenAllIsSentHearsThatItWasTooMuch() throws Exception {
        String token = Visitor.token(visitor.get("/add?lang=en").body());
        int length = LIMIT + (8 << 20);
        try (var socket = new Socket("127.0.0.1", desk.address().getPort())) {
            socket.getOutputStream().write(head(token, length));
            for (int i = 0; i < 8; i++) {
                Thread.sleep(50);
                socket.getOutputStream().write(new byte[length / 8]);
            }
            Thread.sleep(200);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("too much at once");
        }
    }

    @Test
    void twoGigabytesAreRefusedBeforeAByteOfThemIsSent() throws Exception {
        String token = Visitor.token(visitor.get("/add?lang=en").body());
        try (var socket = new Socket("127.0.0.1", desk.address().getPort())) {
            socket.getOutputStream().write(head(token, 2L << 30));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("too much at once");
        }
        assertThat(desk.handedOver()).isEmptyDirectory();
    }

    @Test
    void filesWithoutTheTokenAreRefused() throws Exception {
        var request = HttpRequest.newBuilder(visitor.at("/add?token=guess"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(field("text", TEXT) + "--" + BOUNDARY + "--\r\n"))
                .build();
        assertThat(visitor.client().send(request, BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNameThatMeansHarmIsShownAndDoesNothing() throws Exception {
        String over = over(post(file("<img src=x onerror=alert(1)>.jsonl", "{")));
        assertThat(over).contains("&lt;img").doesNotContain("<img src=x");
    }

    // ---- forms with files

    /** What a form says of itself before it is sent. */
    private static byte[] head(String token, long length) {
        return ("POST /add?lang=en&token=" + token + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> post(String... parts) throws IOException, InterruptedException {
        return send(
                visitor.get("/add?lang=en").body(),
                BodyPublishers.ofString(String.join("", parts) + "--" + BOUNDARY + "--\r\n"));
    }

    private HttpResponse<String> send(String page, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(visitor.at("/add?token=" + Visitor.token(page)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
        return visitor.client().send(request, BodyHandlers.ofString());
    }

    /** The page of a job once that is over: its events end then. */
    private String over(HttpResponse<String> job) throws IOException, InterruptedException {
        assertThat(job.uri().getPath()).as(job.body()).matches("/add/[0-9]+");
        events(job);
        return visitor.get(job.uri().getPath()).body();
    }

    private String events(HttpResponse<String> job) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(visitor.at(job.uri().getPath() + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        return visitor.client().send(request, BodyHandlers.ofString()).body();
    }

    private Recorded last() {
        try (var record = RecordStore.openToRead(place)) {
            return record.reading(record.size());
        }
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        try (var record = RecordStore.openToRead(place)) {
            record.each(recorded -> addresses.add(recorded.address()));
        }
        return addresses;
    }
}
