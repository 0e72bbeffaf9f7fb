package dev.regimen.scheduling.internal.grid;

import dev.regimen.core.patient.PatientRef;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a patient could arrive at a site, given the visits that they have in the practice. Confined to one thread. */
public final class PatientTimes {
    /** How far a visit keeps from a patient's other visits; each asks for all that those before it do. */
    public enum Apart {
        /** Neither begins before the other has ended. */
        NOT_AT_ONCE,
        /** There is time to get from one to the other. */
        IN_REACH,
        /** Neither begins while the patient recovers from the other. */
        RECOVERED
    }

    private final GridSnapshot snapshot;
    private final SiteClock clock;
    private final String site;

    PatientTimes(GridSnapshot snapshot, SiteClock clock, String site) {
        this.snapshot = snapshot;
        this.clock = clock;
        this.site = site;
    }

    /** The arrivals that leave enough time before other visits and after them; null if the patient has none at all. */
    @Nullable
    Plane apart(PatientRef patient, Shape shape, Apart how) {
        List<Presence> others = snapshot.presences(patient);
        if (others.isEmpty()) {
            return null;
        }
        Plane left = Plane.full(snapshot.calendar().span());
        for (Presence other : others) {
            left.remove(firstTooLate(other, shape, how), firstAgain(other, how));
        }
        return left;
    }

    /** The arrivals that leave too little time before another visit or after it. */
    Part tooNear(Presence other, Shape shape) {
        int from = firstTooLate(other, shape, Apart.RECOVERED);
        return new Part(from, Math.max(from, firstAgain(other, Apart.RECOVERED)));
    }

    /** The first arrival that leaves too little time before another visit. */
    private int firstTooLate(Presence other, Shape shape, Apart how) {
        boolean travels = how != Apart.NOT_AT_ONCE;
        int there = travels ? snapshot.calendar().travelMinutes(site, other.site()) : 0;
        Instant begins = other.time().from();
        int minutes = shape.careMinutes() + there;
        if (how != Apart.RECOVERED) {
            return Quanta.floor(minus(begins, minutes)) + 1;
        }
        int first = Quanta.floor(minus(begins, Math.max(minutes, shape.rest().minutes()))) + 1;
        int dates = shape.rest().dates();
        // a rest to the end of a date ends too late if that is the date on which the other visit begins
        return dates == 0 ? first : Math.min(first, clock.dayStart(clock.day(begins) + 1 - dates));
    }

    /** The first arrival after another visit that leaves enough time. */
    private int firstAgain(Presence other, Apart how) {
        boolean travels = how != Apart.NOT_AT_ONCE;
        int back = travels ? snapshot.calendar().travelMinutes(other.site(), site) : 0;
        Instant again = minus(other.time().until(), -back);
        boolean recovers = how == Apart.RECOVERED && other.fitFrom().isAfter(again);
        return Quanta.ceil(recovers ? other.fitFrom() : again);
    }

    private static Instant minus(Instant instant, int minutes) {
        return instant.minusSeconds(60L * minutes);
    }
}
