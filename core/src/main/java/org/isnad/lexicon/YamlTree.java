package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML file as {@link Node}s. */
final class YamlTree {

    private static final int DEEPEST = 20;
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final String file;
    private final String[] lines;
    private final List<LexiconFault> faults;

    private YamlTree(String file, String text, List<LexiconFault> faults) {
        this.file = file;
        this.lines = lines(text);
        this.faults = faults;
    }

    /** The file's root, or null when it is empty or no YAML; what is wrong is added to {@code faults}. */
    static @Nullable Node read(String file, String text, List<LexiconFault> faults) {
        var tree = new YamlTree(file, text, faults);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        try {
            if (!tree.isPlain(new Parse(settings).parseString(text))) {
                return null;
            }
            Optional<org.snakeyaml.engine.v2.nodes.Node> root = new Compose(settings).composeString(text);
            return root.isPresent() ? tree.node(root.get()) : null;
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            int line = mark == null ? 0 : mark.getLine() + 1;
            int column = mark == null ? 0 : mark.getColumn() + 1;
            faults.add(tree.fault(line, column, 1, "no YAML: " + e.getProblem()));
            return null;
        } catch (YamlEngineException e) {
            faults.add(tree.fault(0, 0, 1, "no YAML: " + e.getMessage()));
            return null;
        }
    }

    /** The lines of a file as YAML counts them, the first being 1 in a fault. */
    static String[] lines(String text) {
        return LINE_END.split(text, -1);
    }

    /** Whether nothing in the file refers to another place of it, or is nested deeper than any lexicon. */
    private boolean isPlain(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            boolean refers = event.getEventId() == Event.ID.Alias;
            if (refers || depth > DEEPEST) {
                Mark mark = event.getStartMark().orElseThrow();
                String message = refers ? "aliases have no meaning here" : "nested more than " + DEEPEST + " deep";
                faults.add(fault(mark.getLine() + 1, mark.getColumn() + 1, 1, message));
                return false;
            }
        }
        return true;
    }

    private LexiconFault fault(int line, int column, int length, String message) {
        String source = line > 0 && line <= lines.length ? lines[line - 1] : null;
        return new LexiconFault(file, line, column, message, source, length);
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node) {
        Mark mark = node.getStartMark().orElseThrow();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        return switch (node) {
            case ScalarNode scalar -> new Node.Text(scalar.getValue(), line, column);
            case SequenceNode sequence -> {
                List<Node> items = new ArrayList<>();
                for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                    items.add(node(item));
                }
                yield new Node.Items(items, line, column);
            }
            case MappingNode mapping -> fields(mapping, line, column);
            default -> {
                faults.add(fault(line, column, 1, "anchors and tags have no meaning here"));
                yield new Node.Text("", line, column);
            }
        };
    }

    private Node.Fields fields(MappingNode mapping, int line, int column) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Node.Text> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (node(tuple.getKeyNode()) instanceof Node.Text key) {
                if (keys.putIfAbsent(key.value(), key) != null) {
                    faults.add(fault(
                            key.line(),
                            key.column(),
                            key.value().length(),
                            "the key " + key.value() + " stands twice"));
                }
                fields.put(key.value(), node(tuple.getValueNode()));
            } else {
                faults.add(fault(line, column, 1, "a key is one word"));
            }
        }
        return new Node.Fields(fields, keys, line, column);
    }
}
