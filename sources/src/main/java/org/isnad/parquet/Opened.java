package org.isnad.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens files of Parquet, and lets the library tell nothing but what goes wrong: else it tells how it reads each. */
public final class Opened {

    /** Held on to, since a logger that nobody holds forgets its level. */
    private static final Logger HARDWOOD = Logger.getLogger("dev.hardwood");

    static {
        HARDWOOD.setLevel(Level.WARNING);
    }

    private Opened() {}

    /** @throws IOException when it cannot be opened, or is no Parquet */
    public static ParquetFileReader parquet(InputFile file) throws IOException {
        return ParquetFileReader.open(file);
    }
}
