package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the last, both included; without a last day, from the first day on for good. A date that is
 * known in part only ("in March 2027") is the range of days it may have been.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}; null for no end
 */
public record DateRange(LocalDate first, @Nullable LocalDate last) {
    public DateRange {
        requireNonNull(first, "first");
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
    }

    public static DateRange of(LocalDate first, LocalDate last) {
        return new DateRange(first, requireNonNull(last, "last"));
    }

    public static DateRange on(LocalDate day) {
        return new DateRange(day, day);
    }

    /** From that day on, for good. */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, null);
    }

    /**
     * Reads {@code "2027-03-01..2027-03-31"}, {@code "2027-03-01"} or {@code "2027-03-01.."}.
     *
     * @throws java.time.format.DateTimeParseException if one of the dates is none
     */
    public static DateRange parse(String text) {
        int dots = requireNonNull(text, "text").indexOf("..");
        if (dots < 0) {
            return on(LocalDate.parse(text));
        }
        String last = text.substring(dots + 2);
        LocalDate first = LocalDate.parse(text.substring(0, dots));
        return last.isEmpty() ? from(first) : of(first, LocalDate.parse(last));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** Whether a day lies in both. */
    public boolean overlaps(DateRange other) {
        return (last == null || !other.first.isAfter(last)) && (other.last == null || !first.isAfter(other.last));
    }

    /** Whether they overlap, or one begins on the day after the other ends. */
    public boolean touches(DateRange other) {
        return overlaps(other)
                || (last != null && other.first.equals(last.plusDays(1)))
                || (other.last != null && first.equals(other.last.plusDays(1)));
    }

    /** From the earlier first day to the later last day. */
    public DateRange span(DateRange other) {
        LocalDate earliest = first.isBefore(other.first) ? first : other.first;
        if (last == null || other.last == null) {
            return from(earliest);
        }
        return of(earliest, last.isAfter(other.last) ? last : other.last);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        if (isOneDay()) {
            return first.toString();
        }
        return first + ".." + (last == null ? "" : last);
    }
}
