package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsOnTheClockTest {
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30); // Wed

    private static Snapshot every(int minutes, ZoneId zone) {
        Site harbor = PracticeFixtures.harbor().toBuilder()
                .arrivalMinutes(minutes)
                .zone(zone)
                .build();
        Practice practice =
                practice().toBuilder().sites(harbor, PracticeFixtures.hill()).build();
        return Snapshot.empty(PracticeCalendar.compile(practice, TODAY, LAST));
    }

    private static Snapshot every(int minutes) {
        return every(minutes, PracticeFixtures.NEW_YORK);
    }

    private static LocalDateTime first(Snapshot snapshot) {
        Offer offer = best(request().build(), snapshot);
        assertThat(PlanVerifier.of(snapshot.calendar().practice())
                        .verify(request().build(), snapshot, offer))
                .isEmpty();
        return offer.visits().get(0).arrival();
    }

    @Test
    void patientsArriveSoManyMinutesPastTheHour() {
        assertThat(first(every(5))).isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 20)); // Mon
        assertThat(first(every(15))).isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 30));
        assertThat(first(every(60))).isEqualTo(LocalDateTime.of(2027, 1, 11, 9, 0));
    }

    @Test
    void theMinutesAreThoseOfTheSitesClock() {
        Snapshot kathmandu = every(30, ZoneId.of("Asia/Kathmandu")); // UTC+05:45

        assertThat(first(kathmandu)).isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 30)); // Mon
        assertThat(best(request().build(), kathmandu).visits().get(0).start())
                .isEqualTo(Instant.parse("2027-01-11T02:45:00Z"));
    }

    @Test
    void aPlanThatArrivesInBetweenIsFoundOut() {
        Offer plan = best(request().build(), every(5));
        Snapshot strict = every(30);

        List<Violation> found =
                PlanVerifier.of(strict.calendar().practice()).verify(request().build(), strict, plan);

        assertThat(found).extracting(Violation::rule).containsOnly(Rule.ARRIVAL);
    }

    @Test
    void aCalendarTakesOverThatTheTimesOfArrivalHaveChanged() {
        Snapshot before = every(5);
        assertThat(first(before).getMinute()).isEqualTo(20);
        Practice after = every(30).calendar().practice();

        Snapshot then = before.on(
                before.calendar().with(PracticeChange.between(before.calendar().practice(), after)));

        assertThat(first(then)).isEqualTo(LocalDateTime.of(2027, 1, 11, 8, 30)); // Mon
    }
}
