package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.Obstacle.Kind;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final SessionKey FIRST = new SessionKey(COURSE, "injections", 1, 1, Laterality.LEFT);

    private static Explanation explain(CourseRequest request) {
        return (Explanation) CoursePlanner.of(practice()).offers(request, snapshot(), 3);
    }

    private static CourseRequest tuesdaysOnly() {
        return request()
                .available(Hours.of(WeeklyHours.of(DayOfWeek.TUESDAY, TimeRange.parse("09:00-12:00"))))
                .build();
    }

    @Test
    void eachPractitionerIsSaidWithTheDaysThatWereLookedAt() {
        Explanation explanation = explain(tuesdaysOnly());

        assertThat(explanation.blocked())
                .extracting(Blocked::practitioner)
                .containsExactlyInAnyOrder("reyes", "okafor");
        Blocked reyes = explanation.blocked().get(0);
        assertThat(reyes.sessions()).containsExactly(FIRST);
        assertThat(reyes.obstacles())
                .extracting(Obstacle::kind)
                .contains(Kind.SITE_CLOSED, Kind.PATIENT_AWAY, Kind.PRACTITIONER_OFF);
        assertThat(days(reyes, Kind.PRACTITIONER_OFF))
                .contains(LocalDate.of(2027, 1, 12)) // Tue
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
    }

    @Test
    void otherTimesOfTheWeekOpenTheCourse() {
        List<Relaxation.Change> changes = explain(tuesdaysOnly()).relaxations().stream()
                .flatMap(relaxation -> relaxation.changes().stream())
                .toList();

        assertThat(changes)
                .contains(
                        new Relaxation.OtherTimes(DayOfWeek.MONDAY, TimeRange.parse("00:00-12:00")),
                        new Relaxation.OtherTimes(DayOfWeek.WEDNESDAY, TimeRange.parse("12:00-24:00")))
                .doesNotContain(new Relaxation.OtherTimes(DayOfWeek.THURSDAY, TimeRange.parse("00:00-12:00")));
    }

    @Test
    void theFirstStartThatWorksIsFound() {
        CourseRequest request = request()
                .away(Leave.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 24))) // Mon to Sun
                .startBy(LocalDate.of(2027, 1, 15)) // Fri
                .build();

        Explanation explanation = explain(request);

        assertThat(explanation.relaxations())
                .flatExtracting(Relaxation::changes)
                .contains(new Relaxation.LaterStart(LocalDate.of(2027, 1, 25))); // Mon
        assertThat(explanation.relaxations())
                .flatExtracting(Relaxation::changes)
                .anyMatch(change -> change instanceof Relaxation.PatientBack);
    }

    @Test
    void anotherPractitionerIsNamed() {
        CourseRequest request = request()
                .practitioners(Practitioners.oneOf("okafor"))
                .available(Hours.of(WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("00:00-24:00"))))
                .build();

        assertThat(explain(request).relaxations())
                .flatExtracting(Relaxation::changes)
                .contains(new Relaxation.OtherPractitioner("reyes"));
    }

    @Test
    void aFewDaysLaterIsTheFewestThatOpenTheCourse() {
        // the second injection would fall on 25 January to 8 February, when the patient is away until the 9th
        CourseRequest request = request(knee(CountRange.exactly(2)))
                .startBy(LocalDate.of(2027, 1, 11)) // Mon
                .away(Leave.of(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 2, 9))) // Mon to Tue
                .build();

        Explanation explanation = explain(request);

        Blocked second = explanation.blocked().get(0);
        assertThat(second.sessions()).containsExactly(new SessionKey(COURSE, "injections", 1, 2, Laterality.LEFT));
        assertThat(second.considered())
                .isEqualTo(DateRange.of(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 2, 8))); // Mon, Mon
        assertThat(explanation.relaxations())
                .flatExtracting(Relaxation::changes)
                .contains(new Relaxation.LaterVisits("injections", 2)); // Wed 10 February
    }

    @Test
    void whatWasFoundBeforeTheBudgetWasExhaustedIsTold() {
        CourseRequest request = tuesdaysOnly();
        Snapshot threeYears = Snapshot.empty(
                PracticeCalendar.compile(practice(), LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31))); // Fri, Mon
        List<Blocked> all = ((Explanation) CoursePlanner.of(practice()).offers(request, threeYears, 1)).blocked();
        Set<Integer> found = new TreeSet<>();

        for (int steps = 1; steps <= 80; steps++) {
            PlanningResult result =
                    CoursePlanner.of(practice()).withBudget(steps).offers(request, threeYears, 1);

            if (result instanceof Explanation some) {
                assertThat(some.blocked())
                        .isEqualTo(all.subList(0, some.blocked().size()));
                found.add(some.blocked().size());
            }
        }

        assertThat(found).containsExactly(1, 2);
    }

    @Test
    void aCourseThatIsOverHasNothingLeft() {
        CourseState stopped = new CourseState(
                knee(CountRange.exactly(2)),
                COURSE,
                state(knee(CountRange.exactly(2))).build().site(),
                Laterality.LEFT,
                null,
                state(knee(CountRange.exactly(2))).build().ledger(),
                state(knee(CountRange.exactly(2))).build().circumstances(),
                List.of(Decision.stopBefore(FIRST, TODAY)),
                List.of(),
                null);
        CourseRequest request = CourseRequest.builder(stopped, PATIENT, TODAY).build();

        assertThat(explain(request).blocked())
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.obstacles())
                        .extracting(Obstacle::kind)
                        .containsExactly(Kind.NOTHING_LEFT));
    }

    @Test
    void aRuleOfTheCourseIsGivenAsItsReason() {
        CourseState unauthorised =
                state(knee(CountRange.exactly(2))).authorisations().build();
        CourseRequest request = CourseRequest.builder(unauthorised, PATIENT, TODAY)
                .sites("harbor")
                .startBy(LocalDate.of(2027, 1, 31)) // Sun
                .build();

        Obstacle obstacle = explain(request).blocked().get(0).obstacles().get(0);

        assertThat(obstacle.kind()).isEqualTo(Kind.RULE);
        assertThat(obstacle.rule()).isInstanceOf(Reason.Unauthorised.class);
        assertThat(obstacle.count()).isEqualTo(21);
    }

    @Test
    void aSiteWhereNobodyMayLeadIsSaid() {
        CourseRequest request = request().sites("hill").build();

        assertThat(explain(request).blocked()).singleElement().satisfies(blocked -> {
            assertThat(blocked.site()).isEqualTo("hill");
            assertThat(blocked.obstacles()).extracting(Obstacle::kind).containsExactly(Kind.NOBODY);
        });
    }

    @Test
    void aCalendarThatEndsBeforeTheCourseIsSaid() {
        Snapshot past = Snapshot.empty(
                PracticeCalendar.compile(practice(), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 8)));

        Explanation explanation =
                (Explanation) CoursePlanner.of(practice()).offers(request().build(), past, 1);

        assertThat(explanation.blocked().get(0).obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Kind.BEYOND_CALENDAR);
    }

    private static List<LocalDate> days(Blocked blocked, Kind kind) {
        return blocked.obstacles().stream()
                .filter(obstacle -> obstacle.kind() == kind)
                .flatMap(obstacle -> obstacle.days().stream())
                .toList();
    }
}
