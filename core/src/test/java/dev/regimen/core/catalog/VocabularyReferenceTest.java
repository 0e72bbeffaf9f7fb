package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.value.Localized;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that names what nobody knows would never hold, and nobody would see it: so every name is looked up. */
class VocabularyReferenceTest {
    private static final String PROTOCOL = """
            protocols:
              - protocol: knee
                name: Knee
                site: knee
                stages:
                  - stage: injection
                    name: injection
                    visit: [{segment: injection, lasts: 20 minutes}]
            """;

    @Test
    void aMisspeltCircumstanceIsFoundWithTheOneThatWasMeant() {
        List<CatalogProblem> problems = problemsOf("""
                contraindications:
                  - {contraindication: fever, name: fever, when: feaver, then: reschedule}
                """);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("'feaver'", "a circumstance");
            assertThat(problem.hint()).contains("fever");
            assertThat(problem.line()).isEqualTo(5);
        });
    }

    @Test
    void aMisspeltEventOfASeparationIsFound() {
        List<CatalogProblem> problems = problemsOf("""
                separations:
                  - {separation: vaccine, event: vacination, before-event: 2 weeks}
                """);

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("vaccination"));
    }

    @Test
    void aMisspeltProcedureOfACapIsFound() {
        List<CatalogProblem> problems = problemsOf("""
                caps:
                  - {cap: joint, of: corticosteroid-injektion, most: 4, within: 12 months}
                """);

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("corticosteroid-injection"));
    }

    @Test
    void aProcedureMayBeTheEventAndTheOneCounted() {
        List<CatalogProblem> problems = problemsOf("""
                separations:
                  - {separation: steroid, event: corticosteroid-injection, after-event: 4 weeks}
                caps:
                  - {cap: own, of: [trial, prolotherapy], most: 4, within: 12 months}
                """);

        assertThat(problems).isEmpty();
    }

    @Test
    void theBundledVocabularyHasItsNamesInBothLanguages() {
        Catalog catalog = Catalog.bundled();

        Stream<RecordWalk.Found> names = RecordWalk.in(
                        "vocabulary",
                        List.of(
                                catalog.bodySites(),
                                catalog.substances(),
                                catalog.subjects(),
                                List.copyOf(catalog.circumstances().values())))
                .stream()
                .filter(found -> found.value() instanceof Localized<?>);

        assertThat(names)
                .hasSizeGreaterThan(100)
                .allMatch(found -> ((Localized<?>) found.value())
                        .languages()
                        .equals(Set.of(Locale.ENGLISH, Locale.forLanguageTag("es"))));
    }

    private static List<CatalogProblem> problemsOf(String rules) {
        String file = "procedure: trial\nname: Trial\nsummary: A trial.\n" + rules + PROTOCOL;
        return CatalogReader.builder()
                .bundled()
                .text(Layer.CLINIC, "trial.yaml", file)
                .read()
                .problems();
    }
}
