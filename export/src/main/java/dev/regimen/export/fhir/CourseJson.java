package dev.regimen.export.fhir;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.export.ExportReport;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.planning.Offer.OpenVisit;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course as a CarePlan, its visits as Appointments, and its patient as no more than an identifier. */
final class CourseJson {
    private static final String APPOINTMENT = "Appointment";
    private static final String COURSE = "CarePlan";
    private static final String PATIENT = "Patient";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String ZONE = "http://hl7.org/fhir/StructureDefinition/tz-code";
    // no offset is +00:00, as a local time has it, and not Z
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Json json;
    private final CourseBundle course;
    private final PracticeJson practice;
    private final ExportReport.Builder report;
    private final boolean zones;

    /** @param zones whether each time has the site's zone beside it */
    CourseJson(Json json, CourseBundle course, PracticeJson practice, ExportReport.Builder report, boolean zones) {
        this.json = json;
        this.course = course;
        this.practice = practice;
        this.report = report;
        this.zones = zones;
    }

    void patient() throws IOException {
        String id = course.patient().value();
        json.entry(PATIENT, PATIENT, id, () -> json.identifier("patient", id));
    }

    void carePlan() throws IOException {
        String id = course.course().value();
        json.entry("CarePlan", COURSE, id, () -> {
            json.identifier("course", id);
            json.strings(
                    "instantiatesCanonical",
                    List.of(json.canonical(
                            PlanDefinitionJson.PROTOCOL, course.protocol().id().toString())));
            json.put("status", course.isProposal() ? "draft" : "active");
            json.put("intent", course.isProposal() ? "proposal" : "plan");
            json.put("title", title());
            json.reference("subject", PATIENT, course.patient().value(), null);
            List<LocalDate> dates = course.appointments().stream()
                    .map(each -> each.visit().date())
                    .sorted()
                    .toList();
            if (!dates.isEmpty()) {
                json.period("period", dates.get(0), dates.get(dates.size() - 1));
            }
            List<String> visits = Stream.concat(
                            course.appointments().stream().map(Appointment::id),
                            course.open().stream().map(open -> open.id().value()))
                    .toList();
            json.each("activity", visits, visit -> json.reference("reference", APPOINTMENT, visit, null));
        });
    }

    void appointments() throws IOException {
        for (Appointment appointment : course.appointments()) {
            json.entry("Appointment", APPOINTMENT, appointment.id(), () -> dated(appointment));
        }
        for (OpenVisit open : course.open()) {
            json.entry("Appointment", APPOINTMENT, open.id().value(), () -> undated(open));
        }
    }

    private void dated(Appointment appointment) throws IOException {
        PlannedVisit visit = appointment.visit();
        about(appointment.id(), appointment.status(), visit.sessions());
        instant("start", visit.start(), visit.zone());
        instant("end", visit.end(), visit.zone());
        json.put("minutesDuration", Duration.between(visit.start(), visit.end()).toMinutes());
        json.array("participant", () -> {
            String status = participation(appointment.status());
            patientTakesPart(status);
            for (Resource resource : practice.servedBy(visit)) {
                json.object(() -> takesPart(resource, visit, status));
            }
            json.object(() -> {
                json.object("actor", () -> practice.site(visit.site()));
                json.put("required", "required");
                json.put("status", status);
            });
        });
        window(visit.window());
        if (!visit.commitment().isFirm()) {
            report.notCarried("decision that a provisional visit depends on, and the last day for it");
        }
    }

    private void undated(OpenVisit open) throws IOException {
        about(open.id().value(), Status.PROPOSED, open.sessions());
        json.array("participant", () -> patientTakesPart(participation(Status.PROPOSED)));
        window(open.window());
        report.notCarried("why a visit has no date yet");
    }

    private void about(String id, Status status, Collection<SessionKey> sessions) throws IOException {
        json.identifier("appointment", id);
        json.put("status", status.code());
        json.single("serviceType", () -> json.put("text", title()));
        String stages = sessions.stream()
                .sorted(Comparator.naturalOrder())
                .map(key -> json.in(course.protocol().stage(key.stage()).name()))
                .distinct()
                .collect(Collectors.joining(", "));
        json.put("description", stages.isEmpty() ? null : stages);
        json.array(
                "supportingInformation",
                () -> json.object(
                        () -> json.referenceFields(COURSE, course.course().value(), null)));
    }

    private void window(@Nullable SessionWindow window) throws IOException {
        if (window == null) {
            return;
        }
        json.array("requestedPeriod", () -> json.object(() -> json.periodFields(window.from(), window.to())));
        report.notCarried("first, preferred and last days at all of a visit's window");
    }

    private void patientTakesPart(String status) throws IOException {
        json.object(() -> {
            json.reference("actor", PATIENT, course.patient().value(), null);
            json.put("required", "required");
            json.put("status", status);
        });
    }

    private void takesPart(Resource resource, PlannedVisit visit, String status) throws IOException {
        boolean person = resource.kind() == ResourceKind.PRACTITIONER || resource.kind() == ResourceKind.STAFF;
        if (person) {
            String role = resource.id().equals(visit.lead()) ? "PPRF" : "SPRF";
            json.single("type", () -> json.concept(PARTICIPATION, role));
        }
        json.object("actor", () -> practice.reference(resource));
        json.put("required", "required");
        json.put("status", status);
    }

    private void instant(String name, Instant instant, ZoneId zone) throws IOException {
        json.put(name, INSTANT.format(instant.atZone(zone)));
        if (zones) {
            json.object(
                    "_" + name,
                    () -> json.single("extension", () -> {
                        json.put("url", ZONE);
                        json.put("valueCode", zone.getId());
                    }));
        } else {
            report.notCarried("zone of a time: only its offset is written");
        }
    }

    private String title() {
        return json.in(course.protocol().name());
    }

    // R4 has a status for each who takes part, and here all agree with the visit's
    private static String participation(Status status) {
        return switch (status) {
            case PROPOSED, WAITLIST -> "needs-action";
            case PENDING -> "tentative";
            case BOOKED, ARRIVED, CHECKED_IN, FULFILLED, NOSHOW -> "accepted";
            case CANCELLED, ENTERED_IN_ERROR -> "declined";
        };
    }
}
