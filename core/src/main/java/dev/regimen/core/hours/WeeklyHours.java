package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A weekly template of clock times: for each day of the week the ranges that it covers, on the dates it is valid for.
 *
 * <p>The ranges of a day are sorted, and ranges that touch are joined; ranges that overlap are refused, because one of
 * them is a slip of the pen. A day without ranges is left out. Validity is closed at both ends and open-ended where
 * {@code first} or {@code last} is absent; a {@link WeekCycle} restricts it to every other week or the like. Someone
 * whose week changes has several templates, one after the other or side by side.
 *
 * <p>{@code WeeklyHours.of(MONDAY, TimeRange.parse("09:00-12:00")).on(LocalDate.of(2027, 1, 11))} is
 * {@code [09:00-12:00]}.
 *
 * @param days the ranges of each day of the week; at least one day
 * @param first the first date the template is valid on
 * @param last the last date the template is valid on, not before {@code first}
 * @param cycle the weeks it is valid in; absent for every week
 */
public record WeeklyHours(
        Map<DayOfWeek, List<TimeRange>> days,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable WeekCycle cycle) {

    public WeeklyHours {
        requireNonNull(days, "days");
        var normal = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        days.forEach((day, ranges) -> {
            requireNonNull(day, "days");
            List<TimeRange> joined = joinTouching(day, requireNonNull(ranges, () -> "days[" + day + "]"));
            if (!joined.isEmpty()) {
                normal.put(day, joined);
            }
        });
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("days must have at least one range of times");
        }
        days = Collections.unmodifiableMap(normal);
        if (first != null && last != null) {
            Dates.requireOrdered(first, last);
        }
    }

    /** Returns a template for one day of the week, valid always. */
    public static WeeklyHours of(DayOfWeek day, TimeRange... ranges) {
        return builder().on(day, ranges).build();
    }

    /** Returns a template with the same ranges on each of these days of the week, valid always. */
    public static WeeklyHours of(Collection<DayOfWeek> days, TimeRange... ranges) {
        return builder().on(days, ranges).build();
    }

    /** Returns a template that is valid on one date only. */
    public static WeeklyHours once(LocalDate date, TimeRange... ranges) {
        requireNonNull(date, "date");
        return of(date.getDayOfWeek(), ranges).valid(date, date);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns the ranges on a date, sorted; empty on other days of the week and outside the validity. */
    public List<TimeRange> on(LocalDate date) {
        return isValidOn(date) ? days.getOrDefault(date.getDayOfWeek(), List.of()) : List.of();
    }

    /** Says whether the template applies to the week and date, whether or not that day has ranges. */
    public boolean isValidOn(LocalDate date) {
        requireNonNull(date, "date");
        return (first == null || !date.isBefore(first))
                && (last == null || !date.isAfter(last))
                && (cycle == null || cycle.includes(date));
    }

    /** Returns this template, valid from {@code first} to {@code last}, both included; either may be absent. */
    public WeeklyHours valid(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new WeeklyHours(days, first, last, cycle);
    }

    /** Returns this template for the weeks of a cycle only. */
    public WeeklyHours every(WeekCycle cycle) {
        return new WeeklyHours(days, first, last, requireNonNull(cycle, "cycle"));
    }

    private static List<TimeRange> joinTouching(DayOfWeek day, List<TimeRange> ranges) {
        ranges.forEach(range -> requireNonNull(range, () -> "days[" + day + "]"));
        List<TimeRange> sorted = ranges.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException("ranges of %s must not overlap, were %s and %s"
                        .formatted(day, sorted.get(i - 1), sorted.get(i)));
            }
        }
        return TimeRanges.union(sorted);
    }

    /** Collects a template; confined to one thread. */
    public static final class Builder {
        private final Map<DayOfWeek, List<TimeRange>> days = new EnumMap<>(DayOfWeek.class);
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private @Nullable WeekCycle cycle;

        private Builder() {}

        /** Adds ranges to a day of the week. */
        public Builder on(DayOfWeek day, TimeRange... ranges) {
            return on(List.of(requireNonNull(day, "day")), ranges);
        }

        /** Adds the same ranges to several days of the week. */
        public Builder on(Collection<DayOfWeek> days, TimeRange... ranges) {
            requireNonNull(days, "days");
            requireNonNull(ranges, "ranges");
            for (DayOfWeek day : days) {
                this.days.merge(day, Arrays.asList(ranges), Dates::concat);
            }
            return this;
        }

        public Builder first(@Nullable LocalDate first) {
            this.first = first;
            return this;
        }

        public Builder last(@Nullable LocalDate last) {
            this.last = last;
            return this;
        }

        public Builder cycle(@Nullable WeekCycle cycle) {
            this.cycle = cycle;
            return this;
        }

        public WeeklyHours build() {
            return new WeeklyHours(days, first, last, cycle);
        }
    }
}
