package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.Span;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.NounPhrases;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Number;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Who is who among those who speak. A naming is the same one as before when
 * <ul>
 *   <li>the lexicon knows both names for one, or
 *   <li>all words of a name stand in an earlier fuller one (a last name, a spelling with other seats of hamza), or
 *   <li>a definite office, source or body without a name (المصدر, الوزير) meets an earlier one whose head is the same word, the latest first.
 * </ul>
 */
final class Actors {

    /** What somebody may be called again by, besides the head of his naming; a body in it is another (المتحدث باسم الوزارة). */
    private static final long CALLINGS = WordClass.set(ROLE, ANONYMOUS, WITNESS, TITLE);

    private static final long BODIES = WordClass.set(BODY, GROUP, STATE, OUTLET);
    private static final Set<Kind> SPOKEN_FOR = EnumSet.of(Kind.BODY, Kind.GROUP, Kind.STATE, Kind.OUTLET);

    private static final Set<EntityKind> SPOKESMEN =
            EnumSet.of(EntityKind.PERSON, EntityKind.ROLE, EntityKind.ANONYMOUS, EntityKind.WITNESSES);

    /** One who speaks or carries speech, while the text is read. */
    static final class Actor {
        final String id;
        EntityKind kind;
        final List<String> names = new ArrayList<>(2);
        final List<List<String>> keys = new ArrayList<>(2);
        /** Folded head words under which a definite naming finds it again: مصدر, وزير. */
        final List<String> heads = new ArrayList<>(2);

        @Nullable
        String of;

        int lastSeen = -1;
        /** Whether only a headline has named it yet. */
        boolean onlyInTitle;

        Actor(String id, EntityKind kind) {
            this.id = id;
            this.kind = kind;
        }
    }

    private final int titleEnd;
    private final Tokens t;
    private final Names names;
    private final NounPhrases phrases;
    private final Map<String, Actor> byId = new LinkedHashMap<>();
    /** Those one of whose names holds a word. */
    private final Map<String, Set<Actor>> byWord = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param titleEnd behind the headline's last token */
    Actors(Text text, int titleEnd) {
        this.titleEnd = titleEnd;
        this.t = text.tokens();
        this.names = text.names();
        this.phrases = text.phrases();
    }

    Actor get(String id) {
        Actor actor = byId.get(id);
        if (actor == null) {
            throw new IllegalArgumentException("no actor " + id);
        }
        return actor;
    }

    /** The one that a noun phrase names: an earlier one, or a new one. */
    Actor named(NounPhrase p) {
        Entry.Known known = known(p);
        if (known != null) {
            Actor actor = byId.computeIfAbsent(known.id(), id -> new Actor(id, known.kind()));
            if (actor.of == null) {
                actor.of = known.of();
            }
            return seen(actor, p);
        }
        List<String> key = key(p);
        Actor actor = null;
        if (p.hasName() || p.kind() == Kind.OTHER || p.kind() == Kind.STATE) {
            actor = byName(p, p.hasName() ? key(p.nameFrom(), p.nameTo()) : key);
        }
        if (actor == null && !p.hasName() && p.kind() != Kind.OTHER) {
            actor = byHead(p, key);
        }
        if (actor == null && p.kind() == Kind.OTHER && p.definite()) {
            actor = byHead(p, key);
        }
        return seen(actor == null ? added(p) : actor, p);
    }

    /**
     * المسؤول, المحافظ نفسه: the one who spoke last, where a calling alone names him and nobody before was called so. An office alone (المحافظ) may name
     * another.
     *
     * @return null where the phrase names one by itself
     */
    @Nullable
    Actor calledAgain(NounPhrase p, @Nullable Actor last) {
        boolean same = t.is(p.head() + 1, ADJECTIVE) && p.to() - p.head() == 2;
        boolean calling = p.definite() && isOne(p.head(), ANONYMOUS) && (same || p.to() - p.head() == 1)
                || same && p.definite() && isOne(p.head(), ROLE);
        if (!calling || last == null || !PEOPLE.contains(last.kind) || byHead(p, key(p)) != null) {
            return null;
        }
        return seen(last, p);
    }

    private boolean isOne(int head, WordClass calling) {
        Word word = t.word(head);
        Entry.Words entry = word == null ? null : word.inClass(calling);
        return entry != null && entry.number() == Number.SINGULAR;
    }

    private static final Set<EntityKind> PEOPLE =
            EnumSet.of(EntityKind.PERSON, EntityKind.ROLE, EntityKind.ANONYMOUS, EntityKind.WITNESSES);

    /** The document in which somebody says something: «a statement» is another's than the one before when another makes it. */
    Actor paper(NounPhrase p, @Nullable String issuer) {
        Actor before = byHead(p, key(p));
        if (p.definite() || before == null || before.of == null || before.of.equals(issuer)) {
            return named(p);
        }
        return seen(added(p), p);
    }

    private Actor added(NounPhrase p) {
        var actor = new Actor(id(p), kind(p));
        byId.put(actor.id, actor);
        return actor;
    }

    /** A known one that is the phrase's head, not merely part of it. */
    private Entry.@Nullable Known known(NounPhrase p) {
        Entry.Known known = names.knownAt(p.head());
        if (known == null || p.hasName()) {
            return null;
        }
        int end = names.endOf(p.head());
        return end >= p.to() - 1 || p.kind() == Kind.OUTLET ? known : null;
    }

    private Actor seen(Actor actor, NounPhrase p) {
        addNames(actor, p.from(), p.to());
        List<String> key = p.hasName() ? key(p.nameFrom(), p.nameTo()) : key(p);
        if (!key.isEmpty() && !actor.keys.contains(key)) {
            actor.keys.add(key);
            key.forEach(word ->
                    byWord.computeIfAbsent(word, w -> new LinkedHashSet<>(1)).add(actor));
        }
        if (p.hasName()) {
            addNames(actor, p.nameFrom(), p.nameTo());
        }
        for (int k = p.from(); k < p.to(); k++) {
            if (t.isAny(k, CALLINGS) || k == p.head()) {
                String head = stem(k);
                if (!actor.heads.contains(head)) {
                    actor.heads.add(head);
                    byWord.computeIfAbsent(head, w -> new LinkedHashSet<>(1)).add(actor);
                }
            }
            if (p.kind() == Kind.BODY || p.kind() == Kind.OUTLET || p.kind() == Kind.GROUP) {
                break;
            }
        }
        actor.onlyInTitle = p.from() < titleEnd && (actor.onlyInTitle || actor.lastSeen < 0);
        actor.lastSeen = p.from();
        if (actor.of == null && (p.kind() == Kind.PERSON || p.kind() == Kind.ROLE || p.kind() == Kind.ANONYMOUS)) {
            body(p).ifPresent(body -> actor.of = named(body).id);
        }
        if (p.hasName()) {
            actor.kind = EntityKind.PERSON;
        }
        return actor;
    }

    /** Adds a naming as it is written, before it the words without what is written to the first, where that comes off whole: بالتحالف. */
    private void addNames(Actor actor, int from, int to) {
        Span span = t.span(from, to);
        int attached = t.has(from, Clitics.CONJUNCTIONS) ? 1 : 0;
        attached += t.has(from, Clitics.PREPOSITIONS) && !isMerged(from, attached) ? 1 : 0;
        add(actor, new Span(t.behindLetters(from, attached), span.end()).of(t.text()));
        add(actor, span.of(t.text()));
    }

    private static void add(Actor actor, String name) {
        if (!actor.names.contains(name)) {
            actor.names.add(name);
        }
    }

    /** للوزارة: the article has lost its alef. */
    private boolean isMerged(int word, int preposition) {
        return t.letter(word, preposition) == Letters.LAM && t.letter(word, preposition + 1) == Letters.LAM;
    }

    /** A document is not the body that issued it, nor somebody the body he speaks for, though their names hold the body's. */
    private static boolean mayBe(Actor actor, NounPhrase p) {
        return (actor.kind == EntityKind.DOCUMENT) == (p.kind() == Kind.DOCUMENT || p.kind() == Kind.REPORT)
                && !(SPOKESMEN.contains(actor.kind) && SPOKEN_FOR.contains(p.kind()));
    }

    /** The body that an office belongs to: the first one named behind the office (المتحدث باسم التحالف, وزير الخارجية الروسي). */
    private Optional<NounPhrase> body(NounPhrase p) {
        int end = p.hasName() && p.nameFrom() > p.head() ? p.nameFrom() : p.to();
        for (int k = p.head() + 1; k < end; k++) {
            boolean written = t.has(k, Clitics.PREPOSITIONS);
            if (names.knownAt(k) != null || t.isAny(k, BODIES) && !t.is(k, ROLE)) {
                NounPhrase body = written ? phrases.readAttached(k, end) : phrases.read(k, end);
                if (body != null && body.from() > p.from() && SPOKEN_FOR.contains(body.kind())) {
                    return Optional.of(body);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Actor byName(NounPhrase p, List<String> key) {
        Actor best = null;
        for (Actor actor : sharing(key)) {
            for (List<String> other : actor.keys) {
                boolean longer = key.containsAll(other)
                        && (actor.kind == EntityKind.PERSON && other.size() > 1 || isLastName(actor, key, other));
                if (mayBe(actor, p)
                        && (other.containsAll(key) || longer)
                        && (best == null || best.lastSeen < actor.lastSeen)) {
                    best = actor;
                }
            }
        }
        return best;
    }

    /** A headline names by the last name only whom the text below names in full. */
    private static boolean isLastName(Actor actor, List<String> key, List<String> other) {
        return actor.onlyInTitle && other.equals(List.of(key.get(key.size() - 1)));
    }

    /** Those who share a word with a name. */
    private Set<Actor> sharing(List<String> key) {
        Set<Actor> all = new LinkedHashSet<>();
        for (String word : key) {
            all.addAll(byWord.getOrDefault(word, Set.of()));
        }
        return all;
    }

    private @Nullable Actor byHead(NounPhrase p, List<String> key) {
        String head = stem(p.head());
        Actor best = null;
        for (Actor actor : sharing(p.kind() == Kind.BODY ? key : List.of(head))) {
            boolean same = actor.keys.contains(key) || isBodyOf(p, key, actor);
            boolean again = p.definite()
                    && actor.heads.contains(head)
                    && (p.to() - p.from() == 1
                            || actor.keys.stream().anyMatch(other -> other.containsAll(key))
                            || isInFull(p, actor));
            if (mayBe(actor, p) && (same || again) && (best == null || actor.lastSeen > best.lastSeen)) {
                best = actor;
            }
        }
        return best;
    }

    /** الخارجية الليبية and وزارة الخارجية الليبية: one body, with its first word and without it. */
    private static boolean isBodyOf(NounPhrase p, List<String> key, Actor actor) {
        return p.kind() == Kind.BODY
                && actor.kind == EntityKind.ORGANISATION
                && actor.keys.stream().anyMatch(other -> isBehindFirst(key, other) || isBehindFirst(other, key));
    }

    private static boolean isBehindFirst(List<String> words, List<String> full) {
        return words.size() >= 2
                && full.size() == words.size() + 1
                && full.subList(1, full.size()).equals(words);
    }

    /** المرصد السوري, then المرصد السوري لحقوق الإنسان: the words of an earlier naming, and behind them a preposition with what it brings. */
    private boolean isInFull(NounPhrase p, Actor actor) {
        for (int k = p.from() + 2; k < p.to(); k++) {
            if (t.is(k, PREPOSITION) || t.has(k, Clitics.PREPOSITIONS)) {
                Set<String> before = Set.copyOf(key(p.from(), k));
                if (before.size() > 1 && actor.keys.stream().anyMatch(other -> before.equals(Set.copyOf(other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word without و, preposition and article, and singular where a plural of source is meant: how a head is found again. */
    private String stem(int i) {
        String key = t.folded(i);
        int c = t.clitics(i);
        int from = ((c & Clitics.CONJUNCTIONS) != 0 ? 1 : 0) + ((c & Clitics.PREPOSITIONS) != 0 ? 1 : 0);
        String rest = key.substring(Math.min(from, key.length()));
        if (rest.length() > 4 && rest.charAt(0) == Letters.LAM) {
            if ((c & Clitics.LI) != 0) {
                return rest.substring(1);
            }
            if (rest.charAt(1) == Letters.LAM) { // للمصالحة, of a word that the lexicon does not know
                return rest.substring(2);
            }
        }
        if (Shapes.hasArticle(t, i) && rest.length() > 3 && rest.charAt(0) == Letters.ALEF) {
            return rest.substring(2);
        }
        return rest;
    }

    private List<String> key(NounPhrase p) {
        return key(p.from(), p.to());
    }

    private List<String> key(int from, int to) {
        List<String> key = new ArrayList<>(to - from);
        for (int k = from; k < to; k++) {
            if (t.is(k, TokenKind.WORD) && t.letters(k) > 1) {
                key.add(stem(k));
            }
        }
        return key;
    }

    private EntityKind kind(NounPhrase p) {
        return switch (p.kind()) {
            case PERSON -> EntityKind.PERSON;
            case ROLE -> EntityKind.ROLE;
            case ANONYMOUS -> EntityKind.ANONYMOUS;
            case WITNESS -> EntityKind.WITNESSES;
            case GROUP -> EntityKind.GROUP;
            case BODY -> EntityKind.ORGANISATION;
            case STATE -> EntityKind.STATE;
            case OUTLET -> EntityKind.OUTLET;
            case DOCUMENT, REPORT -> EntityKind.DOCUMENT;
            case OTHER -> EntityKind.PERSON;
        };
    }

    private String id(NounPhrase p) {
        String base = kind(p).key();
        return base + "-" + numbers.merge(base, 1, Integer::sum);
    }

    /** One who is named nowhere: the speaker of words that the text gives to nobody. */
    Actor unnamed() {
        return byId.computeIfAbsent("unnamed", id -> {
            var actor = new Actor(id, EntityKind.ANONYMOUS);
            return actor;
        });
    }

    Map<String, Entity> entities() {
        Map<String, Entity> entities = new LinkedHashMap<>();
        byId.forEach((id, a) -> {
            boolean ofAnother = a.of != null && !a.of.equals(id) && byId.containsKey(a.of);
            entities.put(id, new Entity(id, a.names, a.kind, ofAnother ? a.of : null));
        });
        return entities;
    }
}
