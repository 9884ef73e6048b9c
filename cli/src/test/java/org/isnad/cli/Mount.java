package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.testing.Installed;
import org.junit.jupiter.api.Assumptions;

/** A small disk in memory. A test that asks for one where that may not be had is left out, and named as such. */
final class Mount implements AutoCloseable {

    private final Path folder;

    private Mount(Path folder) {
        this.folder = folder;
    }

    /** @param folder is made, and shows the disk until this is closed */
    static Mount disk(Path folder, int kilobytes) throws IOException, InterruptedException {
        var mount = Installed.program("mount").toString();
        Files.createDirectory(folder);
        var mounted = run(mount, "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "isnad-test", folder.toString());
        Assumptions.assumeTrue(mounted, "left out: only root may mount a small disk, on Linux");
        return new Mount(folder);
    }

    void resize(int kilobytes) throws IOException, InterruptedException {
        resize(folder, kilobytes);
    }

    /** Of a disk that somebody else made. */
    static void resize(Path folder, int kilobytes) throws IOException, InterruptedException {
        remount(folder, "size=" + kilobytes + "k");
    }

    void makeReadOnly() throws IOException, InterruptedException {
        remount(folder, "ro");
    }

    private static void remount(Path folder, String options) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount," + options, folder.toString())) {
            throw new IOException("cannot remount " + folder + " with " + options);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!run("umount", "-l", folder.toString())) {
                throw new IOException("cannot unmount " + folder);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
