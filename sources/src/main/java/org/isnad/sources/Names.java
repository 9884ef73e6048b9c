package org.isnad.sources;

import java.util.Locale;

/** What file names say. */
final class Names {

    private Names() {}

    static String withoutGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** The name that stands for a file's article: without folders and without ending. */
    static String id(String path) {
        var name = withoutGzip(path);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
