package org.isnad.export;

import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/** How those who speak and hand on are called in tables and lists. */
public final class Naming {

    private Naming() {}

    /** The first name of an entity, as the text writes it; empty when it has none. */
    public static String name(@Nullable Entity entity) {
        return entity == null || entity.names().isEmpty() ? "" : entity.names().get(0);
    }

    /** Those between the article and the speaker, nearest to the article first; empty when nobody is. */
    public static String through(Statement statement, Document document) {
        return statement.via().stream()
                .map(id -> name(document.entities().get(id)))
                .collect(Collectors.joining(" ← "));
    }
}
