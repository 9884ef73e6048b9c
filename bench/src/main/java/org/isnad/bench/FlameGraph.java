package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a run went, drawn: of a recording of the JDK's Flight Recorder an SVG in which a box is a method, as wide as its share of all samples, and stands
 * on the one that called it. Threads that differ only in their number stand together. What is narrower than {@link #LEAST} is left out.
 */
final class FlameGraph {

    /** Samples of processor time, which newer JDKs take where they are asked to, and of threads that run Java. */
    private static final Set<String> SAMPLES = Set.of("jdk.CPUTimeSample", "jdk.ExecutionSample");

    private static final double LEAST = 0.004;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 16;
    /** So wide is a letter, at least. */
    private static final double LETTER = 7.2;

    private static final int SHORTEST = 3;
    private static final List<String> COLOURS = List.of("#e0b070", "#e8c890", "#d8a860", "#ecd0a0");

    private final Box root = new Box();
    private final StringBuilder boxes = new StringBuilder();
    private int deepest;

    private static final class Box {
        private long samples;
        private final Map<String, Box> on = new TreeMap<>();
    }

    private FlameGraph() {}

    /**
     * @return an SVG
     * @throws IOException when the recording cannot be read
     */
    static String of(Path recording) throws IOException {
        var graph = new FlameGraph();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (SAMPLES.contains(event.getEventType().getName()) && event.getStackTrace() != null) {
                    var thread = event.hasField("eventThread")
                            ? event.getThread("eventThread")
                            : event.getThread("sampledThread");
                    graph.add(
                            thread == null ? null : thread.getJavaName(),
                            event.getStackTrace().getFrames());
                }
            }
        }
        return graph.drawn();
    }

    private void add(@Nullable String thread, List<RecordedFrame> frames) {
        root.samples++;
        Box at = on(root, thread == null ? "?" : thread.replaceAll("\\d+$", ""));
        for (RecordedFrame frame : frames.reversed()) {
            if (!frame.getMethod().isHidden() && !isMadeByTheJvm(frame)) {
                at = on(at, name(frame));
            }
        }
    }

    private static Box on(Box box, String name) {
        Box next = box.on.computeIfAbsent(name, any -> new Box());
        next.samples++;
        return next;
    }

    /** The class between a call and the lambda that it means: {@code Addition$$Lambda.0x00000000342b6258}. */
    private static boolean isMadeByTheJvm(RecordedFrame frame) {
        return frame.getMethod().getType().getName().contains("$$Lambda");
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    private String drawn() {
        draw(root, 0, 0);
        int height = (deepest + 1) * HEIGHT;
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                        + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n<g transform=\"scale(1 -1) translate(0 %d)\" stroke=\"#fff\">%n%s</g>%n</svg>%n",
                WIDTH,
                height,
                WIDTH,
                height,
                -height,
                boxes);
    }

    private void draw(Box box, double from, int depth) {
        double left = from;
        for (var entry : box.on.entrySet()) {
            double share = (double) entry.getValue().samples / root.samples;
            if (share >= LEAST) {
                deepest = Math.max(deepest, depth);
                box(entry.getKey(), share, left, depth);
                draw(entry.getValue(), left, depth + 1);
            }
            left += share;
        }
    }

    private void box(String name, double share, double left, int depth) {
        int letters = (int) (share * WIDTH / LETTER);
        String shown = letters < SHORTEST ? "" : name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
        boxes.append(String.format(
                Locale.ROOT,
                "<g><title>%s %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%s</g>%n",
                escaped(name),
                share * 100,
                left * WIDTH,
                depth * HEIGHT,
                share * WIDTH,
                HEIGHT,
                COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size())),
                shown.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "<text transform=\"translate(%.1f %d) scale(1 -1)\" stroke=\"none\">%s</text>",
                                left * WIDTH + 2,
                                depth * HEIGHT + 4,
                                escaped(shown))));
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
