package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.SmallClinic;
import dev.regimen.scheduling.planning.CoursePlanner.Together;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Courses that are in each other's way, in a clinic of two practitioners and two rooms that is open from nine to ten. */
class TogetherTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Hours NINE_TO_TEN = daily("09:00-10:00");

    private static Hours daily(String range) {
        return Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.parse(range)));
    }

    private static Snapshot clinic(int rooms, Hours hours) {
        Practice practice = SmallClinic.practice(List.of("ada", "bea"), rooms, hours);
        return Snapshot.of(PracticeCalendar.compile(practice, MONDAY, MONDAY.plusDays(3)), List.of());
    }

    private static CourseRequest course(int number, String patient, String available) {
        CourseState state = CourseState.builder(SmallClinic.protocol(1), CourseId.of("course-" + number))
                .build();
        return CourseRequest.builder(state, PatientRef.of(patient), MONDAY)
                .available(daily(available))
                .build();
    }

    private static Together together(Snapshot clinic, Set<CourseId> others, CourseRequest... requests) {
        return CoursePlanner.of(clinic.calendar().practice()).together(List.of(requests), others, clinic, 500);
    }

    private static List<LocalDate> dates(Together found) {
        return found.offers().values().stream()
                .map(offer -> offer.visits().get(0).date())
                .toList();
    }

    @Test
    void coursesThatAreNotInEachOthersWayAreAsGoodAsAlone() {
        Together found = together(
                clinic(2, NINE_TO_TEN),
                Set.of(),
                course(1, "patient-1", "09:00-09:30"),
                course(2, "patient-2", "09:00-09:30"));

        assertThat(dates(found)).containsExactly(MONDAY, MONDAY);
        assertThat(found.isProven()).isTrue();
    }

    @Test
    void oneRoomIsNotGivenToTwoAtOnce() {
        Together found = together(
                clinic(1, NINE_TO_TEN),
                Set.of(),
                course(1, "patient-1", "09:00-09:30"),
                course(2, "patient-2", "09:00-09:30"));

        assertThat(dates(found)).containsExactlyInAnyOrder(MONDAY, TUESDAY);
    }

    @Test
    void noMoreAreInADayThanTheClinicTakes() {
        Together found = together(
                clinic(2, NINE_TO_TEN.toBuilder().limits(VisitLimit.perDay(1)).build()),
                Set.of(),
                course(1, "patient-1", "09:00-09:30"),
                course(2, "patient-2", "09:30-10:00"));

        assertThat(dates(found)).containsExactlyInAnyOrder(MONDAY, TUESDAY);
    }

    @Test
    void onePatientIsInOnePlaceAtATime() {
        Together found = together(
                clinic(2, NINE_TO_TEN),
                Set.of(),
                course(1, "patient-1", "09:00-09:30"),
                course(2, "patient-1", "09:00-09:30"));

        assertThat(dates(found)).containsExactlyInAnyOrder(MONDAY, TUESDAY);
    }

    @Test
    void whoOnlyMakesRoomStaysIfAnotherCanMoveAsWell() {
        Snapshot clinic = clinic(1, NINE_TO_TEN);
        CourseRequest own = booked(clinic, course(1, "patient-1", "09:00-09:30"));
        CourseRequest other = booked(clinic, course(2, "patient-2", "09:00-09:30"));

        Together found = together(clinic, Set.of(other.course().course()), own, other);

        assertThat(found.staying()).containsExactly(other.course().course());
        assertThat(found.offers().get(own.course().course()).cost().moved()).isOne();
    }

    @Test
    void aCourseWithoutAPlaceIsNamedAsBroken() {
        Together found = together(
                clinic(2, NINE_TO_TEN),
                Set.of(),
                course(1, "patient-1", "09:00-09:30"),
                course(2, "patient-2", "10:00-10:30"));

        assertThat(found.broken()).containsExactly(CourseId.of("course-2"));
        assertThat(found.offers()).containsOnlyKeys(CourseId.of("course-1"));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Snapshot clinic = clinic(2, NINE_TO_TEN);
        CoursePlanner planner = CoursePlanner.of(clinic.calendar().practice());
        List<CourseRequest> one = List.of(course(1, "patient-1", "09:00-09:30"));
        List<CourseRequest> twice = List.of(one.get(0), one.get(0));
        Set<CourseId> unknown = Set.of(CourseId.of("course-9"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.together(twice, Set.of(), clinic, 1))
                .withMessage("requests must have different courses; 'course-1' comes twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.together(one, unknown, clinic, 1))
                .withMessage("others must be courses of the requests");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.together(one, Set.of(), clinic, -1))
                .withMessage("tries must be 0 or more, was -1");
    }

    private static CourseRequest booked(Snapshot clinic, CourseRequest request) {
        Offer offer = CoursePlanner.of(clinic.calendar().practice())
                .best(request, clinic)
                .orElseThrow();
        return request.toBuilder()
                .keeping(offer.visits().stream().map(Kept::of).toList())
                .build();
    }
}
