package org.isnad.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A corpus repeated to any size: each time at other addresses, some weeks later, and with other names of states, towns and persons, so that the articles of one
 * time are no copies of those of another and speak of other days, as those of further years would.
 */
final class Repeated {

    /** Further apart than articles are compared. */
    private static final int DAYS = 21;

    private static final List<List<String>> KINDS = List.of(
            List.of(
                    "السعودية",
                    "مصر",
                    "الأردن",
                    "العراق",
                    "سوريا",
                    "لبنان",
                    "اليمن",
                    "الكويت",
                    "قطر",
                    "البحرين",
                    "تونس",
                    "المغرب",
                    "الجزائر",
                    "ليبيا",
                    "السودان",
                    "إيران",
                    "تركيا",
                    "روسيا",
                    "فرنسا",
                    "الصين",
                    "الهند",
                    "باكستان",
                    "إيطاليا"),
            List.of(
                    "الرياض", "جدة", "الدمام", "تبوك", "نجران", "القاهرة", "بغداد", "دمشق", "بيروت", "صنعاء", "عدن",
                    "حلب", "الموصل", "طرابلس", "الخرطوم", "طهران", "أنقرة", "موسكو", "باريس"),
            List.of(
                    "محمد",
                    "أحمد",
                    "عبدالله",
                    "خالد",
                    "سعد",
                    "فهد",
                    "سلمان",
                    "علي",
                    "عمر",
                    "ناصر",
                    "سعود",
                    "فيصل",
                    "تركي",
                    "إبراهيم",
                    "يوسف",
                    "حسن",
                    "حسين",
                    "صالح",
                    "عبدالعزيز"));

    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})(?:"
            + String.join("|", KINDS.stream().flatMap(List::stream).toList()) + ")(?!\\p{L})");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path corpus;

    Repeated(Path corpus) {
        this.corpus = corpus;
    }

    /**
     * Writes articles as JSON Lines.
     *
     * @param from the number of the first, from 0: those of the corpus come first, and then again and again
     * @param to the number behind the last
     */
    void write(long from, long to, PrintStream out) throws IOException {
        long number = 0;
        for (int time = 0; number < to; time++) {
            Map<String, String> names = names(time);
            try (var lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(corpus), 1 << 16), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null && number < to; line = lines.readLine()) {
                    if (number++ >= from) {
                        out.println(time == 0 ? line : otherwise((ObjectNode) JSON.readTree(line), time, names));
                    }
                }
            }
        }
    }

    private static Map<String, String> names(int time) {
        Map<String, String> names = new HashMap<>();
        for (List<String> kind : KINDS) {
            for (int i = 0; i < kind.size(); i++) {
                names.put(kind.get(i), kind.get((i + time) % kind.size()));
            }
        }
        return names;
    }

    private static ObjectNode otherwise(ObjectNode article, int time, Map<String, String> names) {
        article.put("id", article.path("id").asText() + "-" + time);
        article.put("url", article.path("url").asText() + "#" + time);
        article.put(
                "date_extracted",
                LocalDate.parse(article.path("date_extracted").asText().substring(0, 10))
                        .plusDays((long) DAYS * time)
                        .toString());
        for (String field : List.of("title", "content")) {
            article.put(field, NAME.matcher(article.path(field).asText()).replaceAll(name -> names.get(name.group())));
        }
        return article;
    }
}
