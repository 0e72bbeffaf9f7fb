package dev.regimen.scheduling.verify;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what other visits are to get instead of what they have. */
final class SwapCheck {
    private final Practice practice;
    private final List<Occupancy> before;
    private final List<Occupancy> taken;
    private final List<Swap> swaps;
    private final List<Violation> found;

    SwapCheck(Practice practice, Snapshot snapshot, List<Swap> swaps, List<Violation> found) {
        this.practice = practice;
        this.before = concerned(snapshot, swaps);
        this.taken = new ArrayList<>(before);
        this.swaps = swaps;
        this.found = found;
    }

    private static List<Occupancy> concerned(Snapshot snapshot, List<Swap> swaps) {
        return swaps.stream()
                .map(swap -> swap.claim().time())
                .reduce(TimeSpan::around)
                .map(snapshot::occupanciesAt)
                .orElse(List.of());
    }

    void check() {
        for (Swap swap : swaps) {
            if (!isKnown(swap)) {
                add(swap.claim().resource());
            } else if (!canServe(swap)) {
                add(swap.unit());
            }
        }
        List<Claim> swapped = new ArrayList<>();
        for (Swap swap : swaps) {
            if (apply(swap)) {
                swapped.add(swap.swapped());
            }
        }
        for (Claim claim : swapped) {
            long there = taken.stream()
                    .flatMap(occupancy -> occupancy.claims().stream())
                    .filter(claim::conflictsWith)
                    .count();
            if (there > 1) {
                add(claim.resource());
            }
        }
    }

    /** What some of what is taken is after the swaps. */
    List<Occupancy> after(List<Occupancy> some) {
        return swaps.isEmpty() ? some : some.stream().map(this::after).toList();
    }

    private Occupancy after(Occupancy one) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) == one) {
                return taken.get(i);
            }
        }
        return one;
    }

    private void add(String resource) {
        found.add(new Violation(Rule.SWAP, null, resource, null, null, List.of()));
    }

    // a visit that takes a unit twice keeps it, so that the patient does not change rooms
    private boolean isKnown(Swap swap) {
        return swaps.stream().filter(swap::equals).count() == 1
                && taken.stream()
                        .anyMatch(occupancy -> occupancy.maySwap()
                                && swap.appointment().equals(occupancy.appointment())
                                && occupancy.claims().contains(swap.claim())
                                && occupancy.claims().stream()
                                                .filter(claim -> claim.resource()
                                                        .equals(swap.claim().resource()))
                                                .count()
                                        == 1);
    }

    private boolean canServe(Swap swap) {
        Optional<Resource> from = practice.resource(swap.claim().resource());
        Optional<Resource> to = practice.resource(swap.unit());
        return from.isPresent()
                && to.isPresent()
                && from.get().kind() != ResourceKind.PRACTITIONER
                && from.get().kind() == to.get().kind()
                && practice.sitesOf(from.get().id()).size() == 1
                && practice.sitesOf(from.get().id())
                        .equals(practice.sitesOf(to.get().id()))
                && isLike(
                        from.get(), to.get(), practice.sitesOf(from.get().id()).get(0), swap);
    }

    private static boolean isLike(Resource from, Resource to, Site site, Swap swap) {
        boolean counts = !to.hoursAt(site.id()).limits().isEmpty()
                || !from.hoursAt(site.id()).limits().isEmpty();
        boolean can = to.capabilitiesAt(site.id()).containsAll(from.capabilitiesAt(site.id()));
        boolean asFast = !(from instanceof Room room)
                || (to instanceof Room other && other.turnoverMinutes() == room.turnoverMinutes());
        boolean speaks = !(from instanceof Staff staff)
                || (to instanceof Staff other && other.languages().containsAll(staff.languages()));
        return !counts && can && asFast && speaks && (isThere(to, site, swap) || !isThere(from, site, swap));
    }

    private static boolean isThere(Resource unit, Site site, Swap swap) {
        return LocalTimes.cover(site.zone(), swap.claim().time(), unit.hoursAt(site.id())::openOn);
    }

    private boolean apply(Swap swap) {
        for (int i = 0; i < taken.size(); i++) {
            Occupancy each = taken.get(i);
            if (swap.appointment().equals(each.appointment()) && each.claims().contains(swap.claim())) {
                List<Claim> claims = new ArrayList<>(each.claims());
                claims.set(claims.indexOf(swap.claim()), swap.swapped());
                taken.set(i, each.withClaims(claims));
                return true;
            }
        }
        return false;
    }
}
