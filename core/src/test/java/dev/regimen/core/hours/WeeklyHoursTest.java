package dev.regimen.core.hours;

import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12); // Tue

    @Test
    void dayWithoutRangesIsClosed() {
        var mondays = WeeklyHours.of(DayOfWeek.MONDAY, time("09:00-12:00"));

        assertThat(mondays.on(MONDAY)).containsExactly(time("09:00-12:00"));
        assertThat(mondays.on(TUESDAY)).isEmpty();
    }

    @Test
    void rangesThatTouchAreJoinedAndSorted() {
        var mondays = WeeklyHours.of(DayOfWeek.MONDAY, time("14:00-17:00"), time("12:00-14:00"), time("08:00-09:00"));

        assertThat(mondays.on(MONDAY)).containsExactly(time("08:00-09:00"), time("12:00-17:00"));
    }

    @Test
    void rangesThatOverlapAreRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyHours.of(DayOfWeek.MONDAY, time("13:00-17:00"), time("09:00-13:30")))
                .withMessage("ranges of MONDAY must not overlap, were 09:00-13:30 and 13:00-17:00");
    }

    @Test
    void sameDayTwiceInTheBuilderAddsUp() {
        var built = WeeklyHours.builder()
                .on(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), time("09:00-12:00"))
                .on(DayOfWeek.MONDAY, time("13:00-15:00"))
                .build();

        assertThat(built.on(MONDAY)).containsExactly(time("09:00-12:00"), time("13:00-15:00"));
        assertThat(built.on(TUESDAY)).containsExactly(time("09:00-12:00"));
    }

    @Test
    void validityIsClosedAtBothEnds() {
        var january = WeeklyHours.of(List.of(DayOfWeek.values()), time("09:00-12:00"))
                .valid(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 11));

        assertThat(january.on(LocalDate.of(2027, 1, 3))).isEmpty();
        assertThat(january.on(LocalDate.of(2027, 1, 4))).isNotEmpty();
        assertThat(january.on(LocalDate.of(2027, 1, 11))).isNotEmpty();
        assertThat(january.on(LocalDate.of(2027, 1, 12))).isEmpty();
    }

    @Test
    void validityMayBeOpenAtEitherEnd() {
        var always = WeeklyHours.of(DayOfWeek.MONDAY, time("09:00-12:00"));

        assertThat(always.valid(MONDAY, null).isValidOn(LocalDate.of(2099, 1, 5)))
                .isTrue();
        assertThat(always.valid(MONDAY, null).isValidOn(MONDAY.minusDays(1))).isFalse();
        assertThat(always.valid(null, MONDAY).isValidOn(LocalDate.of(1999, 1, 4)))
                .isTrue();
        assertThat(always.valid(null, MONDAY).isValidOn(TUESDAY)).isFalse();
    }

    @Test
    void lastBeforeFirstIsRefused() {
        var always = WeeklyHours.of(DayOfWeek.MONDAY, time("09:00-12:00"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> always.valid(TUESDAY, MONDAY))
                .withMessage("last (2027-01-11) must not be before first (2027-01-12)");
    }

    @Test
    void everyOtherWeekSkipsTheWeeksBetween() {
        var fortnightly = WeeklyHours.of(DayOfWeek.FRIDAY, time("09:00-12:00"))
                .every(WeekCycle.everyOtherWeek(LocalDate.of(2027, 1, 4))); // Mon

        assertThat(fortnightly.on(LocalDate.of(2027, 1, 8))).isNotEmpty(); // Fri of the anchor week
        assertThat(fortnightly.on(LocalDate.of(2027, 1, 15))).isEmpty(); // Fri
        assertThat(fortnightly.on(LocalDate.of(2027, 1, 22))).isNotEmpty(); // Fri
        assertThat(fortnightly.on(LocalDate.of(2027, 1, 1))).isEmpty(); // Fri
        assertThat(fortnightly.on(LocalDate.of(2026, 12, 25))).isNotEmpty(); // Fri
    }

    @Test
    void onceIsOneDateOnly() {
        var once = WeeklyHours.once(MONDAY, time("09:00-12:00"));

        assertThat(once.on(MONDAY)).containsExactly(time("09:00-12:00"));
        assertThat(once.on(MONDAY.plusWeeks(1))).isEmpty();
        assertThat(once.on(MONDAY.minusWeeks(1))).isEmpty();
    }

    @Test
    void templateWithoutAnyRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of()), null, null, null))
                .withMessage("days must have at least one range of times");
    }

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new WeeklyHours(null, null, null, null))
                .withMessage("days");
        assertThatNullPointerException()
                .isThrownBy(() -> WeeklyHours.of(DayOfWeek.MONDAY, (TimeRange) null))
                .withMessage("days[MONDAY]");
    }

    @Test
    void daysCannotBeChanged() {
        var days = WeeklyHours.of(DayOfWeek.MONDAY, time("09:00-12:00")).days();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(days::clear);
    }
}
