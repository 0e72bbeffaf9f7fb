package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.FLARE;
import static dev.regimen.core.fixtures.InstructionFixtures.STRENGTHENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.RecoveryPhase.Starts;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedPhaseTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final SessionTime MONDAY = InstructionTimelineTest.at("s1", "2027-03-01T09:00"); // Mon
    private static final SessionTime THREE_WEEKS_LATER =
            InstructionTimelineTest.at("s2", "2027-03-22T09:00").withLastOfStage(true); // Mon

    @Test
    void aFlareOfTwoToFourDaysEndsTwoToFourDaysAfterTheSession() {
        assertThat(expected(List.of(FLARE), MONDAY))
                .containsExactly(new ExpectedPhase(
                        FLARE,
                        "s1",
                        Condition.ALWAYS,
                        LocalDate.of(2027, 3, 1), // Mon
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 3), // Wed
                        LocalDate.of(2027, 3, 5))); // Fri
    }

    @Test
    void aPhaseAfterTheFlareIsAsUncertainAsBothTogether() {
        ExpectedPhase strengthening =
                expected(List.of(FLARE, STRENGTHENING), MONDAY).get(1);

        assertThat(strengthening)
                .isEqualTo(new ExpectedPhase(
                        STRENGTHENING,
                        "s1",
                        Condition.ALWAYS,
                        LocalDate.of(2027, 3, 3), // Wed
                        LocalDate.of(2027, 3, 5), // Fri
                        LocalDate.of(2027, 3, 31), // Wed, 4 weeks after the 3rd
                        LocalDate.of(2027, 4, 16))); // Fri, 6 weeks after the 5th
    }

    @Test
    void phasesOverlapTheNextSession() {
        List<ExpectedPhase> expected = expected(List.of(FLARE, STRENGTHENING), MONDAY, THREE_WEEKS_LATER);

        assertThat(expected)
                .extracting(each -> each.phase().id() + " " + each.session())
                .containsExactly("flare s1", "strengthening s1", "flare s2", "strengthening s2");
        assertThat(expected.get(1).isPossibleOn(LocalDate.of(2027, 3, 22))).isTrue(); // Mon
    }

    @Test
    void aWorstDayOnDayTwoToThreeLiesInsideThatWindow() {
        RecoveryPhase worst = phase("worst-day", Starts.SESSION, null, GapRange.ofDays(2, 3));

        ExpectedPhase expected = expected(List.of(worst), MONDAY).get(0);

        assertThat(expected.earliestStart()).isEqualTo(LocalDate.of(2027, 3, 3)); // Wed
        assertThat(expected.latestEnd()).isEqualTo(LocalDate.of(2027, 3, 4)); // Thu
        assertThat(expected.isCertainOn(LocalDate.of(2027, 3, 3))).isFalse();
        assertThat(expected.isPossibleOn(LocalDate.of(2027, 3, 3))).isTrue();
        assertThat(expected.isPossibleOn(LocalDate.of(2027, 3, 2))).isFalse();
        assertThat(expected.isPossibleOn(LocalDate.of(2027, 3, 5))).isFalse();
    }

    @Test
    void aFlareIsCertainUntilItsEarliestEndAndPossibleUntilItsLatest() {
        ExpectedPhase flare = expected(List.of(FLARE), MONDAY).get(0);

        assertThat(flare.isCertainOn(LocalDate.of(2027, 3, 3))).isTrue(); // Wed
        assertThat(flare.isCertainOn(LocalDate.of(2027, 3, 4))).isFalse(); // Thu
        assertThat(flare.isPossibleOn(LocalDate.of(2027, 3, 5))).isTrue(); // Fri
        assertThat(flare.isPossibleOn(LocalDate.of(2027, 3, 6))).isFalse(); // Sat
    }

    @Test
    void aPhaseAfterTheLastSessionComesOnceAndTakesThoseAfterItAlong() {
        RecoveryPhase peak = phase("peak", Starts.LAST_SESSION, null, GapRange.ofWeeks(5, 13));
        RecoveryPhase after = phase("after", Starts.END_OF_PHASE, "peak", GapRange.ofWeeks(1, 2));

        assertThat(expected(List.of(peak, after), MONDAY, THREE_WEEKS_LATER))
                .extracting(ExpectedPhase::session, each -> each.phase().id(), ExpectedPhase::earliestStart)
                .containsExactly(
                        tuple("s2", "peak", LocalDate.of(2027, 4, 26)), // Mon
                        tuple("s2", "after", LocalDate.of(2027, 5, 3))); // Mon
    }

    @Test
    void monthsRollForwardAtTheEarliestAndClampAtTheLatest() {
        RecoveryPhase phase = phase("relief", Starts.SESSION, null, new GapRange(Gap.ofMonths(1), Gap.ofMonths(3)));

        ExpectedPhase relief = expected(List.of(phase), InstructionTimelineTest.at("s1", "2027-01-31T09:00")) // Sun
                .get(0);

        assertThat(relief.earliestStart()).isEqualTo(LocalDate.of(2027, 3, 1)); // Mon
        assertThat(relief.latestEnd()).isEqualTo(LocalDate.of(2027, 4, 30)); // Fri
    }

    @Test
    void oneMonthExactlyFromTheThirtyFirstNeverEndsBeforeItStarts() {
        RecoveryPhase phase = phase("relief", Starts.SESSION, null, GapRange.exactly(Gap.ofMonths(1)));

        ExpectedPhase relief = expected(List.of(phase), InstructionTimelineTest.at("s1", "2027-01-31T09:00")) // Sun
                .get(0);

        assertThat(relief.earliestStart()).isEqualTo(LocalDate.of(2027, 3, 1)); // Mon
        assertThat(relief.latestEnd()).isEqualTo(LocalDate.of(2027, 3, 1)); // Mon
    }

    @Test
    void aPhaseMustComeAfterTheOneItFollows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expected(List.of(STRENGTHENING, FLARE), MONDAY))
                .withMessage("recovery phase 'strengthening' follows 'flare', which must be a phase before it");
    }

    private static RecoveryPhase phase(String id, Starts starts, @Nullable String after, GapRange between) {
        return new RecoveryPhase(
                id, Localized.english(id), starts, after, null, between, Condition.ALWAYS, null, List.of());
    }

    private static List<ExpectedPhase> expected(List<RecoveryPhase> recovery, SessionTime... sessions) {
        return InstructionTimeline.of(List.of(), recovery, List.of(sessions), Circumstances.UNKNOWN, DECIDED)
                .expected();
    }
}
