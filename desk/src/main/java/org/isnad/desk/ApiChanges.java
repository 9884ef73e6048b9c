package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.export.CorrectionJson;
import org.isnad.export.DecisionJson;
import org.isnad.record.Change;
import org.isnad.record.ClaimDecision;
import org.isnad.record.Correction;
import org.isnad.record.RecordStore;

/** What people say of statements and claims, for programs: listed, said, and taken back. */
final class ApiChanges {

    private static final String CORRECTIONS = Api.PATH + "/corrections";
    private static final String DECISIONS = Api.PATH + "/decisions";
    private static final String NUMBER = "number";
    private static final String BY = "by";
    private static final String WHY = "why";
    private static final String WHAT = "what";

    /** What a statement can be said to be. */
    private static final List<String> CHANGES = List.of(
            "act",
            "speaker",
            "kind",
            "through",
            "form",
            "distance",
            "spoken",
            "cue",
            "sources",
            "contents",
            "denies",
            "denies_not");

    private final Records records;

    ApiChanges(Records records) {
        this.records = records;
    }

    void register(RoutesConfig routes) {
        routes.get(CORRECTIONS, list("corrections", ApiChanges::corrections));
        routes.get(CORRECTIONS + "/{number}", one(ApiChanges::corrections));
        routes.post(CORRECTIONS, said(CORRECTIONS, ApiChanges::correct, ApiChanges::corrections));
        routes.delete(CORRECTIONS + "/{number}", undone(RecordStore::undo, ApiChanges::corrections));
        routes.get(DECISIONS, list("decisions", ApiChanges::decisions));
        routes.get(DECISIONS + "/{number}", one(ApiChanges::decisions));
        routes.post(DECISIONS, said(DECISIONS, ApiChanges::decide, ApiChanges::decisions));
        routes.delete(DECISIONS + "/{number}", undone(RecordStore::undoDecision, ApiChanges::decisions));
    }

    // ---- what has been said

    /** Of one kind those behind a number, in their order, no more than so many; the one with the number n is the nth. */
    private interface Listing {
        List<String> behind(RecordStore record, long number, int limit);
    }

    private static List<String> corrections(RecordStore record, long behind, int limit) {
        var asked = record.corrections().stream().skip(behind).limit(limit).toList();
        var texts = CorrectionJson.texts(record, asked);
        return asked.stream()
                .map(laid -> CorrectionJson.of(
                        laid, Objects.requireNonNull(texts.get(laid.correction().article()))))
                .toList();
    }

    private static List<String> decisions(RecordStore record, long behind, int limit) {
        return record.decisions().stream()
                .skip(behind)
                .limit(limit)
                .map(DecisionJson::of)
                .toList();
    }

    private Handler list(String name, Listing listing) {
        return http -> {
            Asked asked = Asked.of(http, Asked.AFTER, Asked.LIMIT);
            long after = asked.number(Asked.AFTER, 0, 0, Integer.MAX_VALUE);
            var found = records.read(record -> listing.behind(record, after, asked.limit() + 1));
            var shown = found.subList(0, Math.min(asked.limit(), found.size()));
            boolean last = shown.size() == found.size();
            Answer.list(http, name, shown, Map.of(), last ? null : asked.with(Asked.AFTER, after + shown.size()));
        };
    }

    private Handler one(Listing listing) {
        return http -> {
            Asked.of(http);
            Answer.json(http, found(listing, number(http)));
        };
    }

    private String found(Listing listing, long number) {
        return records.read(record -> number < 1
                        ? Optional.<String>empty()
                        : listing.behind(record, number - 1, 1).stream().findFirst())
                .orElseThrow(Problem::none);
    }

    private static long number(Context http) {
        String number = http.pathParam(NUMBER);
        return Optional.of(number)
                .filter(one -> one.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(Problem::none);
    }

    // ---- what is said

    /** Says something; gives the number under which it is kept. */
    private interface Saying {
        long said(RecordStore record, Body body);
    }

    private Handler said(String path, Saying saying, Listing listing) {
        return http -> {
            Asked.of(http);
            Body body = Body.of(http);
            long number = records.change(record -> saying.said(record, body));
            http.status(HttpStatus.CREATED);
            http.header("Location", path + "/" + number);
            http.contentType(Answer.JSON);
            http.result(found(listing, number));
        };
    }

    private static long correct(RecordStore record, Body body) {
        var what = body.constant(Correction.What.class, WHAT);
        return switch (what) {
            case null -> corrected(record, body);
            case CORRECTED -> corrected(record, body);
            case NOT_A_STATEMENT -> {
                body.only(List.of(), WHAT, "statement", BY, WHY);
                yield record.notAStatement(body.needed("statement"), body.needed(BY), body.needed(WHY));
            }
            case MISSED -> {
                body.only(CHANGES, WHAT, "article", BY, WHY);
                yield record.missed(body.needed("article"), change(body), body.needed(BY), body.needed(WHY));
            }
            case UNDONE -> throw undone(CORRECTIONS);
        };
    }

    /** Where nothing is to be otherwise, the statement is accepted as it is. */
    private static long corrected(RecordStore record, Body body) {
        body.only(CHANGES, WHAT, "statement", BY, WHY);
        String statement = body.needed("statement");
        Change change = change(body);
        return change.isEmpty()
                ? record.accept(statement, body.needed(BY), body.needed(WHY))
                : record.correct(statement, change, body.needed(BY), body.needed(WHY));
    }

    private static Change change(Body body) {
        return new Change(
                body.constant(Act.class, "act"),
                body.text("speaker"),
                body.constant(EntityKind.class, "kind"),
                body.texts("through"),
                body.constant(Form.class, "form"),
                body.yes("distance"),
                body.text("spoken"),
                body.text("cue"),
                body.list("sources"),
                body.list("contents"),
                body.list("denies"),
                body.list("denies_not"));
    }

    private static long decide(RecordStore record, Body body) {
        var what = body.constant(ClaimDecision.What.class, WHAT);
        return switch (what) {
            case null -> throw Asked.wrong("the key what is missing", "say MERGED, SPLIT or UNLINKED");
            case MERGED -> {
                body.only(List.of(), WHAT, "claims", BY, WHY);
                yield record.merge(body.list("claims"), body.needed(BY), body.needed(WHY));
            }
            case SPLIT -> {
                body.only(List.of(), WHAT, "claim", "statements", BY, WHY);
                yield record.split(body.needed("claim"), body.list("statements"), body.needed(BY), body.needed(WHY));
            }
            case UNLINKED -> {
                body.only(List.of(), WHAT, "statement", BY, WHY);
                yield record.unlink(body.needed("statement"), body.needed(BY), body.needed(WHY));
            }
            case UNDONE -> throw undone(DECISIONS);
        };
    }

    private static Problem undone(String path) {
        return Asked.wrong("UNDONE is not said this way", "send DELETE " + path + "/{number}");
    }

    // ---- what is taken back

    private interface Undoing {
        long undone(RecordStore record, long number, String by, String why);
    }

    /** Answers with what takes it back; both stay in the list. */
    private Handler undone(Undoing undoing, Listing listing) {
        return http -> {
            Asked asked = Asked.of(http, BY, WHY);
            long number = number(http);
            found(listing, number);
            String by = asked.needed(BY);
            String why = asked.needed(WHY);
            long undone = records.change(record -> undoing.undone(record, number, by, why));
            http.contentType(Answer.JSON);
            http.result(found(listing, undone));
        };
    }
}
