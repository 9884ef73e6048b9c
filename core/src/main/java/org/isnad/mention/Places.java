package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.LAM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.document.EntityKind;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds named places.
 * <ul>
 *   <li>A name inside another's (an organisation's, a paper's) is none; nor is one right behind a word that opens such a name: جامعة الباحة.
 *   <li>A state or capital is a place only where something says so: a preposition of place or direction, a word such as مدينة or سجون, a
 *       dateline, a place that it is joined to by و. Elsewhere it acts: واشنطن تنفي, دور روسيا.
 *   <li>A name that is a common word too (حقل) is a place only behind مدينة or the like, or behind a preposition where the text names a place near to it;
 *       told once, it stands for the whole text.
 *   <li>What the lexicon does not know is a place behind قرية or شارع. Its point is that of the town beside it.
 *   <li>مدينة, محافظة, شمال are no part of a name; جبل, مطار, شارع are.
 * </ul>
 */
final class Places {

    private static final int SHORT_NAME = 4;
    private static final int JOINED_KM = 200;
    private static final int WORDS_BEHIND = 8;
    private static final int PARAGRAPHS_BACK = 3;

    /**
     * A name that may be a place's.
     *
     * @param places what it may be; empty where the lexicon does not know it
     * @param told the kind that the word before tells
     */
    private record Found(
            int from,
            int to,
            List<Entry.Place> places,
            @Nullable WherePart told) {}

    private final Tokens tokens;
    private final Names names;
    private final Numerals numerals;
    private final Layout layout;
    private final PlaceSigns signs;
    private final PlaceChoice choice = new PlaceChoice();
    private final List<Found> found = new ArrayList<>();
    private final List<Found> waiting = new ArrayList<>();
    private final Set<Entry.Place> told = new HashSet<>();
    private int organisationEnd = -1;

    Places(Tokens tokens, Names names, Numerals numerals, Layout layout) {
        this.tokens = tokens;
        this.names = names;
        this.numerals = numerals;
        this.layout = layout;
        this.signs = new PlaceSigns(tokens, names, numerals);
    }

    /** All mentions of places, in the order of the text. */
    List<PlaceMention> find() {
        int i = 0;
        while (i < tokens.size()) {
            Found here = layout.isFurniture(i) ? null : foundAt(i);
            if (here != null) {
                accept(here);
            }
            i = here == null ? i + 1 : here.to;
        }
        acceptWaiting(); // last: what else the text names tells whether they are places
        return mentions();
    }

    private void accept(Found place) {
        found.add(place);
        if (!signs.opensAny(place.from)) {
            choice.note(place.places);
        }
    }

    private @Nullable Found foundAt(int i) {
        List<Entry.Place> places = placesAt(i);
        if (!places.isEmpty()) {
            return isPlace(i, places) ? new Found(i, endWithAdjective(i, names.endOf(i)), places, told(i)) : null;
        }
        Word signed = names.inside(i) ? null : tokens.signedPlace(i);
        Found here = signed == null ? null : signed(i, signed);
        return here == null ? opened(i) : here;
    }

    private List<Entry.Place> placesAt(int i) {
        List<Entry> entries = names.entriesAt(i);
        return entries.isEmpty() ? List.of() : places(entries);
    }

    private static List<Entry.Place> places(List<Entry> entries) {
        List<Entry.Place> places = List.of();
        for (int k = 0; k < entries.size(); k++) {
            if (entries.get(k) instanceof Entry.Place place) {
                places = places.isEmpty() ? new ArrayList<>(1) : places;
                places.add(place);
            }
        }
        return places;
    }

    private @Nullable WherePart told(int i) {
        return signs.at(tokens.is(i - 1, TokenKind.QUOTE) ? i - 2 : i - 1);
    }

    /** مطار تعز | الدولي: goes on with a name that a site opens. */
    private int endWithAdjective(int from, int to) {
        WherePart part = WherePart.of(numerals.valued(from, WordClass.WHERE));
        boolean isSite = part != null && part.isSite();
        int end = to;
        while (isSite && signs.at(end) == WherePart.ADJECTIVE && tokens.has(end, Clitics.AL)) {
            end++;
        }
        return end;
    }

    // ---- names that the lexicon knows

    private boolean isPlace(int i, List<Entry.Place> places) {
        if (isOtherWord(i, places)
                || tokens.has(i, Clitics.KA) && !isWithArticle(i)
                || isPaper(i)
                || tokens.has(i, Clitics.PRONOUNS)) {
            return false;
        }
        Entry.Known known = names.knownAt(i);
        boolean isState = known != null && known.kind() == EntityKind.STATE;
        if (known != null && !isState && (tokens.is(i - 1, WordClass.OUTLET) || inMarks(i))) {
            return false; // a paper's name
        }
        boolean bare = !tokens.has(i, Clitics.PREPOSITIONS | Clitics.CONJUNCTIONS);
        if (bare && signs.isOrganisation(i) || isJoinedToOrganisation(i)) {
            organisationEnd = names.endOf(i);
            return false;
        }
        if (signs.isAdjective(i) || signs.isDocument(i)) {
            return false;
        }
        boolean canAct = isState || places.stream().anyMatch(PlaceSigns::canAct);
        if (!canAct || tokens.has(i, Clitics.BI) || isJoined(i) || signs.showPlace(i, names.endOf(i))) {
            return true;
        }
        choice.note(places); // it acts, but tells what the text is about
        return false;
    }

    /** كالرياض is like Riyadh, but كسبها is no like Sabha. */
    private boolean isWithArticle(int i) {
        Word word = tokens.word(i);
        return word != null && isWithArticle(word);
    }

    /** باب is a door, and no «in Ibb»: with a preposition on it, a short name must be written with all its signs. */
    private boolean isOtherWord(int i, List<Entry.Place> places) {
        Word word = tokens.word(i);
        if (word == null
                || names.endOf(i) != i + 1
                || !tokens.has(i, Clitics.PREPOSITIONS)
                || tokens.letters(i) > (tokens.has(i, Clitics.BI) ? SHORT_NAME + 1 : SHORT_NAME)) {
            return false;
        }
        String text = tokens.text();
        int from = tokens.end(i) - word.written().length();
        return places.stream()
                .flatMap(place -> place.names().stream())
                .noneMatch(name -> text.startsWith(name, from) && from + name.length() == tokens.end(i));
    }

    /** A paper's name: told to «…», برلين - «…», علمت «…». */
    private boolean isPaper(int i) {
        boolean isTold = tokens.letters(i - 2) == 1 && tokens.letter(i - 2, 0) == LAM;
        return inMarks(i) && (isTold || tokens.is(i - 2, TokenKind.DASH) || tokens.is(i - 2, WordClass.CUE_VERB));
    }

    private boolean inMarks(int i) {
        return tokens.quoteEnd(i - 1) == names.endOf(i);
    }

    /** Behind a name that is part of an organisation's and و: لشؤون المسجد الحرام والمسجد النبوي. */
    private boolean isJoinedToOrganisation(int i) {
        return organisationEnd == i && tokens.has(i, Clitics.WA);
    }

    /** Behind a place and و or أو. */
    private boolean isJoined(int i) {
        return lastEnd() == i && tokens.has(i, Clitics.WA) || isBehindOr(i);
    }

    private boolean isBehindOr(int i) {
        return lastEnd() == i - 1 && BoundPart.of(numerals.valued(i - 1, WordClass.BOUND)) == BoundPart.OR;
    }

    private int lastEnd() {
        return found.isEmpty() ? -1 : found.get(found.size() - 1).to;
    }

    // ---- names that need a sign

    private @Nullable Found signed(int i, Word word) {
        if (tokens.signedPlaceHas(i, Clitics.AL) && !isWithArticle(word)) {
            return null;
        }
        var candidate = new Found(i, i + 1, places(word.entries()), told(i));
        if (signs.isSigned(i, i + 1) && !signs.isOrganisation(i)) {
            told.addAll(candidate.places);
            return candidate;
        }
        boolean joined = lastEnd() == i && tokens.signedPlaceHas(i, Clitics.WA) || isBehindOr(i);
        if (joined && isNear(candidate, found.get(found.size() - 1))) {
            return candidate;
        }
        waiting.add(candidate);
        return null;
    }

    /** The name itself opens with ال. */
    private static boolean isWithArticle(Word word) {
        return word.written().length() > 2
                && word.written().charAt(0) == ALEF
                && word.written().charAt(1) == LAM;
    }

    private static boolean isNear(Found candidate, Found other) {
        return candidate.places.stream()
                .anyMatch(place ->
                        other.places.stream().anyMatch(near -> PlaceChoice.kilometres(place, near) <= JOINED_KM));
    }

    private void acceptWaiting() {
        for (Found candidate : waiting) {
            if (isMeant(candidate)) {
                found.add(candidate);
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
    }

    private boolean isMeant(Found candidate) {
        Word word = tokens.signedPlace(candidate.from);
        for (Entry.Place place : candidate.places) {
            if (told.contains(place)) {
                return true;
            }
            boolean strict = word == null || place.strict().contains(Folding.folded(word.written()));
            if (!strict && isPlaced(candidate.from) && (PlaceSigns.canAct(place) || choice.isNearToOthers(place))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place may well stand here: behind a preposition. */
    private boolean isPlaced(int i) {
        return tokens.signedPlaceHas(i, Clitics.BI) || signs.isPlaced(signs.before(i));
    }

    // ---- names that a word opens

    private @Nullable Found opened(int i) {
        WherePart part = signs.at(i);
        if (part == null) {
            return null;
        }
        return part.isSite() ? site(i, part) : part.isKind() ? behindKind(i) : null;
    }

    /** جبل عكد, مستشفى بريدة المركزي: the word belongs to the name, unless quotation marks set the name apart. */
    private @Nullable Found site(int i, WherePart part) {
        if (names.inside(i) || part == WherePart.HOUSE && signs.isActor(i)) {
            return null;
        }
        int name = behindMark(i);
        if (tokens.has(name, Clitics.PREPOSITIONS)) {
            return null; // مسجد | بالجهراء
        }
        List<Entry.Place> places = placesAt(name);
        boolean inTown = signs.opensUnknown(i) && !signs.opensAny(i); // مطار كابل, but no شارع فلسطين
        if (places.stream().anyMatch(place -> canAct(place, inTown)) || name > i + 1 && !places.isEmpty()) {
            return null;
        }
        int end = places.isEmpty() ? endOfUnknown(name, signs.opensUnknown(i)) : names.endOf(name);
        if (end <= name) {
            return null;
        }
        return name > i + 1
                ? new Found(name, end, List.of(), null)
                : new Found(i, endWithAdjective(i, end), List.of(), null);
    }

    private static boolean canAct(Entry.Place place, boolean inTown) {
        return PlaceSigns.canAct(place) && !(inTown && place.placeKind().equals("capital"));
    }

    /** قرية | معيزيلة, دولة | قطر: the word does not belong to the name. */
    private @Nullable Found behindKind(int i) {
        if (names.inside(i)) {
            return names.startOf(i) == i ? insideName(i) : null;
        }
        int name = behindMark(i);
        if (tokens.has(i, Clitics.AL)
                || !signs.opensUnknown(i)
                || !placesAt(name).isEmpty()
                || tokens.signedPlace(name) != null
                || signs.isOrganisation(name)
                || signs.at(name) == WherePart.NAMESAKE) { // مدينة الملك عبدالله الطبية
            return null;
        }
        int end = endOfUnknown(name, true);
        return end <= name ? null : new Found(name, end, List.of(), null);
    }

    /** Of دولة قطر, known as a state's name, the last word is the place's. */
    private @Nullable Found insideName(int i) {
        Word last = names.endOf(i) == i + 2 ? tokens.word(i + 1) : null;
        List<Entry.Place> places = last == null ? List.of() : places(last.entries());
        return !places.isEmpty() && signs.showPlace(i, i + 2) ? new Found(i + 1, i + 2, places, null) : null;
    }

    private int behindMark(int i) {
        return tokens.is(i + 1, TokenKind.QUOTE) ? i + 2 : i + 1;
    }

    private int endOfUnknown(int i, boolean bare) {
        return names.inside(i) ? i : signs.endOfUnknown(i, bare);
    }

    // ---- where they are

    private List<PlaceMention> mentions() {
        List<PlaceMention> mentions = new ArrayList<>(found.size());
        for (int k = 0; k < found.size(); k++) {
            Found place = found.get(k);
            mentions.add(isUnknown(place) ? unknown(place, townBeside(k)) : known(place));
        }
        return mentions;
    }

    /** No lexicon knows it; or a quarter or street (حي السلامة) of a town that the text does not speak of, as many towns have one of that name. */
    private boolean isUnknown(Found place) {
        if (place.places.isEmpty()) {
            return true;
        }
        return signs.opensAny(place.from)
                && choice.knowsOthers()
                && place.places.stream().noneMatch(choice::isNearToOthers);
    }

    private PlaceMention known(Found place) {
        List<Entry.Place> ranked = choice.ranked(place.places, place.told);
        Entry.Place best = ranked.get(0);
        List<PlaceMention.Alternative> others = ranked.stream()
                .skip(1)
                .map(other -> new PlaceMention.Alternative(other.english(), other.lat(), other.lon()))
                .toList();
        return new PlaceMention(span(place), best.english(), best.lat(), best.lon(), null, others);
    }

    private PlaceMention unknown(Found place, Entry.@Nullable Place beside) {
        int clitics = Integer.bitCount(tokens.clitics(place.from) & (Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS));
        String name = tokens.text().substring(tokens.behindLetters(place.from, clitics), tokens.end(place.to - 1));
        return beside == null
                ? new PlaceMention(span(place), name, null, null)
                : new PlaceMention(span(place), name, beside.lat(), beside.lon(), beside.english(), List.of());
    }

    private Span span(Found place) {
        return tokens.span(place.from, place.to);
    }

    /**
     * Whose point stands for that of an unknown name: of the place named inside it (not that of a quarter) or right behind it, else of the town named last before, not
     * many paragraphs back; null where there is none.
     */
    private Entry.@Nullable Place townBeside(int k) {
        Found place = found.get(k);
        int s = tokens.sentence(place.from);
        int from = signs.opensAny(place.from) ? place.to : place.from;
        for (int i = from; i < Math.min(place.to + WORDS_BEHIND, tokens.sentenceEnd(s)); i++) {
            Word signed = i < place.to ? tokens.signedPlace(i) : null;
            List<Entry.Place> places = signed == null ? placesAt(i) : places(signed.entries());
            if (!places.isEmpty()
                    && places.stream().noneMatch(p -> p.placeKind().equals("country"))) {
                return choice.ranked(places, told(i)).get(0);
            }
        }
        int paragraph = tokens.paragraphOf(s);
        for (int j = k - 1; j >= 0 && paragraph - paragraphOf(found.get(j)) <= PARAGRAPHS_BACK; j--) {
            Found before = found.get(j);
            Entry.Place best = before.places.isEmpty()
                    ? null
                    : choice.ranked(before.places, before.told).get(0);
            if (best != null && best.km() == 0) {
                return best;
            }
        }
        return null;
    }

    private int paragraphOf(Found place) {
        return tokens.paragraphOf(tokens.sentence(place.from));
    }
}
