package dev.regimen.core.hours;

import static dev.regimen.core.fixtures.PracticeFixtures.text;
import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 16); // Sat
    private static final WeeklyHours MONDAYS = WeeklyHours.of(DayOfWeek.MONDAY, time("08:00-18:00"));

    @Test
    void openingAddsTimeOnItsDateOnly() {
        var hours = Hours.builder()
                .weekly(MONDAYS)
                .openings(new Opening(SATURDAY, time("09:00-12:00")), new Opening(MONDAY, time("17:00-20:00")))
                .build();

        assertThat(hours.openOn(SATURDAY)).containsExactly(time("09:00-12:00"));
        assertThat(hours.openOn(SATURDAY.plusWeeks(1))).isEmpty();
        assertThat(hours.openOn(MONDAY)).containsExactly(time("08:00-20:00"));
    }

    @Test
    void closureTakesTheWholeDayEvenFromAnOpening() {
        var hours = Hours.builder()
                .weekly(MONDAYS)
                .openings(new Opening(MONDAY, time("19:00-20:00")))
                .blocks(Closure.of(MONDAY, MONDAY.plusDays(1), text("Flood", "Inundación")))
                .build();

        assertThat(hours.openOn(MONDAY)).isEmpty();
        assertThat(hours.openOn(MONDAY.plusWeeks(1))).containsExactly(time("08:00-18:00"));
    }

    @Test
    void closuresAreGivenWhereTheyTakeTimeThatWouldBeOpen() {
        var flood = Closure.of(MONDAY, MONDAY.plusDays(1), text("Flood", "Inundación"));
        var evening = Closure.on(MONDAY, time("18:00-24:00"), text("Party", "Fiesta"));
        var hours = Hours.of(MONDAYS).plus(List.of(evening, flood));

        assertThat(hours.closuresOn(MONDAY)).containsExactly(flood);
        assertThat(hours.closuresOn(MONDAY.plusDays(1))).isEmpty();
        assertThat(hours.closuresOn(MONDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void leaveWithATimeTakesThatTimeOfEachDay() {
        var hours = Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), time("08:00-12:00")))
                .plus(List.of(new Leave(MONDAY, MONDAY.plusDays(2), time("08:00-09:30"))));

        assertThat(hours.openOn(MONDAY)).containsExactly(time("09:30-12:00"));
        assertThat(hours.openOn(MONDAY.plusDays(2))).containsExactly(time("09:30-12:00"));
        assertThat(hours.openOn(MONDAY.plusDays(3))).containsExactly(time("08:00-12:00"));
    }

    @Test
    void meetingCutsTheDayInTwo() {
        var hours = Hours.of(MONDAYS)
                .plus(List.of(new Meeting(WeeklyHours.of(DayOfWeek.MONDAY, time("12:00-13:00")), "Lunch")));

        assertThat(hours.openOn(MONDAY)).containsExactly(time("08:00-12:00"), time("13:00-18:00"));
    }

    @Test
    void reservedTimeIsOpenButOnlyToItsKindsUntilReleased() {
        var reserved =
                new Reservation(WeeklyHours.of(DayOfWeek.MONDAY, time("08:00-10:00")), Set.of("prolotherapy"), 3);
        var hours = Hours.of(MONDAYS).plus(List.of(reserved));

        assertThat(hours.openOn(MONDAY)).containsExactly(time("08:00-18:00"));
        assertThat(hours.openFor(Set.of("prolotherapy"), MONDAY, LocalDate.of(2027, 1, 1)))
                .containsExactly(time("08:00-18:00"));
        assertThat(hours.openFor(Set.of("other"), MONDAY, LocalDate.of(2027, 1, 7)))
                .containsExactly(time("10:00-18:00"));
        assertThat(hours.openFor(Set.of("other"), MONDAY, LocalDate.of(2027, 1, 8)))
                .containsExactly(time("08:00-18:00"));
    }

    @Test
    void timeReservedTwiceIsOpenOnlyToTheKindsOfBoth() {
        var when = WeeklyHours.of(DayOfWeek.MONDAY, time("08:00-10:00"));
        var hours = Hours.of(MONDAYS)
                .plus(List.of(
                        new Reservation(when, Set.of("prolotherapy", "prp"), null),
                        new Reservation(when, Set.of("prp"), null)));

        assertThat(hours.openFor(Set.of("prp"), MONDAY, MONDAY)).containsExactly(time("08:00-18:00"));
        assertThat(hours.openFor(Set.of("prolotherapy"), MONDAY, MONDAY)).containsExactly(time("10:00-18:00"));
    }

    @Test
    void templatesSideBySideEachCount() {
        var hours = Hours.of(MONDAYS, WeeklyHours.of(DayOfWeek.MONDAY, time("06:00-09:00")));

        assertThat(hours.openOn(MONDAY)).containsExactly(time("06:00-18:00"));
    }

    @Test
    void alwaysIsEveryMinuteAndNeverIsNone() {
        assertThat(Hours.ALWAYS.openOn(SATURDAY)).containsExactly(TimeRange.WHOLE_DAY);
        assertThat(Hours.NEVER.openOn(MONDAY)).isEmpty();
    }

    @Test
    void builderOfHoursGivesThemBack() {
        var hours = Hours.builder()
                .weekly(MONDAYS)
                .openings(new Opening(SATURDAY, time("09:00-12:00")))
                .blocks(Leave.of(MONDAY, MONDAY))
                .build();

        assertThat(hours.toBuilder().build()).isEqualTo(hours);
        assertThat(hours.plus(List.of())).isSameAs(hours);
    }

    @Test
    void nullInAListIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Hours(List.of(), Arrays.asList((Opening) null), List.of()))
                .withMessage("openings");
    }
}
