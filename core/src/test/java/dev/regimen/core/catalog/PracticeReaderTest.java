package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.catalog.ReadResult.Read;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.core.validation.Finding;
import dev.regimen.core.validation.Locator;
import dev.regimen.core.validation.PracticeValidator;
import dev.regimen.core.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeReaderTest {

    private static final String INCOMPLETE = """
            practice: small
            name: {en: Small Practice, es: Consultorio}
            languages: [en, es]
            sites:
              - site: main
                name: {en: Main, es: Principal}
                zone: America/New_York
                address: {line: 1 Main Street, city: Sampleton, country: US}
                languages: en
                hours: {weekly: {days: {mon-fri: 08:00-18:00}}}
                rooms:
                  - {room: first, name: {en: First, es: Primera}, kinds: office}
                  - {room: second, name: Second}
            practitioners:
              - practitioner: reyes
                name: {family: Reyes}
                languages: en
                hours:
                  main: {weekly: {days: {sun: 08:00-18:00}}}
                photo:
                  image: https://clinic.example/reyes.jpg
                  shows: Dr. Reyes
                biography: She treats knees.
            """;

    private final PracticeValidator validator = PracticeValidator.create();

    @Test
    void samplePracticeIsThere() {
        Practice sample = PracticeReader.sample();

        assertThat(sample.sites()).extracting(Site::id).containsExactly("harbor", "hill");
        assertThat(sample.practitioners()).hasSize(3);
    }

    @Test
    void writtenPracticeIsReadAgain(@TempDir Path folder) throws IOException {
        Practice practice = PracticeFixtures.practice();
        Path yaml = Files.writeString(folder.resolve("practice.yaml"), CatalogWriter.yaml(practice));
        Path json = Files.writeString(folder.resolve("practice.json"), CatalogWriter.json(practice));

        assertThat(PracticeReader.read(yaml).orThrow()).isEqualTo(practice);
        assertThat(PracticeReader.read(json).orThrow()).isEqualTo(practice);
    }

    @Test
    void whatShouldNotBePublishedIsLocatedWhereItStandsOrWhereItIsMissing() {
        ReadResult<Practice> result = PracticeReader.text("small.yaml", INCOMPLETE);

        ValidationReport report = result.fold(
                read -> validator.validate(read.value(), read.value().languages(), read.locator()),
                rejected -> new ValidationReport(List.of()));

        assertThat(report.findings())
                .extracting(Finding::path, Finding::code, f -> String.valueOf(f.location()))
                .containsExactly(
                        tuple("practitioners[0].biography", "language-missing", "small.yaml:23:16"),
                        tuple("practitioners[0].hours[main]", "hours-meet-site", "small.yaml:19:13"),
                        tuple("practitioners[0].npi", "npi-in-united-states", "small.yaml:15:5"),
                        tuple("practitioners[0].photo.alternative", "language-missing", "small.yaml:21:7"),
                        tuple("practitioners[0].qualifications", "not-empty", "small.yaml:15:5"),
                        tuple("sites[0].rooms[1].kinds", "not-empty", "small.yaml:13:9"),
                        tuple("sites[0].rooms[1].name", "language-missing", "small.yaml:13:30"),
                        tuple("sites[0].telecom", "not-empty", "small.yaml:5:5"));
    }

    @Test
    void findingsOfAProcedureAreLocatedInItsFile() {
        ReadResult<Catalog> result =
                CatalogReader.builder().text(Layer.CLINIC, "knee.yaml", """
                        procedure: knee-care
                        name: {en: Knee care, es: Cuidado}
                        summary: {en: Care for the knee., es: Cuidado de la rodilla.}
                        sections:
                          what: It is care.
                        """).read();

        var report = result.fold(
                read -> {
                    Locator locator = read.locator().within("procedures[knee-care]");
                    return validator.validate(
                            read.value().procedure("knee-care"),
                            List.of(Locale.ENGLISH, PracticeFixtures.SPANISH),
                            locator);
                },
                rejected -> new ValidationReport(List.of()));

        assertThat(report.errors())
                .extracting(Finding::path, Finding::code, f -> String.valueOf(f.location()))
                .containsExactly(
                        tuple("risks", "not-empty", "knee.yaml:1:1"),
                        tuple("sections[WHAT]", "language-missing", "knee.yaml:5:9"));
    }

    @Test
    void missingFileIsAProblemAndNoException(@TempDir Path folder) {
        var result = PracticeReader.read(folder.resolve("nothing.yaml"));

        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("the file cannot be read"));
        assertThatExceptionOfType(CatalogException.class).isThrownBy(result::orThrow);
    }

    @Test
    void allFaultsComeAtOnceAndThereIsNoHalfAPractice() {
        var result = PracticeReader.text("broken.yaml", """
                practice: Small Practice
                languages: english
                sites:
                  - site: main
                    zone: New York
                    telecom: {phone: "1", email: x@y.example}
                practitioners:
                  - practitioner: reyes
                    name: {family: Reyes}
                    npi: 1234567890
                    hours: {mian: always}
                """);

        assertThat(result).isInstanceOf(ReadResult.Rejected.class);
        assertThat(result.problems())
                .extracting(CatalogProblem::path)
                .contains(
                        "practice",
                        "languages",
                        "sites/main/zone",
                        "sites/main/telecom",
                        "practitioners/reyes/npi",
                        "practitioners/reyes/hours/mian");
        assertThat(result.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void limitsAreReadAndTheirMistakesFound() {
        String limits = "hours: {weekly: {days: {mon-fri: 08:00-18:00}}, limits: "
                + "[{at-most: 8, per: day}, {at-most: 2, per: opening, kinds: [prp, urgent]}]}";
        String good = INCOMPLETE.replace("hours: {weekly: {days: {mon-fri: 08:00-18:00}}}", limits);

        assertThat(PracticeReader.text("small.yaml", good)
                        .orThrow()
                        .sites()
                        .get(0)
                        .hours()
                        .limits())
                .containsExactly(VisitLimit.perDay(8), VisitLimit.perOpening(2, "prp", "urgent"));
        assertThat(PracticeReader.text("small.yaml", good.replace("per: day", "per: week"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("sites/main/hours/limits/1/per"));
        assertThat(PracticeReader.text("small.yaml", good.replace("at-most: 8", "at-most: 0"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void holidaysAndClosuresOfSomeHoursAreRead() {
        String good = INCOMPLETE.replace(
                "hours: {weekly: {days: {mon-fri: 08:00-18:00}}}",
                "holidays: US-CO\n    hours: {weekly: {days: {mon-fri: 08:00-18:00}}, blocks: "
                        + "[{closed: 2027-12-24, time: 12:00-24:00, reason: Christmas Eve}]}");

        Site site = PracticeReader.text("small.yaml", good).orThrow().sites().get(0);

        assertThat(site.holidays()).isEqualTo("US-CO");
        assertThat(site.hours().openOn(LocalDate.of(2027, 12, 24))) // Fri
                .containsExactly(PracticeFixtures.time("08:00-12:00"));
        assertThat(PracticeReader.text("small.yaml", good.replace("US-CO", "Colorado"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("region"));
    }

    @Test
    void timesOfArrivalAreReadAndTheirMistakesFound() {
        String good = INCOMPLETE.replace("    zone:", "    arrivals-every: 15 minutes\n    zone:");

        assertThat(PracticeReader.text("small.yaml", good)
                        .orThrow()
                        .sites()
                        .get(0)
                        .arrivalMinutes())
                .isEqualTo(15);
        assertThat(PracticeReader.text("small.yaml", good.replace("every: 15", "every: 25"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("arrivalMinutes must be 5, 10"));
    }

    @Test
    void emptyFileIsAProblem() {
        assertThat(PracticeReader.text("empty.yaml", "").problems()).isNotEmpty();
        assertThat(PracticeReader.text("list.yaml", "- a").problems()).isNotEmpty();
    }

    @Test
    void readResultCarriesTheLocatorOfTheWhole() {
        var read = (Read<Practice>) PracticeReader.text("small.yaml", INCOMPLETE);

        assertThat(read.locator().locate("")).hasToString("Optional[small.yaml:1:1]");
        assertThat(read.locator().locate("sites[7]")).isEmpty();
        assertThat(read.locator().locate("sites[0].nothing")).isEmpty();
        assertThat(read.locator().within("sites[0]").locate("")).hasToString("Optional[small.yaml:5:5]");
    }

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> PracticeReader.read(null))
                .withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> PracticeReader.text("a.yaml", null))
                .withMessage("content");
    }
}
