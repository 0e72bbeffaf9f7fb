package dev.regimen.core.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegimenTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void oneDailyAndElseEveryOtherDay() {
        Regimen otherwise = Regimen.every(DAY.multipliedBy(2));
        Regimen regimen = new Regimen(
                Quantity.of(1, "{tablet}"), null, DAY, DAY, Localized.english("if it upsets your stomach"), otherwise);

        assertThat(regimen.otherwise()).isEqualTo(otherwise);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Regimen(null, null, DAY, DAY, null, otherwise))
                .withMessage("otherwise and otherwiseWhen must be given together");
    }

    @Test
    void eachTimeIsOverBeforeTheNextMustBegin() {
        Duration twoHours = Duration.ofHours(2);

        assertThat(Regimen.of(Duration.ofMinutes(20), twoHours, twoHours.plusHours(1))
                        .each())
                .isEqualTo(Duration.ofMinutes(20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regimen.of(twoHours.plusMinutes(1), twoHours, twoHours))
                .withMessage("each must be longer than nothing and at most everyMax");
        assertThatIllegalArgumentException().isThrownBy(() -> Regimen.of(Duration.ZERO, twoHours, twoHours));
    }

    @Test
    void timesAreAMinuteApartAtLeastAndInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regimen.every(Duration.ofSeconds(59)))
                .withMessage("everyMin must be at least a minute");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regimen.of(Duration.ofMinutes(1), DAY, DAY.minusHours(1)))
                .withMessage("everyMax must not be less than everyMin");
    }
}
