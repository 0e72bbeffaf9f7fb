package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1); // Fri
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31); // Wed
    private static final PracticeCalendar CALENDAR = PracticeCalendar.compile(practice(), FIRST, LAST);

    @Test
    void aPersonIsThereWhileTheSiteIsOpenToo() {
        assertThat(CALENDAR.openOn("lindgren", "harbor", LocalDate.of(2027, 1, 11))) // Mon
                .containsExactly(span("2027-01-11T13:00:00Z", "2027-01-11T23:00:00Z"));
    }

    @Test
    void meetingsAndBreaksAreTakenOut() {
        assertThat(CALENDAR.openOn("reyes", "harbor", LocalDate.of(2027, 1, 11))) // Mon
                .containsExactly(
                        span("2027-01-11T13:30:00Z", "2027-01-11T17:00:00Z"),
                        span("2027-01-11T18:00:00Z", "2027-01-11T22:00:00Z"));
    }

    @Test
    void clockTimesStayWhenTheClocksChange() {
        assertThat(CALENDAR.openOn("reyes", "harbor", LocalDate.of(2027, 3, 10))) // Wed before the change
                .first()
                .isEqualTo(span("2027-03-10T13:00:00Z", "2027-03-10T17:00:00Z"));
        assertThat(CALENDAR.openOn("reyes", "harbor", LocalDate.of(2027, 3, 17))) // Wed after it
                .first()
                .isEqualTo(span("2027-03-17T12:00:00Z", "2027-03-17T16:00:00Z"));
    }

    @Test
    void nobodyIsThereOnLeaveOrOnAHolidayOrOutsideTheCalendar() {
        assertThat(CALENDAR.openOn("reyes", "harbor", LocalDate.of(2027, 2, 3))).isEmpty(); // Wed, leave
        assertThat(CALENDAR.openOn("reyes", "harbor", LocalDate.of(2027, 1, 18)))
                .isEmpty(); // Mon, holiday
        assertThat(CALENDAR.openOn("reyes", "harbor", LocalDate.of(2027, 4, 5))).isEmpty(); // Mon, beyond
    }

    @Test
    void unknownIdsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.openOn("nobody", "harbor", FIRST))
                .withMessageContaining("resource");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.openOn("reyes", "nowhere", FIRST))
                .withMessageContaining("site");
    }

    @Test
    void aCalendarHasAtLeastOneDayAndAtMostTenYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PracticeCalendar.compile(practice(), LAST, FIRST))
                .withMessageContaining("last (2027-01-01) must not be before first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PracticeCalendar.compile(practice(), FIRST, FIRST.plusYears(20)))
                .withMessageContaining("3660");
    }

    @Test
    void tenYearsCanBeCompiledAndAPracticeWithoutSitesToo() {
        Practice nowhere = practice().toBuilder()
                .sites(List.of())
                .practitioners(List.of())
                .staff(List.of())
                .travel()
                .build();

        PracticeCalendar decade = PracticeCalendar.compile(practice(), FIRST, FIRST.plusDays(3_659));
        PracticeCalendar empty = PracticeCalendar.compile(nowhere, FIRST, LAST);

        assertThat(decade.openOn("lindgren", "harbor", LocalDate.of(2037, 1, 5)))
                .hasSize(1); // Mon
        assertThat(Snapshot.empty(empty).occupancies()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.openOn("lindgren", "harbor", FIRST))
                .withMessageContaining("resource");
    }

    private static TimeSpan span(String from, String until) {
        return new TimeSpan(Instant.parse(from), Instant.parse(until));
    }
}
