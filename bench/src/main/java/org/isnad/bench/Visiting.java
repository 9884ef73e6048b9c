package org.isnad.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * How long a desk's pages take while many read at once, each one page after the other without a pause. Pages are drawn with a fixed seed from what the
 * desk itself lists.
 */
final class Visiting {

    private static final int READERS = 20;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LISTED = 8;
    private static final Pattern CLAIM = Pattern.compile("href=\"(/claims/c[0-9a-f]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("href=\"(/articles/\\d+)[#\"]");
    private static final Pattern WORD = Pattern.compile("\\p{InArabic}{5,}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI desk;
    /** Under the name of a page the addresses of that kind. */
    private final Map<String, List<String>> pages = new LinkedHashMap<>();

    /** What one answer took. */
    private record Took(String page, double milliseconds, int bytes, int status) {}

    private Visiting(URI desk) {
        this.desk = desk;
    }

    /** A line a kind of page: how often, the median, the 95th of 100, the longest in milliseconds, the largest in KB, and how many were no page. */
    static List<String> measured(URI desk) throws IOException, InterruptedException, ExecutionException {
        var visiting = new Visiting(desk);
        visiting.findPages();
        visiting.forAWhile(1, LONG.dividedBy(LISTED)); // the machine learns the code
        return lines(visiting.forAWhile(READERS, LONG));
    }

    private void findPages() throws IOException, InterruptedException {
        List<String> lists = new ArrayList<>();
        for (int page = 1; page <= LISTED; page++) {
            lists.add("/?page=" + page);
        }
        List<String> claims = found(CLAIM, lists);
        List<String> articles = found(ARTICLE, claims.subList(0, Math.min(claims.size(), 10 * LISTED)));
        List<String> words = words(articles.subList(0, Math.min(articles.size(), LISTED)));
        pages.put("claims", lists);
        pages.put("claims with a word", each("/?q=", words));
        pages.put("a claim", claims);
        pages.put("an article", articles);
        pages.put("its saved page", articles.stream().map(a -> a + "/page").toList());
        pages.put("statements with a word", each("/statements?q=", words));
        pages.put("parties", List.of("/parties"));
        pages.put("sources", List.of("/sources"));
        pages.put("review", List.of("/review"));
        pages.put("API: claims", List.of("/api/v1/claims"));
        pages.put("API: an article", articles.stream().map(a -> "/api/v1" + a).toList());
    }

    private static List<String> each(String before, List<String> words) {
        return words.stream()
                .map(word -> before + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> found(Pattern link, List<String> in) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String path : in) {
            link.matcher(get(path).body()).results().map(m -> m.group(1)).forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    private List<String> words(List<String> articles) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (String path : articles) {
            WORD.matcher(get(path).body()).results().map(m -> m.group()).forEach(words::add);
        }
        return words;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(desk.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private List<Took> forAWhile(int readers, Duration howLong) throws InterruptedException, ExecutionException {
        Instant end = Instant.now().plus(howLong);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Took>>> all = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                var random = new Random(reader);
                all.add(threads.submit(() -> until(end, random)));
            }
            List<Took> took = new ArrayList<>();
            for (Future<List<Took>> one : all) {
                took.addAll(one.get());
            }
            return took;
        }
    }

    private List<Took> until(Instant end, Random random) throws IOException, InterruptedException {
        List<String> kinds = List.copyOf(pages.keySet());
        List<Took> took = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            String kind = kinds.get(random.nextInt(kinds.size()));
            List<String> paths = pages.getOrDefault(kind, List.of());
            if (!paths.isEmpty()) {
                took.add(took(kind, paths.get(random.nextInt(paths.size()))));
            }
        }
        return took;
    }

    private Took took(String kind, String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = get(path);
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        return new Took(kind, milliseconds, answer.body().getBytes(StandardCharsets.UTF_8).length, answer.statusCode());
    }

    private static List<String> lines(List<Took> all) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d readers for %d s; milliseconds      pages  median     95%%  longest  largest KB  no page",
                READERS,
                LONG.toSeconds()));
        Map<String, List<Took>> byPage = new LinkedHashMap<>();
        all.forEach(took ->
                byPage.computeIfAbsent(took.page, page -> new ArrayList<>()).add(took));
        byPage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> lines.add(line(e.getKey(), e.getValue())));
        lines.add(line("all", all));
        return lines;
    }

    private static String line(String name, List<Took> took) {
        double[] sorted = took.stream().mapToDouble(Took::milliseconds).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "  %-34s %8d %7.0f %7.0f %8.0f %11d %8d",
                name,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1],
                took.stream().mapToInt(Took::bytes).max().orElse(0) >> 10,
                took.stream().filter(one -> one.status != 200).count());
    }
}
