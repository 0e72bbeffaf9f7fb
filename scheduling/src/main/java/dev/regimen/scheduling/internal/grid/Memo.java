package dev.regimen.scheduling.internal.grid;

/**
 * Room for what is known of the rest of a course, by step and day: one more than what it costs; or minus what it costs at
 * the least, where only that is known. It is lent to one {@link Outlook} after the other, so that nothing has to be
 * cleared. Confined to one thread.
 */
public final class Memo {
    private final long[][] values;
    private final int[][] owners;
    private final Effort effort;
    private int last;

    public Memo(int steps, int days) {
        this(steps, days, Effort.unlimited());
    }

    /** @param effort what may be spent on finding out */
    public Memo(int steps, int days, Effort effort) {
        this.effort = effort;
        values = new long[steps][days];
        owners = new int[steps][days];
    }

    Effort effort() {
        return effort;
    }

    /** A number for one more owner. */
    int lend() {
        return ++last;
    }

    /** What an owner left here; 0 if nothing. */
    long get(int step, int day, int owner) {
        return owners[step][day] == owner ? values[step][day] : 0;
    }

    void put(int step, int day, int owner, long value) {
        owners[step][day] = owner;
        values[step][day] = value;
    }
}
