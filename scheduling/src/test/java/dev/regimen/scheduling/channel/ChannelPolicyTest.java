package dev.regimen.scheduling.channel;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.NOT_BEFORE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.evaluation;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.Contraindication.Consequence;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Obstacle;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.planning.VisitRequest;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelPolicyTest {
    private static final Instant NOW = Instant.parse("2027-01-04T15:00:00Z"); // Mon, 10:00 at Harbor
    private static final ChannelPolicy DESK = ChannelPolicy.builder("desk").build();
    private static final CoursePlanner PLANNER = CoursePlanner.of(practice());

    /** As the package's description has it. */
    @Test
    void patientsAreAskedThenShownOffersAndMayCancelInTime() {
        var patients = ChannelPolicy.builder("patients")
                .booking(Ahead.hours(24))
                .cancelling(Ahead.days(2))
                .horizon(Gap.ofMonths(3))
                .offers(2)
                .asksFirst(true)
                .build();
        var answered = Circumstances.UNKNOWN.with("pregnancy", false).with("bleeding-disorder", false);
        List<String> seen = new ArrayList<>();

        for (var request : List.of(screened(Circumstances.UNKNOWN), screened(answered))) {
            seen.add(patients.offers(PLANNER, request, snapshot(), NOW)
                    .fold(
                            questions -> "ask " + questions.circumstances(),
                            planned -> "show "
                                    + ((Offers) planned.result()).offers().size()));
        }
        seen.add(patients.mayCancel(booked(), NOW)
                .fold(granted -> "until " + granted.last(), refused -> "no: " + refused.why()));

        assertThat(seen)
                .containsExactly(
                        "ask [bleeding-disorder, pregnancy]", "show 2", "until 2027-01-07T04:59:59.999999999Z");
    }

    private static CourseRequest soon() {
        return request(knee(CountRange.exactly(1)), TODAY);
    }

    private static CourseRequest request(TreatmentProtocol protocol, LocalDate notBefore) {
        CourseState state = state(protocol).notBefore(notBefore).build();
        return CourseRequest.builder(state, PATIENT, TODAY).sites("harbor").build();
    }

    private static PlanningResult plan(ChannelPolicy policy, CourseRequest request) {
        return policy.offers(PLANNER, request, snapshot(), NOW)
                .fold(
                        questions -> {
                            throw new AssertionError("asked " + questions);
                        },
                        ChannelAnswer.Planned::result);
    }

    private static PlannedVisit first(ChannelPolicy policy, CourseRequest request) {
        return ((Offers) plan(policy, request)).best().visits().get(0);
    }

    private static List<Obstacle> obstacles(PlanningResult result) {
        return ((Explanation) result)
                .blocked().stream().flatMap(each -> each.obstacles().stream()).toList();
    }

    @Test
    void noVisitIsSoonerThanTheHoursBeforeWhichItMustBeBooked() {
        PlannedVisit atTheDesk = first(DESK, soon());
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").booking(Ahead.hours(96)).build();
        Instant inTime = NOW.plusSeconds(96 * 3_600); // Fri 8 January, 10:00

        assertThat(atTheDesk.start()).isBetween(NOW, inTime.minusSeconds(1));
        assertThat(first(patients, soon()).start()).isAfterOrEqualTo(inTime);
    }

    @Test
    void aVisitExactlySoManyHoursAheadIsOffered() {
        PlannedVisit atTheDesk = first(DESK, soon());
        Instant justInTime = atTheDesk.start().minusSeconds(3_600);
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").booking(Ahead.hours(1)).build();

        CourseRequest thatDay = soon().toBuilder().today(atTheDesk.date()).build();

        assertThat(start(patients.through(thatDay, justInTime))).isEqualTo(atTheDesk.start());
        assertThat(start(patients.through(thatDay, justInTime.plusNanos(1)))).isAfter(atTheDesk.start());
    }

    private static Instant start(CourseRequest request) {
        return best(request, snapshot()).visits().get(0).start();
    }

    @Test
    void noVisitIsSoonerThanTheDaysBeforeWhichItMustBeBooked() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").booking(Ahead.days(7)).build();

        assertThat(first(patients, soon()).date()).isEqualTo(LocalDate.of(2027, 1, 11)); // Mon
    }

    @Test
    void whatIsTooSoonToBookIsAReason() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").booking(Ahead.days(7)).build();
        CourseRequest thisWeek = soon().toBuilder()
                .startBy(LocalDate.of(2027, 1, 8)) // Fri
                .build();

        PlanningResult atTheDesk = plan(DESK, thisWeek);
        PlanningResult result = plan(patients, thisWeek);

        assertThat(atTheDesk).isInstanceOf(Offers.class);
        assertThat(obstacles(result)).extracting(Obstacle::kind).contains(Obstacle.Kind.TOO_SOON_TO_BOOK);
    }

    @Test
    void visitsBeyondTheHorizonAreLeftOpen() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").horizon(Gap.ofWeeks(4)).build();

        Offer offer = ((Offers) plan(patients, PlanFixtures.request().build())).best();

        LocalDate last = LocalDate.of(2027, 2, 1); // Mon
        assertThat(offer.visits())
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.date()).isBeforeOrEqualTo(last));
        assertThat(offer.open()).extracting(Offer.OpenVisit::why).contains(Offer.OpenVisit.Why.BEYOND_CALENDAR);
        assertThat(((Offers) plan(DESK, PlanFixtures.request().build())).best().visits())
                .hasSizeGreaterThan(offer.visits().size());
    }

    @Test
    void aCourseThatCannotBeginWithinTheHorizonIsToldSo() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").horizon(Gap.ofDays(6)).build();

        PlanningResult result = plan(patients, PlanFixtures.request().build()); // from Mon 11 January

        assertThat(obstacles(result)).extracting(Obstacle::kind).contains(Obstacle.Kind.TOO_LATE_TO_BOOK);
        assertThat(obstacles(plan(
                        ChannelPolicy.builder("none").horizon(Gap.ofDays(0)).build(),
                        request(knee(CountRange.exactly(1)), NOT_BEFORE))))
                .extracting(Obstacle::kind)
                .containsOnly(Obstacle.Kind.TOO_LATE_TO_BOOK);
    }

    @Test
    void theLastDayOfTheHorizonIsOneOfItsDays() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").horizon(Gap.ofDays(7)).build();

        assertThat(first(patients, request(knee(CountRange.exactly(1)), NOT_BEFORE))
                        .date())
                .isEqualTo(LocalDate.of(2027, 1, 11)); // Mon
    }

    @Test
    void noMoreOffersAreShownThanThePolicySays() {
        ChannelPolicy two = ChannelPolicy.builder("patients").offers(2).build();

        assertThat(((Offers) plan(two, soon())).offers()).hasSize(2);
    }

    @Test
    void aSingleVisitKeepsToThePolicyToo() {
        VisitRequest visit = VisitRequest.builder(COURSE, "consultation", evaluation(), PATIENT, TODAY)
                .sites("harbor")
                .build();
        ChannelPolicy patients = ChannelPolicy.builder("patients")
                .booking(Ahead.days(2))
                .offers(5)
                .build();

        Offers slots = (Offers) patients.slots(PLANNER, visit, snapshot(), NOW);

        assertThat(slots.offers())
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(offer ->
                        assertThat(offer.visits().get(0).date()).isAfterOrEqualTo(LocalDate.of(2027, 1, 6))); // Wed
    }

    @Test
    void thePlanOfOneChannelIsNoPlanOfAnother() {
        CourseRequest request = soon();
        Offer atTheDesk = best(request, snapshot());
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").booking(Ahead.days(7)).build();

        List<Violation> found =
                PlanVerifier.of(practice()).verify(patients.through(request, NOW), snapshot(), atTheDesk);

        assertThat(found).extracting(Violation::rule).contains(Rule.NOT_BOOKABLE);
        assertThat(PlanVerifier.of(practice()).verify(DESK.through(request, NOW), snapshot(), atTheDesk))
                .isEmpty();
    }

    private static TreatmentProtocol screened() {
        TreatmentProtocol knee = knee(CountRange.exactly(1));
        return TreatmentProtocol.builder(
                        new ProtocolId("prolotherapy", "knee"), Localized.english("Knee"), PlanFixtures.KNEE)
                .stages(knee.stages().get(0), knee.stages().get(1))
                .contraindications(
                        contraindication("pregnancy", Consequence.EXCLUDE),
                        contraindication("bleeding-disorder", Consequence.REVIEW),
                        contraindication("fever", Consequence.RESCHEDULE))
                .build();
    }

    private static Contraindication contraindication(String id, Consequence consequence) {
        return new Contraindication(id, Localized.english(id), Condition.given(id), consequence, null, List.of());
    }

    private static CourseRequest screened(Circumstances known) {
        CourseState state =
                state(screened()).notBefore(TODAY).circumstances(known).build();
        return CourseRequest.builder(state, PATIENT, TODAY).sites("harbor").build();
    }

    @Test
    void offersAreShownOnceAllIsKnownThatDecidesWhetherTheCourseMayBeGiven() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").asksFirst(true).build();
        Circumstances half = Circumstances.UNKNOWN.with("pregnancy", false);
        Circumstances all = half.with("bleeding-disorder", false);

        assertThat(patients.offers(PLANNER, screened(Circumstances.UNKNOWN), snapshot(), NOW))
                .isEqualTo(new ChannelAnswer.Questions(Set.of("bleeding-disorder", "pregnancy")));
        assertThat(patients.offers(PLANNER, screened(half), snapshot(), NOW))
                .isEqualTo(new ChannelAnswer.Questions(Set.of("bleeding-disorder")));
        assertThat(plan(patients, screened(all))).isInstanceOf(Offers.class);
    }

    @Test
    void whoIsExcludedIsNotOfferedAnythingAndToldByWhichRule() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").asksFirst(true).build();
        Circumstances known = Circumstances.UNKNOWN.with("pregnancy", true).with("bleeding-disorder", false);

        assertThat(obstacles(plan(patients, screened(known))))
                .extracting(Obstacle::kind)
                .containsOnly(Obstacle.Kind.RULE);
    }

    @Test
    void aChannelThatDoesNotAskShowsOffersAtOnce() {
        assertThat(plan(DESK, screened(Circumstances.UNKNOWN))).isInstanceOf(Offers.class);
    }

    private static Appointment booked() {
        return Appointment.of(best(soon(), snapshot())).get(0);
    }

    @Test
    void whatIsBookedMayBeCancelledUntilTheLastMomentAndNotAfterIt() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").cancelling(Ahead.hours(24)).build();
        Appointment visit = booked();
        Instant last = visit.visit().start().minusSeconds(24 * 3_600);

        assertThat(patients.mayCancel(visit, last)).isEqualTo(new Permission.Granted(last));
        assertThat(patients.mayCancel(visit, last.plusNanos(1)))
                .isEqualTo(new Permission.Refused(Permission.Why.TOO_LATE, last));
    }

    @Test
    void movingHasALeadOfItsOwn() {
        ChannelPolicy patients = ChannelPolicy.builder("patients")
                .moving(Ahead.days(2))
                .cancelling(Ahead.NONE)
                .build();
        Appointment visit = booked();
        LocalDateTime dayBefore = visit.visit().date().minusDays(1).atStartOfDay();
        Instant then = dayBefore.atZone(visit.visit().zone()).toInstant();

        assertThat(patients.mayMove(visit, then).isGranted()).isFalse();
        assertThat(patients.mayMove(visit, then.minusNanos(1))).isEqualTo(new Permission.Granted(then.minusNanos(1)));
        assertThat(patients.mayCancel(visit, then).isGranted()).isTrue();
    }

    @Test
    void aChannelMayLeaveMovingToOthers() {
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").moving(null).cancelling(null).build();

        assertThat(patients.mayMove(booked(), NOW)).isEqualTo(new Permission.Refused(Permission.Why.NOT_HERE, null));
        assertThat(patients.mayCancel(booked(), NOW)).isEqualTo(new Permission.Refused(Permission.Why.NOT_HERE, null));
    }

    @Test
    void onlyWhatIsStillBookedMayBeMoved() {
        for (Status status : Status.values()) {
            boolean isBooked = status == Status.BOOKED || status == Status.PENDING;

            assertThat(DESK.mayMove(booked().with(status), NOW).isGranted()).isEqualTo(isBooked);
        }
    }

    @Test
    void visitsThatAreKeptCountAsWithinTheHorizon() {
        PlannedVisit later =
                best(PlanFixtures.request().build(), snapshot()).visits().get(1); // three weeks after the first
        CourseRequest request = PlanFixtures.request()
                .keeping(List.of(CourseRequest.Kept.of(later)))
                .build();
        ChannelPolicy patients =
                ChannelPolicy.builder("patients").horizon(Gap.ofWeeks(2)).build();

        CourseRequest.Bookable bookable = patients.through(request, NOW).bookable();

        assertThat(bookable).isNotNull();
        assertThat(bookable.last()).isEqualTo(later.date());
    }

    @Test
    void nowMustBeOnTheDayOnWhichItIsAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DESK.through(soon(), NOW.plusSeconds(3 * 86_400)))
                .withMessageContaining("now (2027-01-07T15:00:00Z) must be on the request's today (2027-01-04)");
    }

    @Test
    void offersMustBeOneToAHundred() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelPolicy.builder("patients").offers(0).build())
                .withMessage("offers must be 1 to 100, was 0");
    }
}
