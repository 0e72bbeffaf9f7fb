package dev.regimen.core.instruction;

import static dev.regimen.core.fixtures.InstructionFixtures.ASPIRIN;
import static dev.regimen.core.fixtures.InstructionFixtures.BLOOD_THINNERS;
import static dev.regimen.core.fixtures.InstructionFixtures.IBUPROFEN;
import static dev.regimen.core.fixtures.InstructionFixtures.ICE;
import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.value.Localized;
import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void aRuleAboutAClassHoldsForAllItIncludesAtAnyDepth() {
        Subject painkillers = Subject.of("painkillers", Localized.english("painkillers"), NSAIDS);

        assertThat(NSAIDS.covers(NSAIDS)).isTrue();
        assertThat(NSAIDS.covers(IBUPROFEN)).isTrue();
        assertThat(painkillers.covers(IBUPROFEN)).isTrue();
        assertThat(IBUPROFEN.covers(NSAIDS)).isFalse();
        assertThat(NSAIDS.covers(ICE)).isFalse();
    }

    @Test
    void subjectsOverlapWhereOneCoversTheOtherOrTheyShareSomething() {
        assertThat(IBUPROFEN.overlaps(NSAIDS)).isTrue();
        assertThat(NSAIDS.overlaps(IBUPROFEN)).isTrue();
        assertThat(NSAIDS.overlaps(BLOOD_THINNERS)).as("both include aspirin").isTrue();
        assertThat(BLOOD_THINNERS.overlaps(ASPIRIN)).isTrue();
        assertThat(BLOOD_THINNERS.overlaps(IBUPROFEN)).isFalse();
        assertThat(ICE.overlaps(NSAIDS)).isFalse();
    }
}
