package dev.regimen.scheduling.verify;

import static dev.regimen.core.fixtures.InstructionFixtures.NSAIDS;
import static dev.regimen.core.fixtures.InstructionFixtures.rule;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.hours.Leave;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlanVerifierTest {
    private final CourseRequest request = request().build();
    private final Offer offer = best(request, snapshot());

    private List<Rule> broken(CourseRequest asked, Snapshot taken, Offer plan) {
        return PlanVerifier.of(practice()).verify(asked, taken, plan).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    private List<Rule> broken(Offer plan) {
        return broken(request, snapshot(), plan);
    }

    private Offer with(List<PlannedVisit> visits) {
        return new Offer(offer.course(), offer.patient(), offer.protocol(), visits, offer.open(), offer.cost());
    }

    private Offer changing(int visit, UnaryOperator<PlannedVisit> change) {
        List<PlannedVisit> visits = new ArrayList<>(offer.visits());
        visits.set(visit, change.apply(visits.get(visit)));
        return with(visits);
    }

    private static PlannedVisit moved(PlannedVisit visit, Duration by) {
        return VisitEdit.of(visit).moved(by).build();
    }

    @Test
    void aGoodPlanBreaksNothing() {
        assertThat(broken(offer)).isEmpty();
    }

    @Test
    void aVisitMovedOutOfItsWindowIsFound() {
        assertThat(broken(changing(1, visit -> moved(visit, Duration.ofDays(-7)))))
                .contains(Rule.OUTSIDE_WINDOW);
    }

    @Test
    void aVisitAtNightIsFound() {
        assertThat(broken(changing(1, visit -> moved(visit, Duration.ofHours(-4)))))
                .containsExactly(Rule.SITE_CLOSED, Rule.RESOURCE_OFF);
    }

    @Test
    void aVisitDuringTheMeetingIsFound() {
        assertThat(broken(changing(0, visit -> moved(visit, Duration.ofMinutes(-20)))))
                .containsExactly(Rule.RESOURCE_OFF);
    }

    @Test
    void anArrivalBetweenTwoStepsIsFound() {
        assertThat(broken(changing(0, visit -> moved(visit, Duration.ofMinutes(3)))))
                .contains(Rule.ARRIVAL, Rule.CLAIMS);
    }

    @Test
    void aMissingVisitIsFound() {
        List<PlannedVisit> visits = new ArrayList<>(offer.visits());
        visits.remove(4);

        assertThat(broken(with(visits))).contains(Rule.MISSING_SESSION);
    }

    @Test
    void aPlanThatSaysNothingOfADecisionIsFound() {
        // two injections, and neither the third, which is to be decided about, nor the evaluation that comes either way
        Offer plan = with(offer.firm());

        assertThat(PlanVerifier.of(practice()).verify(request, snapshot(), plan))
                .filteredOn(each -> each.rule() == Rule.MISSING_SESSION)
                .extracting(each -> String.valueOf(each.session()))
                .containsExactlyInAnyOrder("course-17/injections/1/3/left", "course-17/evaluation/1/1/left");
    }

    @Test
    void aVisitBeforeTheCourseIsAskedForIsFound() {
        assertThat(broken(changing(0, visit -> moved(visit, Duration.ofDays(-3)))))
                .contains(Rule.OUTSIDE_REQUEST);
    }

    @Test
    void aFirstVisitThatIsTooLateIsFound() {
        CourseRequest later =
                request().startBy(offer.visits().get(0).date().minusDays(1)).build();

        assertThat(broken(later, snapshot(), offer)).containsExactly(Rule.OUTSIDE_REQUEST);
    }

    @Test
    void anOptionalSessionThatIsSaidToBeFirmIsFound() {
        Offer plan =
                changing(2, v -> VisitEdit.of(v).commitment(Commitment.firm()).build());

        assertThat(broken(plan)).contains(Rule.NOT_PLANNABLE);
    }

    @Test
    void aSegmentThatIsTooShortIsFound() {
        Offer plan = changing(
                0,
                v -> VisitEdit.of(v)
                        .segments(all -> {
                            List<SegmentTime> segments = new ArrayList<>(all);
                            SegmentTime first = segments.get(0);
                            TimeSpan shorter = new TimeSpan(
                                    first.time().from(), first.time().until().minusSeconds(60));
                            segments.set(0, new SegmentTime(first.segment(), first.as(), shorter, first.resources()));
                            return segments;
                        })
                        .build());

        assertThat(broken(plan)).contains(Rule.SEGMENTS);
    }

    @Test
    void aForgottenClaimIsFound() {
        Offer plan = changing(
                0,
                v -> VisitEdit.of(v).claims(all -> all.subList(1, all.size())).build());

        assertThat(broken(plan)).containsExactly(Rule.CLAIMS);
    }

    @Test
    void someoneWhoCannotDoItIsFound() {
        Offer plan = changing(
                0,
                v -> VisitEdit.of(v)
                        .segments(all -> {
                            List<SegmentTime> segments = new ArrayList<>(all);
                            SegmentTime first = segments.get(0);
                            segments.set(
                                    0,
                                    new SegmentTime(
                                            first.segment(),
                                            first.as(),
                                            first.time(),
                                            List.of("okafor", "harbor-procedure-1")));
                            return segments;
                        })
                        .build());

        assertThat(broken(plan)).contains(Rule.NEED, Rule.CLAIMS);
    }

    @Test
    void whatSomeoneElseHasClaimedIsFound() {
        List<Occupancy> taken = Appointment.of(offer).stream()
                .map(Appointment::occupancy)
                .flatMap(Optional::stream)
                .toList();

        assertThat(broken(request, snapshot().with(taken), offer))
                .containsExactly(Rule.RESOURCE_TAKEN, Rule.PATIENT_BOOKED);
    }

    @Test
    void aPatientWhoIsAwayIsFound() {
        CourseRequest away = request()
                .away(Leave.of(
                        offer.visits().get(1).date(), offer.visits().get(1).date()))
                .build();

        assertThat(broken(away, snapshot(), offer)).containsExactly(Rule.PATIENT_AWAY);
    }

    @Test
    void aPractitionerWhoIsNotAllowedIsFound() {
        CourseRequest other =
                request().practitioners(Practitioners.oneOf("okafor")).build();

        assertThat(broken(other, snapshot(), offer)).containsExactly(Rule.PRACTITIONER);
    }

    @Test
    void anotherSiteIsFound() {
        assertThat(broken(request().sites("hill").build(), snapshot(), offer)).containsExactly(Rule.SITE);
    }

    @Test
    void anotherZoneIsFound() {
        Offer plan = changing(
                0, v -> VisitEdit.of(v).zone(ZoneId.of("America/Chicago")).build());

        assertThat(broken(plan)).contains(Rule.ARRIVAL);
    }

    @Test
    void aCostThatDoesNotAddUpIsFound() {
        Offer cheap = new Offer(
                offer.course(),
                offer.patient(),
                offer.protocol(),
                offer.visits(),
                offer.open(),
                new Offer.Cost(Map.of()));

        assertThat(broken(cheap)).containsExactly(Rule.COST);
    }

    @Test
    void twoVisitsOnOneDayAreFound() {
        PlannedVisit first = offer.visits().get(0);
        List<PlannedVisit> visits = new ArrayList<>(offer.visits());
        visits.add(1, moved(first, Duration.ofHours(2)));

        assertThat(broken(with(visits))).contains(Rule.UNKNOWN_SESSION, Rule.SAME_DAY);
    }

    @Test
    void aVisitForNoSessionIsFound() {
        Offer plan = changing(0, v -> VisitEdit.of(v).sessions().build());

        assertThat(broken(plan)).contains(Rule.UNKNOWN_SESSION);
    }

    @Test
    void aVisitThatIsTooSoonForWhatMustBeFollowedBeforeItIsFound() {
        LeadTimes rules = LeadTimes.of(List.of(
                rule("week", Direction.AVOID, NSAIDS, "-7 days", "session"),
                rule("eight", Direction.DO, NSAIDS, "-8 days", "session")));
        CourseRequest prepared = request().preparing(rules).build();

        List<Violation> found = PlanVerifier.of(practice()).verify(prepared, snapshot(), offer);

        // told on Mon 4 January, and the first visit is on Mon 11 January
        assertThat(found)
                .extracting(Violation::rule, each -> each.leads().toString())
                .containsExactly(tuple(Rule.TOO_SOON, "[Lead[eight, -8 days]]"));
    }

    @Test
    void hoursCountToTheAnchorOfAVisit() {
        // from the end of Mon 4 January to Mon 11 January at 9:00
        Duration until = Duration.between(
                LocalDateTime.of(2027, 1, 5, 0, 0), offer.visits().get(0).arrival());
        int hours = Math.toIntExact(until.toHours());
        CourseRequest kept = request().preparing(hoursBefore(hours)).build();
        CourseRequest missed = request().preparing(hoursBefore(hours + 1)).build();

        assertThat(broken(kept, snapshot(), offer)).isEmpty();
        assertThat(broken(missed, snapshot(), offer)).containsExactly(Rule.TOO_SOON);
    }

    private static LeadTimes hoursBefore(int hours) {
        return LeadTimes.of(List.of(rule("hours", Direction.AVOID, NSAIDS, "-%d hours".formatted(hours), "session")));
    }
}
