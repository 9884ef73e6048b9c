package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.isnad.fetch.Server;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk with readers, two writers and a watcher over one record, for as long as {@code tools/soak} says and a moment under {@code ./verify}. The
 * watched server fails in every way it knows, and the watcher's clock jumps. In the end all articles are in, once, and sound; over a
 * long run neither memory nor open files have grown.
 */
class SoakTest {

    /** Asked for by {@code tools/soak}; without it only so long that all of this is seen to work together. */
    private static final int MINUTES = Integer.getInteger("isnad.soak", 0);

    private static final int PATIENCE_MINUTES = 5;

    /** What the watcher's clock shows beside the right one, in turns. */
    private static final List<String> JUMPS = List.of("PT0S", "PT3H", "-PT2H", "P2D", "-P40D");

    /** From so many minutes on, the clock jumps to each place in each quarter of the run. */
    private static final int LONG = 10;

    /** From so many samples on, growth can be told from chance. */
    private static final int TELLING = 10;

    private static final int FEEDS = 4;

    /** Below what is read of one. */
    private static final int LONGEST_FEED = 400;

    private static final int BATCH = 25;
    private static final long SEED = 9;

    @TempDir
    Path folder;

    /** To which pages each feed leads. */
    private final List<List<Integer>> led = Stream.generate(() -> (List<Integer>) new CopyOnWriteArrayList<Integer>())
            .limit(FEEDS)
            .toList();

    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger visits = new AtomicInteger();
    private final List<String> added = new CopyOnWriteArrayList<>();
    /** How many pages the feeds had led to at each sample. */
    private final List<Integer> brought = new ArrayList<>();

    private final List<Sample> desks = new ArrayList<>();
    private final List<Sample> watchers = new ArrayList<>();
    private int before;
    private volatile boolean over;

    private record Sample(long heap, long files) {}

    @Test
    void nothingIsLostAndNothingGrows() throws Exception {
        var record = folder.resolve("news.isnad").toString();
        var clock = Files.writeString(folder.resolve("clock"), JUMPS.getFirst());
        var list = folder.resolve("feeds.txt");
        write(record, "first");
        try (var server = new Server("127.0.0.1")) {
            for (int feed = 0; feed < FEEDS; feed++) {
                int number = feed;
                server.on("/rss/" + feed, (request, out) -> feed(server, number).to(request, out));
            }
            Files.writeString(list, feeds(server));
            try (var desk = Child.of(folder, "desk", record, "--no-browser", "--port", "0");
                    var watcher = Child.of(folder, JumpingClock.class, watch(clock, record, list, "--every", "2s"))) {
                run(record, clock, desk, watcher);
            }
            for (var later : List.of("P60D", "P90D")) {
                Files.writeString(clock, later);
                try (var rest = Child.of(folder, JumpingClock.class, watch(clock, record, list, "--once"))) {
                    rest.ended();
                }
            }
            List<String> expected = new ArrayList<>(added);
            for (int page = 0; page < pages.get(); page++) {
                expected.add(server.url("127.0.0.1", "/" + page));
            }
            assertThat(KilledTest.addresses(record)).containsExactlyInAnyOrderElementsOf(expected);
        }
        var verified = Run.of("verify", record);
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        mustGoOn();
        mustNotGrow("desk", desks);
        mustNotGrow("watcher", watchers);
        report();
    }

    private void run(String record, Path clock, Child desk, Child watcher) throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = List.of(
                    others.submit(whileItLasts(() -> write(record, "a"))),
                    others.submit(whileItLasts(() -> write(record, "b"))),
                    others.submit(visitor(desk)));
            try {
                long began = System.nanoTime();
                for (int step = 1; goesOn(Duration.ofNanos(System.nanoTime() - began)); step++) {
                    Thread.sleep(MINUTES == 0 ? 2_000 : 30_000);
                    Files.writeString(clock, JUMPS.get(step % JUMPS.size()));
                    brought.add(pages.get());
                    desks.add(sample(desk));
                    watchers.add(sample(watcher));
                }
            } finally {
                over = true;
            }
            for (var one : running) {
                one.get(); // what went wrong in it, goes wrong here
            }
        }
        assertThat(desk.isAlive()).as(desk.err()).isTrue();
        assertThat(watcher.isAlive()).as(watcher.err()).isTrue();
        watcher.signal("TERM");
        assertThat(watcher.ended()).as(watcher.err()).isZero();
    }

    /** Under {@code ./verify} until each has done something, however slow the machine is. */
    private boolean goesOn(Duration since) {
        if (MINUTES > 0) {
            return since.toMinutes() < MINUTES;
        }
        if (desks.size() <= JUMPS.size()) {
            before = pages.get();
        }
        var met = visits.get() >= 20 && faults.get() >= 3 && batches.get() >= 5 && pages.get() > before;
        assertThat(met || since.toMinutes() < PATIENCE_MINUTES)
                .as(
                        "%s visits, %s faults, %s batches, %s pages, of which %s before the clock had jumped everywhere",
                        visits, faults, batches, pages, before)
                .isTrue();
        return !met;
    }

    // ---- those who write and read

    private Callable<Void> whileItLasts(Callable<?> work) {
        return () -> {
            while (!over) {
                work.call();
            }
            return null;
        };
    }

    /** Adds some articles that nobody has; where the other writes for too long, once more, as a person would. */
    private Void write(String record, String writer) throws Exception {
        int batch = batches.getAndIncrement();
        List<String> names = new ArrayList<>();
        var lines = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            var name = "https://paper-" + writer + ".example/" + batch + "/" + i;
            names.add(name);
            lines.append("{\"url\": \"")
                    .append(name)
                    .append("\", \"outlet\": \"صحيفة ")
                    .append(writer)
                    .append("\", \"published\": \"2021-03-0")
                    .append(1 + batch % 9)
                    .append("\", \"text\": \"")
                    .append(text(batch * BATCH + i))
                    .append("\"}\n");
        }
        var file = Files.writeString(folder.resolve(writer + batch + ".jsonl"), lines);
        int code;
        do {
            try (var add = Child.of(folder, "add", record, file.toString())) {
                code = add.ended();
                assertThat(code).as(add.err()).isIn(Main.OK, Main.UNWRITTEN);
            }
        } while (code != Main.OK);
        added.addAll(names);
        Files.delete(file);
        return null;
    }

    private static String text(int number) {
        return "قال الوزير رقم " + number + " إن " + (2 + number % 90)
                + " عاملا غادروا سد الروضة أمس. ونفت وزارة المياه ذلك، وقالت لصحيفة الغد إن السد رقم " + number % 50
                + " مغلق.";
    }

    private Callable<Void> visitor(Child desk) {
        return () -> {
            try (var client = HttpClient.newHttpClient()) {
                var address = address(desk);
                var paths = List.of(
                        "",
                        "statements?q=السد",
                        "statements?act=DENY",
                        "articles/1",
                        "parties",
                        "sources",
                        "review",
                        "api/v1/claims",
                        "api/v1/articles",
                        "feeds/contested.atom");
                for (int i = 0; !over; i++) {
                    var path = paths.get(i % paths.size()).replace("السد", "%D8%A7%D9%84%D8%B3%D8%AF");
                    var page = client.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                    assertThat(page.statusCode()).as(path).isIn(200, 303);
                    visits.incrementAndGet();
                    Thread.sleep(50);
                }
            }
            return null;
        };
    }

    private static String address(Child desk) throws Exception {
        for (; ; ) {
            var found =
                    desk.out().lines().filter(line -> line.contains("http://")).findFirst();
            if (found.isPresent()) {
                return found.get().replaceAll(".*(http://[^ ]+).*", "$1");
            }
            assertThat(desk.isAlive()).as(desk.err()).isTrue();
            Thread.sleep(100);
        }
    }

    // ---- the watched server

    private static String feeds(Server server) {
        var lines = new StringBuilder();
        for (int feed = 0; feed < FEEDS; feed++) {
            lines.append(server.url("127.0.0.1", "/rss/" + feed)).append('\n');
        }
        return lines.toString();
    }

    private static String[] watch(Path clock, String record, Path list, String... how) {
        List<String> all = new ArrayList<>(List.of(clock.toString(), "watch", "--allow-private", "--pause", "0s"));
        all.addAll(List.of(how));
        all.addAll(List.of(record, list.toString()));
        return all.toArray(String[]::new);
    }

    /** The last pages of this feed; each time that it is asked while the run lasts it leads to one more. */
    private Server.Reply feed(Server server, int feed) {
        if (!over && led.get(feed).size() < LONGEST_FEED) {
            int page = pages.getAndIncrement();
            server.on("/" + page, page(page));
            led.get(feed).add(page);
        }
        var items = new StringBuilder();
        for (int page : led.get(feed)) {
            items.append("<item><title>خبر</title><link>/" + page + "</link><guid>" + page + "</guid></item>");
        }
        return Server.text(
                200,
                "Content-Type: application/rss+xml\r\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>صحيفة " + feed
                        + "</title><link>/</link><description>أخبار</description>" + items + "</channel></rss>");
    }

    /** A page that fails up to five times, each time in another way, before it is given; after the run it is given at once. */
    private Server.Reply page(int number) {
        var random = new Random(SEED + number);
        var left = new AtomicInteger(random.nextInt(6));
        var whole = Server.html("<html><head><title>السد - صحيفة الغد</title></head><body><h1>السد " + number
                + "</h1><article><p>" + text(number) + "</p></article></body></html>");
        return (request, out) -> {
            if (over || left.getAndDecrement() <= 0) {
                whole.to(request, out);
                return;
            }
            faults.incrementAndGet();
            switch (random.nextInt(6)) {
                case 0 -> Server.text(500 + random.nextInt(4), "", "").to(request, out);
                case 1 -> Server.text(503, "Retry-After: 1\r\n", "").to(request, out);
                case 2 -> out.flush(); // hangs up without a word
                case 3 -> half(out, 4_000); // promises more than it gives
                case 4 -> slowly(whole, request, out);
                default ->
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    private static void half(OutputStream out, int promised) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + promised
                        + "\r\n\r\n<html><body><p>قال")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** All of it, in pieces with pauses between. */
    private static void slowly(Server.Reply whole, Server.Request request, OutputStream out) throws IOException {
        var all = new ByteArrayOutputStream();
        whole.to(request, all);
        var bytes = all.toByteArray();
        for (int from = 0; from < bytes.length; from += 100) {
            out.write(bytes, from, Math.min(100, bytes.length - from));
            out.flush();
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    // ---- what grows

    /** What lives on its heap after everything dead has gone, in bytes, and how many files and connections it holds. */
    private static Sample sample(Child child) throws Exception {
        jcmd(child, "GC.run");
        long heap = jcmd(child, "GC.heap_info")
                .lines()
                .filter(line -> line.contains(" total ") && line.contains("used"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used ([0-9]+)K.*", "$1")) << 10)
                .sum();
        try (var files = Files.list(Path.of("/proc/" + child.pid() + "/fd"))) {
            return new Sample(heap, files.count());
        }
    }

    private static String jcmd(Child child, String asked) throws Exception {
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(child.pid()),
                        asked)
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        return said;
    }

    /** The feeds led to new pages in each quarter of a long run: the watcher asked them again, wherever the clock had been put. */
    private void mustGoOn() {
        if (MINUTES < LONG) {
            return;
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            int first = brought.size() * (quarter - 1) / 4;
            int last = brought.size() * quarter / 4 - 1;
            assertThat(brought.get(last))
                    .as("pages that the watcher had brought, at each sample: " + brought)
                    .isGreaterThan(quarter == 1 ? 0 : brought.get(first));
        }
    }

    /** The second quarter of the samples is laid against the last: by then it is warm. */
    private static void mustNotGrow(String what, List<Sample> samples) {
        if (samples.size() < TELLING) {
            return;
        }
        int quarter = samples.size() / 4;
        var before = samples.subList(quarter, 2 * quarter);
        var after = samples.subList(samples.size() - quarter, samples.size());
        assertThat(median(after, Sample::heap))
                .as("heap of the " + what)
                .isLessThan(median(before, Sample::heap) * 5 / 4 + (8L << 20));
        assertThat(median(after, Sample::files))
                .as("open files of the " + what)
                .isLessThanOrEqualTo(median(before, Sample::files) + 5);
    }

    private static long median(List<Sample> samples, ToLongFunction<Sample> of) {
        return samples.stream()
                .mapToLong(of)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private void report() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| minutes | " + (MINUTES == 0 ? "under one" : MINUTES) + " |");
        lines.add("| articles added by two writers, in runs of " + BATCH + " | " + added.size() + " |");
        lines.add("| pages that the watcher brought | " + pages + " |");
        lines.add("| answers of the server that were faulty | " + faults + " |");
        lines.add("| pages of the desk that were read meanwhile | " + visits + " |");
        lines.add("| live heap of the desk, in samples from first to last | "
                + course(desks, sample -> sample.heap() >> 20, " MB") + " |");
        lines.add("| its files and connections | " + course(desks, Sample::files, "") + " |");
        lines.add("| live heap of the watcher | " + course(watchers, sample -> sample.heap() >> 20, " MB") + " |");
        lines.add("| its files and connections | " + course(watchers, Sample::files, "") + " |");
        Files.write(Shared.root().resolve("cli/target/soak.txt"), lines);
    }

    /** Five of them, evenly. */
    private static String course(List<Sample> samples, ToLongFunction<Sample> of, String unit) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            some.add(of.applyAsLong(samples.get(i * (samples.size() - 1) / 4)) + unit);
        }
        return String.join(", ", some);
    }
}
