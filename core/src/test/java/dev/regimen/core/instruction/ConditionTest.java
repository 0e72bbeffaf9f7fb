package dev.regimen.core.instruction;

import static dev.regimen.core.fixtures.InstructionFixtures.ELBOW;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Condition SEDATED = Condition.given("sedation");
    private static final Condition AWAKE = new Condition(List.of(), null, Map.of("sedation", false));

    @ParameterizedTest
    @CsvSource({"YES, YES, NO", "NO, NO, YES", "UNKNOWN, UNKNOWN, UNKNOWN"})
    void holdsAsFarAsTheCircumstanceIsKnown(Answer known, Answer sedated, Answer awake) {
        Circumstances circumstances = new Circumstances(Map.of("sedation", known));

        assertThat(SEDATED.holds(KNEE, Laterality.LEFT, null, circumstances)).isEqualTo(sedated);
        assertThat(AWAKE.holds(KNEE, Laterality.LEFT, null, circumstances)).isEqualTo(awake);
    }

    @Test
    void anotherSiteIsNoEvenWhereTheCircumstanceIsUnknown() {
        Condition condition = new Condition(List.of(ELBOW), null, Map.of("sedation", true));

        assertThat(condition.holds(KNEE, Laterality.LEFT, null, Circumstances.UNKNOWN))
                .isEqualTo(Answer.NO);
    }

    @Test
    void holdsInsideOneOfItsSites() {
        Condition condition = Condition.at(ELBOW, KNEE);

        assertThat(condition.holds(
                        KNEE.child("medial-knee", Localized.english("inner knee"), false),
                        Laterality.NONE,
                        null,
                        Circumstances.UNKNOWN))
                .isEqualTo(Answer.YES);
    }

    @Test
    void opposedCircumstancesExcludeEachOther() {
        assertThat(SEDATED.excludes(AWAKE)).isTrue();
        assertThat(SEDATED.canHoldWith(AWAKE)).isFalse();
        assertThat(SEDATED.excludes(SEDATED)).isFalse();
        assertThat(SEDATED.excludes(Condition.ALWAYS)).isFalse();
        assertThat(SEDATED.excludes(Condition.given("diabetes"))).isFalse();
    }

    @Test
    void differentSitesOrSidesCannotHoldForOneSession() {
        Condition left = new Condition(List.of(), Laterality.LEFT, Map.of());
        Condition right = new Condition(List.of(), Laterality.RIGHT, Map.of());

        assertThat(Condition.at(KNEE).canHoldWith(Condition.at(ELBOW))).isFalse();
        assertThat(Condition.at(KNEE, ELBOW).canHoldWith(Condition.at(ELBOW))).isTrue();
        assertThat(Condition.at(KNEE).canHoldWith(Condition.ALWAYS)).isTrue();
        assertThat(left.canHoldWith(right)).isFalse();
        assertThat(left.canHoldWith(left)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {"blocks, YES", "ablation, NO", "unknown, UNKNOWN"})
    void aStageHoldsForItsOwnSessionsAndIsOpenWhereNobodyKnowsIt(@Nullable String stage, Answer answer) {
        Condition blocks = Condition.in("blocks", "trial");

        assertThat(blocks.holds(KNEE, Laterality.LEFT, stage, Circumstances.UNKNOWN))
                .isEqualTo(answer);
        assertThat(blocks.open(KNEE, Laterality.LEFT, stage, Circumstances.UNKNOWN))
                .isEqualTo(
                        switch (answer) {
                            case YES -> Optional.of(Condition.ALWAYS);
                            case NO -> Optional.empty();
                            case UNKNOWN -> Optional.of(blocks);
                        });
    }

    @Test
    void aKnownStageIsNoLongerOpenWhereACircumstanceIs() {
        Condition both = SEDATED.withStages(List.of("blocks"));

        assertThat(both.open(KNEE, Laterality.LEFT, "blocks", Circumstances.UNKNOWN))
                .contains(SEDATED);
        assertThat(both.open(KNEE, Laterality.LEFT, null, Circumstances.UNKNOWN.with("sedation", true)))
                .contains(Condition.in("blocks"));
        assertThat(both.open(KNEE, Laterality.LEFT, null, Circumstances.UNKNOWN.with("sedation", false)))
                .isEmpty();
    }

    @Test
    void differentStagesCannotHoldForOneSessionButOnOneDay() {
        Condition blocks = Condition.in("blocks");
        Condition ablation = Condition.in("ablation");

        assertThat(blocks.canHoldWith(ablation)).isFalse();
        assertThat(blocks.canHoldWith(Condition.in("ablation", "blocks"))).isTrue();
        assertThat(blocks.canHoldWith(Condition.ALWAYS)).isTrue();
        assertThat(blocks.excludes(ablation)).isFalse();
    }

    @Test
    void stagesAreASet() {
        assertThat(Condition.in("b", "a", "b")).isEqualTo(Condition.in("a", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.in("Test blocks"))
                .withMessageContaining("stage");
    }

    @Test
    void whatIsKnownOfTheSessionGoesBeforeWhatIsKnownOfThePatient() {
        Circumstances patient = Circumstances.UNKNOWN.with("sedation", false).with("diabetes", true);

        Circumstances both = patient.with(Circumstances.UNKNOWN.with("sedation", true));

        assertThat(both.of("sedation")).isEqualTo(Answer.YES);
        assertThat(both.of("diabetes")).isEqualTo(Answer.YES);
        assertThat(both.of("blood-thinners")).isEqualTo(Answer.UNKNOWN);
        assertThat(both).hasToString("Circumstances[2 answers]");
    }
}
