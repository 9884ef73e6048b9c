package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.claim.Telling.Side;
import org.isnad.export.Identity;
import org.isnad.export.Naming;
import org.isnad.record.Contested;
import org.isnad.record.Hit;
import org.isnad.record.Query;

/** What is new, for readers of feeds (Atom): claims newly contested, and what a search finds. */
final class Feeds {

    static final String CONTESTED = "/feeds/contested.atom";
    static final String SEARCH = "/feeds/search.atom";

    private static final int ENTRIES = 50;

    /** More of a title is left to the entry's text. */
    private static final int TITLE = 140;

    private final Records records;
    private final Pages pages;

    Feeds(Records records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(CONTESTED, this::contested);
        routes.get(SEARCH, this::search);
    }

    private void contested(Context http) {
        Asked.of(http, Visit.LANGUAGE);
        Visit visit = pages.visit(http);
        List<Atom.Entry> entries = records.read(record -> record.contested(ENTRIES)).stream()
                .map(one -> entry(one, visit, http))
                .toList();
        answer(http, new Atom(Identity.URN + "contested", visit.of("feed.contested"), entries));
    }

    private static Atom.Entry entry(Contested contested, Visit visit, Context http) {
        var claim = contested.claim();
        List<String> sides = new ArrayList<>();
        for (Side side : Side.values()) {
            var voices = claim.voices().getOrDefault(side, List.of());
            if (!voices.isEmpty()) {
                sides.add(visit.of("side." + side) + ": "
                        + voices.stream()
                                .map(name -> name.isEmpty() ? visit.of("unnamed") : name)
                                .collect(Collectors.joining(visit.of("and-also"))));
            }
        }
        return new Atom.Entry(
                Identity.URN + "claim." + claim.id(),
                title(claim.gist()),
                at(http, "/claims/" + claim.id()),
                contested.since(),
                claim.gist() + "\n" + String.join("\n", sides));
    }

    private void search(Context http) {
        Asked asked = Asked.ofSearch(http, Visit.LANGUAGE);
        Query query = asked.search();
        if (query == null) {
            throw Asked.wrong("nothing is searched for", "give words (q) or a filter");
        }
        Visit visit = pages.visit(http);
        List<Atom.Entry> entries = records.read(record -> record.search(query, ENTRIES)).stream()
                .map(hit -> entry(hit, visit, http))
                .toList();
        String id = Identity.URN + "search?" + asked.written();
        answer(http, new Atom(id, visit.of("feed.search", asked.said()), entries));
    }

    private static Atom.Entry entry(Hit hit, Visit visit, Context http) {
        var document = hit.document();
        var statement = hit.statement();
        String words = hit.sentence().of(document.text());
        String speaker =
                statement == null ? "" : Naming.name(document.entities().get(statement.speaker()));
        return new Atom.Entry(
                new Identity(hit.in()).urn(statement == null ? "article" : statement.id()),
                title(
                        statement == null
                                ? words
                                : (speaker.isEmpty() ? visit.of("unnamed") : speaker) + " ("
                                        + visit.of("act." + statement.act()) + "): " + words),
                at(http, "/articles/" + hit.name()),
                hit.in().met(),
                words);
    }

    private static String title(String words) {
        String line = words.replaceAll("\\s+", " ");
        int end = line.lastIndexOf(' ', TITLE);
        return line.length() <= TITLE ? line : line.substring(0, end < 0 ? TITLE : end) + " …";
    }

    private static String at(Context http, String path) {
        return "http://" + http.host() + path;
    }

    private static void answer(Context http, Atom feed) {
        String self = http.queryString() == null ? http.path() : http.path() + "?" + http.queryString();
        Answer.send(
                http,
                Atom.MEDIA_TYPE,
                feed.written(at(http, self), at(http, "/")).getBytes(StandardCharsets.UTF_8));
    }
}
