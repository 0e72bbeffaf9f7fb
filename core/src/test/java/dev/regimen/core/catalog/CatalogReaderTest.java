package dev.regimen.core.catalog;

import static dev.regimen.core.catalog.SmallCatalog.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.BodySite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {

    @Test
    void aProcedureIsReadWithEverythingItRefersTo() {
        Catalog catalog = SmallCatalog.read();

        var protocol = catalog.protocol("needling/knee");
        assertThat(protocol.site()).isEqualTo(catalog.bodySite("knee"));
        assertThat(protocol.stage("injections").spacing()).isNotNull();
        assertThat(protocol.stage("injections").spacing().preferFrom()).hasToString("3 weeks");
        assertThat(protocol.stage("evaluation").start().anchor()).hasToString("end of injections");
        assertThat(protocol.instructions()).extracting("id").containsExactly("avoid-nsaids", "may-ice");
        assertThat(catalog.subject("nsaids").covers(catalog.subject("ibuprofen")))
                .isTrue();
        assertThat(catalog.bodySite("lumbar").isWithin(catalog.bodySite("spine")))
                .isTrue();
    }

    @Test
    void jsonSaysWhatYamlSays() {
        Catalog catalog = SmallCatalog.read();

        Catalog again = CatalogReader.builder()
                .text(Layer.BUNDLED, "catalog.json", CatalogWriter.json(catalog))
                .read()
                .orThrow();

        assertThat(again.procedures()).isEqualTo(catalog.procedures());
    }

    @Test
    void filesMayComeInAnyOrder() {
        Catalog catalog = CatalogReader.builder()
                .text(Layer.BUNDLED, "a.yaml", SmallCatalog.PROCEDURE)
                .text(Layer.BUNDLED, "z.yaml", SmallCatalog.VOCABULARY)
                .read()
                .orThrow();

        assertThat(catalog.procedures()).isEqualTo(SmallCatalog.read().procedures());
    }

    @Test
    void keysThatBeginWithXAreFree() {
        ReadResult<Catalog> result =
                SmallCatalog.readWith("bleeding-risk: low\n", "bleeding-risk: low\nx-note: [any, thing]\n");

        assertThat(result.orThrow().procedures()).isEqualTo(SmallCatalog.read().procedures());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lasts: 15 minutes   | lasts: 15m          | text of 3 characters is not a length of time
            sessions: 2..3      | sessions: no        | 'no' is not a count
            kind: evaluation    | kind: no            | 'no' is not a kind of stage
            paired: yes         | paired: on          | 'on' is not yes or no
            most: 4             | most: 1_000         | a number is not the most
            within: 12 months   | within: 1e3         | text of 3 characters is not a gap
            site: knee          | site: [knee]        | a list was found where an id must stand
            reviewer: A. Reviewer | reviewer:         | nothing was found where text must stand
            prefer: 3 weeks     | prefer: 5 weeks     | to (4 weeks) must not be less than preferTo
            until: +4 days      | until: decision     | until must not be the decision
            """)
    void aValueThatYamlMightReadOtherwiseIsRefused(String text, String replacement, String message) {
        String vocabulary = SmallCatalog.VOCABULARY;
        String procedure = SmallCatalog.PROCEDURE;
        boolean inVocabulary = !procedure.contains(text);
        ReadResult<Catalog> result = CatalogReader.builder()
                .text(
                        Layer.BUNDLED,
                        "vocabulary.yaml",
                        inVocabulary ? vocabulary.replaceFirst(text, replacement) : vocabulary)
                .text(Layer.BUNDLED, "needling.yaml", inVocabulary ? procedure : procedure.replace(text, replacement))
                .read();

        assertThat(problems(result))
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem).contains(message));
        assertThat(result.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void aFaultInTheVocabularyIsReportedOnceAndNotWhereverItIsUsed() {
        ReadResult<Catalog> result = CatalogReader.builder()
                .text(
                        Layer.BUNDLED,
                        "vocabulary.yaml",
                        SmallCatalog.VOCABULARY.replace("{site: knee,", "{site: knee, pared: yes,"))
                .text(Layer.BUNDLED, "needling.yaml", SmallCatalog.PROCEDURE)
                .read();

        assertThat(problems(result))
                .containsExactly("vocabulary.yaml:6:18 body-sites/knee/pared: 'pared' is not a key of a body site."
                        + " Did you mean 'paired'?");
    }

    @Test
    void anIdGivenTwiceIsAProblem() {
        ReadResult<Catalog> result = SmallCatalog.readWith("stage: evaluation", "stage: injections");

        assertThat(problems(result))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("needling.yaml:31:9 protocols/knee/stages/injections:"
                                + " 'injections' is in this list twice, first as item 1"));
    }

    @Test
    void aProcedureInTwoFilesIsAProblem() {
        ReadResult<Catalog> result = SmallCatalog.reader()
                .text(Layer.CLINIC, "other.yaml", SmallCatalog.PROCEDURE)
                .read();

        assertThat(problems(result))
                .containsExactly(
                        "other.yaml:1:1 procedure: there is a procedure 'needling' already, at needling.yaml:1:1."
                                + " To change its facts, write a file with 'overrides: needling'");
    }

    @Test
    void aRelatedProcedureMustBeThere() {
        ReadResult<Catalog> result = SmallCatalog.readWith("bleeding-risk: low", "related: [needlin]");

        assertThat(problems(result))
                .containsExactly("needling.yaml:7:11 related/needlin/procedure: 'needlin' is not the id of a procedure."
                        + " Did you mean 'needling'?");
    }

    @Test
    void textWithoutALanguageIsInTheFilesLanguage() {
        Procedure procedure = SmallCatalog.readWith("bleeding-risk: low", "language: es\nalso-called: [Punción seca]")
                .orThrow()
                .procedure("needling");

        assertThat(procedure.synonyms().get(0).in(Locale.forLanguageTag("es"))).contains("Punción seca");
    }

    @Test
    void aFileThatSaysNothingItIsForIsAProblem() {
        ReadResult<Catalog> result = CatalogReader.builder()
                .text(Layer.CLINIC, "a.yaml", "proceduer: x\n")
                .read();

        assertThat(problems(result))
                .containsExactly("a.yaml:1:1: no key says what kind of file this is. Did you mean 'procedure'?");
    }

    @Test
    void aFolderIsReadWithTheFoldersInIt(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("inner/needling.yaml"), SmallCatalog.PROCEDURE);
        Files.writeString(folder.resolve("vocabulary.yml"), SmallCatalog.VOCABULARY);
        Files.writeString(folder.resolve("notes.txt"), "not read");

        Catalog catalog =
                CatalogReader.builder().layer(Layer.CLINIC, folder).read().orThrow();

        assertThat(catalog.procedures()).extracting(Procedure::id).containsExactly("needling");
    }

    @Test
    void aFileThatIsNotThereIsAProblemLikeAnyOther(@TempDir Path folder) {
        Path missing = folder.resolve("missing.yaml");

        ReadResult<Catalog> result =
                CatalogReader.builder().layer(Layer.CLINIC, missing).read();

        assertThat(problems(result))
                .containsExactly(missing + ": the file cannot be read. Check that it is there and may be read");
    }

    @Test
    void aFolderWithTooManyFilesIsNotReadInPart(@TempDir Path folder) throws IOException {
        for (int i = 0; i <= 10_000; i++) {
            Files.createFile(folder.resolve(i + ".yaml"));
        }

        ReadResult<Catalog> result =
                CatalogReader.builder().layer(Layer.CLINIC, folder).read();

        assertThat(problems(result))
                .containsExactly(folder + ": the folder has more than the 10000 files that are read."
                        + " Read the folder that holds the catalogue");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead(@TempDir Path folder) throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[2 * 1024 * 1024]);

        ReadResult<Catalog> result =
                CatalogReader.builder().layer(Layer.CLINIC, large).read();

        assertThat(problems(result)).singleElement().asString().contains("more than the 1048576 that are read");
    }

    @Test
    void thereIsNoCatalogueAsLongAsOneFileHasAFault() {
        ReadResult<Catalog> result = SmallCatalog.reader()
                .text(Layer.CLINIC, "broken.yaml", "procedure: [\n")
                .read();

        assertThat(result).isInstanceOf(ReadResult.Rejected.class);
    }

    @Test
    void anUnknownIdSaysWhichOneMayBeMeant() {
        Catalog catalog = SmallCatalog.read();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.protocol("needling/kne"))
                .withMessage("there is no protocol with the id given\nMaybe: Did you mean 'needling/knee'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.procedure("neddling"))
                .withMessageEndingWith("Did you mean 'needling'?");
        assertThatNullPointerException()
                .isThrownBy(() -> catalog.procedure(null))
                .withMessage("id");
    }

    @Test
    void languagesAreThoseInWhichEveryProcedureHasNameAndSummary() {
        assertThat(SmallCatalog.read().languages()).containsExactly(Locale.ENGLISH, Locale.forLanguageTag("es"));
        assertThat(SmallCatalog.readWith(", es: Se pone una aguja.", "")
                        .orThrow()
                        .languages())
                .containsExactly(Locale.ENGLISH);
    }

    @Test
    void aBleedingRiskIsAWordOrAListBySite() {
        Procedure bare = SmallCatalog.read().procedure("needling");
        Procedure bySite =
                SmallCatalog.readWith("bleeding-risk: low", """
                        bleeding-risk:
                          - {is: low, source: page}
                          - {is: intermediate, site: spine, source: page (table 1)}""").orThrow().procedure("needling");
        BodySite lumbar = SmallCatalog.read().bodySite("lumbar");
        BodySite knee = SmallCatalog.read().bodySite("knee");

        assertThat(bare.bleedingRisk()).containsExactly(BleedingClass.everywhere(BleedingRisk.LOW));
        assertThat(bySite.bleedingRiskAt(lumbar).orElseThrow().is()).isEqualTo(BleedingRisk.INTERMEDIATE);
        assertThat(bySite.bleedingRiskAt(knee).orElseThrow().is()).isEqualTo(BleedingRisk.LOW);
        assertThat(CatalogWriter.yaml(bare)).contains("bleeding-risk: low\n");
        assertThat(CatalogWriter.yaml(bySite)).contains("site: spine", "page (table 1)");
    }
}
