package org.isnad.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Statement;

/**
 * A control: the documents with the speakers of their statements (and the go-betweens with them) dealt out anew, the same way in
 * every run. What they score is what the figures give away for nothing.
 */
public final class Shuffled {

    private static final long SEED = 20171123;

    private Shuffled() {}

    /** Dealt out among the statements of each article: it is known who speaks there, not who said what. */
    public static List<Document> withinArticles(List<Document> read) {
        var random = new Random(SEED);
        return read.stream().map(document -> shuffled(document, random)).toList();
    }

    /** Dealt out among the statements of all articles. */
    public static List<Document> amongArticles(List<Document> read) {
        var chains = new ArrayList<Chain>();
        read.forEach(document -> chains.addAll(chains(document)));
        Collections.shuffle(chains, new Random(SEED));
        var shuffled = new ArrayList<Document>();
        var next = chains.iterator();
        for (var document : read) {
            var dealt = new ArrayList<Chain>();
            document.statements().forEach(statement -> dealt.add(next.next()));
            shuffled.add(with(document, dealt));
        }
        return shuffled;
    }

    /** Who speaks in a statement and through whom, with the document that knows them. */
    private record Chain(Document from, String speaker, List<String> via) {

        String key(String id) {
            return from.id() + "/" + id;
        }
    }

    private static Document shuffled(Document document, Random random) {
        var chains = chains(document);
        Collections.shuffle(chains, random);
        return with(document, chains);
    }

    private static List<Chain> chains(Document document) {
        var chains = new ArrayList<Chain>();
        for (var statement : document.statements()) {
            chains.add(new Chain(document, statement.speaker(), statement.via()));
        }
        return chains;
    }

    private static Document with(Document document, List<Chain> dealt) {
        var entities = new LinkedHashMap<String, Entity>();
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < dealt.size(); i++) {
            var chain = dealt.get(i);
            add(entities, chain, chain.speaker());
            chain.via().forEach(id -> add(entities, chain, id));
            statements.add(with(document.statements().get(i), chain));
        }
        return new Document(
                document.id(),
                document.text(),
                document.outlet(),
                document.published(),
                document.title(),
                document.furniture(),
                entities,
                statements,
                document.dates(),
                document.places(),
                document.figures(),
                document.disputes());
    }

    private static void add(Map<String, Entity> entities, Chain chain, String id) {
        var entity = chain.from().entities().get(id);
        if (entity != null) {
            entities.put(chain.key(id), entity);
        }
    }

    private static Statement with(Statement s, Chain chain) {
        return new Statement(
                s.id(),
                s.cue(),
                s.act(),
                s.sources(),
                chain.key(chain.speaker()),
                chain.via().stream().map(chain::key).toList(),
                s.contents(),
                s.form(),
                s.distance(),
                s.spoken(),
                s.within(),
                s.confidence(),
                s.why());
    }
}
