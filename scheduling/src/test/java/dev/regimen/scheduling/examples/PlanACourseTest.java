package dev.regimen.scheduling.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.PracticeReader;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.planning.Preferences;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code to copy: a knee course for a patient with two busy weeks, and one that cannot be. */
class PlanACourseTest {

    @Test
    void aWholeCourseIsPlannedAndBooked() {
        var practice = PracticeReader.sample();
        var calendar = PracticeCalendar.compile(practice, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
        var snapshot = Snapshot.empty(calendar);
        var course = CourseState.builder(Catalog.bundled().protocol("prolotherapy/knee"), CourseId.of("course-17"))
                .side(Laterality.LEFT)
                .notBefore(LocalDate.of(2027, 1, 11)) // Mon
                .build();
        var request = CourseRequest.builder(course, PatientRef.of("patient-1"), LocalDate.of(2027, 1, 4)) // Mon
                .away(Leave.of(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 31))) // Mon to Sun
                .preferring(Preferences.mornings())
                .build();

        List<Appointment> appointments = CoursePlanner.of(practice)
                .offers(request, snapshot, 3)
                .fold(offers -> Appointment.of(offers.best()), explanation -> List.of(), exhausted -> List.of());

        assertThat(appointments).hasSize(5);
        assertThat(appointments.get(0).visit().date()).isEqualTo(LocalDate.of(2027, 1, 12)); // Tue
    }

    @Test
    void aCourseThatCannotBeSaysWhyAndWhatWouldOpenIt() {
        var practice = PracticeReader.sample();
        var calendar = PracticeCalendar.compile(practice, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 30));
        var course = CourseState.builder(Catalog.bundled().protocol("prolotherapy/knee"), CourseId.of("course-18"))
                .side(Laterality.LEFT)
                .notBefore(LocalDate.of(2027, 1, 11)) // Mon
                .build();
        var request = CourseRequest.builder(course, PatientRef.of("patient-1"), LocalDate.of(2027, 1, 4)) // Mon
                .practitioners(Practitioners.oneOf("reyes"))
                .available(Hours.of(WeeklyHours.of(DayOfWeek.TUESDAY, TimeRange.parse("09:00-12:00"))))
                .build();

        var relaxations = CoursePlanner.of(practice)
                .offers(request, Snapshot.empty(calendar), 3)
                .fold(offers -> null, explanation -> explanation.relaxations(), exhausted -> null);

        assertThat(relaxations).isNotEmpty().allSatisfy(relaxation -> {
            var changed = relaxation.applyTo(request);
            assertThat(PlanVerifier.of(practice).verify(changed, Snapshot.empty(calendar), relaxation.offer()))
                    .isEmpty();
        });
    }
}
