package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void displayHoldsAllPartsInTheirPlaces() {
        var name = PersonName.of("Ana Maria", "Reyes").withPrefix("Dr.").withSuffix("MD");

        assertThat(name.display()).isEqualTo("Dr. Ana Maria Reyes, MD");
    }

    @Test
    void absentPartsLeaveNoSpaces() {
        assertThat(PersonName.of("Ana", "Reyes").display()).isEqualTo("Ana Reyes");
        assertThat(new PersonName("Suharto", null, null, null).display()).isEqualTo("Suharto");
    }

    @Test
    void toStringDoesNotShowTheName() {
        assertThat(PersonName.of("Ana", "Reyes").withPrefix("Dr.").toString()).doesNotContain("Ana", "Reyes", "Dr.");
    }

    @Test
    void blankPartsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName(" ", null, null, null))
                .withMessage("family must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.of("Ana", "Reyes").withSuffix(""))
                .withMessage("suffix must not be blank");
    }
}
