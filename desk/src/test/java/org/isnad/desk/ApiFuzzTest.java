package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.testing.Fuzzed;
import org.isnad.testing.WildText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever programs ask: they are answered, or told what is wrong with it, and the record stays sound. */
class ApiFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

    /** What an address may have as it is; all else is written by its bytes. */
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9/?&=_.~-]+");

    @TempDir
    private static Path folder;

    private static RecordPlace place;
    private static Desk desk;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        place = Stock.in(folder);
        desk = Desk.open(place, 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        client.close();
        desk.close();
        try (var record = RecordStore.openToRead(place)) {
            List<Object> damages = new ArrayList<>();
            record.verify(damages::add, done -> {});
            assertThat(damages).isEmpty();
        }
    }

    /** A first line with a method and an address below that of the API, and what is sent. */
    @Fuzzed
    void anythingThatIsAskedIsAnsweredOrRefused(byte[] bytes) throws Exception {
        var asked = WildText.of(bytes).split("\n", 2);
        var line = asked[0].split(" ", 2);
        var method = METHODS.get(Math.max(0, METHODS.indexOf(line[0])));
        var body = asked.length < 2 ? "" : asked[1];
        var answer = client.send(
                HttpRequest.newBuilder(address(line.length < 2 ? "" : line[1]))
                        .header(Guard.CLIENT, "test")
                        .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 400) {
            assertThat(type).isEqualTo("application/problem+json");
        }
        if (type.toLowerCase(Locale.ROOT).contains("json") && !type.contains("lines")) {
            assertThat(JSON.readTree(answer.body()).isObject()).isTrue();
        }
    }

    private static URI address(String written) {
        return desk.address()
                .resolve(Api.PATH + "/"
                        + OTHER.matcher(written)
                                .replaceAll(other -> URLEncoder.encode(other.group(), StandardCharsets.UTF_8)));
    }
}
