package dev.regimen.core.course;

import static dev.regimen.core.fixtures.CourseFixtures.MONDAY_11_JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Substance;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CourseStateTest {
    private static final Substance STEROID = Substance.of("triamcinolone", Localized.english("triamcinolone"));
    private static final BodySite SPINE = BodySite.of("spine", Localized.english("spine"), false);

    @Test
    void aPairedSiteHasAnUnknownSideUnlessItIsGiven() {
        assertThat(CourseState.builder(CourseFixtures.protocol(), CourseFixtures.COURSE)
                        .build()
                        .side())
                .isEqualTo(Laterality.UNKNOWN);
        assertThat(CourseState.builder(composite(), CourseFixtures.COURSE)
                        .build()
                        .side())
                .isEqualTo(Laterality.NONE);
    }

    @Test
    void theSiteLiesWithinTheProtocols() {
        BodySite level = SPINE.child("l4-l5", Localized.english("L4/5"), false);
        CourseState.Builder builder = CourseState.builder(composite(), CourseFixtures.COURSE);

        assertThat(builder.site(level).build().site()).isEqualTo(level);
        assertThatThrownBy(() -> builder.site(CourseFixtures.KNEE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("site (knee) must be the protocol's site (spine) or lie inside it");
    }

    @Test
    void walkingABookedCourseLeavesNothingRequired() {
        CourseState state = CourseFixtures.newCourse();
        CourseEvaluation evaluation = CourseEvaluator.evaluate(state, MONDAY_11_JANUARY);

        while (!evaluation.required().isEmpty()) {
            SessionWindow window = evaluation.required().get(0);
            state = state.withBooked(window.key(), window.preferFrom());
            evaluation = CourseEvaluator.evaluate(state, MONDAY_11_JANUARY);
        }

        assertThat(evaluation.status()).isEqualTo(CourseStatus.PLANNED);
        assertThat(state.ledger().events())
                .extracting(event -> event.id() + " " + event.date())
                .containsExactly(
                        "course-17/injections/1/1/left 2027-01-11", // Mon
                        "course-17/injections/1/2/left 2027-02-01", // Mon
                        "course-17/evaluation/1/1/left 2027-03-01"); // Mon
        assertThat(state.ledger().events())
                .extracting(LedgerEvent::kind)
                .containsExactly(CourseFixtures.PROCEDURE, CourseFixtures.PROCEDURE, LedgerEvent.EVALUATION);
    }

    @Test
    void aBookingIsAnEventOfEveryProcedureThatTheVisitAlwaysGives() {
        SessionKey key = new SessionKey(CourseFixtures.COURSE, "injections", 1, 1, Laterality.NONE);
        CourseState state =
                CourseState.builder(composite(), CourseFixtures.COURSE).build();

        PatientLedger ledger = state.withBooked(key, MONDAY_11_JANUARY).ledger();

        assertThat(ledger.events())
                .extracting(LedgerEvent::id, LedgerEvent::kind, LedgerEvent::session, LedgerEvent::site)
                .containsExactly(
                        tuple(key.toString(), CourseFixtures.PROCEDURE, key, SPINE),
                        tuple(key + "#gel", "gel", key, SPINE));
        assertThat(ledger.events().get(0).given())
                .containsExactly(new LedgerEvent.Given(STEROID, Quantity.of(40, "mg")));
        assertThat(ledger.events().get(1).given()).isEmpty();
    }

    @Test
    void aBookingIsAnEventOfWhatTheVariantGivesThatIsHeld() {
        SessionKey key = new SessionKey(CourseFixtures.COURSE, "injections", 1, 1, Laterality.NONE);
        CourseState sedated = CourseState.builder(composite(), CourseFixtures.COURSE)
                .circumstances(Circumstances.UNKNOWN.with("sedation", true))
                .build();

        assertThat(sedated.withBooked(key, MONDAY_11_JANUARY).ledger().events())
                .extracting(LedgerEvent::kind)
                .containsExactly(CourseFixtures.PROCEDURE);
    }

    @Test
    void bookingAgainMovesTheBooking() {
        SessionKey key = CourseFixtures.injection(1);
        CourseState state = CourseFixtures.newCourse()
                .withBooked(key, MONDAY_11_JANUARY)
                .withBooked(key, MONDAY_11_JANUARY.plusDays(7));

        assertThat(state.ledger().events())
                .extracting(LedgerEvent::first)
                .containsExactly(MONDAY_11_JANUARY.plusDays(7));
    }

    @Test
    void aBookingIsOfAStageOfTheProtocol() {
        SessionKey key = SessionKey.parse("course-17/boosters/1/1/left");

        assertThatThrownBy(() -> CourseFixtures.newCourse().withBooked(key, MONDAY_11_JANUARY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("boosters");
    }

    @Test
    void plannedDosesAreThoseOfTheGoalAndOfTheVariantThatTheCircumstancesAskFor() {
        CourseState awake =
                CourseState.builder(composite(), CourseFixtures.COURSE).build();
        CourseState sedated = CourseState.builder(composite(), CourseFixtures.COURSE)
                .circumstances(Circumstances.UNKNOWN.with("sedation", true))
                .build();
        Stage stage = composite().stages().get(0);

        assertThat(SessionKinds.planned(awake, stage))
                .containsExactly(new LedgerEvent.Given(STEROID, Quantity.of(40, "mg")));
        assertThat(SessionKinds.planned(sedated, stage))
                .containsExactly(new LedgerEvent.Given(STEROID, Quantity.of(10, "mg")));
    }

    // always gives a gel, perhaps a toxin; 20 to 40 mg for pain, 80 mg for another goal; less under sedation
    private static TreatmentProtocol composite() {
        Segment care = Segment.builder("care", Duration.ofMinutes(20))
                .doses(steroid(20, 40, "pain"), steroid(80, 80, "swelling"))
                .build();
        Segment gel =
                Segment.builder("gel", Duration.ofMinutes(5)).procedure("gel").build();
        Segment toxin = Segment.builder("toxin", Duration.ofMinutes(5))
                .procedure("toxin")
                .optional()
                .build();
        Segment sedated = Segment.builder("care", Duration.ofMinutes(40))
                .doses(steroid(10, 10, null))
                .build();
        Visit visit = new Visit(List.of(care, gel, toxin), List.of(new Visit.Variant("sedation", List.of(sedated))));
        return TreatmentProtocol.builder(
                        new ProtocolId(CourseFixtures.PROCEDURE, "spine"), Localized.english("Spine"), SPINE)
                .goal(Localized.english("pain"))
                .stages(Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(1), visit)
                        .build())
                .build();
    }

    private static Dose steroid(int least, int most, String goal) {
        Dose.SolutionBuilder dose =
                Dose.solution(STEROID).amount(new QuantityRange(Quantity.of(least, "mg"), Quantity.of(most, "mg")));
        return goal == null ? dose.build() : dose.goal(Localized.english(goal)).build();
    }
}
