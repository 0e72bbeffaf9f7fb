package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;

/**
 * Whole days on which a site is closed, or on which a room or device is out of use.
 *
 * @param first the first day closed
 * @param last the last day closed, not before {@code first}
 * @param reason why, as patients may read it: {@code Thanksgiving}, {@code Moving house}
 */
public record Closure(LocalDate first, LocalDate last, Localized<String> reason) implements Block {

    public Closure {
        Dates.requireOrdered(first, last);
        requireNonNull(reason, "reason");
    }

    /** Returns the closure of one day. */
    public static Closure on(LocalDate day, Localized<String> reason) {
        requireNonNull(day, "day");
        return new Closure(day, day, reason);
    }

    /** Returns the whole day from {@code first} to {@code last}, nothing on other dates. */
    @Override
    public List<TimeRange> on(LocalDate date) {
        return Dates.within(first, last, date) ? List.of(TimeRange.WHOLE_DAY) : List.of();
    }
}
