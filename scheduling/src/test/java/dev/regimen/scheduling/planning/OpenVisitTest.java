package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.NOT_BEFORE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.planning.Preferences.Wish;
import dev.regimen.scheduling.verify.PlanVerifier;
import dev.regimen.scheduling.verify.Violation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenVisitTest {
    private static final LocalDate BEFORE = LocalDate.of(2027, 1, 2); // Sat
    private static final RollingCap THREE_A_YEAR =
            RollingCap.ofEvents("yearly", 3, Gap.ofMonths(12), "prolotherapy").build();

    private static TreatmentProtocol knee(int sessions, RollingCap cap) {
        TreatmentProtocol knee = PlanFixtures.knee(CountRange.exactly(sessions));
        return TreatmentProtocol.builder(knee.id(), knee.name(), knee.site())
                .stages(knee.stages().toArray(Stage[]::new))
                .caps(cap)
                .build();
    }

    private static PlanningResult twoInjectionsUnder(RollingCap cap) {
        return plan(request(knee(2, cap)).build(), snapshot());
    }

    private static PlanningResult plan(CourseRequest request, Snapshot snapshot) {
        return CoursePlanner.of(practice()).offers(request, snapshot, 1);
    }

    /** The calendar ends before a second visit could be. */
    private static Snapshot shortCalendar() {
        return Snapshot.empty(
                PracticeCalendar.compile(practice(), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 20))); // Fri, Wed
    }

    private static CourseRequest threeInjections(LedgerEvent... before) {
        CourseState state = PlanFixtures.state(knee(3, THREE_A_YEAR))
                .ledger(PatientLedger.of(before))
                .build();
        return CourseRequest.builder(state, PATIENT, TODAY).sites("harbor").build();
    }

    private static LedgerEvent elsewhere() {
        return LedgerEvent.builder("elsewhere", "prolotherapy", BEFORE).build();
    }

    @Test
    void visitThatACapClosesForItsWholeWindowIsNotLeftOpenBeyondTheCalendar() {
        PlanningResult result = twoInjectionsUnder(RollingCap.ofEvents("yearly", 1, Gap.ofMonths(12), "prolotherapy")
                .build());

        assertThat(result).isInstanceOf(Explanation.class);
    }

    @Test
    void visitThatACapAllowsIsPlanned() {
        PlanningResult result = twoInjectionsUnder(RollingCap.ofEvents("yearly", 2, Gap.ofMonths(12), "prolotherapy")
                .build());

        assertThat(result).isInstanceOf(Offers.class);
    }

    @Test
    void visitsMayStayOpenWhereTheRulesHaveDaysForThemAfterTheCalendar() {
        assertThat(plan(threeInjections(), shortCalendar()))
                .isInstanceOfSatisfying(
                        Offers.class, offers -> assertThat(offers.best().open()).hasSize(3));
    }

    @Test
    void visitIsNotLeftOpenIfACapForbidsForEverWhatFollowsIt() {
        assertThat(plan(threeInjections(elsewhere()), shortCalendar())).isInstanceOf(Explanation.class);
    }

    @Test
    void openVisitsThatACapForbidsForEverAreFound() {
        Offer offer = PlanFixtures.best(threeInjections(), shortCalendar());

        var found = PlanVerifier.of(practice()).verify(threeInjections(elsewhere()), shortCalendar(), offer);

        SessionKey third = new SessionKey(COURSE, "injections", 1, 3, Laterality.LEFT);
        assertThat(found).extracting(Violation::rule).containsExactly(Rule.LEFT_OPEN);
        assertThat(found).extracting(Violation::session).containsExactly(third);
    }

    @Test
    void lastVisitIsNotLateWhereAnotherSidesVisitBeforeItIsOpen() {
        Stage weekly = Stage.builder(
                        "injections", Localized.english("Injections"), CountRange.exactly(2), PlanFixtures.injection())
                .spacing(SpacingWindow.of(GapRange.ofWeeks(1, 1)))
                .build();
        TreatmentProtocol knee = PlanFixtures.knee(CountRange.exactly(1));
        TreatmentProtocol both = TreatmentProtocol.builder(knee.id(), knee.name(), KNEE)
                .stages(weekly)
                .sides(new Sides(Sides.How.STAGED, null, List.of()))
                .build();
        CourseState state = CourseState.builder(both, COURSE)
                .side(Laterality.BILATERAL)
                .notBefore(NOT_BEFORE)
                .build();
        CourseRequest request = CourseRequest.builder(state, PATIENT, TODAY)
                .sites("harbor")
                .available(Hours.of(WeeklyHours.of(DayOfWeek.WEDNESDAY, TimeRange.WHOLE_DAY)))
                .dueBy(NOT_BEFORE.plusDays(1))
                .preferring(Preferences.builder().weight(Wish.LATE, 100).build())
                .build();

        Offer offer = PlanFixtures.best(request, shortCalendar());

        assertThat(offer.visits())
                .extracting(PlannedVisit::date)
                .containsExactly(LocalDate.of(2027, 1, 13), LocalDate.of(2027, 1, 20)); // Wed, Wed
        assertThat(offer.open()).hasSize(2);
        assertThat(offer.cost().of(Wish.LATE)).isZero();
        assertThat(PlanVerifier.of(practice()).verify(request, shortCalendar(), offer))
                .isEmpty();
    }

    @Test
    void lastDayForTheFirstVisitHoldsHoweverDecisionsTurnOut() {
        SessionKey first = new SessionKey(COURSE, "injections", 1, 1, Laterality.LEFT);
        CourseState begun = PlanFixtures.state(PlanFixtures.knee(CountRange.of(1, 2)))
                .ledger(PatientLedger.of(LedgerEvent.builder(first.toString(), "prolotherapy", BEFORE)
                        .at(KNEE, Laterality.LEFT)
                        .session(first)
                        .build()))
                .build();
        CourseRequest.Builder request =
                CourseRequest.builder(begun, PATIENT, TODAY).sites("harbor");

        // a second injection from 16 January, or else the evaluation from the 30th
        CourseRequest forBoth = request.startBy(LocalDate.of(2027, 2, 5)).build(); // Fri
        CourseRequest forOne = request.startBy(LocalDate.of(2027, 1, 25)).build(); // Mon

        Offer offer = PlanFixtures.best(forBoth, snapshot());
        assertThat(PlanVerifier.of(practice()).verify(forOne, snapshot(), offer))
                .extracting(Violation::rule)
                .containsExactly(Rule.OUTSIDE_REQUEST);
        assertThat(plan(forOne, snapshot())).isInstanceOf(Explanation.class);
    }
}
