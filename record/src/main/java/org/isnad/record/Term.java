package org.isnad.record;

import static org.isnad.letter.Letters.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.document.Span;
import org.isnad.letter.Folding;

/**
 * A word or a phrase that is searched for. Each of its words is found with and without what Arabic writes together with it:
 * a conjunction, a preposition and the article, in this order.
 *
 * @param forms of each word of the phrase, the folded forms that are found
 */
record Term(List<Set<String>> forms) {

    private static final Pattern PHRASE_OR_WORD = Pattern.compile("[\"«“”]([^\"»“”]*)[\"»“”]|([^\\s\"«»“”]+)");
    private static final String ARTICLE = "" + ALEF + LAM;
    private static final List<String> CONJUNCTIONS = List.of("", "" + WAW, "" + FEH);
    private static final List<String> BEFORE = List.of("", "" + BEH, "" + LAM, "" + KAF);
    private static final List<String> BEFORE_WITH_ARTICLE =
            List.of(ARTICLE, BEH + ARTICLE, "" + LAM + LAM, KAF + ARTICLE);

    /** What is left of a word without its article is no shorter than this; else the article is its own (الله). */
    private static final int SHORTEST = 3;

    /** An index of words knows the whole of words that are no longer. */
    private static final int SURE = 200;

    /** The terms of a query: words, and phrases in quotation marks. */
    static List<Term> of(String query) {
        List<Term> terms = new ArrayList<>();
        var found = PHRASE_OR_WORD.matcher(query);
        while (found.find()) {
            if (found.group(1) != null) {
                add(terms, Words.of(found.group(1)).folded());
            } else {
                Words.of(found.group(2)).folded().forEach(word -> add(terms, List.of(word)));
            }
        }
        return terms;
    }

    /** Whether an index of words tells all by itself where it stands: it is one word, and none so long that an index may know no more than its beginning. */
    boolean isWord() {
        return forms.size() == 1 && forms.get(0).stream().allMatch(form -> form.length() <= SURE);
    }

    /** All words of a name, as one phrase; none when it has none. */
    static List<Term> phrase(String name) {
        List<Term> terms = new ArrayList<>();
        add(terms, Words.of(name).folded());
        return terms;
    }

    private static void add(List<Term> terms, List<String> words) {
        if (!words.isEmpty()) {
            terms.add(new Term(words.stream().map(Term::forms).toList()));
        }
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        var bare = bare(word);
        for (var conjunction : CONJUNCTIONS) {
            BEFORE.forEach(before -> forms.add(conjunction + before + word));
            BEFORE.forEach(before -> forms.add(conjunction + before + bare));
            BEFORE_WITH_ARTICLE.forEach(before -> forms.add(conjunction + before + bare));
        }
        return forms;
    }

    private static String bare(String word) {
        for (var conjunction : CONJUNCTIONS) {
            for (var before : BEFORE_WITH_ARTICLE) {
                var all = conjunction + before;
                if (word.startsWith(all) && word.length() - all.length() >= SHORTEST) {
                    return word.substring(all.length());
                }
            }
        }
        return word;
    }

    /** The places in a text where it stands. */
    List<Span> in(Words words) {
        List<Span> places = new ArrayList<>();
        for (int i = 0; i + forms.size() <= words.folded().size(); i++) {
            if (standsAt(words, i)) {
                places.add(new Span(
                        words.spans().get(i).start(),
                        words.spans().get(i + forms.size() - 1).end()));
            }
        }
        return places;
    }

    /** Whether it stands in a text at all. A word is told from most others by its last letter, before it is folded. */
    boolean standsIn(String text) {
        if (forms.size() > 1) {
            return !in(Words.of(text)).isEmpty();
        }
        var meant = forms.get(0);
        var form = meant.iterator().next();
        var last = form.charAt(form.length() - 1); // of all of them: they differ in how they begin
        for (int at = Words.start(text, 0); at < text.length(); ) {
            var end = Words.end(text, at);
            if (mayBe(last, text.charAt(end - 1)) && meant.contains(Words.fold(text, at, end))) {
                return true;
            }
            at = Words.start(text, end);
        }
        return false;
    }

    /** Whether a word that ends so may, folded, end with that letter. */
    private static boolean mayBe(char folded, char last) {
        return !Words.isPlain(last) || last == TATWEEL || Folding.folded(last) == folded;
    }

    private boolean standsAt(Words words, int at) {
        for (int i = 0; i < forms.size(); i++) {
            if (!forms.get(i).contains(words.folded().get(at + i))) {
                return false;
            }
        }
        return true;
    }
}
