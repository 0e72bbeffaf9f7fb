package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which calendar weeks, Monday to Sunday, a weekly template applies to: the week of {@code monday} and every
 * {@code everyWeeks}-th week before and after it.
 *
 * @param monday the Monday of one week that counts
 * @param everyWeeks 2 for every other week, 3 for every third; 1 to 52
 */
public record WeekCycle(LocalDate monday, int everyWeeks) {

    public WeekCycle {
        requireNonNull(monday, "monday");
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("monday must be a Monday, was %s, a %s%nMaybe %s is meant"
                    .formatted(
                            monday,
                            monday.getDayOfWeek(),
                            monday.minusDays(monday.getDayOfWeek().getValue() - 1L)));
        }
        if (everyWeeks < 1 || everyWeeks > 52) {
            throw new IllegalArgumentException("everyWeeks must be 1 to 52, was %d".formatted(everyWeeks));
        }
    }

    /** Returns the cycle of every other week, counted from the week of this Monday. */
    public static WeekCycle everyOtherWeek(LocalDate monday) {
        return new WeekCycle(monday, 2);
    }

    /** Says whether the date lies in a week that counts. */
    public boolean includes(LocalDate date) {
        requireNonNull(date, "date");
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(monday, date), 7);
        return Math.floorMod(weeks, everyWeeks) == 0;
    }
}
