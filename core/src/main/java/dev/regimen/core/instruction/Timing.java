package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

/**
 * From when until when an instruction holds, told from a session.
 *
 * <p>In days it covers calendar dates, both ends included: from −7 days until +14 days covers [s − 7, s + 14], the
 * session's own date among them. As soon as one end is in hours, that end is an exact instant, and the other one is the
 * start or the end of its calendar date at the site, or the start of the anchor segment where it says {@code session}.
 *
 * @param from when it begins
 * @param until when it ends; not before {@code from}, never the decision
 */
public record Timing(Offset from, Offset until) {
    public Timing {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (until.isDecision()) {
            throw new IllegalArgumentException("until must not be the decision: nothing comes before it");
        }
        if (!from.isDecision() && hours(from, -1) > hours(until, +1)) {
            throw new IllegalArgumentException("until (%s) must not be before from (%s)".formatted(until, from));
        }
        if (from.unit() == until.unit() && from.amount() > until.amount()) {
            throw new IllegalArgumentException("until (%s) must not be before from (%s)".formatted(until, from));
        }
    }

    public static Timing of(Offset from, Offset until) {
        return new Timing(from, until);
    }

    /** Whether both ends are calendar dates. */
    public boolean isInDays() {
        return !from.isInHours() && !until.isInHours();
    }

    // a date and an hour can only be compared to the day
    private static int hours(Offset offset, int slackDays) {
        return offset.isInHours() ? offset.amount() : (offset.amount() + slackDays) * 24;
    }
}
