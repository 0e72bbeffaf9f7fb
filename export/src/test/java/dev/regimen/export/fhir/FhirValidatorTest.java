package dev.regimen.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.export.AppointmentFixtures;
import dev.regimen.export.quickstart.Quickstart;
import dev.regimen.scheduling.booking.Appointment.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Appointment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles against the definitions of R4 themselves, as HAPI's validator knows them; it needs no network. */
class FhirValidatorTest {
    private static FhirValidator validator;

    @BeforeAll
    static void loadTheDefinitions() {
        var definitions = new ValidationSupportChain(
                BundleRules.R4.getValidationSupport(),
                new CommonCodeSystemsTerminologyService(BundleRules.R4),
                new InMemoryTerminologyServerValidationSupport(BundleRules.R4));
        validator = BundleRules.R4.newValidator().registerValidatorModule(new FhirInstanceValidator(definitions));
    }

    @Test
    void aCourseWithAppointmentsOfEveryStatusAndAnOpenVisitHasNoErrors() {
        var start = LocalDateTime.of(2027, 1, 11, 9, 0); // Mon
        var appointments = Stream.of(Status.values())
                .map(status -> AppointmentFixtures.injection(
                                status.ordinal() + 1, start.plusWeeks(3L * status.ordinal()))
                        .with(status))
                .toList();
        var course = new CourseBundle(
                AppointmentFixtures.KNEE,
                AppointmentFixtures.COURSE,
                PracticeFixtures.patient(),
                appointments,
                List.of(AppointmentFixtures.openEvaluation()));

        var writer = FhirBundleWriter.builder(AppointmentFixtures.practice());
        assertThat(errors(writer.build().write(course))).isEmpty();
        // R4 names IANA's zones and does not hold them
        assertThat(errors(writer.zones().build().write(course)))
                .isNotEmpty()
                .allMatch(error -> error.contains("https://www.iana.org/time-zones"));
    }

    @Test
    void theQuickstartsBundleHasNoErrors(@TempDir Path folder) throws IOException {
        Quickstart.main(new String[] {folder.toString()});
        String bundle = Files.readString(folder.resolve("course.fhir.json"));

        assertThat(errors(bundle)).isEmpty();
        assertThat(BundleRules.all(BundleRules.check(bundle), Appointment.class))
                .hasSize(5);
    }

    @Test
    void aWrongStatusIsFound() {
        var course = new CourseBundle(
                AppointmentFixtures.KNEE,
                AppointmentFixtures.COURSE,
                PracticeFixtures.patient(),
                List.of(AppointmentFixtures.injection(1, LocalDateTime.of(2027, 1, 11, 9, 0))), // Mon
                List.of());
        String bundle =
                FhirBundleWriter.builder(AppointmentFixtures.practice()).build().write(course);

        assertThat(errors(bundle.replace("\"booked\"", "\"confirmed\""))).isNotEmpty();
    }

    private static List<String> errors(String bundle) {
        return validator.validateWithResult(bundle).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(FhirValidatorTest::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
