package dev.regimen.scheduling.planning;

import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.injection;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.planning.CourseRequest.Preparation;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon

    /** One injection, asked for on Mon 4 January and from then on. */
    private static CourseRequest.Builder oneInjection(Circumstances known) {
        CourseState state = state(knee(CountRange.exactly(1)))
                .notBefore(TODAY)
                .circumstances(known)
                .build();
        return CourseRequest.builder(state, PATIENT, TODAY).sites("harbor");
    }

    private static CourseRequest.Builder oneInjection() {
        return oneInjection(Circumstances.UNKNOWN);
    }

    private static LeadTimes leads(Instruction... rules) {
        return LeadTimes.of(List.of(rules));
    }

    private static LocalDate firstDay(CourseRequest request) {
        return best(request, snapshot()).visits().get(0).date();
    }

    @Test
    void noVisitIsSoonerThanWhatMustBeAvoidedBeforeItAllows() {
        assertThat(firstDay(oneInjection().build())).isBefore(MONDAY);
        assertThat(firstDay(oneInjection().preparing(leads(AVOID_NSAIDS)).build()))
                .isEqualTo(MONDAY);
    }

    @Test
    void whatMayBeDoneMakesNoVisitTooSoon() {
        assertThat(firstDay(oneInjection().preparing(leads(MAY_ICE)).build()))
                .isEqualTo(firstDay(oneInjection().build()));
    }

    @Test
    void whatHoldsFromTheDecisionOnCountsFromThereAndAllElseFromToday() {
        LocalDate lastWeek = LocalDate.of(2026, 12, 30); // Wed
        LeadTimes ask = leads(rule("ask", Direction.ASK_PRESCRIBER, NSAIDS, "decision", "-14 days"));
        LeadTimes avoid = leads(rule("avoid", Direction.AVOID, NSAIDS, "-14 days", "session"));

        CourseRequest asked =
                oneInjection().preparing(new Preparation(ask, lastWeek, false)).build();
        CourseRequest avoided = oneInjection()
                .preparing(new Preparation(avoid, lastWeek, false))
                .build();

        assertThat(firstDay(asked)).isBetween(LocalDate.of(2027, 1, 13), LocalDate.of(2027, 1, 17)); // Wed to Sun
        assertThat(firstDay(avoided)).isAfterOrEqualTo(LocalDate.of(2027, 1, 18)); // Mon
    }

    @Test
    void whatIsNotKnownKeepsARuleUnlessTheHostSaysOtherwise() {
        LeadTimes leads = leads(Instruction.builder("sedated", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-7), Offset.SESSION)
                .when(Condition.given("sedation"))
                .build());
        Circumstances awake = Circumstances.UNKNOWN.with("sedation", false);

        assertThat(firstDay(oneInjection().preparing(leads).build())).isEqualTo(MONDAY);
        assertThat(firstDay(oneInjection()
                        .preparing(new Preparation(leads, TODAY, true))
                        .build()))
                .isBefore(MONDAY);
        assertThat(firstDay(oneInjection(awake).preparing(leads).build())).isBefore(MONDAY);
    }

    @Test
    void withoutAnHourTheDayOnWhichThePatientIsToldIsOver() {
        LeadTimes leads = leads(rule("fasting", Direction.AVOID, NSAIDS, "-48 hours", "session"));

        LocalDate first = firstDay(oneInjection().preparing(leads).build());

        assertThat(first).isAfterOrEqualTo(LocalDate.of(2027, 1, 7)); // Thu: from Tue 0:00
    }

    @Test
    void everyVisitIsLateEnoughForTheRulesOfItsOwnStage() {
        Stage first = Stage.builder("first", Localized.english("First"), CountRange.exactly(1), injection())
                .build();
        Stage second = Stage.builder("second", Localized.english("Second"), CountRange.exactly(1), injection())
                .start(SpacingWindow.builder(GapRange.ofDays(1, 4))
                        .anchor(Anchor.endOf("first"))
                        .build())
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("prolotherapy", "knee"), Localized.english("Knee"), KNEE)
                .stages(first, second)
                .build();
        LeadTimes leads = leads(Instruction.builder("later", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-9), Offset.SESSION)
                .when(Condition.in("second"))
                .build());
        CourseRequest request = CourseRequest.builder(
                        state(protocol).notBefore(TODAY).build(), PATIENT, TODAY)
                .sites("harbor")
                .preparing(leads)
                .build();

        Offer offer = best(request, snapshot());

        assertThat(offer.visits().get(0).date()).isBetween(LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 12));
        assertThat(offer.visits().get(1).date()).isAfterOrEqualTo(LocalDate.of(2027, 1, 13)); // Wed
    }

    @Test
    void anEvaluationCanBeAtAnyTime() {
        LeadTimes leads = leads(rule("far", Direction.AVOID, NSAIDS, "-29 days", "session"));
        CourseRequest request = oneInjection().preparing(leads).build();

        Offer offer = best(request, snapshot());

        assertThat(offer.visits().get(0).date()).isAfterOrEqualTo(LocalDate.of(2027, 2, 2)); // Tue
        assertThat(offer.visits()).hasSize(2);
    }

    @Test
    void theRulesThatNeedTheDaysAreNamed() {
        CourseRequest request = oneInjection()
                .startBy(LocalDate.of(2027, 1, 8)) // Fri
                .preparing(leads(AVOID_NSAIDS, rule("late", Direction.DO, NSAIDS, "-2 days", "session")))
                .build();

        Explanation explanation = (Explanation) CoursePlanner.of(practice()).offers(request, snapshot(), 3);

        assertThat(explanation.blocked())
                .isNotEmpty()
                .allSatisfy(blocked -> assertThat(blocked.obstacles())
                        .extracting(Obstacle::kind)
                        .containsOnly(Obstacle.Kind.TOO_SOON));
        Blocked first = explanation.blocked().get(0);
        assertThat(first.obstacles())
                .extracting(each -> each.leads() + " " + each.count())
                .containsExactly(
                        "[Lead[avoid-nsaids, -7 days], Lead[late, -2 days]] 2", "[Lead[avoid-nsaids, -7 days]] 3");
        assertThat(explanation.relaxations())
                .flatExtracting(Relaxation::changes)
                .containsExactly(new Relaxation.LaterStart(MONDAY));
    }

    @Test
    void theOfferSaysWhyNoEarlierDayWasTaken() {
        Offer offer = best(oneInjection().preparing(leads(AVOID_NSAIDS)).build(), snapshot());

        assertThat(offer.visits().get(0).choice().passedOver())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.TOO_SOON);
        assertThat(offer.visits().get(0).choice().passedOver().get(0).days())
                .containsExactlyElementsOf(TODAY.datesUntil(MONDAY).toList());
    }

    @Test
    void onTheDayOnWhichTheTimeIsUpOnlyLaterArrivalsCount() {
        // told on Mon 4 January, which is over at midnight; 81 hours later it is Fri 8 January, 9:00
        LeadTimes leads = leads(rule("hours", Direction.AVOID, NSAIDS, "-81 hours", "session"));
        CourseRequest request = oneInjection()
                .startBy(LocalDate.of(2027, 1, 8)) // Fri
                .preparing(leads)
                .build();

        CoursePlanner.of(practice())
                .offers(request, snapshot(), 20)
                .fold(
                        offers -> assertThat(offers.offers())
                                .allSatisfy(offer -> assertThat(
                                                offer.visits().get(0).arrival())
                                        .isAfterOrEqualTo(
                                                LocalDate.of(2027, 1, 8).atTime(9, 0))),
                        explanation -> assertThat(explanation.blocked())
                                .flatExtracting(Blocked::obstacles)
                                .extracting(Obstacle::kind)
                                .contains(Obstacle.Kind.TOO_SOON),
                        exhausted -> assertThat(exhausted.steps()).isZero());
    }

    @Test
    void nothingCanBeDecidedAfterToday() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oneInjection()
                        .preparing(new Preparation(leads(AVOID_NSAIDS), TODAY.plusDays(1), false))
                        .build())
                .withMessage("preparation must not be decided after today (2027-01-04), was 2027-01-05");
    }
}
