package org.isnad.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.isnad.claim.Claim;
import org.isnad.claim.Telling;
import org.jspecify.annotations.Nullable;

/** A record in a database. */
final class SqlRecord implements RecordStore {

    private static final String HOLDS =
            "SELECT 1 FROM capture c JOIN article a ON a.capture = c.id JOIN reading r ON r.article = a.id"
                    + " WHERE c.address = ? AND c.sha256 = ? AND r.isnad = ? AND r.lexicons = ? AND r.weights = ?";

    private final Database database;
    private final Connection connection;
    private final Clock clock;
    private final boolean asRead;
    private @Nullable PreparedStatement holds;
    private @Nullable Claiming claiming;
    private @Nullable Articles articles;

    private SqlRecord(Database database, Connection connection, Clock clock, boolean asRead) {
        this.database = database;
        this.connection = connection;
        this.clock = clock;
        this.asRead = asRead;
    }

    static SqlRecord openToAdd(RecordPlace place, Clock clock) {
        var database = database(place);
        return told(database, () -> new SqlRecord(database, database.toAdd(clock), clock, false));
    }

    static SqlRecord openToRead(RecordPlace place) {
        var database = database(place);
        return told(database, () -> new SqlRecord(database, database.toRead(), Clock.systemUTC(), false));
    }

    private static Database database(RecordPlace place) {
        return switch (place) {
            case RecordPlace.File file -> new Sqlite(file.path());
            case RecordPlace.Server server -> new Postgres(server);
        };
    }

    private interface Work<T> {
        T done() throws SQLException;
    }

    private static <T> T told(Database database, Work<T> work) {
        try {
            return work.done();
        } catch (SQLException failed) {
            throw database.told(failed);
        }
    }

    private <T> T told(Work<T> work) {
        return told(database, work);
    }

    /** What is read is of one moment, however long it takes and whoever adds meanwhile. */
    private <T> T atOneMoment(Work<T> work) {
        return told(() -> {
            try {
                database.beginToRead(connection);
                var done = work.done();
                database.commit(connection);
                return done;
            } catch (SQLException | RuntimeException failed) {
                rollBack(failed);
                throw failed;
            }
        });
    }

    @Override
    public boolean holds(String address, String sha256, ReadWith with) {
        return told(() -> {
            if (holds == null) {
                holds = connection.prepareStatement(HOLDS);
            }
            holds.setString(1, address);
            holds.setString(2, sha256);
            holds.setString(3, with.isnad());
            holds.setString(4, with.lexicons());
            holds.setString(5, with.weights());
            try (var found = holds.executeQuery()) {
                return found.next();
            }
        });
    }

    @Override
    public @Nullable Known known(String address, ReadWith with) {
        return told(() -> {
                    try (var statement = connection.prepareStatement(
                            "SELECT c.headers, a.text_sha256 FROM capture c JOIN article a ON a.capture = c.id JOIN reading r ON r.article = a.id"
                                    + " WHERE c.id = (SELECT max(id) FROM capture WHERE address = ?)"
                                    + " AND r.isnad = ? AND r.lexicons = ? AND r.weights = ?")) {
                        statement.setString(1, address);
                        statement.setString(2, with.isnad());
                        statement.setString(3, with.lexicons());
                        statement.setString(4, with.weights());
                        try (var found = statement.executeQuery()) {
                            return found.next()
                                    ? Optional.of(new Known(found.getString(1), found.getString(2)))
                                    : Optional.<Known>empty();
                        }
                    }
                })
                .orElse(null);
    }

    @Override
    public List<Outcome> add(List<Entry> entries) {
        return atOnce(() -> {
            try (var adding = new Adding(database, connection, clock)) {
                var outcomes = adding.add(entries);
                claiming().add(adding.fresh());
                return outcomes;
            }
        });
    }

    /** What is written is written as a whole or not at all. */
    private <T> T atOnce(Work<T> work) {
        return told(() -> {
            try {
                database.begin(connection);
                if (claiming != null) {
                    claiming.begin();
                }
                var done = work.done();
                if (claiming != null) {
                    claiming.end();
                }
                database.commit(connection);
                return done;
            } catch (SQLException | RuntimeException failed) {
                claiming = null; // what it remembers is not in the tables
                rollBack(failed);
                throw failed;
            }
        });
    }

    /** What keeps the claims, within a transaction that writes. */
    private Claiming claiming() throws SQLException {
        if (claiming == null) {
            claiming = new Claiming(database, connection);
        }
        return claiming;
    }

    private void rollBack(Exception why) {
        try {
            database.rollBack(connection);
        } catch (SQLException done) { // rolled back by itself, or not begun, or away
            why.addSuppressed(done);
        }
    }

    // ---- corrections

    @Override
    public RecordStore asRead() {
        return new SqlRecord(database, connection, clock, true);
    }

    private interface Saying {
        long said(Correcting correcting) throws SQLException;
    }

    private long correct(String by, String why, Saying saying) {
        return atOnce(() -> {
            var articles = articles();
            var number = saying.said(new Correcting(database, connection, articles, clock, by, why));
            if (new Corrections(database, connection).changes(number)) {
                claiming().renew(correctedBy(number));
            }
            return number;
        });
    }

    /** The article of a correction, and those of later captures of its address. */
    private List<Long> correctedBy(long correction) throws SQLException {
        List<Long> all = new ArrayList<>();
        for (var row : new Sql(database, connection)
                .rows(
                        "SELECT l.id FROM correction k JOIN article a ON a.id = k.article JOIN capture c ON c.id = a.capture"
                                + " JOIN capture d ON d.address = c.address AND d.id >= c.id JOIN article l ON l.capture = d.id"
                                + " WHERE k.id = ? ORDER BY l.id",
                        correction)) {
            all.add(Sql.number(row[0]));
        }
        return all;
    }

    @Override
    public long correct(String statement, Change change, String by, String why) {
        return correct(by, why, correcting -> correcting.change(statement, change));
    }

    @Override
    public long accept(String statement, String by, String why) {
        return correct(by, why, correcting -> correcting.accept(statement));
    }

    @Override
    public long notAStatement(String statement, String by, String why) {
        return correct(by, why, correcting -> correcting.notAStatement(statement));
    }

    @Override
    public long missed(String article, Change change, String by, String why) {
        return correct(by, why, correcting -> correcting.missed(article, change));
    }

    @Override
    public long undo(long correction, String by, String why) {
        return correct(by, why, correcting -> correcting.undo(correction));
    }

    @Override
    public List<Laid> corrections() {
        return atOneMoment(() -> {
            var articles = articles();
            return new Laying(
                            new Corrections(database, connection), articles, Holding.of(database, connection, articles))
                    .all();
        });
    }

    // ---- claims

    private static final String NOT_COMPARED = "FROM current_reading r WHERE NOT EXISTS"
            + " (SELECT 1 FROM told t WHERE t.reading = r.id AND t.made = " + Compared.MADE + ")";

    /** So many are compared in one transaction. */
    private static final int COMPARED_AT_ONCE = 250;

    private boolean keepsClaims() throws SQLException {
        return database.version(connection) >= ClaimRows.WHOLE;
    }

    @Override
    public long notCompared() {
        return told(() ->
                Sql.number(sql().rows("SELECT count(*) " + (keepsClaims() ? NOT_COMPARED : "FROM current_reading"))
                        .get(0)[0]));
    }

    private Sql sql() {
        return new Sql(database, connection);
    }

    @Override
    public void compare(LongConsumer progress) {
        atOnce(() -> {
            if (!sql().rows("SELECT 1 FROM told WHERE made <> " + Compared.MADE + " LIMIT 1")
                    .isEmpty()) {
                clearClaims();
            }
            return true;
        });
        var done = 0L;
        for (int more = compareSome(); more > 0; more = compareSome()) {
            done += more;
            progress.accept(done);
        }
    }

    /** How many were left and are compared now. */
    private int compareSome() {
        return atOnce(() -> {
            List<Long> articles = new ArrayList<>();
            for (var row :
                    sql().rows("SELECT r.article " + NOT_COMPARED + " ORDER BY r.article LIMIT " + COMPARED_AT_ONCE)) {
                articles.add(Sql.number(row[0]));
            }
            if (!articles.isEmpty()) {
                claiming().renew(articles);
                logCompared();
            }
            return articles.size();
        });
    }

    /** Others who have the record open see by it that the claims are others now. */
    private void logCompared() throws SQLException {
        try (var log = new Log(
                database,
                connection,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())) {
            log.add(Log.COMPARE, null, "");
            log.write();
        }
    }

    private void clearClaims() throws SQLException {
        new ClaimRows(database, connection).clear();
        logCompared();
        claiming = null;
    }

    @Override
    public void mendClaims(LongConsumer progress) {
        atOnce(() -> {
            clearClaims();
            return true;
        });
        compare(progress);
    }

    @Override
    public ClaimList claims(ClaimQuery query, long offset, int limit) {
        return atOneMoment(() -> keepsClaims()
                ? new ClaimListing(database, connection, query).page(offset, limit)
                : new ClaimList(List.of(), 0));
    }

    @Override
    public List<Contested> contested(int limit) {
        return atOneMoment(() ->
                keepsClaims() ? new ClaimListing(database, connection, ClaimQuery.ALL).contested(limit) : List.of());
    }

    @Override
    public @Nullable Claim claim(String name) {
        return atOneMoment(() ->
                        Optional.ofNullable(keepsClaims() ? new ClaimsKept(database, connection).claim(name) : null))
                .orElse(null);
    }

    private interface DecisionMaking {
        long made(Deciding deciding) throws SQLException;
    }

    private long decide(String by, String why, DecisionMaking making) {
        return atOnce(() -> {
            var articles = articles();
            return making.made(new Deciding(database, connection, articles, claiming(), clock, by, why));
        });
    }

    @Override
    public long merge(List<String> claims, String by, String why) {
        return decide(by, why, deciding -> deciding.merge(claims));
    }

    @Override
    public long split(String claim, List<String> statements, String by, String why) {
        return decide(by, why, deciding -> deciding.split(claim, statements));
    }

    @Override
    public long unlink(String statement, String by, String why) {
        return decide(by, why, deciding -> deciding.unlink(statement));
    }

    @Override
    public long undoDecision(long decision, String by, String why) {
        return decide(by, why, deciding -> deciding.undo(decision));
    }

    @Override
    public List<Decided> decisions() {
        return atOneMoment(() -> keepsClaims() ? new ClaimsKept(database, connection).decisions() : List.of());
    }

    // ---- what is counted

    private interface Counting<T> {
        List<T> of(Counts counts) throws SQLException;
    }

    /** Nothing, where the tables came later. */
    private <T> List<T> counted(Counting<T> counting) {
        return atOneMoment(() -> keepsCounts() ? counting.of(new Counts(database, connection)) : List.of());
    }

    private boolean keepsCounts() throws SQLException {
        return database.version(connection) >= Counts.FIRST;
    }

    @Override
    public List<Charging> charges() {
        return counted(Counts::charges);
    }

    @Override
    public List<Telling> charges(String accuser, String accused, int limit) {
        return counted(
                counts -> new ClaimsKept(database, connection).tellings(counts.charges(accuser, accused, limit)));
    }

    @Override
    public Map<String, Long> parties() {
        return atOneMoment(() -> keepsCounts() ? new Counts(database, connection).parties() : Map.of());
    }

    @Override
    public List<Called> called(String party) {
        return counted(counts -> counts.called(party));
    }

    @Override
    public List<OutletCount> outlets() {
        return counted(Counts::outlets);
    }

    @Override
    public List<Asked> asked() {
        return counted(Counts::asked);
    }

    @Override
    public void asked(String address, Instant at, boolean had, long news, @Nullable String fault) {
        atOnce(() -> {
            new Counts(database, connection).asked(address, at, had, news, fault);
            return true;
        });
    }

    // ---- what is in

    @Override
    public void each(Consumer<Recorded> consumer) {
        atOneMoment(() -> {
            var articles = articles();
            var given = given(articles);
            for (var reading : articles.currentReadings()) {
                consumer.accept(given.recorded(reading));
            }
            return true;
        });
    }

    /** Kept, with what it has prepared, until another brings the record to another version. */
    private Articles articles() throws SQLException {
        var version = database.version(connection);
        if (articles != null && articles.version() != version) {
            articles.close();
            articles = null;
        }
        if (articles == null) {
            articles = new Articles(connection, version);
        }
        return articles;
    }

    private Given given(Articles articles) throws SQLException {
        return new Given(articles, asRead ? Holding.none(articles) : Holding.of(database, connection, articles));
    }

    @Override
    public List<Recorded> captures(String address) {
        return recorded(
                "SELECT r.id FROM current_reading r JOIN article a ON a.id = r.article JOIN capture c ON c.id = a.capture"
                        + " WHERE c.address = ? ORDER BY c.met, c.id",
                address);
    }

    @Override
    public List<Recorded> readings(String address, String sha256) {
        return recorded(
                "SELECT r.id FROM reading r JOIN article a ON a.id = r.article JOIN capture c ON c.id = a.capture"
                        + " WHERE c.address = ? AND c.sha256 = ? ORDER BY r.id",
                address,
                sha256);
    }

    @Override
    public @Nullable Recorded article(String name) {
        return atOneMoment(() -> {
                    var articles = articles();
                    var statement = StatementName.of(name);
                    var reading = articles.reading(statement == null ? name : statement.article());
                    return reading < 0 || articles.owners(reading) == null
                            ? Optional.<Recorded>empty()
                            : Optional.of(given(articles).recorded(reading));
                })
                .orElse(null);
    }

    @Override
    public byte @Nullable [] bytes(long reading) {
        return told(() -> {
                    var row = sql().rows(
                                    "SELECT c.packed, c.length FROM reading r JOIN article a ON a.id = r.article JOIN capture c ON c.id = a.capture"
                                            + " WHERE r.id = ?",
                                    reading)
                            .get(0);
                    return Optional.ofNullable(Packing.unpacked(
                            (byte[]) Objects.requireNonNull(row[0]), Math.toIntExact(Sql.number(row[1]))));
                })
                .orElse(null);
    }

    @Override
    public List<Correction> corrections(String statement) {
        return atOneMoment(() -> {
            var articles = articles();
            var reading = StatementName.reading(statement);
            var owners = articles.owners(reading);
            if (owners == null) {
                return List.of();
            }
            var read = articles.recorded(reading).document();
            var held = Holding.of(database, connection, articles).of(owners.article(), read.text());
            return Corrected.of(read, held.corrections()).of(StatementName.id(statement));
        });
    }

    private interface Looking<T> {
        T seen(Undecided undecided) throws SQLException;
    }

    private <T> T undecided(ReviewQuery query, Looking<T> looking) {
        return atOneMoment(() -> {
            var articles = articles();
            var holding = Holding.of(database, connection, articles);
            return looking.seen(new Undecided(sql(), articles, holding, query));
        });
    }

    @Override
    public @Nullable String undecidedAfter(ReviewQuery query, @Nullable String after) {
        return undecided(query, undecided -> Optional.ofNullable(undecided.after(after)))
                .orElse(null);
    }

    @Override
    public @Nullable String undecidedBefore(ReviewQuery query, String before) {
        return undecided(query, undecided -> Optional.ofNullable(undecided.before(before)))
                .orElse(null);
    }

    @Override
    public long undecided(ReviewQuery query, int most) {
        return undecided(query, undecided -> undecided.count(most));
    }

    @Override
    public Recorded reading(long number) {
        return atOneMoment(() -> {
            var articles = articles();
            return articles.recorded(number);
        });
    }

    @Override
    public List<Long> notReadWith(ReadWith with) {
        return told(() -> {
            try (var select = connection.prepareStatement(
                    "SELECT c.id FROM current_reading c WHERE NOT EXISTS (SELECT 1 FROM reading r WHERE r.article = c.article"
                            + " AND r.isnad = ? AND r.lexicons = ? AND r.weights = ?) ORDER BY c.article")) {
                select.setString(1, with.isnad());
                select.setString(2, with.lexicons());
                select.setString(3, with.weights());
                List<Long> numbers = new ArrayList<>();
                try (var found = select.executeQuery()) {
                    while (found.next()) {
                        numbers.add(found.getLong(1));
                    }
                }
                return numbers;
            }
        });
    }

    /** What a select of numbers of readings gives. */
    private List<Recorded> recorded(String sql, String... values) {
        return atOneMoment(() -> {
            var articles = articles();
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setString(i + 1, values[i]);
                }
                List<Recorded> all = new ArrayList<>();
                try (var found = select.executeQuery()) {
                    while (found.next()) {
                        all.add(articles.recorded(found.getLong(1)));
                    }
                }
                return all;
            }
        });
    }

    @Override
    public Found search(Query query, int shown, int counted) {
        return atOneMoment(() -> {
            return new Search(database, connection, given(articles()), query).found(shown, counted);
        });
    }

    @Override
    public void searchWhole(Query query, Predicate<Hit> wanted) {
        atOneMoment(() -> {
            new Search(database, connection, given(articles()), query).whole(wanted);
            return true;
        });
    }

    @Override
    public void search(Query query, @Nullable String after, Predicate<Hit> wanted) {
        atOneMoment(() -> {
            var articles = articles();
            new Search(database, connection, given(articles), query).each(after, wanted);
            return true;
        });
    }

    @Override
    public List<ListedArticle> articles(ArticleQuery query, long after, int limit) {
        return atOneMoment(() -> new ArticleListing(database, connection, query).behind(after, limit));
    }

    @Override
    public long verify(Consumer<Damage> consumer, LongConsumer progress) {
        return atOneMoment(() -> {
            var articles = articles();
            return new Verification(database, connection, articles, consumer).sound(progress);
        });
    }

    @Override
    public long mendIndex() {
        return atOnce(() -> {
            for (var in : Indexed.OF_CLAIMS) {
                new WordIndex(database, connection, in).mend();
            }
            return new WordIndex(database, connection, Indexed.ARTICLE).mend();
        });
    }

    @Override
    public String state() {
        return told(() -> {
            var last = sql().rows("SELECT id, hash FROM log ORDER BY id DESC LIMIT 1");
            return last.isEmpty() ? "" : last.get(0)[0] + "." + last.get(0)[1];
        });
    }

    @Override
    public long size() {
        return told(() -> {
            try (var statement = connection.createStatement();
                    var count = statement.executeQuery("SELECT count(*) FROM reading")) {
                count.next();
                return count.getLong(1);
            }
        });
    }

    @Override
    public void copyTo(Path file) {
        told(() -> {
            database.copyTo(connection, file, clock);
            return true;
        });
    }

    @Override
    public void close() {
        told(() -> {
            connection.close();
            return true;
        });
    }
}
