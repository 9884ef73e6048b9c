package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.isnad.testing.Installed;

/** The program in a process of its own, which can be killed. What it prints goes to files, so that nothing waits for a reader. */
final class Child implements AutoCloseable {

    /** As {@link Process#exitValue} tells an end by a signal. */
    static final int BY_SIGNAL = 128;

    private static final int SIGKILL = 9;
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param folder where its output goes */
    static Child of(Path folder, String... arguments) throws IOException {
        return of(folder, List.of(), arguments);
    }

    /** @param before what starts the program, such as {@code env --default-signal=INT}; empty when it is started as it is */
    static Child of(Path folder, List<String> before, String... arguments) throws IOException {
        return of(folder, before, Main.class, arguments);
    }

    /** @param main in place of the program's own */
    static Child of(Path folder, Class<?> main, String... arguments) throws IOException {
        return of(folder, List.of(), main, arguments);
    }

    private static Child of(Path folder, List<String> before, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(folder, "child", ".out");
        var err = Files.createTempFile(folder, "child", ".err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Child(process, out, err);
    }

    /** Writes to its standard input, and leaves that open. */
    void give(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The addresses of the articles that it has named as safe: those of whole lines. */
    List<String> named() throws IOException {
        var text = Files.readString(out);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    long pid() {
        return process.pid();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** @return whether this ended it; otherwise it had come to its end before */
    boolean kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        return process.exitValue() == BY_SIGNAL + SIGKILL;
    }

    /** @param signal such as {@code INT} */
    void signal(String signal) throws IOException, InterruptedException {
        var told = new ProcessBuilder(Installed.program("kill").toString(), "-" + signal, Long.toString(process.pid()))
                .start();
        assertThat(told.waitFor()).isZero();
    }

    /** Its exit code, when it has come to its end. */
    int ended() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(err())
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
