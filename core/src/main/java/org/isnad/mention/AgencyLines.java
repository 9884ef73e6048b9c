package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Anchor;
import org.isnad.document.EntityKind;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines in which agencies date their reports: an agency's name and a day by its number, in either order, at the head of a paragraph, before
 * any verb, and behind both a dash, a bracket, a colon, a full stop or the line's end. The day is near to the page's.
 */
final class AgencyLines {

    private static final int LONGEST = 14;
    private static final long NEVER_INSIDE = WordClass.set(
            WordClass.CUE_VERB, WordClass.VERB, WordClass.CLAUSE_PARTICLE, WordClass.RELATIVE, WordClass.AUXILIARY);

    private final Tokens tokens;
    private final Names names;
    private final @Nullable LocalDate page;

    AgencyLines(Tokens tokens, Names names, @Nullable LocalDate page) {
        this.tokens = tokens;
        this.names = names;
        this.page = page;
    }

    /** Those of the paragraphs that are not taken, in the order of the text. */
    List<AgencyLine> find(boolean[] taken) {
        List<AgencyLine> found = new ArrayList<>();
        for (int p = 0; p < tokens.paragraphs(); p++) {
            int from = tokens.paragraphStart(p);
            int to = Math.min(tokens.paragraphEnd(p), from + LONGEST);
            AgencyLine line = from < to && !taken[from] && namesAgency(from, to) ? line(from, to) : null;
            if (line != null) {
                found.add(line);
            }
        }
        return found;
    }

    private boolean namesAgency(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAgency(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgency(int i) {
        Entry.Known known = names.knownAt(i);
        return known != null && known.kind() == EntityKind.OUTLET;
    }

    private @Nullable AgencyLine line(int from, int to) {
        var dates = new Dates(tokens, names, new Numerals(tokens, names), page, Anchor.PAGE);
        Dated date = null;
        boolean agency = false;
        int i = from;
        while (i < to && !(agency && date != null)) {
            Dated here = date == null ? dates.dayByNumber(i) : null;
            if (here != null) {
                date = here;
                i = here.end();
            } else if (isAgency(i)) {
                agency = true;
                i = names.endOf(i);
            } else if (tokens.isAny(i, NEVER_INSIDE)) {
                return null;
            } else {
                i++;
            }
        }
        LocalDate day =
                date == null || !agency || !endsAt(i) ? null : date.period().from();
        return date == null || day == null || page != null && !Clock.areNear(day, page)
                ? null
                : new AgencyLine(day, date.end());
    }

    private boolean endsAt(int i) {
        TokenKind kind = tokens.kind(i);
        return kind == null
                || kind == TokenKind.DASH
                || kind == TokenKind.COLON
                || kind == TokenKind.STOP
                || kind == TokenKind.CLOSE_BRACKET
                || kind == TokenKind.OTHER
                || tokens.sentence(i) != tokens.sentence(i - 1);
    }
}
