package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapTest {
    private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2027, 1, 31); // Sun

    @Test
    void aMinimumOfOneMonthRollsForwardToTheFirst() {
        assertThat(Gap.ofMonths(1).earliestAfter(LAST_OF_JANUARY)).isEqualTo(LocalDate.of(2027, 3, 1)); // Mon
    }

    @Test
    void aMaximumOfOneMonthClampsToTheLastDay() {
        assertThat(Gap.ofMonths(1).latestAfter(LAST_OF_JANUARY)).isEqualTo(LocalDate.of(2027, 2, 28)); // Sun
    }

    @Test
    void aYearFromALeapDayFollowsTheRuleOfMonths() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29); // Tue

        assertThat(Gap.ofYears(1).earliestAfter(leapDay)).isEqualTo(LocalDate.of(2029, 3, 1)); // Thu
        assertThat(Gap.ofYears(1).latestAfter(leapDay)).isEqualTo(LocalDate.of(2029, 2, 28)); // Wed
    }

    @Test
    void twelveWeeksNinetyDaysAndThreeMonthsAreThreeDates() {
        LocalDate start = LocalDate.of(2027, 1, 11); // Mon

        assertThat(Gap.ofWeeks(12).earliestAfter(start)).isEqualTo(LocalDate.of(2027, 4, 5)); // Mon
        assertThat(Gap.ofDays(90).earliestAfter(start)).isEqualTo(LocalDate.of(2027, 4, 11)); // Sun
        assertThat(Gap.ofMonths(3).earliestAfter(start)).isEqualTo(LocalDate.of(2027, 4, 11)); // Sun
        assertThat(Gap.ofMonths(3).earliestAfter(start.plusMonths(1))).isEqualTo(LocalDate.of(2027, 5, 11)); // Tue
        assertThat(Gap.ofDays(90).earliestAfter(start.plusMonths(1))).isEqualTo(LocalDate.of(2027, 5, 12)); // Wed
    }

    @Test
    void theRollingPeriodOfTwelveMonthsStartsAfterTheSameDateAYearBefore() {
        assertThat(Gap.ofMonths(12).periodStart(LocalDate.of(2027, 3, 15))) // Mon
                .isEqualTo(LocalDate.of(2026, 3, 15)); // Sun
    }

    @ParameterizedTest
    @CsvSource({
        "3 months, 12 weeks, true", // 89 days at least
        "13 weeks, 3 months, false", // 91 days, while three months may have 92
        "14 weeks, 3 months, true",
        "90 days, 3 months, false", // depends on the date
        "3 months, 90 days, false",
        "1 year, 12 months, false",
        "13 months, 1 year, true",
        "8 days, 1 week, true",
        "1 week, 7 days, false"
    })
    void isLongerOnlyWhereEveryDateSaysSo(String one, String other, boolean longer) {
        assertThat(Gap.parse(one).isAlwaysLongerThan(Gap.parse(other))).isEqualTo(longer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "weeks", "-3 weeks", "3.5 weeks", "3 fortnights", "3 weeks ago", "99999 days"})
    void refusesWhatIsNoGap(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Gap.parse(text));
    }

    @Test
    void readsOneAsSingular() {
        assertThat(Gap.parse("1 week")).isEqualTo(Gap.ofWeeks(1)).hasToString("1 week");
        assertThat(Gap.parse("2weeks")).hasToString("2 weeks");
    }
}
