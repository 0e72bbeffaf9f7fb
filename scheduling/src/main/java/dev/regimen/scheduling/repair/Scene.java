package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A practice and what is taken there besides the courses that are looked at, before a disruption and after it. The time
 * of their patients is taken until now, since nobody comes in the past.
 *
 * @param before the practice as it was
 * @param practice the practice as it is now
 * @param takenBefore what was taken
 * @param taken what is taken now
 */
record Scene(Practice before, Practice practice, Snapshot takenBefore, Snapshot taken) {
    /** No day is longer, in any zone, seen from any other. */
    private static final Duration A_DAY_ANYWHERE = Duration.ofHours(52);

    static Scene of(Practice practice, Snapshot snapshot, List<CourseBooking> courses, Instant now, Effects effects) {
        Set<CourseId> ids = courses.stream().map(CourseBooking::course).collect(Collectors.toSet());
        List<Occupancy> rest = snapshot.occupancies().stream()
                .filter(each -> each.course() == null || !ids.contains(each.course()))
                .map(Occupancy::withoutSwaps)
                .toList();
        PracticeCalendar calendar = snapshot.calendar();
        Snapshot before = rest.equals(snapshot.occupancies()) ? snapshot : Snapshot.of(calendar, rest);
        Practice changed = effects.practice();
        Snapshot after = changed.equals(practice)
                ? before
                : Snapshot.of(PracticeCalendar.compile(changed, calendar.first(), calendar.last()), rest);
        List<Occupancy> past = past(courses, now);
        List<Occupancy> lost = new ArrayList<>(past);
        if (!effects.claims().isEmpty()) {
            lost.add(Occupancy.of(effects.claims().toArray(Claim[]::new)));
        }
        return new Scene(practice, changed, before.with(past), after.with(lost));
    }

    /** What an appointment takes, by the same units whatever else is planned. */
    static Stream<Occupancy> time(Appointment of) {
        return of.occupancy().map(Occupancy::withoutSwaps).stream();
    }

    /** What each patient's time is taken by that is over: where they come next, so that nobody has to travel from it. */
    private static List<Occupancy> past(List<CourseBooking> courses, Instant now) {
        Map<PatientRef, PlannedVisit> next = new LinkedHashMap<>();
        for (CourseBooking course : courses) {
            for (Appointment each : course.appointments()) {
                next.merge(each.patient(), each.visit(), (one, other) -> isNearer(other, one, now) ? other : one);
            }
        }
        List<Occupancy> past = new ArrayList<>();
        TimeSpan today = new TimeSpan(now.minus(A_DAY_ANYWHERE), now);
        next.forEach((patient, visit) -> {
            var presence = new Occupancy.Presence(patient, visit.site(), today);
            past.add(new Occupancy(List.of(), presence, null));
        });
        return past;
    }

    // the first of those to come, else the last of those that were
    private static boolean isNearer(PlannedVisit one, PlannedVisit other, Instant now) {
        boolean isAhead = !one.start().isBefore(now);
        boolean isOtherAhead = !other.start().isBefore(now);
        return isAhead == isOtherAhead ? isAhead == one.start().isBefore(other.start()) : isAhead;
    }
}
