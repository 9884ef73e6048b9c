package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.statement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Makes of read articles what is compared of them; questions and statements without words tell nothing. Immutable, to be shared by any number of
 * threads.
 */
public final class Reports {

    /** How reports are laid down as bytes; another number was laid down otherwise. */
    public static final int LAYOUT = ReportPacking.LAYOUT;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Propositions propositions;
    private final ReportPacking packing;
    /** The ids by which the lexicon knows somebody. */
    private final Set<String> known = new HashSet<>();

    public Reports(Lexicon lexicon) {
        this.propositions = new Propositions(lexicon);
        this.packing = new ReportPacking(lexicon);
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Known one) {
                known.add(one.id());
            }
        }
    }

    /** @param found by which name the article is found, such as that of its reading in a record */
    public Report of(String found, Document document) {
        return report(found, document, propositions.of(document));
    }

    /** The same of an article that has just been read. */
    public Report of(String found, Reading reading) {
        return report(found, reading.document(), propositions.of(reading));
    }

    private Report report(String found, Document document, Propositions.Reader reader) {
        List<Telling> tellings = new ArrayList<>();
        Map<Integer, Doubts.Doubted> doubted = new TreeMap<>();
        LocalDate published = published(document);
        for (Statement statement : document.statements()) {
            if (!statement.contents().isEmpty() && statement.act() != Act.ASK) {
                Doubts.Doubted what = reader.doubted(statement);
                if (what != null && what.report()) {
                    doubted.put(tellings.size(), what);
                }
                tellings.add(telling(found, document, published, statement, what, reader));
            }
        }
        List<Dispute> doubts = DoubtedReports.of(tellings, doubted);
        return new Report(
                found,
                published == null ? toldDay(document) : published,
                reader.named(),
                tellings,
                Stream.concat(denied(document, doubts), doubts.stream()).toList());
    }

    /** What an article shows as disputed, but for doubts that it takes for denials of whatever stands near. */
    private static Stream<Dispute> denied(Document document, List<Dispute> doubts) {
        if (doubts.isEmpty()) {
            return document.disputes().stream();
        }
        Set<String> doubting =
                doubts.stream().flatMap(doubt -> doubt.denied().stream()).collect(Collectors.toSet());
        return document.disputes().stream()
                .map(dispute -> new Dispute(
                        dispute.gist(),
                        dispute.asserted(),
                        dispute.denied().stream()
                                .filter(id -> !doubting.contains(id))
                                .toList()))
                .filter(dispute -> !dispute.denied().isEmpty());
    }

    /** A report as bytes, without the name by which it is found. */
    public byte[] packed(Report report) {
        return ReportPacking.packed(report);
    }

    /**
     * What was laid down as bytes, found by this name.
     *
     * @throws IllegalArgumentException when the bytes are no report's, or another version of Isnad laid them down otherwise
     */
    public Report unpacked(String found, byte[] packed) {
        return packing.unpacked(found, packed);
    }

    /** The last day that the words themselves tell. */
    private static @Nullable LocalDate toldDay(Document document) {
        return document.dates().stream()
                .flatMap(date -> Stream.ofNullable(day(date.value())))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Span place(Statement statement) {
        List<Span> contents = statement.contents();
        return new Span(
                contents.get(0).start(), contents.get(contents.size() - 1).end());
    }

    private Telling telling(
            String found,
            Document document,
            @Nullable LocalDate published,
            Statement statement,
            Doubts.@Nullable Doubted doubts,
            Propositions.Reader reader) {
        Proposition says = reader.said(doubts == null ? place(statement) : doubts.what());
        return new Telling(
                found,
                document.id(),
                document.outlet(),
                published,
                null,
                statement.withoutReasons(),
                document.title() != null && document.title().contains(statement.place()),
                voice(document, statement.speaker()),
                statement.via().stream().map(id -> voice(document, id)).toList(),
                statement.contents().stream()
                        .map(span -> span.of(document.text()))
                        .collect(Collectors.joining(Telling.BETWEEN)),
                says,
                callings(says, reader),
                doubts == null ? side(document, statement, says) : Telling.Side.DOUBTS);
    }

    private static @Nullable LocalDate published(Document document) {
        return day(document.published());
    }

    private static @Nullable LocalDate day(@Nullable String edtf) {
        return edtf != null && DAY.matcher(edtf).matches() ? LocalDate.parse(edtf) : null;
    }

    private Voice voice(Document document, String id) {
        return Voice.of(Objects.requireNonNull(document.entities().get(id)), document.entities(), known);
    }

    /** What the article calls those that the lexicon knows; places are called alike by all. */
    private List<Telling.Calling> callings(Proposition says, Propositions.Reader reader) {
        return says.terms().stream()
                .filter(term -> term.kind() == Term.Kind.NAME && known.contains(term.key()))
                .map(term -> new Telling.Calling(term.key(), reader.bare(term.span())))
                .distinct()
                .toList();
    }

    /** Who stands against another without a no, such as by another toll, tells it otherwise and denies nothing. */
    private static Telling.Side side(Document document, Statement statement, Proposition says) {
        if (statement.act() == Act.DECLINE) {
            return Telling.Side.SILENT;
        }
        boolean denies = statement.act() == Act.DENY
                || says.negated()
                        && document.disputes().stream().anyMatch(d -> d.denied().contains(statement.id()));
        return denies ? Telling.Side.DENIES : Telling.Side.ASSERTS;
    }
}
