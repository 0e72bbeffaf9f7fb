package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Reservation;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Whether booked visits can make room by getting like units: every way to spread them over these is tried. */
final class Exchanges {
    private record Held(Occupancy occupancy, Claim claim) {}

    private final Practice practice;
    private final PracticeCalendar calendar;
    private final Site site;
    private final List<Held> held = new ArrayList<>();

    Exchanges(Snapshot snapshot, Site site) {
        this.practice = snapshot.calendar().practice();
        this.calendar = snapshot.calendar();
        this.site = site;
        for (Occupancy occupancy : snapshot.occupancies()) {
            occupancy.claims().forEach(claim -> held.add(new Held(occupancy, claim)));
        }
    }

    /** Whether a unit, or one that is like it on that day, can be had for a while. */
    boolean canFree(Resource unit, TimeSpan wanted) {
        LocalDate date = wanted.from().atZone(site.zone()).toLocalDate();
        if (unit.kind() == ResourceKind.PRACTITIONER || isOpenThrough(date) || isOpenThrough(date.plusDays(1))) {
            return false;
        }
        List<Resource> like = practice.resourcesAt(site.id()).stream()
                .filter(other -> isLike(unit, other, date) && holdsNothingThatStays(other, date))
                .toList();
        if (!like.contains(unit)) {
            return false;
        }
        List<TimeSpan> all = new ArrayList<>(List.of(wanted));
        for (Held each : held) {
            boolean isHere = like.stream().anyMatch(other -> other.id().equals(each.claim.resource()));
            if (isHere && day(date).overlaps(each.claim.time())) {
                all.add(each.claim.time());
            }
        }
        List<List<TimeSpan>> on = new ArrayList<>();
        like.forEach(other -> on.add(new ArrayList<>()));
        return canSpread(all, on);
    }

    private static boolean canSpread(List<TimeSpan> waiting, List<List<TimeSpan>> on) {
        if (waiting.isEmpty()) {
            return true;
        }
        TimeSpan next = waiting.get(0);
        for (List<TimeSpan> unit : on) {
            if (unit.stream().noneMatch(next::overlaps)) {
                unit.add(next);
                if (canSpread(waiting.subList(1, waiting.size()), on)) {
                    return true;
                }
                unit.remove(unit.size() - 1);
            }
            if (unit.isEmpty()) {
                return false; // those that are as empty as this one are no other way
            }
        }
        return false;
    }

    // the calendar has no hours before its first day, nor after its last
    private boolean isOpenThrough(LocalDate midnight) {
        LocalDate before = midnight.minusDays(1);
        return !before.isBefore(calendar.first())
                && !midnight.isAfter(calendar.last())
                && site.hours().openOn(before).stream().anyMatch(range -> range.untilMinute() == 24 * 60)
                && site.hours().openOn(midnight).stream()
                        .anyMatch(range -> range.from().equals(LocalTime.MIDNIGHT));
    }

    private TimeSpan day(LocalDate date) {
        Instant from = date.atStartOfDay(site.zone()).toInstant();
        return new TimeSpan(from, date.plusDays(1).atStartOfDay(site.zone()).toInstant());
    }

    private boolean isLike(Resource one, Resource other, LocalDate date) {
        Hours hours = one.hoursAt(site.id());
        Hours others = other.hoursAt(site.id());
        boolean reserve = reserves(hours) || reserves(others);
        return one.kind() == other.kind()
                && practice.sitesOf(one.id()).size() == 1
                && practice.sitesOf(other.id()).size() == 1
                && one.capabilitiesAt(site.id()).equals(other.capabilitiesAt(site.id()))
                && turnover(one) == turnover(other)
                && (!(one instanceof Staff a) || a.languages().equals(((Staff) other).languages()))
                && (reserve ? hours.equals(others) : hours.openOn(date).equals(others.openOn(date)));
    }

    private static boolean reserves(Hours hours) {
        return hours.blocks().stream().anyMatch(Reservation.class::isInstance);
    }

    private static int turnover(Resource unit) {
        return unit instanceof Room room ? room.turnoverMinutes() : 0;
    }

    private boolean holdsNothingThatStays(Resource unit, LocalDate date) {
        List<Held> there = held.stream()
                .filter(each -> each.claim.resource().equals(unit.id()))
                .toList();
        return there.stream()
                .filter(each -> day(date).overlaps(each.claim.time()))
                .allMatch(each -> each.occupancy.maySwap()
                        && (each.occupancy.site() == null
                                || each.occupancy.site().equals(site.id()))
                        && day(date).contains(each.claim.time())
                        && there.stream()
                                .allMatch(other -> other == each
                                        || (other.occupancy != each.occupancy
                                                && !other.claim.conflictsWith(each.claim))));
    }
}
