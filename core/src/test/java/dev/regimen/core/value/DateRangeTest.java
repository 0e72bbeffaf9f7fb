package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRangeTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate LAST = LocalDate.of(2027, 1, 15); // Fri
    private static final DateRange WEEK = DateRange.of(FIRST, LAST);

    @Test
    void bothEndsAreIncluded() {
        assertThat(WEEK.contains(FIRST)).isTrue();
        assertThat(WEEK.contains(LAST)).isTrue();
        assertThat(WEEK.contains(FIRST.minusDays(1))).isFalse();
        assertThat(WEEK.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void withoutALastDayItGoesOnForGood() {
        DateRange open = DateRange.from(FIRST);

        assertThat(open.contains(FIRST)).isTrue();
        assertThat(open.contains(LocalDate.MAX)).isTrue();
        assertThat(open.contains(FIRST.minusDays(1))).isFalse();
        assertThat(open.isOneDay()).isFalse();
    }

    @Test
    void rangesOverlapIfADayLiesInBoth() {
        assertThat(WEEK.overlaps(DateRange.on(LAST))).isTrue();
        assertThat(WEEK.overlaps(DateRange.on(LAST.plusDays(1)))).isFalse();
        assertThat(DateRange.on(FIRST).overlaps(WEEK)).isTrue();
        assertThat(DateRange.on(FIRST.minusDays(1)).overlaps(WEEK)).isFalse();
        assertThat(DateRange.from(LAST).overlaps(WEEK)).isTrue();
        assertThat(WEEK.overlaps(DateRange.from(LAST.plusDays(1)))).isFalse();
        assertThat(DateRange.from(LAST).overlaps(DateRange.from(FIRST))).isTrue();
    }

    @Test
    void rangesTouchIfOneBeginsOnTheDayAfterTheOther() {
        DateRange next = DateRange.on(LAST.plusDays(1));

        assertThat(WEEK.touches(next)).isTrue();
        assertThat(next.touches(WEEK)).isTrue();
        assertThat(WEEK.touches(DateRange.on(LAST.plusDays(2)))).isFalse();
        assertThat(DateRange.from(LAST.plusDays(1)).touches(WEEK)).isTrue();
        assertThat(DateRange.from(LAST.plusDays(2)).touches(WEEK)).isFalse();
    }

    @Test
    void spanGoesFromTheEarlierFirstDayToTheLaterLastDay() {
        assertThat(WEEK.span(DateRange.on(LAST.plusDays(3)))).isEqualTo(DateRange.of(FIRST, LAST.plusDays(3)));
        assertThat(DateRange.on(LAST.plusDays(3)).span(WEEK)).isEqualTo(DateRange.of(FIRST, LAST.plusDays(3)));
        assertThat(WEEK.span(DateRange.from(LAST))).isEqualTo(DateRange.from(FIRST));
        assertThat(DateRange.from(LAST).span(WEEK)).isEqualTo(DateRange.from(FIRST));
    }

    @Test
    void parseReadsWhatToStringWrites() {
        for (DateRange range : List.of(WEEK, DateRange.on(FIRST), DateRange.from(FIRST))) {
            assertThat(DateRange.parse(range.toString())).isEqualTo(range);
        }
        assertThat(WEEK).hasToString("2027-01-11..2027-01-15");
        assertThat(DateRange.on(FIRST)).hasToString("2027-01-11");
        assertThat(DateRange.from(FIRST)).hasToString("2027-01-11..");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsCannotBe() {
        assertThatThrownBy(() -> DateRange.of(LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("last (2027-01-11) must not be before first (2027-01-15)");
        assertThatThrownBy(() -> DateRange.of(FIRST, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> DateRange.parse("in March")).isInstanceOf(DateTimeParseException.class);
    }
}
