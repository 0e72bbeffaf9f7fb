package dev.regimen.core.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.InstructionArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetRangeTest {

    @ParameterizedTest
    @CsvSource({
        "+7..10 days, +7 days, +10 days, +7..10 days",
        "7..10 days, +7 days, +10 days, +7..10 days",
        "-7..10 days, -10 days, -7 days, -7..10 days",
        "+3..4 weeks, +21 days, +28 days, +21..28 days",
        "-24..48 hours, -48 hours, -24 hours, -24..48 hours",
        "+0..1 day, session, +1 day, +0..1 day",
        "-0..2 days, -2 days, session, -0..2 days",
        "+4..4 hours, +4 hours, +4 hours, +4 hours",
        "-7 days, -7 days, -7 days, -7 days",
        "session, session, session, session",
        "decision, decision, decision, decision",
    })
    void readsWhatClinicsWrite(String text, String earliest, String latest, String written) {
        OffsetRange range = OffsetRange.parse(text);

        assertThat(range).isEqualTo(new OffsetRange(Offset.parse(earliest), Offset.parse(latest)));
        assertThat(range).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7..10", "+7.10 days", "+7..+10 days", "session..+2 days", "+7..10 months", "..10 days"})
    void anythingElseIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OffsetRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10..7 days", "-10..7 days"})
    void theSmallerNumberComesFirst(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffsetRange.parse(text))
                .withMessageContaining("smaller number first");
    }

    @Test
    void bothMomentsAreCountedAlikeAndOnOneSideOfTheSession() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OffsetRange(Offset.days(1), Offset.hours(48)))
                .withMessage("latest (+48 hours) must be counted as earliest (+1 day) is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OffsetRange(Offset.days(2), Offset.days(1)))
                .withMessage("latest (+1 day) must not be before earliest (+2 days)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OffsetRange(Offset.days(-1), Offset.days(1)))
                .withMessageContaining("same side of the session");
    }

    @Property
    void readsWhatItWrites(@ForAll("ranges") OffsetRange range) {
        assertThat(OffsetRange.parse(range.toString())).isEqualTo(range);
    }

    @Provide
    Arbitrary<OffsetRange> ranges() {
        return InstructionArbitraries.offsetRanges();
    }
}
