package org.isnad.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Form;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Lays corrections over what the machine read, one after the other. A correction holds where its words still are: for the statement that
 * shows itself first at the same place, else for the only one that shows itself in a part of it.
 */
final class Corrected {

    /** A person who read the words is not in doubt. */
    private static final double SURE = 1;

    private final Document read;
    private final Map<String, Entity> entities;
    private final List<Statement> statements;
    private final List<Dispute> disputes;
    private final Set<Long> unfit = new HashSet<>();
    /** By the statement that they were laid over. */
    private final Map<String, List<Correction>> laid = new HashMap<>();

    private Corrected(Document read) {
        this.read = read;
        this.entities = new LinkedHashMap<>(read.entities());
        this.statements = new ArrayList<>(read.statements());
        this.disputes = new ArrayList<>(read.disputes());
    }

    /** @param corrections of this article that are in force, in their order */
    static Corrected of(Document read, List<Correction> corrections) {
        var corrected = new Corrected(read);
        corrections.forEach(corrected::lay);
        return corrected;
    }

    Document document() {
        return new Document(
                read.id(),
                read.text(),
                read.outlet(),
                read.published(),
                read.title(),
                read.furniture(),
                entities,
                statements,
                read.dates(),
                read.places(),
                read.figures(),
                disputes);
    }

    /** Numbers of those whose words are no statement in this reading. */
    Set<Long> unfit() {
        return unfit;
    }

    /** Those that made a statement what it is. */
    List<Correction> of(String statement) {
        return List.copyOf(laid.getOrDefault(statement, List.of()));
    }

    private void lay(Correction correction) {
        var at = at(correction.place());
        if (correction.what() == Correction.What.MISSED && at < 0) {
            add(correction);
        } else if (at < 0) {
            unfit.add(correction.number());
        } else if (correction.what() == Correction.What.NOT_A_STATEMENT) {
            remove(statements.remove(at));
        } else {
            var changed = changed(statements.get(at), correction);
            statements.set(at, changed);
            link(changed, correction);
        }
    }

    /** Which statement shows itself there; -1 when none does. */
    private int at(Span place) {
        return at(place, statements);
    }

    /** The same of other statements. */
    static int at(Span place, List<Statement> statements) {
        var near = -1;
        for (int i = 0; i < statements.size(); i++) {
            var other = statements.get(i).place();
            if (other.equals(place)) {
                return i;
            }
            if (other.overlaps(place)) {
                near = near == -1 ? i : -2;
            }
        }
        return Math.max(near, -1);
    }

    private void add(Correction correction) {
        var bare = new Statement(
                "c" + correction.number(),
                null,
                Act.ASSERT,
                List.of(),
                "",
                List.of(),
                correction.should().contents(),
                Form.INDIRECT,
                false,
                null,
                around(correction.place()),
                SURE,
                List.of());
        var added = changed(bare, correction);
        statements.add(added);
        statements.sort(Comparator.comparing(Statement::place));
        link(added, correction);
    }

    /** The innermost statement in whose words the place is; null when it is in none. */
    private @Nullable String around(Span place) {
        return statements.stream()
                .flatMap(s -> s.contents().stream()
                        .filter(content -> content.contains(place) && !s.place().equals(place))
                        .map(content -> Map.entry(content.length(), s.id())))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private Statement changed(Statement s, Correction by) {
        var should = by.should();
        var contents = should.contents().isEmpty() ? s.contents() : should.contents();
        var form = should.form() != null ? should.form() : should.contents().isEmpty() ? s.form() : form(contents);
        laid.computeIfAbsent(s.id(), id -> new ArrayList<>()).add(by);
        var reason = new Reason("correction", "#" + by.number() + " by " + by.by() + ": " + by.why(), null);
        return new Statement(
                s.id(),
                should.cue() != null ? should.cue() : s.cue(),
                should.act() != null ? should.act() : s.act(),
                should.sources().isEmpty() ? s.sources() : should.sources(),
                should.speaker() == null ? s.speaker() : entity(should.speaker(), "speaker-c" + by.number()),
                should.via() == null ? s.via() : via(should.via(), by),
                contents,
                form,
                should.distance() == null ? s.distance() : should.distance(),
                should.spoken() == null ? s.spoken() : should.spoken().isEmpty() ? null : should.spoken(),
                s.within(),
                s.confidence(),
                Stream.concat(s.why().stream(), Stream.of(reason)).toList());
    }

    private List<String> via(List<Amendment.Named> chain, Correction by) {
        List<String> via = new ArrayList<>();
        for (var link : chain) {
            via.add(entity(link, "via-c" + by.number() + "-" + (via.size() + 1)));
        }
        return via;
    }

    /** The entity of that name; a new one with this id where the reading knows none. */
    private String entity(Amendment.Named named, String id) {
        for (var entity : entities.values()) {
            if (entity.names().contains(named.name())) {
                return entity.id();
            }
        }
        entities.put(id, new Entity(id, List.of(named.name()), named.kind(), null));
        return id;
    }

    /** How much of what is said stands in quotation marks. */
    private Form form(List<Span> contents) {
        if (contents.stream().allMatch(span -> {
            var words = span.of(read.text());
            return isMark(words.charAt(0)) && isMark(words.charAt(words.length() - 1));
        })) {
            return Form.DIRECT;
        }
        return contents.stream().anyMatch(span -> span.of(read.text()).chars().anyMatch(c -> isMark((char) c)))
                ? Form.MIXED
                : Form.INDIRECT;
    }

    private static boolean isMark(char c) {
        return c == '"'
                || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION;
    }

    // ---- who denies whom

    private void link(Statement statement, Correction correction) {
        for (var link : correction.should().links()) {
            var at = at(link.place());
            if (at < 0) {
                unfit.add(correction.number());
            } else if (link.denies()) {
                deny(statement, statements.get(at));
            } else {
                disputes.replaceAll(dispute -> dispute.denied().contains(statement.id())
                        ? with(
                                dispute,
                                without(dispute.asserted(), statements.get(at).id()),
                                dispute.denied())
                        : dispute);
            }
        }
    }

    private void deny(Statement denial, Statement denied) {
        for (int i = 0; i < disputes.size(); i++) {
            var dispute = disputes.get(i);
            if (dispute.denied().contains(denial.id()) || dispute.asserted().contains(denied.id())) {
                disputes.set(
                        i,
                        with(dispute, having(dispute.asserted(), denied.id()), having(dispute.denied(), denial.id())));
                return;
            }
        }
        var gist =
                denied.contents().isEmpty() ? denied.place() : denied.contents().get(0);
        disputes.add(new Dispute(gist.of(read.text()), List.of(denied.id()), List.of(denial.id())));
    }

    private void remove(Statement gone) {
        statements.replaceAll(s -> gone.id().equals(s.within()) ? within(s, gone.within()) : s);
        disputes.replaceAll(
                dispute -> with(dispute, without(dispute.asserted(), gone.id()), without(dispute.denied(), gone.id())));
        disputes.removeIf(dispute -> dispute.denied().isEmpty());
    }

    private static Statement within(Statement s, @Nullable String outer) {
        return new Statement(
                s.id(),
                s.cue(),
                s.act(),
                s.sources(),
                s.speaker(),
                s.via(),
                s.contents(),
                s.form(),
                s.distance(),
                s.spoken(),
                outer,
                s.confidence(),
                s.why());
    }

    private static Dispute with(Dispute dispute, List<String> asserted, List<String> denied) {
        return new Dispute(dispute.gist(), asserted, denied);
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(one -> !one.equals(id)).toList();
    }

    private static List<String> having(List<String> ids, String id) {
        return ids.contains(id)
                ? ids
                : Stream.concat(ids.stream(), Stream.of(id)).toList();
    }
}
