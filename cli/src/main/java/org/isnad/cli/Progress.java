package org.isnad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, once something has lasted a second. */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final boolean wanted;
    private final int width;
    private final String task;
    private final Unit unit;
    private final LongSupplier total;
    private final long begun = System.nanoTime();
    private @Nullable ProgressBar bar;

    /** What is counted: its name, and how many of it are shown as one. */
    private record Unit(String name, long size) {}

    private Progress(boolean wanted, int width, String task, Unit unit, LongSupplier total) {
        this.wanted = wanted;
        this.width = width;
        this.task = task;
        this.unit = unit;
        this.total = total;
    }

    /**
     * Bytes that are read.
     *
     * @param wanted whether there is anybody to see it
     * @param total bytes in all, -1 when not known; asked once, when the bar is first shown
     */
    static Progress ofBytes(boolean wanted, int width, LongSupplier total) {
        return new Progress(wanted, width, "Reading", new Unit("kB", 1000), total);
    }

    /**
     * Articles that are worked on.
     *
     * @param wanted whether there is anybody to see it
     */
    static Progress ofArticles(boolean wanted, int width, String task, long total) {
        return new Progress(wanted, width, task, new Unit("", 1), () -> total);
    }

    /** So much has been done. */
    void at(long done) {
        if (!wanted || bar == null && System.nanoTime() - begun < PATIENCE.toNanos()) {
            return;
        }
        if (bar == null) {
            bar = bar();
        }
        bar.stepTo(done);
    }

    private ProgressBar bar() {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total.getAsLong())
                .setUnit(unit.name, unit.size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(err, width))
                .clearDisplayOnFinish()
                .build();
    }

    /** What makes room for a line where the bar stands; empty while none does. */
    String room() {
        return bar == null ? "" : CLEAR_LINE;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
