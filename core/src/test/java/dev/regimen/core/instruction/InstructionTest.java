package dev.regimen.core.instruction;

import static dev.regimen.core.fixtures.InstructionFixtures.ACETAMINOPHEN;
import static dev.regimen.core.fixtures.InstructionFixtures.MAY_ACETAMINOPHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionTest {
    private static final DoseLimit LIMIT = new DoseLimit(Quantity.of(3_000, "mg"), Duration.ofHours(24));

    @Test
    void allowsAcetaminophenUpToThreeGramsInADay() {
        assertThat(MAY_ACETAMINOPHEN.limit()).isEqualTo(LIMIT);
        assertThat(MAY_ACETAMINOPHEN.isStated()).as("a fixture has no source").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aLimitGoesOnlyWithWhatIsAllowed(Direction direction) {
        Instruction.Builder builder = Instruction.builder("rule", direction, ACETAMINOPHEN)
                .timing(Offset.SESSION, Offset.days(4))
                .limit(LIMIT);

        if (direction.allows()) {
            assertThat(builder.build().limit()).isEqualTo(LIMIT);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessageStartingWith("limit goes only with 'may' or 'do'");
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void whatMayBeDoneIsToldForTheShortestReadingAndAllElseForTheLongest(Direction direction) {
        Instruction rule = Instruction.builder("rule", direction, ACETAMINOPHEN)
                .timing(new Timing(OffsetRange.parse("-2..3 days"), OffsetRange.parse("+7..10 days")))
                .build();

        assertThat(rule.told())
                .isEqualTo(
                        direction == Direction.MAY
                                ? Timing.of(Offset.days(-2), Offset.days(7))
                                : Timing.of(Offset.days(-3), Offset.days(10)));
    }

    @Test
    void aTimingIsNeeded() {
        Instruction.Builder builder = Instruction.builder("rule", Direction.MAY, ACETAMINOPHEN);

        assertThatNullPointerException().isThrownBy(builder::build).withMessage("timing");
    }

    @Test
    void aLimitIsForSomeTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoseLimit(Quantity.of(3_000, "mg"), Duration.ZERO))
                .withMessage("within must be longer than nothing");
    }
}
