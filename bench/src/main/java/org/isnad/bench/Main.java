package org.isnad.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.record.RecordPlace;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The measurements, one a word on the command line: {@code speed}, {@code scale}, {@code heap}, {@code search}, {@code desk}, {@code allocation},
 * {@code threads}, {@code repeated FROM TO}, {@code flame}.
 */
public final class Main {

    private static final int ROUNDS = 3;
    private static final int TURNS = 4;
    private static final int SMALLEST = 1_000;
    private static final int LARGEST = 16_000;
    private static final int SHORTEST = 64 << 10;
    private static final int LONGEST = 4 << 20;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Main() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "speed" -> speed();
            case "scale" -> scale();
            case "heap" -> heap();
            case "search" -> search();
            case "desk" -> desk();
            case "allocation" -> allocation();
            case "threads" -> threads();
            case "repeated" -> repeated(Long.parseLong(args[1]), Long.parseLong(args[2]));
            case "flame" -> print("%s", FlameGraph.of(Path.of(System.getProperty(Corpus.PROPERTY))));
            default ->
                throw new IllegalArgumentException(
                        "speed, scale, heap, allocation, threads, repeated, search, desk or flame, not "
                                + Arrays.toString(args));
        }
    }

    private static void search() {
        Searching.measured(RecordPlace.of(System.getProperty(Corpus.PROPERTY))).forEach(line -> print("%s%n", line));
    }

    private static void desk() throws Exception {
        Visiting.measured(URI.create(System.getProperty(Corpus.PROPERTY))).forEach(line -> print("%s%n", line));
    }

    /** Articles a second, as a ratio to Lucene's. */
    private static void speed() throws RunnerException {
        var options = new OptionsBuilder()
                .include(ReadingBenchmark.class.getName())
                .jvmArgsAppend("-D" + Corpus.PROPERTY + "=" + System.getProperty(Corpus.PROPERTY))
                .build();
        Map<String, Double> perSecond = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            perSecond.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double isnad = perSecond.getOrDefault("isnad", Double.NaN);
        double lucene = perSecond.getOrDefault("lucene", Double.NaN);
        print("%narticles/s in one thread, the same %d articles%n", ReadingBenchmark.ARTICLES);
        print("  Isnad, the whole reading     %,9.0f%n", isnad);
        print("  Lucene ArabicAnalyzer, words %,9.0f%n", lucene);
        print("  ratio                        %9.3f = 1/%.1f%n", isnad / lucene, lucene / isnad);
    }

    /** Time for twice the input: twice the articles, and one article of twice the length. */
    private static void scale() {
        Isnad isnad = Isnad.shipped();
        List<Article> all = Corpus.all();
        for (int i = 0; i < ROUNDS; i++) {
            Corpus.sample(all, LARGEST / ROUNDS).forEach(isnad::read);
        }
        print("articles  CPU ms  to half as many%n");
        double before = 0;
        for (int size = SMALLEST; size <= LARGEST; size *= 2) {
            before = row(size, before, isnad, Corpus.sample(all, size));
        }
        print("%none article of so many characters  CPU ms  to half as long%n");
        String text = all.stream().map(Article::text).collect(Collectors.joining("\n\n"));
        before = 0;
        for (int length = SHORTEST; length <= LONGEST; length *= 2) {
            before = row(length, before, isnad, List.of(Article.of("long", text.substring(0, length))));
        }
    }

    /**
     * In processor time, collector and compilers included, so that what else the machine does counts little; and the
     * fastest of a few rounds, for it can only make a round slower.
     */
    private static double row(int size, double before, Isnad isnad, List<Article> articles) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = PROCESS.getProcessCpuTime();
            articles.forEach(isnad::read);
            fastest = Math.min(fastest, (PROCESS.getProcessCpuTime() - start) / 1e6);
        }
        print(
                "%8d %7.0f  %s%n",
                size, fastest, before == 0 ? "" : String.format(Locale.ROOT, "%.2f", fastest / before));
        return fastest;
    }

    /** Articles a second in one thread and in two, in turns; of each the best, for what else the machine does can only make a turn slower. */
    private static void threads() throws InterruptedException {
        List<Article> articles = Corpus.all();
        double one = 0;
        double two = 0;
        for (int i = 0; i <= TURNS; i++) {
            double alone = perSecond(articles, 1);
            double together = perSecond(articles, 2);
            if (i > 0) { // the first is to warm up
                one = Math.max(one, alone);
                two = Math.max(two, together);
            }
        }
        print("articles/s in one thread %,9.0f%n", one);
        print("articles/s in two        %,9.0f%n", two);
        print("ratio                    %9.2f%n", two / one);
    }

    /** Each thread takes the next article that none has taken. */
    private static double perSecond(List<Article> articles, int threads) throws InterruptedException {
        Isnad isnad = Isnad.shipped();
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        List<Thread> all = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
                        isnad.read(articles.get(i));
                    }
                }))
                .limit(threads)
                .toList();
        for (Thread thread : all) {
            thread.join();
        }
        return articles.size() * 1e9 / (System.nanoTime() - begun);
    }

    /** The heap over the whole corpus, read one article after the other. */
    private static void heap() {
        Isnad isnad = Isnad.shipped();
        long[] read = new long[1];
        Corpus.forEach(article -> {
            isnad.read(article);
            read[0]++;
        });
        print("articles read                      %,7d%n", read[0]);
        print(
                "heap allowed                       %,7d MB%n",
                Runtime.getRuntime().maxMemory() >> 20);
        print("heap in use at most                %,7d MB%n", peak());
        System.gc();
        print("of that the lexicons               %,7d MB%n", inUse());
        Reference.reachabilityFence(isnad);
    }

    /** What the reading takes of the heap for an article, beside what is left of it in the end; once all is compiled. */
    private static void allocation() {
        Isnad isnad = Isnad.shipped();
        List<Article> articles = Corpus.sample(Corpus.all(), ReadingBenchmark.ARTICLES);
        long taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long before = allocated();
            articles.forEach(isnad::read);
            taken = allocated() - before;
        }
        System.gc();
        long held = inUseBytes();
        List<Document> documents = articles.stream().map(isnad::read).toList();
        System.gc();
        held = inUseBytes() - held;
        print("characters an article              %,7d%n", characters(articles) / articles.size());
        print("KB allocated for one               %,7d%n", taken / articles.size() >> 10);
        print("KB of that its document            %,7d%n", held / documents.size() >> 10);
        Reference.reachabilityFence(documents);
    }

    private static long characters(List<Article> articles) {
        return articles.stream().mapToLong(article -> article.text().length()).sum();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long inUseBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static long inUse() {
        return inUseBytes() >> 20;
    }

    private static void repeated(long from, long to) throws IOException {
        try (var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            new Repeated(Path.of(System.getProperty(Corpus.PROPERTY))).write(from, to, out);
        }
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
