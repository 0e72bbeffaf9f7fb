package dev.regimen.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionWindowTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11); // Mon
    private static final Reason CAP = new Reason.Capped("yearly", List.of("e1"), null);
    private static final Reason VACCINE = new Reason.Separated("vaccine", "v1");

    @Test
    void aDayIsOpenInsideTheWindowAndOutsideWhatIsClosed() {
        SessionWindow window = window(FIRST.plusDays(20), closed(5, 7, CAP));

        assertThat(window.isOpenOn(FIRST)).isTrue();
        assertThat(window.isOpenOn(FIRST.minusDays(1))).isFalse();
        assertThat(window.isOpenOn(FIRST.plusDays(4))).isTrue();
        assertThat(window.isOpenOn(FIRST.plusDays(5))).isFalse();
        assertThat(window.isOpenOn(FIRST.plusDays(7))).isFalse();
        assertThat(window.isOpenOn(FIRST.plusDays(8))).isTrue();
        assertThat(window.isOpenOn(FIRST.plusDays(20))).isTrue();
        assertThat(window.isOpenOn(FIRST.plusDays(21))).isFalse();
    }

    @Test
    void openDaysLieBetweenWhatIsClosed() {
        SessionWindow window = window(FIRST.plusDays(20), closed(12, 13, VACCINE), closed(5, 7, CAP));

        assertThat(window.openDays(window.days())).containsExactly(days(0, 4), days(8, 11), days(14, 20));
        assertThat(window.openDays(days(6, 12))).containsExactly(days(8, 11));
        assertThat(window.openDays(days(5, 7))).isEmpty();
    }

    @Test
    void closedDaysMayOverlapAndReachBeyondTheWindow() {
        SessionWindow window = window(
                FIRST.plusDays(20),
                closed(-5, 2, CAP),
                closed(1, 1, VACCINE),
                closed(2, 4, VACCINE),
                closed(19, 40, CAP));

        assertThat(window.openDays(window.days())).containsExactly(days(5, 18));
        assertThat(window.closed()).isSortedAccordingTo(ClosedDays.ORDER);
        assertThat(window.whyClosedOn(FIRST.plusDays(2))).containsExactly(CAP, VACCINE);
        assertThat(window.whyClosedOn(FIRST.plusDays(10))).isEmpty();
    }

    @Test
    void aWindowWithoutAnEndStaysOpenForGood() {
        SessionWindow window = window(null, closed(5, 7, CAP));

        assertThat(window.openDays(DateRange.from(FIRST)))
                .containsExactly(days(0, 4), DateRange.from(FIRST.plusDays(8)));
        assertThat(window.openDays(days(0, 9))).containsExactly(days(0, 4), days(8, 9));
        assertThat(window.openDays(DateRange.from(FIRST.minusDays(9)))).startsWith(days(0, 4));
    }

    @Test
    void daysClosedForGoodLeaveNothingAfterThem() {
        SessionWindow window = window(FIRST.plusDays(20), new ClosedDays(DateRange.from(FIRST.plusDays(3)), CAP));

        assertThat(window.openDays(window.days())).containsExactly(days(0, 2));
    }

    @Test
    void plannedDaysLieWithinAllDays() {
        SessionWindow window = window(FIRST.plusDays(20));

        assertThat(window.planned()).isEqualTo(days(7, 14));
        assertThat(window.days()).isEqualTo(days(0, 20));
    }

    @Test
    void endsFollowEachOther() {
        assertThatThrownBy(() -> window(FIRST.plusDays(13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027-01-24 must not come before 2027-01-25: the ends follow each other");
    }

    private static SessionWindow window(LocalDate neverAfter, ClosedDays... closed) {
        return new SessionWindow(
                CourseFixtures.injection(2),
                false,
                FIRST,
                FIRST.plusDays(7),
                FIRST.plusDays(7),
                null,
                FIRST.plusDays(14),
                neverAfter,
                Status.UPCOMING,
                List.of(closed),
                List.of());
    }

    private static ClosedDays closed(int first, int last, Reason reason) {
        return new ClosedDays(days(first, last), reason);
    }

    private static DateRange days(int first, int last) {
        return DateRange.of(FIRST.plusDays(first), FIRST.plusDays(last));
    }
}
