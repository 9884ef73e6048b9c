package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.document.Span;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrases.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a text are its title and which are the page's.
 * <ul>
 *   <li>The title is the one the source knows, else the first line when it is short, ends with no full stop and more text follows. What stands
 *       behind a dash or bar in it is the site's when the rest of the line comes again as a line of its own.
 *   <li>Furniture is what the source knows, and what a phrase of the lexicon shows, as far as the phrase reaches. Behind a phrase that reaches to
 *       the end of the text, each line is a piece of its own.
 *   <li>So are lines of addresses, accounts and tags.
 *   <li>The dateline is a line with a day, its year told, and hardly anything else, at the text's start or end.
 * </ul>
 */
public final class Layout {

    private static final long MAY_OPEN_FURNITURE = WordClass.FURNITURE.bit();
    private static final char TAG = '#';
    private static final char ACCOUNT = '@';
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST_ROW = 14;
    private static final int LONGEST_DATELINE = 14;
    private static final int LINES_AROUND = 4;

    private final Tokens tokens;
    private final Names names;
    private final @Nullable Span title;
    private final List<Span> furniture;
    private final boolean[] isFurniture;
    private final @Nullable LocalDate dateline;

    public Layout(Article article, Tokens tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
        this.isFurniture = new boolean[tokens.size()];
        List<Span> found = new ArrayList<>(article.furniture());
        Span given = article.title();
        int titleEnd = given == null ? titleEnd() : 0;
        Span line = given != null ? given : titleEnd == 0 ? null : tokens.span(0, titleEnd);
        if (given == null && titleEnd > 0 && titleEnd < tokens.paragraphEnd(0)) {
            found.add(tokens.span(titleEnd, tokens.paragraphEnd(0)));
        }
        byPhrases(found);
        Collections.sort(found);
        this.furniture = disjoint(found);
        mark();
        this.title = line == null ? null : behindLabel(line);
        this.dateline = findDateline();
    }

    /** Where the title stands; null where the text has none. */
    public @Nullable Span title() {
        return title;
    }

    /** What is the page's, in the order of the text, no two overlapping. */
    public List<Span> furniture() {
        return furniture;
    }

    /** Whether a token belongs to the page's furniture. */
    public boolean isFurniture(int token) {
        return token >= 0 && token < isFurniture.length && isFurniture[token];
    }

    /** The sentence that the title is, or its first; -1 where the text has none. */
    public int titleSentence() {
        for (int s = 0; title != null && s < tokens.sentences(); s++) {
            if (tokens.end(tokens.sentenceEnd(s) - 1) > title.start()) {
                return s;
            }
        }
        return -1;
    }

    /** For each sentence the token behind the furniture that opens it: its start where none does, its end where it is nothing else. */
    public int[] articleStarts() {
        int[] starts = new int[tokens.sentences()];
        for (int s = 0; s < starts.length; s++) {
            starts[s] = behindFurniture(tokens.sentenceStart(s), tokens.sentenceEnd(s));
        }
        return starts;
    }

    private int behindFurniture(int from, int to) {
        int i = from;
        while (i < to && isFurniture[i]) {
            i++;
        }
        return i;
    }

    /** The day that the text itself gives as its own; null where it gives none. */
    public @Nullable LocalDate dateline() {
        return dateline;
    }

    /** For each token whether it is furniture; a copy. */
    boolean[] furnitureTokens() {
        return isFurniture.clone();
    }

    // ---- the title

    /** Behind the title's last token; 0 where the first line is no title. */
    private int titleEnd() {
        if (tokens.paragraphs() < 2) {
            return 0;
        }
        int end = tokens.paragraphEnd(0);
        if (end > LONGEST_TITLE || isFullStop(end - 1)) {
            return 0;
        }
        for (int i = 1; i < end; i++) {
            boolean cuts = tokens.is(i, TokenKind.DASH) || isBar(i);
            if (cuts && comesAgain(i)) {
                return i;
            }
        }
        return end;
    }

    /** The title without the desk that stands before it (سياسي /) and without space at its edges. */
    private Span behindLabel(Span line) {
        int start = line.start();
        int end = line.end();
        for (Span label : furniture) {
            if (label.start() <= start && label.end() > start && label.end() < end) {
                start = label.end();
            }
        }
        while (start < end - 1 && isSpace(tokens.text().charAt(start))) {
            start++;
        }
        while (end - 1 > start && isSpace(tokens.text().charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean isFullStop(int i) {
        return tokens.is(i, TokenKind.STOP) && tokens.text().charAt(tokens.start(i)) == '.';
    }

    private boolean isBar(int i) {
        return tokens.is(i, TokenKind.OTHER) && tokens.text().charAt(tokens.start(i)) == '|';
    }

    /** Whether the first tokens stand once more as a line in the next lines. */
    private boolean comesAgain(int length) {
        for (int p = 1; p < Math.min(tokens.paragraphs(), LINES_AROUND); p++) {
            int from = tokens.paragraphStart(p);
            if (tokens.paragraphEnd(p) - from == length && sameWords(from, length)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameWords(int from, int length) {
        for (int k = 0; k < length; k++) {
            if (tokens.kind(k) != tokens.kind(from + k) || !tokens.folded(k).equals(tokens.folded(from + k))) {
                return false;
            }
        }
        return true;
    }

    // ---- furniture

    private void byPhrases(List<Span> found) {
        for (int p = 0; p < tokens.paragraphs(); p++) {
            int from = tokens.paragraphStart(p);
            int to = tokens.paragraphEnd(p);
            if (p > 0 && (isOfLabels(p) || isOfLinks(p))) {
                found.add(tokens.span(from, to));
                continue;
            }
            for (int i = from; i < to; i++) {
                if (tokens.isAny(i, MAY_OPEN_FURNITURE) && furnitureAt(found, p, i)) {
                    return;
                }
            }
        }
    }

    /** Whether a line holds nothing but the names of a page's parts: تعليقات (0), فيسبوك | تويتر, رياضة. */
    private boolean isOfLabels(int p) {
        int to = tokens.paragraphEnd(p);
        boolean any = false;
        int i = tokens.paragraphStart(p);
        if (to - i > LONGEST_ROW) {
            return false;
        }
        while (i < to) {
            if (tokens.is(i, TokenKind.WORD)) {
                int behind = behindLabel(p, i);
                if (behind == 0) {
                    return false;
                }
                any = true;
                i = behind;
            } else {
                i++;
            }
        }
        return any;
    }

    /** Whether a line holds nothing but addresses, accounts and tags: www.alnoor.example, @alnoor, #المستشفى #الوزير. */
    private boolean isOfLinks(int p) {
        int from = tokens.paragraphStart(p);
        char first = tokens.text().charAt(tokens.start(from));
        boolean latin = first >= 'A' && first <= 'z';
        if (!latin && first != TAG && first != ACCOUNT) {
            return false;
        }
        int at = tokens.start(from);
        int end = tokens.end(tokens.paragraphEnd(p) - 1);
        while (at < end) {
            int space = tokens.text().indexOf(' ', at);
            int to = space < 0 || space > end ? end : space;
            if (to > at && !isLink(at, to)) {
                return false;
            }
            at = to + 1;
        }
        return true;
    }

    private boolean isLink(int from, int to) {
        String text = tokens.text();
        char first = text.charAt(from);
        int account = text.indexOf(ACCOUNT, from);
        return first == TAG
                || account >= 0 && account < to
                || text.startsWith("http", from)
                || text.startsWith("www.", from);
    }

    /** Behind the longest label that starts here; 0 where none does. */
    private int behindLabel(int p, int i) {
        Word word = tokens.isAny(i, MAY_OPEN_FURNITURE) ? tokens.word(i) : null;
        if (word == null) {
            return 0;
        }
        int longest = isLabel(p, word.entries()) ? i + 1 : 0;
        for (Phrase phrase : word.furniture()) {
            boolean starts = phrase.article() == tokens.has(i, Clitics.AL) && isLabel(p, phrase.entries());
            longest = Math.max(longest, starts ? behind(i, phrase) : 0);
        }
        return longest;
    }

    private boolean isLabel(int p, List<Entry> entries) {
        boolean around = p < LINES_AROUND || p >= tokens.paragraphs() - LINES_AROUND;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Furniture furniture
                    && (furniture.reach() == Entry.Reach.ALONE || around && furniture.reach() == Entry.Reach.LABEL)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the furniture that a phrase at this token shows; true when it reaches to the end of the text. */
    private boolean furnitureAt(List<Span> found, int p, int i) {
        Word word = Objects.requireNonNull(tokens.word(i));
        List<Phrase> phrases = word.furniture();
        for (int k = 0; k < phrases.size(); k++) {
            Phrase phrase = phrases.get(k);
            int behind = phrase.article() != tokens.has(i, Clitics.AL) ? 0 : behind(i, phrase);
            if (behind > 0 && add(found, phrase.entries(), p, i, behind)) {
                return true;
            }
        }
        return add(found, word.entries(), p, i, i + 1);
    }

    private int behind(int i, Phrase phrase) {
        int at = i + 1;
        List<String> rest = phrase.rest();
        for (int k = 0; k < rest.size(); k++) { // asked of every phrase that a word opens: no iterator for each
            String key = rest.get(k);
            if (!tokens.foldedIs(at, key) && !isSign(at, key)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private boolean isSign(int at, String key) {
        return tokens.kind(at) != null
                && tokens.letters(at) == 0
                && key.length() == 1
                && tokens.text().charAt(tokens.start(at)) == key.charAt(0);
    }

    private boolean add(List<Span> found, List<Entry> entries, int p, int i, int behind) {
        for (Entry entry : entries) {
            if (entry instanceof Entry.Furniture furniture && mayStand(furniture, p, i)) {
                add(found, furniture, p, i, behind);
                if (furniture.reach() == Entry.Reach.REST_OF_TEXT) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayStand(Entry.Furniture furniture, int p, int i) {
        if (furniture.opens()) {
            return opensLine(p, i);
        }
        return furniture.reach() != Entry.Reach.LINE || isAppeal(p);
    }

    /** A short line that is no sentence. */
    private boolean isAppeal(int p) {
        int length = tokens.paragraphEnd(p) - tokens.paragraphStart(p);
        return p > 0 && length <= LONGEST_ROW && !isFullStop(tokens.paragraphEnd(p) - 1);
    }

    /** Whether only signs stand before the token in its line; or in the last sentence of the line, when no full stop ends that. */
    private boolean opensLine(int p, int i) {
        boolean opensLast = tokens.sentenceStart(tokens.sentence(i)) == i
                && tokens.sentenceEnd(tokens.sentence(i)) == tokens.paragraphEnd(p);
        return opensLast && !isFullStop(tokens.paragraphEnd(p) - 1) || opensWords(p, i);
    }

    /** Whether only signs stand before the token in its line. */
    private boolean opensWords(int p, int i) {
        for (int k = tokens.paragraphStart(p); k < i; k++) {
            if (tokens.is(k, TokenKind.WORD) || tokens.is(k, TokenKind.NUMBER)) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Span> found, Entry.Furniture furniture, int p, int i, int behind) {
        boolean behindText = furniture.opens() && !opensWords(p, i);
        int from = behindText ? i : tokens.paragraphStart(p);
        int to = tokens.paragraphEnd(p);
        switch (furniture.reach()) {
            case ALONE, LABEL -> {
                // read for the whole line
            }
            case PHRASE -> found.add(tokens.span(i, behind));
            case LINE -> {
                found.add(tokens.span(from, to));
                headlinesBehind(found, p);
            }
            case REST_OF_LINE -> {
                found.add(tokens.span(i, to));
                headlinesBehind(found, p);
            }
            case REST_OF_TEXT -> {
                found.add(tokens.span(from, to));
                for (int q = p + 1; q < tokens.paragraphs(); q++) {
                    found.add(tokens.span(tokens.paragraphStart(q), tokens.paragraphEnd(q)));
                }
            }
        }
    }

    /** Behind a label of a line of its own, the lines to the text's end are links when each is like a headline. */
    private void headlinesBehind(List<Span> found, int label) {
        if (tokens.paragraphEnd(label) - tokens.paragraphStart(label) > LONGEST_LABEL) {
            return;
        }
        for (int p = label + 1; p < tokens.paragraphs(); p++) {
            if (!isHeadline(p)) {
                return;
            }
        }
        for (int p = label + 1; p < tokens.paragraphs(); p++) {
            found.add(tokens.span(tokens.paragraphStart(p), tokens.paragraphEnd(p)));
        }
    }

    private boolean isHeadline(int p) {
        int length = tokens.paragraphEnd(p) - tokens.paragraphStart(p);
        return length <= LONGEST_TITLE && !isFullStop(tokens.paragraphEnd(p) - 1);
    }

    private static List<Span> disjoint(List<Span> sorted) {
        List<Span> out = new ArrayList<>(sorted.size());
        for (Span span : sorted) {
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last == null || !last.overlaps(span)) {
                out.add(span);
            } else if (!last.contains(span)) {
                out.set(out.size() - 1, new Span(last.start(), span.end()));
            }
        }
        return List.copyOf(out);
    }

    private void mark() {
        int i = 0;
        for (Span span : furniture) {
            while (i < tokens.size() && tokens.start(i) < span.start()) {
                i++;
            }
            while (i < tokens.size() && tokens.start(i) < span.end()) {
                isFurniture[i++] = true;
            }
        }
    }

    // ---- the dateline

    private @Nullable LocalDate findDateline() {
        int last = tokens.paragraphs();
        var dates = Dates.ofNoDay(tokens, names);
        for (int k = 0; k < Math.min(LINES_AROUND, last); k++) {
            LocalDate day = datelineIn(last - 1 - k, dates);
            day = day != null ? day : datelineIn(k, dates);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable LocalDate datelineIn(int p, Dates dates) {
        int from = tokens.paragraphStart(p);
        int to = tokens.paragraphEnd(p);
        boolean sentence = to - from > LONGEST_DATELINE || isFullStop(to - 1);
        return sentence ? null : dates.dateline(from, to);
    }
}
