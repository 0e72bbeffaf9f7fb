package dev.regimen.scheduling.internal.grid;

/**
 * The work that one search may take, counted in looks: one day looked at for one visit with one way to hold it, or
 * something that takes as long. Confined to one thread.
 */
public final class Effort {
    /** A visit placed on trial. */
    public static final int LOOKS_PER_STEP = 1_000;

    private long most;
    private long taken;

    /** Thrown by {@link #take} when nothing is left: whatever is being looked for is given up. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Spent() {
            super("the effort is spent", null, false, false);
        }
    }

    private Effort(long most) {
        this.most = most;
    }

    /** So many steps, of {@value #LOOKS_PER_STEP} looks each. */
    public static Effort ofSteps(long steps) {
        return new Effort(steps > Long.MAX_VALUE / LOOKS_PER_STEP ? Long.MAX_VALUE : steps * LOOKS_PER_STEP);
    }

    /** As much as it takes. */
    public static Effort unlimited() {
        return new Effort(Long.MAX_VALUE);
    }

    /**
     * Takes some of it.
     *
     * @throws Spent if that is more than there is
     */
    public void take(long looks) {
        taken += looks;
        if (taken > most) {
            throw new Spent();
        }
    }

    /** Counts from the start again: for the next thing that is looked for. */
    public void restart() {
        taken = 0;
    }

    /** Ends counting: what is read afterwards of what was found is not charged. */
    public void end() {
        most = Long.MAX_VALUE;
    }

    /** How many steps were taken, each begun one counted. */
    public long steps() {
        return (taken + LOOKS_PER_STEP - 1) / LOOKS_PER_STEP;
    }
}
