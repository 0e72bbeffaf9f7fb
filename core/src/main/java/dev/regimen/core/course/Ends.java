package dev.regimen.core.course;

import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The six ends of a window as dates, each not before the one before it. */
record Ends(
        LocalDate neverBefore,
        LocalDate from,
        LocalDate preferFrom,
        @Nullable LocalDate preferTo,
        @Nullable LocalDate to,
        @Nullable LocalDate neverAfter) {
    Ends {
        from = later(from, neverBefore);
        preferFrom = later(preferFrom, from);
        preferTo = preferTo == null ? null : later(preferTo, preferFrom);
        to = to == null ? null : later(to, preferTo == null ? preferFrom : preferTo);
        neverAfter = neverAfter == null ? null : later(neverAfter, to == null ? preferFrom : to);
    }

    /** Planned from that day on. */
    static Ends from(LocalDate day) {
        return new Ends(day, day, day, null, null, null);
    }

    /**
     * A spacing window from an anchor: what is a minimum is counted from the last day the anchor may have been, what is
     * a maximum from the first. Without a stated floor, nothing is too early but the anchor's own day and the days
     * before it.
     */
    static Ends of(SpacingWindow spacing, DateRange anchor) {
        LocalDate earliest = anchor.first();
        LocalDate latest = anchor.last() == null ? earliest : anchor.last();
        LocalDate from = spacing.from().earliestAfter(latest);
        Gap floor = spacing.neverBefore();
        return new Ends(
                floor == null ? earlier(from, latest.plusDays(1)) : floor.earliestAfter(latest),
                from,
                spacing.preferFrom().earliestAfter(latest),
                latestAfter(spacing.preferTo(), earliest),
                latestAfter(spacing.to(), earliest),
                latestAfter(spacing.neverAfter(), earliest));
    }

    /** These, with no end before the other window's beginnings. */
    Ends notBefore(Ends other) {
        return new Ends(
                later(neverBefore, other.neverBefore),
                later(from, other.from),
                later(preferFrom, other.from),
                preferTo,
                to,
                neverAfter);
    }

    Ends notBefore(LocalDate day) {
        return notBefore(from(day));
    }

    Ends withoutEnd() {
        return new Ends(neverBefore, from, preferFrom, preferTo, to, null);
    }

    /** These, planned until that day where they had no end. */
    Ends planUntil(LocalDate day) {
        return to == null ? new Ends(neverBefore, from, preferFrom, day, day, neverAfter) : this;
    }

    private static @Nullable LocalDate latestAfter(@Nullable Gap gap, LocalDate day) {
        return gap == null ? null : gap.latestAfter(day);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
