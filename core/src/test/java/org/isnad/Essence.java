package org.isnad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.jspecify.annotations.Nullable;

/**
 * What is read in an article, without where it stands and how it is written, a line each. Two readings of one article that is written otherwise have the same.
 */
record Essence(List<String> statements, List<String> figures, List<String> dates, List<String> places) {

    static Essence of(Document document) {
        return new Essence(
                document.statements().stream().map(one -> line(one, document)).toList(),
                document.figures().stream()
                        .map(one ->
                                line(words(one.span(), document), one.low(), one.high(), one.approx(), key(one.of())))
                        .toList(),
                document.dates().stream()
                        .map(one -> line(words(one.span(), document), one.value(), one.clash()))
                        .toList(),
                document.places().stream()
                        .map(one -> line(words(one.span(), document), key(one.name()), key(one.pointOf())))
                        .toList());
    }

    private static String line(Statement one, Document document) {
        return line(
                one.act(),
                one.form(),
                one.distance(),
                one.cue() == null ? null : words(one.cue(), document),
                words(one.sources(), document),
                name(one.speaker(), document),
                one.via().stream().map(id -> name(id, document)).toList(),
                words(one.contents(), document),
                one.spoken(),
                one.within() != null);
    }

    private static String line(Object... parts) {
        var line = new ArrayList<String>();
        for (var part : parts) {
            line.add(String.valueOf(part));
        }
        return String.join(" | ", line);
    }

    private static String name(String id, Document document) {
        var names = document.entities().get(id).names();
        return names.isEmpty() ? "" : key(names.get(0));
    }

    private static String words(Collection<Span> spans, Document document) {
        return spans.stream().map(span -> words(span, document)).collect(Collectors.joining(" … "));
    }

    private static String words(Span span, Document document) {
        return key(span.of(document.text()));
    }

    /** Folded; one kind of digits, of quotation marks and of spaces. */
    private static @Nullable String key(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var exact = new char[Folding.room(words, 0, words.length())];
        int length = Folding.exact(words, 0, words.length(), exact);
        var key = new StringBuilder();
        for (int i = 0; i < length; i++) {
            char c = Folding.folded(exact[i]);
            if (Letters.isDigit(c)) {
                key.append(Letters.digit(c));
            } else if ("«»“”„‹›\"".indexOf(c) >= 0) {
                key.append('"');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                key.append(c);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString();
    }
}
