package dev.regimen.core.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

    @Test
    void startIsInTheRangeAndEndIsNot() {
        var morning = TimeRange.parse("09:00-12:00");

        assertThat(morning.contains(LocalTime.of(9, 0))).isTrue();
        assertThat(morning.contains(LocalTime.of(11, 59))).isTrue();
        assertThat(morning.contains(LocalTime.of(12, 0))).isFalse();
        assertThat(morning.contains(LocalTime.of(8, 59))).isFalse();
    }

    @Test
    void midnightAsTheEndIsTheEndOfTheDay() {
        var evening = TimeRange.of(LocalTime.of(18, 0), LocalTime.MIDNIGHT);

        assertThat(evening).hasToString("18:00-24:00").isEqualTo(TimeRange.parse("18:00-24:00"));
        assertThat(evening.untilMinute()).isEqualTo(1440);
        assertThat(evening.minutes()).isEqualTo(360);
        assertThat(evening.contains(LocalTime.of(23, 59))).isTrue();
        assertThat(evening.contains(LocalTime.MIDNIGHT)).isFalse();
    }

    @Test
    void wholeDayHoldsEveryTime() {
        assertThat(TimeRange.WHOLE_DAY).hasToString("00:00-24:00");
        assertThat(TimeRange.WHOLE_DAY.minutes()).isEqualTo(1440);
        assertThat(TimeRange.WHOLE_DAY.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(TimeRange.WHOLE_DAY.contains(LocalTime.of(23, 59))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9:00-12:30,09:00-12:30", "09:00 - 12:30,09:00-12:30", "09:00\u201312:30,09:00-12:30"})
    void parseTakesTheFormsPeopleWrite(String text, String canonical) {
        assertThat(TimeRange.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-17", "09:00", "09:00-17:00-18:00", "09:00-17:0", "a9:00-17:00", "09:00--17:00"})
    void parseRefusesOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.parse(text))
                .withMessage("a time range looks like 09:00-17:30, on the 24-hour clock");
    }

    @Test
    void parseDoesNotRepeatOverlongText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.parse("9".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:60-10:00", "09:00-24:01", "25:00-26:00", "09:00-99:99"})
    void parseRefusesTimesThatNoClockShows(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.parse(text))
                .withMessageStartingWith("a time range holds times from 00:00 to 24:00");
    }

    @Test
    void endInTheMorningIsTakenForTheAfternoonOnATwelveHourClock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.parse("09:00-05:00"))
                .withMessage("a time range must start before it ends, was 09:00-05:00\n"
                        + "Maybe the end is in the afternoon: use the 24-hour clock");
    }

    @Test
    void rangeOverMidnightIsToldToBecomeTwo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.parse("22:00-06:00"))
                .withMessageContaining("Maybe it passes midnight: end it at 24:00 and add a range from 00:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.of(LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .withMessageStartingWith("from (22:00) must be before until (06:00)");
    }

    @Test
    void emptyRangeDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.parse("09:00-09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.parse("24:00-24:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.ofMinutes(600, 600));
    }

    @Test
    void secondsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeRange.of(LocalTime.of(9, 0, 1), LocalTime.of(10, 0)))
                .withMessage("from must be a whole minute, was 09:00:01");
    }

    @Test
    void minutesOutsideTheDayAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.ofMinutes(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.ofMinutes(0, 1441));
    }

    @Test
    void rangesThatTouchDoNotOverlap() {
        var morning = TimeRange.parse("09:00-12:00");
        var afternoon = TimeRange.parse("12:00-17:00");

        assertThat(morning.overlaps(afternoon)).isFalse();
        assertThat(morning.intersection(afternoon)).isEmpty();
        assertThat(morning.overlaps(TimeRange.parse("11:59-12:00"))).isTrue();
    }

    @Test
    void rangeContainsItselfAndNothingLarger() {
        var morning = TimeRange.parse("09:00-12:00");

        assertThat(morning.contains(morning)).isTrue();
        assertThat(morning.contains(TimeRange.parse("09:00-12:01"))).isFalse();
        assertThat(morning.contains(TimeRange.parse("08:59-12:00"))).isFalse();
    }

    @Test
    void alignmentIsOfBothEnds() {
        assertThat(TimeRange.parse("09:05-12:00").isAligned(5)).isTrue();
        assertThat(TimeRange.parse("09:01-12:00").isAligned(5)).isFalse();
        assertThat(TimeRange.parse("09:00-12:03").isAligned(5)).isFalse();
        assertThat(TimeRange.WHOLE_DAY.isAligned(7)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.WHOLE_DAY.isAligned(0));
    }

    @Test
    void intersectionOfUnsortedListsIsSortedAndJoined() {
        var left = List.of(TimeRange.parse("13:00-17:00"), TimeRange.parse("09:00-12:00"));
        var right = List.of(TimeRange.parse("11:00-12:00"), TimeRange.parse("12:00-14:00"));

        assertThat(TimeRange.intersect(left, right))
                .containsExactly(TimeRange.parse("11:00-12:00"), TimeRange.parse("13:00-14:00"));
    }

    @Test
    void orderIsByStartThenEnd() {
        var sorted =
                List.of(TimeRange.parse("08:00-09:00"), TimeRange.parse("08:00-24:00"), TimeRange.parse("08:01-08:02"));

        assertThat(sorted).isSorted();
    }

    @Test
    void nullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> TimeRange.of(null, LocalTime.NOON))
                .withMessage("from");
        assertThatNullPointerException().isThrownBy(() -> TimeRange.parse(null)).withMessage("text");
    }
}
