package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.value.Ids;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a patient would like, and how much it weighs. An offer's cost is the sum over its dated visits of each wish's
 * count times its weight; the best offer has the least.
 *
 * @param weights 0 to 1,000 for each wish; a wish that is not named weighs nothing
 * @param times the times at which visits are welcome, on the site's clock, weekdays and hours
 * @param practitioners the ids of those who are welcome; empty if it does not matter
 */
public record Preferences(Map<Wish, Integer> weights, Hours times, Set<String> practitioners) {
    private static final int MOST = 1_000;

    /** Early, and close to the spacing that is best. */
    public static final Preferences DEFAULT = builder().build();

    /** Something a patient would like, and what is counted if it is not so. */
    public enum Wish {
        /** Days from the first possible day to the first visit, and from each visit to those that follow it. */
        EARLY,
        /** Days from the first possible day to the first visit, and to each other one that is measured from no visit. */
        WAIT,
        /**
         * Days by which the last visit comes after the day on which the course should be over, on each branch. Where a
         * visit of the branch has no date, it is not known when the course is over, and nothing is counted.
         */
        LATE,
        /** Days that a visit lies before or after those that its spacing window prefers. */
        SPACING,
        /** Visits that lie, in part or in whole, outside the welcome times. */
        TIMES,
        /** Visits that are not led by a welcome practitioner. */
        PRACTITIONER,
        /** Visits that are led by someone else than the visit before. */
        SAME_PRACTITIONER,
        /** Visits on another day of the week than the visit before. */
        SAME_WEEKDAY,
        /** Visits that start in another hour of the clock than the visit before. */
        SAME_HOUR
    }

    public Preferences {
        Map<Wish, Integer> copy = new EnumMap<>(Wish.class);
        requireNonNull(weights, "weights").forEach((wish, weight) -> {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException(
                        "weights must be 0 to %d, was %d for %s".formatted(MOST, weight, wish));
            }
            copy.put(requireNonNull(wish, "wish"), weight);
        });
        weights = Collections.unmodifiableMap(copy);
        requireNonNull(times, "times");
        requireNonNull(practitioners, "practitioners").forEach(id -> Ids.check(id, "practitioners"));
        practitioners = Collections.unmodifiableSet(new TreeSet<>(practitioners));
    }

    /** The default wishes, and mornings: visits that are over by noon. */
    public static Preferences mornings() {
        return builder().times(TimeRange.of(LocalTime.MIDNIGHT, LocalTime.NOON)).build();
    }

    /** The default wishes, and afternoons: visits that start at noon or later. */
    public static Preferences afternoons() {
        return builder().times(TimeRange.of(LocalTime.NOON, LocalTime.MIDNIGHT)).build();
    }

    /** Starts from the default weights: 1 early, 2 spacing, 5 times, 5 practitioner, 3 same practitioner. */
    public static Builder builder() {
        return new Builder();
    }

    /** How much a wish weighs; 0 if it is not named. */
    public int weight(Wish wish) {
        return weights.getOrDefault(requireNonNull(wish, "wish"), 0);
    }

    /** Fills {@link Preferences}. Not thread-safe. */
    public static final class Builder {
        private final Map<Wish, Integer> weights = new EnumMap<>(
                Map.of(Wish.EARLY, 1, Wish.SPACING, 2, Wish.TIMES, 5, Wish.PRACTITIONER, 5, Wish.SAME_PRACTITIONER, 3));
        private Hours times = Hours.ALWAYS;
        private Set<String> practitioners = Set.of();

        private Builder() {}

        public Builder weight(Wish wish, int weight) {
            weights.put(requireNonNull(wish, "wish"), weight);
            return this;
        }

        /** Welcome at these times on any day. */
        public Builder times(TimeRange... ranges) {
            return times(List.of(DayOfWeek.values()), ranges);
        }

        /** Welcome at these times on these days of the week. */
        public Builder times(Collection<DayOfWeek> days, TimeRange... ranges) {
            return times(Hours.of(WeeklyHours.of(days, ranges)));
        }

        public Builder times(Hours welcome) {
            times = requireNonNull(welcome, "welcome");
            return this;
        }

        public Builder practitioners(String... welcome) {
            practitioners = Set.of(welcome);
            return this;
        }

        public Preferences build() {
            return new Preferences(weights, times, practitioners);
        }
    }
}
