package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static dev.regimen.core.catalog.SmallCatalog.readWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.value.Localized;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What no source states, and what sources contradict each other about, as files say it. */
class OpenFactsTest {
    private static final String AT = "bleeding-risk: low\n";
    private static final String NOT_STATED = """
            not-stated:
              - {fact: course-maximum, what: how many courses a person may have, looked-in: [page]}
            """;
    private static final String DISAGREEMENT = """
            disagreements:
              - disagreement: spacing
                about: {en: time between sessions, es: tiempo entre sesiones}
                says:
                  - {is: {en: 2 to 4 weeks, es: de 2 a 4 semanas}, source: page (top)}
                  - {is: {en: 3 to 6 weeks, es: de 3 a 6 semanas}, source: page (end)}
            """;

    private static Catalog read() {
        return readWith(AT, AT + DISAGREEMENT + NOT_STATED).orThrow();
    }

    @Test
    void bothAreReadWithTheirSources() {
        var procedure = read().procedure("needling");

        assertThat(procedure.notStated()).singleElement().satisfies(fact -> {
            assertThat(fact.fact()).isEqualTo("course-maximum");
            assertThat(fact.lookedIn()).extracting(Source::id).containsExactly("page");
        });
        assertThat(procedure.disagreements()).singleElement().satisfies(disagreement -> {
            assertThat(disagreement.about())
                    .isEqualTo(Localized.english("time between sessions")
                            .with(Locale.forLanguageTag("es"), "tiempo entre sesiones"));
            assertThat(disagreement.positions())
                    .extracting(position -> position.citations().get(0))
                    .extracting(Citation::place)
                    .containsExactly("top", "end");
        });
    }

    @Test
    void bothAreWrittenAsTheyWereRead() {
        assertThat(CatalogWriter.yaml(read().procedure("needling"))).contains("""
                        disagreements:
                          - disagreement: spacing
                            about: {en: time between sessions, es: tiempo entre sesiones}
                            says:
                              - {is: {en: 2 to 4 weeks, es: de 2 a 4 semanas}, source: page (top)}
                              - {is: {en: 3 to 6 weeks, es: de 3 a 6 semanas}, source: page (end)}
                        not-stated: [{fact: course-maximum, what: how many courses a person may have, looked-in: page}]
                        """);
    }

    @Test
    void aSourceThatOnlyOneOfThemNamesIsWrittenToo() {
        String second = "    title: The other, address: \"https://example.org/b\", read-on: 2026-11-23}\n";
        String sources = "sources:\n";
        String text = SmallCatalog.replaced(
                SmallCatalog.replaced(SmallCatalog.PROCEDURE, AT, AT + NOT_STATED.replace("page", "other")),
                sources,
                sources + "  - {source: other, kind: leaflet,\n" + second);
        Catalog read = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", SmallCatalog.VOCABULARY)
                .text(Layer.BUNDLED, "needling.yaml", text)
                .read()
                .orThrow();

        Catalog again = CatalogReader.builder()
                .text(Layer.BUNDLED, "all.yaml", CatalogWriter.yaml(read))
                .read()
                .orThrow();

        assertThat(again.procedures()).isEqualTo(read.procedures());
    }

    @Test
    void aClinicThatFindsTheFactTakesTheEntryAway() {
        String file = """
                overrides: needling
                changes:
                  - {remove: not-stated/course-maximum, because: our physicians agreed on one course a year}
                  - {change: disagreements/spacing/says/1/is, to: {en: 2 to 5 weeks, es: de 2 a 5 semanas}, because: x}
                """;

        Catalog changed = CatalogReader.builder()
                .text(Layer.BUNDLED, "all.yaml", CatalogWriter.yaml(read()))
                .text(Layer.CLINIC, "clinic.yaml", file)
                .read()
                .orThrow();

        assertThat(changed.procedure("needling").notStated()).isEmpty();
        assertThat(CatalogDiff.between(read(), changed).toString()).isEqualTo("""
                        ~ procedures/needling/disagreements/spacing/says/1/is/en: 2 to 4 weeks -> 2 to 5 weeks
                        ~ procedures/needling/disagreements/spacing/says/1/is/es: de 2 a 4 semanas -> de 2 a 5 semanas
                        - procedures/needling/not-stated: \
                        [{"fact":"course-maximum","what":"how many courses a person may have","looked-in":"page"}]""");
    }

    @Test
    void theSameFactTwiceASourceThatIsNoneAndAnEmptyListAreLocated() {
        String entries = """
                not-stated:
                  - {fact: course-maximum, what: how many courses, looked-in: [page]}
                  - {fact: course-maximum, what: how many again, looked-in: [page]}
                  - {fact: session-maximum, what: how many sessions, looked-in: [pgae]}
                  - {fact: dose, what: how much, looked-in: []}
                """;

        assertThat(problems(readWith(AT, AT + entries)))
                .containsExactly(
                        "needling.yaml:10:5 not-stated/course-maximum: 'course-maximum' is in this list twice,"
                                + " first as item 1. Give one of them another id",
                        "needling.yaml:11:66 not-stated/session-maximum/looked-in/1: 'pgae' is not the id of a source."
                                + " Did you mean 'page'?",
                        "needling.yaml:12:5 not-stated/dose: lookedIn must name at least one source."
                                + " Name the sources that were opened; leave the entry out if nobody has looked");
    }

    @Test
    void aDisagreementOfOneAndOneWithoutASourceAreLocated() {
        String entries = """
                disagreements:
                  - {disagreement: spacing, about: spacing, says: [{is: 2 weeks, source: page}]}
                  - {disagreement: dose, about: dose, says: [{is: little, source: page}, {is: much}]}
                  - {disagreement: rest, about: rest, says: [{is: a day, source: page}, {is: a week, source: page}]}
                """;

        assertThat(problems(readWith(AT, AT + entries)))
                .containsExactly(
                        "needling.yaml:9:5 disagreements/spacing: positions must be at least two:"
                                + " a single one contradicts nobody."
                                + " Add what the other source says, or state the fact where it belongs",
                        "needling.yaml:10:74 disagreements/dose/says/2: 'source' is missing."
                                + " Add 'source' with a list, each item a source's id, with the place in it if need be:"
                                + " 'sit-2018 (table 2)'",
                        "needling.yaml:11:5 disagreements/rest:"
                                + " positions must not be taken from one and the same place of 'page'."
                                + " Name the place of each in the source, such as 'sit-2018 (table 2)'");
    }
}
