package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.NOT_BEFORE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.evaluation;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Meeting;
import dev.regimen.core.hours.Reservation;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LimitsAndKeptTimeTest {
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30); // Wed
    private static final CourseId OTHERS = CourseId.of("course-18");

    /** Dr. Reyes's mornings are 8 to 12, the afternoons 13 to 17, on Monday and Wednesday. */
    private static Snapshot reyes(UnaryOperator<Hours.Builder> change) {
        Hours hours = PracticeFixtures.reyes().hoursAt("harbor");
        Practice practice = practice().toBuilder()
                .practitioners(PracticeFixtures.reyes().toBuilder()
                        .leave(List.of())
                        .hours("harbor", change.apply(hours.toBuilder()).build())
                        .build())
                .build();
        return Snapshot.empty(PracticeCalendar.compile(practice, TODAY, LAST));
    }

    private static Snapshot harbor(VisitLimit limit) {
        Practice practice = practice().toBuilder()
                .sites(
                        PracticeFixtures.harbor().toBuilder()
                                .hours(PracticeFixtures.harbor().hours().toBuilder()
                                        .limits(limit)
                                        .build())
                                .build(),
                        PracticeFixtures.hill())
                .build();
        return Snapshot.empty(PracticeCalendar.compile(practice, TODAY, LAST));
    }

    private static PlannedVisit first(CourseRequest request, Snapshot snapshot) {
        Offer best = PlanFixtures.best(request, snapshot);
        assertThat(PlanVerifier.of(snapshot.calendar().practice()).verify(request, snapshot, best))
                .isEmpty();
        return best.visits().get(0);
    }

    /** A visit of another patient with Dr. Reyes, half an hour from a clock time of January 2027 in New York on. */
    private static Occupancy booked(String fromUtc, String... kinds) {
        Instant from = Instant.parse(fromUtc);
        TimeSpan time = new TimeSpan(from, from.plusSeconds(1_800));
        Claim claim = new Claim("reyes", ResourceKind.PRACTITIONER, time);
        return new Occupancy(
                List.of(claim),
                new Occupancy.Presence(PatientRef.of("patient-2"), "harbor", time),
                OTHERS,
                Set.of(kinds));
    }

    @Test
    void withoutALimitTheFirstMorningIsBest() {
        assertThat(first(request().build(), reyes(hours -> hours)).arrival())
                .isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 20)); // Mon
    }

    @Test
    void aFullMorningLeavesTheAfternoon() {
        Snapshot snapshot = reyes(hours -> hours.limits(VisitLimit.perOpening(1)))
                .with(List.of(booked("2027-01-11T15:00:00Z", "prp"))); // Mon, 10:00

        assertThat(first(request().build(), snapshot).arrival())
                .isEqualTo(LocalDateTime.of(2027, 1, 11, 12, 50)); // Mon, the practitioner from 13:00
    }

    @Test
    void aBlockDoesNotPartAnOpening() {
        Snapshot snapshot = reyes(hours -> hours.limits(VisitLimit.perOpening(1))
                        .blocks(new Meeting(WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("10:30-11:00")), "tea")))
                .with(List.of(booked("2027-01-11T16:00:00Z"))); // Mon, 11:00

        assertThat(first(request().build(), snapshot).arrival().getHour()).isEqualTo(12);
    }

    @Test
    void aFullDayLeavesTheNext() {
        Snapshot snapshot = reyes(hours -> hours.limits(VisitLimit.perDay(2)))
                .with(List.of(booked("2027-01-11T15:00:00Z"), booked("2027-01-11T19:00:00Z"))); // Mon

        assertThat(first(request().build(), snapshot).date()).isEqualTo(LocalDate.of(2027, 1, 13)); // Wed
    }

    @Test
    void aLimitCountsItsKindsOnly() {
        List<Occupancy> visits = List.of(booked("2027-01-11T15:00:00Z", "prp")); // Mon
        Snapshot prp = reyes(hours -> hours.limits(VisitLimit.perDay(1, "prp"))).with(visits);
        Snapshot either = reyes(hours -> hours.limits(VisitLimit.perDay(1, "prp", "prolotherapy")))
                .with(visits);

        assertThat(first(request().build(), prp).date()).isEqualTo(LocalDate.of(2027, 1, 11)); // Mon
        assertThat(first(request().build(), either).date()).isEqualTo(LocalDate.of(2027, 1, 13)); // Wed
    }

    @Test
    void timeTakenWithoutAPatientDoesNotCount() {
        Occupancy call = Occupancy.of(booked("2027-01-11T15:00:00Z").claims().get(0)); // Mon
        Snapshot snapshot = reyes(hours -> hours.limits(VisitLimit.perDay(1))).with(List.of(call));

        assertThat(first(request().build(), snapshot).date()).isEqualTo(LocalDate.of(2027, 1, 11)); // Mon
    }

    @Test
    void aSiteTakesSoManyVisitsWhoeverLeadsThem() {
        Snapshot snapshot = harbor(VisitLimit.perDay(1)).with(List.of(booked("2027-01-11T20:00:00Z"))); // Mon

        assertThat(first(request().build(), snapshot).date()).isEqualTo(LocalDate.of(2027, 1, 13)); // Wed
        assertThat(first(request().build(), snapshot.without(OTHERS)).date())
                .isEqualTo(LocalDate.of(2027, 1, 11)); // Mon
    }

    @Test
    void whatIsCancelledDoesNotCount() {
        Snapshot snapshot = reyes(hours -> hours.limits(VisitLimit.perDay(1)));
        Appointment booked =
                Appointment.of(PlanFixtures.best(request().build(), snapshot)).get(0);
        List<Occupancy> taken = booked.occupancy().stream().toList();
        List<Occupancy> cancelled =
                booked.with(Status.CANCELLED).occupancy().stream().toList();
        CourseRequest other = CourseRequest.builder(request().build().course(), PatientRef.of("patient-2"), TODAY)
                .sites("harbor")
                .build();

        assertThat(first(other, snapshot.with(taken)).date()).isEqualTo(LocalDate.of(2027, 1, 13)); // Wed
        assertThat(first(other, snapshot.with(cancelled)).date()).isEqualTo(LocalDate.of(2027, 1, 11)); // Mon
    }

    @Test
    void aPlanThatBreaksALimitIsFoundOut() {
        Snapshot unlimited = reyes(hours -> hours);
        Snapshot limited = reyes(hours -> hours.limits(VisitLimit.perOpening(1)));
        List<Occupancy> visits = List.of(booked("2027-01-11T15:00:00Z")); // Mon
        Offer plan = PlanFixtures.best(request().build(), unlimited.with(visits));

        List<Violation> found =
                PlanVerifier.of(limited.calendar().practice()).verify(request().build(), limited.with(visits), plan);

        assertThat(found).extracting(Violation::rule).containsExactly(Rule.LIMIT);
        assertThat(found.get(0).resource()).isEqualTo("reyes");
        assertThat(found.get(0).taken())
                .isEqualTo(new TimeSpan(Instant.parse("2027-01-11T13:00:00Z"), Instant.parse("2027-01-11T17:00:00Z")));
    }

    @Test
    void aFullDayIsAReason() {
        Snapshot snapshot =
                reyes(hours -> hours.limits(VisitLimit.perDay(1))).with(List.of(booked("2027-01-11T15:00:00Z"))); // Mon
        CourseRequest onThatDay = request().startBy(NOT_BEFORE).build();

        assertThat(obstacles(onThatDay, snapshot)).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.LIMIT);
            assertThat(obstacle.resource()).isEqualTo("reyes");
        });
        assertThat(obstacles(onThatDay, harbor(VisitLimit.perDay(1)).with(snapshot.occupancies())))
                .extracting(Obstacle::kind)
                .contains(Obstacle.Kind.LIMIT);
    }

    @Test
    void aFullDayOpensIfAVisitThatCountsWereMoved() {
        Occupancy counts = booked("2027-01-11T15:00:00Z", "prp"); // Mon
        Occupancy other = booked("2027-01-11T19:00:00Z", "massage");
        Snapshot snapshot = reyes(hours -> hours.limits(VisitLimit.perDay(1, "prp", "prolotherapy")))
                .with(List.of(counts, other));
        CourseRequest onThatDay = request()
                .startBy(NOT_BEFORE)
                .practitioners(Practitioners.oneOf("reyes"))
                .build();

        PlanningResult result = CoursePlanner.of(snapshot.calendar().practice()).offers(onThatDay, snapshot, 1);

        assertThat(((Explanation) result).relaxations())
                .flatExtracting(Relaxation::changes)
                .filteredOn(Relaxation.VisitMoved.class::isInstance)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.applyTo(snapshot).occupancies()).containsExactly(other));
    }

    private static List<Obstacle> obstacles(CourseRequest request, Snapshot snapshot) {
        List<Obstacle> all = new ArrayList<>();
        CoursePlanner.of(snapshot.calendar().practice())
                .offers(request, snapshot, 1)
                .fold(
                        offers -> {
                            throw new AssertionError("there is an offer");
                        },
                        explanation -> explanation.blocked().stream()
                                .filter(blocked -> "reyes".equals(blocked.practitioner()))
                                .map(blocked -> all.addAll(blocked.obstacles()))
                                .toList(),
                        exhausted -> {
                            throw new AssertionError("exhausted");
                        });
        return all;
    }

    private static Snapshot keptForUrgent(Integer releaseDays) {
        WeeklyHours mornings =
                WeeklyHours.of(List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), TimeRange.parse("08:00-12:00"));
        return reyes(hours -> hours.blocks(new Reservation(mornings, Set.of("urgent"), releaseDays)));
    }

    @Test
    void whatIsKeptForUrgentVisitsIsForRequestsThatAreUrgent() {
        Snapshot snapshot = keptForUrgent(null);

        assertThat(first(request().build(), snapshot).arrival().getHour()).isEqualTo(12);
        assertThat(first(request().countingAs("urgent").build(), snapshot).arrival())
                .isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 20)); // Mon
    }

    @Test
    void whatIsKeptIsReleasedSoManyDaysBefore() {
        assertThat(first(request().build(), keptForUrgent(7)).arrival().getHour())
                .isEqualTo(8); // Mon 11 January, asked on Mon 4 January
        assertThat(first(request().build(), keptForUrgent(6)).arrival().getHour())
                .isEqualTo(12);
    }

    @Test
    void aSingleVisitIsUrgentByItsKindOrBesidesIt() {
        Snapshot snapshot = keptForUrgent(null);

        assertThat(slot(visit("urgent"), snapshot)).hasValue(8);
        assertThat(slot(visit("consultation"), snapshot)).hasValue(13);
        assertThat(slot(visit("consultation").countingAs("urgent"), snapshot)).hasValue(8);
    }

    private static VisitRequest.Builder visit(String kind) {
        return VisitRequest.builder(COURSE, kind, evaluation(), PATIENT, TODAY)
                .sites("harbor")
                .days(DateRange.of(NOT_BEFORE, NOT_BEFORE));
    }

    private static Optional<Integer> slot(VisitRequest.Builder request, Snapshot snapshot) {
        return CoursePlanner.of(snapshot.calendar().practice())
                .slots(request.build(), snapshot, 1)
                .fold(
                        offers -> Optional.of(
                                offers.best().visits().get(0).arrival().getHour()),
                        none -> Optional.empty(),
                        exhausted -> Optional.empty());
    }

    @Test
    void timeKeptForOthersIsAReason() {
        WeeklyHours always =
                WeeklyHours.of(List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), TimeRange.parse("08:00-17:00"));
        Snapshot snapshot = reyes(hours -> hours.blocks(new Reservation(always, Set.of("urgent"), null)));

        assertThat(obstacles(request().startBy(NOT_BEFORE).build(), snapshot))
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.RESERVED);
    }

    @Test
    void appointmentsCountAsWhatWasAskedFor() {
        CourseRequest urgent = request().countingAs("urgent").build();
        Offer offer = PlanFixtures.best(urgent, keptForUrgent(null));

        assertThat(Appointment.of(offer).get(0).occupancy().orElseThrow().kinds())
                .containsExactly("prolotherapy", "urgent");
    }
}
