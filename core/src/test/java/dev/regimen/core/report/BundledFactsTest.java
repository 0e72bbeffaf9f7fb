package dev.regimen.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The report of the bundled catalogue; it is written to {@code target/facts.md} for people to read. */
class BundledFactsTest {
    private static final FactReport REPORT = FactReport.of(Catalog.bundled());

    @Test
    void noBundledFigureIsUnsourced() {
        assertThat(REPORT.figures(Figure.Basis.NOTHING)).isEmpty();
        assertThat(REPORT.statements(Figure.Basis.NOTHING)).isEmpty();
    }

    @Test
    void noLayerChangesWhatIsShipped() {
        assertThat(REPORT.figures(Figure.Basis.LAYER)).isEmpty();
        assertThat(REPORT.contradictions())
                .noneMatch(contradiction -> contradiction.isAcrossLayers() || !contradiction.isAcrossProcedures());
    }

    @Test
    void thePageOfProlotherapyIsInTheReport() {
        assertThat(REPORT.figures(Figure.Basis.SOURCE))
                .filteredOn(figure -> figure.procedure().equals("prolotherapy"))
                .filteredOn(figure -> figure.path().equals("stages/injections/spacing/plan"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.text()).isEqualTo("2..4 weeks");
                    assertThat(figure.citations())
                            .anyMatch(citation -> citation.source().id().equals("manhattan-pain-prolotherapy"));
                });
    }

    @Test
    void theReportIsWrittenForPeopleToRead() throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("facts.md");

        Files.writeString(file, REPORT.toText());

        assertThat(file).content().startsWith("# Figures, sources, and what is open\n");
    }
}
