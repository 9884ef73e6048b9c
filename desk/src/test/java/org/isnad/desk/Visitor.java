package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Somebody at a desk who fills in forms: keeps cookies, follows where he is sent, and gives back the token of the page he has before him. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("(?:name=\"token\" value=\"|[?]token=)([0-9a-f]+)\"");

    private final Desk desk;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    Visitor(Desk desk) {
        this.desk = desk;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    /** Asks for a page of which something is there already, under a tag. */
    HttpResponse<String> getUnless(String tag, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path)).header("If-None-Match", tag).build(), BodyHandlers.ofString());
    }

    /** @param fields beside the token, each with an ampersand before it */
    HttpResponse<String> post(String path, String page, String fields) throws IOException, InterruptedException {
        return send(path, "token=" + token(page) + fields);
    }

    static String token(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** As it is written. */
    HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    URI at(String path) {
        return URI.create(desk.address() + path.substring(1));
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
