package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is taken: one plane per resource that has anything, and for people who travel one per site that they are seen from;
 * there they are busy on the way from other sites and to them, too. Immutable.
 */
final class BusyPlanes {
    /** A resource as it is seen from a site, or from all. */
    private record Seen(String resource, String from) {}

    private final CompiledCalendar calendar;
    private final Plane none;
    private final Map<Seen, Plane> taken;
    /** Where there are any: quanta that a resource is taken for more than once. */
    private final Map<Seen, Plane> twice;

    private BusyPlanes(CompiledCalendar calendar, Plane none, Map<Seen, Plane> taken, Map<Seen, Plane> twice) {
        this.calendar = calendar;
        this.none = none;
        this.taken = taken;
        this.twice = twice;
    }

    static BusyPlanes none(CompiledCalendar calendar) {
        return new BusyPlanes(calendar, Plane.empty(calendar.span()), Map.of(), Map.of());
    }

    /** These, in a calendar in which everybody {@link #seesAlike is seen as before}. */
    BusyPlanes on(CompiledCalendar other) {
        return new BusyPlanes(other, none, taken, twice);
    }

    /** Whether everybody who is busy is so as before, seen from each site. */
    boolean seesAlike(CompiledCalendar next, PracticeChange change) {
        boolean isSameWay = change.before().travel().equals(change.after().travel());
        return isSameWay
                && (change.after().travel().isEmpty()
                        || taken.keySet().stream()
                                .map(Seen::resource)
                                .distinct()
                                .allMatch(unit -> calendar.viewsOf(unit).equals(next.viewsOf(unit))));
    }

    /** When a resource is taken, seen from a site. */
    Plane of(Resource resource, String site) {
        return taken.getOrDefault(new Seen(resource.id(), calendar.viewFrom(site, resource)), none);
    }

    /** These, and what some occupancies take. */
    BusyPlanes with(List<Occupancy> more, SwapDays days) {
        Set<String> units = units(more);
        BusyPlanes next = new BusyPlanes(calendar, none, new HashMap<>(taken), new HashMap<>(twice));
        for (String unit : units) {
            for (Seen seen : views(unit)) {
                Plane before = taken.get(seen);
                next.taken.put(seen, before == null ? Plane.empty(calendar.span()) : before.copy());
                next.twice.computeIfPresent(seen, (any, plane) -> plane.copy());
            }
        }
        next.take(more, units, days);
        return next;
    }

    /** What all of these take, where only that of some resources is otherwise than it was. */
    BusyPlanes afresh(Set<String> units, List<Occupancy> all, SwapDays days) {
        BusyPlanes next = new BusyPlanes(calendar, none, new HashMap<>(taken), new HashMap<>(twice));
        for (String unit : units) {
            for (Seen seen : views(unit)) {
                next.taken.put(seen, Plane.empty(calendar.span()));
                next.twice.remove(seen);
            }
        }
        next.take(all, units, days);
        return next;
    }

    static Set<String> units(List<Occupancy> occupancies) {
        Set<String> units = new HashSet<>();
        occupancies.forEach(each -> each.claims().forEach(claim -> units.add(claim.resource())));
        return units;
    }

    private void take(List<Occupancy> occupancies, Set<String> units, SwapDays days) {
        for (Occupancy occupancy : occupancies) {
            for (Claim claim : occupancy.claims()) {
                if (units.contains(claim.resource())) {
                    take(claim, occupancy, days);
                }
            }
        }
    }

    private void take(Claim claim, Occupancy occupancy, SwapDays days) {
        for (Seen seen : views(claim.resource())) {
            Plane plane = requireNonNull(taken.get(seen));
            days.add(occupancy, claim, plane);
            Part quanta = quanta(claim, occupancy, seen);
            if (plane.meets(quanta.from(), quanta.until())) {
                twice.computeIfAbsent(seen, any -> Plane.empty(calendar.span())).add(quanta.from(), quanta.until());
            }
            plane.add(quanta.from(), quanta.until());
        }
    }

    /** These without some occupancies of which {@link #areOnce all is taken once}. */
    BusyPlanes without(List<Occupancy> gone) {
        Set<Seen> copied = new HashSet<>();
        Map<Seen, Plane> rest = new HashMap<>(taken);
        for (Occupancy occupancy : gone) {
            for (Claim claim : occupancy.claims()) {
                for (Seen seen : views(claim.resource())) {
                    Plane plane = requireNonNull(rest.get(seen));
                    if (copied.add(seen)) {
                        plane = plane.copy();
                        rest.put(seen, plane);
                    }
                    Part quanta = quanta(claim, occupancy, seen);
                    plane.remove(quanta.from(), quanta.until());
                }
            }
        }
        return new BusyPlanes(calendar, none, rest, twice);
    }

    /** Whether nothing else takes any of what an occupancy does. */
    boolean areOnce(Occupancy occupancy) {
        for (Claim claim : occupancy.claims()) {
            for (Seen seen : views(claim.resource())) {
                Plane again = twice.get(seen);
                Part quanta = quanta(claim, occupancy, seen);
                if (again != null && again.meets(quanta.from(), quanta.until())) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Seen> views(String unit) {
        return calendar.viewsOf(unit).stream().map(from -> new Seen(unit, from)).toList();
    }

    private Part quanta(Claim claim, Occupancy occupancy, Seen seen) {
        String site = occupancy.site();
        boolean isAway = site != null && !seen.from.equals(Taken.ALL);
        int there = isAway ? calendar.travelMinutes(seen.from, requireNonNull(site)) : 0;
        int back = isAway ? calendar.travelMinutes(requireNonNull(site), seen.from) : 0;
        return quanta(claim.time(), there, back);
    }

    // what is taken counts in whole quanta, so that nothing is planned into the rest of one
    private static Part quanta(TimeSpan time, int minutesBefore, int minutesAfter) {
        return new Part(
                Quanta.floor(time.from().minusSeconds(60L * minutesBefore)),
                Quanta.ceil(time.until().plusSeconds(60L * minutesAfter)));
    }

    /** What is taken of a resource, the ways to other sites and from them not counted. */
    Plane claimed(Resource resource, List<Occupancy> all) {
        if (calendar.viewsOf(resource.id()).contains(Taken.ALL)) {
            return taken.getOrDefault(new Seen(resource.id(), Taken.ALL), none);
        }
        Plane plane = Plane.empty(calendar.span());
        for (Occupancy occupancy : all) {
            for (Claim claim : occupancy.claims()) {
                if (claim.resource().equals(resource.id())) {
                    Part quanta = quanta(claim.time(), 0, 0);
                    plane.add(quanta.from(), quanta.until());
                }
            }
        }
        return plane;
    }
}
