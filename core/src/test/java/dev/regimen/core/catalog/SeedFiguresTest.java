package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.RecoveryPhase.Starts;
import dev.regimen.core.procedure.Guidance;
import dev.regimen.core.procedure.Indication;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.procedure.RelatedProcedure;
import dev.regimen.core.procedure.Section;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.risk.Risk;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Dose;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of the clinic's page on prolotherapy, found in the bundled entry and cited to that page. */
class SeedFiguresTest {
    private static final String PAGE = "manhattan-pain-prolotherapy";
    private static final Procedure PROLOTHERAPY = Catalog.bundled().procedure("prolotherapy");

    static List<TreatmentProtocol> protocols() {
        return PROLOTHERAPY.protocols();
    }

    @Test
    void thereIsAProtocolForEachOfTheFiveTreatedAreas() {
        assertThat(protocols())
                .extracting(TreatmentProtocol::site)
                .extracting(BodySite::id)
                .containsExactly("knee", "ankle", "wrist", "shoulder", "neck");
    }

    @Test
    void theTreatedAreasStandAmongWhatItIsFor() {
        assertThat(PROLOTHERAPY.indications())
                .filteredOn(SeedFiguresTest::isFromThePage)
                .extracting(Indication::id)
                .containsExactly(
                        "ankle-sprain",
                        "knee-osteoarthritis",
                        "whiplash",
                        "wrist-sprain",
                        "shoulder-injury",
                        "shoulder-dislocation",
                        "ligament-or-tendon-sprain",
                        "osteoarthritis",
                        "chronic-pain");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void twoToThreeSessions(TreatmentProtocol protocol) {
        Stage injections = protocol.stage("injections");

        assertThat(injections.sessions()).isEqualTo(CountRange.of(2, 3));
        assertThat(isFromThePage(injections)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void twoToFourWeeksApart(TreatmentProtocol protocol) {
        SpacingWindow spacing = protocol.stage("injections").spacing();

        assertThat(spacing.anchor()).isEqualTo(Anchor.previousSession());
        assertThat(spacing.from()).isEqualTo(Gap.ofWeeks(2));
        assertThat(spacing.to()).isEqualTo(Gap.ofWeeks(4));
        assertThat(isFromThePage(spacing)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void noLimitIsSetThatThePageDoesNotState(TreatmentProtocol protocol) {
        SpacingWindow spacing = protocol.stage("injections").spacing();

        assertThat(spacing.neverBefore()).isNull();
        assertThat(spacing.neverAfter()).isNull();
        assertThat(protocol.caps()).isEmpty();
        assertThat(protocol.sides().apart()).isNull();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void dextroseOfTwelveAndAHalfToTwentyFivePercent(TreatmentProtocol protocol) {
        List<Dose> doses = protocol.stage("injections").visit().anchor().doses();

        Dose.Solution dextrose = (Dose.Solution) doses.get(0);
        assertThat(doses).hasSize(1);
        assertThat(dextrose.substance().id()).isEqualTo("dextrose");
        assertThat(dextrose.concentration()).isEqualTo(QuantityRange.parse("12.5..25 %"));
        assertThat(isFromThePage(dextrose)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aFlareOfTwoToFourDaysAfterEachSession(TreatmentProtocol protocol) {
        RecoveryPhase flare = protocol.recovery().get(0);

        assertThat(flare.starts()).isEqualTo(Starts.SESSION);
        assertThat(flare.lasts()).isEqualTo(GapRange.ofDays(2, 4));
        assertThat(isFromThePage(flare)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void improvementOverTheFourToSixWeeksThatFollowTheFlare(TreatmentProtocol protocol) {
        RecoveryPhase strengthening = protocol.recovery().get(1);

        assertThat(strengthening.starts()).isEqualTo(Starts.END_OF_PHASE);
        assertThat(strengthening.afterPhase()).isEqualTo("flare");
        assertThat(strengthening.lasts()).isEqualTo(GapRange.ofWeeks(4, 6));
        assertThat(isFromThePage(strengthening)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theEvaluationComesWhenTheImprovementHasHadItsTime(TreatmentProtocol protocol) {
        Stage evaluation = protocol.stage("evaluation");
        SpacingWindow start = evaluation.start();

        assertThat(evaluation.kind()).isEqualTo(Stage.Kind.EVALUATION);
        assertThat(start.anchor()).isEqualTo(Anchor.endOf("injections"));
        assertThat(start.from()).isEqualTo(Gap.ofWeeks(4));
        assertThat(start.to()).isEqualTo(Gap.ofWeeks(6));
    }

    @Test
    void ultrasoundGuidesNearlyAllInjections() {
        Guidance guidance = PROLOTHERAPY.guidance();

        assertThat(guidance.by()).isEqualTo("ultrasound");
        assertThat(guidance.usage()).isEqualTo(Guidance.Usage.NEARLY_ALWAYS);
        assertThat(isFromThePage(guidance)).isTrue();
        assertThat(protocols())
                .allMatch(protocol -> protocol.stage("injections").visit().anchor().needs().stream()
                        .anyMatch(need -> need.kind() == ResourceKind.DEVICE
                                && need.capability().equals("ultrasound")));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void iceAndAcetaminophenMayBeUsedUntilTheFlareIsOver(TreatmentProtocol protocol) {
        List<Instruction> relief = protocol.instructions().stream()
                .filter(rule -> rule.direction() == Direction.MAY)
                .toList();

        assertThat(relief).extracting(rule -> rule.subject().id()).containsExactly("ice", "acetaminophen");
        assertThat(relief).allSatisfy(rule -> {
            assertThat(rule.timing().from()).isEqualTo(OffsetRange.exactly(Offset.SESSION));
            assertThat(rule.timing().until()).isEqualTo(OffsetRange.exactly(Offset.days(4)));
            assertThat(isFromThePage(rule)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void medicinesAreToldAndThePrescriberIsAskedAboutBloodThinners(TreatmentProtocol protocol) {
        assertThat(protocol.instructions())
                .filteredOn(rule -> rule.timing().from().isDecision() && isFromThePage(rule))
                .extracting(rule -> rule.direction() + " " + rule.subject().id())
                .containsExactly("DO medicine-list", "ASK_PRESCRIBER anticoagulants");
    }

    @Test
    void theSixRisksOfThePageWithoutARateThatItDoesNotState() {
        assertThat(PROLOTHERAPY.risks())
                .filteredOn(SeedFiguresTest::isFromThePage)
                .extracting(Risk::id)
                .containsExactly(
                        "more-pain-or-stiffness",
                        "bruising",
                        "bleeding",
                        "infection",
                        "nerve-damage",
                        "allergic-reaction");
        assertThat(PROLOTHERAPY.risks().stream().flatMap(risk -> risk.rates().stream()))
                .noneMatch(SeedFiguresTest::isFromThePage);
    }

    @Test
    void theFourRelatedProceduresEachHaveAnEntryOfTheirOwn() {
        List<String> related = PROLOTHERAPY.related().stream()
                .filter(SeedFiguresTest::isFromThePage)
                .map(RelatedProcedure::procedure)
                .toList();

        assertThat(related)
                .containsExactly(
                        "platelet-rich-plasma",
                        "stem-cell-therapy",
                        "corticosteroid-injection",
                        "hyaluronic-acid-injection");
        assertThat(Catalog.bundled().procedures()).extracting(Procedure::id).containsAll(related);
    }

    @Test
    void everySectionOfThePageHasItsProse() {
        assertThat(PROLOTHERAPY.sections()).containsOnlyKeys(Section.values());
    }

    @Test
    void thePageStandsBelowHomeAndProcedures() {
        assertThat(PROLOTHERAPY.breadcrumb())
                .extracting(place -> place.inOrAny(Locale.ENGLISH))
                .containsExactly("Home", "Procedures");
    }

    @Test
    void theCodeIsHcpcsM0076() {
        assertThat(PROLOTHERAPY.codings()).extracting(Coding::code).containsExactly("M0076");
    }

    @Test
    void whatIsNotYetApprovedCarriesNoReview() {
        assertThat(Catalog.bundled().procedures()).allMatch(procedure -> procedure.review() == null);
    }

    private static boolean isFromThePage(Sourced fact) {
        return fact.citations().stream().map(Citation::source).map(Source::id).anyMatch(PAGE::equals);
    }
}
