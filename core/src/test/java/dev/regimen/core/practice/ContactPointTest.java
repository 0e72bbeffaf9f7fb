package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointTest {

    @ParameterizedTest
    @ValueSource(strings = {"+1 212 555 0100", "(212) 555-0100", "212.555.0100 x12", "+49 30 1234567", "911"})
    void telephoneNumbersAsPeopleWriteThem(String number) {
        assertThat(ContactPoint.phone(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call us", "12", "+", "212 555 0100\r\nBCC: x", "javascript:alert(1)"})
    void otherTextIsNoTelephoneNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.phone(text))
                .withMessage("value must be a telephone number, such as +1 212 555 0100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk", "desk@", "@clinic.example", "a b@clinic.example", "a@b\r\nBcc: c@d", "a@b,c@d", "a@b@c"})
    void otherTextIsNoEmailAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.email(text))
                .withMessage("value must be an e-mail address, such as desk@example.org");
    }

    @Test
    void webAddressesFollowTheAllowList() {
        assertThatCode(() -> ContactPoint.url("https://clinic.example")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> ContactPoint.url("javascript:alert(1)"));
    }

    @Test
    void hugeValuesAreRefusedBeforeTheyAreMatched() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPoint.email("a".repeat(1_000_000)))
                .withMessage("value must have at most 254 characters, had 1000000");
    }

    @Test
    void codesAreThoseOfFhir() {
        assertThat(ContactPoint.ContactSystem.EMAIL.code()).isEqualTo("email");
        assertThat(ContactPoint.Use.WORK.code()).isEqualTo("work");
    }

    @Test
    void rankStartsAtOne() {
        var phone = ContactPoint.phone("911").withUse(ContactPoint.Use.WORK);

        assertThat(phone.withRank(1).rank()).isEqualTo(1);
        assertThat(phone.withRank(1).use()).isEqualTo(ContactPoint.Use.WORK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phone.withRank(0))
                .withMessage("rank must be at least 1, was 0");
    }

    @Test
    void toStringDoesNotShowTheValue() {
        assertThat(ContactPoint.phone("212 555 0100").toString()).doesNotContain("555");
    }
}
