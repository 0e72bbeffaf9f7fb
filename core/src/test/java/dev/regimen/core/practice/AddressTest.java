package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void stateAndPostalCodeMayBeAbsent() {
        var address = Address.builder()
                .line("1 Main Street")
                .city("Nassau")
                .country("BS")
                .build();

        assertThat(address).isEqualTo(new Address(List.of("1 Main Street"), "Nassau", null, null, "BS"));
    }

    @Test
    void countryIsTwoCapitalLetters() {
        var builder = Address.builder().line("1 Main Street").city("Boston");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.country("USA").build())
                .withMessage("country must be two capital letters of ISO 3166-1, such as US");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.country("us").build());
    }

    @Test
    void missingPartsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Address.builder().line("x").country("US").build())
                .withMessage("city");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.builder().city("Boston").country("US").build())
                .withMessage("line must have at least one line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.builder()
                        .line("x", " ")
                        .city("Boston")
                        .country("US")
                        .build())
                .withMessage("line must not be blank");
    }
}
