package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Frees some of some like units for a while by giving booked visits others of them: by as few swaps as it takes, unless
 * that would take too long to find, and always by the same. Confined to one thread.
 */
final class Freeing {
    /** Units that are free after these swaps, one for each time that was wanted. */
    record Freed(List<Resource> units, List<Swap> swaps) {}

    /** What is to be put on a unit; what is wanted has neither a unit nor a claim. */
    private record Item(
            int unit,
            int from,
            int until,
            @Nullable Occupancy occupancy,
            @Nullable Claim claim) {
        boolean overlaps(Item other) {
            return from < other.until && other.from < until;
        }
    }

    private static final int NOWHERE = -1;

    /** How many times a claim is tried on a unit before fewest gives way to few. */
    static final int MOST_TRIES = 20_000;

    private static final Comparator<Item> BY_TIME =
            Comparator.comparingInt(Item::from).thenComparing(Item::unit).thenComparing(Item::until);

    private final List<Resource> units;
    private final List<Item> items = new ArrayList<>();
    private final int wanted;
    private final int[] on;
    private final boolean[] isSettled;
    private int tries;

    private Freeing(GridSnapshot snapshot, List<Resource> units, List<Part> wanted, Part day, int tries) {
        this.units = units;
        this.wanted = wanted.size();
        this.tries = tries;
        Map<String, Integer> places = new HashMap<>();
        units.forEach(unit -> places.put(unit.id(), places.size()));
        for (Occupancy occupancy : snapshot.occupancies()) {
            for (Claim claim : occupancy.claims()) {
                int unit = places.getOrDefault(claim.resource(), NOWHERE);
                int from = Quanta.floor(claim.from());
                int until = Quanta.ceil(claim.until());
                if (unit != NOWHERE && from < day.until() && until > day.from()) {
                    items.add(new Item(unit, from, until, occupancy, claim));
                }
            }
        }
        items.sort(BY_TIME);
        for (int i = 0; i < this.wanted; i++) {
            items.add(i, new Item(NOWHERE, wanted.get(i).from(), wanted.get(i).until(), null, null));
        }
        on = items.stream().mapToInt(Item::unit).toArray();
        isSettled = new boolean[on.length];
    }

    /**
     * Frees units.
     *
     * @param units alike on a day; at each quantum that is wanted one of them is free for each that wants it
     * @param wanted from when until when, one or more
     * @param day the first quantum of the day, and the first one after it
     * @param tries how much may be tried to find the fewest
     */
    static Freed free(GridSnapshot snapshot, List<Resource> units, List<Part> wanted, Part day, int tries) {
        Freeing freeing = new Freeing(snapshot, units, wanted, day, tries);
        if (!freeing.findFewest()) {
            freeing.spread();
        }
        return freeing.result();
    }

    private boolean findFewest() {
        List<Integer> first = IntStream.range(0, wanted).boxed().toList();
        for (int most = 0; most < items.size() && tries > 0; most++) {
            if (settle(first, most)) {
                return true;
            }
        }
        return false;
    }

    // puts each of those on a unit where it was not; who was there in its time has to be put elsewhere
    private boolean settle(List<Integer> waiting, int most) {
        if (waiting.isEmpty()) {
            return true;
        }
        int next = waiting.get(0);
        List<Integer> others = waiting.subList(1, waiting.size());
        isSettled[next] = true;
        for (int unit = 0; unit < units.size() && tries-- > 0; unit++) {
            List<Integer> displaced = unit == items.get(next).unit() ? null : displaced(next, unit);
            if (displaced != null && displaced.size() <= most) {
                on[next] = unit;
                displaced.forEach(each -> on[each] = NOWHERE);
                List<Integer> more = new ArrayList<>(others);
                more.addAll(displaced);
                if (settle(more, most - displaced.size())) {
                    return true;
                }
                displaced.forEach(each -> on[each] = items.get(each).unit());
            }
        }
        isSettled[next] = false;
        on[next] = NOWHERE;
        return false;
    }

    // null if one of those was just put there
    private @Nullable List<Integer> displaced(int item, int unit) {
        List<Integer> result = new ArrayList<>();
        for (int other = 0; other < on.length; other++) {
            if (on[other] == unit && items.get(other).overlaps(items.get(item))) {
                if (isSettled[other]) {
                    return null;
                }
                result.add(other);
            }
        }
        return result;
    }

    // in the order in which they begin, each stays where it is if that is free, or else takes the first unit that is
    private void spread() {
        List<Integer> order = new ArrayList<>();
        for (int item = 0; item < on.length; item++) {
            order.add(item);
            on[item] = NOWHERE;
        }
        order.sort(Comparator.comparing(items::get, BY_TIME));
        for (int item : order) {
            int own = items.get(item).unit();
            on[item] = own != NOWHERE && isFree(own, item) ? own : firstFree(item);
        }
    }

    private int firstFree(int item) {
        for (int unit = 0; unit < units.size(); unit++) {
            if (isFree(unit, item)) {
                return unit;
            }
        }
        throw new IllegalStateException("all of %s are taken".formatted(units.size()));
    }

    private boolean isFree(int unit, int item) {
        List<Integer> there = displaced(item, unit);
        return there != null && there.isEmpty();
    }

    private Freed result() {
        List<Swap> swaps = new ArrayList<>();
        for (int item = wanted; item < on.length; item++) {
            Item of = items.get(item);
            Occupancy occupancy = of.occupancy();
            Claim claim = of.claim();
            if (on[item] != of.unit() && occupancy != null && claim != null && occupancy.appointment() != null) {
                swaps.add(new Swap(
                        occupancy.appointment(), claim, units.get(on[item]).id()));
            }
        }
        List<Resource> free =
                IntStream.range(0, wanted).mapToObj(item -> units.get(on[item])).toList();
        return new Freed(free, swaps);
    }
}
