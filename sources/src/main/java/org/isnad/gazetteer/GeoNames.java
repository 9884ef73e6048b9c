package org.isnad.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.letter.Letters;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a GeoNames country file: 19 columns between tabs, described at geonames.org.
 * <ul>
 *   <li>Taken are administrative divisions (class A) and populated places (class P) that are still there and have a name in Arabic letters.
 *   <li>A name is Arabic when it is written in the letters of Arabic alone: the file does not tell languages, and Persian, Urdu and Kurdish names
 *       mostly have letters of their own.
 *   <li>A row that cannot be read is a fault with its line; the others are taken.
 * </ul>
 */
public final class GeoNames {

    private static final int COLUMNS = 19;
    private static final int NAME = 1;
    private static final int ALTERNATE_NAMES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE_CLASS = 6;
    private static final int FEATURE_CODE = 7;
    private static final int COUNTRY_CODE = 8;
    private static final int POPULATION = 14;
    private static final int CITY = 100_000;
    private static final int TOWN = 5_000;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 5;

    /**
     * A place of the file.
     *
     * @param english its name in Latin letters
     * @param country its country's code of two letters
     * @param names in Arabic letters; never empty
     */
    public record Row(String english, String kind, double lat, double lon, String country, List<String> names) {

        public Row {
            names = List.copyOf(names);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private GeoNames() {}

    /** @param file the file's name as the user knows it */
    public static GeoNames read(String file, List<String> lines) {
        var read = new GeoNames();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.line(new Place(file, i + 1, -1), lines.get(i).split("\t", -1));
            }
        }
        return read;
    }

    /** The places that were taken, in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What is wrong, in the order of the file. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void line(Place at, String[] cells) {
        if (cells.length != COLUMNS) {
            fault(at, "a row has " + cells.length + " columns, not " + COLUMNS);
            return;
        }
        Double lat = degrees(at, "latitude", cells[LATITUDE], 90);
        Double lon = degrees(at, "longitude", cells[LONGITUDE], 180);
        String kind = kind(cells[FEATURE_CLASS], cells[FEATURE_CODE], population(cells[POPULATION]));
        List<String> names = arabic(cells[ALTERNATE_NAMES]);
        if (lat != null && lon != null && kind != null && !names.isEmpty()) {
            rows.add(new Row(cells[NAME].strip(), kind, lat, lon, cells[COUNTRY_CODE].strip(), names));
        }
    }

    private @Nullable Double degrees(Place at, String column, String written, int most) {
        try {
            double value = Double.parseDouble(written.strip());
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told with the others below
        }
        fault(at, "the " + column + " is '" + written + "', no number from -" + most + " to " + most);
        return null;
    }

    private void fault(Place at, String what) {
        faults.add(new Fault(Fault.Code.BAD_ROW, at, what, "fetch the file again, or mend or delete the row"));
    }

    private static long population(String written) {
        return written.isBlank() || !written.strip().chars().allMatch(Character::isDigit)
                ? 0
                : Long.parseLong(written.strip());
    }

    /** Null for a place that is not taken: rivers and hotels, what is gone (ADM1H, PPLW), sections of towns without a kind. */
    private static @Nullable String kind(String featureClass, String code, long population) {
        return switch (featureClass) {
            case "A" ->
                switch (code) {
                    case "ADM1" -> "governorate";
                    case "ADM2" -> "district";
                    case "ADM3", "ADM4", "ADM5" -> "subdistrict";
                    default -> null;
                };
            case "P" ->
                switch (code) {
                    case "PPLC" -> "capital";
                    case "PPLX" -> "quarter";
                    case "PPLH", "PPLQ", "PPLW", "PPLCH" -> null;
                    default -> population >= CITY ? "city" : population >= TOWN ? "town" : "village";
                };
            default -> null;
        };
    }

    private static List<String> arabic(String alternates) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : alternates.split(",")) {
            String stripped = name.strip();
            if (stripped.chars().allMatch(GeoNames::isArabic)
                    && stripped.length() >= SHORTEST_NAME
                    && stripped.split(" ").length <= LONGEST_NAME) {
                names.add(stripped);
            }
        }
        return List.copyOf(names);
    }

    private static boolean isArabic(int c) {
        return c >= Letters.HAMZA && c <= Letters.GHAIN || c >= Letters.FEH && c <= Letters.YEH || c == ' ';
    }
}
