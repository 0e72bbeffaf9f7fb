package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.practice.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Like units, each on the days on which all that it is taken for may be given to another of them: on such a day only
 * counts how many are free at each moment. Confined to one thread.
 */
final class LikeSet {
    private final GridSnapshot rest;
    private final LikeUnits like;
    private final int head;
    /** By day, for each of its quanta, how many are free; null where it was not asked for. */
    private final int[] @Nullable [] room;

    private LikeSet(GridSnapshot rest, LikeUnits like, int head) {
        this.rest = rest;
        this.like = like;
        this.head = head;
        this.room = new int[like.clock().days()][];
    }

    /** The sets of like units: units that are alike on one day only are not in the same set on others. */
    static List<LikeSet> of(GridSnapshot rest, LikeUnits like) {
        List<LikeSet> sets = new ArrayList<>();
        for (int head = 0; head < like.units().size(); head++) {
            LikeSet set = new LikeSet(rest, like, head);
            for (int day = 0; day < set.room.length; day++) {
                if (!set.units(day).isEmpty()) {
                    sets.add(set);
                    break;
                }
            }
        }
        return sets;
    }

    LikeUnits like() {
        return like;
    }

    /** Those of a day. */
    List<Resource> units(int day) {
        List<Resource> units = new ArrayList<>();
        for (int unit = 0; unit < like.units().size(); unit++) {
            if (isIn(unit, day)) {
                units.add(like.units().get(unit));
            }
        }
        return units;
    }

    /** Whether one of the like units, by its place among them, is in it on a day. */
    boolean isIn(int unit, int day) {
        return like.head(unit, day) == head && rest.swapDays().isOpen(like, unit, day);
    }

    int day(int quantum) {
        return like.clock().dayAt(quantum);
    }

    /** How many units are free at a quantum of a day. */
    int room(int day, int quantum) {
        int[] known = room[day];
        if (known == null) {
            known = count(day);
            room[day] = known;
        }
        int at = quantum - like.clock().start(day);
        return at < 0 || at >= known.length ? 0 : known[at];
    }

    private int[] count(int day) {
        int from = like.clock().start(day);
        int[] count = new int[like.clock().start(day + 1) - from];
        for (Resource unit : units(day)) {
            Plane busy = rest.busy(unit, like.site());
            for (int at = 0; at < count.length; at++) {
                count[at] += busy.contains(from + at) ? 0 : 1;
            }
        }
        return count;
    }

    /** When one of the units is free in the rest. */
    Plane someFree(FreeTimes free) {
        Plane some = Plane.empty(rest.calendar().span());
        for (int day = 0; day < room.length; day++) {
            for (Resource unit : units(day)) {
                some.or(free.free(unit), like.clock().start(day), like.clock().start(day + 1));
            }
        }
        return some;
    }

    /** A name for it, which no unit has. */
    String name() {
        return like.units().get(0).id() + " " + head;
    }
}
