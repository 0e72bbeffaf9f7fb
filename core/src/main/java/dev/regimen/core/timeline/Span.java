package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a rule holds: either {@link Days}, calendar dates closed at both ends, or {@link Exact}, instants half-open.
 * A rule in days is never turned into hours, so a clock change moves only exact spans.
 */
public sealed interface Span {
    /**
     * Calendar dates at the sessions' sites, both ends included.
     *
     * @param first the first date
     * @param last the last date; not before {@code first}
     */
    record Days(LocalDate first, LocalDate last) implements Span {
        public Days {
            requireNonNull(first, "first");
            requireNonNull(last, "last");
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
            }
        }

        @Override
        public String toString() {
            return "[%s, %s]".formatted(first, last);
        }
    }

    /**
     * Instants, half-open, each told in the zone of the site it was counted at.
     *
     * @param from the first instant
     * @param until the first instant after; after {@code from}
     */
    record Exact(ZonedDateTime from, ZonedDateTime until) implements Span {
        public Exact {
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("until (%s) must be after from (%s)".formatted(until, from));
            }
        }

        @Override
        public String toString() {
            return "[%s, %s)".formatted(from, until);
        }
    }

    static Span days(LocalDate first, LocalDate last) {
        return new Days(first, last);
    }

    static Span exact(ZonedDateTime from, ZonedDateTime until) {
        return new Exact(from, until);
    }

    default <R> R fold(Function<? super Days, ? extends R> days, Function<? super Exact, ? extends R> exact) {
        return this instanceof Days d ? days.apply(d) : exact.apply((Exact) this);
    }

    /** The date on which it begins. */
    default LocalDate firstDate() {
        return fold(Days::first, exact -> exact.from().toLocalDate());
    }

    /** The last date of which a moment lies in it. */
    default LocalDate lastDate() {
        return fold(Days::last, exact -> exact.until().minusNanos(1).toLocalDate());
    }

    /** Whether a moment of the date lies in it. */
    default boolean touches(LocalDate date) {
        return !date.isBefore(firstDate()) && !date.isAfter(lastDate());
    }

    /**
     * What lies in both; empty if nothing does. Dates with dates give dates; as soon as one is exact, so is the result,
     * with each date from its first to its last moment in the zone of the exact one.
     */
    default Optional<Span> intersection(Span other) {
        requireNonNull(other, "other");
        return fold(
                days -> other.fold(more -> common(days, more), exact -> common(inZoneOf(exact, days), exact)),
                exact -> other.fold(days -> common(exact, inZoneOf(exact, days)), more -> common(exact, more)));
    }

    /**
     * What lies in this and not in the other, by start: at most two spans. Dates without dates are dates. Dates without
     * instants are the dates of which nothing is taken, or instants from there on where a part of a date is left: {@code
     * [1 March, 5 March]} without the 24 hours from 1 March, 9:00, is the time until 9:00 on the 1st and that from 9:00
     * on the 2nd to the end of the 5th.
     */
    default List<Span> minus(Span other) {
        Optional<Span> taken = intersection(other);
        if (taken.isEmpty()) {
            return List.of(this);
        }
        List<Span> left = new ArrayList<>(2);
        if (this instanceof Days days && taken.get() instanceof Days gone) {
            if (days.first().isBefore(gone.first())) {
                left.add(new Days(days.first(), gone.first().minusDays(1)));
            }
            if (gone.last().isBefore(days.last())) {
                left.add(new Days(gone.last().plusDays(1), days.last()));
            }
            return left;
        }
        Exact gone = (Exact) taken.get();
        left.addAll(between(startIn(gone.from().getZone()), gone.from()));
        left.addAll(between(gone.until(), endIn(gone.until().getZone())));
        return left;
    }

    private ZonedDateTime startIn(ZoneId zone) {
        return fold(days -> days.first().atStartOfDay(zone), Exact::from);
    }

    private ZonedDateTime endIn(ZoneId zone) {
        return fold(days -> days.last().plusDays(1).atStartOfDay(zone), Exact::until);
    }

    // whole dates stay dates
    private List<Span> between(ZonedDateTime from, ZonedDateTime until) {
        if (!from.isBefore(until)) {
            return List.of();
        }
        return this instanceof Days && isStartOfDay(from) && isStartOfDay(until)
                ? List.of(new Days(from.toLocalDate(), until.toLocalDate().minusDays(1)))
                : List.of(new Exact(from, until));
    }

    private static boolean isStartOfDay(ZonedDateTime time) {
        return time.toLocalDate().atStartOfDay(time.getZone()).equals(time);
    }

    private static Optional<Span> common(Days one, Days two) {
        LocalDate first = one.first().isAfter(two.first()) ? one.first() : two.first();
        LocalDate last = one.last().isBefore(two.last()) ? one.last() : two.last();
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    private static Optional<Span> common(Exact one, Exact two) {
        ZonedDateTime from = one.from().compareTo(two.from()) >= 0 ? one.from() : two.from();
        ZonedDateTime until = one.until().compareTo(two.until()) <= 0 ? one.until() : two.until();
        return from.isBefore(until) ? Optional.of(new Exact(from, until)) : Optional.empty();
    }

    private static Exact inZoneOf(Exact exact, Days days) {
        return new Exact(
                days.first().atStartOfDay(exact.from().getZone()),
                days.last().plusDays(1).atStartOfDay(exact.until().getZone()));
    }
}
