package org.isnad;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.choice.Weights;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.FigureMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Example;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What an example of a lexicon says, held against what is read in its sentence.
 * <ul>
 *   <li>Of a statement's keys ({@code cue}, {@code act}, {@code sources} …) all must hold of one statement; where a key lists several values that are not one
 *       statement's, each value must be some statement's.
 *   <li>Words are compared without the punctuation around them, contents also without the particle or preposition that only opens them.
 * </ul>
 */
final class Examples {

    /** A Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2017, 9, 7);

    private static final Set<String> OF_THE_DOCUMENT = Set.of("dates", "places", "figures", "furniture", "entities");
    private static final String PUNCTUATION = " \t\r\n\u00a0.,،؛;:!؟?\"'«»“”„‟()[]ـ-–—…";
    private static final Pattern OPENING = Pattern.compile(
            "(?:(?:إلى|الى|عن|على|حول)(?=\\s)|[وفبل]?[أإا]ن(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?(?!\\p{L}))");

    private Examples() {}

    static Document read(Example example, Lexicon lexicon) {
        return Isnad.with(lexicon, Weights.none()).read(article(example));
    }

    private static Article article(Example example) {
        return Article.of("example", example.text(), Told.NOTHING.published(PUBLISHED));
    }

    /** Whether the entry is among what is weighed in a choice. */
    static boolean weighs(Example example, Lexicon lexicon) {
        return Isnad.with(lexicon, Weights.none()).choices(article(example)).stream()
                .flatMap(choice -> choice.candidates().stream())
                .flatMap(candidate -> candidate.findings().stream())
                .anyMatch(finding -> finding.endsWith(" " + example.entry()));
    }

    /** The statements in whose derivation the entry stands. */
    static List<Statement> made(Document document, String entry) {
        return document.statements().stream()
                .filter(s -> s.why().stream().anyMatch(reason -> reason.rule().equals(entry)))
                .toList();
    }

    /** What the example says and the reading does not hold, a line a key. */
    static List<String> differences(Example example, Document document, List<Statement> statements) {
        List<String> differences = new ArrayList<>();
        Map<String, List<String>> ofStatement = new TreeMap<>();
        example.expected().forEach((key, expected) -> {
            if (!OF_THE_DOCUMENT.contains(key)) {
                ofStatement.put(
                        key, expected.stream().map(value -> trimmed(key, value)).toList());
            } else if (!(key.equals("entities")
                    ? names(document).containsAll(expected)
                    : ofDocument(key, document).equals(expected))) {
                differences.add(key + " " + expected + ", but read "
                        + (key.equals("entities") ? names(document) : ofDocument(key, document)));
            }
        });
        if (ofStatement.isEmpty()
                || statements.stream().anyMatch(s -> holds(ofStatement, s, document))
                || eachHolds(ofStatement, statements, document)) {
            return differences;
        }
        differences.add(
                "a statement with " + ofStatement + ", but read " + shown(ofStatement.keySet(), statements, document));
        return differences;
    }

    private static boolean holds(Map<String, List<String>> expected, Statement s, Document document) {
        return expected.entrySet().stream()
                .allMatch(e -> ofStatement(e.getKey(), s, document).equals(e.getValue())
                        || e.getKey().equals("speaker")
                                && ofStatement("speaker", s, document).containsAll(e.getValue()));
    }

    private static boolean eachHolds(
            Map<String, List<String>> expected, List<Statement> statements, Document document) {
        return expected.values().stream().anyMatch(values -> values.size() > 1)
                && expected.entrySet().stream()
                        .allMatch(e -> e.getValue().stream()
                                .allMatch(value -> statements.stream()
                                        .anyMatch(s -> ofStatement(e.getKey(), s, document)
                                                .contains(value))));
    }

    static String shown(Set<String> keys, List<Statement> statements, Document document) {
        return statements.stream()
                .map(s -> keys.stream()
                                .map(key -> key + "=" + ofStatement(key, s, document))
                                .toList() + " by "
                        + s.why().stream().map(r -> r.rule()).toList())
                .toList()
                .toString();
    }

    private static List<String> ofStatement(String key, Statement s, Document document) {
        return switch (key) {
            case "cue" -> words(key, Stream.ofNullable(s.cue()), document);
            case "act" -> List.of(s.act().name());
            case "sources" -> words(key, s.sources().stream(), document);
            case "contents" -> words(key, s.contents().stream(), document);
            case "form" -> List.of(s.form().name());
            case "speaker" -> document.entities().get(s.speaker()).names();
            case "via" ->
                s.via().stream()
                        .map(document.entities()::get)
                        .map(Entity::names)
                        .map(List::getFirst)
                        .toList();
            case "kind" -> List.of(document.entities().get(s.speaker()).kind().key());
            case "distance" -> List.of(String.valueOf(s.distance()));
            case "spoken" -> Stream.ofNullable(s.spoken()).toList();
            case "within" ->
                document.statements().stream()
                        .filter(outer -> outer.id().equals(s.within()))
                        .flatMap(outer -> words("cue", Stream.ofNullable(outer.cue()), document).stream())
                        .toList();
            default -> throw new IllegalArgumentException("no key of a statement: " + key);
        };
    }

    private static List<String> words(String key, Stream<Span> spans, Document document) {
        return spans.map(span -> trimmed(key, span.of(document.text()))).toList();
    }

    private static List<String> ofDocument(String key, Document document) {
        String text = document.text();
        return switch (key) {
            case "dates" ->
                document.dates().stream()
                        .map(d -> d.span().of(text) + " = " + d.value())
                        .toList();
            case "places" ->
                document.places().stream()
                        .map(p -> p.span().of(text) + " = " + p.name())
                        .toList();
            case "figures" ->
                document.figures().stream()
                        .map(f -> f.span().of(text) + " = " + value(f))
                        .toList();
            case "furniture" ->
                document.furniture().stream().map(span -> span.of(text)).toList();
            default -> throw new IllegalArgumentException("no key of a document: " + key);
        };
    }

    private static List<String> names(Document document) {
        return document.entities().values().stream()
                .flatMap(entity -> entity.names().stream())
                .toList();
    }

    private static String value(FigureMention figure) {
        String about = figure.approx() ? "~" : "";
        return figure.low() != null && figure.low().equals(figure.high())
                ? about + figure.low().toPlainString()
                : about + bound(figure.low()) + "/" + bound(figure.high());
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? ".." : bound.toPlainString();
    }

    private static String trimmed(String key, String words) {
        String trimmed = trimmed(words);
        if (key.equals("contents")) {
            for (Matcher opening = OPENING.matcher(trimmed);
                    opening.lookingAt() && opening.end() < trimmed.length();
                    opening = OPENING.matcher(trimmed)) {
                trimmed = trimmed(trimmed.substring(opening.end()));
            }
        }
        return trimmed;
    }

    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && PUNCTUATION.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && PUNCTUATION.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    // ---- near misses

    /** All that is read in a document: statements, dates, places, figures, furniture. */
    static List<Object> all(Document d) {
        return Stream.<List<?>>of(d.statements(), d.dates(), d.places(), d.figures(), d.furniture())
                .<Object>flatMap(List::stream)
                .toList();
    }

    /** Whether a form of a word of the entry, or the first word of its phrase, stands in the example's sentence; of a file's, of any of its entries. */
    static boolean holdsAWordOf(Example example, Lexicon lexicon) {
        if (lexicon.entries().get(example.entry()) instanceof Entry.Signal signal) {
            return signal.phrases().stream().anyMatch(phrase -> holdsFirst(example.text(), phrase));
        }
        if (lexicon.entries().get(example.entry()) instanceof Entry.Furniture furniture) {
            return furniture.phrases().stream().anyMatch(phrase -> holdsFirst(example.text(), phrase));
        }
        Tokens tokens = new Tokenizer(lexicon).tokens(example.text());
        for (int i = 0; i < tokens.size(); i++) {
            Word word = tokens.word(i);
            if (word != null
                    && (all(word).anyMatch(name -> isOf(example, name))
                            || opensPhrase(example, word)
                            || !word.verbs().isEmpty() && example.file().equals(example.entry()))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> all(Word word) {
        return Stream.concat(
                word.entries().stream().map(Entry::name),
                word.cues().stream().map(reading -> reading.entry().name()));
    }

    private static boolean opensPhrase(Example example, Word word) {
        return word.phrases().stream()
                .flatMap(phrase -> phrase.entries().stream())
                .anyMatch(entry -> isOf(example, entry.name()));
    }

    private static boolean isOf(Example example, String entry) {
        return entry.equals(example.entry()) || entry.startsWith(example.entry() + "#");
    }

    private static boolean holdsFirst(String text, String phrase) {
        return Folding.folded(text).contains(Folding.folded(phrase).strip().split(" ")[0]);
    }
}
