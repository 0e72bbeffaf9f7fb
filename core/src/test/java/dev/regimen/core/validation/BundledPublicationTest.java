package dev.regimen.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.CatalogReader;
import dev.regimen.core.catalog.ReadResult.Read;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.procedure.Procedure;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the library ships keeps the rules it asks of clinics. */
class BundledPublicationTest {

    private static final PracticeValidator VALIDATOR = PracticeValidator.create();
    private static Read<Catalog> bundled;

    @BeforeAll
    static void readTheBundledFiles() {
        bundled = (Read<Catalog>) CatalogReader.readBundledSources();
    }

    @Test
    void prolotherapyLacksNothingButAReview() {
        assertThat(validate(bundled.value().procedure("prolotherapy")).findings())
                .extracting(Finding::path, Finding::code, Finding::severity)
                .containsExactly(tuple("review", "present", Severity.WARNING));
    }

    @Test
    void everyBundledProcedureCanBePublishedInEnglishAndSpanish() {
        assertThat(findings()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
    }

    @Test
    void everyFactNamesItsSource() {
        assertThat(findings()).extracting(Finding::code).isNotEmpty().doesNotContain("source-missing");
    }

    @Test
    void findingsOfTheBundledFilesNameThem() {
        assertThat(validate(bundled.value().procedure("stem-cell-therapy")).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(String.valueOf(finding.location()))
                        .matches("procedures/stem-cell-therapy\\.yaml:\\d+:\\d+"));
    }

    private static List<Finding> findings() {
        return bundled.value().procedures().stream()
                .flatMap(procedure -> validate(procedure).findings().stream())
                .toList();
    }

    private static ValidationReport validate(Procedure procedure) {
        return VALIDATOR.validate(
                procedure,
                List.of(Locale.ENGLISH, PracticeFixtures.SPANISH),
                bundled.locator().within("procedures[" + procedure.id() + "]"));
    }
}
