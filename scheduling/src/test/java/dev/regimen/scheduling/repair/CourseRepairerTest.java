package dev.regimen.scheduling.repair;

import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.repair.RepairFixtures.BEFORE_ALL;
import static dev.regimen.scheduling.repair.RepairFixtures.EVALUATION;
import static dev.regimen.scheduling.repair.RepairFixtures.FIRST;
import static dev.regimen.scheduling.repair.RepairFixtures.PRACTICE;
import static dev.regimen.scheduling.repair.RepairFixtures.SECOND;
import static dev.regimen.scheduling.repair.RepairFixtures.SNAPSHOT;
import static dev.regimen.scheduling.repair.RepairFixtures.THIRD;
import static dev.regimen.scheduling.repair.RepairFixtures.THREE;
import static dev.regimen.scheduling.repair.RepairFixtures.TWO_OR_THREE;
import static dev.regimen.scheduling.repair.RepairFixtures.at;
import static dev.regimen.scheduling.repair.RepairFixtures.best;
import static dev.regimen.scheduling.repair.RepairFixtures.held;
import static dev.regimen.scheduling.repair.RepairFixtures.repair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every repair. */
class CourseRepairerTest {
    @Test
    void theCourseIsBookedAsTheTestsSay() {
        assertThat(THREE.appointments())
                .extracting(Appointment::id, each -> each.visit().arrival())
                .containsExactly(
                        tuple(FIRST, LocalDateTime.of(2027, 1, 11, 8, 20)), // Mon
                        tuple(SECOND, LocalDateTime.of(2027, 1, 27, 8, 0)), // Wed
                        tuple(THIRD, LocalDateTime.of(2027, 2, 17, 8, 0)), // Wed
                        tuple(EVALUATION, LocalDateTime.of(2027, 3, 17, 8, 0))); // Wed
    }

    @Test
    void withoutADisruptionNothingChanges() {
        RepairResult result = repair(TWO_OR_THREE, BEFORE_ALL);

        assertThat(result.best().changesNothing()).isTrue();
        assertThat(result.best().appointments()).isEmpty();
        assertThat(result.best().bookings()).containsExactly(TWO_OR_THREE);
        assertThat(result.best().score()).isEqualTo(RepairScore.NONE);
    }

    @Test
    void aVisitWithoutAnyOtherPlaceIsReportedAndStaysBooked() {
        CourseRepair course = best(
                held(THREE, FIRST),
                at(LocalDate.of(2027, 1, 13), 9), // Wed
                Disruption.leave("reyes", LocalDate.of(2027, 1, 25), LocalDate.of(2027, 6, 30))); // Mon, Wed

        assertThat(course.isBroken()).isTrue();
        assertThat(course.unplaced()).extracting(each -> each.after().id()).containsExactly(SECOND, THIRD, EVALUATION);
        assertThat(course.after().appointments()).isEqualTo(course.before().appointments());
        assertThat(course.broken().explanation().orElseThrow().relaxations()).isNotEmpty();
    }

    @Test
    void whatIsOverIsNotTouchedByALeaveInThePast() {
        RepairResult result = repair(
                held(THREE, FIRST),
                at(LocalDate.of(2027, 1, 13), 9), // Wed
                Disruption.sickDay("reyes", LocalDate.of(2027, 1, 11))); // Mon

        assertThat(result.best().changesNothing()).isTrue();
    }

    @Test
    void aVisitThatWasCancelledDoesNotComeBack() {
        CourseBooking booking = new CourseBooking(
                THREE.request(),
                THREE.appointments().stream()
                        .map(each -> each.id().equals(EVALUATION) ? each.with(Status.CANCELLED) : each)
                        .toList());
        Disruption ill = Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17)); // Wed

        CourseRepair course = best(booking, BEFORE_ALL, ill);
        RepairResult asked =
                CourseRepairer.of(PRACTICE).bookingMissing().repair(List.of(booking), SNAPSHOT, BEFORE_ALL, 1, ill);

        assertThat(course.added()).isEmpty();
        assertThat(course.moved()).extracting(each -> each.booked().id()).containsExactly(THIRD);
        assertThat(asked.best().courses().get(0).added())
                .extracting(each -> each.after().id())
                .containsExactly(EVALUATION + "#2");
    }

    @Test
    void theSameDisruptionChangesNothingOnceItsProposalIsBooked() {
        Disruption ill = Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17)); // Wed
        RepairProposal proposal = repair(THREE, BEFORE_ALL, ill).best();

        RepairResult again = repair(proposal.bookings().get(0), BEFORE_ALL, ill);

        assertThat(again.best().changesNothing()).isTrue();
    }

    @Test
    void otherProposalsAreRankedAndDiffer() {
        RepairResult result = repair(THREE, BEFORE_ALL, Disruption.sickDay("reyes", LocalDate.of(2027, 1, 11))); // Mon

        assertThat(result.proposals()).hasSize(3);
        assertThat(result.proposals())
                .extracting(each ->
                        each.bookings().get(0).appointments().get(0).visit().date())
                .doesNotHaveDuplicates();
    }

    @Test
    void aDisruptionOfWhatThereIsNotIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(THREE, BEFORE_ALL, Disruption.sickDay("nobody", LocalDate.of(2027, 1, 11))))
                .withMessageContaining("'nobody'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(THREE, BEFORE_ALL, new Disruption.NoShow(SECOND)))
                .withMessageContaining("must have begun");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        repair(THREE, BEFORE_ALL, Disruption.sickDay("harbor-ultrasound", LocalDate.of(2027, 1, 11))))
                .withMessageContaining("person must be");
    }

    @Test
    void noTextNamesThePatient() {
        RepairResult result = repair(THREE, BEFORE_ALL, Disruption.sickDay("reyes", LocalDate.of(2027, 1, 11))); // Mon

        String patient = THREE.patient().value();
        assertThat(List.of(result, result.best(), result.best().courses().get(0), THREE))
                .noneMatch(each -> each.toString().contains(patient));
    }

    /** One injection and its evaluation for another patient, booked as early as it can be from a day on. */
    private static CourseBooking single(String name, LocalDate from, Snapshot taken, Hours available) {
        CourseState state = CourseState.builder(knee(CountRange.exactly(1)), CourseId.of("course-" + name))
                .side(Laterality.LEFT)
                .notBefore(from)
                .build();
        CourseRequest request = CourseRequest.builder(state, PatientRef.of("patient-" + name), PlanFixtures.TODAY)
                .sites("harbor")
                .startBy(LocalDate.of(2027, 2, 17)) // Wed
                .available(available)
                .build();
        return CourseBooking.of(request, PlanFixtures.best(request, taken));
    }

    @Test
    void anotherPatientMakesRoomOnlyIfThatIsAllowed() {
        LocalDate monday = LocalDate.of(2027, 2, 15); // Mon
        LocalDate wednesday = LocalDate.of(2027, 2, 17); // Wed
        Hours narrow = Hours.of(
                WeeklyHours.once(monday, TimeRange.parse("08:00-09:00")),
                WeeklyHours.once(wednesday, TimeRange.parse("08:00-08:30")),
                WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.WHOLE_DAY)
                        .valid(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 30))); // Mon to Wed
        CourseBooking other = single("other", wednesday, SNAPSHOT, Hours.ALWAYS);
        Snapshot taken =
                SNAPSHOT.with(other.appointments().stream().flatMap(Scene::time).toList());
        CourseBooking own = single("own", monday, taken, narrow);
        List<CourseBooking> courses = List.of(own, other);
        Disruption ill = Disruption.sickDay("reyes", monday);

        RepairProposal alone = RepairChecks.check(
                        courses, BEFORE_ALL, CourseRepairer.of(PRACTICE).repair(courses, SNAPSHOT, BEFORE_ALL, 1, ill))
                .best();
        RepairProposal together = RepairChecks.check(
                        courses,
                        BEFORE_ALL,
                        CourseRepairer.of(PRACTICE).movingOthers().repair(courses, SNAPSHOT, BEFORE_ALL, 1, ill))
                .best();

        assertThat(alone.broken()).extracting(CourseRepair::course).containsExactly(own.course());
        assertThat(alone.others()).isEmpty();
        assertThat(together.broken()).isEmpty();
        // the injection, and the evaluation that was four weeks after it
        assertThat(together.own()).extracting(each -> each.moved().size()).containsExactly(2);
        assertThat(together.others()).extracting(CourseRepair::course).containsExactly(other.course());
        assertThat(together.others().get(0).moved()).isNotEmpty().allMatch(each -> each.days() == 0);
    }

    @Test
    void twoCoursesOfOnePatientAreMendedTogether() {
        CourseBooking first = THREE;
        CourseId id = CourseId.of("course-18");
        CourseState state = CourseState.builder(knee(CountRange.exactly(1)), id)
                .side(Laterality.RIGHT)
                .notBefore(LocalDate.of(2027, 2, 17)) // Wed
                .build();
        CourseRequest request = CourseRequest.builder(state, PlanFixtures.PATIENT, PlanFixtures.TODAY)
                .sites("harbor")
                .build();
        CourseBooking second = CourseBooking.of(
                request,
                PlanFixtures.best(
                        request,
                        SNAPSHOT.with(first.appointments().stream()
                                .flatMap(Scene::time)
                                .toList())));
        List<CourseBooking> courses = List.of(first, second);

        RepairResult result = RepairChecks.check(
                courses,
                BEFORE_ALL,
                CourseRepairer.of(PRACTICE)
                        .repair(
                                courses,
                                SNAPSHOT,
                                BEFORE_ALL,
                                2,
                                Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17))));

        // both had a visit on Wed 17 February, and one patient cannot be in two rooms
        assertThat(result.best().broken()).isEmpty();
        // the second may not be earlier, and its evaluation follows it by four weeks
        assertThat(result.best().score().ownMoved()).isEqualTo(3);
    }
}
