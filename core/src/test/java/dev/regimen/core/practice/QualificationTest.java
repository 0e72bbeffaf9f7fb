package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QualificationTest {

    private static final Qualification LICENCE = Qualification.of(Localized.english("Licence"));

    @Test
    void periodIsClosedAtBothEnds() {
        var licence = LICENCE.valid(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

        assertThat(licence.isValidOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(licence.isValidOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(licence.isValidOn(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(licence.isValidOn(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void qualificationWithoutDatesDoesNotLapse() {
        assertThat(LICENCE.isValidOn(LocalDate.of(2099, 1, 1))).isTrue();
        assertThat(LICENCE.isValidOn(LocalDate.of(1999, 1, 1))).isTrue();
    }

    @Test
    void lastBeforeFirstIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LICENCE.valid(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1)))
                .withMessage("last (2027-01-01) must not be before first (2027-01-02)");
    }

    @Test
    void changesKeepTheOtherParts() {
        var changed = LICENCE.withIssuer("State of New York").valid(LocalDate.of(2026, 1, 1), null);

        assertThat(changed.issuer()).isEqualTo("State of New York");
        assertThat(changed.name()).isEqualTo(LICENCE.name());
        assertThatIllegalArgumentException().isThrownBy(() -> LICENCE.withIssuer(""));
    }
}
