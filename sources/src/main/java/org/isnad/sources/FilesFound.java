package org.isnad.sources;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The files that names stand for, found one after another. Of a folder, those whose ending tells of a format; what is hidden is passed over. */
final class FilesFound {

    /** A file, or what kept one from being found. */
    sealed interface Result {}

    /** @param path null for standard input */
    record Named(String name, @Nullable Path path) implements Result {}

    /** Something on the web. */
    record Online(String address) implements Result {}

    record Wrong(Fault fault) implements Result {}

    private static final Pattern ONLINE = Pattern.compile("[a-z]+://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Iterator<String> names;
    private final Map<String, Path> handed;

    /** The folders that are being walked, the innermost last. */
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();

    private Predicate<Path> wanted = path -> true;
    private boolean any;
    private @Nullable Fault ifNone;

    /** @param handed where files lie that are known under another name than they lie under */
    FilesFound(List<String> names, Map<String, Path> handed) {
        this.names = names.iterator();
        this.handed = handed;
    }

    static FilesFound in(Path folder) {
        var found = new FilesFound(List.of(), Map.of());
        var wrong = found.folder(folder.toString(), folder);
        found.ifNone = wrong instanceof Wrong fault ? fault.fault() : found.ifNone;
        return found;
    }

    /** The next one; null when there is none any more. */
    @Nullable
    Result next() {
        while (true) {
            var within = nextWithin();
            if (within != null) {
                any = true;
                return within;
            }
            if (ifNone != null) {
                var fault = ifNone;
                ifNone = null;
                if (!any) {
                    return new Wrong(fault);
                }
            }
            if (!names.hasNext()) {
                return null;
            }
            var given = given(names.next());
            if (given != null) {
                return given;
            }
        }
    }

    /** What a name stands for, or null when a folder has been opened. */
    private @Nullable Result given(String name) {
        var lies = handed.get(name);
        if (lies != null) {
            return new Named(name, lies);
        }
        if (name.equals(Inputs.STANDARD)) {
            return new Named(name, null);
        }
        if (name.isEmpty()) {
            return new Wrong(missing("''")); // as a path it would be the folder in which Isnad is run
        }
        if (isOnline(name)) {
            return new Online(name);
        }
        try {
            var path = Path.of(name);
            if (Files.isDirectory(path)) {
                return folder(name, path);
            }
            if (!Files.notExists(path)) { // what may exist tells when it is opened why it cannot be
                return new Named(name, path);
            }
            if (Files.isSymbolicLink(path)) {
                return new Wrong(new Fault(
                        Fault.Code.NO_SUCH_FILE,
                        Place.file(name),
                        "the link leads to no file",
                        "look where it leads: ls -l"));
            }
        } catch (InvalidPathException noPath) {
            // a pattern may hold what no path may
        }
        return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0) ? pattern(name) : new Wrong(missing(name));
    }

    static boolean isOnline(String name) {
        return ONLINE.matcher(name).matches();
    }

    private @Nullable Result folder(String name, Path path) {
        wanted = file -> Format.ofName(file.getFileName().toString()) != null;
        any = false;
        ifNone = new Fault(
                Fault.Code.EMPTY_FOLDER,
                Place.file(name),
                "the folder holds no .txt, .html, .jsonl, .csv, .warc or .zip file",
                "name the files themselves if they have other endings");
        return enter(path);
    }

    private @Nullable Result pattern(String name) {
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        } catch (PatternSyntaxException wrong) {
            return new Wrong(missing(name));
        }
        var fixed = name.substring(0, firstSpecial(name));
        var slash = fixed.lastIndexOf('/');
        var base = slash < 0 ? "" : slash == 0 ? "/" : name.substring(0, slash);
        wanted = matcher::matches;
        any = false;
        ifNone = new Fault(
                Fault.Code.NO_MATCH,
                Place.file(name),
                "no file fits the pattern",
                "look at the folder's name and the ending");
        return Files.isDirectory(Path.of(base)) ? enter(Path.of(base)) : null;
    }

    private static int firstSpecial(String name) {
        var at = 0;
        while ("*?[{".indexOf(name.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private @Nullable Result nextWithin() {
        while (!open.isEmpty()) {
            if (!open.getLast().hasNext()) {
                open.removeLast();
                continue;
            }
            var path = open.getLast().next();
            if (path.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) { // a link to a folder could lead round in a circle
                var wrong = enter(path);
                if (wrong != null) {
                    return wrong;
                }
            } else if (wanted.test(path) && Files.isRegularFile(path)) {
                return new Named(path.toString(), path);
            }
        }
        return null;
    }

    /** Opens a folder; what it gives is the fault when it cannot be opened. */
    private @Nullable Result enter(Path folder) {
        try (var entries = Files.newDirectoryStream(folder)) {
            var sorted = new ArrayList<Path>();
            entries.forEach(sorted::add);
            sorted.sort(Comparator.comparing(path -> path.getFileName().toString()));
            open.addLast(sorted.iterator());
            return null;
        } catch (IOException closed) {
            any = true;
            return new Wrong(new Fault(
                    Fault.Code.UNREADABLE_FILE,
                    Place.file(folder.toString()),
                    "the folder cannot be opened",
                    "look at its owner and rights"));
        }
    }

    static Fault missing(String name) {
        return new Fault(
                Fault.Code.NO_SUCH_FILE,
                Place.file(name),
                "there is no such file or folder",
                "look at the spelling; names are taken from where Isnad is run");
    }
}
