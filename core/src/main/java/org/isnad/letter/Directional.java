package org.isnad.letter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters that are not seen and turn text round. They may stand in a text for good reason, or to make it look like another. Their names are Unicode's
 * short ones.
 */
public final class Directional {

    private static final Map<Character, String> NAMES = Map.ofEntries(
            Map.entry('\u061C', "ALM"),
            Map.entry('\u200E', "LRM"),
            Map.entry('\u200F', "RLM"),
            Map.entry('\u202A', "LRE"),
            Map.entry('\u202B', "RLE"),
            Map.entry('\u202C', "PDF"),
            Map.entry('\u202D', "LRO"),
            Map.entry('\u202E', "RLO"),
            Map.entry('\u2066', "LRI"),
            Map.entry('\u2067', "RLI"),
            Map.entry('\u2068', "FSI"),
            Map.entry('\u2069', "PDI"));

    private Directional() {}

    /** Whether it is one of them. */
    public static boolean is(char c) {
        return c >= '\u061C' && c <= '\u2069' && NAMES.containsKey(c);
    }

    /** Whether it is a letter without a body (ALM, LRM, RLM), which turns only what is next to it; the others hold until they are ended. */
    public static boolean isMark(char c) {
        return c == '\u061C' || c == '\u200E' || c == '\u200F';
    }

    /** Its short name; null when it is none of them. */
    public static @Nullable String name(char c) {
        return NAMES.get(c);
    }
}
