package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    private static final String SECRET = "one-that-nobody-guesses";
    private static final Pattern FORM = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

    @TempDir
    Path folder;

    private Desk desk;
    private HttpClient client;

    @BeforeEach
    void open() {
        desk = Desk.open(Stock.in(folder), new Listening("0.0.0.0", 0, SECRET), Adding.USUAL);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        client.close();
        desk.close();
    }

    @Test
    void whoIsNotInIsLedToTheFormAndThenToWhereHeWanted() throws Exception {
        var refused = get("/articles/3?lang=en", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location")).hasValue("/login?to=%2Farticles%2F3%3Flang%3Den");
        var entered = enter(SECRET, "/articles/3?lang=en");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue("/articles/3?lang=en");
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(SECRET);
        var seen = get("/articles/3?lang=en", "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(seen.statusCode()).isEqualTo(200);
    }

    @Test
    void nothingOfTheRecordIsShownToWhoIsNotIn() throws Exception {
        for (String path :
                new String[] {"/", "/articles/3", "/articles/3/page/copy", "/articles/3/bytes", "/statements"}) {
            assertThat(get(path, "Accept", "application/json").statusCode()).isEqualTo(401);
            assertThat(get(path, "Cookie", "isnad=0123456789abcdef0123456789abcdef")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(get("/static/desk.css", "Accept", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramSaysTheSecretWithEachRequest() throws Exception {
        assertThat(get("/", "Authorization", "Bearer " + SECRET).statusCode()).isEqualTo(200);
        assertThat(get("/", "Authorization", "Bearer guess").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongSecretIsSaidToBeAndAfterManyNoneIsLookedAt() throws Exception {
        var wrong = enter("guess", "/");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("That is not the token.");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        int code = 0;
        for (int i = 0; i < 40 && code != 429; i++) { // the minute may change once
            code = enter("guess", "/").statusCode();
        }
        assertThat(code).isEqualTo(429);
    }

    @Test
    void afterAMinuteOneMayTryAgainAndOthersMayAllTheTime() {
        var now = new AtomicReference<>(Instant.parse("2026-03-04T08:00:00Z"));
        InstantSource source = now::get;
        var attempts = new Attempts(source.withZone(ZoneOffset.UTC));
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.mayTry("192.0.2.1")).isTrue();
            attempts.failed("192.0.2.1");
        }
        assertThat(attempts.mayTry("192.0.2.1")).isFalse();
        assertThat(attempts.mayTry("192.0.2.2")).isTrue();
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
        assertThat(attempts.mayTry("192.0.2.1")).isTrue();
    }

    @Test
    void theFormLeadsNowhereElse() throws Exception {
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example/"}) {
            assertThat(enter(SECRET, elsewhere).headers().firstValue("Location"))
                    .hasValue("/");
        }
    }

    @Test
    void numbersOfThisMachineAreMeantAndNamesThatOthersGaveItAreNot() throws Exception {
        assertThat(status("192.0.2.7")).isEqualTo("401");
        assertThat(status("[2001:db8::1]")).isEqualTo("401");
        assertThat(status("evil.example")).isEqualTo("403");
    }

    @Test
    void withoutASecretNobodyElseIsListenedTo() {
        assertThatThrownBy(() -> new Listening("0.0.0.0", 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Listening("127.0.0.1", 0, "short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Listening.isLoopback("localhost")).isTrue();
    }

    private HttpResponse<String> get(String path, String header, String value) throws Exception {
        return client.send(
                HttpRequest.newBuilder(desk.address().resolve(path))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> enter(String secret, String to) throws Exception {
        var form = FORM.matcher(get("/login?lang=en", "Accept", "text/html").body());
        assertThat(form.find()).isTrue();
        var request = HttpRequest.newBuilder(desk.address().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "token=" + form.group(1) + "&to=" + Visit.encoded(to) + "&secret=" + Visit.encoded(secret)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** What a request under the name of a machine comes to. */
    private String status(String host) throws IOException {
        int port = desk.address().getPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine()
                    .split(" ")[1];
        }
    }
}
