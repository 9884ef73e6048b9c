package org.isnad.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.Partitioner;

/** Which task compares which block: each one of its own, as long as these are no more than a cluster keeps count of. */
final class Blocks extends Partitioner {

    private static final long serialVersionUID = 1;

    /** With more, several blocks are a task, one after another. */
    private static final int TASKS = 10_000;

    private final HashMap<Long, Integer> cells;

    /** How many blocks come before those of a stretch. */
    private final HashMap<Long, Long> before = new HashMap<>();

    private final int tasks;

    /** @param cells how many each stretch of days has */
    Blocks(Map<Long, Integer> cells) {
        this.cells = new HashMap<>(cells);
        var count = 0L;
        for (var stretch : new TreeMap<>(cells).keySet()) {
            before.put(stretch, count);
            count += ofOneStretch(stretch) + (long) cells(stretch) * cells(stretch + 1);
        }
        this.tasks = Math.clamp(count, 1, TASKS);
    }

    private int cells(long stretch) {
        return cells.getOrDefault(stretch, 0);
    }

    /** Pairs of cells, and each cell with itself. */
    private long ofOneStretch(long stretch) {
        return cells(stretch) * (cells(stretch) + 1L) / 2;
    }

    @Override
    public int numPartitions() {
        return tasks;
    }

    @Override
    public int getPartition(Object block) {
        return (int) (number((Block) block) % tasks);
    }

    private long number(Block block) {
        var within = block.stretch() == block.otherStretch()
                ? block.otherCell() * (block.otherCell() + 1L) / 2 + block.cell()
                : ofOneStretch(block.stretch()) + (long) block.cell() * cells(block.otherStretch()) + block.otherCell();
        return before.getOrDefault(block.stretch(), 0L) + within;
    }
}
