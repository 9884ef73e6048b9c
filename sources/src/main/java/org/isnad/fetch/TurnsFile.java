package org.isnad.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.isnad.fetch.Timetable.Turn;
import org.isnad.json.Json;
import org.jspecify.annotations.Nullable;

/** Keeps timetables from one run to the next, as JSON Lines. Nothing is lost without it but that servers are asked sooner than they need be. */
public final class TurnsFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final Map<String, Timetable> tables;

    /** @param tables by the names under which their turns are written */
    public TurnsFile(Path file, Map<String, Timetable> tables) {
        this.file = file;
        this.tables = tables;
    }

    /**
     * Fills the timetables; lines that are no turns are passed over.
     *
     * @throws IOException when there is a file and it cannot be read
     */
    public void read() throws IOException {
        try {
            for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                read(line);
            }
        } catch (NoSuchFileException firstRun) {
            // then every address is asked
        }
    }

    private void read(String line) {
        try {
            if (Json.read(line) instanceof Map<?, ?> turn
                    && tables.get(String.valueOf(turn.get("of"))) instanceof Timetable table
                    && turn.get("gap") instanceof BigDecimal gap) {
                table.put(
                        String.valueOf(turn.get("address")),
                        new Turn(
                                Instant.parse(String.valueOf(turn.get("next"))),
                                Duration.ofSeconds(gap.longValueExact()),
                                turn.get("headers") instanceof String headers ? headers : null,
                                turn.get("pending") instanceof String time ? Instant.parse(time) : Instant.MAX));
            }
        } catch (IOException | DateTimeException | ArithmeticException edited) {
            // it is asked as one that never was
        }
    }

    /** Writes all of them, or leaves the file as it was. */
    public void write() throws IOException {
        var out = new ByteArrayOutputStream();
        for (var name : tables.keySet().stream().sorted().toList()) {
            for (var turn : Objects.requireNonNull(tables.get(name)).turns().entrySet()) {
                out.writeBytes(line(name, turn.getKey(), turn.getValue()));
                out.write('\n');
            }
        }
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, out.toByteArray());
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] line(String of, String address, Turn turn) throws IOException {
        var line = new ByteArrayOutputStream();
        try (var to = JSON.createGenerator(line)) {
            to.writeStartObject();
            to.writeStringField("of", of);
            to.writeStringField("address", address);
            to.writeStringField("next", turn.next().toString());
            to.writeNumberField("gap", turn.gap().toSeconds());
            string(to, "headers", turn.headers());
            string(
                    to,
                    "pending",
                    turn.pending().equals(Instant.MAX) ? null : turn.pending().toString());
            to.writeEndObject();
        }
        return line.toByteArray();
    }

    private static void string(JsonGenerator to, String name, @Nullable String value) throws IOException {
        if (value != null) {
            to.writeStringField(name, value);
        }
    }
}
