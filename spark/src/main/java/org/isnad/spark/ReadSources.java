package org.isnad.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.isnad.Isnad;
import org.isnad.claim.Reports;
import org.isnad.copies.Sketch;
import org.isnad.lexicon.Lexicon;
import org.isnad.sources.Fault;
import org.isnad.sources.Fields;
import org.isnad.sources.Format;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a partition, one article after the other; rows of {@link Tables#reading()}. What is wrong with a file is a row of faults. A file
 * system that fails on the way is none: the task fails, so that Spark tries it again, and only on the last attempt it is told as a fault.
 */
final class ReadSources implements FlatMapFunction<Iterator<Source>, Row> {

    private static final long serialVersionUID = 1;

    private final SerializableConfiguration configuration;

    /** The names of fields as they were given, null for plain ones. */
    private final @Nullable String map;

    private final int attempts;

    /** @param attempts how often a task is tried */
    ReadSources(SerializableConfiguration configuration, @Nullable String map, int attempts) {
        this.configuration = configuration;
        this.map = map;
        this.attempts = attempts;
    }

    /** What every task of a process reads with. */
    private static final class Shared {
        static final Isnad ISNAD = Isnad.shipped();
        static final Reports REPORTS = new Reports(Lexicon.shipped());
    }

    @Override
    public Iterator<Row> call(Iterator<Source> sources) {
        return new Readings(sources);
    }

    /** A file system fails; a later attempt may find it well. */
    private static final class Away extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        Away(String name, IOException failed) {
            super("reading " + name + " failed", failed);
        }
    }

    private final class Readings implements Iterator<Row> {

        private final Iterator<Source> sources;
        private @Nullable OneSource at;
        private @Nullable Row next;

        Readings(Iterator<Source> sources) {
            this.sources = sources;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (at != null || sources.hasNext())) {
                if (at == null) {
                    at = new OneSource(sources.next());
                }
                next = at.next();
                if (next == null) {
                    at = null;
                }
            }
            return next != null;
        }

        @Override
        public Row next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            var row = next;
            next = null;
            return row;
        }
    }

    /** One file on its way; the last row has what was counted. */
    private final class OneSource {

        private final Source source;
        private final FileRead file;
        private @Nullable Inputs in;
        private long ordinal;
        private long articles;
        private long notArabic;
        private long unread;
        private boolean ended;

        OneSource(Source source) {
            this.source = source;
            this.file = new FileRead(new Path(source.path()), configuration.value());
        }

        @Nullable
        Row next() {
            if (ended) {
                return null;
            }
            while (true) {
                var item = item();
                if (item == null) {
                    return end();
                }
                var row = source.takes(ordinal) ? row(item) : null;
                ordinal++;
                if (row != null) {
                    return row;
                }
            }
        }

        private @Nullable Item item() {
            try {
                if (in == null) {
                    in = opened();
                }
                var item = in.next();
                if (file.failed() != null && mayBeTriedAgain()) {
                    throw new Away(source.name(), file.failed());
                }
                return item;
            } catch (IOException closed) {
                if (mayBeTriedAgain()) {
                    throw new Away(source.name(), closed);
                }
                in = Inputs.stream(source.name(), failing(closed), Inputs.Settings.PLAIN);
                return in.next();
            }
        }

        private Inputs opened() throws IOException {
            var fields = map == null ? Fields.PLAIN : Fields.of(map);
            return Source.isTable(source.path())
                    ? Inputs.stream(
                            source.name(), new TableLines(file), new Inputs.Settings(fields, Format.JSONL, null))
                    : Inputs.stream(source.name(), file.stream(), new Inputs.Settings(fields, null, null));
        }

        private static InputStream failing(IOException why) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw why;
                }
            };
        }

        private boolean mayBeTriedAgain() {
            return TaskContext.get().attemptNumber() + 1 < attempts;
        }

        /** Null where there is nothing to tell but that it was counted. */
        private @Nullable Row row(Item item) {
            return switch (item) {
                case Item.Unchanged same ->
                    throw new IllegalStateException(same.address()); // nothing is known from before
                case Item.Refused refused -> {
                    if (refused.fault().code() == Fault.Code.NOT_ARABIC) {
                        notArabic++;
                        yield null;
                    }
                    yield unread(List.of(refused.fault()));
                }
                case Item.Taken taken -> read(taken);
            };
        }

        private Row read(Item.Taken taken) {
            try {
                var reading = Shared.ISNAD.reading(taken.article());
                var rows = new Rows(taken, reading.document());
                var report = Shared.REPORTS.of(rows.key(), reading);
                articles++;
                return RowFactory.create(
                        source.name(),
                        ordinal,
                        rows.key(),
                        Sketch.of(taken.article()),
                        rows.document(),
                        rows.statements(),
                        rows.mentions(),
                        rows.told(report, Shared.REPORTS.packed(report)),
                        faults(taken.faults(), true),
                        null);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
                return unread(List.of(Fault.ofFailure(taken.place(), failed)));
            }
        }

        private Row unread(List<Fault> faults) {
            unread++;
            return RowFactory.create(
                    source.name(), ordinal, null, null, null, null, null, null, faults(faults, false), null);
        }

        private static Row[] faults(List<Fault> faults, boolean read) {
            var rows = new ArrayList<Row>();
            faults.forEach(fault -> rows.add(Rows.fault(fault, read)));
            return rows.toArray(Row[]::new);
        }

        private Row end() {
            ended = true;
            if (in != null) {
                in.close();
            }
            var counted = RowFactory.create(source.name(), articles, notArabic, unread);
            return RowFactory.create(source.name(), ordinal, null, null, null, null, null, null, null, counted);
        }
    }
}
