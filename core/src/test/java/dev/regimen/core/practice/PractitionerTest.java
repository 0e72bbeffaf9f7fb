package dev.regimen.core.practice;

import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PractitionerTest {

    @Test
    void capabilityIsForItsSitesOrForAll() {
        var reyes = PracticeFixtures.reyes();

        assertThat(reyes.capabilitiesAt("harbor")).containsExactly("corticosteroid-injection", "prolotherapy");
        assertThat(reyes.capabilitiesAt("hill")).containsExactly("corticosteroid-injection");
    }

    @Test
    void capabilityAtASiteWithoutHoursIsRefused() {
        var builder = PracticeFixtures.okafor().toBuilder().capabilities(Capability.of("prolotherapy", "hill"));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("capabilities: prolotherapy is for site hill, where this practitioner has no hours");
    }

    @Test
    void capabilityTwiceIsRefused() {
        var builder = PracticeFixtures.okafor().toBuilder()
                .capabilities(Capability.of("prolotherapy"), Capability.of("prolotherapy", "harbor"));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("capabilities must not repeat prolotherapy");
    }

    @Test
    void leaveCountsAtEverySite() {
        var reyes = PracticeFixtures.reyes();

        assertThat(reyes.hoursAt("harbor").openOn(LocalDate.of(2027, 1, 27))) // Wed
                .containsExactly(time("08:00-12:00"), time("13:00-17:00"));
        assertThat(reyes.hoursAt("harbor").openOn(LocalDate.of(2027, 2, 3))).isEmpty(); // Wed
        assertThat(reyes.hoursAt("hill").openOn(LocalDate.of(2027, 2, 4))).isEmpty(); // Thu
        assertThat(reyes.hoursAt("hill").openOn(LocalDate.of(2027, 2, 11))).isNotEmpty(); // Thu
    }

    @Test
    void nobodyIsAtASiteWithoutHours() {
        assertThat(PracticeFixtures.okafor().hoursAt("hill")).isEqualTo(Hours.NEVER);
    }

    @Test
    void builderOfAPersonGivesThePersonBack() {
        assertThat(PracticeFixtures.reyes().toBuilder().build()).isEqualTo(PracticeFixtures.reyes());
        assertThat(PracticeFixtures.nurse().toBuilder().build()).isEqualTo(PracticeFixtures.nurse());
    }

    @Test
    void staffHaveRolesAndLeaveToo() {
        var nurse = PracticeFixtures.nurse().toBuilder()
                .leave(Leave.on(LocalDate.of(2027, 1, 11), time("08:00-10:00"))) // Mon
                .build();

        assertThat(nurse.capabilitiesAt("hill")).containsExactly("nurse");
        assertThat(nurse.hoursAt("harbor").openOn(LocalDate.of(2027, 1, 11)))
                .containsExactly(time("00:00-08:00"), time("10:00-24:00"));
    }
}
