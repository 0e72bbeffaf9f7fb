package dev.regimen.core.course;

import static dev.regimen.core.fixtures.CourseFixtures.MONDAY_11_JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PreVisitCheckTest {
    private static final LocalDate VISIT = LocalDate.of(2027, 2, 1); // Mon

    @Test
    void whatIsNotKnownIsAsked() {
        PreVisitCheck check = check(Circumstances.UNKNOWN, LedgerEvent.Status.BOOKED, VISIT);

        assertThat(check.toAsk()).containsExactly("fever");
        assertThat(check.voided()).isEmpty();
        assertThat(check.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.answer()).isEqualTo(Answer.UNKNOWN);
            assertThat(finding.session()).isEqualTo(CourseFixtures.injection(2));
            assertThat(finding.event()).isEqualTo("injection-2");
        });
    }

    @Test
    void feverMovesTheSession() {
        PreVisitCheck check = check(Circumstances.UNKNOWN.with("fever", true), LedgerEvent.Status.BOOKED, VISIT);

        assertThat(check.voided()).containsExactly(CourseFixtures.injection(2));
        assertThat(check.toAsk()).isEmpty();
        assertThat(check.findings().get(0)).hasToString("Finding[course-17/injections/1/2/left, fever]");
    }

    @Test
    void noFeverLeavesNothingToAsk() {
        assertThat(check(Circumstances.UNKNOWN.with("fever", false), LedgerEvent.Status.BOOKED, VISIT)
                        .findings())
                .isEmpty();
    }

    @Test
    void onlySessionsThatAreBookedForTheDayAreLookedAt() {
        Circumstances fever = Circumstances.UNKNOWN.with("fever", true);

        assertThat(check(fever, LedgerEvent.Status.DONE, VISIT).findings()).isEmpty();
        assertThat(check(fever, LedgerEvent.Status.CANCELLED, VISIT).findings()).isEmpty();
        assertThat(check(fever, LedgerEvent.Status.BOOKED, VISIT.plusDays(1)).findings())
                .isEmpty();
    }

    @Test
    void onlyTheCoursesOwnTreatmentsAreLookedAt() {
        LedgerEvent otherCourse = CourseFixtures.injected(2, VISIT, LedgerEvent.Status.BOOKED);
        otherCourse = new LedgerEvent(
                "other",
                otherCourse.kind(),
                DateRange.on(VISIT),
                otherCourse.site(),
                Laterality.LEFT,
                LedgerEvent.Status.BOOKED,
                SessionKey.parse("course-18/injections/1/2/left"),
                otherCourse.given());
        LedgerEvent elsewhere = LedgerEvent.builder("elsewhere", CourseFixtures.PROCEDURE, VISIT)
                .status(LedgerEvent.Status.BOOKED)
                .build();
        LedgerEvent evaluation = LedgerEvent.builder("evaluation", LedgerEvent.EVALUATION, VISIT)
                .status(LedgerEvent.Status.BOOKED)
                .session(SessionKey.parse("course-17/evaluation/1/1/left"))
                .build();
        CourseState state = CourseFixtures.newCourse().withLedger(PatientLedger.of(otherCourse, elsewhere, evaluation));

        assertThat(PreVisitCheck.of(state, VISIT).findings()).isEmpty();
    }

    private static PreVisitCheck check(Circumstances known, LedgerEvent.Status status, LocalDate day) {
        CourseState state = CourseState.builder(CourseFixtures.protocol(), CourseFixtures.COURSE)
                .side(Laterality.LEFT)
                .circumstances(known)
                .ledger(PatientLedger.of(
                        CourseFixtures.injected(1, MONDAY_11_JANUARY, LedgerEvent.Status.DONE),
                        CourseFixtures.injected(2, VISIT, status)))
                .build();
        return PreVisitCheck.of(state, day);
    }
}
