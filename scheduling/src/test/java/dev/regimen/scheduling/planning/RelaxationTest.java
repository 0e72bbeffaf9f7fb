package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.Relaxation.Change;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaxationTest {
    private static final CourseId OTHER = CourseId.of("course-99");

    private static List<List<Change>> changes(CourseRequest request, Snapshot snapshot) {
        Explanation explanation = (Explanation) CoursePlanner.of(practice()).offers(request, snapshot, 3);
        return explanation.relaxations().stream().map(Relaxation::changes).toList();
    }

    private static CourseRequest authorised(Authorisation... given) {
        CourseState state =
                state(knee(CountRange.exactly(2))).authorisations(given).build();
        return CourseRequest.builder(state, PATIENT, TODAY).sites("harbor").build();
    }

    private static Authorisation allowance(int visits, LocalDate last) {
        return new Authorisation("a-1", "prolotherapy", null, null, visits, TODAY, last);
    }

    @Test
    void anAuthorisationThatEndsTooSoonIsAskedForUntilTheDayThatIsNeeded() {
        // the second injection is two weeks after the first at the earliest, on 25 January
        CourseRequest request = authorised(allowance(5, LocalDate.of(2027, 1, 20))); // Wed

        assertThat(changes(request, snapshot()))
                .contains(List.of(new Relaxation.AuthorisedDates("a-1", TODAY, LocalDate.of(2027, 1, 25)))); // Mon
    }

    @Test
    void anAuthorisationForTooFewVisitsIsAskedForAsManyAsAreNeeded() {
        // it is for the procedure: the evaluation needs none
        CourseRequest request = authorised(allowance(1, LocalDate.of(2027, 6, 30))); // Wed

        assertThat(changes(request, snapshot())).contains(List.of(new Relaxation.AuthorisedVisits("a-1", 2)));
    }

    @Test
    void whereNothingIsAuthorisedTheLeastIsAskedFor() {
        assertThat(changes(authorised(), snapshot()).get(0)).singleElement().satisfies(change -> {
            Authorisation allowance = ((Relaxation.Authorised) change).allowance();
            assertThat(allowance.procedure()).isEqualTo("prolotherapy");
            assertThat(allowance.visits()).isEqualTo(2);
        });
    }

    /** The practitioner's only day, taken by one visit. */
    private static Occupancy visit(PatientRef patient, String from, String until) {
        TimeSpan time = new TimeSpan(Instant.parse(from), Instant.parse(until));
        return new Occupancy(
                List.of(new Claim("reyes", ResourceKind.PRACTITIONER, time)),
                new Occupancy.Presence(patient, "harbor", time),
                OTHER);
    }

    private static CourseRequest onMonday() {
        return request(knee(CountRange.exactly(2)))
                .practitioners(Practitioners.oneOf("reyes"))
                .startBy(LocalDate.of(2027, 1, 11)) // Mon
                .build();
    }

    @Test
    void aVisitOfAnotherPatientThatHoldsTheDayIsNamedWithoutThePatient() {
        Occupancy other = visit(PatientRef.of("jane"), "2027-01-11T12:00:00Z", "2027-01-12T00:00:00Z");

        List<List<Change>> changes = changes(onMonday(), snapshot().with(List.of(other)));

        Change moved = new Relaxation.VisitMoved(
                false, null, OTHER, "harbor", other.presence().time(), other.claims());
        assertThat(changes).contains(List.of(moved));
        assertThat(changes.toString()).doesNotContain("jane");
    }

    @Test
    void thePatientsOwnOtherVisitComesBeforeOthers() {
        Snapshot taken = snapshot().with(List.of(visit(PATIENT, "2027-01-11T12:00:00Z", "2027-01-12T00:00:00Z")));

        assertThat(changes(onMonday(), taken))
                .anySatisfy(changes -> assertThat(changes)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Relaxation.VisitMoved.class,
                                moved -> assertThat(moved.own()).isTrue()));
    }

    @Test
    void whatTwoVisitsHoldIsNotOpenedByMovingOne() {
        Snapshot taken = snapshot()
                .with(List.of(
                        visit(PatientRef.of("jane"), "2027-01-11T12:00:00Z", "2027-01-12T00:00:00Z"),
                        visit(PatientRef.of("joe"), "2027-01-11T12:00:00Z", "2027-01-12T00:00:00Z")));

        assertThat(changes(onMonday(), taken))
                .flatExtracting(each -> each)
                .noneMatch(Relaxation.VisitMoved.class::isInstance);
    }

    @Test
    void ofDatesAwayOnlyThoseThatAreNeededAreAskedFor() {
        CourseRequest request = request(knee(CountRange.exactly(2)))
                .startBy(LocalDate.of(2027, 1, 15)) // Fri
                .away(Leave.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 24))) // Mon to Sun
                .build();

        assertThat(changes(request, snapshot()))
                .filteredOn(changes -> changes.get(0) instanceof Relaxation.PatientBack)
                .singleElement()
                .satisfies(changes -> assertThat(((Relaxation.PatientBack) changes.get(0)).dates())
                        .hasSize(1));
    }

    @Test
    void whereNoSingleChangeIsEnoughTwoTogetherAreFound() {
        // away until after the last day for the first visit, and on the days on which the site is closed
        CourseRequest request = request(knee(CountRange.exactly(2)))
                .startBy(LocalDate.of(2027, 1, 15)) // Fri
                .available(Hours.of(WeeklyHours.of(DayOfWeek.SUNDAY, TimeRange.WHOLE_DAY)))
                .away(Leave.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 16))) // Mon to Sat
                .build();

        List<List<Change>> changes = changes(request, snapshot());

        assertThat(changes).isNotEmpty().allMatch(each -> each.size() == 2);
        assertThat(changes).anySatisfy(pair -> {
            assertThat(pair.get(0)).isInstanceOf(Relaxation.OtherTimes.class);
            assertThat(pair.get(1)).isInstanceOf(Relaxation.LaterStart.class);
        });
    }
}
