package dev.regimen.scheduling.oracle;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Staff;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Duration;

/** Whether someone can be in both of two places, each at its time. */
final class Ways {
    private final Practice practice;
    private final String here;

    Ways(Practice practice, String here) {
        this.practice = practice;
        this.here = here;
    }

    /** Whether a unit can serve here for the claim's time, besides what else is taken of it. */
    boolean allow(Resource unit, Claim claim, Occupancy other) {
        boolean travels = unit instanceof Practitioner || unit instanceof Staff;
        String where = travels && other.site() != null ? other.site() : here;
        return other.claims().stream()
                .filter(each -> each.resource().equals(unit.id()))
                .allMatch(each -> allow(claim.time(), each.time(), where));
    }

    /** Whether a patient can be here for all care, besides another visit. */
    boolean allow(TimeSpan care, Occupancy.Presence other) {
        return allow(care, other.time(), other.site());
    }

    private boolean allow(TimeSpan mine, TimeSpan other, String where) {
        Duration there = Duration.ofMinutes(practice.travelMinutes(here, where));
        Duration back = Duration.ofMinutes(practice.travelMinutes(where, here));
        boolean isBefore = !mine.until().plus(there).isAfter(other.from());
        boolean isAfter = !other.until().plus(back).isAfter(mine.from());
        return isBefore || isAfter;
    }
}
