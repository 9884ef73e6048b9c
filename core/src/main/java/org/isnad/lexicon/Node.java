package org.isnad.lexicon;

import java.util.List;
import java.util.Map;

/** A piece of a lexicon file with the place it stands at; lines and columns count from 1. */
sealed interface Node {

    int line();

    int column();

    record Text(String value, int line, int column) implements Node {}

    record Items(List<Node> items, int line, int column) implements Node {}

    /** @param fields in the order of the file; each key with its own place */
    record Fields(Map<String, Node> fields, Map<String, Text> keys, int line, int column) implements Node {}
}
