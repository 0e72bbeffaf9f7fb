package dev.regimen.core.hours;

import static dev.regimen.core.fixtures.PracticeFixtures.text;
import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final WeeklyHours MONDAYS = WeeklyHours.of(DayOfWeek.MONDAY, time("08:00-10:00"));

    @Test
    void closureIncludesItsFirstAndLastDay() {
        var closure = Closure.of(MONDAY, MONDAY.plusDays(4), text("Moving", "Mudanza"));

        assertThat(closure.on(MONDAY.minusDays(1))).isEmpty();
        assertThat(closure.on(MONDAY)).containsExactly(TimeRange.WHOLE_DAY);
        assertThat(closure.on(MONDAY.plusDays(4))).containsExactly(TimeRange.WHOLE_DAY);
        assertThat(closure.on(MONDAY.plusDays(5))).isEmpty();
    }

    @Test
    void closureWithATimeTakesThatTimeOfEachDay() {
        var closure = new Closure(MONDAY, MONDAY.plusDays(1), time("12:00-24:00"), text("Stocktaking", "Inventario"));

        assertThat(closure.on(MONDAY)).containsExactly(time("12:00-24:00"));
        assertThat(closure.on(MONDAY.plusDays(1))).containsExactly(time("12:00-24:00"));
        assertThat(closure.on(MONDAY.plusDays(2))).isEmpty();
    }

    @Test
    void leaveOfWholeDaysHasNoTime() {
        assertThat(Leave.of(MONDAY, MONDAY).on(MONDAY)).containsExactly(TimeRange.WHOLE_DAY);
        assertThat(Leave.on(MONDAY, time("08:00-09:00")).on(MONDAY)).containsExactly(time("08:00-09:00"));
    }

    @Test
    void lastBeforeFirstIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leave.of(MONDAY, MONDAY.minusDays(1)))
                .withMessage("last (2027-01-10) must not be before first (2027-01-11)");
        assertThatIllegalArgumentException().isThrownBy(() -> Closure.of(MONDAY, MONDAY.minusDays(1), text("x", "x")));
    }

    @Test
    void reservationIsReleasedOnTheDayItsNumberSays() {
        var three = new Reservation(MONDAYS, Set.of("prolotherapy"), 3);

        assertThat(three.allows(Set.of("other"), MONDAY, LocalDate.of(2027, 1, 7)))
                .isFalse(); // Thu
        assertThat(three.allows(Set.of("other"), MONDAY, LocalDate.of(2027, 1, 8)))
                .isTrue(); // Fri
        assertThat(three.allows(Set.of("prolotherapy"), MONDAY, LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    @Test
    void releaseOnTheDayItselfAndNever() {
        var onTheDay = new Reservation(MONDAYS, Set.of("prolotherapy"), 0);
        var never = new Reservation(MONDAYS, Set.of("prolotherapy"), null);

        assertThat(onTheDay.allows(Set.of("other"), MONDAY, MONDAY.minusDays(1)))
                .isFalse();
        assertThat(onTheDay.allows(Set.of("other"), MONDAY, MONDAY)).isTrue();
        assertThat(never.allows(Set.of("other"), MONDAY, MONDAY)).isFalse();
    }

    @Test
    void reservationForNobodyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reservation(MONDAYS, Set.of(), 3))
                .withMessageContaining("Maybe a Meeting is meant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reservation(MONDAYS, Set.of("Prolo Therapy"), 3))
                .withMessageStartingWith("kinds must be lower-case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reservation(MONDAYS, Set.of("prp"), -1))
                .withMessage("releaseDays must be 0 to 365, was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Reservation(MONDAYS, Set.of("prp"), 366));
    }

    @Test
    void meetingNeedsAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Meeting(MONDAYS, " "))
                .withMessage("reason must not be blank");
    }

    @Test
    void foldGoesToTheKindOfBlock() {
        Stream<Block> blocks = Stream.of(
                Closure.on(MONDAY, text("x", "x")),
                Leave.of(MONDAY, MONDAY),
                new Meeting(MONDAYS, "Team"),
                new Reservation(MONDAYS, Set.of("prp"), null));

        List<String> kinds = blocks.<String>map(
                        b -> b.fold(c -> "closure", l -> "leave", m -> "meeting", r -> "reservation"))
                .toList();

        assertThat(kinds).containsExactly("closure", "leave", "meeting", "reservation");
    }
}
