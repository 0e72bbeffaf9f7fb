package dev.regimen.scheduling.oracle;

import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.LocalDate;

/**
 * What the rest of a course can tell of a visit on a day.
 *
 * @param lead who leads it; empty if nobody does
 * @param hour the hour of the clock at which the patient arrives
 * @param welcome whether all care lies in welcome times
 * @param unfit from the arrival until another visit may begin; null where visits of the course cannot be too near
 */
record Option(LocalDate date, String lead, int hour, boolean welcome, TimeSpan unfit) {
    /** Whether neither of two visits on different dates begins while the patient recovers from the other. */
    boolean isApart(Option other) {
        boolean isFirst = date.isBefore(other.date);
        TimeSpan first = isFirst ? unfit : other.unfit;
        TimeSpan second = isFirst ? other.unfit : unfit;
        return first == null || second == null || !second.from().isBefore(first.until());
    }
}
