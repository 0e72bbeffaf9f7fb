package dev.regimen.scheduling.planning;

import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a visit may be planned, and those of them that are best. Where an end is absent there is none.
 *
 * @param first the first day
 * @param last the last day; it lies before {@code first} if there is no such day
 * @param preferFirst the first day that is best
 * @param preferLast the last day that is best
 */
record Days(
        LocalDate first,
        @Nullable LocalDate last,
        LocalDate preferFirst,
        @Nullable LocalDate preferLast) {

    /**
     * What is planned of a session's window: from its first planned day to its last, or to its last day at all if every
     * planned day is past.
     *
     * @param earliest the first day on which any visit may be
     * @param later how many days later than planned it may be
     */
    static Days of(SessionWindow window, LocalDate earliest, int later) {
        LocalDate to = window.to();
        LocalDate last = to;
        if (to != null && to.isBefore(earliest)) {
            last = window.neverAfter();
        } else if (to != null && later > 0) {
            LocalDate limit = window.neverAfter();
            LocalDate extended = to.plusDays(later);
            last = limit != null && limit.isBefore(extended) ? limit : extended;
        }
        return new Days(max(window.from(), earliest), last, window.preferFrom(), window.preferTo());
    }

    /** What is planned of a spacing window that is measured from a visit on a day. */
    static Days of(SpacingWindow spacing, LocalDate anchor, LocalDate earliest, int later) {
        LocalDate from = max(spacing.from().earliestAfter(anchor), floor(spacing, anchor));
        LocalDate preferFrom = max(spacing.preferFrom().earliestAfter(anchor), from);
        LocalDate preferTo = latestAfter(spacing.preferTo(), anchor, preferFrom);
        LocalDate to = latestAfter(spacing.to(), anchor, preferTo == null ? preferFrom : preferTo);
        LocalDate never = latestAfter(spacing.neverAfter(), anchor, to == null ? preferFrom : to);
        LocalDate last = to == null || later == 0 ? to : to.plusDays(later);
        if (last != null && never != null && never.isBefore(last)) {
            last = never;
        }
        return new Days(max(from, earliest), last, preferFrom, preferTo);
    }

    /** Any day, all equally good. */
    static Days any(LocalDate earliest) {
        return new Days(earliest, null, earliest, null);
    }

    private static LocalDate floor(SpacingWindow spacing, LocalDate anchor) {
        Gap floor = spacing.neverBefore();
        return floor == null ? anchor : floor.earliestAfter(anchor);
    }

    private static @Nullable LocalDate latestAfter(@Nullable Gap gap, LocalDate anchor, LocalDate notBefore) {
        return gap == null ? null : max(gap.latestAfter(anchor), notBefore);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** These, ending on that day at the latest. */
    Days until(@Nullable LocalDate limit) {
        boolean cuts = limit != null && (last == null || last.isAfter(limit));
        return cuts ? new Days(first, limit, preferFirst, preferLast) : this;
    }

    boolean isEmpty() {
        return last != null && last.isBefore(first);
    }

    boolean endsAfter(LocalDate day) {
        return last == null || last.isAfter(day);
    }

    /** How many days a day lies before or after those that are best. */
    long away(LocalDate day) {
        if (day.isBefore(preferFirst)) {
            return preferFirst.toEpochDay() - day.toEpochDay();
        }
        return preferLast != null && day.isAfter(preferLast) ? day.toEpochDay() - preferLast.toEpochDay() : 0;
    }

    DateRange range() {
        return new DateRange(first, isEmpty() ? first : last);
    }
}
