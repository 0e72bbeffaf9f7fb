package host;

import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.page.ProcedurePage;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.PracticeReader;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Laterality;
import dev.regimen.export.fhir.CourseBundle;
import dev.regimen.export.fhir.FhirBundleWriter;
import dev.regimen.export.ical.ICalendarWriter;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** The main job, as a host does it. */
final class KneeCourse {
    private KneeCourse() {}

    /** Plans a knee course at the sample practice and writes its page, its calendar and its bundle. */
    static Offer write(Path folder) throws IOException {
        Catalog catalog = Catalog.bundled();
        Practice practice = PracticeReader.sample();
        TreatmentProtocol protocol = catalog.protocol("prolotherapy/knee");
        Offer offer = plan(protocol, practice, LocalDate.of(2027, 1, 8)); // Fri

        Files.createDirectories(folder);
        String page = HtmlRenderer.create()
                .render(ProcedurePage.of(catalog, protocol.id().procedure()).build());
        Files.writeString(folder.resolve("prolotherapy.html"), page);
        String calendar = ICalendarWriter.builder(practice)
                .build()
                .write(Appointment.of(offer), Instant.parse("2027-01-08T15:00:00Z"));
        Files.writeString(folder.resolve("course.ics"), calendar);
        String bundle = FhirBundleWriter.builder(practice).build().write(CourseBundle.booked(protocol, offer));
        Files.writeString(folder.resolve("course.fhir.json"), bundle);
        return offer;
    }

    private static Offer plan(TreatmentProtocol protocol, Practice practice, LocalDate today) {
        CourseState course = CourseState.builder(protocol, CourseId.of("course-1"))
                .side(Laterality.LEFT)
                .build();
        CourseRequest request =
                CourseRequest.builder(course, PatientRef.of("patient-1"), today).build();
        PracticeCalendar calendar = PracticeCalendar.compile(practice, today, today.plusMonths(6));
        return CoursePlanner.of(practice)
                .offers(request, Snapshot.empty(calendar), 1)
                .fold(
                        offers -> offers.best(),
                        explanation -> {
                            throw new IllegalStateException("no offer: " + explanation.blocked());
                        },
                        exhausted -> {
                            throw new IllegalStateException("gave up after %d steps".formatted(exhausted.steps()));
                        });
    }
}
