package dev.regimen.core.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitLimitTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon

    @Test
    void aLimitWithoutKindsCountsEveryVisit() {
        assertThat(VisitLimit.perDay(8).counts(Set.of())).isTrue();
        assertThat(VisitLimit.perDay(8).counts(Set.of("prp"))).isTrue();
    }

    @Test
    void aLimitWithKindsCountsVisitsOfAnyOfThem() {
        VisitLimit limit = VisitLimit.perOpening(2, "prp", "urgent");

        assertThat(limit.counts(Set.of("prolotherapy", "urgent"))).isTrue();
        assertThat(limit.counts(Set.of("prolotherapy"))).isFalse();
        assertThat(limit.counts(Set.of())).isFalse();
    }

    @Test
    void aLimitIsOneVisitToAThousand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisitLimit.perDay(0))
                .withMessage("most must be 1 to 1000, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> VisitLimit.perDay(1001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisitLimit.perDay(1, "Not an id"))
                .withMessageContaining("kinds");
    }

    @Test
    void aDayIsCountedFromMidnightToMidnight() {
        Hours hours = Hours.of(WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("09:00-12:00")));

        assertThat(hours.countedOn(MONDAY, VisitLimit.perDay(1))).containsExactly(TimeRange.WHOLE_DAY);
    }

    @Test
    void openingsAreWhatIsOfferedWithoutAGapWhateverBlocksThem() {
        Hours hours = Hours.builder()
                .weekly(WeeklyHours.of(
                        DayOfWeek.MONDAY, TimeRange.parse("08:00-12:00"), TimeRange.parse("13:00-17:00")))
                .openings(new Opening(MONDAY, TimeRange.parse("17:00-19:00")))
                .blocks(new Meeting(WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("10:00-10:30")), "Team"))
                .build();

        assertThat(hours.countedOn(MONDAY, VisitLimit.perOpening(1)))
                .containsExactly(TimeRange.parse("08:00-12:00"), TimeRange.parse("13:00-19:00"));
        assertThat(hours.countedOn(MONDAY.plusDays(1), VisitLimit.perOpening(1)))
                .isEmpty(); // Tue
    }
}
