package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.CourseStatus;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.Outcome;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two test blocks and the ablation behind their gate, as bundled and as a clinic may change it. */
class AblationGateTest {
    private static final String PROCEDURE = "medial-branch-block-and-radiofrequency-ablation";
    private static final CourseId COURSE = CourseId.of("course-1");
    private static final LocalDate FIRST_BLOCK = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate SECOND_BLOCK = LocalDate.of(2027, 2, 1); // Mon
    private static final LocalDate NEXT_DAY = LocalDate.of(2027, 2, 2); // Tue

    private static SessionKey key(String stage, int cycle, int ordinal) {
        return new SessionKey(COURSE, stage, cycle, ordinal, Laterality.NONE);
    }

    private static Outcome relief(SessionKey session, int percent, LocalDate on) {
        return Outcome.of(session, "pain-relief", Quantity.parse(percent + " %"), on);
    }

    private static CourseState afterBlocks(TreatmentProtocol protocol, int first, int second) {
        return CourseState.builder(protocol, COURSE)
                .ledger(PatientLedger.of(
                        done(key("blocks", 1, 1), FIRST_BLOCK, protocol),
                        done(key("blocks", 1, 2), SECOND_BLOCK, protocol)))
                .outcomes(
                        relief(key("blocks", 1, 1), first, FIRST_BLOCK),
                        relief(key("blocks", 1, 2), second, SECOND_BLOCK))
                .build();
    }

    private static LedgerEvent done(SessionKey key, LocalDate on, TreatmentProtocol protocol) {
        return LedgerEvent.builder(key.toString(), PROCEDURE, on)
                .at(protocol.site(), Laterality.NONE)
                .status(LedgerEvent.Status.DONE)
                .session(key)
                .build();
    }

    private static SessionWindow ablation(CourseState state, LocalDate asOf) {
        CourseEvaluation now = CourseEvaluator.evaluate(state, asOf);
        return now.window(key("ablation", 1, 1)).orElseThrow();
    }

    private static TreatmentProtocol bundled() {
        return Catalog.bundled().protocol(PROCEDURE + "/lumbar");
    }

    private static Catalog clinicOfFiftyPercent() {
        return CatalogReader.builder()
                .bundled()
                .text(Layer.CLINIC, "clinic.yaml", """
                        overrides: %s
                        changes:
                          - change: stages/ablation/gate/at-least
                            to: 50 %%
                            because: our physicians follow the consensus of 2020
                          - change: stages/blocks/decisions/1/go-on-if/at-least
                            to: 50 %%
                            because: the same
                        """.formatted(PROCEDURE))
                .read()
                .orThrow();
    }

    @Test
    void seventyPercentTwiceLeavesTheBundledGateShut() {
        CourseState state = afterBlocks(bundled(), 70, 70);

        SessionWindow ablation = ablation(state, NEXT_DAY);

        assertThat(ablation.status()).isEqualTo(SessionWindow.Status.BEHIND_GATE);
        assertThat(ablation.reasons())
                .filteredOn(Reason.Gated.class::isInstance)
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("80 %");
        assertThat(CourseEvaluator.evaluate(state, NEXT_DAY).status()).isEqualTo(CourseStatus.GATE_SHUT);
    }

    @Test
    void eightyPercentTwiceOpensTheBundledGate() {
        assertThat(ablation(afterBlocks(bundled(), 80, 80), NEXT_DAY).status())
                .isNotEqualTo(SessionWindow.Status.BEHIND_GATE);
    }

    @Test
    void oneBlockBelowEightyPercentShutsItForGood() {
        CourseState state = afterBlocks(bundled(), 90, 79);

        assertThat(ablation(state, NEXT_DAY).status()).isEqualTo(SessionWindow.Status.BEHIND_GATE);
    }

    @Test
    void aClinicThatAsksForFiftyPercentOpensItAtSeventyAndSaysWhy() {
        Catalog clinic = clinicOfFiftyPercent();
        CourseState state = afterBlocks(clinic.protocol(PROCEDURE + "/lumbar"), 70, 70);

        LocalDate aWeekLater = LocalDate.of(2027, 2, 8); // Mon
        SessionWindow ablation = ablation(state, aWeekLater);

        assertThat(ablation.status()).isEqualTo(SessionWindow.Status.DUE);
        assertThat(ablation.from()).isEqualTo(aWeekLater);
        assertThat(clinic.overridesOf(PROCEDURE))
                .extracting(FactOverride::path, FactOverride::because)
                .contains(tuple("stages/ablation/gate/at-least", "our physicians follow the consensus of 2020"));
    }

    @Test
    void theClinicsGateIsStillAGate() {
        TreatmentProtocol protocol = clinicOfFiftyPercent().protocol(PROCEDURE + "/cervical");

        assertThat(ablation(afterBlocks(protocol, 70, 49), NEXT_DAY).status())
                .isEqualTo(SessionWindow.Status.BEHIND_GATE);
    }

    @Test
    void ablationsOfOtherProvidersCountTowardsTheYearsLimitAndTheirBlocksDoNot() {
        CourseState state = afterBlocks(bundled(), 90, 90);
        PatientLedger withOthers = state.ledger()
                .with(elsewhere("e1", "facet-block", LocalDate.of(2026, 9, 7))) // Mon
                .with(elsewhere("e2", "radiofrequency-ablation", LocalDate.of(2026, 4, 6))) // Mon
                .with(elsewhere("e3", "radiofrequency-ablation", LocalDate.of(2026, 10, 12))); // Mon

        SessionWindow ablation = ablation(state.withLedger(withOthers), NEXT_DAY);

        assertThat(ablation.isOpenOn(LocalDate.of(2027, 4, 5))).isFalse(); // Mon
        assertThat(ablation.isOpenOn(LocalDate.of(2027, 4, 6))).isTrue(); // Tue
        assertThat(ablation.whyClosedOn(LocalDate.of(2027, 3, 1))) // Mon
                .filteredOn(Reason.Capped.class::isInstance)
                .extracting(reason -> ((Reason.Capped) reason).cap())
                .containsExactly("ablations-in-a-year");
    }

    @Test
    void aBookedAblationIsAnEventOfItsOwnKindBesidesTheProcedure() {
        CourseState booked =
                afterBlocks(bundled(), 90, 90).withBooked(key("ablation", 1, 1), LocalDate.of(2027, 2, 15)); // Mon

        assertThat(booked.ledger().events())
                .filteredOn(event -> event.status() == LedgerEvent.Status.BOOKED)
                .extracting(LedgerEvent::kind)
                .containsExactlyInAnyOrder(PROCEDURE, "radiofrequency-ablation");
    }

    private static LedgerEvent elsewhere(String id, String kind, LocalDate on) {
        return LedgerEvent.builder(id, kind, on)
                .at(bundled().site(), Laterality.NONE)
                .status(LedgerEvent.Status.DONE)
                .build();
    }
}
