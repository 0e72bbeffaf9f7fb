package dev.regimen.scheduling.peers;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.VisitRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Small practices as the reports describe them, what is taken there, and what is asked for. */
final class PeersFixtures {
    static final PatientRef PATIENT = PatientRef.of("patient");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());
    static final LocalDate MONDAY_4_JANUARY = LocalDate.of(2027, 1, 4); // Mon

    private PeersFixtures() {}

    /** A practice of one site in a zone, with someone who works there at these hours. */
    static Practice practice(ZoneId zone, Hours site, Hours work) {
        return practice(List.of(site("site", zone, site)), work);
    }

    static Site site(String id, ZoneId zone, Hours hours) {
        return Site.builder(id)
                .name(Localized.english(id))
                .zone(zone)
                .address(Address.builder().line("1").city("C").country("US").build())
                .hours(hours)
                .build();
    }

    static Practice practice(List<Site> sites, Hours work, Leave... leave) {
        Practitioner.Builder doctor = Practitioner.builder("doctor")
                .name(PersonName.of("A", "Doctor"))
                .capabilities(List.of(Capability.of("therapy")))
                .leave(leave);
        sites.forEach(site -> doctor.hours(site.id(), work));
        return Practice.builder("practice")
                .name(Localized.english("Practice"))
                .languages(Locale.ENGLISH)
                .sites(sites)
                .practitioners(doctor.build())
                .build();
    }

    static Hours hours(List<DayOfWeek> days, String... times) {
        return Hours.of(
                WeeklyHours.of(days, Stream.of(times).map(TimeRange::parse).toArray(TimeRange[]::new)));
    }

    static Visit visit(int minutes) {
        return Visit.of(Segment.builder("therapy", Duration.ofMinutes(minutes))
                .needs(Need.practitioner("therapy"))
                .build());
    }

    static Occupancy taken(ZoneId zone, LocalDate date, String times) {
        TimeRange range = TimeRange.parse(times);
        LocalDateTime from = date.atTime(range.from());
        TimeSpan time = new TimeSpan(
                from.atZone(zone).toInstant(),
                date.atStartOfDay()
                        .plusMinutes(range.untilMinute())
                        .atZone(zone)
                        .toInstant());
        Claim claim = new Claim("doctor", ResourceKind.PRACTITIONER, time);
        PatientRef other = PatientRef.of("other");
        return new Occupancy(List.of(claim), new Occupancy.Presence(other, "site", time), CourseId.of("other"));
    }

    static Snapshot snapshot(Practice practice, LocalDate first, LocalDate last, Occupancy... taken) {
        return Snapshot.of(PracticeCalendar.compile(practice, first, last), List.of(taken));
    }

    static VisitRequest request(int minutes, LocalDate first, LocalDate last) {
        return VisitRequest.builder(CourseId.of("visit"), "therapy", visit(minutes), PATIENT, first)
                .days(DateRange.of(first, last))
                .build();
    }

    /** The arrivals that are offered. */
    static List<LocalDateTime> slots(VisitRequest request, Snapshot snapshot) {
        return CoursePlanner.of(snapshot.calendar().practice())
                .slots(request, snapshot, 100)
                .fold(
                        offers -> offers.offers().stream()
                                .map(offer -> offer.visits().get(0).arrival())
                                .sorted()
                                .toList(),
                        explanation -> List.of(),
                        exhausted -> {
                            throw new AssertionError(exhausted);
                        });
    }

    static List<LocalDateTime> slots(int minutes, LocalDate day, Snapshot snapshot) {
        return slots(request(minutes, day, day), snapshot);
    }

    static CourseRequest weekly(int sessions, GapRange apart, LocalDate first) {
        Stage stage = Stage.builder("therapy", Localized.english("Therapy"), CountRange.exactly(sessions), visit(30))
                .spacing(SpacingWindow.builder(apart)
                        .prefer(GapRange.ofDays(7, 7))
                        .anchor(Anchor.previousSession())
                        .build())
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("therapy", "weekly"),
                        Localized.english("Weekly"),
                        BodySite.of("body", Localized.english("Body"), false))
                .stages(stage)
                .build();
        CourseState course = CourseState.builder(protocol, CourseId.of("course"))
                .notBefore(first)
                .build();
        return CourseRequest.builder(course, PATIENT, first).startBy(first).build();
    }

    /** The default zone of the machine that a test pretends to run on. */
    static void inDefaultZones(Runnable test) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                test.run();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
