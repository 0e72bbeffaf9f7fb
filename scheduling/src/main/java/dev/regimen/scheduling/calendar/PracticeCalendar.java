package dev.regimen.scheduling.calendar;

import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.internal.grid.CompiledCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * The hours of a practice from one date to another, compiled in the zone of each site to steps of five minutes.
 *
 * <p>Local days have the 23, 24 or 25 hours that they really have. A clock time that comes twice means the first time;
 * one that is skipped means the moment of the change. Times that do not fall on a step are narrowed, never widened.
 *
 * <p>Immutable; safe to share between threads.
 */
public sealed interface PracticeCalendar permits CompiledCalendar {
    /** The most days that a calendar can have: ten years. */
    int MOST_DAYS = 3_660;

    /** The most days that it can have of all resources together: ten thousand for a year. */
    int MOST_RESOURCE_DAYS = 3_660_000;

    /**
     * Compiles the hours of a practice.
     *
     * @param first the first date, at each site
     * @param last the last date, not before {@code first}, at most {@link #MOST_DAYS} days in all, and for so many
     *     resources that these have at most {@link #MOST_RESOURCE_DAYS}
     */
    static PracticeCalendar compile(Practice practice, LocalDate first, LocalDate last) {
        return new CompiledCalendar(practice, first, last);
    }

    /**
     * This calendar for changed practice data. Only what the change touches is compiled again.
     *
     * @throws IllegalArgumentException if the change does not start from this calendar's practice
     */
    PracticeCalendar with(PracticeChange change);

    /**
     * This calendar from one date to another. Dates that it has already are not compiled again, so that moving it on by a
     * week costs a week.
     *
     * @param first as with {@link #compile}
     * @param last as with {@link #compile}
     */
    PracticeCalendar during(LocalDate first, LocalDate last);

    Practice practice();

    /** The first date. */
    LocalDate first();

    /** The last date. */
    LocalDate last();

    /**
     * When a resource is at a site on a date and the site is open; reserved time included.
     *
     * @return in order, neither overlapping nor touching; empty on dates outside the calendar
     * @throws IllegalArgumentException if the practice has no such resource or site
     */
    List<TimeSpan> openOn(String resource, String site, LocalDate date);
}
