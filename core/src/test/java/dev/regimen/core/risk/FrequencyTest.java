package dev.regimen.core.risk;

import static dev.regimen.core.risk.CiomsBand.COMMON;
import static dev.regimen.core.risk.CiomsBand.RARE;
import static dev.regimen.core.risk.CiomsBand.UNCOMMON;
import static dev.regimen.core.risk.CiomsBand.VERY_COMMON;
import static dev.regimen.core.risk.CiomsBand.VERY_RARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.ValueArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "1 in 10, VERY_COMMON",
        "9.9 %, COMMON",
        "1 %, COMMON",
        "0.99 %, UNCOMMON",
        "1 in 1000, UNCOMMON",
        "1 in 1001, RARE",
        "1 in 10000, RARE",
        "1 in 10001, VERY_RARE",
        "0 %, VERY_RARE",
        "100 %, VERY_COMMON"
    })
    void aBandHoldsItsLowerBound(String rate, CiomsBand band) {
        assertThat(Frequency.parse(rate).band()).contains(band);
    }

    @Test
    void anIntervalAcrossBandsHasNoSingleBand() {
        Frequency frequency = Frequency.parse("0.3..2 %");

        assertThat(frequency.band()).isEmpty();
        assertThat(frequency.bands()).containsExactly(COMMON, UNCOMMON);
    }

    @Test
    void theJointInfectionRatesOfTheLeafletsAreVeryRare() {
        assertThat(Frequency.parse("1 in 70000..1 in 17000").band()).contains(VERY_RARE);
        assertThat(Frequency.parse("< 0.01 %").band()).contains(VERY_RARE);
    }

    @Test
    void aBoundLeavesAllBandsOnItsSide() {
        assertThat(Frequency.parse("< 1 in 1000").bands()).containsExactly(RARE, VERY_RARE);
        assertThat(Frequency.parse("< 1 in 999").bands()).containsExactly(UNCOMMON, RARE, VERY_RARE);
        assertThat(Frequency.parse("> 5 %").bands()).containsExactly(VERY_COMMON, COMMON);
    }

    @Test
    void notKnownHasNoBand() {
        assertThat(Frequency.notKnown().bands()).isEmpty();
        assertThat(Frequency.parse("not known")).isEqualTo(Frequency.notKnown());
    }

    @Test
    void endsTheWrongWayRoundAreRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frequency.parse("1 in 17000..1 in 70000"))
                .withMessageContaining("from rare to common");
    }

    @Test
    void proportionsWrittenDifferentlyCompareBySize() {
        assertThat(Proportion.parse("1 in 100")).isEqualByComparingTo(Proportion.parse("1 %"));
        assertThat(Proportion.parse("1 in 100")).hasToString("1 %");
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.parse("101 %"));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.parse("often"));
    }

    @Property
    void parseAndToStringAreInverse(@ForAll("frequencies") Frequency frequency) {
        assertThat(Frequency.parse(frequency.toString())).isEqualTo(frequency);
    }

    @Property
    void everyBandBetweenTheEndsIsPossibleAndNoOther(@ForAll("frequencies") Frequency frequency) {
        assertThat(frequency.bands().size())
                .isEqualTo(frequency.<Integer>fold(
                        between -> CiomsBand.of(between.min()).ordinal()
                                - CiomsBand.of(between.max()).ordinal()
                                + 1,
                        below -> frequency.bands().size(),
                        above -> CiomsBand.of(above.bound()).ordinal() + 1,
                        notKnown -> 0));
    }

    @Provide
    Arbitrary<Frequency> frequencies() {
        return ValueArbitraries.frequencies();
    }
}
