package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Contradictions across procedures and layers: where both rules stand, and which is followed. */
class CatalogContradictionsTest {
    private static final String OTHER = """
            procedure: other
            name: Other
            summary: Another needle.
            sources:
              - {source: page, kind: clinic-page, title: A clinic's page, address: "https://example.org", read-on: 2026-11-23}
            related: [needling]
            instructions:
              - {avoid: ice, from: session, until: +3 days, source: page}
            protocols:
              - protocol: knee
                name: Another needle for the knee
                site: knee
                stages:
                  - {stage: injection, name: Injection, sessions: 1, visit: [{segment: injection, lasts: 20 minutes}]}
            """;

    private static ReadResult<Catalog> withClinic(String... changes) {
        return SmallCatalog.reader()
                .text(
                        Layer.CLINIC,
                        "clinic.yaml",
                        "overrides: needling\nchanges:\n  - " + String.join("\n  - ", changes) + "\n")
                .read();
    }

    private static ReadResult<Catalog> withOther(Layer layer, String other) {
        return SmallCatalog.reader().text(layer, "other.yaml", other).read();
    }

    @Test
    void aClinicThatContradictsTheBundledTextIsWarnedAndTheStricterRuleIsShown() {
        ReadResult<Catalog> result = withClinic(
                "{add: instructions, value: {avoid: ice, from: session, until: +2 days}, because: we use warmth}");

        assertThat(problems(result))
                .containsExactly(
                        "clinic.yaml:3:32 instructions/avoid-ice: 'avoid-ice' (clinic, clinic.yaml:3:32) forbids what"
                                + " 'may-ice' (bundled, needling.yaml:12:5) allows at the same time. The stricter one,"
                                + " 'avoid-ice' of the clinic layer, is shown; to settle it, change or remove one of"
                                + " them");
        assertThat(result.problems())
                .extracting(CatalogProblem::severity)
                .containsExactly(CatalogProblem.Severity.WARNING);
        assertThat(result.orThrow().contradictions())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.isAcrossLayers()).isTrue();
                    assertThat(found.isAcrossProcedures()).isFalse();
                    assertThat(found.stricter().layer()).contains(Layer.CLINIC);
                    assertThat(found.other().layer()).contains(Layer.BUNDLED);
                })
                .hasToString("needling/instructions/avoid-ice (clinic, clinic.yaml:3) forbids what"
                        + " needling/instructions/may-ice (bundled, needling.yaml:12) allows");
    }

    @Test
    void theBundledRuleMayBeTheStricterOne() {
        ReadResult<Catalog> result = withClinic(
                "{remove: instructions/may-ice, because: x}",
                "{add: instructions, value: {may: ibuprofen, from: +1 day, until: +2 days, when: {site: elbow}},"
                        + " because: our patients ask for it}",
                "{change: protocols/knee/site, to: elbow, because: we have no knees}");

        assertThat(problems(result)).singleElement().asString().startsWith("""
                        clinic.yaml:4:32 instructions/may-ibuprofen: 'avoid-nsaids' (bundled, needling.yaml:11:5)\
                         forbids what 'may-ibuprofen' (clinic, clinic.yaml:4:32) allows at the same time.\
                         The stricter one, 'avoid-nsaids' of the bundled layer, is shown""");
    }

    @Test
    void aBundledRuleOfWhichAClinicChangedAPartIsTheClinics() {
        String avoid = "  - {avoid: ice, from: +5 days, until: +7 days, source: page}\n";
        String ice = "  - {may: ice, from: session, until: +4 days, source: page}\n";
        String bundled = SmallCatalog.replaced(SmallCatalog.PROCEDURE, ice, ice + avoid);

        Catalog catalog = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", bundled)
                .text(
                        Layer.SITE,
                        "site.yaml",
                        "overrides: needling\nchanges:\n"
                                + "  - {change: instructions/may-ice/until, to: +5 days, because: it is hot here}\n")
                .read()
                .orThrow();

        assertThat(catalog.contradictions()).singleElement().satisfies(found -> {
            assertThat(found.other().layer()).contains(Layer.SITE);
            assertThat(found.other().file()).isEqualTo("site.yaml");
            assertThat(found.other().line()).isEqualTo(3);
            assertThat(found.stricter().layer()).contains(Layer.BUNDLED);
        });
    }

    @Test
    void aConditionThatAClinicTookAwayMakesTheRuleTheClinics() {
        String avoid = "  - {avoid: ice, from: session, until: +7 days, when: {unless: raynaud}, source: page}\n";
        String ice = "  - {may: ice, from: session, until: +4 days, source: page}\n";
        String sick = ice.replace(", source", ", when: raynaud, source");

        Catalog catalog = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", SmallCatalog.replaced(SmallCatalog.PROCEDURE, ice, sick + avoid))
                .text(
                        Layer.GROUP,
                        "group.yaml",
                        "overrides: needling\nchanges:\n  - {remove: instructions/avoid-ice/when, because: x}\n")
                .read()
                .orThrow();

        assertThat(catalog.contradictions())
                .singleElement()
                .hasToString("needling/instructions/avoid-ice (group, group.yaml:3) forbids what"
                        + " needling/instructions/may-ice (bundled, needling.yaml:12) allows");
    }

    @Test
    void proceduresOfOneLayerMayDifferButAreListed() {
        String back = "related: [other]\nrisks:\n";
        Catalog catalog = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", SmallCatalog.replaced(SmallCatalog.PROCEDURE, "risks:\n", back))
                .text(Layer.BUNDLED, "other.yaml", OTHER)
                .read()
                .orThrow();

        assertThat(catalog.contradictions()).singleElement().satisfies(found -> {
            assertThat(found.isAcrossProcedures()).isTrue();
            assertThat(found.isAcrossLayers()).isFalse();
            assertThat(found.stricter().procedure()).isEqualTo("other");
            assertThat(found.conflict().other().id()).isEqualTo("may-ice");
        });
    }

    @Test
    void aClinicsProcedureThatContradictsABundledOneIsAWarning() {
        assertThat(problems(withOther(Layer.CLINIC, OTHER.replace("related: [needling]\n", ""))))
                .singleElement()
                .asString()
                .startsWith("other.yaml:7:5 instructions/avoid-ice: 'avoid-ice' of 'other' (clinic, other.yaml:7:5)"
                        + " forbids what 'may-ice' of 'needling' (bundled, needling.yaml:12:5) allows,"
                        + " if both are given.");
    }

    @Test
    void proceduresThatAreNeitherRelatedNorForTheSameSiteAreNotCompared() {
        String elbow = OTHER.replace("related: [needling]\n", "").replace("site: knee", "site: elbow");
        String relatedElbow = OTHER.replace("site: knee", "site: elbow");

        assertThat(withOther(Layer.CLINIC, elbow).orThrow().contradictions()).isEmpty();
        assertThat(withOther(Layer.CLINIC, relatedElbow).orThrow().contradictions())
                .hasSize(1);
    }

    @Test
    void aRuleThatCanHoldAtNoneOfTheSitesContradictsNothing() {
        String atElbow = OTHER.replace("{avoid: ice,", "{avoid: ice, when: {site: elbow},");

        assertThat(withOther(Layer.CLINIC, atElbow).orThrow().contradictions()).isEmpty();
    }

    @Test
    void ofACatalogueThatWasNotReadFromFilesNoLayerIsKnown() {
        Catalog read = withOther(Layer.CLINIC, OTHER).orThrow();

        Catalog made = Catalog.builder()
                .procedures(read.procedure("needling"), read.procedure("other"))
                .build();

        assertThat(made.contradictions()).singleElement().satisfies(found -> {
            assertThat(found.stricter().layer()).isEmpty();
            assertThat(found)
                    .hasToString("other/instructions/avoid-ice forbids what needling/instructions/may-ice allows");
            assertThat(found.isAcrossLayers()).isFalse();
        });
    }

    @Test
    void theBundledRulesStandInTheBundledLayerHoweverTheyWereRead() {
        List<RuleContradiction> compiled = Catalog.bundled().contradictions();
        List<RuleContradiction> fromSources =
                CatalogReader.readBundledSources().orThrow().contradictions();

        assertThat(compiled)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.stricter().layer()).contains(Layer.BUNDLED));
        assertThat(fromSources)
                .extracting(RuleContradiction::conflict)
                .containsExactlyElementsOf(
                        compiled.stream().map(RuleContradiction::conflict).toList());
        assertThat(fromSources)
                .allSatisfy(found -> assertThat(found.other().line()).isPositive());
    }

    @Test
    void whatDoesNotContradictIsNoContradiction() {
        RuleContradiction found =
                withOther(Layer.CLINIC, OTHER).orThrow().contradictions().get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> new RuleContradiction(found.other(), found.stricter()));
    }

    @Test
    void aRelationThatGoesOneWayIsAWarningWhereItStands() {
        String elbow = OTHER.replace("{avoid: ice,", "{may: ice,");

        assertThat(problems(withOther(Layer.CLINIC, elbow)))
                .containsExactly("other.yaml:6:11 related/needling: 'other' names 'needling' as related, but 'needling'"
                        + " does not name 'other'. Add 'other' to the related procedures of 'needling'");
    }

    @Test
    void bundledProceduresAreRelatedBothWays() {
        assertThat(CatalogReader.readBundledSources().problems()).isEmpty();
    }
}
