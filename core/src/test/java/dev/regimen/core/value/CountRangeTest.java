package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.ValueArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CountRangeTest {
    @Test
    void twoToThreeHoldsBothEndsAndNothingElse() {
        CountRange range = CountRange.parse("2..3");

        assertThat(range.contains(1)).isFalse();
        assertThat(range.contains(2)).isTrue();
        assertThat(range.contains(3)).isTrue();
        assertThat(range.contains(4)).isFalse();
    }

    @Test
    void endsTheWrongWayRoundAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRange.of(3, 2))
                .withMessage("max (2) must not be less than min (3)");
    }

    @Property
    void parseAndToStringAreInverse(@ForAll("ranges") CountRange range) {
        assertThat(CountRange.parse(range.toString())).isEqualTo(range);
    }

    @Provide
    Arbitrary<CountRange> ranges() {
        return ValueArbitraries.countRanges(0);
    }
}
