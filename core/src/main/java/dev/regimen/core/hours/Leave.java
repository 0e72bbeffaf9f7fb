package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time that one person is away, at every site. Why is nobody's business here: there is no place for a reason.
 *
 * @param first the first date away
 * @param last the last date away, not before {@code first}
 * @param time the range away on each of these dates, in the clock time of the site in question; absent for the whole day
 */
public record Leave(
        LocalDate first, LocalDate last, @Nullable TimeRange time) implements Block {

    public Leave {
        Dates.requireOrdered(first, last);
    }

    /** Returns leave for whole days, both dates included. */
    public static Leave of(LocalDate first, LocalDate last) {
        return new Leave(first, last, null);
    }

    /** Returns leave for some hours of one day. */
    public static Leave on(LocalDate date, TimeRange time) {
        requireNonNull(date, "date");
        return new Leave(date, date, requireNonNull(time, "time"));
    }

    /** Returns the range away, or the whole day, from {@code first} to {@code last}; nothing on other dates. */
    @Override
    public List<TimeRange> on(LocalDate date) {
        return Dates.within(first, last, date) ? List.of(time == null ? TimeRange.WHOLE_DAY : time) : List.of();
    }
}
