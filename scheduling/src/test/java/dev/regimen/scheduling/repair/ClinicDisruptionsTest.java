package dev.regimen.scheduling.repair;

import static dev.regimen.scheduling.repair.RepairFixtures.BEFORE_ALL;
import static dev.regimen.scheduling.repair.RepairFixtures.FIRST;
import static dev.regimen.scheduling.repair.RepairFixtures.SECOND;
import static dev.regimen.scheduling.repair.RepairFixtures.THIRD;
import static dev.regimen.scheduling.repair.RepairFixtures.THREE;
import static dev.regimen.scheduling.repair.RepairFixtures.arrival;
import static dev.regimen.scheduling.repair.RepairFixtures.at;
import static dev.regimen.scheduling.repair.RepairFixtures.best;
import static dev.regimen.scheduling.repair.RepairFixtures.held;
import static dev.regimen.scheduling.repair.RepairFixtures.repair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Meeting;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Somebody or something of the clinic cannot be had. */
class ClinicDisruptionsTest {
    @Test
    void aSickDayMovesTheVisitOfThatDayAloneAndSaysWhy() {
        CourseRepair course = best(THREE, BEFORE_ALL, Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17))); // Wed

        assertThat(course.kept()).hasSize(3).allMatch(VisitChange.Kept::isUntouched);
        VisitChange.Moved moved = course.moved().get(0);
        assertThat(moved.booked().id()).isEqualTo(THIRD);
        assertThat(moved.after().visit().arrival()).isEqualTo(LocalDateTime.of(2027, 2, 15, 8, 20)); // Mon
        assertThat(moved.after().revision()).isEqualTo(2);
        assertThat(moved.days()).isEqualTo(2);
        assertThat(moved.because())
                .extracting(Violation::rule, Violation::resource)
                .contains(tuple(Rule.RESOURCE_OFF, "reyes"));
    }

    @Test
    void aLeaveThatHitsNoVisitChangesNothing() {
        RepairResult result = repair(
                THREE,
                BEFORE_ALL,
                Disruption.leave("reyes", LocalDate.of(2027, 2, 18), LocalDate.of(2027, 2, 19))); // Thu, Fri

        assertThat(result.best().changesNothing()).isTrue();
    }

    @Test
    void aNurseOnLeaveForAWeekMovesTheInjectionByAWeek() {
        CourseRepair course = best(
                THREE, BEFORE_ALL, Disruption.leave("lindgren", LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 21)));

        // Mon 15 to Sun 21 February; the third injection may be up to 4 weeks after Wed 27 January
        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 10, 8, 0)); // Wed
        assertThat(course.moved()).hasSize(1);
    }

    @Test
    void aProcedureRoomThatIsDownOnlySwapsTheRoom() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var outage = new Disruption.Outage("harbor-procedure-1", new TimeSpan(at(day, 7), at(day, 19)));

        CourseRepair course = best(THREE, BEFORE_ALL, outage);

        assertThat(course.moved()).isEmpty();
        VisitChange.Kept swapped = course.kept().stream()
                .filter(each -> !each.isUntouched())
                .findFirst()
                .orElseThrow();
        assertThat(swapped.booked().id()).isEqualTo(THIRD);
        assertThat(swapped.after().visit().claims()).extracting(Claim::resource).contains("harbor-procedure-2");
        assertThat(course.changed()).hasSize(1);
    }

    @Test
    void aDeviceThatIsDownForTheMorningMovesTheVisitToTheAfternoon() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var outage = new Disruption.Outage("harbor-ultrasound", new TimeSpan(at(day, 8), at(day, 12)));

        CourseRepair course = best(THREE, BEFORE_ALL, outage);

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 12, 50)); // Wed
        assertThat(course.moved().get(0).days()).isZero();
    }

    @Test
    void runningLateMovesWhatNoLongerFitsAndLeavesWhatHasBegun() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        Instant now = day.atTime(7, 30).atZone(PracticeFixtures.NEW_YORK).toInstant();

        CourseRepair course = best(held(THREE, FIRST, SECOND), now, new Disruption.RunningLate("reyes", at(day, 10)));

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 9, 50)); // Wed
        Instant begun = day.atTime(8, 5).atZone(PracticeFixtures.NEW_YORK).toInstant();
        assertThat(repair(held(THREE, FIRST, SECOND), begun, new Disruption.RunningLate("reyes", at(day, 10)))
                        .best()
                        .changesNothing())
                .isTrue();
    }

    @Test
    void aSiteThatIsClosedForSomeHoursMovesVisitsOutOfThem() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var closed = new Disruption.SiteClosed(
                "harbor", new Meeting(WeeklyHours.once(day, TimeRange.parse("08:00-10:00")), "Water"));

        CourseRepair course = best(THREE, BEFORE_ALL, closed);

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 10, 0)); // Wed
        assertThat(course.moved().get(0).because()).extracting(Violation::rule).contains(Rule.SITE_CLOSED);
    }

    @Test
    void aClosureOfTheSiteMovesItsVisitsToOtherDays() {
        CourseRepair course = best(
                THREE,
                BEFORE_ALL,
                Disruption.closure(
                        "harbor", LocalDate.of(2027, 2, 17), LocalDate.of(2027, 2, 17), Localized.english("Snow")));

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 15, 8, 20)); // Mon
    }

    @Test
    void anUrgentPatientTakesTheTimeAndTheVisitMovesWithinTheDay() {
        LocalDate day = LocalDate.of(2027, 2, 17); // Wed
        var urgent = Disruption.capacityLost(
                new Claim("reyes", ResourceKind.PRACTITIONER, new TimeSpan(at(day, 8), at(day, 9))));

        CourseRepair course = best(THREE, BEFORE_ALL, urgent);

        assertThat(arrival(course, THIRD)).isEqualTo(LocalDateTime.of(2027, 2, 17, 8, 50)); // Wed
    }
}
