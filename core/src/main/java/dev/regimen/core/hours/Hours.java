package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The times at which a site is open, or at which a person, room or device is at one site.
 *
 * <p>On each date: what any weekly template or opening covers, less what any block takes. What takes time away always
 * wins, so the order in which a practice enters things never matters and adding a block never opens anything; to open
 * on a day inside a longer closure, write two closures around it.
 *
 * <p>A {@link Reservation} keeps time for kinds of visit without taking it away: it counts as open in {@link #openOn}
 * and is respected by {@link #openFor}.
 *
 * @param weekly the templates; where they overlap, each counts
 * @param openings extra times on single dates
 * @param blocks what takes time away, or keeps it
 * @param limits how many visits may be in these hours; they say nothing in hours of a patient
 */
public record Hours(List<WeeklyHours> weekly, List<Opening> openings, List<Block> blocks, List<VisitLimit> limits) {

    /** No opening hours at all. */
    public static final Hours NEVER = new Hours(List.of(), List.of(), List.of());

    /**
     * All hours of all days: for a room, device or person that is there whenever the site is open, since hours count
     * only while the site is open.
     */
    public static final Hours ALWAYS = of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.WHOLE_DAY));

    public Hours {
        weekly = copy(weekly, "weekly");
        openings = copy(openings, "openings");
        blocks = copy(blocks, "blocks");
        limits = copy(limits, "limits");
    }

    /** Hours without a limit on visits. */
    public Hours(List<WeeklyHours> weekly, List<Opening> openings, List<Block> blocks) {
        this(weekly, openings, blocks, List.of());
    }

    /** Returns hours made of weekly templates alone. */
    public static Hours of(WeeklyHours... weekly) {
        return builder().weekly(weekly).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        var builder = new Builder();
        builder.weekly.addAll(weekly);
        builder.openings.addAll(openings);
        builder.blocks.addAll(blocks);
        builder.limits.addAll(limits);
        return builder;
    }

    /** Returns these hours with further blocks. */
    public Hours plus(Collection<? extends Block> more) {
        requireNonNull(more, "more");
        return more.isEmpty() ? this : toBuilder().blocks(more).build();
    }

    /**
     * Returns the open ranges of a date, in the site's clock time, reserved time included.
     *
     * @return sorted, neither overlapping nor touching; empty if closed all day
     */
    public List<TimeRange> openOn(LocalDate date) {
        requireNonNull(date, "date");
        return less(offered(date), blocks.stream().filter(b -> !(b instanceof Reservation)), date);
    }

    /**
     * Returns the ranges of a date that are open to a visit, when asked on the day {@code today} at the site: as
     * {@link #openOn}, less what is reserved for other kinds and not yet released.
     *
     * @param kinds the kinds of visit that it is: ids of procedures, or words of the practice's own such as {@code urgent}
     * @return sorted, neither overlapping nor touching; empty if closed all day
     */
    public List<TimeRange> openFor(Set<String> kinds, LocalDate date, LocalDate today) {
        requireNonNull(kinds, "kinds");
        requireNonNull(date, "date");
        requireNonNull(today, "today");
        var taking = blocks.stream().filter(b -> !(b instanceof Reservation r) || !r.allows(kinds, date, today));
        return less(offered(date), taking, date);
    }

    /**
     * Returns the stretches of a date in which a limit counts visits, each by itself, in the site's clock time.
     *
     * @return sorted, neither overlapping nor touching
     */
    public List<TimeRange> countedOn(LocalDate date, VisitLimit limit) {
        requireNonNull(date, "date");
        requireNonNull(limit, "limit");
        return limit.per() == VisitLimit.Per.DAY ? List.of(TimeRange.WHOLE_DAY) : offered(date);
    }

    /**
     * Returns the closures that take time from what would be open on a date: why it is closed, or not open for longer.
     *
     * @return in the order in which they were given
     */
    public List<Closure> closuresOn(LocalDate date) {
        requireNonNull(date, "date");
        List<TimeRange> offered = offered(date);
        return blocks.stream()
                .filter(Closure.class::isInstance)
                .map(Closure.class::cast)
                .filter(closure ->
                        !TimeRange.intersect(offered, closure.on(date)).isEmpty())
                .toList();
    }

    private List<TimeRange> offered(LocalDate date) {
        var regular = weekly.stream().flatMap(w -> w.on(date).stream());
        var extra = openings.stream().filter(o -> o.date().equals(date)).map(Opening::time);
        return TimeRanges.union(Stream.concat(regular, extra).toList());
    }

    private static List<TimeRange> less(List<TimeRange> ranges, Stream<Block> blocks, LocalDate date) {
        return TimeRanges.subtract(
                ranges,
                TimeRanges.union(blocks.flatMap(b -> b.on(date).stream()).toList()));
    }

    private static <T> List<T> copy(List<T> list, String name) {
        requireNonNull(list, name).forEach(item -> requireNonNull(item, name));
        return List.copyOf(list);
    }

    /** Collects hours; confined to one thread. */
    public static final class Builder {
        private final List<WeeklyHours> weekly = new ArrayList<>();
        private final List<Opening> openings = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<VisitLimit> limits = new ArrayList<>();

        private Builder() {}

        public Builder weekly(WeeklyHours... weekly) {
            return weekly(Arrays.asList(requireNonNull(weekly, "weekly")));
        }

        public Builder weekly(Collection<WeeklyHours> weekly) {
            this.weekly.addAll(requireNonNull(weekly, "weekly"));
            return this;
        }

        public Builder openings(Opening... openings) {
            return openings(Arrays.asList(requireNonNull(openings, "openings")));
        }

        public Builder openings(Collection<Opening> openings) {
            this.openings.addAll(requireNonNull(openings, "openings"));
            return this;
        }

        public Builder blocks(Block... blocks) {
            return blocks(Arrays.asList(requireNonNull(blocks, "blocks")));
        }

        public Builder blocks(Collection<? extends Block> blocks) {
            this.blocks.addAll(requireNonNull(blocks, "blocks"));
            return this;
        }

        public Builder limits(VisitLimit... limits) {
            return limits(Arrays.asList(requireNonNull(limits, "limits")));
        }

        public Builder limits(Collection<VisitLimit> limits) {
            this.limits.addAll(requireNonNull(limits, "limits"));
            return this;
        }

        public Hours build() {
            return new Hours(weekly, openings, blocks, limits);
        }
    }
}
