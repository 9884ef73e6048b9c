package org.isnad.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;

/**
 * Writes places as a lexicon file, in the rows that {@code docs/LEXICONS.md} describes. A name of one word that the shipped lexicon knows as something
 * else gets the sign {@code ~} before it: it is read as a place only where something says so.
 */
public final class PlacesFile {

    /** Behind the name of each administrative division, so that a town and its district stay two. */
    private static final Set<String> DIVISIONS = Set.of("governorate", "district", "subdistrict");

    private final Set<String> words = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** @param lexicon whose words are no places without a sign */
    public PlacesFile(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            switch (entry) {
                case Entry.Place place -> {
                    places.addAll(place.names());
                    words.addAll(place.signed());
                }
                case Entry.Words some -> words.addAll(some.words());
                case Entry.Counted counted -> words.addAll(counted.words());
                case Entry.Valued valued -> words.addAll(valued.words());
                case Entry.Cue cue -> words.add(cue.lemma());
                default -> {}
            }
        }
    }

    /** The file's text; the same for the same rows. */
    public String text(List<GeoNames.Row> rows) {
        Map<String, List<GeoNames.Row>> byCountry = new TreeMap<>();
        rows.forEach(row ->
                byCountry.computeIfAbsent(country(row), c -> new ArrayList<>()).add(row));
        var out = new StringBuilder();
        out.append("about: Places of ")
                .append(String.join(", ", byCountry.keySet()))
                .append(".\n");
        out.append("kind: place\n");
        out.append("source: GeoNames (geonames.org), CC BY 4.0\n");
        out.append("entries:\n");
        byCountry.forEach((country, some) -> {
            out.append("  - within: ").append(quoted(country)).append("\n    places:\n");
            some.forEach(row -> out.append("      - ").append(row(row)).append('\n'));
        });
        return out.append(examples(rows)).toString();
    }

    private static String country(GeoNames.Row row) {
        String name = Locale.of("", row.country()).getDisplayCountry(Locale.ENGLISH);
        return name.isBlank() ? row.country() : name;
    }

    private String row(GeoNames.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(quoted(headword(row)));
        cells.add(row.kind());
        cells.add(degrees(row.lat()));
        cells.add(degrees(row.lon()));
        row.names().forEach(name -> cells.add(signed(name)));
        return "[" + String.join(", ", cells) + "]";
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Of several places of one name each is told apart by a number. */
    private String headword(GeoNames.Row row) {
        String name = DIVISIONS.contains(row.kind()) ? row.english() + " (" + row.kind() + ")" : row.english();
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    private String signed(String name) {
        return name.indexOf(' ') < 0 && words.contains(name) && !places.contains(name) ? "~" + name : name;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A lexicon file has a sentence that it reads and a near miss; any name of the file makes them. */
    private static String examples(List<GeoNames.Row> rows) {
        GeoNames.Row first = rows.get(0);
        return template().replace("{name}", first.names().get(0)).replace("{english}", first.english());
    }

    private static String template() {
        try (InputStream template = PlacesFile.class.getResourceAsStream("examples.yaml")) {
            return new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
