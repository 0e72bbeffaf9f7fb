package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;

/**
 * The clock of a site from one date to another: which quanta its days are made of.
 *
 * <p>Clock times that come twice mean the first time; those that are skipped mean the moment of the change. So a day has
 * 23, 24 or 25 hours or what the zone says, and a date that a zone skipped has none.
 */
public final class SiteClock {
    private final ZoneRules rules;
    private final LocalDate first;
    private final int[] dayStarts;

    private SiteClock(ZoneRules rules, LocalDate first, int[] dayStarts) {
        this.rules = rules;
        this.first = first;
        this.dayStarts = dayStarts;
    }

    /** The clock from {@code first} to {@code last}, both included. */
    public static SiteClock of(ZoneId zone, LocalDate first, LocalDate last) {
        ZoneRules rules = zone.getRules();
        int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
        int[] starts = new int[days + 1];
        for (int i = 0; i <= days; i++) {
            starts[i] = Quanta.ceil(resolve(rules, first.plusDays(i).atStartOfDay()));
        }
        return new SiteClock(rules, first, starts);
    }

    /** The instant of a clock time: the first of two, or the moment of the change if it is skipped. */
    public static Instant resolve(ZoneRules rules, LocalDateTime local) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            return rules.getTransition(local).getInstant();
        }
        return local.toInstant(offsets.get(0));
    }

    public int days() {
        return dayStarts.length - 1;
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** The number of a date, which may lie outside the clock's days. */
    public int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    /** The number of the local date at an instant, which may lie outside the clock's days. */
    int day(Instant instant) {
        return day(LocalDate.ofInstant(instant, rules.getOffset(instant)));
    }

    /** The first quantum of a day, which may lie outside the clock's days. */
    int dayStart(int day) {
        return Quanta.ceil(resolve(rules, first.plusDays(day).atStartOfDay()));
    }

    /** The first quantum of a day; that of the day after the last is the end of them all. */
    public int start(int day) {
        return dayStarts[day];
    }

    /** The number of the day that a quantum lies in; that of the first or the last for one before or after all days. */
    int dayAt(int quantum) {
        int found = Arrays.binarySearch(dayStarts, quantum);
        int day = found < 0 ? -found - 2 : found;
        // a date that the zone skipped has no quanta: the one after it begins at the same
        while (day < days() - 1 && dayStarts[day + 1] <= quantum) {
            day++;
        }
        return Math.max(0, Math.min(day, days() - 1));
    }

    /** The date on the clock in a quantum. */
    LocalDate dateOf(int quantum) {
        return Quanta.at(quantum).atOffset(rules.getOffset(Quanta.at(quantum))).toLocalDate();
    }

    /** The moment of a minute of a date, 0 to 1440. */
    Instant at(LocalDate date, int minute) {
        return resolve(rules, date.atStartOfDay().plusMinutes(minute));
    }

    /** Adds clock times of a date to a plane, narrowed to whole quanta. */
    public void add(Plane plane, LocalDate date, List<TimeRange> times) {
        for (TimeRange time : times) {
            Instant from = resolve(rules, date.atTime(time.from()));
            Instant until = resolve(rules, date.atStartOfDay().plusMinutes(time.untilMinute()));
            plane.add(Quanta.ceil(from), Quanta.floor(until));
        }
    }

    /** Takes out the quanta whose clock time has come before: the second pass when clocks go back. */
    public void removeRepeated(Plane plane) {
        Instant from = Quanta.at(dayStarts[0]).minusSeconds(86_400);
        Instant end = Quanta.at(dayStarts[days()]);
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(end)) {
            if (change.isOverlap()) {
                Instant until = change.getInstant().minus(change.getDuration());
                plane.remove(Quanta.floor(change.getInstant()), Quanta.ceil(until));
            }
            change = rules.nextTransition(change.getInstant());
        }
    }
}
