package org.isnad.statement;

import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.testing.ReadingInvariants;

/** What the tests of speakers, chains and disputes ask of a reading. */
final class Readings {

    private Readings() {}

    static Document read(String text) {
        Document document = Isnad.shipped().read(Article.of("a", text));
        ReadingInvariants.hold(document);
        return document;
    }

    /** The first name of each statement's speaker. */
    static List<String> speakers(String text) {
        Document document = read(text);
        return document.statements().stream()
                .map(s -> name(document, s.speaker()))
                .toList();
    }

    /** The first names of those in each statement's chain. */
    static List<List<String>> via(String text) {
        Document document = read(text);
        return document.statements().stream()
                .map(s -> s.via().stream().map(id -> name(document, id)).toList())
                .toList();
    }

    static String name(Document document, String id) {
        Entity entity = document.entities().get(id);
        return entity.names().isEmpty() ? "?" : entity.names().get(0);
    }
}
