package org.isnad.desk;

import com.fasterxml.jackson.core.JsonFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.isnad.record.Hash;
import org.isnad.record.RecordPlace;
import org.isnad.sources.Inputs;

/** Takes what people hand over, a text, files or an address, and adds it to the record, one after the other; shows how far it has come. */
final class Add implements AutoCloseable {

    private static final String HERE = "/add";

    /** Beside the files a form has a few short fields. */
    private static final long FIELDS = 1L << 20;

    /** So often at most it is told how far a job has come, in milliseconds. */
    private static final long PACE = 400;

    /** So long a watcher hears nothing before it is seen whether he is still there, in milliseconds. */
    private static final long SILENCE = 5000;

    /** So long at most the rest of what was too much is read, in nanoseconds. */
    private static final long LINGERING = 30_000_000_000L;

    /** Who has sent nothing for so long, in nanoseconds, has heard that it is too much. */
    private static final long QUIET = 1_000_000_000L;

    private final RecordPlace place;
    private final Records records;
    private final Pages pages;
    private final Adding adding;
    private final Path handed;
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, AddJob> jobs = new ConcurrentSkipListMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("add").factory());

    /** @param handed in which what is handed over lies until it is in the record */
    Add(Records records, Pages pages, Adding adding, Path handed) {
        this.handed = handed;
        this.place = records.place();
        this.records = records;
        this.pages = pages;
        this.adding = adding;
    }

    void register(RoutesConfig routes) {
        routes.before(HERE, this::checkLength);
        routes.get(HERE, http -> show(http, ""));
        routes.post(HERE, this::take);
        routes.get(HERE + "/{job}", this::showJob);
        routes.sse(HERE + "/{job}/events", this::tell);
        routes.post(HERE + "/{job}/cancel", this::cancel);
    }

    // ---- what is handed over

    /** What says of itself that it is too much is refused before any of it is read. */
    private void checkLength(Context http) throws IOException, InterruptedException {
        if (http.req().getContentLengthLong() > adding.limit() + FIELDS) {
            tooMuch(http);
            http.skipRemainingHandlers();
        }
    }

    /**
     * Answers, and closes the connection only when the visitor has stopped sending: closed before, it would take the answer with it.
     */
    private void tooMuch(Context http) throws IOException, InterruptedException {
        long megabytes = adding.limit() >> 20;
        pages.fault(
                http,
                HttpStatus.CONTENT_TOO_LARGE,
                "add.too-much",
                pages.visit(http).of("add.too-much.todo", megabytes));
        http.header("Connection", "close");
        try (InputStream answer = http.resultInputStream()) {
            answer.transferTo(http.res().getOutputStream());
        }
        http.res().flushBuffer();
        try {
            letGo(http.req().getInputStream());
        } catch (IOException gone) {
            http.skipRemainingHandlers(); // the visitor has left; there is nobody to tell
        }
    }

    /** Reads what still comes and keeps none of it, until nothing comes any more or it has been long enough. */
    private void letGo(ServletInputStream sent) throws IOException, InterruptedException {
        byte[] gone = new byte[1 << 16];
        long now = System.nanoTime();
        long over = now + LINGERING;
        long heard = now;
        while (!sent.isFinished() && now < over && now < heard + QUIET) {
            if (sent.available() > 0) {
                sent.read(gone);
                heard = now;
            } else {
                Thread.sleep(10);
            }
            now = System.nanoTime();
        }
    }

    private void show(Context http, String wrong) {
        List<AddPage> all = records.read(record -> jobs.values().stream()
                .map(job -> AddPage.of(job, job.stand(), record))
                .toList()
                .reversed());
        Visit visit = pages.visit(http);
        pages.show(http, "add", Map.of("visit", visit, "jobs", all, "wrong", wrong.isEmpty() ? "" : visit.of(wrong)));
    }

    private void take(Context http) throws Exception {
        try {
            handedOver(http);
        } catch (Exception tooMuch) { // servers have several for it
            if (!isTooMuch(tooMuch)) {
                throw tooMuch;
            }
            tooMuch(http);
        }
    }

    private void handedOver(Context http) throws IOException {
        String address = field(http, "address");
        String text = field(http, "text");
        List<UploadedFile> files = http.uploadedFiles("files").stream()
                .filter(file -> !file.filename().isEmpty())
                .toList();
        if (!address.isEmpty() && !Inputs.isOnline(address)) {
            refuse(http, "add.no-address");
        } else if (address.isEmpty() && text.isEmpty() && files.isEmpty()) {
            refuse(http, "add.nothing");
        } else {
            Path folder = Files.createTempDirectory(handed, "add");
            Map<String, Path> stored = stored(files, folder);
            if (!text.isEmpty()) {
                stored.put(visitName(http), pasted(http, text, folder));
            }
            List<String> names = new ArrayList<>(stored.keySet());
            if (!address.isEmpty()) {
                names.add(address);
            }
            begin(http, new AddJob(last.incrementAndGet(), names, stored, folder));
        }
    }

    private void refuse(Context http, String wrong) {
        http.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(http, wrong);
    }

    private static String field(Context http, String name) {
        return Objects.requireNonNullElse(http.formParam(name), "").strip();
    }

    /** Files keep the names that they had, for faults to name them; two of one name are told apart. */
    private static Map<String, Path> stored(List<UploadedFile> files, Path folder) throws IOException {
        Map<String, Path> stored = new LinkedHashMap<>();
        for (UploadedFile file : files) {
            String given =
                    file.filename().substring(file.filename().replace('\\', '/').lastIndexOf('/') + 1);
            String name = given;
            for (int i = 2; stored.containsKey(name) || name.equals(Inputs.STANDARD); i++) {
                name = i + "-" + given;
            }
            Path to = folder.resolve(String.valueOf(stored.size()));
            try (InputStream in = file.content()) {
                Files.copy(in, to);
            }
            stored.put(name, to);
        }
        return stored;
    }

    private String visitName(Context http) {
        return pages.visit(http).of("add.pasted");
    }

    /** A text with what is said of it, as an input that tells such things: a line of JSON Lines. The same text is the same article. */
    private static Path pasted(Context http, String text, Path folder) throws IOException {
        Path file = folder.resolve("text.jsonl");
        String plain = text.replace("\r\n", "\n");
        try (var to = new JsonFactory().createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            to.writeStartObject();
            to.writeStringField(
                    "id", "text-" + Hash.of(field(http, "title") + plain).substring(0, 16));
            to.writeStringField("text", plain);
            for (String told : List.of("title", "outlet", "published", "url")) {
                if (!field(http, told).isEmpty()) {
                    to.writeStringField(told, field(http, told));
                }
            }
            to.writeEndObject();
        }
        return file;
    }

    /** What a server throws that has counted more than it may take. */
    private static boolean isTooMuch(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).matches("(?i).*(max(imum)? length|exceed|too large|413).*")) {
                return true;
            }
        }
        return false;
    }

    // ---- the work

    private void begin(Context http, AddJob job) {
        jobs.put(job.number(), job);
        worker.execute(() -> job.run(place, adding, Reader.isnad(), Clock.systemUTC()));
        http.redirect(HERE + "/" + job.number(), HttpStatus.SEE_OTHER);
    }

    private AddJob job(Context http) {
        String number = http.pathParam("job");
        AddJob job = number.matches("[0-9]{1,9}") ? jobs.get(Long.parseLong(number)) : null;
        if (job == null) {
            throw new NotFoundResponse();
        }
        return job;
    }

    private void showJob(Context http) {
        pages.show(http, "addjob", Map.of("visit", pages.visit(http), "page", page(job(http))));
    }

    private AddPage page(AddJob job) {
        AddJob.Stand stand = job.stand();
        return records.read(record -> AddPage.of(job, stand, record));
    }

    private void cancel(Context http) {
        AddJob job = job(http);
        job.stop();
        http.redirect(HERE + "/" + job.number(), HttpStatus.SEE_OTHER);
    }

    /** Sends how far it has come, each time as what the page shows, until it is over or nobody listens. */
    private void tell(SseClient client) {
        Context http = client.ctx();
        AddJob job = job(http);
        try {
            long told = -1;
            while (!client.terminated()) {
                AddJob.Stand stand = job.standAfter(told, SILENCE);
                if (stand.change() == told) {
                    client.sendComment("still there");
                    continue;
                }
                told = stand.change();
                AddPage page = records.read(record -> AddPage.of(job, stand, record));
                String html = pages.html("addstand", Map.of("visit", pages.visit(http), "page", page));
                client.sendEvent(stand.state().isOver() ? "over" : "stand", html);
                if (stand.state().isOver()) {
                    return;
                }
                Thread.sleep(PACE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes a folder with all that lies in it, as far as that can be done; gives whether nothing is left. */
    static boolean delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException left) {
            return false;
        }
    }

    @Override
    public void close() {
        jobs.values().forEach(AddJob::stop);
        worker.close();
    }
}
