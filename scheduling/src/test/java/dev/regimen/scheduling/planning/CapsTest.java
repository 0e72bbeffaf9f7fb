package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.injection;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class CapsTest {
    private static TreatmentProtocol protocol(int sessions, GapRange apart, RollingCap cap) {
        Stage stage = Stage.builder(
                        "injections", Localized.english("Injections"), CountRange.exactly(sessions), injection())
                .spacing(SpacingWindow.of(apart))
                .build();
        return TreatmentProtocol.builder(new ProtocolId("prolotherapy", "knee"), Localized.english("Knee"), KNEE)
                .stages(stage)
                .caps(cap)
                .build();
    }

    @Test
    void aCourseThatACapCanNeverAllowIsRefusedWithoutASearch() {
        RollingCap cap =
                RollingCap.ofEvents("cap", 8, Gap.ofMonths(12), "prolotherapy").build();
        CourseRequest request =
                request(protocol(9, GapRange.ofWeeks(1, 2), cap)).build();

        PlanningResult result = CoursePlanner.of(practice()).withBudget(1_000).offers(request, snapshot(), 3);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Explanation.class,
                        explanation -> assertThat(explanation.blocked())
                                .isNotEmpty()
                                .allSatisfy(blocked -> {
                                    assertThat(blocked.sessions().toString()).contains("injections");
                                    assertThat(blocked.obstacles())
                                            .extracting(Obstacle::kind)
                                            .contains(Obstacle.Kind.RULE);
                                }));
    }

    @Test
    void visitsKeepTheDistanceThatACapAsksForAcrossThoseBetweenThem() {
        RollingCap cap =
                RollingCap.ofEvents("cap", 3, Gap.ofDays(40), "prolotherapy").build();
        CourseRequest request =
                request(protocol(6, GapRange.ofWeeks(1, 2), cap)).build();

        PlanningResult result = CoursePlanner.of(practice()).withBudget(1_000).offers(request, snapshot(), 1);

        assertThat(result).isInstanceOfSatisfying(Offers.class, offers -> {
            var days = offers.best().visits().stream().map(PlannedVisit::date).toList();
            for (int i = 3; i < days.size(); i++) {
                LocalDate third = days.get(i - 3);
                assertThat(ChronoUnit.DAYS.between(third, days.get(i))).isBetween(40L, 42L);
            }
        });
    }
}
