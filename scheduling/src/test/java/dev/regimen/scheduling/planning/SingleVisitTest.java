package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.evaluation;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one-session case: walk-ins, and visits for which the patient does not come. */
class SingleVisitTest {
    private static final WeeklyHours MONDAYS = WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("08:00-17:00"));

    private static Snapshot snapshot(Practice practice) {
        return Snapshot.empty(PracticeCalendar.compile(practice, TODAY, TODAY.plusWeeks(4)));
    }

    /** Both practitioners are at Harbor on Mondays, where they can do what a walk-in needs. */
    private static Snapshot mondays() {
        return snapshot(practice().toBuilder()
                .practitioners(onMondays("reyes"), onMondays("lind"))
                .build());
    }

    private static Practitioner onMondays(String id) {
        return Practitioner.builder(id)
                .name(PersonName.of("Ana", "Reyes"))
                .capabilities(Capability.of("prolotherapy"))
                .hours("harbor", Hours.of(MONDAYS))
                .build();
    }

    private static Occupancy busy(String practitioner, String from, String until) {
        return Occupancy.of(new Claim(
                practitioner, ResourceKind.PRACTITIONER, new TimeSpan(Instant.parse(from), Instant.parse(until))));
    }

    private static VisitRequest.Builder walkIn(String now) {
        return VisitRequest.builder(COURSE, "walk-in", evaluation(), PATIENT, TODAY)
                .sites("harbor")
                .days(DateRange.of(TODAY, TODAY))
                .bookable(new Bookable(TODAY, Instant.parse(now), null));
    }

    private static PlanningResult slots(VisitRequest request, Snapshot snapshot) {
        return CoursePlanner.of(snapshot.calendar().practice()).slots(request, snapshot, 5);
    }

    @Test
    void aWalkInIsSeenAtTheFirstTimeFromNowOnByWhoeverIsFree() {
        Snapshot snapshot = mondays()
                .with(List.of(
                        busy("reyes", "2027-01-04T15:00:00Z", "2027-01-04T15:40:00Z"),
                        busy("lind", "2027-01-04T15:00:00Z", "2027-01-04T15:20:00Z")));

        VisitRequest request = walkIn("2027-01-04T15:02:00Z").build(); // Mon, 10:02

        List<Offer> offers = ((Offers) slots(request, snapshot)).offers();

        assertThat(offers)
                .extracting(offer -> offer.visits().get(0).arrival())
                .isSorted()
                .startsWith(LocalDateTime.of(2027, 1, 4, 10, 20), LocalDateTime.of(2027, 1, 4, 10, 40));
        assertThat(offers).extracting(offer -> offer.visits().get(0).lead()).startsWith("lind", "reyes");
        assertThat(offers)
                .allSatisfy(
                        offer -> assertThat(PlanVerifier.of(snapshot.calendar().practice())
                                        .verify(request.asCourse(), snapshot, offer))
                                .isEmpty());
    }

    @Test
    void aWalkInThatComesTooLateIsToldSo() {
        PlanningResult result = slots(walkIn("2027-01-04T21:50:00Z").build(), mondays()); // Mon, 16:50

        assertThat(((Explanation) result).blocked())
                .allSatisfy(blocked -> assertThat(blocked.obstacles())
                        .extracting(Obstacle::kind)
                        .containsExactly(Obstacle.Kind.TOO_SOON_TO_BOOK));
    }

    /** A site that has hours and a clock, but no rooms and no way to it; Dr. Reyes is there on Monday afternoons. */
    private static Snapshot telehealth() {
        Hours afternoons = Hours.of(WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("13:00-17:00")));
        Site online = Site.builder("online")
                .name(Localized.english("By video"))
                .zone(ZoneId.of("America/New_York"))
                .address(PracticeFixtures.harbor().address())
                .hours(afternoons)
                .build();
        Practitioner reyes = PracticeFixtures.reyes().toBuilder()
                .leave(List.of())
                .hours("online", afternoons)
                .build();
        return snapshot(practice().toBuilder()
                .sites(PracticeFixtures.harbor(), PracticeFixtures.hill(), online)
                .practitioners(reyes)
                .build());
    }

    private static VisitRequest.Builder call() {
        Visit call = Visit.of(segment("call", 20, Need.practitioner("corticosteroid-injection")));
        return VisitRequest.builder(COURSE, "telehealth", call, PATIENT, TODAY)
                .sites("online")
                .days(DateRange.of(TODAY, TODAY));
    }

    @Test
    void aCallNeedsThePractitionerAndNoRoom() {
        Offer offer = ((Offers) slots(call().build(), telehealth())).best();

        PlannedVisit visit = offer.visits().get(0);
        assertThat(visit.arrival()).isEqualTo(LocalDateTime.of(2027, 1, 4, 13, 0)); // Mon
        assertThat(visit.claims()).extracting(Claim::resource).containsExactly("reyes");
    }

    @Test
    void whoIsWithAPatientInTheRoomIsOnNoCall() {
        Snapshot snapshot =
                telehealth().with(List.of(busy("reyes", "2027-01-04T18:00:00Z", "2027-01-04T19:00:00Z"))); // 13:00

        assertThat(((Offers) slots(call().build(), snapshot))
                        .best()
                        .visits()
                        .get(0)
                        .arrival())
                .isEqualTo(LocalDateTime.of(2027, 1, 4, 14, 0)); // Mon
    }
}
