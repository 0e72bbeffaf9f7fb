package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1558598797"})
    void publishedExamplesAreValid(String digits) {
        assertThat(Npi.parse(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1234567894", "1243567893", "1558598779"})
    void wrongCheckDigitIsRefused(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npi.parse(digits))
                .withMessageStartingWith("the check digit of the NPI is wrong")
                .withMessageNotContaining(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678930", "123456789X", "123456789 ", "12345678\u0663\u0663"})
    void anythingButTenDigitsIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npi.parse(text))
                .withMessageStartingWith("an NPI has ten digits and nothing else, had %d characters", text.length());
    }

    @Test
    void nineDigitsMayBeSomeonesSocialSecurityNumberAndAreNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npi.parse("078051120"))
                .withMessage("an NPI has ten digits and nothing else, had 9 characters\n"
                        + "Maybe it is a tax or social security number");
    }

    @Test
    void otherFirstDigitsLookLikeATelephoneNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npi.parse("9125550100"))
                .withMessage("an NPI starts with 1 or 2\nMaybe it is a telephone number");
    }

    @Test
    void nullIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> Npi.parse(null)).withMessage("text");
    }
}
