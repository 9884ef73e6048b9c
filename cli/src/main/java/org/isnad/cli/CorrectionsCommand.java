package org.isnad.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.document.Span;
import org.isnad.record.Correction;
import org.isnad.record.CorrectionState;
import org.isnad.record.Laid;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad corrections}: what people corrected in a record. */
@Command(
        name = "corrections",
        description =
                "Lists the corrections of a record: who said what of which statement, when and why, and what has become of it.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:all of them hold, or are taken back",
            "1:some do not fit the current reading, or the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong"
        })
final class CorrectionsCommand implements Callable<Integer> {

    private static final String INDENT = "   ";

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    CorrectionsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var store = record.toRead()) {
            var all = store.corrections();
            var texts = texts(store, all);
            var ink = new Ink(around.coloursOut());
            all.forEach(laid -> {
                var text = Objects.requireNonNull(texts.get(laid.correction().article()));
                around.out().print(json ? json(laid, text) : text(laid, text, ink));
            });
            var unfit = all.stream()
                    .filter(laid -> laid.state() == CorrectionState.NO_LONGER_FITS)
                    .count();
            around.err().println(summary(all.size(), unfit));
            return unfit == 0 ? Main.OK : Main.FAULTY;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private static Map<Long, String> texts(RecordStore store, List<Laid> all) {
        var texts = new HashMap<Long, String>();
        for (var laid : all) {
            texts.computeIfAbsent(
                    laid.correction().article(),
                    any -> store.reading(laid.reading()).document().text());
        }
        return texts;
    }

    private static String summary(int all, long unfit) {
        var total = all + (all == 1 ? " correction" : " corrections");
        return unfit == 0 ? total + "." : total + "; " + unfit + " do not fit the current reading of their article.";
    }

    // ---- for people

    private static String text(Laid laid, String text, Ink ink) {
        var one = laid.correction();
        var day = one.at().substring(0, 10);
        var head = one.number() + "  " + Bidi.isolate(one.by()) + "  " + day + "  " + key(laid.state());
        var lines = new StringBuilder(ink.strong(head)).append('\n');
        lines.append(INDENT).append(Bidi.isolate(one.why())).append('\n');
        said(one, text).forEach(line -> lines.append(INDENT).append(line).append('\n'));
        lines.append(INDENT)
                .append(Bidi.isolate(one.place().of(text)))
                .append("  ")
                .append(ink.faint(one.reading() + "#" + one.statement() + "  " + Bidi.isolate(laid.address())))
                .append("\n\n");
        return lines.toString();
    }

    private static List<String> said(Correction one, String text) {
        var said = new ArrayList<String>();
        switch (one.what()) {
            case NOT_A_STATEMENT -> said.add("not a statement");
            case MISSED -> said.add("a statement that was missed");
            case UNDONE -> said.add("takes back " + one.undoes());
            case CORRECTED -> {}
        }
        say("act", one.act(), said);
        say("speaker", one.speaker() == null ? null : Bidi.isolate(one.speaker()), said);
        say("cue", one.cue() == null ? null : Bidi.isolate(one.cue().of(text)), said);
        say("source", words(one.sources(), text), said);
        say("content", words(one.contents(), text), said);
        say("form", one.form(), said);
        for (var link : one.links()) {
            say(
                    link.denies() ? "denies" : "does not deny",
                    Bidi.isolate(link.place().of(text)),
                    said);
        }
        return said;
    }

    private static void say(String what, @Nullable Object value, List<String> said) {
        if (value != null) {
            said.add(what + ": " + value);
        }
    }

    private static @Nullable String words(List<Span> spans, String text) {
        return spans.isEmpty()
                ? null
                : spans.stream().map(span -> Bidi.isolate(span.of(text))).collect(Collectors.joining(" … "));
    }

    private static String key(CorrectionState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    // ---- for programs

    private static String json(Laid laid, String text) {
        var one = laid.correction();
        var out = new StringWriter();
        try (var to = new JsonFactory().createGenerator(out)) {
            to.writeStartObject();
            to.writeNumberField("number", one.number());
            to.writeStringField("at", one.at());
            to.writeStringField("by", one.by());
            to.writeStringField("why", one.why());
            to.writeStringField("what", one.what().name());
            to.writeStringField("state", laid.state().name());
            if (one.undoes() != null) {
                to.writeNumberField("undoes", one.undoes());
            }
            to.writeStringField("address", laid.address());
            to.writeNumberField("reading", one.reading());
            to.writeStringField("statement", one.statement());
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("act", one.act());
            values.put("speaker", one.speaker());
            values.put("kind", one.kind() == null ? null : one.kind().key());
            values.put("form", one.form());
            for (var value : values.entrySet()) {
                if (value.getValue() != null) {
                    to.writeStringField(value.getKey(), value.getValue().toString());
                }
            }
            spans(to, "place", List.of(one.place()), text);
            spans(to, "cue", one.cue() == null ? List.of() : List.of(one.cue()), text);
            spans(to, "sources", one.sources(), text);
            spans(to, "contents", one.contents(), text);
            spans(to, "denies", linked(one, true), text);
            spans(to, "denies_not", linked(one, false), text);
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }

    private static List<Span> linked(Correction one, boolean denies) {
        return one.links().stream()
                .filter(link -> link.denies() == denies)
                .map(Correction.Link::place)
                .toList();
    }

    private static void spans(JsonGenerator to, String name, List<Span> spans, String text) throws IOException {
        if (spans.isEmpty()) {
            return;
        }
        to.writeArrayFieldStart(name);
        for (var span : spans) {
            SearchCommand.span(to, span, text);
        }
        to.writeEndArray();
    }
}
