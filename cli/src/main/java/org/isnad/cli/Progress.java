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
    private final LongSupplier total;
    private final long begun = System.nanoTime();
    private @Nullable ProgressBar bar;

    /**
     * @param wanted whether there is anybody to see it
     * @param total bytes in all, -1 when not known; asked once, when the bar is first shown
     */
    Progress(boolean wanted, int width, LongSupplier total) {
        this.wanted = wanted;
        this.width = width;
        this.total = total;
    }

    /** So many bytes have been taken. */
    void at(long bytes) {
        if (!wanted || bar == null && System.nanoTime() - begun < PATIENCE.toNanos()) {
            return;
        }
        if (bar == null) {
            bar = bar();
        }
        bar.stepTo(bytes);
    }

    private ProgressBar bar() {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(total.getAsLong())
                .setUnit("kB", 1000)
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
