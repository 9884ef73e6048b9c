package org.isnad.bench;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import edu.stanford.nlp.international.arabic.process.ArabicSegmenter;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.Isnad;
import org.isnad.article.Article;

/**
 * The whole reading beside other programs that read Arabic, each doing less: Stanford CoreNLP parts clitics from words and tells their parts of speech, HeidelTime
 * finds dates. All read the same articles in turns, a few at a time, in one thread; what is told is that thread's processor time.
 */
public final class Others {

    private static final int TURNS = 6;

    /** So many articles each gets in a turn: about as many as are read in some seconds. */
    private static final int FEW = 8;

    private static final String MODELS = "edu/stanford/nlp/models/";

    private Others() {}

    /** Reads an article. */
    private interface Reading {
        void read(Article article) throws Exception;
    }

    /** One that is measured, and the processor time that its turns took. */
    private static final class Reader {

        private final String name;
        private final double loaded;
        private final Reading reading;
        private long nanoseconds;

        /** @param loading gives the reading once all that it needs has been loaded */
        Reader(String name, Callable<Reading> loading) throws Exception {
            this.name = name;
            long begun = now();
            this.reading = loading.call();
            this.loaded = (now() - begun) / 1e9;
        }

        void turn(List<Article> articles) throws Exception {
            long begun = now();
            for (Article article : articles) {
                reading.read(article);
            }
            nanoseconds += now() - begun;
        }

        double perSecond(int articles) {
            return articles * 1e9 / nanoseconds;
        }
    }

    public static void main(String[] args) throws Exception {
        var out = System.out;
        var err = System.err;
        quieten();
        try {
            measure(out);
        } catch (Exception failed) {
            failed.printStackTrace(err);
            System.exit(1);
        }
    }

    private static void measure(PrintStream out) throws Exception {
        var isnad = new Reader("Isnad, the whole reading", () -> Isnad.shipped()::read);
        var readers = List.of(
                isnad,
                new Reader("Stanford CoreNLP, segmenter", Others::segmenter),
                new Reader("… and tagger of parts of speech", Others::tagger),
                new Reader("HeidelTime, dates alone", Others::dates));
        List<Article> all = Corpus.all();
        Corpus.sample(all, all.size() / 4).forEach(Isnad.shipped()::read); // once compiled, as an archive is read
        List<Article> sample = Corpus.sample(all, FEW * (TURNS + 1));
        for (int turn = 0; turn <= TURNS; turn++) {
            List<Article> few = sample.subList(turn * FEW, (turn + 1) * FEW);
            for (Reader reader : readers) {
                reader.nanoseconds = turn == 1 ? 0 : reader.nanoseconds; // the first turn is to warm up
                reader.turn(few);
            }
        }
        int articles = FEW * TURNS;
        out.printf(Locale.ROOT, "%d articles, one thread, its processor time%n", articles);
        out.printf(Locale.ROOT, "%-34s %12s %10s %10s%n", "", "articles/s", "to Isnad", "loading, s");
        for (Reader reader : readers) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %,12.1f %10s %10.1f%n",
                    reader.name,
                    reader.perSecond(articles),
                    String.format(Locale.ROOT, "1/%,.0f", isnad.perSecond(articles) / reader.perSecond(articles)),
                    reader.loaded);
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** These tell of each mark that they do not know. */
    private static void quieten() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Logger.getLogger("").setLevel(Level.OFF);
    }

    private static Reading segmenter() {
        ArabicSegmenter segmenter = loaded();
        return article -> segmenter.segmentString(article.text());
    }

    private static Reading tagger() {
        ArabicSegmenter segmenter = loaded();
        var tagger = new MaxentTagger(MODELS + "pos-tagger/arabic.tagger");
        return article -> tagger.tagTokenizedString(segmenter.segmentString(article.text()));
    }

    private static ArabicSegmenter loaded() {
        var segmenter = new ArabicSegmenter(new Properties());
        segmenter.loadSegmenter(MODELS + "segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
        return segmenter;
    }

    private static Reading dates() throws IOException {
        var heideltime = new HeidelTimeStandalone(
                Language.ARABIC,
                DocumentType.NEWS,
                OutputType.TIMEML,
                settings().toString(),
                POSTagger.NO);
        return article -> heideltime.process(article.text(), published(article));
    }

    private static Date published(Article article) {
        LocalDate day = article.told().published();
        return Date.from((day == null ? LocalDate.EPOCH : day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }

    /** What the file must hold that comes beside HeidelTime, for one that uses no tagger. */
    private static Path settings() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String kind : List.of("Date", "Duration", "Set", "Time")) {
            lines.add("consider" + kind + " = true");
            lines.add("uimaVar" + kind + " = " + kind);
        }
        lines.add("considerTemponym = false");
        lines.add("uimaVarTemponym = Temponym");
        lines.add("uimaVarLanguage = Language");
        lines.add("uimaVarTypeToProcess = Type");
        lines.add(Config.TYPESYSTEMHOME + " = desc/type/HeidelTime_TypeSystem.xml");
        lines.add(Config.TYPESYSTEMHOME_DKPRO + " = desc/type/DKPro_TypeSystem.xml");
        Path file = Files.createTempFile("heideltime", ".props");
        file.toFile().deleteOnExit();
        return Files.write(file, lines);
    }
}
