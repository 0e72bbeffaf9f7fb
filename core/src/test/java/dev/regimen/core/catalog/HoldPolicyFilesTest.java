package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.medicine.HoldPolicy;
import dev.regimen.core.medicine.HoldRule;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.validation.PracticeValidator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HoldPolicyFilesTest {
    // circumstances stand in a file that is read before the medicines they name
    private static final String CIRCUMSTANCES = """
            circumstances:
              - {circumstance: on-thinner, if: {en: you take a blood thinner, es: toma un anticoagulante}, takes: thinners}
            """;
    private static final String MEDICINES = """
            subjects:
              - {subject: apixaban, name: {en: apixaban, es: apixabán}}
              - {subject: warfarin, name: {en: warfarin, es: warfarina}}
              - {subject: thinners, name: {en: blood thinners, es: anticoagulantes}, includes: [apixaban, warfarin]}
              - {subject: zinc, name: {en: zinc, es: zinc}}
              - {subject: tablets, name: {en: tablets, es: pastillas}, includes: [thinners, zinc]}
            """;
    private static final String POLICY = """
            hold-policy:
              sources:
                - {source: sheet, kind: guideline, title: A sheet, address: "https://example.org", read-on: 2026-11-23}
              rows:
                - {medicine: thinners, risk: [intermediate, high], ask-before: 1 week, source: sheet (table 1)}
                - medicine: thinners
                  risk: low
                  text: {en: Ask who prescribed it., es: Pregunte a quien lo recetó.}
                  afterwards: {en: Ask again after the visit., es: Pregunte otra vez después de la visita.}
            """;

    @Test
    void aPolicyIsReadWithItsSourcesAndItsCircumstances() {
        HoldPolicy policy = read().orThrow().holdPolicy();

        assertThat(policy.rules())
                .extracting(HoldRule::id)
                .containsExactly("thinners-intermediate-high", "thinners-low");
        HoldRule first = policy.rules().get(0);
        assertThat(first.askBeforeDays()).isEqualTo(7);
        assertThat(first.citations()).hasSize(1);
        assertThat(first.citations().get(0).place()).isEqualTo("table 1");
        assertThat(policy.circumstanceOf(first)).contains("on-thinner");
    }

    @Test
    void aProtocolsInstructionsHaveThePolicysAmongThem() {
        Catalog catalog = read().orThrow();

        assertThat(catalog.instructions(catalog.protocol("needling/knee")))
                .extracting(Instruction::id)
                .containsExactly("avoid-nsaids", "may-ice", "policy-thinners", "policy-thinners-after");
    }

    @Test
    void aCatalogueWrittenIsReadAsItWas() {
        Catalog catalog = read().orThrow();

        for (String text : List.of(CatalogWriter.yaml(catalog), CatalogWriter.json(catalog))) {
            Catalog again = CatalogReader.builder()
                    .text(Layer.BUNDLED, text.startsWith("{") ? "all.json" : "all.yaml", text)
                    .read()
                    .orThrow();

            assertThat(again.holdPolicy()).isEqualTo(catalog.holdPolicy());
            assertThat(CatalogDiff.between(catalog, again).isEmpty()).isTrue();
        }
        assertThat(CatalogWriter.yaml(catalog)).contains("ask-before: 1 week", "takes: thinners", "source: sheet");
    }

    @Test
    void laterLayersChangeAddAndRemoveRows() {
        Catalog changed = readWith("clinic.yaml", """
                        overrides: hold-policy
                        changes:
                          - {change: rows/thinners-intermediate-high/ask-before, to: 10 days, because: our laboratory}
                          - {remove: rows/thinners-low, because: one row for all is enough}
                          - {add: rows, value: {medicine: apixaban, when: on-thinner, risk: low}, because: our own}
                        """).orThrow();

        assertThat(changed.holdPolicy().rules())
                .extracting(HoldRule::id)
                .containsExactly("thinners-intermediate-high", "apixaban-low");
        assertThat(changed.holdPolicy().rules().get(0).askBeforeDays()).isEqualTo(10);
        assertThat(changed.overridesOf("hold-policy"))
                .extracting(FactOverride::path, FactOverride::oldValue, FactOverride::because)
                .contains(tuple("rows/thinners-intermediate-high/ask-before", "1 week", "our laboratory"));
        assertThat(CatalogDiff.between(read().orThrow(), changed).changes())
                .extracting(CatalogDiff.Change::path)
                .containsExactly(
                        "hold-policy/rows/thinners-intermediate-high/ask-before",
                        "hold-policy/rows/thinners-low",
                        "hold-policy/rows/apixaban-low");
    }

    @Test
    void aPathThatLeadsNowhereSaysWhichOneMayBeMeant() {
        assertThat(problems(readWith("clinic.yaml", """
                        overrides: hold-policy
                        changes:
                          - {change: rows/thinners-hihg/ask-before, to: 10 days, because: x}
                        """)))
                .containsExactly("clinic.yaml:3:5 changes/rows/thinners-hihg/ask-before: the path leads nowhere: there"
                        + " is no 'thinners-hihg' in 'rows'. Did you mean 'thinners-low'?");
    }

    @Test
    void twoRowsForOneMedicineAtOneRiskAreAFinding() {
        assertThat(problems(readWith("more.yaml", "hold-policy: {rows: [{medicine: thinners, risk: high}]}")))
                .containsExactly("more.yaml:1:22 hold-policy/rows/thinners-high: rows 'thinners-intermediate-high' and"
                        + " 'thinners-high' are both for 'thinners' at high bleeding risk. Keep one of the two, or"
                        + " change its 'risk'");
    }

    @Test
    void aRowThatStandsInAnotherFileIsAFinding() {
        assertThat(problems(readWith("more.yaml", "hold-policy: {rows: [{medicine: thinners, risk: low}]}")))
                .containsExactly("more.yaml:1:22 hold-policy/rows/thinners-low: there is a row 'thinners-low' already,"
                        + " at policy.yaml:6:7. To change it, write a file with 'overrides: hold-policy'");
    }

    @Test
    void aTextThatStopsAMedicineIsRefusedWhereItStands() {
        assertThat(problems(readWith("more.yaml", """
                        hold-policy:
                          rows:
                            - medicine: zinc
                              when: on-thinner
                              text: {en: Ask first., es: Suspenda el zinc tres días antes.}
                        """)))
                .containsExactly(
                        "more.yaml:5:13 hold-policy/rows/zinc/text: the text says 'suspenda': a policy tells the"
                                + " patient to ask, never to leave a medicine out. Say whom to ask and when; what to do then is"
                                + " for the one who prescribed it");
    }

    @Test
    void wrongRowsAreFindings() {
        assertThat(problems(readWith("more.yaml", """
                        hold-policy:
                          rows:
                            - {medicine: zink}
                            - {medicine: zinc, ask-before: 1 month, when: on-thinner}
                            - {medicine: warfarin, risk: hihg}
                            - {medicine: apixaban, risk: []}
                        """)))
                .containsExactly(
                        "more.yaml:3:18 hold-policy/rows/zink/medicine: 'zink' is not the id of a subject of"
                                + " instructions. Did you mean 'zinc'?",
                        "more.yaml:4:7 hold-policy/rows/zinc: askBefore must be in days or weeks, was '1 month'",
                        "more.yaml:5:34 hold-policy/rows/warfarin/risk: 'hihg' is not a bleeding risk. Did you mean"
                                + " 'high'?",
                        "more.yaml:6:7 hold-policy/rows/apixaban: 'risk' must name at least one bleeding risk");
    }

    @Test
    void aCircumstanceThatNamesNoMedicineIsAFinding() {
        assertThat(problems(readWith(
                        "more.yaml", "circumstances: [{circumstance: on-zinc, if: {en: a, es: b}, takes: zink}]")))
                .containsExactly("more.yaml:1:68 circumstances/on-zinc/takes: 'zink' is not the id of a subject of"
                        + " instructions. Did you mean 'zinc'?");
    }

    @Test
    void aMedicineThatNothingSaysIsTakenIsAWarning() {
        assertThat(problems(readWith("more.yaml", "hold-policy: {rows: [{medicine: zinc}]}")))
                .containsExactly("more.yaml:1:22 hold-policy/rows/zinc: nothing says which patients take 'zinc', so"
                        + " everyone will be told to ask. Add 'takes: zinc' to a circumstance, or 'when' to the row");
    }

    @Test
    void aRiskThatNoRowIsForIsAWarning() {
        ReadResult<Catalog> result = readWith("clinic.yaml", """
                overrides: hold-policy
                changes:
                  - {remove: rows/thinners-low, because: x}
                """);

        assertThat(problems(result))
                .containsExactly(
                        "needling.yaml:7:16 bleeding-risk: the hold policy has rows for 'thinners', but none at"
                                + " low bleeding risk. Add a row; until then patients are told to ask as soon as they decide");
        Catalog catalog = result.orThrow();
        assertThat(catalog.instructions(catalog.protocol("needling/knee")))
                .filteredOn(each -> each.direction() == Direction.ASK_PRESCRIBER)
                .extracting(each -> each.timing().until().latest())
                .containsExactly(Offset.SESSION);
    }

    @Test
    void aClassAroundThatOfARowThatOnlyAnInstructionNamesIsAWarning() {
        assertThat(problems(readWith("clinic.yaml", """
                        overrides: needling
                        changes:
                          - {add: instructions, value: {ask-prescriber: tablets, from: decision, until: session}, because: x}
                        """)))
                .containsExactly("clinic.yaml:3:32 instructions/ask-prescriber-tablets: the hold policy has no row for"
                        + " 'tablets' at low bleeding risk. Add a row, or leave it to this instruction");
    }

    @Test
    void aClassThatHasNothingToDoWithARowIsNoneOfThePolicysBusiness() {
        assertThat(problems(readWith("clinic.yaml", """
                        overrides: needling
                        changes:
                          - {add: instructions, value: {ask-prescriber: zinc, from: decision, until: session}, because: x}
                        """))).isEmpty();
    }

    @Test
    void aBleedingRiskThatIsNotStatedIsAWarningUnlessItWasLookedFor() {
        assertThat(problems(readWith("clinic.yaml", """
                        overrides: needling
                        changes:
                          - {remove: bleeding-risk, because: x}
                        """)))
                .containsExactly(
                        "needling.yaml:1:1 bleeding-risk: no bleeding risk is stated for 'knee', so the rows of"
                                + " the hold policy that ask earliest will be told. State it, or name 'bleeding-risk' among what"
                                + " is not stated");
        assertThat(problems(readWith("clinic.yaml", """
                        overrides: needling
                        changes:
                          - {remove: bleeding-risk, because: x}
                          - {add: not-stated, value: {fact: bleeding-risk, what: its class, looked-in: page}, because: x}
                        """))).isEmpty();
    }

    @Test
    void withoutAPolicyNothingIsMissed() {
        ReadResult<Catalog> result = SmallCatalog.readWith("bleeding-risk: low\n", "");

        assertThat(result.problems()).isEmpty();
        assertThat(result.orThrow().holdPolicy()).isEqualTo(HoldPolicy.NONE);
    }

    @Test
    void theBundledPolicyAsksTheOneWhoPrescribedAtEveryRisk() {
        Catalog catalog = Catalog.bundled();
        HoldPolicy policy = catalog.holdPolicy();

        assertThat(policy.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.askBefore())
                        .as("no opened source says how many days before one should ask")
                        .isNull());
        for (BleedingRisk risk : BleedingRisk.values()) {
            assertThat(policy.rule(catalog.subject("apixaban"), risk)).isPresent();
            assertThat(policy.without(risk)).isEmpty();
        }
        assertThat(PracticeValidator.create()
                        .validate(policy, List.of(Locale.ENGLISH, Locale.forLanguageTag("es")))
                        .findings())
                .isEmpty();
    }

    @Test
    void everyBundledProtocolAsksAboutBloodThinnersOnce() {
        Catalog catalog = Catalog.bundled();

        assertThat(catalog.protocols())
                .allSatisfy(protocol -> assertThat(catalog.instructions(protocol))
                        .filteredOn(each -> each.direction() == Direction.ASK_PRESCRIBER)
                        .filteredOn(each -> each.subject().id().equals("anticoagulants"))
                        .filteredOn(each -> each.timing().from().isDecision())
                        .hasSize(1));
    }

    private static ReadResult<Catalog> read() {
        return reader().read();
    }

    private static ReadResult<Catalog> readWith(String name, String text) {
        return reader().text(Layer.CLINIC, name, text).read();
    }

    private static CatalogReader.Builder reader() {
        return SmallCatalog.reader()
                .text(Layer.BUNDLED, "circumstances.yaml", CIRCUMSTANCES)
                .text(Layer.BUNDLED, "medicines.yaml", MEDICINES)
                .text(Layer.BUNDLED, "policy.yaml", POLICY);
    }

    private static List<String> problems(ReadResult<Catalog> result) {
        return SmallCatalog.problems(result);
    }
}
