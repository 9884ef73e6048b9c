package org.isnad.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.article.Article;
import org.isnad.choice.Weights;
import org.isnad.claim.Claim;
import org.isnad.claim.Claims;
import org.isnad.desk.Adding;
import org.isnad.desk.Desk;
import org.isnad.desk.Listening;
import org.isnad.document.Document;
import org.isnad.json.Version;
import org.isnad.lexicon.Lexicon;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad demo}: what Isnad finds in its own samples. */
@Command(
        name = "demo",
        description = "Reads the samples that come with the program and shows what was found.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        exitCodeOnInvalidInput = Main.USAGE)
final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLES = "org/isnad/cli/samples";

    /** More statements than this do not fit on a screen. */
    private static final int SCREEN = 7;

    /** So many claims of a story are enough for a first look. */
    private static final int CLAIMS = 2;

    /** How the samples are named that tell no story in common. */
    private static final String GENERAL = "general";

    private static final int OUTLET = 22;
    private static final int COUNT = 10;
    private static final String SEPARATOR = ", ";

    private final Surroundings around;

    @Mixin
    private OwnWords words = new OwnWords();

    @Option(names = "--desk", description = "Shows them in the browser instead: the desk over a record of the samples.")
    private boolean desk;

    @Option(
            names = "--rehearse",
            hidden = true,
            description =
                    "Shows them, and opens the desk over them for a moment, so that Java can keep what it has learnt by that for the next start.")
    private boolean rehearse;

    DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rehearse) {
            show();
            return withRecord(DemoCommand::look);
        }
        return desk
                ? withRecord(place -> new OpenDesk(around, true)
                        .serve(place, Listening.here(null), OpenDesk.adding(around, Adding.USUAL_LIMIT)))
                : show();
    }

    /** What is done with a record; gives the exit code. */
    private interface Using {
        int with(RecordPlace place) throws IOException, InterruptedException;
    }

    /** Looks at the first page of the desk, in both languages. */
    private static int look(RecordPlace place) throws IOException {
        try (var opened = Desk.open(place, 0)) {
            for (var language : List.of("ar", "en")) {
                try (var page =
                        opened.address().resolve("?lang=" + language).toURL().openStream()) {
                    page.readAllBytes();
                }
            }
        }
        return Main.OK;
    }

    /** A record of the samples, which is gone afterwards. */
    private int withRecord(Using using) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("isnad-demo");
        try {
            var place = RecordPlace.of(folder.resolve("samples.isnad").toString());
            of(found -> {
                add(found, place);
                return true;
            });
            return using.with(place);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void add(Path samples, RecordPlace place) {
        var clock = around.clock();
        var with = new ReadWith(Version.program(), "shipped", "shipped");
        var means = new Addition.Means(Isnad.shipped(), with, 1, clock);
        try (var store = RecordStore.openToAdd(place, clock);
                var known = RecordStore.openToRead(place);
                var in = Inputs.in(samples)) {
            new Addition(means, new Addition.Listener() {}).run(in, store, known);
        }
    }

    private int show() throws IOException {
        var samples = of(DemoCommand::samples);
        if (samples.isEmpty()) {
            around.err().println("this build carries no samples; build it with Maven from the whole checkout");
            return Main.NONE;
        }
        var documents = samples.stream().map(Sample::document).toList();
        var ink = new Ink(around.coloursOut());
        var labels = words.labels();
        var one = mostTelling(samples);
        say(ink.strong(labels.of("demo.read").replace("{articles}", String.valueOf(documents.size()))));
        say("");
        around.out()
                .print(new Digest(labels, ink, around.width(), false)
                        .of(one.document(), one.article().told()));
        table(documents, labels, ink);
        claims(documents, labels, ink);
        next(one.document(), labels, ink);
        return Main.OK;
    }

    private record Sample(Article article, Document document) {}

    /** What comes of the folder of the samples, which may lie in an archive. */
    private static <T> T of(Function<Path, T> what) throws IOException {
        var program = program();
        if (Files.isDirectory(program)) {
            return what.apply(program.resolve(SAMPLES));
        }
        try (FileSystem jar = FileSystems.newFileSystem(program)) {
            return what.apply(jar.getPath(SAMPLES));
        }
    }

    private static Path program() throws IOException {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException nowhere) {
            throw new IOException("the program does not know where it lies", nowhere);
        }
    }

    /** In the order of their names. */
    private static List<Sample> samples(Path folder) {
        var isnad = Isnad.shipped();
        var samples = new ArrayList<Sample>();
        try (var in = Inputs.in(folder)) {
            for (var item = in.next(); item != null; item = in.next()) {
                if (item instanceof Item.Taken taken) {
                    samples.add(new Sample(taken.article(), isnad.read(taken.article())));
                }
            }
        }
        samples.sort(Comparator.comparing(sample -> sample.document().id()));
        return samples;
    }

    /** An article that fits on the screen and in which somebody denies what another says, at best through a chain. */
    private static Sample mostTelling(List<Sample> samples) {
        return samples.stream()
                .max(Comparator.comparing(
                        Sample::document,
                        Comparator.<Document>comparingInt(d -> d.statements().size() <= SCREEN ? 1 : 0)
                                .thenComparingInt(d -> d.disputes().stream()
                                                .anyMatch(x -> !x.asserted().isEmpty())
                                        ? 1
                                        : 0)
                                .thenComparingInt(d -> d.statements().stream()
                                                .anyMatch(s -> !s.via().isEmpty())
                                        ? 1
                                        : 0)
                                .thenComparingInt(d -> d.statements().size())))
                .orElseThrow();
    }

    private void table(List<Document> documents, Labels labels, Ink ink) {
        var statements = documents.stream().mapToInt(d -> d.statements().size()).sum();
        var disputes = documents.stream().mapToInt(d -> d.disputes().size()).sum();
        say(ink.strong(labels.of("demo.all")
                .replace("{articles}", String.valueOf(documents.size()))
                .replace("{statements}", String.valueOf(statements))
                .replace("{disputes}", String.valueOf(disputes))));
        say("");
        var id = documents.stream().mapToInt(d -> d.id().length()).max().orElse(0);
        say(ink.faint(padded(labels.of("demo.article"), id)
                + "  " + before(labels.of("demo.statements"), COUNT)
                + "  " + before(labels.of("demo.disputes"), COUNT)
                + "  " + padded(labels.of("demo.outlet"), OUTLET)
                + "  " + labels.of("demo.who")));
        for (var document : documents) {
            var row = padded(document.id(), id) + "  "
                    + String.format(
                            Locale.ROOT,
                            "%" + COUNT + "d  %" + COUNT + "s  ",
                            document.statements().size(),
                            mark(document.disputes().size()))
                    + padded(Bidi.shortened(document.outlet() == null ? "" : document.outlet(), OUTLET), OUTLET) + "  ";
            say(row + speakers(document, around.width() - Bidi.columns(row)));
        }
        say("");
    }

    /** What the articles of each story say between them. */
    private void claims(List<Document> documents, Labels labels, Ink ink) {
        var claims = new Claims(Lexicon.shipped(), Weights.shipped());
        documents.forEach(document -> claims.add(document.id(), document));
        say(ink.strong(labels.of("demo.claims")));
        say("");
        var digest = new ClaimDigest(labels, ink, around.width());
        var found = claims.claims();
        stories(documents).forEach(story -> {
            say(ink.strong(labels.of("demo.story." + story)));
            say("");
            mostTold(found, story).forEach(claim -> around.out().print(digest.told(claim)));
        });
    }

    /** The stories that several samples tell, by the names of these: airlift of airlift-1. */
    private static List<String> stories(List<Document> documents) {
        return documents.stream()
                .map(document -> story(document.id()))
                .filter(story -> !story.equals(GENERAL))
                .distinct()
                .toList();
    }

    private static String story(String article) {
        return article.substring(0, article.indexOf('-'));
    }

    /** Of a story the claims of several outlets that are contested, have a mirror, or are told in most ways, and those that mirror them. */
    private static List<Claim> mostTold(List<Claim> claims, String story) {
        return claims.stream()
                .filter(claim -> story(claim.tellings().get(0).article()).equals(story))
                .filter(claim -> claim.outlets() > 1 || !claim.mirrors().isEmpty())
                .sorted(Comparator.comparing((Claim claim) -> !claim.contested())
                        .thenComparing(claim -> claim.mirrors().isEmpty())
                        .thenComparing(claim -> claim.differences().isEmpty())
                        .thenComparing(claim -> -claim.tellings().size()))
                .limit(CLAIMS)
                .toList();
    }

    private static String mark(int disputes) {
        return disputes == 0 ? "" : String.valueOf(disputes);
    }

    /** Those who speak, most often first, as many as there is room for. */
    private static String speakers(Document document, int columns) {
        var times = new LinkedHashMap<String, Integer>();
        for (var statement : document.statements()) {
            var speaker = document.entities().get(statement.speaker());
            if (speaker != null && !speaker.names().isEmpty()) {
                times.merge(speaker.names().get(0), 1, Integer::sum);
            }
        }
        var names = new ArrayList<>(times.keySet());
        names.sort(Comparator.comparing(name -> -times.getOrDefault(name, 0)));
        var shown = new ArrayList<String>();
        var left = columns;
        for (var name : names) {
            if (shown.isEmpty()) {
                shown.add(Bidi.shortened(name, left));
            } else if (Bidi.columns(name) <= left) {
                shown.add(Bidi.isolate(name));
            } else {
                break;
            }
            left -= Bidi.columns(name) + SEPARATOR.length();
        }
        return String.join(SEPARATOR, shown);
    }

    private static String padded(String words, int columns) {
        return words + " ".repeat(Math.max(0, columns - Bidi.columns(words)));
    }

    private static String before(String words, int columns) {
        return " ".repeat(Math.max(0, columns - Bidi.columns(words))) + words;
    }

    private void next(Document one, Labels labels, Ink ink) {
        var isnad = Files.isExecutable(Path.of("isnad")) ? "./isnad" : "isnad";
        say(ink.strong(labels.of("demo.next")));
        if (Files.isDirectory(Path.of("samples/pages"))) {
            command(isnad + " read --explain samples/pages/" + one.id() + ".*");
            say(ink.faint("      " + labels.of("demo.explain")));
            command(isnad + " read --json samples/pages > documents.jsonl");
            say(ink.faint("      " + labels.of("demo.json")));
            command(isnad + " add news.isnad samples/pages && " + isnad + " claims news.isnad");
            say(ink.faint("      " + labels.of("demo.record")));
            command(isnad + " claim news.isnad 1#s1");
            say(ink.faint("      " + labels.of("demo.claim")));
            command(isnad + " evaluate samples/gold");
            say(ink.faint("      " + labels.of("demo.evaluate")));
        }
        command(isnad + " demo --desk");
        say(ink.faint("      " + labels.of("demo.desk")));
        command(isnad + " read YOUR-PAGE.html");
        say(ink.faint("      " + labels.of("demo.yours")));
        command(isnad + " help read");
        say(ink.faint("      " + labels.of("demo.help")));
    }

    /** A command stands as it is typed, also on a screen that runs from right to left. */
    private void command(String line) {
        around.out().println("  " + line);
    }

    private void say(String line) {
        around.out().println(words.rightToLeft() && !line.isEmpty() ? Bidi.RIGHT_TO_LEFT_MARK + line : line);
    }
}
