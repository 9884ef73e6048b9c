package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as a row of a list: a gazetteer of thousands stays readable that way, and loads fast.
 *
 * @param names Arabic; one that needs a sign has {@link #SIGN} before it, once or twice
 */
record PlaceRow(String english, String kind, double lat, double lon, List<String> names) {

    /** Before a name that is also a common word or another name; twice before one that is very common. */
    static final char SIGN = '~';

    static final String FORM = "[English name, kind, latitude, longitude, Arabic names]";

    private static final int BEFORE_NAMES = 4;

    /** The row that the list tells, or null where it tells none. */
    static @Nullable PlaceRow of(Node node) {
        if (!(node instanceof Node.Items list) || list.items().size() <= BEFORE_NAMES) {
            return null;
        }
        List<String> cells = new ArrayList<>(list.items().size());
        for (Node item : list.items()) {
            if (!(item instanceof Node.Text text) || text.value().isBlank()) {
                return null;
            }
            cells.add(text.value().strip());
        }
        try {
            double lat = Double.parseDouble(cells.get(2));
            double lon = Double.parseDouble(cells.get(3));
            List<String> names = cells.subList(BEFORE_NAMES, cells.size());
            return new PlaceRow(cells.get(0), cells.get(1), lat, lon, names);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** How many signs stand before the name: 0 to 2. */
    static int signs(String written) {
        int n = 0;
        while (n < 2 && n < written.length() && written.charAt(n) == SIGN) {
            n++;
        }
        return n;
    }

    /** How far off a point may be that stands for a place of this kind, where nothing else is said. */
    static int kilometres(String kind) {
        return switch (kind) {
            case "country", "river", "sea", "desert", "continent" -> 300;
            case "governorate", "province", "region" -> 80;
            case "district", "subdistrict", "mountain", "valley", "plain", "lake" -> 25;
            default -> 0;
        };
    }
}
