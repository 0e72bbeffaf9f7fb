package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.knee;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No second visit while a patient is under sedation or recovers from it. */
class SedationTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13); // Wed

    /** A knee course of one injection; its protocol says nothing of sedation. */
    private static CourseRequest request(boolean isSedated) {
        return request(knee(CountRange.exactly(1)), isSedated).build();
    }

    private static CourseRequest.Builder request(TreatmentProtocol protocol, boolean isSedated) {
        Circumstances known = Circumstances.UNKNOWN.with("sedation", isSedated);
        return CourseRequest.builder(state(protocol).circumstances(known).build(), PATIENT, PlanFixtures.TODAY)
                .sites("harbor")
                .practitioners(Practitioners.oneOf("reyes"));
    }

    private static Snapshot with(Occupancy.Presence other) {
        return snapshot().with(List.of(new Occupancy(List.of(), other, null)));
    }

    private static Occupancy.Presence presence(String from, String until, String fitFrom) {
        TimeSpan time = new TimeSpan(Instant.parse(from), Instant.parse(until));
        return new Occupancy.Presence(PATIENT, "hill", time, Instant.parse(fitFrom));
    }

    private static List<Violation> violations(CourseRequest request, Snapshot snapshot, Offer offer) {
        return PlanVerifier.of(practice()).verify(request, snapshot, offer);
    }

    @Test
    void noVisitUnderSedationIsPlannedIntoTheDayBeforeAnother() {
        // Tue at 07:30, less than a day after any arrival on Mon
        Snapshot booked = with(presence("2027-01-12T12:30:00Z", "2027-01-12T13:30:00Z", "2027-01-12T13:30:00Z"));

        Offer awake = best(request(false), booked);
        Offer sedated = best(request(true), booked);

        assertThat(awake.visits().get(0).date()).isEqualTo(MONDAY);
        assertThat(sedated.visits().get(0).date()).isEqualTo(WEDNESDAY);
        assertThat(sedated.visits().get(0).choice().passedOver())
                .filteredOn(obstacle -> obstacle.days().contains(MONDAY))
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.PATIENT_RECOVERS);
        assertThat(violations(request(true), booked, sedated)).isEmpty();
    }

    @Test
    void noVisitIsPlannedWhileThePatientRecoversFromAnother() {
        // Mon until 07:00, and fit again on Tue at 07:00
        Snapshot booked = with(presence("2027-01-11T11:00:00Z", "2027-01-11T12:00:00Z", "2027-01-12T12:00:00Z"));

        Offer offer = best(request(false), booked);

        assertThat(offer.visits().get(0).date()).isEqualTo(WEDNESDAY);
        assertThat(violations(request(false), booked, offer)).isEmpty();
    }

    @Test
    void aVisitUnderSedationSaysUntilWhenThePatientIsNotFit() {
        PlannedVisit visit = best(request(true), snapshot()).visits().get(0);

        Occupancy taken = Appointment.of(best(request(true), snapshot()))
                .get(0)
                .occupancy()
                .orElseThrow();

        assertThat(visit.start()).isEqualTo("2027-01-11T13:20:00Z");
        assertThat(visit.fitFrom()).isEqualTo("2027-01-12T13:20:00Z");
        assertThat(taken.presence().fitFrom()).isEqualTo(visit.fitFrom());
        assertThat(best(request(false), snapshot()).visits())
                .allSatisfy(each -> assertThat(each.fitFrom()).isEqualTo(each.end()));
    }

    @Test
    void visitsOfOneCourseKeepTheRecoveryBetweenThem() {
        CourseRequest awake = twoDays(false);
        CourseRequest sedated = twoDays(true);

        Offer first = best(awake, snapshot());
        Offer second = best(sedated, snapshot());

        assertThat(first.visits())
                .extracting(PlannedVisit::arrival)
                .containsExactly(LocalDateTime.of(2027, 1, 11, 9, 0), LocalDateTime.of(2027, 1, 12, 8, 0));
        assertThat(second.visits())
                .extracting(PlannedVisit::arrival)
                .containsExactly(LocalDateTime.of(2027, 1, 11, 9, 0), LocalDateTime.of(2027, 1, 12, 9, 0));
        assertThat(violations(sedated, snapshot(), second)).isEmpty();
        assertThat(violations(awake.toBuilder().build(), snapshot(), first)).isEmpty();
    }

    /** A visit on Mon from 09:00 on, and one on Tue from 08:00 on. */
    private static CourseRequest twoDays(boolean isSedated) {
        Visit visit = Visit.of(segment("care", 20, Need.room("procedure")));
        Stage stage = Stage.builder("infusions", Localized.english("Infusions"), CountRange.exactly(2), visit)
                .spacing(SpacingWindow.builder(GapRange.ofDays(1, 1)).build())
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("infusion", "knee"), Localized.english("Knee"), PlanFixtures.KNEE)
                .stages(stage)
                .build();
        Hours available = Hours.of(
                WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("09:00-11:00")),
                WeeklyHours.of(DayOfWeek.TUESDAY, TimeRange.parse("08:00-11:00")));
        return request(protocol, isSedated).available(available).build();
    }

    @Test
    void aPlanThatForgetsTheRecoveryIsFound() {
        Offer awake = best(request(false), snapshot());
        PlannedVisit injection = awake.visits().get(0);

        assertThat(violations(request(true), snapshot(), awake))
                .extracting(Violation::rule, Violation::visit)
                .containsExactly(tuple(Rule.SEDATION, injection.id()));
    }

    @Test
    void aPlanThatPutsVisitsIntoARecoveryIsFoundWithWhatIsInTheWay() {
        Offer sedated = best(request(true), snapshot());
        Occupancy.Presence after = presence("2027-01-12T13:00:00Z", "2027-01-12T14:00:00Z", "2027-01-12T14:00:00Z");
        Occupancy.Presence before = presence("2027-01-10T13:00:00Z", "2027-01-10T14:00:00Z", "2027-01-11T14:00:00Z");

        for (Occupancy.Presence other : List.of(after, before)) {
            assertThat(violations(request(true), with(other), sedated))
                    .extracting(Violation::rule, Violation::taken)
                    .containsExactly(tuple(Rule.SEDATION, other.time()));
        }
    }

    @Test
    void aPlanWithTwoVisitsInOneRecoveryIsFound() {
        Offer tooNear = best(twoDays(false), snapshot());
        List<PlannedVisit> visits = tooNear.visits();

        assertThat(violations(twoDays(true), snapshot(), tooNear))
                .extracting(Violation::rule, violation -> Optional.ofNullable(violation.visit()))
                .contains(tuple(Rule.SEDATION, Optional.of(visits.get(0).id())));
    }
}
