package dev.regimen.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.PersonName;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTest {

    private static final String CANARY = "canary-7f3a";

    @Test
    void referencesAreEqualByTheirKey() {
        assertThat(PatientRef.of("42")).isEqualTo(new PatientRef("42")).isNotEqualTo(PatientRef.of("43"));
    }

    @Test
    void toStringShowsNothingOfAPatient() {
        var contact = new PatientContact(
                PersonName.of(CANARY, CANARY).withPrefix(CANARY).withSuffix(CANARY),
                List.of(Locale.ENGLISH),
                List.of(ContactPoint.email(CANARY + "@example.org")));

        assertThat(PatientRef.of(CANARY).toString()).doesNotContain(CANARY);
        assertThat(contact.toString()).doesNotContain(CANARY);
        assertThat(contact.name().toString()).doesNotContain(CANARY);
        assertThat(contact.telecom().toString()).doesNotContain(CANARY);
        assertThat(List.of(PatientRef.of(CANARY), contact).toString()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b"})
    void keysThatCouldForgeALineAreRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> PatientRef.of(key));
    }

    @Test
    void messageDoesNotRepeatTheKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PatientRef.of(CANARY.repeat(100)))
                .withMessage("value must have 1 to 200 characters, had 1100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PatientRef.of(CANARY + "\n"))
                .withMessage("value must not hold control characters");
    }

    @Test
    void directoryAnswersForThoseItKnows() {
        var directory = PracticeFixtures.directory();

        assertThat(directory.find(PracticeFixtures.patient())).isPresent();
        assertThat(directory.find(PatientRef.of("nobody"))).isEmpty();
        assertThat(PatientDirectory.none().find(PracticeFixtures.patient())).isEmpty();
    }
}
