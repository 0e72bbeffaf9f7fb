package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A half-open stretch of time: {@code from} is in it, {@code until} is not.
 *
 * @param from its first instant
 * @param until the first instant after it, later than {@code from}
 */
public record TimeSpan(Instant from, Instant until) {
    public TimeSpan {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("from (%s) must be before until (%s)".formatted(from, until));
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** Whether all of the other span lies in this one. */
    public boolean contains(TimeSpan other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Whether the two share an instant; spans that only touch do not. */
    public boolean overlaps(TimeSpan other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The least span that both lie in. */
    public TimeSpan around(TimeSpan other) {
        Instant first = from.isBefore(other.from) ? from : other.from;
        Instant end = until.isAfter(other.until) ? until : other.until;
        return new TimeSpan(first, end);
    }
}
