package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quick look at the names in a reading, before all of it is fetched: most readings that have the words of a name have them elsewhere. */
final class Glance implements AutoCloseable {

    private static final String SPEAKERS = "SELECT n.name FROM statement s JOIN entity_name n ON n.reading = s.reading"
            + " AND n.entity = s.speaker WHERE s.reading = ?";
    private static final String ENTITIES = "SELECT name FROM entity_name WHERE reading = ?";
    private static final String PLACES = "SELECT name, text FROM place WHERE reading = ?";

    private final Connection connection;
    private @Nullable PreparedStatement speakers;
    private @Nullable PreparedStatement entities;
    private @Nullable PreparedStatement places;
    private @Nullable PreparedStatement texts;
    private @Nullable PreparedStatement briefs;

    Glance(Connection connection) {
        this.connection = connection;
    }

    /** Whether somebody of that name speaks. */
    boolean speaks(List<Term> name, long reading) throws SQLException {
        if (speakers == null) {
            speakers = connection.prepareStatement(SPEAKERS);
        }
        return isNamed(name, reading, speakers);
    }

    /** Whether somebody of that name speaks, hands on, or is spoken for. */
    boolean has(List<Term> name, long reading) throws SQLException {
        if (entities == null) {
            entities = connection.prepareStatement(ENTITIES);
        }
        return isNamed(name, reading, entities);
    }

    /** Whether a place of that name is there. */
    boolean hasPlace(List<Term> name, long reading) throws SQLException {
        if (places == null) {
            places = connection.prepareStatement(PLACES);
        }
        return isNamed(name, reading, places);
    }

    /** What tells an article that was found from others. */
    Found.Brief brief(long reading) throws SQLException {
        if (briefs == null) {
            briefs = connection.prepareStatement("SELECT outlet, published FROM reading WHERE id = ?");
        }
        briefs.setLong(1, reading);
        try (var found = briefs.executeQuery()) {
            return found.next()
                    ? new Found.Brief(found.getString(1), found.getString(2), null, null)
                    : new Found.Brief(null, null, null, null);
        }
    }

    /** Whether all these stand in the text of an article. */
    boolean stand(List<Term> terms, long article) throws SQLException {
        if (texts == null) {
            texts = connection.prepareStatement("SELECT text FROM article WHERE id = ?");
        }
        texts.setLong(1, article);
        try (var found = texts.executeQuery()) {
            return found.next() && Search.all(terms, found.getString(1));
        }
    }

    /** Whether some column of some row has all words of the name. */
    private static boolean isNamed(List<Term> name, long reading, PreparedStatement select) throws SQLException {
        select.setLong(1, reading);
        try (var found = select.executeQuery()) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                for (int i = 1; i <= columns; i++) {
                    if (Search.all(name, String.valueOf(found.getString(i)))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        for (var select : new @Nullable PreparedStatement[] {speakers, entities, places, texts, briefs}) {
            if (select != null) {
                select.close();
            }
        }
    }
}
