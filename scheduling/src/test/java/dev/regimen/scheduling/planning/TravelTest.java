package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Harbor and Hill are twenty minutes apart. */
class TravelTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final TimeSpan TEN_TO_ELEVEN =
            new TimeSpan(Instant.parse("2027-01-11T15:00:00Z"), Instant.parse("2027-01-11T16:00:00Z"));
    private static final Claim REYES = new Claim("reyes", ResourceKind.PRACTITIONER, TEN_TO_ELEVEN);
    private static final Occupancy PATIENT_AT_HILL =
            new Occupancy(List.of(), new Occupancy.Presence(PATIENT, "hill", TEN_TO_ELEVEN), null);

    private static List<String> free(Snapshot snapshot) {
        return snapshot.freeOn("reyes", "harbor", MONDAY).stream()
                .map(span -> span.from().toString().substring(11, 16)
                        + "-"
                        + span.until().toString().substring(11, 16))
                .toList();
    }

    /** For a patient who can come on Monday between these clock times alone. */
    private static CourseRequest within(String times) {
        Hours available = Hours.of(
                WeeklyHours.of(MONDAY.getDayOfWeek(), TimeRange.parse(times)),
                WeeklyHours.of(MONDAY.getDayOfWeek().plus(2), TimeRange.WHOLE_DAY));
        return request().available(available).build();
    }

    private static List<Violation> violations(CourseRequest request, Snapshot snapshot, Offer offer) {
        return PlanVerifier.of(practice()).verify(request, snapshot, offer);
    }

    @Test
    void aPersonIsNotFreeOnTheWayFromAnotherSiteAndToIt() {
        assertThat(free(snapshot().with(List.of(Occupancy.at("harbor", REYES)))))
                .containsExactly("13:30-15:00", "16:00-17:00", "18:00-22:00");
        assertThat(free(snapshot().with(List.of(Occupancy.at("hill", REYES)))))
                .containsExactly("13:30-14:40", "16:20-17:00", "18:00-22:00");
        assertThat(free(snapshot().with(List.of(Occupancy.of(REYES)))))
                .containsExactly("13:30-15:00", "16:00-17:00", "18:00-22:00");
    }

    @Test
    void theWayThereAndTheWayBackMayDiffer() {
        Practice uphill = practice().toBuilder()
                .travel(new Practice.Travel("harbor", "hill", 47), new Practice.Travel("hill", "harbor", 13))
                .build();
        Snapshot snapshot =
                Snapshot.of(PracticeCalendar.compile(uphill, MONDAY, MONDAY), List.of(Occupancy.at("hill", REYES)));

        assertThat(free(snapshot)).containsExactly("13:30-14:10", "16:15-17:00", "18:00-22:00");
    }

    @Test
    void whatIsTakenAwayAgainLeavesNoTrace() {
        Occupancy course = new Occupancy(
                List.of(REYES),
                PATIENT_AT_HILL.presence(),
                within("08:00-12:00").course().course());
        Snapshot booked = snapshot().with(List.of(course));

        assertThat(free(booked)).contains("13:30-14:40");
        assertThat(free(booked.without(course.course()))).isEqualTo(free(snapshot()));
    }

    @Test
    void aSiteThatThePracticeDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot().with(List.of(Occupancy.at("elsewhere", REYES))))
                .withMessage("site must be one of the practice's");
    }

    @Test
    void aPatientNeedsTimeToComeFromAnotherSite() {
        Snapshot booked = snapshot().with(List.of(PATIENT_AT_HILL));

        // the first half hour of care after 11:20 ends at 11:50
        Offer offer = best(within("10:30-12:00"), booked);
        Offer tooLate = best(within("10:30-11:45"), booked);

        assertThat(offer.visits().get(0).start()).isEqualTo("2027-01-11T16:20:00Z");
        assertThat(violations(within("10:30-12:00"), booked, offer)).isEmpty();
        assertThat(tooLate.visits().get(0).date()).isEqualTo("2027-01-13"); // Wed
        assertThat(tooLate.visits().get(0).choice().passedOver())
                .filteredOn(obstacle -> obstacle.days().contains(MONDAY))
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.PATIENT_TRAVELS);
    }

    @Test
    void aPractitionerWithoutTimeForTheWayIsNamed() {
        // at Hill from 09:00 on, so that half an hour at Harbor would have to end by 08:40
        Snapshot booked = snapshot()
                .with(List.of(Occupancy.at(
                        "hill",
                        new Claim(
                                "reyes",
                                ResourceKind.PRACTITIONER,
                                new TimeSpan(
                                        Instant.parse("2027-01-11T14:00:00Z"),
                                        Instant.parse("2027-01-11T22:00:00Z"))))));

        Offer offer = best(request().practitioners(Practitioners.oneOf("reyes")).build(), booked);

        assertThat(offer.visits().get(0).choice().passedOver())
                .filteredOn(obstacle -> obstacle.days().contains(MONDAY))
                .extracting(Obstacle::kind, Obstacle::resource)
                .containsExactly(tuple(Obstacle.Kind.PRACTITIONER_TRAVELS, "reyes"));
    }

    @Test
    void aPlanWithoutTimeForTheWayIsFoundWithWhatIsInTheWay() {
        CourseRequest request = within("11:00-12:00");
        Offer offer = best(request, snapshot());
        Snapshot patientThere = snapshot().with(List.of(PATIENT_AT_HILL));
        Snapshot practitionerThere = snapshot().with(List.of(Occupancy.at("hill", REYES)));
        Snapshot bothHere = snapshot()
                .with(List.of(
                        Occupancy.at("harbor", REYES),
                        new Occupancy(List.of(), new Occupancy.Presence(PATIENT, "harbor", TEN_TO_ELEVEN), null)));

        assertThat(offer.visits().get(0).start()).isEqualTo("2027-01-11T16:00:00Z");
        assertThat(violations(request, patientThere, offer))
                .extracting(Violation::rule, Violation::resource, Violation::taken)
                .containsExactly(tuple(Rule.TRAVEL, null, TEN_TO_ELEVEN));
        assertThat(violations(request, practitionerThere, offer))
                .extracting(Violation::rule, Violation::resource, Violation::taken)
                .containsExactly(tuple(Rule.TRAVEL, "reyes", TEN_TO_ELEVEN));
        assertThat(violations(request, bothHere, offer)).isEmpty();
    }
}
