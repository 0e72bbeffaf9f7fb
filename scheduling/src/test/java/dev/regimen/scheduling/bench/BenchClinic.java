package dev.regimen.scheduling.bench;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.Device;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A clinic that is half to four fifths taken, on the five-minute grid, and a course of three sessions and an evaluation in
 * it. The same arguments give the same clinic.
 *
 * @param practitioners how many; each works three to five days a week
 * @param days how many days the calendar has
 */
record BenchClinic(int practitioners, int days, Practice practice, Snapshot snapshot) {
    static final LocalDate FIRST = LocalDate.of(2027, 1, 4); // Mon
    static final String SITE = "main";
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final BodySite KNEE = BodySite.of("knee", Localized.english("Knee"), false);
    private static final TimeRange OPEN = TimeRange.of(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final int ROOMS = 7;
    private static final int DEVICES = 5;

    static BenchClinic of(int practitioners, int days) {
        Random random = new Random(20_270_104);
        Practice practice = practice(practitioners, random);
        PracticeCalendar calendar = PracticeCalendar.compile(practice, FIRST, FIRST.plusDays(days - 1L));
        List<Occupancy> taken = new ArrayList<>();
        practice.resources().forEach(resource -> take(resource, calendar, random, taken));
        return new BenchClinic(practitioners, days, practice, Snapshot.of(calendar, taken));
    }

    private static Practice practice(int practitioners, Random random) {
        return Practice.builder("bench")
                .name(Localized.english("Bench"))
                .languages(Locale.ENGLISH)
                .sites(List.of(Site.builder(SITE)
                        .name(Localized.english("Main"))
                        .zone(ZONE)
                        .address(Address.builder()
                                .line("1")
                                .city("C")
                                .country("US")
                                .build())
                        .hours(Hours.of(
                                WeeklyHours.of(List.of(DayOfWeek.values()).subList(0, 5), OPEN)))
                        .rooms(IntStream.range(0, ROOMS)
                                .mapToObj(i -> Room.builder("room-" + i)
                                        .name(Localized.english("Room"))
                                        .kinds("room")
                                        .build())
                                .toList())
                        .devices(IntStream.range(0, DEVICES)
                                .mapToObj(i ->
                                        Device.of("ultrasound-" + i, Localized.english("Ultrasound"), "ultrasound"))
                                .toList())
                        .build()))
                .practitioners(IntStream.range(0, practitioners)
                        .mapToObj(i -> practitioner("practitioner-" + i, random))
                        .toList())
                .build();
    }

    private static Practitioner practitioner(String id, Random random) {
        WeeklyHours.Builder hours = WeeklyHours.builder();
        List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.values()).subList(0, 5));
        Collections.shuffle(days, random);
        days.subList(0, 3 + random.nextInt(3)).forEach(day -> hours.on(day, OPEN));
        return Practitioner.builder(id)
                .name(PersonName.of("A", id))
                .capabilities(List.of(Capability.of("injection")))
                .hours(SITE, Hours.of(hours.build()))
                .build();
    }

    // visits of 15 to 60 minutes until the day is as full as it should be
    private static void take(Resource resource, PracticeCalendar calendar, Random random, List<Occupancy> to) {
        int percent = 50 + random.nextInt(31);
        for (LocalDate date = calendar.first(); !date.isAfter(calendar.last()); date = date.plusDays(1)) {
            for (TimeSpan open : calendar.openOn(resource.id(), SITE, date)) {
                for (var at = open.from(); at.isBefore(open.until()); ) {
                    Duration length = Duration.ofMinutes(15 + 5L * random.nextInt(10));
                    var end = at.plus(length).isAfter(open.until()) ? open.until() : at.plus(length);
                    if (random.nextInt(100) < percent) {
                        to.add(Occupancy.of(new Claim(resource.id(), resource.kind(), new TimeSpan(at, end))));
                    }
                    at = end;
                }
            }
        }
    }

    static Visit session() {
        Need room = Need.room("room");
        return Visit.of(
                Segment.builder("session", Duration.ofMinutes(30))
                        .needs(Need.practitioner("injection"), room, Need.device("ultrasound"))
                        .build(),
                Segment.builder("turnover", Duration.ofMinutes(15))
                        .as(Segment.As.TURNOVER)
                        .needs(room)
                        .build());
    }

    static Visit evaluation() {
        return Visit.of(Segment.builder("evaluation", Duration.ofMinutes(15))
                .needs(Need.practitioner("injection"), Need.room("room"))
                .build());
    }

    /** Sessions two to four weeks apart, or one to nine days if there are many, and an evaluation. */
    static TreatmentProtocol protocol(int count) {
        GapRange apart = count > 10 ? GapRange.ofDays(1, 9) : GapRange.ofWeeks(2, 4);
        GapRange best = count > 10 ? GapRange.ofDays(3, 4) : GapRange.ofWeeks(3, 3);
        Stage.Builder sessions =
                Stage.builder("sessions", Localized.english("Sessions"), CountRange.exactly(count), session());
        if (count > 1) {
            sessions.spacing(SpacingWindow.builder(apart).prefer(best).build());
        }
        Stage evaluation = Stage.builder(
                        "evaluation", Localized.english("Evaluation"), CountRange.exactly(1), evaluation())
                .kind(Stage.Kind.EVALUATION)
                .start(SpacingWindow.builder(GapRange.ofWeeks(4, 6))
                        .prefer(GapRange.ofWeeks(5, 5))
                        .anchor(Anchor.endOf("sessions"))
                        .build())
                .build();
        return TreatmentProtocol.builder(new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
                .stages(sessions.build(), evaluation)
                .build();
    }

    /** On how many days the visits of such a course may be, all together, once its first one has a day. */
    static int days(int count) {
        int wider = count > 10 ? 8 : 14;
        int last = 1 + wider * (count - 1);
        return count * (1 + last) / 2 + last + 14;
    }

    static CourseRequest request(TreatmentProtocol protocol) {
        CourseState state = CourseState.builder(protocol, CourseId.of("course"))
                .notBefore(FIRST)
                .build();
        return CourseRequest.builder(state, PatientRef.of("patient"), FIRST).build();
    }
}
