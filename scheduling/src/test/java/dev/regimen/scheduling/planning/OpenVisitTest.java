package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import org.junit.jupiter.api.Test;

class OpenVisitTest {

    private static PlanningResult twoInjectionsUnder(RollingCap cap) {
        TreatmentProtocol knee = PlanFixtures.knee(CountRange.exactly(2));
        TreatmentProtocol capped = TreatmentProtocol.builder(knee.id(), knee.name(), knee.site())
                .stages(knee.stages().toArray(Stage[]::new))
                .caps(cap)
                .build();
        return CoursePlanner.of(PlanFixtures.practice())
                .offers(PlanFixtures.request(capped).build(), PlanFixtures.snapshot(), 1);
    }

    @Test
    void visitThatACapClosesForItsWholeWindowIsNotLeftOpenBeyondTheCalendar() {
        PlanningResult result = twoInjectionsUnder(RollingCap.ofEvents("yearly", 1, Gap.ofMonths(12), "prolotherapy")
                .build());

        assertThat(result).isInstanceOf(PlanningResult.Explanation.class);
    }

    @Test
    void visitThatACapAllowsIsPlanned() {
        PlanningResult result = twoInjectionsUnder(RollingCap.ofEvents("yearly", 2, Gap.ofMonths(12), "prolotherapy")
                .build());

        assertThat(result).isInstanceOf(PlanningResult.Offers.class);
    }
}
