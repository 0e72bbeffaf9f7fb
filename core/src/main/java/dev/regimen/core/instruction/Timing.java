package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

/**
 * From when until when an instruction holds, told from a session.
 *
 * <p>In days it covers calendar dates, both ends included: from −7 days until +14 days covers [s − 7, s + 14], the
 * session's own date among them, and {@code decision} is the date of the decision. As soon as one end is in hours, the
 * span is one of exact instants, half-open: an end in hours is so many hours of 60 minutes from the start of the anchor
 * segment, an end that says {@code session} is that start itself, and an end in days is the first moment of its calendar
 * date ({@code from}) or the last ({@code until}), at the session's site.
 *
 * <pre>{@code
 * from -7 days   until +14 days    // dates [s - 7, s + 14]
 * from session   until +4 hours    // instants [anchor, anchor + 4 h)
 * from -1 day    until -4 hours    // instants [start of date s - 1, anchor - 4 h)
 * from +24 hours until +3 days     // instants [anchor + 24 h, start of date s + 4)
 * }</pre>
 *
 * <p>An end may be a range: no ice for 7 to 10 days is {@code until +7..10 days}. The {@link #longest} reading covers
 * whatever any of them covers, the {@link #shortest} what all of them do.
 *
 * @param from when it begins
 * @param until when it ends; never the decision, and not before {@code from} in any reading
 */
public record Timing(OffsetRange from, OffsetRange until) {
    private static final int HOURS_OF_DAY = 24;
    // with a clock change
    private static final int HOURS_OF_LONGEST_DAY = 25;

    public Timing {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (until.isDecision()) {
            throw new IllegalArgumentException(
                    "until must not be the decision: nothing comes before it\nMaybe it is where the rule begins: 'from: decision'");
        }
        Offset first = from.latest();
        Offset last = until.earliest();
        boolean inDays = !first.isInHours() && !last.isInHours();
        boolean empty = inDays ? firstDay(first) > last.amount() : firstHour(first) >= lastHour(last);
        if (empty) {
            throw new IllegalArgumentException(
                    "until (%s) must not be before from (%s)\nMaybe the two are the wrong way round, or a sign is missing"
                            .formatted(until, from));
        }
    }

    public static Timing of(Offset from, Offset until) {
        return new Timing(OffsetRange.exactly(from), OffsetRange.exactly(until));
    }

    /** From the earliest beginning until the latest end. */
    public Timing longest() {
        return of(from.earliest(), until.latest());
    }

    /** From the latest beginning until the earliest end. */
    public Timing shortest() {
        return of(from.latest(), until.earliest());
    }

    /** Whether neither end is a range: then all readings are the same. */
    public boolean isExact() {
        return from.isExact() && until.isExact();
    }

    /** Whether both ends are calendar dates. */
    public boolean isInDays() {
        return !from.isInHours() && !until.isInHours();
    }

    /**
     * Whether some moment can be in both in their longest readings, when both are told from the same session. A date
     * and an hour are compared with the session at any time of its day, so the answer is yes where it depends on that
     * time.
     */
    public boolean mayOverlap(Timing other) {
        requireNonNull(other, "other");
        if (isInDays() && other.isInDays()) {
            return firstDay(from.earliest()) <= other.until.latest().amount()
                    && firstDay(other.from.earliest()) <= until.latest().amount();
        }
        return earliestHour() < other.latestHour() && other.earliestHour() < latestHour();
    }

    /**
     * Whether the other one takes over from this, or this from it: one begins in the very range in which the other ends,
     * as in "no ice for 7 to 10 days, then ice". Whichever moment is meant, it is the same for both.
     */
    public boolean handsOver(Timing other) {
        requireNonNull(other, "other");
        return (until.equals(other.from) && !until.isExact()) || (from.equals(other.until) && !from.isExact());
    }

    private int earliestHour() {
        Offset first = from.earliest();
        return isInDays() && !first.isDecision() ? startOfDay(first.amount()) : firstHour(first);
    }

    private int latestHour() {
        Offset last = until.latest();
        return isInDays() ? endOfDay(last.amount()) : lastHour(last);
    }

    private static int firstDay(Offset from) {
        return from.isDecision() ? Integer.MIN_VALUE : from.amount();
    }

    private static int firstHour(Offset from) {
        if (from.isDecision()) {
            return Integer.MIN_VALUE;
        }
        return from.isInHours() || from.equals(Offset.SESSION) ? from.amount() : startOfDay(from.amount());
    }

    private static int lastHour(Offset until) {
        return until.isInHours() || until.equals(Offset.SESSION) ? until.amount() : endOfDay(until.amount());
    }

    // hours from the session to a date's first moment: the most that they can be before it
    private static int startOfDay(int days) {
        return days * HOURS_OF_DAY - HOURS_OF_LONGEST_DAY;
    }

    // hours from the session to a date's last moment: the most that they can be after it
    private static int endOfDay(int days) {
        return days * HOURS_OF_DAY + HOURS_OF_LONGEST_DAY;
    }
}
