package dev.regimen.core.instruction;

import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.ELBOW;
import static dev.regimen.core.fixtures.InstructionFixtures.IBUPROFEN;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    private static final Circumstances UNKNOWN = Circumstances.UNKNOWN;

    @Test
    void rulesThatSayTheSameAreOneAdvice() {
        Instruction other = rule("other", Direction.AVOID, NSAIDS, "session", "+1 day");

        assertThat(other.advice(Condition.ALWAYS))
                .isEqualTo(AVOID_NSAIDS.advice(Condition.ALWAYS))
                .hasSameHashCodeAs(AVOID_NSAIDS.advice(Condition.ALWAYS))
                .hasToString("Advice[AVOID nsaids]");
        assertThat(other.advice(Condition.given("sedation"))).isNotEqualTo(AVOID_NSAIDS.advice(Condition.ALWAYS));
    }

    @Test
    void onlyCircumstancesMakeItConditional() {
        Advice always = AVOID_NSAIDS.advice(Condition.ALWAYS);

        assertThat(always.isConditional()).isFalse();
        assertThat(always.when(Condition.at(KNEE)).isConditional()).isFalse();
        assertThat(always.when(Condition.given("sedation")).isConditional()).isTrue();
        assertThat(always.when(Condition.ALWAYS)).isSameAs(always);
    }

    @ParameterizedTest
    @CsvSource({
        "3000 mg, 24, 4000 mg, 24, true",
        "4000 mg, 24, 3000 mg, 24, false",
        "3000 mg, 24, 3000 mg, 24, false", // the same
        "3000 mg, 24, 3000 mg, 12, true",
        "1000 mg, 4, 3000 mg, 24, false", // both can be kept, and neither gives the other
        "3000 mg, 24, 1000 mg, 4, false",
        "3 g, 24, 4000 mg, 24, false", // units are not converted
    })
    void aLimitIsStricterThatAllowsNoMoreInNoLessTime(
            String most, int hours, String otherMost, int otherHours, boolean stricter) {
        DoseLimit limit = new DoseLimit(Quantity.parse(most), Duration.ofHours(hours));
        DoseLimit other = new DoseLimit(Quantity.parse(otherMost), Duration.ofHours(otherHours));

        assertThat(limit.isStricterThan(other)).isEqualTo(stricter);
        assertThat(may(IBUPROFEN, limit).overrules(may(IBUPROFEN, other))).isEqualTo(stricter);
    }

    @Test
    void aLimitOverrulesOnlyWhatItsSubjectCovers() {
        DoseLimit low = new DoseLimit(Quantity.parse("1 g"), Duration.ofHours(24));
        DoseLimit high = new DoseLimit(Quantity.parse("2 g"), Duration.ofHours(24));

        assertThat(may(NSAIDS, low).overrules(may(IBUPROFEN, high))).isTrue();
        assertThat(may(IBUPROFEN, low).overrules(may(NSAIDS, high))).isFalse();
        assertThat(may(ICE, low).overrules(may(IBUPROFEN, high))).isFalse();
        assertThat(may(IBUPROFEN, low).overrules(AVOID_NSAIDS.advice(Condition.ALWAYS)))
                .isFalse();
        assertThat(AVOID_NSAIDS.advice(Condition.ALWAYS).overrules(may(IBUPROFEN, low)))
                .isTrue();
    }

    @Test
    void whatIsOpenOfAConditionIsWhatIsNotKnown() {
        Condition condition =
                new Condition(List.of(KNEE), Laterality.LEFT, Map.of("sedation", true, "diabetes", false));

        assertThat(condition.open(KNEE, Laterality.LEFT, null, UNKNOWN))
                .contains(new Condition(List.of(), null, Map.of("sedation", true, "diabetes", false)));
        assertThat(condition.open(KNEE, Laterality.LEFT, null, UNKNOWN.with("diabetes", false)))
                .contains(Condition.given("sedation"));
        assertThat(condition.open(
                        KNEE,
                        Laterality.LEFT,
                        null,
                        UNKNOWN.with("diabetes", false).with("sedation", true)))
                .contains(Condition.ALWAYS);
        assertThat(condition.open(KNEE, Laterality.LEFT, null, UNKNOWN.with("diabetes", true)))
                .isEmpty();
        assertThat(condition.open(ELBOW, Laterality.LEFT, null, UNKNOWN)).isEmpty();
        assertThat(condition.open(KNEE, Laterality.RIGHT, null, UNKNOWN)).isEmpty();
    }

    private static Advice may(Subject subject, DoseLimit limit) {
        return new Advice(Direction.MAY, subject, limit, null, null, Condition.ALWAYS);
    }
}
