package org.isnad.mention;

import static org.isnad.letter.Letters.LAM;
import static org.isnad.letter.Letters.TEH_MARBUTA;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.document.EntityKind;
import org.isnad.document.PlaceMention;
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
 *   <li>Of several places of one name that one is meant whose kind the word before tells; else, where they lie far
 *       apart, the one that more of the other places lie near to; else a town before the region around it.
 * </ul>
 */
final class Places {

    private static final long ORGANISATIONS = WordClass.set(WordClass.BODY, WordClass.OUTLET);
    private static final long SPEAK = WordClass.set(WordClass.CUE_VERB, WordClass.CUE_NOUN, WordClass.VERB);
    private static final int MOST_NEIGHBOURS = 64;
    private static final int SAME_AREA_KM = 150;
    private static final int NEIGHBOUR_KM = 600;
    private static final double KM_PER_DEGREE = 111.2;
    private static final int SHORT_NAME = 4;
    private static final int BYLINE_PARAGRAPHS = 3;
    private static final int LONGEST_BYLINE = 14;

    private final Tokens tokens;
    private final Names names;
    private final Numerals numerals;
    private final Layout layout;
    private final List<Entry.Place> sure = new ArrayList<>();

    Places(Tokens tokens, Names names, Numerals numerals, Layout layout) {
        this.tokens = tokens;
        this.names = names;
        this.numerals = numerals;
        this.layout = layout;
    }

    /** All mentions of places, in the order of the text. */
    List<PlaceMention> find() {
        List<Integer> starts = new ArrayList<>();
        int acceptedEnd = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (!hasPlace(names.entriesAt(i)) || layout.isFurniture(i)) {
                continue;
            }
            boolean joined = acceptedEnd == i && tokens.has(i, Clitics.WA)
                    || acceptedEnd == i - 1 && BoundPart.of(numerals.valued(i - 1, WordClass.BOUND)) == BoundPart.OR;
            if (isPlace(i, joined)) {
                starts.add(i);
                acceptedEnd = names.endOf(i);
                note(i);
            }
        }
        List<PlaceMention> found = new ArrayList<>(starts.size());
        for (int i : starts) {
            Entry.Place place = resolved(i);
            found.add(new PlaceMention(tokens.span(i, names.endOf(i)), place.english(), place.lat(), place.lon()));
        }
        return found;
    }

    private static boolean hasPlace(List<Entry> entries) {
        for (int k = 0; k < entries.size(); k++) {
            if (entries.get(k) instanceof Entry.Place) {
                return true;
            }
        }
        return false;
    }

    // ---- is it one

    private boolean isPlace(int i, boolean joined) {
        if (isOtherWord(i) || inMarks(i) && tokens.letters(i - 2) == 1 && tokens.letter(i - 2, 0) == LAM) {
            return false; // told to a paper: لـ"…"
        }
        Entry.Known known = names.knownAt(i);
        if (known != null && known.kind() != EntityKind.STATE && (tokens.is(i - 1, WordClass.OUTLET) || inMarks(i))) {
            return false; // a paper's name
        }
        int before = tokens.is(i - 1, TokenKind.QUOTE) || tokens.is(i - 1, TokenKind.OPEN_BRACKET) ? i - 2 : i - 1;
        WherePart where = whereAt(before);
        boolean preposition = tokens.has(i, Clitics.BI);
        if (!preposition
                && !tokens.has(i, Clitics.LI | Clitics.WA | Clitics.FA | Clitics.KA)
                && isOrganisation(before, where)) {
            return false;
        }
        if (isAdjective(i, where, before)
                || tokens.is(before, WordClass.DOCUMENT) && !preposition && !tokens.has(i, Clitics.LI)) {
            return false; // بيان جنيف is a document's name
        }
        return !canAct(i, known) || joined || preposition || isShownToBePlace(i, before, where);
    }

    private boolean isShownToBePlace(int i, int before, @Nullable WherePart where) {
        if (where != null) {
            boolean from = where == WherePart.AT && whereAt(before - 1) == WherePart.PARTY;
            return where != WherePart.PARTY && !from;
        }
        if (tokens.has(i, Clitics.LI)) {
            return !tokens.isAny(before, SPEAK);
        }
        boolean border = tokens.is(before, WordClass.PREPOSITION) && isBorder(before - 1);
        boolean capital = tokens.is(before, WordClass.NATIONALITY) && whereAt(before - 1) == WherePart.TOWN;
        return border || capital || whereAt(names.endOf(i)) == WherePart.TOWN || inByline(i);
    }

    /** باب is a door, and no «in Ibb»: with a preposition on it, a short name must be written with all its signs. */
    private boolean isOtherWord(int i) {
        Word word = tokens.word(i);
        if (word == null
                || names.endOf(i) != i + 1
                || !tokens.has(i, Clitics.PREPOSITIONS)
                || tokens.letters(i) > SHORT_NAME) {
            return false;
        }
        String text = tokens.text();
        int from = tokens.end(i) - word.written().length();
        for (Entry entry : word.entries()) {
            if (entry instanceof Entry.Place place
                    && place.names().stream()
                            .anyMatch(name -> text.startsWith(name, from) && from + name.length() == tokens.end(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean inMarks(int i) {
        return tokens.quoteEnd(i - 1) == names.endOf(i);
    }

    /** Right behind a word that opens an organisation's name, also with مدينة or the like between. */
    private boolean isOrganisation(int before, @Nullable WherePart where) {
        boolean kind = where == WherePart.TOWN || where == WherePart.REGION || where == WherePart.COUNTRY;
        return opensName(before) || kind && !tokens.has(before, Clitics.PREPOSITIONS) && opensName(before - 1);
    }

    private boolean opensName(int i) {
        return tokens.isAny(i, ORGANISATIONS)
                && whereAt(i) == null
                && !tokens.has(i, Clitics.AL | Clitics.PRONOUNS)
                && !names.inside(i);
    }

    /** السيارة السعودية, الجهة الشرقية: an adjective with the sound of a place. */
    private boolean isAdjective(int i, @Nullable WherePart where, int before) {
        if (names.endOf(i) != i + 1 || tokens.clitics(i) != 0 || !endsFeminine(i)) {
            return false;
        }
        boolean nationality = tokens.is(i, WordClass.NATIONALITY) && tokens.has(before, Clitics.AL);
        return nationality || where == null && endsFeminine(i - 1);
    }

    private boolean endsFeminine(int i) {
        return tokens.is(i, TokenKind.WORD) && tokens.text().charAt(tokens.end(i) - 1) == TEH_MARBUTA;
    }

    private boolean canAct(int i, Entry.@Nullable Known known) {
        if (known != null && known.kind() == EntityKind.STATE) {
            return true;
        }
        for (Entry entry : names.entriesAt(i)) {
            if (entry instanceof Entry.Place place
                    && (place.placeKind().equals("country") || place.placeKind().equals("capital"))) {
                return true;
            }
        }
        return false;
    }

    /** الحدود مع تركيا. */
    private boolean isBorder(int i) {
        Word word = tokens.word(i);
        return word != null && WherePart.of(word.valued(WordClass.WHERE)) == WherePart.AT && tokens.has(i, Clitics.AL);
    }

    /** عين اليوم – واشنطن: a short line near the start, the place behind a dash. */
    private boolean inByline(int i) {
        int p = tokens.paragraphOf(tokens.sentence(i));
        int from = tokens.paragraphStart(p);
        boolean short_ = tokens.paragraphEnd(p) - from <= LONGEST_BYLINE || tokens.is(names.endOf(i), TokenKind.COLON);
        return p > 0
                && p <= BYLINE_PARAGRAPHS
                && i - from <= LONGEST_BYLINE
                && short_
                && tokens.is(i - 1, TokenKind.DASH);
    }

    private @Nullable WherePart whereAt(int i) {
        if (tokens.has(i, Clitics.PRONOUNS)) {
            return null;
        }
        WherePart part = WherePart.of(numerals.valued(i, WordClass.WHERE));
        return part == WherePart.AT && tokens.has(i, Clitics.AL)
                ? null
                : part; // الجبهة is not the front of what follows
    }

    // ---- which one is it

    /** A name that is not ambiguous speaks for those around it. */
    private void note(int i) {
        Entry.Place only = null;
        for (Entry entry : names.entriesAt(i)) {
            if (entry instanceof Entry.Place place) {
                if (only != null) {
                    return;
                }
                only = place;
            }
        }
        if (only != null && sure.size() < MOST_NEIGHBOURS) {
            sure.add(only);
        }
    }

    private Entry.Place resolved(int i) {
        WherePart told = whereAt(tokens.is(i - 1, TokenKind.QUOTE) ? i - 2 : i - 1);
        Entry.Place best = null;
        for (Entry entry : names.entriesAt(i)) {
            if (entry instanceof Entry.Place place && (best == null || isLikelier(place, best, told))) {
                best = place;
            }
        }
        return Objects.requireNonNull(best);
    }

    private boolean isLikelier(Entry.Place place, Entry.Place than, @Nullable WherePart told) {
        WherePart kind = WherePart.ofKind(place.placeKind());
        WherePart otherKind = WherePart.ofKind(than.placeKind());
        if ((kind == told) != (otherKind == told)) {
            return kind == told;
        }
        if (kilometres(place, than) > SAME_AREA_KM) {
            return neighbours(place) > neighbours(than);
        }
        return rank(kind) > rank(otherKind); // a town and the region around it
    }

    private static int rank(WherePart kind) {
        return kind == WherePart.COUNTRY ? 2 : kind == WherePart.TOWN ? 1 : 0;
    }

    private int neighbours(Entry.Place place) {
        int n = 0;
        for (Entry.Place other : sure) {
            n += kilometres(place, other) <= NEIGHBOUR_KM ? 1 : 0;
        }
        return n;
    }

    /** Near enough for this: degrees flattened at the latitude of the first. */
    private static double kilometres(Entry.Place a, Entry.Place b) {
        double north = a.lat() - b.lat();
        double east = (a.lon() - b.lon()) * Math.cos(Math.toRadians(a.lat()));
        return KM_PER_DEGREE * Math.sqrt(north * north + east * east);
    }
}
