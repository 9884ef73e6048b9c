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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.record.Amendment;
import org.isnad.record.Correction;
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

    @Mixin
    private OwnWords words = new OwnWords();

    CorrectionsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var store = record.toRead()) {
            var all = store.corrections();
            var texts = texts(store, all);
            var listing = new Listing(words.labels(), new Ink(around.coloursOut()));
            all.forEach(laid -> {
                var text = Objects.requireNonNull(texts.get(laid.correction().article()));
                around.out().print(json ? json(laid, text) : listing.text(laid, text));
            });
            var unfit = all.stream().filter(laid -> !laid.fits()).count();
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
        return unfit == 0
                ? total + "."
                : total + "; " + unfit + (unfit == 1 ? " does" : " do") + " not fit their article as it is now.";
    }

    // ---- for people

    /** A list in one language. */
    private static final class Listing {

        private final Labels labels;
        private final Ink ink;

        Listing(Labels labels, Ink ink) {
            this.labels = labels;
            this.ink = ink;
        }

        String text(Laid laid, String text) {
            var one = laid.correction();
            var day = one.at().substring(0, 10);
            var head = one.number() + "  " + Bidi.isolate(one.by()) + "  " + day + "  " + state(laid);
            var lines = new StringBuilder();
            line(lines, "", ink.strong(head));
            line(lines, INDENT, Bidi.isolate(one.why()));
            said(one, text).forEach(line -> line(lines, INDENT, line));
            var name = one.reading() + "#" + one.statement() + "  " + Bidi.isolate(laid.address());
            line(lines, INDENT, Bidi.isolate(one.place().of(text)) + "  " + ink.faint(name));
            return lines.append('\n').toString();
        }

        private void line(StringBuilder lines, String indent, String words) {
            lines.append(labels.rightToLeft() ? String.valueOf(Bidi.RIGHT_TO_LEFT_MARK) : "")
                    .append(indent)
                    .append(words)
                    .append('\n');
        }

        private String state(Laid laid) {
            var state = labels.of("correction." + laid.state());
            var later = laid.later();
            return later == null
                    ? state
                    : state + "; "
                            + labels.of(later.fits() ? "correction.carried" : "correction.lost")
                                    .replace("{reading}", String.valueOf(later.reading()));
        }

        private List<String> said(Correction one, String text) {
            var said = new ArrayList<String>();
            switch (one.what()) {
                case NOT_A_STATEMENT -> said.add(labels.of("correction.none"));
                case MISSED -> said.add(labels.of("correction.missed"));
                case UNDONE ->
                    said.add(labels.of("correction.takes-back").replace("{number}", String.valueOf(one.undoes())));
                case CORRECTED -> {
                    if (one.accepts()) {
                        said.add(labels.of("correction.accepted"));
                    }
                }
            }
            var should = one.should();
            say("act", should.act() == null ? null : labels.of("act." + should.act()), said);
            say("speaker", should.speaker() == null ? null : names(List.of(should.speaker())), said);
            say("via", should.via() == null ? null : names(should.via()), said);
            say("form", should.form() == null ? null : labels.of("form." + should.form()), said);
            say("distance", should.distance() == null ? null : yes(should.distance()), said);
            say("spoken", should.spoken() == null ? null : spoken(should.spoken()), said);
            say("cue", words(Stream.ofNullable(should.cue()).toList(), text), said);
            say("source", words(should.sources(), text), said);
            say("content", words(should.contents(), text), said);
            for (var link : should.links()) {
                say(link.denies() ? "denies" : "denies-not", words(List.of(link.place()), text), said);
            }
            return said;
        }

        private void say(String what, @Nullable String value, List<String> said) {
            if (value != null) {
                said.add(labels.of("correction." + what) + ": " + value);
            }
        }

        private String names(List<Amendment.Named> named) {
            return named.isEmpty()
                    ? labels.of("correction.nobody")
                    : named.stream().map(one -> Bidi.isolate(one.name())).collect(Collectors.joining(" › "));
        }

        private String yes(boolean is) {
            return labels.of(is ? "correction.yes" : "correction.no");
        }

        private String spoken(String edtf) {
            return edtf.isEmpty() ? labels.of("correction.not-told") : Bidi.isolate(edtf);
        }

        private static @Nullable String words(List<Span> spans, String text) {
            return spans.isEmpty()
                    ? null
                    : spans.stream().map(span -> Bidi.isolate(span.of(text))).collect(Collectors.joining(" … "));
        }
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
            to.writeBooleanField("accepts", one.accepts());
            if (one.undoes() != null) {
                to.writeNumberField("undoes", one.undoes());
            }
            to.writeStringField("address", laid.address());
            to.writeNumberField("reading", one.reading());
            to.writeStringField("statement", one.statement());
            if (laid.later() != null) {
                to.writeObjectFieldStart("later");
                to.writeNumberField("reading", laid.later().reading());
                to.writeBooleanField("fits", laid.later().fits());
                to.writeEndObject();
            }
            var should = one.should();
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("act", should.act());
            values.put(
                    "speaker",
                    should.speaker() == null ? null : should.speaker().name());
            values.put(
                    "kind",
                    should.speaker() == null ? null : should.speaker().kind().key());
            values.put("form", should.form());
            values.put("spoken", should.spoken());
            for (var value : values.entrySet()) {
                if (value.getValue() != null) {
                    to.writeStringField(value.getKey(), value.getValue().toString());
                }
            }
            if (should.distance() != null) {
                to.writeBooleanField("distance", should.distance());
            }
            if (should.via() != null) {
                to.writeArrayFieldStart("through");
                for (var link : should.via()) {
                    to.writeString(link.name());
                }
                to.writeEndArray();
            }
            spans(to, "place", List.of(one.place()), text);
            spans(to, "cue", Stream.ofNullable(should.cue()).toList(), text);
            spans(to, "sources", should.sources(), text);
            spans(to, "contents", should.contents(), text);
            spans(to, "denies", linked(should, true), text);
            spans(to, "denies_not", linked(should, false), text);
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }

    private static List<Span> linked(Amendment should, boolean denies) {
        return should.links().stream()
                .filter(link -> link.denies() == denies)
                .map(Amendment.Link::place)
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
