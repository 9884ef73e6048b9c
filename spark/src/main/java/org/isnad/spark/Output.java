package org.isnad.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.isnad.json.Version;

/** The folder of a result. What somebody else wrote is left as it is: a folder is written to that is not there, is empty, or has the mark of an earlier run. */
final class Output {

    /** The file by which a folder is known to be ours; it tells what the tables were read with, and whether they are all there. */
    static final String MARK = "_ISNAD";

    /** The folder is somebody else's. */
    static final class Foreign extends Exception {
        private static final long serialVersionUID = 1;

        Foreign(Path folder) {
            super(folder + ": the folder holds what Isnad has not written; name one that is empty or not there yet");
        }
    }

    private final FileSystem system;
    private final Path folder;

    private Output(FileSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    /**
     * Takes a folder for a result, and removes what an earlier run left in it.
     *
     * @throws Foreign when it holds what no run wrote
     * @throws IOException when it cannot be written to
     */
    static Output begin(String name, Configuration configuration) throws IOException, Foreign {
        var path = new Path(name);
        var system = path.getFileSystem(configuration);
        var folder = system.makeQualified(path);
        if (system.exists(folder)
                && !system.exists(new Path(folder, MARK))
                && (system.getFileStatus(folder).isFile() || system.listStatus(folder).length > 0)) {
            throw new Foreign(folder);
        }
        var output = new Output(system, folder);
        system.mkdirs(folder);
        output.mark("begun");
        for (var table : Tables.ALL) {
            output.remove(table);
        }
        return output;
    }

    /** Where a table lies. */
    String table(String name) {
        return new Path(folder, name).toString();
    }

    void remove(String table) throws IOException {
        system.delete(new Path(folder, table), true);
    }

    /** All tables are there. */
    void complete() throws IOException {
        mark("complete");
    }

    private void mark(String state) throws IOException {
        try (var out = system.create(new Path(folder, MARK), true)) {
            out.write(("{\"isnad\":\"" + Version.program() + "\",\"lexicons\":\"" + Rows.SHIPPED + "\",\"weights\":\""
                            + Rows.SHIPPED + "\",\"state\":\"" + state + "\"}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
