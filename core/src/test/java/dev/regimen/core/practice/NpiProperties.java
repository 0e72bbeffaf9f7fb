package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.PracticeArbitraries;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NpiProperties {

    @Provide
    Arbitrary<Npi> npis() {
        return PracticeArbitraries.npis();
    }

    @Property
    void parseReadsWhatToStringWrites(@ForAll("npis") Npi npi) {
        assertThat(Npi.parse(npi.toString())).isEqualTo(npi);
    }

    @Property
    void exactlyOneCheckDigitFits(@ForAll("npis") Npi npi) {
        String nine = npi.value().substring(0, 9);

        assertThat(IntStream.range(0, 10).filter(check -> isValid(nine + check)).count())
                .isEqualTo(1);
    }

    @Property
    void everySingleWrongDigitIsFound(
            @ForAll("npis") Npi npi, @ForAll @IntRange(max = 9) int place, @ForAll @IntRange(max = 9) int digit) {
        Assume.that(npi.value().charAt(place) != '0' + digit);
        var wrong = new StringBuilder(npi.value());
        wrong.setCharAt(place, (char) ('0' + digit));

        assertThatIllegalArgumentException().isThrownBy(() -> Npi.parse(wrong.toString()));
    }

    /** As Luhn's formula: only 09 and 90 pass for each other. */
    @Property
    void everySwapOfNeighboursButNineAndZeroIsFound(@ForAll("npis") Npi npi, @ForAll @IntRange(max = 8) int place) {
        char left = npi.value().charAt(place);
        char right = npi.value().charAt(place + 1);
        Assume.that(left != right && left + right != '0' + '9');
        var swapped = new StringBuilder(npi.value());
        swapped.setCharAt(place, right);
        swapped.setCharAt(place + 1, left);

        assertThatIllegalArgumentException().isThrownBy(() -> Npi.parse(swapped.toString()));
    }

    private static boolean isValid(String digits) {
        try {
            Npi.parse(digits);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
