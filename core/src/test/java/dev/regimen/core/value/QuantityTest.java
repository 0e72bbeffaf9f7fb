package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.ValueArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @Test
    void trailingZerosDoNotMatter() {
        assertThat(Quantity.parse("12.50 %"))
                .isEqualTo(Quantity.of("12.5", "%"))
                .hasToString("12.5 %");
        assertThat(Quantity.of(3000, "mg")).hasToString("3000 mg");
    }

    @Test
    void readsTheRangeOfTheSeedPage() {
        QuantityRange range = QuantityRange.parse("12.5..25 %");

        assertThat(range.min()).isEqualTo(Quantity.of("12.5", "%"));
        assertThat(range.max()).isEqualTo(Quantity.of(25, "%"));
        assertThat(range.contains(Quantity.of(25, "%"))).isTrue();
        assertThat(range.contains(Quantity.of("25.01", "%"))).isFalse();
        assertThat(range).hasToString("12.5..25 %");
    }

    @Test
    void unitsAreNeverConverted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(1, "g").isAtLeast(Quantity.of(1, "mg")))
                .withMessage("units g and mg cannot be compared");
    }

    @Test
    void aRangeTheWrongWayRoundIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantityRange.parse("25..12.5 %"))
                .withMessage("max (12.5 %) must not be less than min (25 %)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "12,5 %", "-1 mg", "1", "1 2", "1 m g", "1e5 mg", "0x10 mg"})
    void refusesWhatIsNoQuantity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }

    @Property
    void parseAndToStringAreInverse(@ForAll("ranges") QuantityRange range) {
        assertThat(QuantityRange.parse(range.toString())).isEqualTo(range);
        assertThat(Quantity.parse(range.min().toString())).isEqualTo(range.min());
    }

    @Provide
    Arbitrary<QuantityRange> ranges() {
        return ValueArbitraries.quantityRanges();
    }
}
