package org.isnad.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shipped lexicons in one file that loads fast: the trees of the YAML files without their examples, as the build has
 * checked them. Made by {@link PackLexicons}.
 */
final class Packed {

    private static final int TEXT = 0;
    private static final int ITEMS = 1;
    private static final int FIELDS = 2;

    private Packed() {}

    static void write(Node node, DataOutputStream out) throws IOException {
        switch (node) {
            case Node.Text text -> {
                out.writeByte(TEXT);
                out.writeUTF(text.value());
            }
            case Node.Items items -> {
                out.writeByte(ITEMS);
                out.writeInt(items.items().size());
                for (Node item : items.items()) {
                    write(item, out);
                }
            }
            case Node.Fields fields -> {
                Map<String, Node> kept = new LinkedHashMap<>(fields.fields());
                kept.keySet().removeAll(List.of("reads", "not"));
                out.writeByte(FIELDS);
                out.writeInt(kept.size());
                for (Map.Entry<String, Node> field : kept.entrySet()) {
                    out.writeUTF(field.getKey());
                    write(field.getValue(), out);
                }
            }
        }
    }

    static Node read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        switch (kind) {
            case TEXT -> {
                return new Node.Text(in.readUTF(), 0, 0);
            }
            case ITEMS -> {
                int n = in.readInt();
                List<Node> items = new ArrayList<>(n);
                for (int i = 0; i < n; i++) {
                    items.add(read(in));
                }
                return new Node.Items(items, 0, 0);
            }
            case FIELDS -> {
                int n = in.readInt();
                Map<String, Node> fields = new LinkedHashMap<>(n * 2);
                for (int i = 0; i < n; i++) {
                    String key = in.readUTF().intern();
                    fields.put(key, read(in));
                }
                return new Node.Fields(fields, Map.of(), 0, 0);
            }
            default -> throw new IOException("the packed lexicons are damaged: no such kind of node " + kind);
        }
    }
}
