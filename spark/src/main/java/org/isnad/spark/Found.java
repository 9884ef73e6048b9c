package org.isnad.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.isnad.sources.Fault;
import org.isnad.sources.Format;
import org.isnad.sources.Place;

/**
 * The files that names stand for, in the order of their names, none twice. Of a folder those whose ending tells of a format; what begins with a dot or an
 * underscore is passed over.
 *
 * @param faults names that lead to nothing
 */
record Found(List<Source> sources, List<Fault> faults) {

    /** A file of lines is worth a task of its own for each so many bytes, packed or not. */
    private static final long SLICE = 8L << 20;

    /**
     * @param most into so many slices a file of lines is cut, and no more
     * @throws IOException when a file system does not answer
     */
    static Found of(List<String> names, Configuration configuration, int most) throws IOException {
        var finding = new Finding(configuration);
        for (var name : names) {
            finding.find(name);
        }
        return finding.found(most);
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    private record File(FileStatus status, String name) {}

    private static final class Finding {

        private final Configuration configuration;
        private final TreeMap<String, File> files = new TreeMap<>();
        private final List<Fault> faults = new ArrayList<>();

        Finding(Configuration configuration) {
            this.configuration = configuration;
        }

        void find(String name) throws IOException {
            if (name.isBlank()) {
                faults.add(missing("''"));
                return;
            }
            Path path;
            FileSystem system;
            try {
                path = new Path(name);
                system = path.getFileSystem(configuration);
            } catch (IllegalArgumentException | org.apache.hadoop.fs.UnsupportedFileSystemException none) {
                faults.add(missing(name));
                return;
            }
            var before = files.size();
            for (var status : statuses(path, system)) {
                if (status.isDirectory()) {
                    folder(status.getPath(), name, system);
                } else {
                    add(status, name, system);
                }
            }
            if (files.size() == before) {
                faults.add(missing(name));
            }
        }

        private static FileStatus[] statuses(Path path, FileSystem system) throws IOException {
            try {
                return new FileStatus[] {system.getFileStatus(path)};
            } catch (FileNotFoundException perhapsAPattern) {
                var found = system.globStatus(path);
                return found == null ? new FileStatus[0] : found;
            }
        }

        private void folder(Path folder, String given, FileSystem system) throws IOException {
            for (var status : system.listStatus(folder)) {
                var name = status.getPath().getName();
                if (name.startsWith(".") || name.startsWith("_")) {
                    continue;
                }
                if (status.isDirectory()) {
                    folder(status.getPath(), given, system);
                } else if (Format.ofName(name) != null || Source.isTable(name)) {
                    add(status, given, system);
                }
            }
        }

        private void add(FileStatus status, String given, FileSystem system) {
            files.put(status.getPath().toString(), new File(status, name(status.getPath(), given, system)));
        }

        /** As it would be told of by {@code isnad read}: a file that was named from here is named from here. */
        private static String name(Path path, String given, FileSystem system) {
            var uri = path.toUri();
            if (!"file".equals(uri.getScheme())) {
                return path.toString();
            }
            var here = system.getWorkingDirectory().toUri().getPath() + "/";
            return !given.startsWith("/") && uri.getPath().startsWith(here)
                    ? uri.getPath().substring(here.length())
                    : uri.getPath();
        }

        private static Fault missing(String name) {
            return new Fault(
                    Fault.Code.NO_SUCH_FILE,
                    new Place(name, 0, -1),
                    "there is no such file, folder or match",
                    "look at the spelling; names are taken from where Isnad is run");
        }

        Found found(int most) {
            var sources = new ArrayList<Source>();
            var bySize = new ArrayList<>(files.values());
            bySize.sort(Comparator.comparingLong((File file) -> file.status.getLen())
                    .reversed()
                    .thenComparing(File::name)); // what takes longest begins first
            for (var file : bySize) {
                var path = file.status.getPath().toString();
                var slices = slices(file, most);
                for (int slice = 0; slice < slices; slice++) {
                    sources.add(new Source(path, file.name, slice, slices));
                }
            }
            return new Found(sources, faults);
        }

        private static int slices(File file, int most) {
            var format = Format.ofName(file.name);
            if (format != Format.JSONL && format != Format.CSV) {
                return 1;
            }
            return Math.clamp(Math.ceilDiv(file.status.getLen(), SLICE), 1, most);
        }
    }
}
