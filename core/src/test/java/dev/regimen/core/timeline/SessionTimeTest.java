package dev.regimen.core.timeline;

import static dev.regimen.core.fixtures.InstructionFixtures.AVOID_NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.FLARE;
import static dev.regimen.core.fixtures.InstructionFixtures.KNEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.value.Laterality;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SessionTimeTest {
    private static final ZonedDateTime NIGHT =
            LocalDateTime.of(2027, 3, 1, 23, 50).atZone(ZoneId.of("America/New_York")); // Mon
    private static final SessionTime SESSION = SessionTime.of("s1", NIGHT, KNEE, Laterality.LEFT);

    @Test
    void itsDateIsThatOfTheArrivalEvenIfTheAnchorComesAfterMidnight() {
        SessionTime session = SESSION.withAnchorAfter(Duration.ofMinutes(20));

        assertThat(session.anchor().toLocalDate()).isEqualTo("2027-03-02"); // Tue
        assertThat(session.date()).isEqualTo("2027-03-01"); // Mon
    }

    @Test
    void theAnchorIsNotBeforeTheArrival() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SESSION.withAnchorAfter(Duration.ofMinutes(-1)))
                .withMessage("anchor must not be before arrival");
    }

    @Test
    void aKeyIsNotBlankAndIsAllThatIsShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionTime.of(" ", NIGHT, KNEE, Laterality.LEFT))
                .withMessage("key must not be blank");
        assertThat(SESSION).hasToString("SessionTime[s1]");
    }

    @Test
    void anEntryComesFromASession() {
        Span day = Span.days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1)); // Mon

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimelineEntry(AVOID_NSAIDS.advice(Condition.ALWAYS), day, List.of(), List.of()))
                .withMessage("origins must hold at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeftOut(AVOID_NSAIDS, LeftOut.Reason.NO_TIME, new TreeSet<>()))
                .withMessage("sessions must hold at least one");
    }

    @Test
    void aPhaseDoesNotEndBeforeItStarts() {
        LocalDate monday = LocalDate.of(2027, 3, 1); // Mon

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ExpectedPhase(FLARE, "s1", Condition.ALWAYS, monday, monday, monday.minusDays(1), monday))
                .withMessage("an end must not be before the start it belongs to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectedPhase(
                        FLARE, "s1", Condition.ALWAYS, monday, monday.plusDays(2), monday, monday.plusDays(1)));
    }

    @Test
    void whatTheTimelineGivesCannotBeChanged() {
        InstructionTimeline timeline = InstructionTimeline.of(
                List.of(AVOID_NSAIDS),
                List.of(FLARE),
                List.of(SESSION),
                Circumstances.UNKNOWN,
                LocalDate.of(2027, 1, 11)); // Mon

        assertThat(timeline.entries()).isUnmodifiable();
        assertThat(timeline.expected()).isUnmodifiable();
        assertThat(timeline.leftOut()).isUnmodifiable();
        assertThat(timeline.entries().get(0).sessions()).containsExactly("s1");
    }
}
