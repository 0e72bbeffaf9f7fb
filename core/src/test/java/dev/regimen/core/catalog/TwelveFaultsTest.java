package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TwelveFaultsTest {
    /** Each line with a fault says which one. */
    private static final String FILE = """
            procedure: Needling                                                     # 1 not an id
            name: {en: Needling}
            sumary: {en: A needle is put in.}                                       # 2 a misspelt key, and 3 none
            bleeding-risk: lowish                                                   # 4 not one of the words
            name: {en: Again}                                                       # 5 a key given twice
            sources:
              - {source: page, kind: clinic-page, title: A page, read-on: 2026-02-30}   # 6 no such day
            risks:
              - {risk: bruising, name: {en: bruising}, severity: minor, source: pgae}   # 7 not a source
            sections:
              what:
                en: |
                  A needle.

                  # Heading
            protocols:
              - protocol: knee
                name: {en: Knee}
                site: kne                                                           # 9 not a body site
                stages:
                  - stage: injections
                    name: {en: Injections}
                    sessions: 3..2                                                  # 10 the wrong way round
                    spacing: {plan: 4 fortnights}                                   # 11 not a gap
                    visit: [{segment: injection, lasts: 20 minutes}]
                  - stage: evaluation
                    name: {en: Evaluation}
                    start: {plan: 4 weeks, from: end of injektions}                 # 12 no such stage
                    visit: [{segment: talk, lasts: 15 minutes}]
            """;

    private static ReadResult<Catalog> read() {
        return CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.CLINIC, "needling.yaml", FILE)
                .read();
    }

    @Test
    void twelveFaultsAreTwelveLocatedProblemsInOneRun() {
        ReadResult<Catalog> result = read();

        assertThat(SmallCatalog.problems(result))
                .containsExactly(
                        "needling.yaml:1:1: 'summary' is missing."
                                + " Add 'summary' with text with Markdown, or texts by language such as {en: ..., es: ...}",
                        "needling.yaml:1:12 procedure: 'Needling' is not an id."
                                + " an id must be lower-case words of letters and digits joined by hyphens, at most 64"
                                + " characters",
                        "needling.yaml:3:1 sumary: 'sumary' is not a key of a procedure. Did you mean 'summary'?",
                        "needling.yaml:4:16 bleeding-risk/is: 'lowish' is not a bleeding risk. Known here: high, intermediate, low",
                        "needling.yaml:5:1 name: this key was given before, in line 2. Keep one of the two",
                        "needling.yaml:7:63 sources/page/read-on: a date was found that cannot be."
                                + " there is no such day in the calendar",
                        "needling.yaml:9:69 risks/bruising/source: 'pgae' is not the id of a source. Did you mean 'page'?",
                        "needling.yaml:15:7 sections/what/en: a heading is not allowed in the text."
                                + " Paragraphs, lists, *emphasis*, **strong emphasis**, links and line breaks are",
                        "needling.yaml:19:11 protocols/knee/site: 'kne' is not the id of a body site."
                                + " Did you mean 'knee'?",
                        "needling.yaml:23:19 protocols/knee/stages/injections/sessions:"
                                + " text of 4 characters is not a count such as '2..3'."
                                + " max (2) must not be less than min (3)",
                        "needling.yaml:24:25 protocols/knee/stages/injections/spacing/plan:"
                                + " text of 12 characters is not a range of gaps such as '2..4 weeks' or 'from 6 months'."
                                + " a gap is a whole number and days, weeks, months or years, such as '3 weeks'",
                        "needling.yaml:28:38 protocols/knee/stages/evaluation/start/from:"
                                + " 'injektions' is not the id of a stage before this one. Did you mean 'injections'?");
    }

    @Test
    void everyProblemHasALineAndAColumn() {
        assertThat(read().problems()).hasSize(12).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.severity()).isEqualTo(CatalogProblem.Severity.ERROR);
        });
    }

    @Test
    void theExceptionListsThemAll() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> read().orThrow())
                .withMessageStartingWith("12 problems:\n  needling.yaml:1:1: 'summary' is missing")
                .withMessageContaining("Did you mean 'injections'?")
                .satisfies(e -> assertThat(e.problems()).hasSize(12));
    }
}
