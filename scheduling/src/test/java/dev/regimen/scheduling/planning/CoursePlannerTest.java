package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.evaluation;
import static dev.regimen.scheduling.fixtures.PlanFixtures.injection;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.Commitment.Provisional;
import dev.regimen.scheduling.planning.Obstacle.Kind;
import dev.regimen.scheduling.planning.PlannedVisit.DayChoice;
import dev.regimen.scheduling.planning.PlanningResult.BudgetExhausted;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CoursePlannerTest {
    private static final SessionKey THIRD = new SessionKey(COURSE, "injections", 1, 3, Laterality.LEFT);

    private static PlannedVisit visit(Offer offer, String id) {
        return offer.visits().stream()
                .filter(visit -> visit.id().value().equals("course-17/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static Offers offers(CourseRequest request, Snapshot snapshot, int most) {
        return (Offers) CoursePlanner.of(snapshot.calendar().practice()).offers(request, snapshot, most);
    }

    @Test
    void theFirstVisitIsOnTheDayThatWasAskedFor() {
        PlannedVisit first = best(request().build(), snapshot()).visits().get(0);

        // on Monday Dr. Reyes has a meeting until 8:30, so the nurse begins at 8:20
        assertThat(first.arrival()).isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 20)); // Mon
        assertThat(first.leader()).contains("reyes");
        assertThat(first.choice().fit()).isEqualTo(DayChoice.Fit.FIRST_PREFERRED);
        assertThat(first.choice().passedOver()).isEmpty();
    }

    @Test
    void segmentsAndClaimsHaveTheirOwnMinutes() {
        PlannedVisit first = best(request().build(), snapshot()).visits().get(0);

        assertThat(first.segments().get(1).time())
                .isEqualTo(new TimeSpan(Instant.parse("2027-01-11T13:30:00Z"), Instant.parse("2027-01-11T13:50:00Z")));
        assertThat(first.segments().get(1).resources())
                .containsExactly("reyes", "harbor-procedure-1", "harbor-ultrasound");
        assertThat(first.end()).isEqualTo(Instant.parse("2027-01-11T13:50:00Z"));
        assertThat(first.claims())
                .contains(new Claim(
                        "harbor-procedure-1",
                        ResourceKind.ROOM,
                        "procedure",
                        new TimeSpan(Instant.parse("2027-01-11T13:20:00Z"), Instant.parse("2027-01-11T14:05:00Z"))));
    }

    @Test
    void theLeaveOfAPractitionerIsAReasonWithItsDays() {
        CourseRequest request = request()
                .preferring(Preferences.builder().weight(Wish.SPACING, 9).build())
                .build();

        PlannedVisit second = visit(best(request, snapshot()), "injections/1/2/left");

        assertThat(second.choice().passedOver())
                .filteredOn(obstacle -> obstacle.kind() == Kind.PRACTITIONER_AWAY)
                .singleElement()
                .satisfies(obstacle -> {
                    assertThat(obstacle.resource()).isEqualTo("reyes");
                    assertThat(obstacle.days()).contains(LocalDate.of(2027, 2, 3)); // Wed
                });
    }

    @Test
    void anOptionalSessionIsProvisionalAndTheEvaluationIsClaimedOnEachBranch() {
        Offer offer = best(request().build(), snapshot());

        assertThat(offer.firm())
                .extracting(visit -> visit.id().value())
                .containsExactly("course-17/injections/1/1/left", "course-17/injections/1/2/left");
        Provisional third = (Provisional) visit(offer, "injections/1/3/left").commitment();
        Provisional afterTwo = (Provisional)
                visit(offer, "evaluation/1/1/left~injections/1/3/left").commitment();
        Provisional afterThree =
                (Provisional) visit(offer, "evaluation/1/1/left").commitment();
        assertThat(third.conditions()).containsExactly(new Condition(THIRD, true));
        assertThat(afterTwo.conditions()).containsExactly(new Condition(THIRD, false));
        assertThat(afterThree.conditions()).containsExactly(new Condition(THIRD, true));
        assertThat(third.ifUndecided()).isEqualTo(IfUndecided.RELEASE);
        assertThat(afterTwo.ifUndecided()).isEqualTo(IfUndecided.KEEP);
        // the third would be on Wednesday 17 February
        assertThat(third.decideBy()).isEqualTo(LocalDate.of(2027, 2, 16)); // Tue
        assertThat(afterTwo.decideBy()).isEqualTo(third.decideBy());
    }

    @Test
    void aFixedNumberOfSessionsIsFirm() {
        Offer offer = best(request(knee(CountRange.exactly(2))).build(), snapshot());

        assertThat(offer.visits())
                .hasSize(3)
                .allMatch(visit -> visit.commitment().isFirm());
    }

    @Test
    void aPatientsBusyWeeksAreAvoided() {
        CourseRequest request = request()
                .away(Leave.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 24))) // Mon to Sun
                .build();

        PlannedVisit first = best(request, snapshot()).visits().get(0);

        assertThat(first.date()).isEqualTo(LocalDate.of(2027, 1, 25)); // Mon
        assertThat(first.choice().passedOver())
                .filteredOn(obstacle -> obstacle.kind() == Kind.PATIENT_AWAY)
                .flatExtracting(Obstacle::days)
                .contains(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 20)); // Mon, Wed
    }

    @Test
    void aDayWithoutAFreeUltrasoundIsPassedOver() {
        TimeSpan monday = new TimeSpan(Instant.parse("2027-01-11T13:00:00Z"), Instant.parse("2027-01-11T23:00:00Z"));
        Snapshot taken =
                snapshot().with(List.of(Occupancy.of(new Claim("harbor-ultrasound", ResourceKind.DEVICE, monday))));

        PlannedVisit first = best(request().build(), taken).visits().get(0);

        assertThat(first.date()).isEqualTo(LocalDate.of(2027, 1, 13)); // Wed
        assertThat(first.choice().passedOver())
                .contains(new Obstacle(
                        Kind.NONE_FREE,
                        null,
                        Need.device("ultrasound"),
                        null,
                        List.of(),
                        null,
                        List.of(LocalDate.of(2027, 1, 11))));
    }

    @Test
    void aTakenRoomIsReplacedByAnotherOfItsPool() {
        TimeSpan monday = new TimeSpan(Instant.parse("2027-01-11T13:00:00Z"), Instant.parse("2027-01-11T23:00:00Z"));
        Snapshot taken =
                snapshot().with(List.of(Occupancy.of(new Claim("harbor-procedure-1", ResourceKind.ROOM, monday))));

        PlannedVisit first = best(request().build(), taken).visits().get(0);

        assertThat(first.arrival()).isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 20)); // Mon
        assertThat(first.segments().get(0).resources()).contains("harbor-procedure-2");
    }

    @Test
    void offersBeginOnDifferentDaysOrWithDifferentPractitioners() {
        Offers offers = offers(request().build(), snapshot(), 5);

        assertThat(offers.offers()).hasSize(5);
        assertThat(offers.offers())
                .extracting(offer -> List.of(
                        offer.visits().get(0).date(), offer.visits().get(0).leader()))
                .doesNotHaveDuplicates();
        assertThat(offers.offers()).extracting(offer -> offer.cost().total()).isSorted();
        assertThat(offers.best()).isEqualTo(offers.offers().get(0));
    }

    @Test
    void theSameRequestGetsTheSameOffers() {
        assertThat(offers(request().build(), snapshot(), 5))
                .isEqualTo(offers(request().build(), snapshot(), 5));
    }

    @Test
    void afternoonsArePreferredWhereTheyAreWelcome() {
        CourseRequest request = request().preferring(Preferences.afternoons()).build();

        assertThat(best(request, snapshot()).visits())
                .allMatch(visit -> visit.arrival().getHour() >= 12);
    }

    @Test
    void theSameWeekdayIsKeptIfThatWeighsMost() {
        CourseRequest request = request()
                .preferring(
                        Preferences.builder().weight(Wish.SAME_WEEKDAY, 1000).build())
                .build();

        assertThat(best(request, snapshot()).visits())
                .extracting(visit -> visit.date().getDayOfWeek())
                .containsOnly(DayOfWeek.MONDAY);
    }

    @Test
    void whatLiesBeyondTheCalendarStaysOpenWithItsWindow() {
        Snapshot untilMarch = Snapshot.empty(
                PracticeCalendar.compile(practice(), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 12))); // Fri, Fri

        Offer offer = best(request(knee(CountRange.exactly(2))).build(), untilMarch);

        assertThat(offer.visits()).hasSize(2);
        assertThat(offer.open()).singleElement().satisfies(open -> {
            assertThat(open.why()).isEqualTo(Offer.OpenVisit.Why.BEYOND_CALENDAR);
            assertThat(open.window().from())
                    .isEqualTo(offer.visits().get(1).date().plusWeeks(4));
        });
    }

    @Test
    void aSessionThatWasHeldIsNotPlannedAgain() {
        CourseState started = state(knee(CountRange.exactly(2)))
                .build()
                .withBooked(
                        new SessionKey(COURSE, "injections", 1, 1, Laterality.LEFT), LocalDate.of(2027, 1, 4)); // Mon
        CourseRequest request =
                CourseRequest.builder(started, PATIENT, TODAY).sites("harbor").build();

        Offer offer = best(request, snapshot());

        assertThat(offer.visits()).hasSize(2);
        PlannedVisit second = visit(offer, "injections/1/2/left");
        assertThat(second.choice().considered())
                .isEqualTo(DateRange.of(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 2, 1))); // Mon, Mon
    }

    @Test
    void aSingleVisitIsOfferedByTheHour() {
        VisitRequest request = VisitRequest.builder(COURSE, "consultation", evaluation(), PATIENT, TODAY)
                .days(DateRange.on(LocalDate.of(2027, 1, 6))) // Wed
                .sites("harbor")
                .build();

        PlanningResult result = CoursePlanner.of(practice()).slots(request, snapshot(), 3);

        assertThat(((Offers) result).offers())
                .extracting(offer -> offer.visits().get(0).arrival())
                .containsExactly(
                        LocalDateTime.of(2027, 1, 6, 8, 0),
                        LocalDateTime.of(2027, 1, 6, 9, 0),
                        LocalDateTime.of(2027, 1, 6, 10, 0));
    }

    @Test
    void aProtocolOfSixtySessionsIsPlanned() {
        var stage = Stage.builder(
                        "daily",
                        Localized.english("Daily"),
                        CountRange.exactly(60),
                        Visit.of(segment("light", 10, Need.staff("nurse"))))
                .spacing(SpacingWindow.of(GapRange.ofDays(1, 3)))
                .build();
        var protocol = TreatmentProtocol.builder(new ProtocolId("light", "daily"), Localized.english("Light"), KNEE)
                .stages(stage)
                .build();

        assertThat(best(request(protocol).build(), snapshot()).visits()).hasSize(60);
    }

    @Test
    void aSearchThatTakesTooLongSaysSo() {
        CoursePlanner planner = CoursePlanner.of(practice()).withBudget(2);

        assertThat(planner.offers(request().build(), snapshot(), 3)).isInstanceOf(BudgetExhausted.class);
    }

    @Test
    void badArgumentsAreNamed() {
        CoursePlanner planner = CoursePlanner.of(practice());
        Practice other = Practice.builder("other-clinic")
                .name(Localized.english("Other"))
                .languages(Locale.ENGLISH)
                .build();
        Snapshot elsewhere = Snapshot.empty(PracticeCalendar.compile(other, TODAY, TODAY));

        assertThatNullPointerException()
                .isThrownBy(() -> planner.offers(null, snapshot(), 1))
                .withMessage("request");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.offers(request().build(), snapshot(), 0))
                .withMessage("most must be 1 to 100, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.offers(request().build(), elsewhere, 1))
                .withMessageContaining("other-clinic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.offers(request().sites("moon").build(), snapshot(), 1))
                .withMessageContaining("site");
    }

    @Test
    void nothingShowsThePatientsKey() {
        CourseRequest request = request().build();

        assertThat(request.toString()).doesNotContain(PATIENT.value());
        assertThat(best(request, snapshot()).toString()).doesNotContain(PATIENT.value());
    }

    @Test
    void welcomeTimesAreWholeVisits() {
        CourseRequest request = request()
                .preferring(Preferences.builder()
                        .times(TimeRange.parse("08:00-08:40"))
                        .build())
                .build();

        // 8:20 to 8:50 on Monday is not wholly welcome, 8:00 to 8:30 on Wednesday is
        assertThat(best(request, snapshot()).cost().of(Wish.TIMES)).isZero();
        assertThat(injection().withPatient().toMinutes()).isEqualTo(30);
    }
}
