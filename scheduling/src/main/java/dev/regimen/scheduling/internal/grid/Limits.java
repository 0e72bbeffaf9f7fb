package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The days and openings that have as many visits as they may have: of each site, and of each resource at a site. What is
 * full is closed to further visits of the kinds that the limit counts. Safe to share between threads.
 */
final class Limits {
    /** A site, or a resource at it. */
    private record Place(String site, @Nullable String resource) {}

    private record Asked(Place place, Set<String> kinds) {}

    /** The quanta that a visit takes at a place. */
    private record Taken(int from, int until, Set<String> kinds) {}

    private final CompiledCalendar calendar;
    private final Map<Place, List<Taken>> visits = new HashMap<>();
    private final Map<Asked, Plane> full = new ConcurrentHashMap<>();

    Limits(CompiledCalendar calendar, List<Occupancy> occupancies) {
        this.calendar = calendar;
        for (Occupancy occupancy : occupancies) {
            Occupancy.Presence presence = occupancy.presence();
            if (presence != null && calendar.hasSite(presence.site())) {
                count(occupancy, presence);
            }
        }
    }

    private void count(Occupancy visit, Occupancy.Presence presence) {
        Map<String, Taken> byResource = new HashMap<>();
        Taken all = new Taken(
                Quanta.floor(presence.time().from()),
                Quanta.ceil(presence.time().until()),
                visit.kinds());
        for (Claim claim : visit.claims()) {
            Taken taken = new Taken(Quanta.floor(claim.from()), Quanta.ceil(claim.until()), visit.kinds());
            all = joined(all, taken);
            byResource.merge(claim.resource(), taken, Limits::joined);
        }
        add(new Place(presence.site(), null), all);
        byResource.forEach((resource, taken) -> add(new Place(presence.site(), resource), taken));
    }

    private static Taken joined(Taken one, Taken other) {
        return new Taken(Math.min(one.from, other.from), Math.max(one.until, other.until), one.kinds);
    }

    private void add(Place place, Taken taken) {
        if (!calendar.hours(place.site, place.resource).limits().isEmpty()) {
            visits.computeIfAbsent(place, any -> new ArrayList<>()).add(taken);
        }
    }

    /**
     * What is full; null if nothing is.
     *
     * @param resource null for the site itself
     * @param kinds the kinds of visit that it is full for
     */
    @Nullable
    Plane full(String site, @Nullable String resource, Set<String> kinds) {
        Place place = new Place(site, resource);
        return visits.containsKey(place) ? full.computeIfAbsent(new Asked(place, kinds), this::find) : null;
    }

    private Plane find(Asked asked) {
        Plane plane = Plane.empty(calendar.span());
        Hours hours = calendar.hours(asked.place.site, asked.place.resource);
        for (VisitLimit limit : hours.limits()) {
            if (limit.counts(asked.kinds)) {
                close(plane, hours, limit, asked.place);
            }
        }
        return plane;
    }

    private void close(Plane plane, Hours hours, VisitLimit limit, Place place) {
        counts(hours, limit, place).forEach((part, count) -> {
            if (count >= limit.most()) {
                plane.add(part.from(), part.until());
            }
        });
    }

    private Map<Part, Integer> counts(Hours hours, VisitLimit limit, Place place) {
        SiteClock clock = calendar.clock(place.site);
        Map<Part, Integer> counts = new HashMap<>();
        for (Taken visit : visits.getOrDefault(place, List.of())) {
            if (limit.counts(visit.kinds)) {
                parts(clock, hours, limit, visit.from, visit.until)
                        .forEach(part -> counts.merge(part, 1, Integer::sum));
            }
        }
        return counts;
    }

    /** How many visits there are in each day or opening of a limit where there are any. */
    Map<Part, Integer> counts(String site, @Nullable String resource, VisitLimit limit) {
        return counts(calendar.hours(site, resource), limit, new Place(site, resource));
    }

    /** The days or openings of a limit that some quanta lie in. */
    List<Part> parts(String site, @Nullable String resource, VisitLimit limit, int from, int until) {
        return parts(calendar.clock(site), calendar.hours(site, resource), limit, from, until);
    }

    private static List<Part> parts(SiteClock clock, Hours hours, VisitLimit limit, int from, int until) {
        List<Part> parts = new ArrayList<>();
        LocalDate last = clock.dateOf(until - 1);
        for (LocalDate date = clock.dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeRange range : hours.countedOn(date, limit)) {
                Part part = new Part(
                        Quanta.floor(clock.at(date, range.fromMinute())),
                        Quanta.ceil(clock.at(date, range.untilMinute())));
                if (part.from() < until && from < part.until()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
