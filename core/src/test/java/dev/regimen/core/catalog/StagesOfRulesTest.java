package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static dev.regimen.core.catalog.SmallCatalog.readWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.ExpectedPhase;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules and phases that belong to one stage of a protocol. */
class StagesOfRulesTest {
    private static final String ABLATION = "medial-branch-block-and-radiofrequency-ablation/lumbar";
    private static final String ICE = "  - {may: ice, from: session, until: +4 days, source: page}\n";
    private static final String FLARE = "starts: session, lasts: 2..4 days";
    private static final String RULE = "may: ice, from: session, until: +4 days";

    private static final String FILE = SmallCatalog.replaced(
            SmallCatalog.replaced(SmallCatalog.PROCEDURE, RULE, RULE + ", when: {stage: injections}"),
            FLARE,
            FLARE + ", when: {stage: injections}");

    private static SessionTime session(String key, LocalDate on, String stage) {
        TreatmentProtocol protocol = Catalog.bundled().protocol(ABLATION);
        return SessionTime.of(
                        key, on.atTime(10, 0).atZone(ZoneId.of("America/New_York")), protocol.site(), Laterality.NONE)
                .withStage(stage);
    }

    @Test
    void theDiaryIsForTheTestBlocksAndTheSorenessForTheAblation() {
        InstructionTimeline told = InstructionTimeline.of(
                Catalog.bundled().protocol(ABLATION),
                List.of(
                        session("first", LocalDate.of(2027, 2, 1), "blocks"), // Mon
                        session("second", LocalDate.of(2027, 2, 22), "blocks"), // Mon
                        session("third", LocalDate.of(2027, 3, 22), "ablation")), // Mon
                Circumstances.UNKNOWN,
                LocalDate.of(2027, 1, 11)); // Mon

        assertThat(told.entries())
                .filteredOn(entry -> entry.advice().subject().id().equals("pain-diary"))
                .extracting(entry -> entry.span().firstDate())
                .containsExactly(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 22)); // Mon, Mon
        assertThat(told.expected())
                .extracting(expected -> expected.phase().id() + " " + expected.session())
                .containsExactly("flare third", "relief third");
        assertThat(told.expected().get(1))
                .extracting(ExpectedPhase::earliestStart, ExpectedPhase::latestEnd)
                .containsExactly(LocalDate.of(2027, 4, 5), LocalDate.of(2027, 4, 12)); // Mon, Mon
    }

    @Test
    void rulesAndPhasesOfAStageComeBackFromTheirFileAsTheyWereWritten() {
        Catalog catalog = ofInjections();

        Catalog again = CatalogReader.builder()
                .text(Layer.BUNDLED, "again.yaml", CatalogWriter.yaml(catalog))
                .read()
                .orThrow();

        TreatmentProtocol knee = again.protocol("needling/knee");
        assertThat(knee.instructions())
                .filteredOn(rule -> rule.id().equals("may-ice"))
                .extracting(Instruction::when)
                .containsExactly(Condition.in("injections"));
        assertThat(knee.recovery()).extracting(RecoveryPhase::when).containsExactly(Condition.in("injections"));
        assertThat(again.procedures()).isEqualTo(catalog.procedures());
    }

    @Test
    void aStageIsPartOfWhatAProtocolSays() {
        assertThat(ContentHash.of(ofInjections().protocol("needling/knee")))
                .isNotEqualTo(ContentHash.of(SmallCatalog.read().protocol("needling/knee")));
        assertThat(CatalogDiff.between(SmallCatalog.read(), ofInjections()).toString())
                .contains("instructions/may-ice/when", "recovery/flare/when");
    }

    @Test
    void aClinicTellsARuleForAnotherStage() {
        String change = """
                overrides: needling
                changes:
                  - {change: instructions/may-ice/when/stage, to: %s, because: we give it then}
                """;
        CatalogReader.Builder reader = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", FILE);

        Catalog changed = reader.text(Layer.CLINIC, "clinic.yaml", change.formatted("evaluation"))
                .read()
                .orThrow();

        assertThat(changed.protocol("needling/knee").instructions())
                .extracting(Instruction::when)
                .contains(Condition.in("evaluation"));
    }

    private static Catalog ofInjections() {
        return CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", FILE)
                .read()
                .orThrow();
    }

    @Test
    void aStageThatNoProtocolWithTheRuleHasIsAnErrorWithAHint() {
        assertThat(problems(readWith(RULE, RULE + ", when: {stage: injektions}")))
                .containsExactly(
                        "needling.yaml:12:61 instructions/may-ice/when/stage: 'injektions' is not the id of a stage that"
                                + " this rule is told for. Did you mean 'injections'?");
        assertThat(problems(readWith(FLARE, FLARE + ", when: {stage: evalation}")))
                .singleElement()
                .asString()
                .contains("recovery/flare/when/stage", "Did you mean 'evaluation'?");
    }

    @Test
    void aStageThatTheProtocolOfTheRuleDoesNotHaveIsAnError() {
        String own = "    instructions:\n      - {avoid: ibuprofen, from: session, until: +1 day,"
                + " when: {stage: [injections, ablation]}}\n";

        assertThat(problems(readWith("    stages:\n", own + "    stages:\n")))
                .containsExactly(
                        "needling.yaml:22:72 protocols/knee/instructions/avoid-ibuprofen/when/stage: 'ablation' is not"
                                + " the id of a stage that this rule is told for. Known here: evaluation, injections");
    }

    @Test
    void rulesOfTwoStagesAreNoContradictionAndOfOneAreOne() {
        String may = "  - {may: ice, from: session, until: +4 days, when: {stage: injections}, source: page}\n";
        String avoid = "  - {avoid: ice, from: session, until: +4 days, when: {stage: %s}, source: page}\n";

        assertThat(problems(readWith(ICE, may + avoid.formatted("evaluation")))).isEmpty();
        assertThat(problems(readWith(ICE, may + avoid.formatted("injections"))))
                .singleElement()
                .asString()
                .contains("'avoid-ice' forbids what 'may-ice' allows");
        assertThat(problems(readWith(ICE, may + avoid.formatted("[evaluation, injections]"))))
                .singleElement()
                .asString()
                .contains("where the circumstances of both hold");
    }
}
