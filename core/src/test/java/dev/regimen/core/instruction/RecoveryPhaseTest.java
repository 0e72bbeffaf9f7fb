package dev.regimen.core.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.instruction.RecoveryPhase.Starts;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoveryPhaseTest {
    private static final GapRange DAYS = GapRange.ofDays(2, 4);

    @Test
    void isToldByLengthOrByWindowAndNotByBoth() {
        assertThat(phase(Starts.SESSION, null, DAYS, null).lasts()).isEqualTo(DAYS);
        assertThat(phase(Starts.SESSION, null, null, DAYS).between()).isEqualTo(DAYS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phase(Starts.SESSION, null, DAYS, DAYS))
                .withMessage("exactly one of lasts and between must be given");
        assertThatIllegalArgumentException().isThrownBy(() -> phase(Starts.SESSION, null, null, null));
    }

    @Test
    void namesThePhaseItFollowsExactlyIfItFollowsOne() {
        assertThat(phase(Starts.END_OF_PHASE, "flare", DAYS, null).afterPhase()).isEqualTo("flare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phase(Starts.END_OF_PHASE, null, DAYS, null))
                .withMessage("afterPhase must be given exactly if the phase starts at another's end");
        assertThatIllegalArgumentException().isThrownBy(() -> phase(Starts.LAST_SESSION, "flare", DAYS, null));
    }

    @Test
    void doesNotFollowItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phase(Starts.END_OF_PHASE, "phase", DAYS, null))
                .withMessage("afterPhase must name another phase");
    }

    private static RecoveryPhase phase(
            Starts starts, @Nullable String after, @Nullable GapRange lasts, @Nullable GapRange between) {
        return new RecoveryPhase(
                "phase", Localized.english("phase"), starts, after, lasts, between, Condition.ALWAYS, null, List.of());
    }
}
