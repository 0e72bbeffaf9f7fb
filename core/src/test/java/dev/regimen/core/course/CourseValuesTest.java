package dev.regimen.core.course;

import static dev.regimen.core.fixtures.CourseFixtures.KNEE;
import static dev.regimen.core.fixtures.CourseFixtures.MONDAY_11_JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.visit.Substance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys, events, decisions and outcomes: what cannot exist, and what their texts keep to themselves. */
class CourseValuesTest {
    private static final SessionKey KEY = CourseFixtures.injection(2);

    @Test
    void sessionKeyReadsWhatItWrites() {
        assertThat(KEY).hasToString("course-17/injections/1/2/left");
        assertThat(SessionKey.parse("course-17/injections/1/2/left")).isEqualTo(KEY);
        assertThat(SessionKey.parse("a/b/injections/3/4/bilateral"))
                .isEqualTo(new SessionKey(CourseId.of("a/b"), "injections", 3, 4, Laterality.BILATERAL));
    }

    @Test
    void sessionKeysAreOrderedByCourseStageCycleOrdinalAndSide() {
        List<String> inOrder = List.of(
                "a/b/1/1/left",
                "b/a/1/1/left",
                "b/a/1/1/right",
                "b/a/1/2/left",
                "b/a/1/10/left",
                "b/a/2/1/left",
                "b/b/1/1/left");

        assertThat(inOrder.stream().map(SessionKey::parse).sorted().map(SessionKey::toString))
                .containsExactlyElementsOf(inOrder);
    }

    @Test
    void sessionKeyNamesARealSession() {
        CourseId course = CourseFixtures.COURSE;

        assertThatThrownBy(() -> new SessionKey(course, "injections", 0, 1, Laterality.LEFT))
                .hasMessage("cycle must be at least 1, was 0");
        assertThatThrownBy(() -> new SessionKey(course, "injections", 1, 0, Laterality.LEFT))
                .hasMessage("ordinal must be at least 1, was 0");
        assertThatThrownBy(() -> new SessionKey(course, "Not An Id", 1, 1, Laterality.LEFT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionKey.parse("injections/1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("course-17/injections/1/2/left");
        assertThatThrownBy(() -> SessionKey.parse("c/injections/1/2/up")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostIdsAreShortAndPrintable() {
        assertThatCode(() -> CourseId.of("x".repeat(200))).doesNotThrowAnyException();
        assertThatThrownBy(() -> CourseId.of("x".repeat(201)))
                .hasMessage("value must have 1 to 200 characters, had 201");
        assertThatThrownBy(() -> CourseId.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CourseId.of("a\nb")).hasMessage("value must not hold control characters");
        assertThatThrownBy(() -> CourseId.of(null)).isInstanceOf(NullPointerException.class);
        assertThat(CourseId.of("course-17")).hasToString("course-17");
    }

    @Test
    void anEventHasAnEndAndADoneOrUnknownDefault() {
        assertThatThrownBy(() -> LedgerEvent.builder("e", "injection", DateRange.from(MONDAY_11_JANUARY))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("date must have an end");

        LedgerEvent event =
                LedgerEvent.builder("e", "injection", MONDAY_11_JANUARY).build();
        assertThat(event.status()).isEqualTo(LedgerEvent.Status.DONE);
        assertThat(event.side()).isEqualTo(Laterality.UNKNOWN);
        assertThat(event.first()).isEqualTo(MONDAY_11_JANUARY);
        assertThat(event.last()).isEqualTo(MONDAY_11_JANUARY);
        assertThat(event.withStatus(LedgerEvent.Status.MISSED).status()).isEqualTo(LedgerEvent.Status.MISSED);
    }

    @Test
    void textsOfWhatHappenedTellNothingAboutThePatient() {
        LedgerEvent event = LedgerEvent.builder("event-7", "secret-kind", MONDAY_11_JANUARY)
                .at(KNEE, Laterality.LEFT)
                .gave(Substance.of("secret-substance", Localized.english("secret")), Quantity.of(40, "mg"))
                .build();

        assertThat(event).hasToString("LedgerEvent[event-7]");
        assertThat(event.given().get(0).toString()).doesNotContain("40");
        assertThat(PatientLedger.of(event)).hasToString("PatientLedger[1 events]");
        assertThat(Outcome.of(KEY, "pain-relief", Quantity.of(77, "%"), MONDAY_11_JANUARY))
                .hasToString("Outcome[pain-relief of course-17/injections/1/2/left]");
        assertThat(CourseFixtures.afterFirstSession()).hasToString("CourseState[course-17 of example-injection/knee]");
        assertThat(CourseEvaluator.evaluate(CourseFixtures.afterFirstSession(), MONDAY_11_JANUARY))
                .hasToString("CourseEvaluation[1 past, 1 next]");
    }

    @Test
    void textsOfReasonsNameTheRuleAndNotTheAnswer() {
        Reason contraindicated =
                new Reason.Contraindicated("pregnancy", Contraindication.Consequence.EXCLUDE, Answer.YES, false);
        Reason gated = new Reason.Gated(
                "blocks",
                Criterion.of("pain-relief", Quantity.of(80, "%")),
                Reason.GateState.NOT_MET,
                List.of(KEY),
                null);

        assertThat(contraindicated).hasToString("Contraindicated[pregnancy, EXCLUDE]");
        assertThat(gated.toString())
                .contains("blocks", "pain-relief", KEY.toString())
                .doesNotContain("NOT_MET");
        assertThat(new Reason.Capped("yearly", List.of("e1"), MONDAY_11_JANUARY).toString())
                .contains("yearly", "e1", "2027-01-11");
    }

    @Test
    void ledgerSortsByDateAndTakesEachIdOnce() {
        LedgerEvent late = LedgerEvent.builder("a", "injection", MONDAY_11_JANUARY.plusDays(1))
                .build();
        LedgerEvent early =
                LedgerEvent.builder("b", "injection", MONDAY_11_JANUARY).build();
        LedgerEvent longer = LedgerEvent.builder(
                        "c", "injection", DateRange.of(MONDAY_11_JANUARY, MONDAY_11_JANUARY.plusDays(1)))
                .build();

        assertThat(PatientLedger.of(late, longer, early).events()).containsExactly(early, longer, late);
        assertThatThrownBy(() -> PatientLedger.of(late, late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events must have different ids; 'a' comes twice");
    }

    @Test
    void ledgerWithAnEventReplacesTheOneOfTheSameId() {
        LedgerEvent booked = CourseFixtures.injected(1, MONDAY_11_JANUARY, LedgerEvent.Status.BOOKED);
        LedgerEvent done = CourseFixtures.injected(1, MONDAY_11_JANUARY, LedgerEvent.Status.DONE);
        LedgerEvent other = CourseFixtures.injected(2, MONDAY_11_JANUARY, LedgerEvent.Status.DONE);

        PatientLedger ledger = PatientLedger.of(booked, other).with(done);

        assertThat(ledger.events()).containsExactly(done, other);
        assertThat(ledger.without(done.id()).events()).containsExactly(other);
        assertThat(ledger.without("nobody")).isEqualTo(ledger);
    }

    @Test
    void aDecisionSaysHowManySessionsItAllows() {
        assertThat(Decision.stopBefore(KEY, MONDAY_11_JANUARY).goesOn()).isFalse();
        assertThat(Decision.goOnWith(KEY, MONDAY_11_JANUARY).goesOn()).isTrue();
        assertThat(Decision.extend(KEY, 2, MONDAY_11_JANUARY).sessions()).isEqualTo(2);
        assertThatThrownBy(() -> Decision.extend(KEY, 0, MONDAY_11_JANUARY))
                .hasMessage("sessions (0) does not go with EXTEND");
        assertThatThrownBy(() -> new Decision(KEY, Decision.Kind.STOP, 1, MONDAY_11_JANUARY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decision(KEY, Decision.Kind.CONTINUE, 2, MONDAY_11_JANUARY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOutcomeMayNotSayHowLongItLasted() {
        assertThat(Outcome.of(KEY, "pain-relief", Quantity.of(77, "%"), MONDAY_11_JANUARY)
                        .lasted())
                .isNull();
        assertThatThrownBy(() ->
                        new Outcome(KEY, "Not An Id", Quantity.of(77, "%"), Gap.ofDays(1), LocalDate.of(2027, 1, 12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEvaluationFindsWindowsAndVerdictsByName() {
        CourseEvaluation evaluation = CourseEvaluator.evaluate(CourseFixtures.afterFirstSession(), MONDAY_11_JANUARY);

        assertThat(evaluation.window(KEY)).isPresent();
        assertThat(evaluation.window(CourseFixtures.injection(1))).isEmpty();
        assertThat(evaluation.verdict("injection-1").map(SessionVerdict::held)).contains(true);
        assertThat(evaluation.verdict("nobody")).isEmpty();
        assertThat(evaluation.required()).isEqualTo(evaluation.next());
    }
}
