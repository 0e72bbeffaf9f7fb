package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.Freeing.Freed;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import dev.regimen.scheduling.internal.grid.Taken.StartKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arrivals at a site for one kind of visit, as pages: for each unit, for any unit of a pool, and for what they have in
 * common. What depends on units alone is kept by the snapshot. Confined to one thread.
 */
public final class StartPages {
    /**
     * Who and what serves a visit.
     *
     * @param units by demand
     * @param swaps what other visits get instead of what they have, so that all of that is free; mostly nothing
     */
    public record Served(List<Resource> units, List<Swap> swaps) {
        public Served {
            units = List.copyOf(units);
            swaps = List.copyOf(swaps);
        }
    }

    private final GridSnapshot snapshot;
    private final FreeTimes free;
    private final String site;
    private final Asked asked;
    private final DayPages pages;
    private final PatientTimes patients;
    /** What kinds of needs each shape has. */
    private final Map<Shape, Map<ResourceKind, List<Demand>>> kinds = new IdentityHashMap<>();
    /** The sets of single practitioners for each shape. */
    private final Map<Shape, Cache<StartKey>.Table> practitioners = new IdentityHashMap<>();

    public StartPages(GridSnapshot snapshot, FreeTimes free, Asked asked) {
        this.snapshot = snapshot;
        this.free = free;
        this.site = free.site();
        this.asked = asked;
        this.pages = snapshot.calendar().pages(site);
        this.patients = new PatientTimes(snapshot, free.clock(), site);
    }

    public DayPages pages() {
        return pages;
    }

    String site() {
        return site;
    }

    /** What of who asks makes a difference to what is open or full. */
    @Nullable
    Asked relevant() {
        return snapshot.calendar().relevant(asked);
    }

    /** The kinds of visit that these arrivals are for. */
    Set<String> kinds() {
        return asked.kinds();
    }

    /** The arrivals at which the site is open for all of a visit, and all of its needs are met but those of practitioners. */
    public long[] withoutPractitioners(Shape shape) {
        long[] result = site(shape).clone();
        byKind(shape).forEach((kind, demands) -> {
            if (kind != ResourceKind.PRACTITIONER) {
                DayPages.and(result, demands.size() == 1 ? any(demands.get(0)) : together(shape, demands, null));
            }
        });
        return result;
    }

    /** The arrivals at which the site is open for all of a visit. */
    public long[] site(Shape shape) {
        List<Part> all = List.of(new Part(shape.from(), shape.until()));
        return table(null, "", all, false)
                .get(Taken.ALL, () -> pages.fold(free.siteOpen().starts(shape.from(), shape.until())));
    }

    /** The arrivals at which a need, taken by itself, is met by some unit, or by one that must meet it. */
    public long[] meeting(Demand demand, @Nullable Resource unit) {
        return unit == null ? any(demand) : one(unit, demand.quanta(unit));
    }

    /** Those at the site who or which could meet a need, in the practice's order. */
    List<Resource> pool(Demand demand) {
        return free.pool(demand.need().kind(), demand.need().capability());
    }

    /** The arrivals at which a part of a visit is met by some unit of a set. */
    long[] some(LikeSet set, Part part) {
        List<Part> parts = List.of(part);
        return table(set.like().units().get(0).kind(), "", parts, false)
                .get(set.name(), () -> pages.fold(StartSets.starts(set.someFree(free), parts)));
    }

    /** The arrivals at which a need is met by a unit on days on which that is in none of some sets. */
    long[] apart(Demand demand, Resource unit, List<LikeSet> sets) {
        long[] all = one(unit, demand.quanta(unit));
        if (sets.isEmpty()) {
            return all;
        }
        long[] some = all.clone();
        int place = sets.get(0).like().placeOf(unit);
        for (int day = 0; day < pages.days(); day++) {
            for (LikeSet set : sets) {
                if (set.isIn(place, day)) {
                    pages.clear(some, day);
                }
            }
        }
        return some;
    }

    /** The arrivals at which the needs of practitioners are met; null if there are none. */
    public long @Nullable [] practitioners(Shape shape, @Nullable Practitioner lead) {
        List<Demand> demands = byKind(shape).get(ResourceKind.PRACTITIONER);
        if (demands == null) {
            return null;
        }
        if (demands.size() > 1) {
            return together(shape, demands, lead);
        }
        if (lead == null) {
            return pages.none();
        }
        Cache<StartKey>.Table known = practitioners.get(shape);
        if (known == null) {
            known = table(ResourceKind.PRACTITIONER, "", demands.get(0).quanta(lead), false);
            practitioners.put(shape, known);
        }
        return known.get(lead.id(), () -> starts(lead, demands.get(0).quanta(lead)));
    }

    private Map<ResourceKind, List<Demand>> byKind(Shape shape) {
        Map<ResourceKind, List<Demand>> byKind = kinds.get(shape);
        if (byKind == null) {
            byKind = new EnumMap<>(ResourceKind.class);
            for (Demand demand : shape.demands()) {
                byKind.computeIfAbsent(demand.need().kind(), kind -> new ArrayList<>())
                        .add(demand);
            }
            kinds.put(shape, byKind);
        }
        return byKind;
    }

    private Cache<StartKey>.Table table(
            @Nullable ResourceKind kind, String capability, List<Part> parts, boolean turnsOver) {
        Asked relevant = snapshot.calendar().relevant(asked);
        return snapshot.starts(new StartKey(site, relevant, kind, capability, parts, turnsOver));
    }

    // units of one kind may be wanted by several needs at once, and then each meets only one of them
    private long[] together(Shape shape, List<Demand> demands, @Nullable Practitioner lead) {
        Shape part = new Shape(demands, shape.setupMinutes(), shape.careMinutes(), shape.turnoverMinutes());
        StartSets sets = StartSets.of(
                free,
                part,
                choice -> !choice.demand().leads()
                        || (lead != null && choice.unit().id().equals(lead.id())),
                free::free);
        return pages.fold(sets.starts());
    }

    private long[] any(Demand demand) {
        ResourceKind kind = demand.need().kind();
        String capability = demand.need().capability();
        return table(kind, capability, demand.parts(), demand.turnsOver()).get(Taken.ALL, () -> {
            long[] any = pages.none();
            for (Resource unit : free.pool(kind, capability)) {
                List<Part> parts = demand.quanta(unit);
                DayPages.or(any, one(unit, parts));
            }
            for (LikeUnits like : swappable(demand)) {
                List<Part> parts = demand.quanta(like.units().get(0));
                for (Plane some : snapshot.swapDays().someFree(free, like)) {
                    DayPages.or(any, pages.fold(StartSets.starts(some, parts)));
                }
            }
            return any;
        });
    }

    // one unit serves a visit from its first to its last minute there: what is taken twice is not put together from
    // several
    private List<LikeUnits> swappable(Demand demand) {
        return snapshot.calendar().likeUnitsAt(site).stream()
                .filter(like -> like.can(demand.need().kind(), demand.need().capability())
                        && snapshot.swapDays().areIn(like)
                        && demand.quanta(like.units().get(0)).size() == 1)
                .toList();
    }

    private long[] one(Resource unit, List<Part> parts) {
        return table(unit.kind(), "", parts, false).get(unit.id(), () -> starts(unit, parts));
    }

    private long[] starts(Resource unit, List<Part> parts) {
        return pages.fold(StartSets.starts(free.free(unit), parts));
    }

    /** Whether some arrival in a set is such that the visit, with all that it takes, does not lie within that day. */
    public boolean reachesIntoAnotherDay(Shape shape, long[] starts) {
        SiteClock clock = free.clock();
        int until = shape.until() + Quanta.holding(longestTurnover(shape));
        for (int day = 0; day < clock.days(); day++) {
            int from = clock.start(day);
            int end = clock.start(day + 1);
            if (pages.meets(starts, day, from, from - shape.from()) || pages.meets(starts, day, end - until + 1, end)) {
                return true;
            }
        }
        return false;
    }

    // the longest that any room here takes to be made ready by its own rule
    private Duration longestTurnover(Shape shape) {
        int minutes = 0;
        for (Demand demand : shape.demands()) {
            if (demand.turnsOver()) {
                for (Resource unit :
                        free.pool(demand.need().kind(), demand.need().capability())) {
                    minutes = Math.max(minutes, unit instanceof Room room ? room.turnoverMinutes() : 0);
                }
            }
        }
        return Duration.ofMinutes(minutes);
    }

    /** The first quantum that a visit takes, setup included, and the first that it no longer takes, turnover included. */
    public Part extent(Shape shape, @Nullable Practitioner lead, int start) {
        int from = shape.from();
        int until = shape.until();
        List<Resource> units = serve(shape, lead, start).orElseThrow().units();
        for (int i = 0; i < units.size(); i++) {
            List<Part> parts = shape.demands().get(i).quanta(units.get(i));
            from = Math.min(from, parts.get(0).from());
            until = Math.max(until, parts.get(parts.size() - 1).until());
        }
        return new Part(start + from, start + until);
    }

    /** The arrivals from which all care lies in some hours; null if they are all hours. */
    public long @Nullable [] during(Hours hours, Shape shape) {
        if (hours.equals(Hours.ALWAYS)) {
            return null;
        }
        return snapshot.calendar().during(hours, site, shape.careUntil());
    }

    /**
     * The arrivals that leave a patient enough time before other visits and after them; null if the patient has none at
     * all.
     */
    public long @Nullable [] apart(PatientRef patient, Shape shape, PatientTimes.Apart how) {
        Plane apart = patients.apart(patient, shape, how);
        return apart == null ? null : pages.fold(apart);
    }

    PatientTimes patients() {
        return patients;
    }

    /**
     * Who and what serves a visit that arrives at a quantum, by demand: of all ways to choose them the first, in the order
     * of the demands and then of the practice. Only where no unit is free is one freed by swaps. Empty if there is no way.
     */
    public Optional<Served> serve(Shape shape, @Nullable Practitioner lead, int start) {
        List<Resource> units = new ArrayList<>();
        List<Swap> swaps = new ArrayList<>();
        return choose(shape, lead, start, units, swaps) ? Optional.of(new Served(units, swaps)) : Optional.empty();
    }

    private boolean choose(
            Shape shape, @Nullable Practitioner lead, int start, List<Resource> chosen, List<Swap> swaps) {
        if (chosen.size() == shape.demands().size()) {
            return true;
        }
        Demand demand = shape.demands().get(chosen.size());
        boolean anyFree = false;
        for (Resource unit : free.pool(demand.need().kind(), demand.need().capability())) {
            boolean allowed = !demand.leads() || (lead != null && unit.id().equals(lead.id()));
            if (allowed && isApart(shape, chosen, unit, demand) && isFree(unit, demand.quanta(unit), start)) {
                anyFree = true;
                chosen.add(unit);
                if (choose(shape, lead, start, chosen, swaps)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
        List<Demand> ofKind = byKind(shape).getOrDefault(demand.need().kind(), List.of());
        Freed freed = anyFree || ofKind.size() > 1 ? null : freed(demand, start);
        if (freed == null) {
            return false;
        }
        chosen.addAll(freed.units());
        swaps.addAll(freed.swaps());
        return choose(shape, lead, start, chosen, swaps);
    }

    // of the sets of like units the first one of which one is freed by the fewest swaps
    private @Nullable Freed freed(Demand demand, int start) {
        Freed best = null;
        for (LikeUnits like : swappable(demand)) {
            Part part = demand.quanta(like.units().get(0)).get(0);
            Part wanted = new Part(start + part.from(), start + part.until());
            int day = like.clock().dayAt(wanted.from());
            Part whole = new Part(like.clock().start(day), like.clock().start(day + 1));
            for (List<Resource> units : snapshot.swapDays().sets(like, day)) {
                Plane some = Plane.empty(snapshot.calendar().span());
                units.forEach(unit -> some.or(free.free(unit), whole.from(), whole.until()));
                if (some.holds(wanted.from(), wanted.until())) {
                    Freed freed = Freeing.free(snapshot, units, List.of(wanted), whole, Freeing.MOST_TRIES);
                    best = best == null || freed.swaps().size() < best.swaps().size() ? freed : best;
                }
            }
        }
        return best;
    }

    private static boolean isApart(Shape shape, List<Resource> chosen, Resource unit, Demand demand) {
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).id().equals(unit.id())
                    && Part.overlap(shape.demands().get(i).quanta(unit), demand.quanta(unit))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(Resource unit, List<Part> parts, int start) {
        Plane there = snapshot.calendar().open(unit.id(), site, asked);
        Plane taken = snapshot.busy(unit, site);
        Plane full = free.full(unit);
        for (Part part : parts) {
            int from = start + part.from();
            int until = start + part.until();
            if (!there.holds(from, until)
                    || !free.siteOpen().holds(from, until)
                    || taken.meets(from, until)
                    || (full != null && full.meets(from, until))) {
                return false;
            }
        }
        return true;
    }
}
