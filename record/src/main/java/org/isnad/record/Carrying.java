package org.isnad.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Carries corrections of an article over to the text of a later capture of its address. A correction comes along when all the words of its statement, from the
 * first to the last, stand there to the letter, as often as before, and so do those of the statements that it is linked with; and when whom it
 * names is named there.
 */
final class Carrying {

    private final Document from;
    private final String to;

    /**
     * @param from the reading that was looked at when the correction was made
     * @param to the later text
     */
    Carrying(Document from, String to) {
        this.from = from;
        this.to = to;
    }

    /** The correction with its places in the later text; null when its words do not stand there. */
    @Nullable
    Correction carried(Correction one) {
        var should = one.should();
        var by = by(one.place(), should.spans());
        var isNamed = should.named().allMatch(named -> to.contains(named.name()));
        if (by == null || !isNamed) {
            return null;
        }
        List<Amendment.Link> links = new ArrayList<>();
        for (var link : should.links()) {
            var otherBy = by(link.place(), Stream.empty());
            if (otherBy == null) {
                return null;
            }
            links.add(new Amendment.Link(link.denies(), moved(link.place(), otherBy)));
        }
        var moved = new Amendment(
                should.act(),
                should.speaker(),
                should.via(),
                should.form(),
                should.distance(),
                should.spoken(),
                should.cue() == null ? null : moved(should.cue(), by),
                should.sources().stream().map(span -> moved(span, by)).toList(),
                should.contents().stream().map(span -> moved(span, by)).toList(),
                links);
        return new Correction(
                one.number(),
                one.at(),
                one.by(),
                one.why(),
                one.what(),
                one.undoes(),
                one.article(),
                one.reading(),
                one.statement(),
                moved(one.place(), by),
                moved);
    }

    /** Where the words of the statement that shows itself at this place stand in the later text; null when they do not. */
    @Nullable
    Span carried(Span place) {
        var by = by(place, Stream.empty());
        return by == null ? null : moved(place, by);
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    /**
     * How far the words of the statement that shows itself at a place have moved, with some more; null where they do not stand any more. Where nothing was
     * read and nothing more is named, the sentence stands for the statement.
     */
    private @Nullable Integer by(Span place, Stream<Span> more) {
        var all = Stream.concat(Stream.concat(Stream.of(place), more), read(place))
                .toList();
        var start = all.stream().mapToInt(Span::start).reduce(place.start(), Math::min);
        var end = all.stream().mapToInt(Span::end).reduce(place.end(), Math::max);
        var words = from.text().substring(start, end);
        var before = places(words, from.text());
        var after = places(words, to);
        return before.size() == after.size() ? after.get(before.indexOf(start)) - start : null;
    }

    /** What the machine read there. */
    private Stream<Span> read(Span place) {
        return from.statements().stream()
                .filter(statement -> statement.place().equals(place))
                .flatMap(Carrying::spans);
    }

    private static Stream<Span> spans(Statement statement) {
        return Stream.concat(
                Stream.ofNullable(statement.cue()),
                Stream.concat(statement.sources().stream(), statement.contents().stream()));
    }

    private static List<Integer> places(String words, String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            places.add(at);
        }
        return places;
    }
}
