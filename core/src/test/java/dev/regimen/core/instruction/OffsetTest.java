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

class OffsetTest {

    @ParameterizedTest
    @CsvSource({
        "session, 0, DAYS, session",
        "0 days, 0, DAYS, session",
        "0 hours, 0, DAYS, session",
        "decision, 0, DECISION, decision",
        "-7 days, -7, DAYS, -7 days",
        "+1 day, 1, DAYS, +1 day",
        "2 weeks, 14, DAYS, +14 days",
        "-4 hours, -4, HOURS, -4 hours",
        "+1 hour, 1, HOURS, +1 hour",
    })
    void readsWhatClinicsWrite(String text, int amount, Offset.Unit unit, String written) {
        Offset offset = Offset.parse(text);

        assertThat(offset).isEqualTo(new Offset(amount, unit));
        assertThat(offset).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "days", "a week", "-7 months", "+-7 days", "99999 days", "Session"})
    void anythingElseIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Offset.parse(text));
    }

    @Test
    void theDecisionHasNoAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offset(1, Offset.Unit.DECISION))
                .withMessageContaining("0 for the decision, was 1");
    }

    @Property
    void readsWhatItWrites(@ForAll("offsets") Offset offset) {
        assertThat(Offset.parse(offset.toString())).isEqualTo(offset);
    }

    @Provide
    Arbitrary<Offset> offsets() {
        return InstructionArbitraries.offsets();
    }
}
