package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who and what can serve a visit at a site: one unit for each need and all its segments, every choice tried. */
final class Serving {
    /**
     * A need of a visit.
     *
     * @param times the segments that have it
     * @param isCleaned whether a turnover segment has it
     * @param isAlone whether it is the only one of its kind
     */
    private record Wanted(Need need, List<TimeSpan> times, boolean isCleaned, boolean isAlone) {}

    private final CourseRequest request;
    private final Practice practice;
    private final Site site;
    private final OpenMinutes minutes;
    private final Ways ways;
    private final Exchanges exchanges;
    private final FullTimes full;
    private final Map<String, List<TimeSpan>> taken = new HashMap<>();
    private final Map<Need, List<Resource>> units = new HashMap<>();

    Serving(CourseRequest request, Snapshot snapshot, Site site) {
        this.request = request;
        this.practice = snapshot.calendar().practice();
        this.site = site;
        this.minutes = new OpenMinutes(site, snapshot.calendar());
        this.ways = new Ways(practice, site.id());
        this.exchanges = new Exchanges(snapshot, site);
        this.full = new FullTimes(site, snapshot.occupancies(), request.kinds());
        for (Occupancy occupancy : snapshot.occupancies()) {
            for (Claim claim : occupancy.claims()) {
                Resource unit = practice.resource(claim.resource()).orElseThrow();
                taken.computeIfAbsent(claim.resource(), id -> new ArrayList<>())
                        .add(ways.without(unit, claim, occupancy));
            }
        }
    }

    Site site() {
        return site;
    }

    Ways ways() {
        return ways;
    }

    OpenMinutes minutes() {
        return minutes;
    }

    /** Those who can lead a visit with that arrival; one empty name if it needs nobody to; none if it cannot be. */
    List<String> leads(Visit visit, Instant arrival) {
        Instant from = arrival.minus(visit.beforeArrival());
        if (!minutes.contain("site", this::siteHours, new TimeSpan(from, from.plus(visit.total())))) {
            return List.of();
        }
        List<Wanted> wanted = wanted(visit, from);
        boolean isLed = wanted.stream().anyMatch(each -> each.need.kind() == ResourceKind.PRACTITIONER);
        List<String> all = isLed
                ? practice.practitioners().stream()
                        .map(Practitioner::id)
                        .filter(request.practitioners()::allows)
                        .toList()
                : List.of("");
        return all.stream()
                .filter(lead -> assign(wanted, lead, isLed, new ArrayList<>()))
                .toList();
    }

    /** Whether a visit's segments and claims are those of a plan, and its units can serve it then. */
    boolean serves(Visit visit, PlannedVisit plan) {
        Instant from = plan.start().minus(visit.beforeArrival());
        if (!minutes.contain("site", this::siteHours, new TimeSpan(from, from.plus(visit.total())))) {
            return false;
        }
        Map<Need, Set<String>> chosen = new LinkedHashMap<>();
        Instant start = from;
        for (int i = 0; i < visit.segments().size(); i++) {
            Segment segment = visit.segments().get(i);
            TimeSpan time = new TimeSpan(start, start.plus(segment.lasts()));
            SegmentTime other = i < plan.segments().size() ? plan.segments().get(i) : null;
            boolean isIt = other != null
                    && new SegmentTime(segment.id(), segment.as(), time, other.resources()).equals(other)
                    && other.resources().size() == segment.needs().size();
            if (!isIt) {
                return false;
            }
            for (int n = 0; n < segment.needs().size(); n++) {
                chosen.computeIfAbsent(segment.needs().get(n), need -> new LinkedHashSet<>())
                        .add(other.resources().get(n));
            }
            start = time.until();
        }
        return visit.segments().size() == plan.segments().size() && serves(wanted(visit, from), chosen, plan);
    }

    private boolean serves(List<Wanted> all, Map<Need, Set<String>> chosen, PlannedVisit plan) {
        List<Claim> claimed = new ArrayList<>();
        String lead = null;
        for (Wanted wanted : all) {
            Optional<Resource> unit = units(wanted.need).stream()
                    .filter(each -> Set.of(each.id()).equals(chosen.get(wanted.need)))
                    .findFirst();
            if (unit.isEmpty()) {
                return false;
            }
            List<Claim> claims = claims(wanted, unit.get());
            if (!claims.stream().allMatch(claim -> isFree(unit.get(), claim, claimed))) {
                return false;
            }
            claimed.addAll(claims);
            boolean isLead = lead == null && wanted.need.kind() == ResourceKind.PRACTITIONER;
            lead = isLead ? unit.get().id() : lead;
        }
        List<Claim> planned = new ArrayList<>(plan.claims().stream()
                .map(claim -> new Claim(claim.resource(), claim.kind(), claim.time()))
                .toList());
        return claimed.stream().allMatch(planned::remove) && planned.isEmpty() && Objects.equals(lead, plan.lead());
    }

    private static List<Wanted> wanted(Visit visit, Instant start) {
        Map<Need, List<TimeSpan>> times = new LinkedHashMap<>();
        Set<Need> cleaned = new LinkedHashSet<>();
        Instant from = start;
        for (Segment segment : visit.segments()) {
            TimeSpan time = new TimeSpan(from, from.plus(segment.lasts()));
            for (Need need : segment.needs()) {
                times.computeIfAbsent(need, n -> new ArrayList<>()).add(time);
                if (segment.as() == Segment.As.TURNOVER) {
                    cleaned.add(need);
                }
            }
            from = time.until();
        }
        List<Wanted> wanted = new ArrayList<>();
        times.forEach((need, spans) -> {
            boolean isAlone = times.keySet().stream()
                            .filter(each -> each.kind() == need.kind())
                            .count()
                    == 1;
            wanted.add(new Wanted(need, spans, cleaned.contains(need), isAlone));
        });
        return wanted;
    }

    // the first need of a practitioner is for the one who leads
    private boolean assign(List<Wanted> wanted, String lead, boolean leads, List<Claim> claimed) {
        if (wanted.isEmpty()) {
            return true;
        }
        Wanted first = wanted.get(0);
        Need need = first.need;
        boolean isLead = leads && need.kind() == ResourceKind.PRACTITIONER;
        for (Resource unit : units(need)) {
            if (isLead && !unit.id().equals(lead)) {
                continue;
            }
            List<Claim> claims = claims(first, unit);
            if (claims.stream().allMatch(claim -> isFree(unit, claim, claimed))
                    || (first.isAlone && canBeFreed(unit, claims))) {
                claimed.addAll(claims);
                if (assign(wanted.subList(1, wanted.size()), lead, leads && !isLead, claimed)) {
                    return true;
                }
                claimed.removeAll(claims);
            }
        }
        return false;
    }

    private List<Resource> units(Need need) {
        return units.computeIfAbsent(
                need, any -> List.copyOf(practice.resourcesAt(site.id(), need.kind(), need.capability())));
    }

    private static List<Claim> claims(Wanted wanted, Resource unit) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < wanted.times.size(); i++) {
            Instant until = wanted.times.get(i).until();
            boolean isLast = i == wanted.times.size() - 1;
            if (isLast && unit instanceof Room room && !wanted.isCleaned) {
                until = until.plus(Duration.ofMinutes(room.turnoverMinutes()));
            }
            // in whole steps, and joined where they meet
            Instant from = Instant.ofEpochSecond(wanted.times.get(i).from().getEpochSecond() / 300 * 300);
            Instant end = Instant.ofEpochSecond((until.getEpochSecond() + 299) / 300 * 300);
            int last = claims.size() - 1;
            if (last >= 0 && !claims.get(last).until().isBefore(from)) {
                from = claims.remove(last).from();
            }
            claims.add(new Claim(unit.id(), unit.kind(), new TimeSpan(from, end)));
        }
        return claims;
    }

    private boolean isFree(Resource unit, Claim claim, List<Claim> claimed) {
        for (Claim other : claimed) {
            if (claim.conflictsWith(other)) {
                return false;
            }
        }
        return minutes.contain(
                unit.id(), date -> hours(unit, date), taken.getOrDefault(unit.id(), List.of()), claim.time());
    }

    private boolean canBeFreed(Resource unit, List<Claim> claims) {
        TimeSpan time = claims.get(0).time();
        return claims.size() == 1
                && minutes.contain("open for " + unit.id(), date -> hours(unit, date), time)
                && exchanges.canFree(unit, time);
    }

    private List<TimeRange> hours(Resource unit, LocalDate date) {
        Hours there = unit.hoursAt(site.id());
        List<TimeRange> open = there.openFor(request.kinds(), date, request.today());
        return TimeRange.intersect(siteHours(date), full.less(open, date, there, unit.id()));
    }

    private List<TimeRange> siteHours(LocalDate date) {
        return full.less(site.hours().openFor(request.kinds(), date, request.today()), date, site.hours(), "");
    }
}
