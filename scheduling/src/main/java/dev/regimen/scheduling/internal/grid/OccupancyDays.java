package dev.regimen.scheduling.internal.grid;

import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Occupancies by the days they touch, so that those of a time are found without looking at all. Immutable. */
final class OccupancyDays {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    /** What takes more days is looked at whatever the time: a leave, or a unit that is gone for good. */
    private static final long MOST_DAYS = 8;

    private record Entry(Occupancy occupancy, long first) {}

    private final List<Occupancy> all;
    private final List<Occupancy> longer = new ArrayList<>();
    private final Map<Long, List<Entry>> days = new HashMap<>();

    OccupancyDays(List<Occupancy> all) {
        this.all = all;
        all.forEach(this::file);
    }

    private void file(Occupancy occupancy) {
        TimeSpan span = span(occupancy);
        if (span == null) {
            return;
        }
        long first = first(span);
        long last = last(span);
        if (last - first >= MOST_DAYS) {
            longer.add(occupancy);
            return;
        }
        Entry entry = new Entry(occupancy, first);
        for (long day = first; day <= last; day++) {
            days.computeIfAbsent(day, any -> new ArrayList<>()).add(entry);
        }
    }

    /** Those that take any of the time, among those that are wanted. */
    List<Occupancy> at(TimeSpan time, Predicate<Occupancy> wanted) {
        long first = first(time);
        long last = last(time);
        List<Occupancy> found = new ArrayList<>();
        if (last - first >= days.size()) {
            add(all, time, wanted, found);
            return found;
        }
        add(longer, time, wanted, found);
        for (long day = first; day <= last; day++) {
            for (Entry each : days.getOrDefault(day, List.of())) {
                // on each of its days there is an entry, of which one is enough
                if (day == Math.max(first, each.first) && takes(each.occupancy, time) && wanted.test(each.occupancy)) {
                    found.add(each.occupancy);
                }
            }
        }
        return found;
    }

    private static void add(List<Occupancy> some, TimeSpan time, Predicate<Occupancy> wanted, List<Occupancy> found) {
        for (Occupancy each : some) {
            if (takes(each, time) && wanted.test(each)) {
                found.add(each);
            }
        }
    }

    private static boolean takes(Occupancy occupancy, TimeSpan time) {
        Presence presence = occupancy.presence();
        if (presence != null && until(presence).overlaps(time)) {
            return true;
        }
        for (Claim claim : occupancy.claims()) {
            if (claim.time().overlaps(time)) {
                return true;
            }
        }
        return false;
    }

    /** From the first instant it takes to the last; null if it takes none. */
    private static @Nullable TimeSpan span(Occupancy occupancy) {
        Presence presence = occupancy.presence();
        TimeSpan span = presence == null ? null : until(presence);
        for (Claim claim : occupancy.claims()) {
            span = span == null ? claim.time() : span.around(claim.time());
        }
        return span;
    }

    /** Until the patient may be at another visit. */
    private static TimeSpan until(Presence presence) {
        return new TimeSpan(presence.time().from(), presence.fitFrom());
    }

    private static long first(TimeSpan span) {
        return Math.floorDiv(span.from().getEpochSecond(), DAY);
    }

    private static long last(TimeSpan span) {
        return Math.floorDiv(span.until().minusNanos(1).getEpochSecond(), DAY);
    }
}
