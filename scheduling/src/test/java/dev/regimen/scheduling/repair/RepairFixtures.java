package dev.regimen.scheduling.repair;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The knee course with three injections is booked with Dr. Reyes, who is at Harbor on Monday and Wednesday: Mon 11 January
 * 8:20, Wed 27 January 8:00, Wed 17 February 8:00, and its evaluation on Wed 17 March 8:00.
 */
final class RepairFixtures {
    static final Practice PRACTICE = PlanFixtures.practice();
    static final Snapshot SNAPSHOT = PlanFixtures.snapshot();
    static final String FIRST = "course-17/injections/1/1/left";
    static final String SECOND = "course-17/injections/1/2/left";
    static final String THIRD = "course-17/injections/1/3/left";
    static final String EVALUATION = "course-17/evaluation/1/1/left";
    static final String EARLY_EVALUATION = EVALUATION + "~injections/1/3/left";
    static final Instant BEFORE_ALL = at(LocalDate.of(2027, 1, 6), 9); // Wed

    static final CourseBooking THREE = booked(knee(CountRange.exactly(3)));
    static final CourseBooking TWO_OR_THREE = booked(knee(CountRange.of(2, 3)));

    private RepairFixtures() {}

    static CourseBooking booked(TreatmentProtocol protocol) {
        CourseRequest request = PlanFixtures.request(protocol).build();
        return CourseBooking.of(request, PlanFixtures.best(request, SNAPSHOT));
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PracticeFixtures.NEW_YORK).toInstant();
    }

    static RepairResult repair(CourseBooking booking, Instant now, Disruption... disruptions) {
        List<CourseBooking> courses = List.of(booking);
        return RepairChecks.check(
                courses, now, CourseRepairer.of(PRACTICE).repair(courses, SNAPSHOT, now, 3, disruptions));
    }

    static CourseRepair best(CourseBooking booking, Instant now, Disruption... disruptions) {
        return repair(booking, now, disruptions).best().courses().get(0);
    }

    static Appointment appointment(CourseBooking booking, String id) {
        return booking.appointments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static LocalDateTime arrival(CourseRepair repair, String id) {
        return appointment(repair.after(), id).visit().arrival();
    }

    static SessionKey injection(int ordinal) {
        return new SessionKey(COURSE, "injections", 1, ordinal, Laterality.LEFT);
    }

    /** The booking as it is when these visits have been held. */
    static CourseBooking held(CourseBooking booking, String... ids) {
        List<String> these = List.of(ids);
        return new CourseBooking(
                booking.request(),
                booking.appointments().stream()
                        .map(each -> these.contains(each.id()) ? each.with(Status.FULFILLED) : each)
                        .toList());
    }
}
