package dev.regimen.scheduling.repair;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.repair.RepairFixtures.BEFORE_ALL;
import static dev.regimen.scheduling.repair.RepairFixtures.EARLY_EVALUATION;
import static dev.regimen.scheduling.repair.RepairFixtures.EVALUATION;
import static dev.regimen.scheduling.repair.RepairFixtures.FIRST;
import static dev.regimen.scheduling.repair.RepairFixtures.SECOND;
import static dev.regimen.scheduling.repair.RepairFixtures.THIRD;
import static dev.regimen.scheduling.repair.RepairFixtures.THREE;
import static dev.regimen.scheduling.repair.RepairFixtures.TWO_OR_THREE;
import static dev.regimen.scheduling.repair.RepairFixtures.appointment;
import static dev.regimen.scheduling.repair.RepairFixtures.arrival;
import static dev.regimen.scheduling.repair.RepairFixtures.at;
import static dev.regimen.scheduling.repair.RepairFixtures.best;
import static dev.regimen.scheduling.repair.RepairFixtures.booked;
import static dev.regimen.scheduling.repair.RepairFixtures.held;
import static dev.regimen.scheduling.repair.RepairFixtures.injection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.course.Decision;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.value.CountRange;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The patient, a decision or the protocol changes a course. */
class CourseDisruptionsTest {
    @Test
    void aNoShowIsMissedAndItsSessionGetsANewVisit() {
        Instant now = at(LocalDate.of(2027, 1, 27), 12); // Wed
        CourseBooking booking = held(THREE, FIRST);

        CourseRepair course = best(booking, now, new Disruption.NoShow(SECOND));

        assertThat(course.dropped().get(0).after().status()).isEqualTo(Status.NOSHOW);
        Appointment again = course.added().get(0).after();
        assertThat(again.id()).isEqualTo(SECOND + "#2");
        assertThat(again.visit().sessions()).containsExactly(injection(2));
        assertThat(again.visit().start()).isAfter(now);
        assertThat(course.after().request().course().ledger().events())
                .extracting(LedgerEvent::session, LedgerEvent::status)
                .contains(tuple(injection(2), LedgerEvent.Status.MISSED));
    }

    @Test
    void aPatientMovesOneVisitToAnotherTime() {
        var to = Disruption.to(appointment(THREE, SECOND), LocalDateTime.of(2027, 2, 8, 14, 0)); // Mon

        CourseRepair course = best(THREE, BEFORE_ALL, to);

        assertThat(arrival(course, SECOND)).isEqualTo(LocalDateTime.of(2027, 2, 8, 14, 0));
        // the third was less than two weeks later, and the evaluation less than four weeks after where the third is now
        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 22, 8, 20)); // Mon
        assertThat(arrival(course, EVALUATION)).isEqualTo(LocalDateTime.of(2027, 3, 22, 8, 30)); // Mon
        assertThat(course.moved())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.because()).isNotEmpty());
    }

    @Test
    void aPatientCannotMoveAVisitToAnHourThatTheClockSkips() {
        Appointment second = appointment(THREE, SECOND);
        LocalDateTime skipped = LocalDateTime.of(2027, 3, 14, 2, 30); // Sun; the clock goes from 2:00 to 3:00

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Disruption.to(second, skipped))
                .withMessageContaining("America/New_York")
                .withMessageContaining("2027-03-14T02:30")
                .withMessageContaining("Maybe 2027-03-14T03:00 is meant");
    }

    @Test
    void aPatientCanMoveAVisitIntoAnHourThatTheClockShowsTwice() {
        Appointment second = appointment(THREE, SECOND);
        LocalDate fallsBack = LocalDate.of(2027, 11, 7); // Sun; the clock goes from 2:00 to 1:00

        Disruption.PatientMoves moves = Disruption.to(second, fallsBack.atTime(1, 40));

        // the injection takes half an hour, the first twenty minutes of it before the clock goes back
        assertThat(second.visit().care())
                .extracting(care -> Duration.between(care.from(), care.until()))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(moves.to().openOn(fallsBack))
                .containsExactly(TimeRange.parse("01:00-01:10"), TimeRange.parse("01:40-02:00"));
    }

    @Test
    void aPatientGivesAVisitUpForTheNearestOtherTime() {
        CourseRepair course = best(THREE, BEFORE_ALL, Disruption.givenUp(appointment(THREE, THIRD)));

        assertThat(course.moved()).hasSize(1);
        assertThat(course.moved().get(0).days()).isZero();
        assertThat(arrival(course, THIRD)).isAfterOrEqualTo(LocalDateTime.of(2027, 2, 17, 8, 30)); // Wed
    }

    @Test
    void aPatientWhoCanComeToAVisitInTheAfternoonOnlyMovesThatVisitAlone() {
        Hours afternoons = Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.parse("13:00-24:00")));

        CourseRepair course = best(THREE, BEFORE_ALL, new Disruption.PatientMoves(SECOND, afternoons));

        assertThat(course.moved()).hasSize(1);
        assertThat(arrival(course, SECOND)).isEqualTo(LocalDateTime.of(2027, 1, 27, 13, 0)); // Wed
    }

    @Test
    void aDecisionToGoOnConfirmsTheThirdAndReleasesTheEarlyEvaluation() {
        Instant now = at(LocalDate.of(2027, 2, 3), 9); // Wed
        Decision goOn = Decision.goOnWith(injection(3), LocalDate.of(2027, 2, 3));

        CourseRepair course = best(held(TWO_OR_THREE, FIRST, SECOND), now, new Disruption.Decided(goOn));

        assertThat(course.moved()).isEmpty();
        assertThat(course.released()).extracting(each -> each.after().id()).containsExactly(EARLY_EVALUATION);
        assertThat(course.released().get(0).after().status()).isEqualTo(Status.CANCELLED);
        assertThat(appointment(course.after(), THIRD).status()).isEqualTo(Status.BOOKED);
        assertThat(appointment(course.after(), EVALUATION).status()).isEqualTo(Status.BOOKED);
    }

    @Test
    void aDecisionToStopReleasesTheThirdAndKeepsTheEvaluationByItsName() {
        Instant now = at(LocalDate.of(2027, 2, 3), 9); // Wed
        Decision stop = Decision.stopBefore(injection(3), LocalDate.of(2027, 2, 3));

        CourseRepair course = best(held(TWO_OR_THREE, FIRST, SECOND), now, new Disruption.Decided(stop));

        assertThat(course.released()).extracting(each -> each.after().id()).containsExactly(THIRD, EVALUATION);
        assertThat(appointment(course.after(), EARLY_EVALUATION).status()).isEqualTo(Status.BOOKED);
        assertThat(arrival(course, EARLY_EVALUATION)).isEqualTo(LocalDateTime.of(2027, 2, 24, 8, 0)); // Wed
    }

    @Test
    void aDecisionThatEndsTheCourseDropsWhatItNoLongerNeedsAndMovesTheEvaluation() {
        Instant now = at(LocalDate.of(2027, 1, 13), 9); // Wed
        Decision stop = Decision.stopBefore(injection(2), LocalDate.of(2027, 1, 13));

        CourseRepair course = best(held(THREE, FIRST), now, new Disruption.Decided(stop));

        assertThat(course.dropped()).extracting(each -> each.after().id()).containsExactly(SECOND, THIRD);
        assertThat(course.dropped()).allMatch(each -> !each.because().isEmpty());
        // 4 to 6 weeks after Mon 11 January, as late as possible
        assertThat(arrival(course, EVALUATION)).isEqualTo(LocalDateTime.of(2027, 2, 22, 8, 30)); // Mon
    }

    @Test
    void aDecisionThatExtendsTheCourseAddsASessionAndMovesTheEvaluation() {
        Instant now = at(LocalDate.of(2027, 2, 18), 9); // Thu
        Decision more = Decision.extend(injection(4), 1, LocalDate.of(2027, 2, 18));

        CourseRepair course = best(held(THREE, FIRST, SECOND, THIRD), now, new Disruption.Decided(more));

        assertThat(course.added()).hasSize(1);
        assertThat(course.added().get(0).after().visit().sessions()).containsExactly(injection(4));
        assertThat(course.moved()).extracting(each -> each.booked().id()).containsExactly(EVALUATION);
    }

    @Test
    void aNewVersionOfTheProtocolMovesOrAddsWhatItsRulesAskFor() {
        CourseRepair course = best(
                booked(knee(CountRange.exactly(2))),
                BEFORE_ALL,
                new Disruption.Migrated(COURSE, knee(CountRange.exactly(3))));

        assertThat(course.added()).extracting(each -> each.after().id()).containsExactly(THIRD);
        assertThat(course.after().request().course().protocol()).isEqualTo(knee(CountRange.exactly(3)));
    }
}
