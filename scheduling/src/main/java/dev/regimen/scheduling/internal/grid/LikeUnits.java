package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.value.ResourceKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units of a site that differ in nothing but their hours, so that one can stand in for another on days on which these are
 * the same: of one kind, with the same capabilities, turnover and languages, and at no other site. Practitioners are never
 * alike: patients choose them.
 */
final class LikeUnits {
    private record Key(
            ResourceKind kind,
            Set<String> capabilities,
            int turnoverMinutes,
            List<Locale> languages,
            @Nullable Hours reserving) {}

    private final CompiledCalendar calendar;
    private final String site;
    private final List<Resource> units;
    /** By day and unit; worked out when it is first asked for. */
    private volatile int @Nullable [][] heads;

    private volatile @Nullable BitSet apart;

    private LikeUnits(CompiledCalendar calendar, String site, List<Resource> units) {
        this.calendar = calendar;
        this.site = site;
        this.units = List.copyOf(units);
    }

    /** All such units of a site, where there are at least two. */
    static List<LikeUnits> at(String site, CompiledCalendar calendar) {
        Map<Key, List<Resource>> all = new LinkedHashMap<>();
        for (Resource unit : calendar.practice().resourcesAt(site)) {
            boolean stays = unit.kind() == ResourceKind.PRACTITIONER
                    || (unit instanceof Staff staff && staff.hours().size() > 1)
                    || !unit.hoursAt(site).limits().isEmpty();
            if (!stays) {
                all.computeIfAbsent(key(unit, site), key -> new ArrayList<>()).add(unit);
            }
        }
        return all.values().stream()
                .filter(units -> units.size() > 1)
                .map(units -> new LikeUnits(calendar, site, units))
                .toList();
    }

    // time that is reserved is open to some kinds of visit only: there the hours must be the same
    private static Key key(Resource unit, String site) {
        Hours hours = unit.hoursAt(site);
        return new Key(
                unit.kind(),
                unit.capabilitiesAt(site),
                unit instanceof Room room ? room.turnoverMinutes() : 0,
                unit instanceof Staff staff ? staff.languages() : List.of(),
                Timetable.of(hours).reserves() ? hours : null);
    }

    String site() {
        return site;
    }

    /** In the practice's order. */
    List<Resource> units() {
        return units;
    }

    /** The place of one of them. */
    int placeOf(Resource unit) {
        int place = 0;
        while (!units.get(place).id().equals(unit.id())) {
            place++;
        }
        return place;
    }

    SiteClock clock() {
        return calendar.clock(site);
    }

    /** Whether they can meet a need. */
    boolean can(ResourceKind kind, String capability) {
        Resource any = units.get(0);
        return any.kind() == kind && any.capabilitiesAt(site).contains(capability);
    }

    /** The first unit that has the same hours on a day, by its place: units are alike on a day if that is the same. */
    int head(int unit, int day) {
        int[][] known = heads;
        if (known == null) {
            known = findHeads();
            heads = known;
        }
        return known[day][unit];
    }

    private int[][] findHeads() {
        SiteClock clock = clock();
        int[][] result = new int[clock.days()][units.size()];
        Hours first = units.get(0).hoursAt(site);
        if (units.stream().allMatch(unit -> unit.hoursAt(site).equals(first))) {
            return result;
        }
        List<Plane> open =
                units.stream().map(unit -> calendar.open(unit.id(), site, null)).toList();
        for (int day = 0; day < result.length; day++) {
            for (int unit = 0; unit < open.size(); unit++) {
                int head = 0;
                while (!open.get(head).isLike(open.get(unit), clock.start(day), clock.start(day + 1))) {
                    head++;
                }
                result[day][unit] = head;
            }
        }
        return result;
    }

    /**
     * Whether a day stands by itself, since the site does not stay open through the midnights at its ends: no visit
     * reaches into it.
     */
    boolean isApart(int day) {
        BitSet known = apart;
        if (known == null) {
            known = findApart();
            apart = known;
        }
        return known.get(day);
    }

    private BitSet findApart() {
        SiteClock clock = clock();
        Plane open = calendar.open(site, null);
        BitSet result = new BitSet();
        for (int day = 0; day < clock.days(); day++) {
            result.set(day, !isOpenThrough(open, clock.start(day)) && !isOpenThrough(open, clock.start(day + 1)));
        }
        return result;
    }

    private static boolean isOpenThrough(Plane open, int midnight) {
        return open.contains(midnight - 1) && open.contains(midnight);
    }
}
