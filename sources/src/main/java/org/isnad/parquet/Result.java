package org.isnad.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one run of {@code isnad spark} wrote. The statements of an article lie in the file of the same number as the article; so no more than such
 * files are held at a time.
 */
public final class Result {

    private static final Pattern PART = Pattern.compile("part-(\\d+)-.*\\.parquet");
    private static final String MARK = "_ISNAD";

    private final Path folder;

    private Result(Path folder) {
        this.folder = folder;
    }

    /**
     * The result in a folder of this machine.
     *
     * @throws BadResult when there is none, or none that is whole
     */
    public static Result in(Path folder) throws BadResult {
        try {
            var mark = Files.readString(folder.resolve(MARK));
            if (!mark.contains("\"state\":\"complete\"")) {
                throw new BadResult("the run that wrote it did not come to its end; run isnad spark again");
            }
        } catch (IOException none) {
            throw new BadResult("the folder holds no result of isnad spark", none);
        }
        return new Result(folder);
    }

    /**
     * All articles, in the order of the files and within these of their keys.
     *
     * @throws BadResult when a table is not what {@code isnad spark} wrote; what was given before is sound
     */
    public void each(Consumer<Archived> taker) throws BadResult {
        var documents = parts("documents");
        var statements = parts("statements");
        var mentions = parts("mentions");
        for (var part : documents.entrySet()) {
            var told = told(statements.get(part.getKey()));
            var mentioned = mentioned(mentions.get(part.getKey()));
            rows(part.getValue(), row -> taker.accept(Columns.archived(row, told, mentioned)));
        }
    }

    /** The files of a table by their numbers. */
    private Map<Integer, Path> parts(String table) throws BadResult {
        try (var files = Files.list(folder.resolve(table))) {
            Map<Integer, Path> parts = new TreeMap<>();
            for (var file : files.toList()) {
                Matcher part = PART.matcher(file.getFileName().toString());
                if (part.matches() && parts.put(Integer.valueOf(part.group(1)), file) != null) {
                    throw new BadResult("two files of table " + table + " have the number " + part.group(1));
                }
            }
            return parts;
        } catch (IOException none) {
            throw new BadResult("the table " + table + " cannot be read", none);
        }
    }

    private static Map<String, List<Statement>> told(@Nullable Path part) throws BadResult {
        Map<String, List<Statement>> told = new HashMap<>();
        if (part != null) {
            rows(
                    part,
                    row -> told.computeIfAbsent(row.getString("document"), any -> new ArrayList<>())
                            .add(Columns.statement(row)));
        }
        return told;
    }

    private static Map<String, Mentioned> mentioned(@Nullable Path part) throws BadResult {
        Map<String, Mentioned> mentioned = new HashMap<>();
        if (part != null) {
            rows(
                    part,
                    row -> Columns.mention(
                            row, mentioned.computeIfAbsent(row.getString("document"), any -> new Mentioned())));
        }
        return mentioned;
    }

    private static void rows(Path file, Consumer<RowReader> taker) throws BadResult {
        try (var parquet = Opened.parquet(InputFile.of(file));
                var rows = parquet.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                taker.accept(rows);
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new BadResult(file + " cannot be read: " + broken.getMessage(), broken);
        } catch (IllegalArgumentException | IllegalStateException strange) {
            throw new BadResult(file + " is not as isnad spark writes it: " + strange.getMessage(), strange);
        }
    }
}
