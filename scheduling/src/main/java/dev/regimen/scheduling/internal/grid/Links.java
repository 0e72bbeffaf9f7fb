package dev.regimen.scheduling.internal.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * The visits of a course, each at some distance from the one before it: a chain, or a forest where a decision is open or
 * where visits do not depend on each other. Immutable but for windows that are looked up once; confined to one thread.
 */
public final class Links {
    private final int[] before;
    private final Lag[] lags;
    private final int[][] after;
    private final long[] ahead;
    private final int firstDay;
    private final long late;
    private final int dueDay;
    private final boolean[] last;

    /**
     * The visits by their place; each comes after the one it is measured from.
     *
     * @param before the visit before each; -1 where it is measured from the first day
     * @param lags how far each is from there
     * @param last which visits end the course
     * @param firstDay the first day of the course, which may lie before the calendar
     * @param dueDay the day by which it should be over
     * @param late what each day after it costs
     */
    public Links(int[] before, Lag[] lags, boolean[] last, int firstDay, int dueDay, long late) {
        this.before = before.clone();
        this.lags = lags.clone();
        this.last = last.clone();
        this.firstDay = firstDay;
        this.dueDay = dueDay;
        this.late = late;
        this.ahead = new long[before.length];
        List<List<Integer>> children = new ArrayList<>();
        for (int step = 0; step < before.length; step++) {
            children.add(new ArrayList<>());
            if (before[step] >= 0) {
                children.get(before[step]).add(step);
            }
        }
        for (int step = before.length - 1; step >= 0; step--) {
            if (before[step] >= 0) {
                ahead[before[step]] += lags[step].least() + ahead[step];
            }
        }
        this.after = children.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    public int size() {
        return before.length;
    }

    public int before(int step) {
        return before[step];
    }

    public Lag lag(int step) {
        return lags[step];
    }

    public int firstDay() {
        return firstDay;
    }

    int[] after(int step) {
        return after[step];
    }

    /** What the distances from a visit to those that follow it cost at the least, whatever the calendar. */
    long ahead(int step) {
        return ahead[step];
    }

    /** Whether each visit is measured from the one just before it. */
    public boolean isChain() {
        for (int step = 0; step < before.length; step++) {
            if (before[step] != step - 1) {
                return false;
            }
        }
        return true;
    }

    /** What it costs that a visit is on a day, wherever the one before it is. */
    public long late(int step, int day) {
        return last[step] ? late(day) : 0;
    }

    /** What it costs that the course is over on a day. */
    public long late(int day) {
        return day > dueDay ? late * (day - dueDay) : 0;
    }
}
