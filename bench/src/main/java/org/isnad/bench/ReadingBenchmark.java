package org.isnad.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The whole reading, beside a search engine that only cuts the same texts into folded and stemmed words. One thread; an
 * operation is an article.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class ReadingBenchmark {

    static final int ARTICLES = 2_000;

    private final Isnad isnad = Isnad.shipped();
    private final ArabicAnalyzer analyzer = new ArabicAnalyzer();
    private List<Article> articles = List.of();

    @Setup
    public void load() {
        articles = Corpus.sample(Corpus.all(), ARTICLES);
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public void isnad(Blackhole sink) {
        for (Article article : articles) {
            sink.consume(isnad.read(article));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public void lucene(Blackhole sink) throws IOException {
        for (Article article : articles) {
            try (TokenStream tokens = analyzer.tokenStream("text", article.text())) {
                tokens.reset();
                while (tokens.incrementToken()) {
                    sink.consume(tokens);
                }
                tokens.end();
            }
        }
    }
}
