package org.isnad.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of this machine that answers as it is told, also as no server should. */
public final class Server implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param fields of its head, names in small letters */
    public record Request(String path, Map<String, String> fields) {}

    /** Writes an answer, head and all. */
    public interface Reply {
        void to(Request request, OutputStream out) throws IOException;
    }

    /** @param host an address of this machine */
    public Server(String host) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName(host));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().start(this::run);
    }

    private void run() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            var path = in.readLine().split(" ")[1];
            var fields = new LinkedHashMap<String, String>();
            for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                fields.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT),
                        line.substring(line.indexOf(':') + 2));
            }
            var request = new Request(path, fields);
            requests.add(request);
            replies.getOrDefault(path, text(404, "", "")).to(request, connection.getOutputStream());
        } catch (IOException | NullPointerException gone) {
            // the other side has had enough
        }
    }

    /** From now on this path is answered so. */
    public Server on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** An ordinary answer. */
    public static Reply bytes(int status, String fields, byte[] body) {
        return (request, out) -> {
            out.write(("HTTP/1.1 " + status + " Answer\r\n" + fields + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
        };
    }

    /** An ordinary answer; each of the fields ends with {@code \r\n}. */
    public static Reply text(int status, String fields, String body) {
        return bytes(status, fields, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply html(String body) {
        return text(200, "Content-Type: text/html; charset=utf-8\r\n", body);
    }

    public static Reply redirect(String location) {
        return text(302, "Location: " + location + "\r\n", "");
    }

    /** What has been asked for, in its order. */
    public List<Request> requests() {
        return new ArrayList<>(requests);
    }

    /** The paths that have been asked for, but for that of the rules. */
    public List<String> pages() {
        return requests.stream()
                .map(Request::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Under a name that a test's own resolver knows, or an address. */
    public String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
