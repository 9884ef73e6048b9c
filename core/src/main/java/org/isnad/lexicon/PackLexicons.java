package org.isnad.lexicon;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A step of the build: checks the YAML lexicons under a folder of classes and packs them into one file there. */
final class PackLexicons {

    private PackLexicons() {}

    /** @param args the folder of classes */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        List<LexiconFault> faults = new ArrayList<>();
        Map<String, Node> trees = new TreeMap<>();
        for (Map.Entry<String, String> file :
                LexiconFolder.texts(classes.resolve("org/isnad")).entrySet()) {
            LexiconFile.read(file.getKey(), file.getValue(), faults);
            Node tree = YamlTree.read(file.getKey(), file.getValue(), new ArrayList<>());
            if (tree != null) {
                trees.put(file.getKey(), tree);
            }
        }
        if (!faults.isEmpty()) {
            throw new LexiconException(faults);
        }
        Path packed = classes.resolve("org/isnad/lexicon/" + Lexicon.PACKED);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(packed)))) {
            out.writeInt(trees.size());
            for (Map.Entry<String, Node> tree : trees.entrySet()) {
                out.writeUTF(tree.getKey());
                Packed.write(tree.getValue(), out);
            }
        }
    }
}
