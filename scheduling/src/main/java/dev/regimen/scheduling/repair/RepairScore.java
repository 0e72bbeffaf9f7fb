package dev.regimen.scheduling.repair;

import java.util.Comparator;

/**
 * What a repair costs; compared by its components in their order, and less is better.
 *
 * @param broken courses that have no complete plan any more
 * @param othersMoved visits of other courses that move, all visits of a broken course among them
 * @param ownMoved visits of own courses that move, likewise
 * @param daysShifted by how many days the visits are earlier or later that move
 * @param cost what the wishes cost
 */
public record RepairScore(int broken, int othersMoved, int ownMoved, long daysShifted, long cost)
        implements Comparable<RepairScore> {
    static final RepairScore NONE = new RepairScore(0, 0, 0, 0, 0);

    private static final Comparator<RepairScore> ORDER = Comparator.comparingInt(RepairScore::broken)
            .thenComparingInt(RepairScore::othersMoved)
            .thenComparingInt(RepairScore::ownMoved)
            .thenComparingLong(RepairScore::daysShifted)
            .thenComparingLong(RepairScore::cost);

    RepairScore plus(RepairScore other) {
        return new RepairScore(
                broken + other.broken,
                othersMoved + other.othersMoved,
                ownMoved + other.ownMoved,
                daysShifted + other.daysShifted,
                cost + other.cost);
    }

    @Override
    public int compareTo(RepairScore other) {
        return ORDER.compare(this, other);
    }
}
