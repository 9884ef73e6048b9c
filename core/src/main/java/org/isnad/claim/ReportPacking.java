package org.isnad.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.document.Act;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.EntityKind;
import org.isnad.document.FigureMention;
import org.isnad.document.Form;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Lays down what an article tells in bytes, so that it can be compared without reading the article anew. What the words of its terms mean is laid down by
 * the names of the lexicon's entries: one that the lexicon does not have any more tells nothing. Immutable.
 */
final class ReportPacking {

    /** How the bytes are laid out; to be raised with every change. */
    static final int LAYOUT = 7;

    private final Map<String, Entry> entries;

    ReportPacking(Lexicon lexicon) {
        this.entries = lexicon.entries();
    }

    // ---- to bytes

    static byte[] packed(Report report) {
        var out = new Packer();
        out.number(LAYOUT);
        out.string(day(report.day()));
        out.each(report.about(), Packer::string);
        out.each(report.disputes(), ReportPacking::dispute);
        var meanings = new IdentityHashMap<Meaning, Integer>(); // most words of one meaning share it
        out.each(report.tellings(), (to, telling) -> telling(to, telling, meanings));
        return out.bytes();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void dispute(Packer out, Dispute dispute) {
        out.string(dispute.gist());
        out.each(dispute.asserted(), Packer::string);
        out.each(dispute.denied(), Packer::string);
    }

    private static void telling(Packer out, Telling telling, Map<Meaning, Integer> meanings) {
        out.string(telling.article());
        out.string(telling.outlet());
        out.string(day(telling.published()));
        statement(out, telling.statement());
        out.flag(telling.headline());
        voice(out, telling.voice());
        out.each(telling.via(), ReportPacking::voice);
        out.string(telling.words());
        proposition(out, telling.says(), meanings);
        out.each(telling.callings(), (to, calling) -> {
            to.string(calling.id());
            to.string(calling.words());
        });
        out.name(telling.side());
    }

    private static void statement(Packer out, Statement statement) {
        out.string(statement.id());
        out.maybe(statement.cue(), ReportPacking::span);
        out.name(statement.act());
        out.each(statement.sources(), ReportPacking::span);
        out.string(statement.speaker());
        out.each(statement.via(), Packer::string);
        out.each(statement.contents(), ReportPacking::span);
        out.name(statement.form());
        out.flag(statement.distance());
        out.string(statement.spoken());
        out.string(statement.within());
        out.fraction(statement.confidence());
    }

    private static void span(Packer out, Span span) {
        out.number(span.start());
        out.number(span.end() - span.start());
    }

    private static void voice(Packer out, Voice voice) {
        out.string(voice.key());
        out.string(voice.name());
        out.name(voice.kind());
        out.string(voice.of());
    }

    private static void proposition(Packer out, Proposition says, Map<Meaning, Integer> meanings) {
        out.each(says.terms(), (to, term) -> term(to, term, meanings));
        out.string(says.event() == null ? null : says.event().name());
        out.maybe(says.actor(), ReportPacking::span);
        out.maybe(says.target(), ReportPacking::span);
        out.each(says.figures(), ReportPacking::figure);
        out.each(says.dates(), ReportPacking::date);
        out.each(says.places(), ReportPacking::place);
        out.each(says.speaker().stream().sorted().toList(), Packer::string);
        out.flag(says.negated());
        out.name(says.certainty());
        out.flag(says.question());
    }

    private static void term(Packer out, Term term, Map<Meaning, Integer> meanings) {
        out.name(term.kind());
        out.string(term.key());
        out.flag(term.known());
        Integer known = meanings.putIfAbsent(term.meaning(), meanings.size());
        out.number(known == null ? 0 : known + 1);
        if (known == null) {
            meaning(out, term.meaning());
        }
        out.flag(term.negated());
        span(out, term.span());
    }

    private static void meaning(Packer out, Meaning meaning) {
        out.each(meaning.events(), (to, entry) -> to.string(entry.name()));
        out.each(meaning.ones(), (to, entry) -> to.string(entry.name()));
        out.each(meaning.others(), (to, entry) -> to.string(entry.name()));
        out.each(meaning.modals(), (to, entry) -> to.string(entry.name()));
        out.each(meaning.directions(), (to, entry) -> to.string(entry.name()));
    }

    private static void figure(Packer out, FigureMention figure) {
        span(out, figure.span());
        out.string(number(figure.low()));
        out.string(number(figure.high()));
        out.flag(figure.approx());
        out.string(figure.of());
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toString();
    }

    private static void date(Packer out, DateMention date) {
        span(out, date.span());
        out.string(date.value());
        out.maybe(date.anchor(), Packer::name);
        out.string(date.clash());
    }

    private static void place(Packer out, PlaceMention place) {
        span(out, place.span());
        out.string(place.name());
        out.maybe(place.lat(), Packer::fraction);
        out.maybe(place.lon(), Packer::fraction);
        out.string(place.pointOf());
        out.each(place.alternatives(), (to, other) -> {
            to.string(other.name());
            to.fraction(other.lat());
            to.fraction(other.lon());
        });
    }

    // ---- and back

    /** @throws IllegalArgumentException when the bytes are not those of a report, or laid out otherwise */
    Report unpacked(String found, byte[] bytes) {
        var in = new Unpacker(bytes);
        int layout = in.number();
        if (layout != LAYOUT) {
            throw new IllegalArgumentException("laid out as " + layout + ", not as " + LAYOUT);
        }
        LocalDate day = day(in);
        List<String> about = in.each(Unpacker::text);
        List<Dispute> disputes =
                in.each(from -> new Dispute(from.text(), from.each(Unpacker::text), from.each(Unpacker::text)));
        var meanings = new ArrayList<Meaning>();
        List<Telling> tellings = in.each(from -> telling(found, from, meanings));
        if (!in.atEnd()) {
            throw new IllegalArgumentException("something stands behind the end");
        }
        return new Report(found, day, about, tellings, disputes);
    }

    private static @Nullable LocalDate day(Unpacker in) {
        String day = in.string();
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private Telling telling(String found, Unpacker in, List<Meaning> meanings) {
        return new Telling(
                found,
                in.text(),
                in.string(),
                day(in),
                null, // when it was met is its capture's
                statement(in),
                in.flag(),
                voice(in),
                in.each(ReportPacking::voice),
                in.text(),
                proposition(in, meanings),
                in.each(from -> new Telling.Calling(from.text(), from.text())),
                in.name(Telling.Side.class));
    }

    private static Statement statement(Unpacker in) {
        return new Statement(
                in.text(),
                in.maybe(ReportPacking::span),
                in.name(Act.class),
                in.each(ReportPacking::span),
                in.text(),
                in.each(Unpacker::text),
                in.each(ReportPacking::span),
                in.name(Form.class),
                in.flag(),
                in.string(),
                in.string(),
                in.fraction(),
                List.of());
    }

    private static Span span(Unpacker in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }

    private static Voice voice(Unpacker in) {
        return new Voice(in.text(), in.text(), in.name(EntityKind.class), in.string());
    }

    private Proposition proposition(Unpacker in, List<Meaning> meanings) {
        return new Proposition(
                in.each(from -> term(from, meanings)),
                entry(in.string(), Entry.Event.class),
                in.maybe(ReportPacking::span),
                in.maybe(ReportPacking::span),
                in.each(ReportPacking::figure),
                in.each(ReportPacking::date),
                in.each(ReportPacking::place),
                Set.copyOf(in.each(Unpacker::text)),
                in.flag(),
                in.name(Proposition.Certainty.class),
                in.flag());
    }

    private Term term(Unpacker in, List<Meaning> meanings) {
        Term.Kind kind = in.name(Term.Kind.class);
        String key = in.text();
        return new Term(
                kind,
                key,
                kind.isWord() ? Stems.root(key) : key,
                in.flag(),
                meaning(in, meanings),
                in.flag(),
                span(in));
    }

    private Meaning meaning(Unpacker in, List<Meaning> meanings) {
        int known = in.number();
        if (known > meanings.size()) {
            throw new IllegalArgumentException("a meaning that was not told");
        }
        if (known == 0) {
            meanings.add(new Meaning(
                    entries(in, Entry.Event.class),
                    entries(in, Entry.Contrast.class),
                    entries(in, Entry.Contrast.class),
                    entries(in, Entry.Modal.class),
                    entries(in, Entry.Direction.class)));
            return meanings.get(meanings.size() - 1);
        }
        return meanings.get(known - 1);
    }

    private <E extends Entry> List<E> entries(Unpacker in, Class<E> type) {
        List<E> found = new ArrayList<>(1);
        for (String name : in.each(Unpacker::text)) {
            E entry = entry(name, type);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    private <E extends Entry> @Nullable E entry(@Nullable String name, Class<E> type) {
        Entry entry = name == null ? null : entries.get(name);
        return type.isInstance(entry) ? type.cast(entry) : null;
    }

    private static FigureMention figure(Unpacker in) {
        return new FigureMention(span(in), number(in), number(in), in.flag(), in.string());
    }

    private static @Nullable BigDecimal number(Unpacker in) {
        String number = in.string();
        return number == null ? null : new BigDecimal(number);
    }

    private static DateMention date(Unpacker in) {
        return new DateMention(span(in), in.string(), in.maybe(from -> from.name(Anchor.class)), in.string());
    }

    private static PlaceMention place(Unpacker in) {
        return new PlaceMention(
                span(in),
                in.text(),
                in.maybe(Unpacker::fraction),
                in.maybe(Unpacker::fraction),
                in.string(),
                in.each(from -> new PlaceMention.Alternative(from.text(), from.fraction(), from.fraction())));
    }
}
