package org.isnad.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Articles that one task compares: those of one cell with each other, or those of one with those of another. A cell is a part of a stretch of days, by a
 * hash over the keys of articles; a stretch in which more was printed than a task should hold has several, and all pairs of them are blocks.
 */
record Block(long stretch, int cell, long otherStretch, int otherCell) implements Serializable {

    boolean isOfOneCell() {
        return stretch == otherStretch && cell == otherCell;
    }

    /** In which of the two cells an article lies. */
    boolean isFirst(Told told, Map<Long, Integer> cells) {
        return told.stretch() == stretch && cell(told, cells) == cell;
    }

    /**
     * The blocks in which an article is compared.
     *
     * @param cells how many each stretch has
     */
    static Iterator<Block> of(Told told, Map<Long, Integer> cells) {
        List<Block> blocks = new ArrayList<>();
        var stretch = told.stretch();
        var own = cell(told, cells);
        for (int other = 0; other < cells.getOrDefault(stretch, 1); other++) {
            blocks.add(new Block(stretch, Math.min(own, other), stretch, Math.max(own, other)));
        }
        for (int other = 0; told.isEarly() && other < cells.getOrDefault(stretch - 1, 0); other++) {
            blocks.add(new Block(stretch - 1, other, stretch, own));
        }
        for (int other = 0; told.isLate() && other < cells.getOrDefault(stretch + 1, 0); other++) {
            blocks.add(new Block(stretch, own, stretch + 1, other));
        }
        return blocks.iterator();
    }

    private static int cell(Told told, Map<Long, Integer> cells) {
        return Math.floorMod(told.document().hashCode() * 31, cells.getOrDefault(told.stretch(), 1));
    }
}
