package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.document.Document;
import org.isnad.document.EntityKind;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/** Makes corrections out of what a person writes, within one transaction, which the caller ends. */
final class Correcting {

    /** A date as EDTF writes it, to the day or less exactly, or two of them. */
    private static final Pattern EDTF =
            Pattern.compile("D(?:/D)?".replace("D", "[0-9X]{4}(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-[0-9X]{2})?)?[?~%]?"));

    private static final Pattern WHOLE_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Database database;
    private final Connection connection;
    private final Articles articles;
    private final Corrections corrections;
    private final String now;
    private final String by;
    private final String why;

    /**
     * @param by who corrects
     * @throws CorrectionException when nobody or no reason is named
     */
    Correcting(Database database, Connection connection, Articles articles, Clock clock, String by, String why) {
        this.database = database;
        this.connection = connection;
        this.articles = articles;
        this.corrections = new Corrections(database, connection);
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        this.by = by;
        this.why = why;
        if (by.isBlank() || why.isBlank()) {
            throw new CorrectionException(
                    CorrectionException.Kind.UNSIGNED, "who corrects and why is not told", "name both");
        }
    }

    /** An article as it is given now. */
    private record Looked(long article, long reading, Document document) {

        Statement statement(String id) {
            return document.statements().stream()
                    .filter(statement -> statement.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new CorrectionException(
                            CorrectionException.Kind.NO_STATEMENT,
                            "the article has no statement " + id,
                            "see what it has: isnad search, or isnad export --to csv",
                            id));
        }
    }

    long change(String name, Change change) throws SQLException {
        if (change.isEmpty()) {
            throw new CorrectionException(
                    CorrectionException.Kind.NOTHING_SAID,
                    "nothing is said of what should be otherwise",
                    "name a speaker, an act, words");
        }
        var named = named(name);
        var looked = look(named.article());
        var statement = looked.statement(named.id());
        return add(
                looked,
                Correction.What.CORRECTED,
                statement.id(),
                statement.place(),
                should(change, looked, statement.id(), statement.place()));
    }

    long accept(String name) throws SQLException {
        return say(Correction.What.CORRECTED, name);
    }

    long notAStatement(String name) throws SQLException {
        return say(Correction.What.NOT_A_STATEMENT, name);
    }

    /** Something of a statement as a whole. */
    private long say(Correction.What what, String name) throws SQLException {
        var named = named(name);
        var looked = look(named.article());
        var statement = looked.statement(named.id());
        return add(looked, what, statement.id(), statement.place(), Amendment.NOTHING);
    }

    long missed(String article, Change change) throws SQLException {
        if (change.contents().isEmpty() || change.act() == null || change.speaker() == null) {
            throw new CorrectionException(
                    CorrectionException.Kind.MISSED_INCOMPLETE,
                    "a statement that was missed needs what is said, by whom, and what it does",
                    "name its content, speaker and act");
        }
        var looked = look(article);
        var content = only(change.contents().get(0), looked.document().text());
        var place = change.cue() == null
                ? content
                : find(change.cue(), looked.document().text(), content);
        var id = "c" + corrections.next();
        return add(looked, Correction.What.MISSED, id, place, should(change, looked, id, place));
    }

    long undo(long number) throws SQLException {
        var all = corrections.all();
        var undone = all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new CorrectionException(
                        CorrectionException.Kind.NO_CORRECTION,
                        "there is no correction " + number,
                        "see which there are: isnad corrections",
                        number));
        if (undone.what() == Correction.What.UNDONE) {
            throw new CorrectionException(
                    CorrectionException.Kind.ONLY_UNDOES,
                    "correction " + number + " only takes another one back",
                    "make that one anew",
                    number);
        }
        if (Corrections.undone(all).contains(number)) {
            throw new CorrectionException(
                    CorrectionException.Kind.UNDONE_ALREADY,
                    "correction " + number + " is taken back already",
                    "leave it",
                    number);
        }
        var taken = new Correction(
                corrections.next(),
                now,
                by,
                why,
                Correction.What.UNDONE,
                number,
                undone.article(),
                undone.reading(),
                undone.statement(),
                undone.place(),
                Amendment.NOTHING);
        corrections.add(taken, articles.recorded(undone.reading()).document().text());
        return taken.number();
    }

    // ---- which statement

    private static StatementName named(String name) {
        var named = StatementName.of(name);
        if (named == null) {
            throw new CorrectionException(
                    CorrectionException.Kind.NO_NAME,
                    "'" + name + "' names no statement",
                    "name it as isnad search shows it, such as 17#s3, or ADDRESS#s3",
                    name);
        }
        return named;
    }

    /** @param name the number of a reading, or the address of a capture, of which the last reading is taken */
    private Looked look(String name) throws SQLException {
        var reading = articles.reading(name);
        var owners = reading < 0 ? null : articles.owners(reading);
        if (owners == null) {
            throw new CorrectionException(
                    CorrectionException.Kind.NO_ARTICLE,
                    "the record has no article '" + name + "'",
                    "name its number as isnad search shows it, or its address",
                    name);
        }
        var given = new Given(articles, Holding.of(database, connection, articles));
        return new Looked(owners.article(), reading, given.recorded(reading).document());
    }

    // ---- which words

    private long add(Looked looked, Correction.What what, String statement, Span place, Amendment should)
            throws SQLException {
        var correction = new Correction(
                corrections.next(),
                now,
                by,
                why,
                what,
                null,
                looked.article(),
                looked.reading(),
                statement,
                place,
                should);
        corrections.add(correction, looked.document().text());
        return correction.number();
    }

    private static Amendment should(Change change, Looked looked, String statement, Span place) {
        var text = looked.document().text();
        var links = new ArrayList<Amendment.Link>();
        change.denies().forEach(id -> links.add(link(true, id, statement, looked)));
        change.deniesNot().forEach(id -> links.add(link(false, id, statement, looked)));
        var through = change.through();
        return new Amendment(
                change.act(),
                change.speaker() == null ? null : named(change.speaker(), change.kind(), looked, place),
                through == null
                        ? null
                        : through.stream()
                                .map(name -> named(name, EntityKind.OUTLET, looked, place))
                                .toList(),
                change.form(),
                change.distance(),
                change.spoken() == null ? null : spoken(change.spoken()),
                change.cue() == null ? null : find(change.cue(), text, place),
                change.sources().stream().map(words -> find(words, text, place)).toList(),
                change.contents().stream()
                        .map(words -> find(words, text, place))
                        .toList(),
                links);
    }

    private static String spoken(String written) {
        if (!written.isEmpty() && !isDate(written)) {
            throw new CorrectionException(
                    CorrectionException.Kind.NO_DATE,
                    "'" + written + "' is no date",
                    "write it like 2017-09-07, 2017-09, 2017 or 2017-09-01/2017-09-07",
                    written);
        }
        return written;
    }

    /** Written as one, and no day that the calendar does not have. */
    private static boolean isDate(String written) {
        return EDTF.matcher(written).matches()
                && WHOLE_DAY.matcher(written).results().allMatch(day -> isDay(day.group()));
    }

    private static boolean isDay(String written) {
        try {
            return LocalDate.parse(written).getYear() >= 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** Somebody whom the reading knows by that name, or whom the text names so; then he is of this kind. */
    private static Amendment.Named named(String name, @Nullable EntityKind kind, Looked looked, Span near) {
        for (var entity : looked.document().entities().values()) {
            if (entity.names().contains(name)) {
                return new Amendment.Named(name, entity.kind());
            }
        }
        var written =
                find(name, looked.document().text(), near).of(looked.document().text());
        for (var entity : looked.document().entities().values()) {
            if (entity.names().contains(written)) {
                return new Amendment.Named(written, entity.kind());
            }
        }
        if (kind == null) {
            throw new CorrectionException(
                    CorrectionException.Kind.UNKNOWN_SPEAKER,
                    "nobody of the name «" + written + "» was read in the article",
                    "say what it is with --kind: person, role, organisation, outlet, state, group, anonymous, witnesses, document",
                    written);
        }
        return new Amendment.Named(written, kind);
    }

    private static Amendment.Link link(boolean denies, String name, String of, Looked looked) {
        var id = name.substring(name.lastIndexOf('#') + 1);
        if (id.equals(of)) {
            throw new CorrectionException(
                    CorrectionException.Kind.DENIES_ITSELF, "a statement cannot deny itself", "name the other one");
        }
        return new Amendment.Link(denies, looked.statement(id).place());
    }

    /** Where the words stand; of several places the nearest. */
    private static Span find(String words, String text, Span near) {
        return places(words, text).stream()
                .min(Comparator.comparingInt(place -> Math.abs(place.start() - near.start())))
                .orElseThrow(() -> missing(words));
    }

    private static Span only(String words, String text) {
        var places = places(words, text);
        if (places.isEmpty()) {
            throw missing(words);
        }
        if (places.size() > 1) {
            throw new CorrectionException(
                    CorrectionException.Kind.SEVERAL_PLACES,
                    "«" + words.strip() + "» stands " + places.size() + " times in the article",
                    "give more of the words",
                    words.strip(),
                    places.size());
        }
        return places.get(0);
    }

    private static CorrectionException missing(String words) {
        return new CorrectionException(
                CorrectionException.Kind.NOT_IN_THE_TEXT,
                "«" + words.strip() + "» does not stand in the article",
                "give words of the article, in their order",
                words.strip());
    }

    /** To the letter; where they nowhere stand so, word for word however they are written. */
    private static List<Span> places(String words, String text) {
        var exact = words.strip();
        List<Span> places = new ArrayList<>();
        for (int at = exact.isEmpty() ? -1 : text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            places.add(new Span(at, at + exact.length()));
        }
        return places.isEmpty() ? foldedPlaces(Words.of(exact).folded(), Words.of(text)) : places;
    }

    private static List<Span> foldedPlaces(List<String> wanted, Words words) {
        List<Span> places = new ArrayList<>();
        var size = wanted.size();
        for (int i = 0; size > 0 && i + size <= words.folded().size(); i++) {
            if (Objects.equals(words.folded().subList(i, i + size), wanted)) {
                places.add(new Span(
                        words.spans().get(i).start(),
                        words.spans().get(i + size - 1).end()));
            }
        }
        return places;
    }
}
