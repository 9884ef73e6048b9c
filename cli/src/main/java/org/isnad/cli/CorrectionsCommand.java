package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.export.CorrectionJson;
import org.isnad.record.Amendment;
import org.isnad.record.Correction;
import org.isnad.record.Laid;
import org.isnad.record.RecordException;
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
            var texts = CorrectionJson.texts(store, all);
            var listing = new Listing(words.labels(), new Ink(around.coloursOut()));
            all.forEach(laid -> {
                var text = Objects.requireNonNull(texts.get(laid.correction().article()));
                around.out().print(json ? CorrectionJson.of(laid, text) : listing.text(laid, text));
            });
            var unfit = all.stream().filter(laid -> !laid.fits()).count();
            around.err().println(summary(all.size(), unfit));
            return unfit == 0 ? Main.OK : Main.FAULTY;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private static String summary(int all, long unfit) {
        var total = all + (all == 1 ? " correction" : " corrections");
        return unfit == 0
                ? total + "."
                : total + "; " + unfit + (unfit == 1 ? " does" : " do") + " not fit their article as it is now.";
    }

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
}
