package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All quanta at which a visit could start, found by eroding the free times of each unit by the minutes it is needed for.
 *
 * <p>Needs that could ask for the same unit at the same time are met by different units: those are tried together, every
 * other need by itself. Confined to one thread.
 */
public final class StartSets {

    /** A unit that could meet a demand: for which quanta from the arrival, and from which arrivals. */
    private record Candidate(Resource unit, List<Part> parts, Plane starts) {}

    private final Span span;
    private final List<List<Candidate>> pools;
    private final List<List<Integer>> groups;
    private final Effort effort;

    private StartSets(Span span, List<List<Candidate>> pools, List<List<Integer>> groups, Effort effort) {
        this.span = span;
        this.pools = pools;
        this.groups = groups;
        this.effort = effort;
    }

    /**
     * The starts of visits of a shape at a site.
     *
     * @param allowed which units may meet a demand, besides having the capability
     * @param times when a unit may be used
     */
    public static StartSets of(
            FreeTimes free, Shape shape, Predicate<Choice> allowed, Function<Resource, Plane> times) {
        List<List<Candidate>> pools = new ArrayList<>();
        for (Demand demand : shape.demands()) {
            List<Candidate> pool = new ArrayList<>();
            for (Resource unit : free.pool(demand.need().kind(), demand.need().capability())) {
                if (allowed.test(new Choice(demand, unit))) {
                    List<Part> parts = demand.quanta(unit);
                    free.effort().take(free.clock().days());
                    pool.add(new Candidate(unit, parts, starts(times.apply(unit), parts)));
                }
            }
            pools.add(pool);
        }
        Effort effort = free.effort();
        for (int i = 1; i < pools.size(); i++) {
            for (int j = 0; j < i; j++) {
                effort.take((long) pools.get(i).size() * pools.get(j).size());
            }
        }
        return new StartSets(free.calendar().span(), pools, groups(pools), effort);
    }

    /** A unit that might meet a demand. */
    public record Choice(Demand demand, Resource unit) {}

    /** The arrivals from which a unit that is free in a plane can serve these parts. */
    static Plane starts(Plane free, List<Part> parts) {
        Plane result = null;
        for (Part part : parts) {
            Plane starts = free.starts(part.from(), part.until());
            result = result == null ? starts : result.copy().and(starts);
        }
        return result == null ? free : result;
    }

    /** All arrivals at which every demand can be met. */
    public Plane starts() {
        Plane result = Plane.full(span);
        for (List<Integer> group : groups) {
            Plane any = Plane.empty(span);
            collect(group, 0, new ArrayList<>(), Plane.full(span), any);
            result.and(any);
        }
        return result;
    }

    private void collect(List<Integer> group, int next, List<Candidate> chosen, Plane together, Plane any) {
        if (next == group.size()) {
            any.or(together);
            return;
        }
        for (Candidate candidate : pools.get(group.get(next))) {
            effort.take(span.words());
            if (isApart(candidate, chosen)) {
                Plane more = together.copy().and(candidate.starts);
                if (!more.isEmpty()) {
                    chosen.add(candidate);
                    collect(group, next + 1, chosen, more, any);
                    chosen.remove(chosen.size() - 1);
                }
            }
        }
    }

    private static boolean isApart(Candidate candidate, List<Candidate> chosen) {
        for (Candidate other : chosen) {
            if (other.unit.id().equals(candidate.unit.id()) && Part.overlap(other.parts, candidate.parts)) {
                return false;
            }
        }
        return true;
    }

    // demands that might want one unit for the same time end up in one group
    private static List<List<Integer>> groups(List<List<Candidate>> pools) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int demand = 0; demand < pools.size(); demand++) {
            List<Integer> group = new ArrayList<>();
            for (List<Integer> other : List.copyOf(groups)) {
                int mine = demand;
                if (other.stream().anyMatch(each -> contend(pools.get(each), pools.get(mine)))) {
                    group.addAll(other);
                    groups.remove(other);
                }
            }
            group.add(demand);
            groups.add(group);
        }
        return groups;
    }

    private static boolean contend(List<Candidate> left, List<Candidate> right) {
        return left.stream().anyMatch(l -> right.stream().anyMatch(r -> !isApart(l, List.of(r))));
    }
}
