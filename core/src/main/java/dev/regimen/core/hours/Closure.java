package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a site is closed, or on which a room or device is out of use.
 *
 * @param first the first day closed
 * @param last the last day closed, not before {@code first}
 * @param time the range closed on each of these days, in the site's clock time; absent for the whole day
 * @param reason why, as patients may read it: {@code Thanksgiving}, {@code Moving house}
 */
public record Closure(
        LocalDate first, LocalDate last, @Nullable TimeRange time, Localized<String> reason) implements Block {

    public Closure {
        Dates.requireOrdered(first, last);
        requireNonNull(reason, "reason");
    }

    /** Returns the closure of whole days, both included. */
    public static Closure of(LocalDate first, LocalDate last, Localized<String> reason) {
        return new Closure(first, last, null, reason);
    }

    /** Returns the closure of one whole day. */
    public static Closure on(LocalDate day, Localized<String> reason) {
        return of(requireNonNull(day, "day"), day, reason);
    }

    /** Returns the closure of some hours of one day. */
    public static Closure on(LocalDate day, TimeRange time, Localized<String> reason) {
        return new Closure(requireNonNull(day, "day"), day, requireNonNull(time, "time"), reason);
    }

    /** Returns the range closed, or the whole day, from {@code first} to {@code last}; nothing on other dates. */
    @Override
    public List<TimeRange> on(LocalDate date) {
        return Dates.within(first, last, date) ? List.of(time == null ? TimeRange.WHOLE_DAY : time) : List.of();
    }
}
