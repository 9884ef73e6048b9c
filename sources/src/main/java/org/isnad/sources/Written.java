package org.isnad.sources;

import java.util.Map;
import org.isnad.sources.Fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an input tells of an article beside its text, as it writes it; null or blank what it does not tell.
 *
 * @param outlet who published it
 * @param author who wrote it
 * @param published the day of publication
 * @param modified the day of the last change
 * @param url its address
 */
record Written(
        @Nullable String outlet,
        @Nullable String author,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String url) {

    static final Written NOTHING = new Written(null, null, null, null, null);

    static Written of(Map<Field, String> fields) {
        return new Written(
                fields.get(Field.OUTLET),
                fields.get(Field.AUTHOR),
                fields.get(Field.PUBLISHED),
                fields.get(Field.MODIFIED),
                fields.get(Field.URL));
    }

    /** Whether this is the name of a person: some name their outlet instead, a mail address or one of the web. */
    static boolean isPerson(@Nullable String name, @Nullable String outlet) {
        return name != null && !name.isBlank() && !name.equals(outlet) && !name.contains("://") && !name.contains("@");
    }
}
