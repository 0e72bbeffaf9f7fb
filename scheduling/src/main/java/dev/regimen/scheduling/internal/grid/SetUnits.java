package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.internal.grid.Market.Supply;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a unit for each visit that holds some unit of a set: one that it had if that is possible, or else one that is
 * free, and only if that does not work out by giving other visits other units. Confined to one thread.
 */
public final class SetUnits {
    /**
     * What a visit holds.
     *
     * @param visit by which it is known
     * @param demand by its place
     * @param preferred the ids of units that it had
     */
    private record Item(int visit, int demand, Part time, List<String> preferred) {}

    private record SetDay(LikeSet set, int day) {}

    private record Place(int visit, int demand) {}

    private final GridSnapshot rest;
    private final Map<SetDay, List<Item>> items = new LinkedHashMap<>();
    private final Map<Place, Resource> units = new HashMap<>();
    private final List<Swap> swaps = new ArrayList<>();

    public SetUnits(GridSnapshot rest) {
        this.rest = rest;
    }

    /**
     * Adds a visit.
     *
     * @param visit a number for it
     * @param preferred the ids of units that it had
     */
    public void add(int visit, List<Supply> supplies, int start, List<String> preferred) {
        for (int demand = 0; demand < supplies.size(); demand++) {
            Supply supply = supplies.get(demand);
            if (supply.set() != null) {
                Part part = supply.parts().get(0);
                Part time = new Part(start + part.from(), start + part.until());
                items.computeIfAbsent(new SetDay(supply.set(), supply.set().day(start)), any -> new ArrayList<>())
                        .add(new Item(visit, demand, time, preferred));
            } else if (supply.unit() != null) {
                units.put(new Place(visit, demand), supply.unit());
            }
        }
    }

    /** Finds units for all visits that were added. */
    public void find() {
        items.forEach((of, some) -> {
            some.sort(Comparator.comparingInt((Item item) -> item.time.from()).thenComparingInt(Item::visit));
            List<Resource> all = of.set.units(of.day);
            if (!fill(some, all, of.set.like().site())) {
                free(some, all, of);
            }
        });
    }

    private boolean fill(List<Item> some, List<Resource> all, String site) {
        Map<Resource, List<Part>> taken = new HashMap<>();
        for (boolean hadOne : new boolean[] {true, false}) {
            for (Item item : some) {
                if (all.stream().anyMatch(unit -> item.preferred.contains(unit.id())) == hadOne) {
                    Resource unit = firstFree(item, all, taken, site);
                    if (unit == null) {
                        return false;
                    }
                    taken.computeIfAbsent(unit, any -> new ArrayList<>()).add(item.time);
                    units.put(new Place(item.visit, item.demand), unit);
                }
            }
        }
        return true;
    }

    private @Nullable Resource firstFree(Item item, List<Resource> all, Map<Resource, List<Part>> taken, String site) {
        Resource first = null;
        for (Resource unit : all) {
            boolean isFree = !rest.busy(unit, site).meets(item.time.from(), item.time.until())
                    && taken.getOrDefault(unit, List.of()).stream().noneMatch(item.time::overlaps);
            if (isFree && item.preferred.contains(unit.id())) {
                return unit;
            }
            first = first == null && isFree ? unit : first;
        }
        return first;
    }

    private void free(List<Item> some, List<Resource> all, SetDay of) {
        SiteClock clock = of.set.like().clock();
        Part day = new Part(clock.start(of.day), clock.start(of.day + 1));
        List<Part> wanted = some.stream().map(Item::time).toList();
        Freeing.Freed freed = Freeing.free(rest, all, wanted, day, Freeing.MOST_TRIES);
        for (int i = 0; i < some.size(); i++) {
            units.put(
                    new Place(some.get(i).visit, some.get(i).demand),
                    freed.units().get(i));
        }
        swaps.addAll(freed.swaps());
    }

    /** The units of a visit, by demand. */
    public List<Resource> units(int visit) {
        List<Resource> result = new ArrayList<>();
        for (int demand = 0; units.containsKey(new Place(visit, demand)); demand++) {
            result.add(units.get(new Place(visit, demand)));
        }
        return result;
    }

    /** What has to be done with the rest for that. */
    public List<Swap> swaps() {
        return swaps;
    }
}
