package dev.regimen.scheduling.repair;

import static dev.regimen.scheduling.repair.RepairFixtures.injection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.protocol.DecisionPoint;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four injections, and a decision after the first. */
class FatesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13); // Wed

    private static CourseState state(Decision... decisions) {
        Stage injections = Stage.builder(
                        "injections", Localized.english("Injections"), CountRange.exactly(4), PlanFixtures.injection())
                .spacing(SpacingWindow.builder(GapRange.ofWeeks(2, 4)).build())
                .decision(new DecisionPoint(
                        1, Localized.english("Does it help?"), null, null, IfUndecided.RELEASE, List.of()))
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("prolotherapy", "knee"), Localized.english("Knee"), PlanFixtures.KNEE)
                .stages(injections)
                .build();
        return PlanFixtures.state(protocol).build().withDecisions(List.of(decisions));
    }

    @Test
    void anExtensionAnswersTheSessionsThatItAsksFor() {
        CourseState extended = state(Decision.extend(injection(2), 2, WEDNESDAY));

        assertThat(Fates.of(injection(2), extended)).contains(true);
        assertThat(Fates.of(injection(3), extended)).contains(true);
        assertThat(Fates.of(injection(4), extended)).isEmpty();
    }

    @Test
    void anExtensionFromAnEarlierSessionAnswersNoDecisionThatIsStillToCome() {
        CourseState extended = state(Decision.extend(injection(1), 3, WEDNESDAY));

        assertThat(Fates.of(injection(1), extended)).contains(true);
        assertThat(Fates.of(injection(2), extended)).isEmpty();
        assertThat(Fates.of(injection(3), extended)).contains(true);
    }

    @Test
    void aStopEndsAllThatComesAfterIt() {
        CourseState stopped =
                state(Decision.extend(injection(1), 3, WEDNESDAY), Decision.stopBefore(injection(2), WEDNESDAY));

        assertThat(Fates.of(injection(1), stopped)).contains(true);
        assertThat(Fates.of(injection(2), stopped)).contains(false);
        assertThat(Fates.of(injection(4), stopped)).contains(false);
    }
}
