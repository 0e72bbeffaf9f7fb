package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.evaluation;
import static dev.regimen.scheduling.fixtures.PlanFixtures.injection;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Outcome;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Repeat;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatTest {
    private static final SessionKey HELD = new SessionKey(COURSE, "injections", 1, 1, Laterality.LEFT);
    private static final Criterion RELIEF = Criterion.of("pain-relief", Quantity.of(50, "%"));

    /** An injection, its evaluation within a week, and a second injection a week or two later if the first one helped. */
    private static TreatmentProtocol twiceAtMost() {
        return TreatmentProtocol.builder(new ProtocolId("prolotherapy", "knee"), Localized.english("Knee"), KNEE)
                .stages(
                        Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(1), injection())
                                .repeat(new Repeat(2, SpacingWindow.of(GapRange.ofWeeks(1, 2)), RELIEF, List.of()))
                                .build(),
                        Stage.builder(
                                        "evaluation",
                                        Localized.english("Evaluation"),
                                        CountRange.exactly(1),
                                        evaluation())
                                .kind(Stage.Kind.EVALUATION)
                                .start(SpacingWindow.builder(GapRange.ofDays(3, 7))
                                        .anchor(Anchor.endOf("injections"))
                                        .build())
                                .build())
                .build();
    }

    @Test
    void visitsThatAreOverdueAndDoNotDependOnEachOtherAreHeldOneAfterTheOther() {
        LocalDate held = LocalDate.of(2026, 12, 7); // Mon; both were to be by Mon 21 December
        CourseState overdue = state(twiceAtMost())
                .outcomes(Outcome.of(HELD, "pain-relief", Quantity.of(60, "%"), held))
                .build()
                .withBooked(HELD, held);

        Offer offer = best(
                CourseRequest.builder(overdue, PATIENT, TODAY).sites("harbor").build(), snapshot());

        assertThat(offer.open()).isEmpty();
        assertThat(offer.visits())
                .extracting(visit -> visit.id().value(), PlannedVisit::date)
                .containsExactly(
                        tuple("course-17/evaluation/1/1/left", LocalDate.of(2027, 1, 11)), // Mon
                        tuple("course-17/injections/2/1/left", LocalDate.of(2027, 1, 13))); // Wed
    }
}
