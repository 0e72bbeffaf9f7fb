package dev.regimen.scheduling.calendar;

import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Opening;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.HolidaySource.Holiday;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Obstacle;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HolidaySourceTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1); // Fri
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30); // Wed
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final Localized<String> FOUNDERS = Localized.english("Founders' Day");
    private static final Localized<String> HARVEST = Localized.english("Harvest Day");

    /** Two holidays on the first Monday that a course could begin, and one on the Wednesday after it. */
    private static final HolidaySource SOURCE = (region, first, last) -> {
        if (!region.equals("US-CO")) {
            throw new IllegalArgumentException("region must be US-CO");
        }
        return List.of(new Holiday(MONDAY, FOUNDERS), new Holiday(MONDAY.plusDays(2), HARVEST)).stream()
                .filter(holiday ->
                        !holiday.date().isBefore(first) && !holiday.date().isAfter(last))
                .toList();
    };

    private static Site harbor() {
        return PracticeFixtures.harbor().toBuilder().holidays("US-CO").build();
    }

    private static Practice practice(Site harbor) {
        return PracticeFixtures.practice().toBuilder()
                .sites(harbor, PracticeFixtures.hill())
                .build();
    }

    private static Snapshot snapshot(Practice practice) {
        return Snapshot.empty(PracticeCalendar.compile(practice, FIRST, LAST));
    }

    private static List<TimeRange> open(Site site, LocalDate date) {
        return SOURCE.close(site, FIRST, LAST).hours().openOn(date);
    }

    @Test
    void aSiteIsClosedOnTheHolidaysOfTheRegionThatItNames() {
        Site closed = SOURCE.close(harbor(), FIRST, LAST);

        assertThat(closed.hours().blocks())
                .containsAll(harbor().hours().blocks())
                .contains(Closure.on(MONDAY, FOUNDERS), Closure.on(MONDAY.plusDays(2), HARVEST))
                .hasSize(harbor().hours().blocks().size() + 2);
        assertThat(closed.hours().openOn(MONDAY)).isEmpty();
        assertThat(closed.hours().openOn(MONDAY.plusDays(1))).containsExactly(time("08:00-18:00"));
    }

    @Test
    void aSiteThatNamesNoRegionStaysAsItIs() {
        Practice closed = SOURCE.close(practice(harbor()), FIRST, LAST);

        assertThat(closed.sites().get(1)).isEqualTo(PracticeFixtures.hill());
        assertThat(closed.sites().get(0)).isEqualTo(SOURCE.close(harbor(), FIRST, LAST));
    }

    @Test
    void onlyTheDatesThatAreAskedForAreClosed() {
        Site closed = SOURCE.close(harbor(), FIRST, MONDAY.plusDays(1));

        assertThat(closed.hours().openOn(MONDAY)).isEmpty();
        assertThat(closed.hours().openOn(MONDAY.plusDays(2))).containsExactly(time("08:00-18:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOURCE.close(harbor(), LAST, FIRST))
                .withMessage("last (2027-01-01) must not be before first (2027-06-30)");
    }

    @Test
    void openingsOfAHolidayAreWhatIsOpenThen() {
        Site half = harbor().toBuilder()
                .hours(harbor().hours().toBuilder()
                        .openings(new Opening(MONDAY, time("10:00-14:00")))
                        .build())
                .build();
        Site whole = harbor().toBuilder()
                .hours(harbor().hours().toBuilder()
                        .openings(new Opening(MONDAY, TimeRange.WHOLE_DAY))
                        .build())
                .build();

        assertThat(open(half, MONDAY)).containsExactly(time("10:00-14:00"));
        assertThat(open(half, MONDAY.plusDays(2))).isEmpty();
        assertThat(SOURCE.close(half, FIRST, LAST).hours().closuresOn(MONDAY))
                .containsExactly(
                        Closure.on(MONDAY, time("00:00-10:00"), FOUNDERS),
                        Closure.on(MONDAY, time("14:00-24:00"), FOUNDERS));
        assertThat(open(whole, MONDAY)).containsExactly(TimeRange.WHOLE_DAY);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        Site once = SOURCE.close(harbor(), FIRST, LAST);

        assertThat(SOURCE.close(once, FIRST, LAST)).isEqualTo(once);
        assertThat(SOURCE.close(SOURCE.close(harbor(), FIRST, MONDAY), FIRST, LAST))
                .isEqualTo(once);
    }

    @Test
    void aRegionThatTheSourceDoesNotKnowIsRefused() {
        Site elsewhere = harbor().toBuilder().holidays("DE-BY").build();

        assertThatIllegalArgumentException().isThrownBy(() -> SOURCE.close(practice(elsewhere), FIRST, LAST));
    }

    @Test
    void noVisitIsPlannedOnAHolidayAndItsNameIsTheReason() {
        Practice closed = SOURCE.close(practice(harbor()), FIRST, LAST);

        PlannedVisit first = best(request().build(), snapshot(closed)).visits().get(0);

        assertThat(first.date()).isEqualTo(LocalDate.of(2027, 1, 20)); // Wed
        assertThat(first.choice().passedOver())
                .filteredOn(obstacle -> obstacle.kind() == Obstacle.Kind.SITE_CLOSED && obstacle.closure() != null)
                .extracting(HolidaySourceTest::said)
                .contains("Founders' Day [2027-01-11]", "Harvest Day [2027-01-13]");
    }

    private static String said(Obstacle obstacle) {
        return "%s %s".formatted(obstacle.closure().reason().inOrAny(Locale.ENGLISH), obstacle.days());
    }

    @Test
    void aNoNamesTheHolidayApartFromDaysOnWhichTheSiteIsNeverOpen() {
        CourseRequest monday = request()
                .startBy(MONDAY)
                .available(Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.WHOLE_DAY)))
                .build();
        Practice closed = SOURCE.close(practice(harbor()), FIRST, LAST);

        Explanation no = (Explanation) CoursePlanner.of(closed).offers(monday, snapshot(closed), 1);

        assertThat(no.blocked())
                .allSatisfy(blocked -> assertThat(blocked.obstacles())
                        .extracting(Obstacle::kind, Obstacle::closure, Obstacle::days)
                        .containsExactly(
                                tuple(Obstacle.Kind.SITE_CLOSED, Closure.on(MONDAY, FOUNDERS), List.of(MONDAY))));
    }

    @Test
    void aPlanFromBeforeTheHolidaysWereKnownBreaksThem() {
        Practice plain = practice(harbor());
        Practice closed = SOURCE.close(plain, FIRST, LAST);
        CourseRequest request = request().build();
        Offer offer = best(request, snapshot(plain));

        assertThat(offer.visits().get(0).date()).isEqualTo(MONDAY);
        assertThat(PlanVerifier.of(closed).verify(request, snapshot(closed), offer))
                .extracting(Violation::rule)
                .contains(Violation.Rule.SITE_CLOSED);
        assertThat(PracticeChange.between(plain, closed).hits(occupancy(offer)))
                .extracting(PracticeChange.Hit::why)
                .containsExactly(PracticeChange.Why.SITE_CLOSED);
    }

    private static Occupancy occupancy(Offer offer) {
        return Appointment.of(offer).get(0).occupancy().orElseThrow();
    }
}
