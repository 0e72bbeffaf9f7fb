package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which days what a unit is taken for may be given to a like unit instead: all of it, or nothing.
 *
 * <p>Nothing of it on a day on which a claim lies on the unit that stays: one of something else than a booked visit that
 * has not begun; one at another site; one that reaches into another day; one of a visit that takes the unit more than once; one that overlaps
 * another.
 *
 * <p>On other days everything on like units is one set of intervals. A visit can take one of the units for a while exactly
 * if at each moment of it some unit is free: then fewer than all units are taken at any moment, the visit included, and
 * intervals of which no more than n meet in any moment can be spread over n units.
 */
final class SwapDays {
    private final CompiledCalendar calendar;
    private final Map<String, BitSet> fixed;
    private final Set<String> swappable;

    private SwapDays(CompiledCalendar calendar, Map<String, BitSet> fixed, Set<String> swappable) {
        this.calendar = calendar;
        this.fixed = fixed;
        this.swappable = swappable;
    }

    /** Those of a calendar in which nothing is taken. */
    static SwapDays of(CompiledCalendar calendar) {
        return new SwapDays(calendar, Map.of(), Set.of());
    }

    /** Those of these occupancies on another calendar. */
    SwapDays on(CompiledCalendar other, List<Occupancy> occupancies) {
        SwapDays all = new SwapDays(other, new HashMap<>(), new HashSet<>());
        Map<String, Plane> taken = new HashMap<>();
        for (Occupancy occupancy : occupancies) {
            for (Claim claim : occupancy.claims()) {
                if (other.likeUnits(claim.resource()) != null) {
                    all.fixed.computeIfAbsent(claim.resource(), unit -> new BitSet());
                    Plane before = taken.computeIfAbsent(claim.resource(), unit -> Plane.empty(other.span()));
                    all.add(occupancy, claim, before);
                    before.add(Quanta.floor(claim.from()), Quanta.ceil(claim.until()));
                }
            }
        }
        return all;
    }

    /** A copy to which more can be added; it knows nothing of these units if they are to be {@code afresh}. */
    SwapDays copy(Collection<String> units, boolean afresh) {
        SwapDays copy = new SwapDays(calendar, new HashMap<>(fixed), new HashSet<>(swappable));
        for (String unit : units) {
            BitSet days = fixed.get(unit);
            copy.fixed.put(unit, days == null || afresh ? new BitSet() : (BitSet) days.clone());
            if (afresh) {
                copy.swappable.remove(unit);
            }
        }
        return copy;
    }

    /** Adds a claim, before it is in the plane of what its unit is taken for. */
    void add(Occupancy occupancy, Claim claim, Plane taken) {
        LikeUnits like = calendar.likeUnits(claim.resource());
        if (like == null) {
            return;
        }
        int from = Quanta.floor(claim.from());
        int until = Quanta.ceil(claim.until());
        int first = like.clock().dayAt(from);
        int last = like.clock().dayAt(until - 1);
        long times = occupancy.claims().stream()
                .filter(each -> each.resource().equals(claim.resource()))
                .count();
        boolean isHere = occupancy.site() == null || like.site().equals(occupancy.site());
        // what begins before the calendar or ends after it lies on another day too
        boolean isWithinADay = first == last
                && from >= like.clock().start(first)
                && until <= like.clock().start(first + 1);
        if (!occupancy.maySwap() || !isHere || !isWithinADay || times > 1 || taken.meets(from, until)) {
            requireNonNull(fixed.get(claim.resource()), "days").set(first, last + 1);
        } else {
            swappable.add(claim.resource());
        }
    }

    /** Whether what a unit is taken for on a day may be given to a like one instead. */
    boolean isOpen(LikeUnits like, int unit, int day) {
        BitSet days = fixed.get(like.units().get(unit).id());
        return like.isApart(day) && (days == null || !days.get(day));
    }

    /** Whether anything that one of these units is taken for may ever be given to a like one instead. */
    boolean areIn(LikeUnits like) {
        for (Resource unit : like.units()) {
            if (swappable.contains(unit.id())) {
                return true;
            }
        }
        return false;
    }

    /** The units that are alike on a day and hold nothing that stays, set by set. */
    Collection<List<Resource>> sets(LikeUnits like, int day) {
        Map<Integer, List<Resource>> sets = new TreeMap<>();
        for (int unit = 0; unit < like.units().size(); unit++) {
            if (isOpen(like, unit, day)) {
                sets.computeIfAbsent(like.head(unit, day), head -> new ArrayList<>())
                        .add(like.units().get(unit));
            }
        }
        return sets.values();
    }

    /**
     * When some unit is free of those that are alike and hold nothing that stays. Units that are alike on one day only are
     * not in the same plane on others.
     */
    List<Plane> someFree(FreeTimes free, LikeUnits like) {
        int count = like.units().size();
        @Nullable Plane[] planes = new Plane[count];
        SiteClock clock = like.clock();
        for (int unit = 0; unit < count; unit++) {
            Plane mine = free.free(like.units().get(unit));
            for (int day = 0; day < clock.days(); day++) {
                if (isOpen(like, unit, day)) {
                    int head = like.head(unit, day);
                    Plane some = planes[head];
                    if (some == null) {
                        some = Plane.empty(calendar.span());
                        planes[head] = some;
                    }
                    some.or(mine, clock.start(day), clock.start(day + 1));
                }
            }
        }
        List<Plane> result = new ArrayList<>();
        for (Plane some : planes) {
            if (some != null) {
                result.add(some);
            }
        }
        return result;
    }
}
