package org.isnad;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.letter.Letters;

/** A way to write an article otherwise that should change nothing of what is read in it. */
enum Change {
    FURNITURE_ADDED("lines of a page's furniture above, between and below", false, Change::furnished),
    FURNITURE_REMOVED("what is found to be a page's furniture taken out", false, Change::unfurnished),
    BLANK_LINES("a blank line between the paragraphs", false, text -> text.replaceAll("\n+", "\n\n")),
    CARRIAGE_RETURNS("lines that end as Windows ends them", false, text -> text.replace("\n", "\r\n")),
    WRAPPED("lines cut at 72 characters", false, Change::wrapped),
    CURLED("« and » for “ and ”", true, text -> text.replace('«', '“').replace('»', '”')),
    POINTED("“ and ” for « and »", true, text -> text.replace('“', '«').replace('”', '»')),
    SINGLE_POINTED("‹ and › for « and »", true, text -> text.replace('«', '‹').replace('»', '›')),
    STRAIGHT("straight marks for all of these", true, text -> text.replaceAll("[«»“”]", "\"")),
    LOW("„ and “ for « and »", true, text -> text.replace('«', '„').replace('»', '“')),
    TATWEEL("a tatweel in every third word", true, text -> inEveryThirdWord(text, '\u0640')),
    HARAKAT("a vowel sign in every third word", true, text -> inEveryThirdWord(text, '\u064E')),
    ARABIC_DIGITS("Arabic digits for European ones", true, text -> digits(text, '0', '٠')),
    FARSI_DIGITS("Farsi digits for European ones", true, text -> digits(text, '0', '۰')),
    EUROPEAN_DIGITS("European digits for Arabic ones", true, text -> digits(text, '٠', '0')),
    NO_BREAK("no-break spaces for every third space", true, text -> everyThirdSpace(text, "\u00A0")),
    TWO_SPACES("two spaces for every third", true, text -> everyThirdSpace(text, "  ")),
    INVISIBLE("a mark of direction before every third word", true, text -> everyThirdSpace(text, " \u200F")),
    JOINERS("a byte order mark behind every third word", true, text -> everyThirdSpace(text, "\uFEFF ")),
    FARSI_LETTERS(
            "yeh and kaf as Farsi keyboards type them",
            true,
            text -> text.replace('ي', 'ی').replace('ك', 'ک')),
    BARE_ALEF("no hamza on or below an alef", true, text -> text.replaceAll("[أإ]", "ا")),
    FINAL_YEH("alef maksura for every yeh at a word's end", true, text -> text.replaceAll("ي(?![\\p{L}\\p{M}])", "ى")),
    FINAL_HEH("heh for every teh marbuta", true, text -> text.replace('ة', 'ه'));

    /** Lines that stand about articles, none of which says anything of anybody. */
    private static final String ABOVE = "شارك الخبر\nطباعة الخبر\nحجم الخط\n";

    private static final String BETWEEN = "\nاقرأ أيضا\n";
    private static final String BELOW = "\nتابعونا على فيسبوك\nأضف تعليقك\nجميع الحقوق محفوظة\n";

    private static final Pattern WORD = Pattern.compile("\\p{IsArabic}{3,}");
    private static final int WIDTH = 72;

    final String what;
    private final boolean ofTitles;

    @SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
    private final UnaryOperator<String> rewriting;

    Change(String what, boolean ofTitles, UnaryOperator<String> rewriting) {
        this.what = what;
        this.ofTitles = ofTitles;
        this.rewriting = rewriting;
    }

    String title(String title) {
        return ofTitles ? rewriting.apply(title) : title;
    }

    String body(String body) {
        return rewriting.apply(body);
    }

    private static String furnished(String text) {
        int middle = text.indexOf('\n', text.length() / 2);
        return ABOVE + (middle < 0 ? text : text.substring(0, middle) + BETWEEN + text.substring(middle + 1)) + BELOW;
    }

    private static String unfurnished(String text) {
        var left = new StringBuilder(text);
        var read = Isnad.shipped().read(new Article("a", text, null, Told.NOTHING, List.of()));
        for (var span : read.furniture().reversed()) {
            left.delete(span.start(), span.end());
        }
        return left.toString();
    }

    private static String wrapped(String text) {
        var wrapped = new StringBuilder();
        for (var line : text.split("\n")) {
            var cut = new StringBuilder();
            for (var word : line.split(" ")) {
                int width = cut.length() - cut.lastIndexOf("\n") - 1;
                cut.append(width + word.length() > WIDTH ? '\n' : ' ').append(word);
            }
            wrapped.append(cut.toString().strip()).append("\n\n");
        }
        return wrapped.toString();
    }

    /** Behind the first letter of a word that joins the next one. */
    private static String inEveryThirdWord(String text, char inserted) {
        var rewritten = new StringBuilder();
        var words = WORD.matcher(text);
        int from = 0;
        for (int n = 0; words.find(); n++) {
            int at = joining(text, words.start(), words.end());
            if (n % 3 == 0 && at >= 0) {
                rewritten.append(text, from, at + 1).append(inserted);
                from = at + 1;
            }
        }
        return rewritten.append(text, from, text.length()).toString();
    }

    private static int joining(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if ("بتثجحخسشصضطظعغفقكلمنهي".indexOf(text.charAt(i)) >= 0 && Letters.isArabicLetter(text.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static String digits(String text, char from, char to) {
        var rewritten = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= from && c <= from + 9) {
                rewritten.setCharAt(i, (char) (c - from + to));
            }
        }
        return rewritten.toString();
    }

    private static String everyThirdSpace(String text, String other) {
        var rewritten = new StringBuilder();
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' && n++ % 3 == 0) {
                rewritten.append(other);
            } else {
                rewritten.append(text.charAt(i));
            }
        }
        return rewritten.toString();
    }
}
