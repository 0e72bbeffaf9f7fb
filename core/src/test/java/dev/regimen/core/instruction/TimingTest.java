package dev.regimen.core.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    @ParameterizedTest
    @CsvSource({
        "+1 day, session",
        "session, -1 day",
        "-7 days, -8 days",
        "+4 hours, +4 hours",
        "+4 hours, session",
        "session, -4 hours",
        "+3 days, +24 hours",
        "-24 hours, -3 days",
    })
    void whatIsEmptyForEverySessionIsRejected(String from, String until) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timing(from, until))
                .withMessageStartingWith("until (")
                .withMessageContaining("must not be before from");
    }

    @ParameterizedTest
    @CsvSource({
        "session, session, true",
        "-7 days, +14 days, true",
        "decision, session, true",
        "decision, -4 hours, false",
        "session, +24 hours, false",
        "-1 day, -4 hours, false",
        "-1 day, -24 hours, false",
        "+24 hours, +1 day, false",
    })
    void aTimingIsInDaysOnlyIfBothEndsAre(String from, String until, boolean inDays) {
        assertThat(timing(from, until).isInDays()).isEqualTo(inDays);
    }

    @Test
    void noIceForSevenToTenDaysEndsOnOneOfThem() {
        Timing noIce = timing("session", "+7..10 days");

        assertThat(noIce.longest()).isEqualTo(timing("session", "+10 days"));
        assertThat(noIce.shortest()).isEqualTo(timing("session", "+7 days"));
        assertThat(noIce.isExact()).isFalse();
        assertThat(noIce.longest().isExact()).isTrue();
        assertThat(timing("-7..10 days", "session").longest()).isEqualTo(timing("-10 days", "session"));
        assertThat(timing("-7..10 days", "session").shortest()).isEqualTo(timing("-7 days", "session"));
        assertThat(timing("-7..10 days", "session").isExact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"+7..10 days, +9 days", "+7 days, +5..9 days", "+4..6 hours, +6 hours"})
    void aTimingThatSomeReadingEmptiesIsRejected(String from, String until) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timing(from, until))
                .withMessageStartingWith("until (%s) must not be before from (%s)".formatted(until, from));
    }

    @Test
    void nothingEndsAtTheDecision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timing.of(Offset.SESSION, Offset.DECISION))
                .withMessageContaining("until must not be the decision");
    }

    @ParameterizedTest
    @CsvSource({
        // days with days: exact
        "session, +7 days, +7 days, +10 days, true",
        "session, +7 days, +8 days, +10 days, false",
        "decision, session, -30 days, -20 days, true",
        "session, +7..10 days, +9 days, +12 days, true",
        "session, +7 days, +6..9 days, +12 days, true",
        "session, +7..10 days, +11 days, +12 days, false",
        "decision, -3 days, -2 days, session, false",
        // hours with hours: half-open
        "-4 hours, session, session, +24 hours, false",
        "-4 hours, +1 hour, session, +24 hours, true",
        // hours with days: the session may be at any time of its day
        "session, +4 hours, +1 day, +2 days, true",
        "session, +4 hours, +2 days, +3 days, false",
        "-4 hours, session, -1 day, -1 day, true",
        "-4 hours, session, -3 days, -2 days, false",
    })
    void timingsMayOverlap(String from, String until, String otherFrom, String otherUntil, boolean overlap) {
        Timing one = timing(from, until);
        Timing other = timing(otherFrom, otherUntil);

        assertThat(one.mayOverlap(other)).isEqualTo(overlap);
        assertThat(other.mayOverlap(one)).isEqualTo(overlap);
    }

    private static Timing timing(String from, String until) {
        return new Timing(OffsetRange.parse(from), OffsetRange.parse(until));
    }
}
