package dev.regimen.scheduling.channel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How long before a visit something must be done: so many exact hours, or so many calendar days at the visit's site.
 *
 * <p>With {@code Ahead.hours(24)}, what is for Tuesday 9:00 can be done up to and at Monday 9:00, or an hour off that if the
 * clocks change in between. With {@code Ahead.days(1)} it can be done until Monday is over, whatever the hour.
 *
 * @param amount how many, 0 to 3660 days or as many hours
 * @param unit hours or days
 */
public record Ahead(int amount, Unit unit) {
    private static final int MOST_DAYS = 3660;

    /** Until the visit begins. */
    public static final Ahead NONE = hours(0);

    /** What is counted. */
    public enum Unit {
        /** Exact hours up to the patient's arrival. */
        HOURS,
        /** Calendar days at the site up to the visit's date. */
        DAYS
    }

    public Ahead {
        requireNonNull(unit, "unit");
        int most = unit == Unit.HOURS ? 24 * MOST_DAYS : MOST_DAYS;
        if (amount < 0 || amount > most) {
            throw new IllegalArgumentException("amount must be 0 to %d %s, was %d"
                    .formatted(most, unit.name().toLowerCase(Locale.ROOT), amount));
        }
    }

    public static Ahead hours(int hours) {
        return new Ahead(hours, Unit.HOURS);
    }

    public static Ahead days(int days) {
        return new Ahead(days, Unit.DAYS);
    }

    /**
     * The last moment at which it can be done, which is never after the arrival itself: with days, the last nanosecond of a
     * date.
     *
     * @param arrival when the patient arrives
     * @param zone the site's
     */
    public Instant lastBefore(Instant arrival, ZoneId zone) {
        if (unit == Unit.HOURS) {
            return arrival.minus(Duration.ofHours(amount));
        }
        Instant end = arrival.atZone(zone)
                .toLocalDate()
                .minusDays(amount - 1L)
                .atStartOfDay(zone)
                .toInstant()
                .minusNanos(1);
        return end.isAfter(arrival) ? arrival : end;
    }

    /** The first date of what can still be done on a date. */
    LocalDate firstDate(LocalDate today) {
        return unit == Unit.DAYS ? today.plusDays(amount) : today;
    }

    /** The first arrival for which it can still be done now, on that date or after it. */
    Instant firstArrival(Instant now) {
        return unit == Unit.HOURS ? now.plus(Duration.ofHours(amount)) : now;
    }

    /** Returns a text such as {@code 24 hours}. */
    @Override
    public String toString() {
        String name = unit.name().toLowerCase(Locale.ROOT);
        return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
    }
}
