package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit at one arrival: of all arrivals that the rest of a course cannot tell apart, the one that costs least, and of
 * those the first.
 *
 * @param places what serves it
 * @param rank the place of its practitioner in the practice
 * @param start the quantum of the arrival
 * @param from the first quantum that the visit takes, setup included
 * @param until the quantum at which all is over, turnover included
 * @param date the date of the arrival at the site
 * @param hour the hour of the clock at which the patient arrives
 * @param cost what it costs by itself
 */
record Candidate(Places places, int rank, int start, int from, int until, LocalDate date, int hour, long cost) {
    @Nullable
    Practitioner lead() {
        return places.lead();
    }

    /** Whether both can be visits of one course: on different days, and one over before the other begins. */
    boolean goesWith(Candidate other) {
        return !date.equals(other.date) && (until <= other.from || other.until <= from);
    }
}
