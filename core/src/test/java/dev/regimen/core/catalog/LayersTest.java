package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final String SPACING = "protocols/knee/stages/injections/spacing/plan";

    private static ReadResult<Catalog> readWithChanges(String... changes) {
        return SmallCatalog.reader()
                .text(Layer.CLINIC, "clinic.yaml", file(changes))
                .read();
    }

    private static String file(String... changes) {
        return "overrides: needling\nchanges:\n  - " + String.join("\n  - ", changes) + "\n";
    }

    @Test
    void aClinicChangesAFactAndSaysWhy() {
        Catalog catalog = readWithChanges("{change: " + SPACING + ", to: 3..4 weeks, because: our schedule}")
                .orThrow();

        var spacing = catalog.protocol("needling/knee").stage("injections").spacing();
        assertThat(spacing.from()).hasToString("3 weeks");
        assertThat(spacing.preferTo()).hasToString("3 weeks");
        assertThat(catalog.overridesOf("needling"))
                .containsExactly(new FactOverride(
                        Layer.CLINIC,
                        "needling",
                        SPACING,
                        "2..4 weeks",
                        "3..4 weeks",
                        "our schedule",
                        "clinic.yaml",
                        3));
    }

    @Test
    void aFactThatWasNotGivenIsAdded() {
        Catalog catalog = readWithChanges(
                        "{change: protocols/knee/stages/injections/spacing/never-before, to: 1 week, because: too sore}")
                .orThrow();

        assertThat(catalog.protocol("needling/knee")
                        .stage("injections")
                        .spacing()
                        .neverBefore())
                .hasToString("1 week");
        assertThat(catalog.overrides().get(0).before()).isEmpty();
    }

    @Test
    void aRuleIsTakenAwayAndAnotherOneAdded() {
        Catalog catalog = readWithChanges(
                        "{remove: instructions/may-ice, because: our physician advises heat}",
                        "{add: instructions, value: {avoid: ice, from: session, until: +2 days}, because: the same}")
                .orThrow();

        assertThat(catalog.protocol("needling/knee").instructions())
                .extracting("id")
                .containsExactly("avoid-nsaids", "avoid-ice");
        assertThat(catalog.overrides())
                .extracting(FactOverride::path, each -> each.after().isPresent())
                .containsExactly(tuple("instructions/may-ice", false), tuple("instructions", true));
    }

    @Test
    void aListThatWasNotGivenIsBegun() {
        Catalog catalog = readWithChanges(
                        "{add: separations, value: {separation: vaccine, event: vaccination, after-event: 1 week},"
                                + " because: advice of our physician}")
                .orThrow();

        assertThat(catalog.protocol("needling/knee").separations())
                .extracting("event")
                .containsExactly("vaccination");
    }

    @Test
    void aTextIsChangedInOneLanguage() {
        Catalog catalog = readWithChanges("{change: risks/bruising/name/es, to: hematomas, because: our word}")
                .orThrow();

        assertThat(catalog.procedure("needling").risks().get(0).name().values())
                .hasToString("{en=bruising, es=hematomas}");
    }

    @Test
    void theVocabularyIsChangedAsProceduresAre() {
        String file = """
                overrides: vocabulary
                changes:
                  - {change: subjects/ice/name/en, to: a cold pack, because: what our patients say}
                  - {add: circumstances, value: {circumstance: migraine, if: you have migraine}, because: we ask for it}
                  - {remove: subjects/vaccination, because: not used here}
                """;

        Catalog catalog = SmallCatalog.reader()
                .text(Layer.CLINIC, "words.yaml", file)
                .read()
                .orThrow();

        assertThat(catalog.protocol("needling/knee")
                        .instructions()
                        .get(1)
                        .subject()
                        .name()
                        .values())
                .hasToString("{en=a cold pack, es=hielo}");
        assertThat(catalog.circumstances()).containsKey("migraine");
        assertThat(catalog.subjects()).extracting("id").doesNotContain("vaccination");
        assertThat(catalog.overridesOf("vocabulary")).hasSize(3);
    }

    @Test
    void aLaterLayerHasTheLastWord() {
        Catalog catalog = SmallCatalog.reader()
                .text(Layer.SITE, "a.yaml", file("{change: " + SPACING + ", to: 3 weeks, because: the site's rooms}"))
                .text(
                        Layer.GROUP,
                        "z.yaml",
                        file("{change: " + SPACING + ", to: 2..3 weeks, because: the group's rule}"))
                .read()
                .orThrow();

        assertThat(catalog.protocol("needling/knee")
                        .stage("injections")
                        .spacing()
                        .from())
                .hasToString("3 weeks");
        assertThat(catalog.overrides())
                .extracting(FactOverride::layer, FactOverride::oldValue)
                .containsExactly(tuple(Layer.GROUP, "2..4 weeks"), tuple(Layer.SITE, "2..3 weeks"));
    }

    @Test
    void whatAChangeSaysIsCheckedWhereItStands() {
        ReadResult<Catalog> result = readWithChanges("{change: " + SPACING + ", to: 4 fortnights, because: x}");

        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("clinic.yaml");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(65);
            assertThat(problem.path()).isEqualTo(SPACING);
        });
    }

    @Test
    void aReasonMustBeGiven() {
        assertThat(problems(readWithChanges("{change: " + SPACING + ", to: 3 weeks}")))
                .containsExactly("clinic.yaml:3:5 changes/1: 'because' is missing. Add 'because' with text");
    }

    @Test
    void aPathThatLeadsNowhereSaysWhichOneMayBeMeant() {
        assertThat(problems(readWithChanges(
                        "{change: protocols/knee/stages/injectoins/spacing, to: 3 weeks, because: x}",
                        "{remove: instructions/may-heat, because: x}",
                        "{remove: bleeding-risk, because: x}",
                        "{remove: guidance, because: x}",
                        "{add: summary, value: {en: x}, because: x}")))
                .containsExactly(
                        "clinic.yaml:3:5 changes/protocols/knee/stages/injectoins/spacing: the path leads nowhere:"
                                + " there is no 'injectoins' in 'protocols/knee/stages'. Did you mean 'injections'?",
                        "clinic.yaml:4:5 changes/instructions/may-heat: the path leads nowhere:"
                                + " there is no 'may-heat' in 'instructions'. Known here: avoid-nsaids, may-ice",
                        "clinic.yaml:6:5 changes/guidance: there is nothing to remove. Leave this change out",
                        "clinic.yaml:7:5 changes/summary: only a list can be added to. Use 'change' and 'to' instead");
    }

    @Test
    void theIdOfAProcedureCannotBeChanged() {
        ReadResult<Catalog> result = readWithChanges("{change: procedure, to: acupuncture, because: another name}");

        assertThat(problems(result))
                .containsExactly("clinic.yaml:3:5 changes/procedure: the id of a procedure cannot be changed."
                        + " Write a procedure of its own instead");
    }

    @Test
    void anUnknownProcedureCannotBeChanged() {
        ReadResult<Catalog> result = SmallCatalog.reader()
                .text(Layer.CLINIC, "clinic.yaml", "overrides: nedling\nchanges: []\n")
                .read();

        assertThat(problems(result))
                .containsExactly(
                        "clinic.yaml:1:12 overrides: 'nedling' is not the id of a procedure, 'vocabulary' or 'hold-policy'."
                                + " Did you mean 'needling'?");
    }

    @Test
    void aFileThatSaysItsLayerMustBeReadForIt() {
        ReadResult<Catalog> result = SmallCatalog.reader()
                .text(Layer.CLINIC, "clinic.yaml", "layer: site\n" + file("{remove: review, because: x}"))
                .read();

        assertThat(problems(result))
                .containsExactly(
                        "clinic.yaml:1:8 layer: the file says it is of another layer than the one it is read for."
                                + " Write 'layer: clinic' or leave it out");
    }

    @Test
    void aLaterLayerMayAddAProcedure() {
        Catalog catalog = SmallCatalog.reader()
                .text(
                        Layer.CLINIC,
                        "own.yaml",
                        "procedure: own\nname: Own\nsummary: Our own.\nrelated: needling\n"
                                .replace("related: needling", "related: [needling]"))
                .read()
                .orThrow();

        assertThat(catalog.procedures()).extracting("id").containsExactly("needling", "own");
    }

    @Test
    void aProtocolIsADraftUntilItIsApprovedAsItStands() {
        Catalog draft = SmallCatalog.read();
        String hash = ContentHash.of(draft.protocol("needling/knee")).hex();
        String approval =
                "approvals:\n  - {protocol: needling/knee, hash: %s, reviewer: A. Reviewer, date: 2026-11-23}\n"
                        .formatted(hash);

        Catalog approved = SmallCatalog.reader()
                .text(Layer.CLINIC, "approvals.yaml", approval)
                .read()
                .orThrow();
        Catalog changed = SmallCatalog.reader()
                .text(Layer.CLINIC, "approvals.yaml", approval)
                .text(Layer.CLINIC, "clinic.yaml", file("{change: " + SPACING + ", to: 3 weeks, because: x}"))
                .read()
                .orThrow();

        assertThat(draft.status(draft.protocol("needling/knee"))).isEqualTo(ClinicApproval.Status.DRAFT);
        assertThat(approved.status(approved.protocol("needling/knee"))).isEqualTo(ClinicApproval.Status.APPROVED);
        assertThat(changed.status(changed.protocol("needling/knee"))).isEqualTo(ClinicApproval.Status.DRAFT);
    }

    @Test
    void anApprovalOfAnUnknownProtocolIsAWarning() {
        ReadResult<Catalog> result = SmallCatalog.reader()
                .text(
                        Layer.CLINIC,
                        "approvals.yaml",
                        "approvals:\n  - {protocol: needling/nee, hash: %s, reviewer: A, date: 2026-11-23}\n"
                                .formatted("0".repeat(64)))
                .read();

        assertThat(result).isInstanceOf(ReadResult.Read.class);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(CatalogProblem.Severity.WARNING);
            assertThat(problem.hint()).isEqualTo("Did you mean 'needling/knee'?");
        });
    }

    @Test
    void anOverdueReviewIsToldAndBreaksNothing() {
        Catalog catalog = SmallCatalog.read();
        ReadResult<Catalog> late =
                SmallCatalog.reader().asOf(LocalDate.of(2027, 1, 6)).read(); // Wed

        assertThat(late).isInstanceOf(ReadResult.Read.class);
        assertThat(problems(late))
                .containsExactly("needling.yaml:6:43 review/due-on: the text was to be reviewed again before."
                        + " Review it and write down when, by whom, and when it is due again");
        assertThat(problems(SmallCatalog.reader().asOf(LocalDate.of(2027, 1, 5)).read())) // Tue
                .isEmpty();
        assertThat(catalog.overdueForReview(LocalDate.of(2027, 1, 5))).isEmpty(); // Tue, the day it is due
        assertThat(catalog.overdueForReview(LocalDate.of(2027, 1, 6)))
                .extracting("id")
                .containsExactly("needling");
    }
}
