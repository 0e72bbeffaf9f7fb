package dev.regimen.scheduling.repair;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Meeting;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The knee course with three injections is booked with Dr. Reyes, who is at Harbor on Monday and Wednesday: Mon 11 January
 * 8:20, Wed 27 January 8:00, Wed 17 February 8:00, and its evaluation on Wed 17 March 8:00.
 */
class CourseRepairerTest {
    private static final Practice PRACTICE = PlanFixtures.practice();
    private static final Snapshot SNAPSHOT = PlanFixtures.snapshot();
    private static final String FIRST = "course-17/injections/1/1/left";
    private static final String SECOND = "course-17/injections/1/2/left";
    private static final String THIRD = "course-17/injections/1/3/left";
    private static final String EVALUATION = "course-17/evaluation/1/1/left";
    private static final String EARLY_EVALUATION = EVALUATION + "~injections/1/3/left";
    private static final Instant BEFORE_ALL = at(LocalDate.of(2027, 1, 6), 9); // Wed

    private final CourseBooking three = booked(knee(CountRange.exactly(3)));
    private final CourseBooking twoOrThree = booked(knee(CountRange.of(2, 3)));

    private static CourseBooking booked(TreatmentProtocol protocol) {
        CourseRequest request = PlanFixtures.request(protocol).build();
        return CourseBooking.of(request, PlanFixtures.best(request, SNAPSHOT));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PracticeFixtures.NEW_YORK).toInstant();
    }

    private static RepairResult repair(CourseBooking booking, Instant now, Disruption... disruptions) {
        List<CourseBooking> courses = List.of(booking);
        return RepairChecks.check(
                courses, now, CourseRepairer.of(PRACTICE).repair(courses, SNAPSHOT, now, 3, disruptions));
    }

    private static CourseRepair best(CourseBooking booking, Instant now, Disruption... disruptions) {
        return repair(booking, now, disruptions).best().courses().get(0);
    }

    private static Appointment appointment(CourseBooking booking, String id) {
        return booking.appointments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDateTime arrival(CourseRepair repair, String id) {
        return appointment(repair.after(), id).visit().arrival();
    }

    private static SessionKey injection(int ordinal) {
        return new SessionKey(COURSE, "injections", 1, ordinal, Laterality.LEFT);
    }

    /** The booking as it is when these visits have been held. */
    private static CourseBooking held(CourseBooking booking, String... ids) {
        List<String> these = List.of(ids);
        return new CourseBooking(
                booking.request(),
                booking.appointments().stream()
                        .map(each -> these.contains(each.id()) ? each.with(Status.FULFILLED) : each)
                        .toList());
    }

    @Test
    void theCourseIsBookedAsTheTestsSay() {
        assertThat(three.appointments())
                .extracting(Appointment::id, each -> each.visit().arrival())
                .containsExactly(
                        tuple(FIRST, LocalDateTime.of(2027, 1, 11, 8, 20)), // Mon
                        tuple(SECOND, LocalDateTime.of(2027, 1, 27, 8, 0)), // Wed
                        tuple(THIRD, LocalDateTime.of(2027, 2, 17, 8, 0)), // Wed
                        tuple(EVALUATION, LocalDateTime.of(2027, 3, 17, 8, 0))); // Wed
    }

    @Test
    void withoutADisruptionNothingChanges() {
        RepairResult result = repair(twoOrThree, BEFORE_ALL);

        assertThat(result.best().changesNothing()).isTrue();
        assertThat(result.best().appointments()).isEmpty();
        assertThat(result.best().bookings()).containsExactly(twoOrThree);
        assertThat(result.best().score()).isEqualTo(RepairScore.NONE);
    }

    @Test
    void aSickDayMovesTheVisitOfThatDayAloneAndSaysWhy() {
        CourseRepair course = best(three, BEFORE_ALL, Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17))); // Wed

        assertThat(course.kept()).hasSize(3).allMatch(VisitChange.Kept::isUntouched);
        VisitChange.Moved moved = course.moved().get(0);
        assertThat(moved.booked().id()).isEqualTo(THIRD);
        assertThat(moved.after().visit().arrival()).isEqualTo(LocalDateTime.of(2027, 2, 15, 8, 20)); // Mon
        assertThat(moved.after().revision()).isEqualTo(2);
        assertThat(moved.days()).isEqualTo(2);
        assertThat(moved.because())
                .extracting(Violation::rule, Violation::resource)
                .contains(tuple(Rule.RESOURCE_OFF, "reyes"));
    }

    @Test
    void aLeaveThatHitsNoVisitChangesNothing() {
        RepairResult result = repair(
                three,
                BEFORE_ALL,
                Disruption.leave("reyes", LocalDate.of(2027, 2, 18), LocalDate.of(2027, 2, 19))); // Thu, Fri

        assertThat(result.best().changesNothing()).isTrue();
    }

    @Test
    void aNurseOnLeaveForAWeekMovesTheInjectionByAWeek() {
        CourseRepair course = best(
                three, BEFORE_ALL, Disruption.leave("lindgren", LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 21)));

        // Mon 15 to Sun 21 February; the third injection may be up to 4 weeks after Wed 27 January
        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 10, 8, 0)); // Wed
        assertThat(course.moved()).hasSize(1);
    }

    @Test
    void aProcedureRoomThatIsDownOnlySwapsTheRoom() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var outage = new Disruption.Outage("harbor-procedure-1", new TimeSpan(at(day, 7), at(day, 19)));

        CourseRepair course = best(three, BEFORE_ALL, outage);

        assertThat(course.moved()).isEmpty();
        VisitChange.Kept swapped = course.kept().stream()
                .filter(each -> !each.isUntouched())
                .findFirst()
                .orElseThrow();
        assertThat(swapped.booked().id()).isEqualTo(THIRD);
        assertThat(swapped.after().visit().claims()).extracting(Claim::resource).contains("harbor-procedure-2");
        assertThat(course.changed()).hasSize(1);
    }

    @Test
    void aDeviceThatIsDownForTheMorningMovesTheVisitToTheAfternoon() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var outage = new Disruption.Outage("harbor-ultrasound", new TimeSpan(at(day, 8), at(day, 12)));

        CourseRepair course = best(three, BEFORE_ALL, outage);

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 12, 50)); // Wed
        assertThat(course.moved().get(0).days()).isZero();
    }

    @Test
    void runningLateMovesWhatNoLongerFitsAndLeavesWhatHasBegun() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        Instant now = day.atTime(7, 30).atZone(PracticeFixtures.NEW_YORK).toInstant();

        CourseRepair course = best(held(three, FIRST, SECOND), now, new Disruption.RunningLate("reyes", at(day, 10)));

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 9, 50)); // Wed
        Instant begun = day.atTime(8, 5).atZone(PracticeFixtures.NEW_YORK).toInstant();
        assertThat(repair(held(three, FIRST, SECOND), begun, new Disruption.RunningLate("reyes", at(day, 10)))
                        .best()
                        .changesNothing())
                .isTrue();
    }

    @Test
    void aSiteThatIsClosedForSomeHoursMovesVisitsOutOfThem() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var closed = new Disruption.SiteClosed(
                "harbor", new Meeting(WeeklyHours.once(day, TimeRange.parse("08:00-10:00")), "Water"));

        CourseRepair course = best(three, BEFORE_ALL, closed);

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 10, 0)); // Wed
        assertThat(course.moved().get(0).because()).extracting(Violation::rule).contains(Rule.SITE_CLOSED);
    }

    @Test
    void aClosureOfTheSiteMovesItsVisitsToOtherDays() {
        CourseRepair course = best(
                three,
                BEFORE_ALL,
                Disruption.closure(
                        "harbor", LocalDate.of(2027, 2, 17), LocalDate.of(2027, 2, 17), Localized.english("Snow")));

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 15, 8, 20)); // Mon
    }

    @Test
    void aNoShowIsMissedAndItsSessionGetsANewVisit() {
        Instant now = at(LocalDate.of(2027, 1, 27), 12); // Wed
        CourseBooking booking = held(three, FIRST);

        CourseRepair course = best(booking, now, new Disruption.NoShow(SECOND));

        assertThat(course.dropped().get(0).after().status()).isEqualTo(Status.NOSHOW);
        Appointment again = course.added().get(0).after();
        assertThat(again.id()).isEqualTo(SECOND + "#2");
        assertThat(again.visit().sessions()).containsExactly(injection(2));
        assertThat(again.visit().start()).isAfter(now);
        assertThat(course.after().request().course().ledger().events())
                .extracting(LedgerEvent::session, LedgerEvent::status)
                .contains(tuple(injection(2), LedgerEvent.Status.MISSED));
    }

    @Test
    void aPatientMovesOneVisitToAnotherTime() {
        var to = Disruption.to(appointment(three, SECOND), LocalDateTime.of(2027, 2, 8, 14, 0)); // Mon

        CourseRepair course = best(three, BEFORE_ALL, to);

        assertThat(arrival(course, SECOND)).isEqualTo(LocalDateTime.of(2027, 2, 8, 14, 0));
        // the third was less than two weeks later, and the evaluation less than four weeks after where the third is now
        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 22, 8, 20)); // Mon
        assertThat(arrival(course, EVALUATION)).isEqualTo(LocalDateTime.of(2027, 3, 22, 8, 30)); // Mon
        assertThat(course.moved())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.because()).isNotEmpty());
    }

    @Test
    void aPatientGivesAVisitUpForTheNearestOtherTime() {
        CourseRepair course = best(three, BEFORE_ALL, Disruption.givenUp(appointment(three, THIRD)));

        assertThat(course.moved()).hasSize(1);
        assertThat(course.moved().get(0).days()).isZero();
        assertThat(arrival(course, THIRD)).isAfterOrEqualTo(LocalDateTime.of(2027, 2, 17, 8, 30)); // Wed
    }

    @Test
    void aPatientWhoCanComeToAVisitInTheAfternoonOnlyMovesThatVisitAlone() {
        Hours afternoons = Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.parse("13:00-24:00")));

        CourseRepair course = best(three, BEFORE_ALL, new Disruption.PatientMoves(SECOND, afternoons));

        assertThat(course.moved()).hasSize(1);
        assertThat(arrival(course, SECOND)).isEqualTo(LocalDateTime.of(2027, 1, 27, 13, 0)); // Wed
    }

    @Test
    void aDecisionToGoOnConfirmsTheThirdAndReleasesTheEarlyEvaluation() {
        Instant now = at(LocalDate.of(2027, 2, 3), 9); // Wed
        Decision goOn = Decision.goOnWith(injection(3), LocalDate.of(2027, 2, 3));

        CourseRepair course = best(held(twoOrThree, FIRST, SECOND), now, new Disruption.Decided(goOn));

        assertThat(course.moved()).isEmpty();
        assertThat(course.released()).extracting(each -> each.after().id()).containsExactly(EARLY_EVALUATION);
        assertThat(course.released().get(0).after().status()).isEqualTo(Status.CANCELLED);
        assertThat(appointment(course.after(), THIRD).status()).isEqualTo(Status.BOOKED);
        assertThat(appointment(course.after(), EVALUATION).status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void aDecisionToStopReleasesTheThirdAndKeepsTheEvaluationByItsName() {
        Instant now = at(LocalDate.of(2027, 2, 3), 9); // Wed
        Decision stop = Decision.stopBefore(injection(3), LocalDate.of(2027, 2, 3));

        CourseRepair course = best(held(twoOrThree, FIRST, SECOND), now, new Disruption.Decided(stop));

        assertThat(course.released()).extracting(each -> each.after().id()).containsExactly(THIRD, EVALUATION);
        assertThat(appointment(course.after(), EARLY_EVALUATION).status()).isEqualTo(Status.BOOKED);
        assertThat(arrival(course, EARLY_EVALUATION)).isEqualTo(LocalDateTime.of(2027, 2, 24, 8, 0)); // Wed
    }

    @Test
    void aDecisionThatEndsTheCourseDropsWhatItNoLongerNeedsAndMovesTheEvaluation() {
        Instant now = at(LocalDate.of(2027, 1, 13), 9); // Wed
        Decision stop = Decision.stopBefore(injection(2), LocalDate.of(2027, 1, 13));

        CourseRepair course = best(held(three, FIRST), now, new Disruption.Decided(stop));

        assertThat(course.dropped()).extracting(each -> each.after().id()).containsExactly(SECOND, THIRD);
        assertThat(course.dropped()).allMatch(each -> !each.because().isEmpty());
        // 4 to 6 weeks after Mon 11 January, as late as possible
        assertThat(arrival(course, EVALUATION)).isEqualTo(LocalDateTime.of(2027, 2, 22, 8, 30)); // Mon
    }

    @Test
    void aDecisionThatExtendsTheCourseAddsASessionAndMovesTheEvaluation() {
        Instant now = at(LocalDate.of(2027, 2, 18), 9); // Thu
        Decision more = Decision.extend(injection(4), 1, LocalDate.of(2027, 2, 18));

        CourseRepair course = best(held(three, FIRST, SECOND, THIRD), now, new Disruption.Decided(more));

        assertThat(course.added()).hasSize(1);
        assertThat(course.added().get(0).after().visit().sessions()).containsExactly(injection(4));
        assertThat(course.moved()).extracting(each -> each.booked().id()).containsExactly(EVALUATION);
    }

    @Test
    void anUrgentPatientTakesTheTimeAndTheVisitMovesWithinTheDay() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var urgent = Disruption.capacityLost(
                new Claim("reyes", ResourceKind.PRACTITIONER, new TimeSpan(at(day, 8), at(day, 9))));

        CourseRepair course = best(three, BEFORE_ALL, urgent);

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 8, 50)); // Wed
    }

    @Test
    void aNewVersionOfTheProtocolMovesOrAddsWhatItsRulesAskFor() {
        CourseRepair course = best(
                booked(knee(CountRange.exactly(2))),
                BEFORE_ALL,
                new Disruption.Migrated(COURSE, knee(CountRange.exactly(3))));

        assertThat(course.added()).extracting(each -> each.after().id()).containsExactly(THIRD);
        assertThat(course.after().request().course().protocol()).isEqualTo(knee(CountRange.exactly(3)));
    }

    @Test
    void aVisitWithoutAnyOtherPlaceIsReportedAndStaysBooked() {
        CourseRepair course = best(
                held(three, FIRST),
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
                held(three, FIRST),
                at(LocalDate.of(2027, 1, 13), 9), // Wed
                Disruption.sickDay("reyes", LocalDate.of(2027, 1, 11))); // Mon

        assertThat(result.best().changesNothing()).isTrue();
    }

    @Test
    void aVisitThatWasCancelledDoesNotComeBack() {
        CourseBooking booking = new CourseBooking(
                three.request(),
                three.appointments().stream()
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
        RepairProposal proposal = repair(three, BEFORE_ALL, ill).best();

        RepairResult again = repair(proposal.bookings().get(0), BEFORE_ALL, ill);

        assertThat(again.best().changesNothing()).isTrue();
    }

    @Test
    void otherProposalsAreRankedAndDiffer() {
        RepairResult result = repair(three, BEFORE_ALL, Disruption.sickDay("reyes", LocalDate.of(2027, 1, 11))); // Mon

        assertThat(result.proposals()).hasSize(3);
        assertThat(result.proposals())
                .extracting(each ->
                        each.bookings().get(0).appointments().get(0).visit().date())
                .doesNotHaveDuplicates();
    }

    @Test
    void aDisruptionOfWhatThereIsNotIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(three, BEFORE_ALL, Disruption.sickDay("nobody", LocalDate.of(2027, 1, 11))))
                .withMessageContaining("'nobody'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repair(three, BEFORE_ALL, new Disruption.NoShow(SECOND)))
                .withMessageContaining("must have begun");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        repair(three, BEFORE_ALL, Disruption.sickDay("harbor-ultrasound", LocalDate.of(2027, 1, 11))))
                .withMessageContaining("person must be");
    }

    @Test
    void noTextNamesThePatient() {
        RepairResult result = repair(three, BEFORE_ALL, Disruption.sickDay("reyes", LocalDate.of(2027, 1, 11))); // Mon

        String patient = three.patient().value();
        assertThat(List.of(result, result.best(), result.best().courses().get(0), three))
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
        CourseBooking first = three;
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
