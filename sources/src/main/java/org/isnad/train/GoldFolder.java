package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.json.DocumentReader;
import org.isnad.json.MarkedDocument;

/** A folder of {@code NAME.gold.json} beside {@code NAME.txt}. */
public record GoldFolder(Path path) {

    private static final String GOLD = ".gold.json";

    /** The articles' names, in order; none when the folder cannot be read. */
    public List<String> names() {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(GOLD))
                    .map(name -> name.substring(0, name.length() - GOLD.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The file that holds an article's marks. */
    public Path file(String name) {
        return path.resolve(name + GOLD);
    }

    /** An article's text, exactly as it stands. */
    public String text(String name) throws IOException {
        return Files.readString(path.resolve(name + ".txt"));
    }

    /** An article's marks, with its text. */
    public MarkedDocument marks(String name) throws IOException {
        return DocumentReader.read(Files.readString(file(name)), text(name));
    }
}
