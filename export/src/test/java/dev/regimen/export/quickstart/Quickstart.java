package dev.regimen.export.quickstart;

import dev.regimen.content.document.Document;
import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.page.AftercareHandout;
import dev.regimen.content.page.HandoutVisit;
import dev.regimen.content.page.ProcedurePage;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.catalog.PracticeReader;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.export.fhir.CourseBundle;
import dev.regimen.export.fhir.FhirBundleWriter;
import dev.regimen.export.ical.ICalendarWriter;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.SessionTimes;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.planning.Preferences;
import dev.regimen.scheduling.repair.CourseBooking;
import dev.regimen.scheduling.repair.CourseRepairer;
import dev.regimen.scheduling.repair.Disruption;
import dev.regimen.scheduling.repair.RepairResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The main job from end to end, with the public API only: read the catalogue and a practice, plan a whole course for a
 * patient, say why each date was chosen, say why another request cannot be met, mend the course after its practitioner
 * falls ill, and write the procedure's page, the patient's handout, a calendar and a FHIR bundle. Copy from it what you
 * need.
 */
public final class Quickstart {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11); // Mon

    private final Catalog catalog = Catalog.bundled();
    private final Practice practice = PracticeReader.sample();
    private final TreatmentProtocol protocol = catalog.protocol("prolotherapy/knee");
    private final PatientRef patient = PatientRef.of("patient-7");
    private final Circumstances known = Circumstances.UNKNOWN.with("sedation", false);
    private final CoursePlanner planner = CoursePlanner.of(practice);

    private Quickstart() {}

    /**
     * Does the job.
     *
     * @param args the folder to write into; {@code target/quickstart} if it is left out
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length == 0 ? "target/quickstart" : args[0]));
        String report = new Quickstart().run(folder);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(report);
        out.println("Files are in " + folder.toAbsolutePath().normalize());
    }

    private String run(Path folder) throws IOException {
        Snapshot snapshot = snapshot();
        List<Offer> offers = planner.offers(request(), snapshot, 3)
                .fold(
                        PlanningResult.Offers::offers,
                        no -> {
                            throw new IllegalStateException("the example can be planned: " + no);
                        },
                        exhausted -> {
                            throw new IllegalStateException("the example is small");
                        });
        Offer offer = offers.get(0);
        Report report = new Report(practice, protocol);
        report.course(offer);
        report.others(offers.subList(1, offers.size()));
        report.refusal(
                "The same course, with Dr. Okafor, for a patient who can come on Mondays only",
                planner.offers(impossible(), snapshot, 3));

        CourseBooking booked = CourseBooking.of(request(), offer);
        report.repair(
                "Dr. Reyes falls ill on Wed 2027-02-17",
                illness(booked, snapshot).best());

        List<Appointment> appointments = booked.appointments();
        write(folder, "prolotherapy.html", page());
        write(folder, "aftercare.html", handout(offer));
        Files.writeString(
                folder.resolve("course.ics"),
                ICalendarWriter.builder(practice)
                        .build()
                        .write(appointments, TODAY.atStartOfDay(ZoneOffset.UTC).toInstant()));
        Files.writeString(
                folder.resolve("course.fhir.json"),
                FhirBundleWriter.builder(practice).indented().build().write(CourseBundle.booked(protocol, offer)));
        Files.writeString(folder.resolve("report.txt"), report.text());
        return report.text();
    }

    /** What is open and taken: the sample practice, whose ultrasound machine is being serviced on one morning. */
    private Snapshot snapshot() {
        Site harbor = practice.site("harbor").orElseThrow();
        LocalDate service = LocalDate.of(2027, 1, 20); // Wed
        var morning = new TimeSpan(
                service.atTime(8, 0).atZone(harbor.zone()).toInstant(),
                service.atTime(12, 0).atZone(harbor.zone()).toInstant());
        PracticeCalendar calendar = PracticeCalendar.compile(practice, TODAY, TODAY.plusWeeks(26));
        return Snapshot.of(
                calendar, List.of(Occupancy.of(new Claim("harbor-ultrasound", ResourceKind.DEVICE, morning))));
    }

    /** The left knee, from next week, with Dr. Reyes, who has leave; the patient is busy for two weeks. */
    private CourseRequest request() {
        return CourseRequest.builder(course(CourseId.of("course-1")), patient, TODAY)
                .sites("harbor")
                .practitioners(Practitioners.oneOf("reyes"))
                .away(
                        Leave.of(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 31)), // Mon to Sun
                        Leave.of(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 7))) // Mon to Sun
                .preferring(Preferences.mornings())
                .build();
    }

    private CourseRequest impossible() {
        return CourseRequest.builder(course(CourseId.of("course-2")), patient, TODAY)
                .practitioners(Practitioners.oneOf("okafor"))
                .available(Hours.of(WeeklyHours.of(List.of(DayOfWeek.MONDAY), TimeRange.WHOLE_DAY)))
                .build();
    }

    /** On the evening after the first injection, Dr. Reyes is known to be ill on the day of the second. */
    private RepairResult illness(CourseBooking booked, Snapshot snapshot) {
        Instant now = Instant.parse("2027-01-22T23:00:00Z"); // Fri 18:00 in New York
        return CourseRepairer.of(practice)
                .repair(
                        List.of(booked),
                        snapshot,
                        now,
                        1,
                        Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17))); // Wed
    }

    private CourseState course(CourseId id) {
        return CourseState.builder(protocol, id)
                .side(Laterality.LEFT)
                .notBefore(LocalDate.of(2027, 1, 18)) // Mon
                .circumstances(known)
                .build();
    }

    private Document page() {
        return ProcedurePage.of(catalog, "prolotherapy")
                .provider(practice, practice.practitioner("reyes").orElseThrow())
                .today(TODAY)
                .language(Locale.ENGLISH)
                .build();
    }

    private Document handout(Offer offer) {
        InstructionTimeline timeline = InstructionTimeline.of(
                catalog, protocol, SessionTimes.of(offer.firm(), course(offer.course())), known, TODAY);
        return AftercareHandout.of(catalog, protocol, timeline)
                .visits(offer.visits().stream().map(this::visit).toList())
                .madeOn(TODAY)
                .language(Locale.ENGLISH)
                .build();
    }

    private HandoutVisit visit(PlannedVisit visit) {
        Site site = practice.site(visit.site()).orElseThrow();
        String stage = visit.sessions().iterator().next().stage();
        return new HandoutVisit(
                protocol.stage(stage).name(),
                visit.start().atZone(visit.zone()),
                site,
                visit.commitment().isFirm());
    }

    private static void write(Path folder, String name, Document document) throws IOException {
        Files.writeString(folder.resolve(name), HtmlRenderer.create().render(document));
    }
}
