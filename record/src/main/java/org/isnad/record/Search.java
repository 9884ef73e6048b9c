package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the articles that may hold what is searched for, the newest first. Which ones may, the index of words tells; whether
 * they do, is looked up in the article itself.
 */
final class Search {

    /** What tells of an article as much as is shown of it. */
    private static final Set<Table> OF_ARTICLES = EnumSet.of(Table.CAPTURE, Table.ARTICLE, Table.READING);

    /** What tells of its statements besides. */
    private static final Set<Table> OF_STATEMENTS = EnumSet.of(
            Table.CAPTURE,
            Table.ARTICLE,
            Table.READING,
            Table.ENTITY,
            Table.ENTITY_NAME,
            Table.STATEMENT,
            Table.SOURCE,
            Table.CONTENT,
            Table.VIA);

    private final Database database;
    private final Connection connection;
    private final Given articles;
    private final Query query;
    private final List<Term> words;
    private final List<Term> speaker;
    private final List<Term> party;
    private final List<Term> through;
    private final List<Term> place;
    private final List<Term> outlet;
    private final List<Term> phrases;

    Search(Database database, Connection connection, Given articles, Query query) {
        this.database = database;
        this.connection = connection;
        this.articles = articles;
        this.query = query;
        this.words = Term.of(query.words());
        this.speaker = phrase(query.speaker());
        this.party = phrase(query.party());
        this.through = phrase(query.through());
        this.place = phrase(query.place());
        this.outlet = phrase(query.outlet());
        this.phrases =
                inTheText().stream().filter(term -> term.forms().size() > 1).toList();
    }

    private static List<Term> phrase(@Nullable String name) {
        return name == null ? List.of() : Term.phrase(name);
    }

    /**
     * Gives what is found until no more is wanted.
     *
     * @param after the name of what was found last; null to begin
     */
    void each(@Nullable String after, Predicate<Hit> wanted) throws SQLException {
        each(after, toShow(), wanted);
    }

    /** The same from the beginning, and each with all that was read in the article. */
    void whole(Predicate<Hit> wanted) throws SQLException {
        each(null, EnumSet.allOf(Table.class), wanted);
    }

    private void each(@Nullable String after, Set<Table> tables, Predicate<Hit> wanted) throws SQLException {
        var candidates = candidates();
        if (after != null) {
            candidates.from(reading(after));
        }
        eachFitting(candidates, (candidate, glance) -> {
            var recorded = articles.recorded(candidate.reading(), tables);
            return areTaken(behind(after, hits(recorded)), wanted);
        });
    }

    /** @see RecordStore#search(Query, int, int) */
    Found found(int shown, int counted) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        List<Found.Brief> all = new ArrayList<>();
        eachFitting(candidates(), (candidate, glance) -> {
            if (hits.size() >= shown && !query.wantsStatements()) {
                all.add(glance.brief(
                        candidate.reading())); // where it stands in the text only matters to who is shown it
                return all.size() <= counted;
            }
            for (var hit : hits(articles.recorded(candidate.reading(), toShow()))) {
                all.add(Found.Brief.of(hit));
                if (hits.size() < shown) {
                    hits.add(hit);
                }
            }
            return all.size() <= counted;
        });
        return new Found(
                hits,
                List.copyOf(all.subList(0, Math.min(counted, all.size()))),
                all.size() > hits.size(),
                all.size() > counted);
    }

    private interface Looking {
        boolean looked(Candidates.Candidate candidate, Glance glance) throws SQLException;
    }

    private void eachFitting(Candidates candidates, Looking looking) throws SQLException {
        try (var glance = new Glance(connection)) {
            candidates.each(
                    database.candidates(),
                    candidate -> !mayFit(candidate.reading(), candidate.article(), glance)
                            || looking.looked(candidate, glance));
        }
    }

    private Set<Table> toShow() {
        return query.wantsStatements() ? OF_STATEMENTS : OF_ARTICLES;
    }

    private static long reading(String name) {
        var hash = name.indexOf('#');
        return Long.parseLong(hash < 0 ? name : name.substring(0, hash));
    }

    /** Those behind the one of that name; all where it is none of them. */
    private static List<Hit> behind(@Nullable String after, List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).name().equals(after)) {
                return hits.subList(i + 1, hits.size());
            }
        }
        return hits;
    }

    /** @return whether more is wanted */
    private static boolean areTaken(List<Hit> hits, Predicate<Hit> wanted) {
        return hits.stream().allMatch(wanted);
    }

    /** Who speaks may have been corrected: such articles are looked at whole. */
    private boolean mayFit(long reading, long article, Glance glance) throws SQLException {
        return (place.isEmpty() || glance.hasPlace(place, reading))
                && (articles.corrected().contains(article)
                        || (speaker.isEmpty() || glance.speaks(speaker, reading))
                                && (party.isEmpty() || glance.has(party, reading))
                                && (through.isEmpty() || glance.has(through, reading)))
                && (phrases.isEmpty() || glance.stand(phrases, article));
    }

    private Candidates candidates() throws SQLException {
        var candidates = new Candidates(connection, query);
        candidates.standing(database, inTheText());
        candidates.days();
        candidates.act(articles.corrected());
        candidates.outlet(outlet);
        if (query.place() != null) {
            candidates.place(Words.of(query.place()).folded());
        }
        return candidates;
    }

    /** Names are written as the text writes them. Only an outlet may be told by the page alone, and a place be asked for by its English name. */
    private List<Term> inTheText() {
        return Stream.of(words, speaker, party, through, isArabic(query.place()) ? place : List.<Term>of())
                .flatMap(Collection::stream)
                .toList();
    }

    private static boolean isArabic(@Nullable String name) {
        return name != null
                && Words.of(name).folded().stream()
                        .allMatch(word -> word.chars().allMatch(c -> c >= 128));
    }

    static boolean all(List<Term> terms, String text) {
        return terms.stream().allMatch(term -> term.standsIn(text));
    }

    private List<Hit> hits(Recorded recorded) {
        var document = recorded.document();
        if (query.wantsStatements()) {
            return document.statements().stream()
                    .filter(statement -> fits(statement, document))
                    .map(statement -> hit(recorded, statement))
                    .filter(hit -> words.isEmpty() || hasAllWords(hit))
                    .toList();
        }
        return Stream.ofNullable(articleHit(recorded)).toList();
    }

    // ---- articles

    private @Nullable Hit articleHit(Recorded recorded) {
        var text = recorded.document().text();
        var in = Words.of(text);
        List<Span> places = new ArrayList<>();
        for (var term : words) {
            var found = term.in(in);
            if (found.isEmpty()) {
                return null;
            }
            places.addAll(found);
        }
        var sentence = places.isEmpty() ? firstSentence(text) : bestSentence(text, places);
        return new Hit(recorded, null, sentence, within(sentence, places));
    }

    /** The sentence with the most of the words that were searched for, the first of those. */
    private static Span bestSentence(String text, List<Span> places) {
        Span best = null;
        var most = 0;
        for (var place : places.stream().sorted().toList()) {
            if (best != null && best.contains(place)) {
                continue;
            }
            var sentence = sentenceAt(text, place);
            var count = within(sentence, places).size();
            if (count > most) {
                most = count;
                best = sentence;
            }
        }
        return Objects.requireNonNull(best, "there is at least one place");
    }

    private static Span firstSentence(String text) {
        var start = text.length() - text.stripLeading().length();
        return sentenceAt(text, new Span(start, start + 1));
    }

    /** The sentence around a place, within its line, without white space at its edges; it holds the whole place. */
    static Span sentenceAt(String text, Span place) {
        var line = text.lastIndexOf('\n', place.start()) + 1;
        var end = text.indexOf('\n', place.end());
        end = end < 0 ? text.length() : end;
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(line, end));
        var from = line + Math.max(0, sentences.preceding(place.start() - line + 1));
        var next = place.end() - line >= end - line ? end - line : sentences.following(place.end() - line - 1);
        var to = line + next;
        while (to > place.end() && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (from < place.start() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    private static List<Span> within(Span sentence, List<Span> places) {
        return places.stream().filter(sentence::contains).sorted().distinct().toList();
    }

    // ---- statements

    private boolean fits(Statement statement, Document document) {
        return (query.act() == null || statement.act() == query.act())
                && (speaker.isEmpty() || isNamed(speaker, statement.speaker(), document))
                && (party.isEmpty() || isParty(statement.speaker(), document))
                && (through.isEmpty()
                        || statement.via().stream().anyMatch(entity -> isNamed(through, entity, document)));
    }

    private static boolean isNamed(List<Term> name, String id, Document document) {
        var entity = document.entities().get(id);
        return entity != null && isNamed(name, entity);
    }

    private static boolean isNamed(List<Term> name, Entity entity) {
        return entity.names().stream().anyMatch(written -> all(name, written));
    }

    /** Whether the name is that of the speaker, or of the body it speaks for, or of that one's. */
    private boolean isParty(String speakerId, Document document) {
        var id = speakerId;
        for (int deep = 0; id != null && deep <= document.entities().size(); deep++) {
            var entity = document.entities().get(id);
            if (entity == null) {
                return false;
            }
            if (isNamed(party, entity)) {
                return true;
            }
            id = entity.of();
        }
        return false;
    }

    /** A statement is shown from its first word to its last. */
    private Hit hit(Recorded recorded, Statement statement) {
        var document = recorded.document();
        var spans = new ArrayList<Span>(statement.sources());
        spans.addAll(statement.contents());
        if (statement.cue() != null) {
            spans.add(statement.cue());
        }
        var start = spans.stream().mapToInt(Span::start).min().orElseThrow();
        var end = spans.stream().mapToInt(Span::end).max().orElseThrow();
        var whole = new Span(start, end);
        List<Span> marked = new ArrayList<>();
        var in = Words.of(whole.of(document.text()));
        for (var term : words) {
            for (var place : term.in(in)) {
                marked.add(new Span(start + place.start(), start + place.end()));
            }
        }
        return new Hit(recorded, statement, whole, within(whole, marked));
    }

    private boolean hasAllWords(Hit hit) {
        return all(words, hit.sentence().of(hit.document().text()));
    }
}
