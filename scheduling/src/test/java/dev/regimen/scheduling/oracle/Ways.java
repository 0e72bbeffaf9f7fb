package dev.regimen.scheduling.oracle;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Staff;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Duration;

/** From when until when someone who is in one place cannot be in another. */
final class Ways {
    private final Practice practice;
    private final String here;

    Ways(Practice practice, String here) {
        this.practice = practice;
        this.here = here;
    }

    /** When a unit cannot serve here because of what else is taken of it, the ways there and back included. */
    TimeSpan without(Resource unit, Claim taken, Occupancy of) {
        boolean travels = unit instanceof Practitioner || unit instanceof Staff;
        return wide(taken.time(), travels && of.site() != null ? of.site() : here);
    }

    /** When a patient cannot be here because of another visit, the ways there and back included. */
    TimeSpan without(Occupancy.Presence other) {
        return wide(other.time(), other.site());
    }

    private TimeSpan wide(TimeSpan taken, String where) {
        Duration there = Duration.ofMinutes(practice.travelMinutes(here, where));
        Duration back = Duration.ofMinutes(practice.travelMinutes(where, here));
        return new TimeSpan(taken.from().minus(there), taken.until().plus(back));
    }
}
