package dev.regimen.core.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekCycleTest {

    @Test
    void weekRunsFromMondayThroughSunday() {
        var cycle = WeekCycle.everyOtherWeek(LocalDate.of(2027, 1, 4)); // Mon

        assertThat(cycle.includes(LocalDate.of(2027, 1, 3))).isFalse(); // Sun
        assertThat(cycle.includes(LocalDate.of(2027, 1, 4))).isTrue(); // Mon
        assertThat(cycle.includes(LocalDate.of(2027, 1, 10))).isTrue(); // Sun
        assertThat(cycle.includes(LocalDate.of(2027, 1, 11))).isFalse(); // Mon
    }

    @Test
    void cycleGoesOnOverTheYearsWith53Weeks() {
        var cycle = WeekCycle.everyOtherWeek(LocalDate.of(2026, 12, 21)); // Mon of ISO week 52; 2026 has 53

        assertThat(cycle.includes(LocalDate.of(2026, 12, 28))).isFalse(); // Mon of week 53
        assertThat(cycle.includes(LocalDate.of(2027, 1, 4))).isTrue(); // Mon of week 1
        assertThat(cycle.includes(LocalDate.of(2026, 12, 7))).isTrue(); // Mon, before the anchor
    }

    @Test
    void anchorOnAnotherDayNamesItsMonday() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeekCycle.everyOtherWeek(LocalDate.of(2027, 1, 6)))
                .withMessage("monday must be a Monday, was 2027-01-06, a WEDNESDAY\nMaybe 2027-01-04 is meant");
    }

    @Test
    void weeksAreBounded() {
        var monday = LocalDate.of(2027, 1, 4); // Mon

        assertThat(new WeekCycle(monday, 1).includes(LocalDate.of(2027, 1, 11))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new WeekCycle(monday, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeekCycle(monday, 53));
    }
}
