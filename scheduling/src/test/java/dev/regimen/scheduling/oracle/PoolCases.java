package dev.regimen.scheduling.oracle;

import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;

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
import dev.regimen.core.practice.Staff;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
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
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Small random cases, each from a seed, of a site with pools of two or three mostly like rooms, nurses and devices, on
 * the days around a clock change: so full of booked visits that another one often fits only if some of them get other units.
 */
public final class PoolCases {
    private record Change(ZoneId zone, LocalDate sunday) {}

    private static final List<Change> CHANGES = List.of(
            new Change(ZoneId.of("America/New_York"), LocalDate.of(2027, 3, 14)), // Sun
            new Change(ZoneId.of("America/New_York"), LocalDate.of(2027, 11, 7)), // Sun
            new Change(ZoneId.of("Australia/Lord_Howe"), LocalDate.of(2027, 4, 4)), // Sun
            new Change(ZoneId.of("Asia/Kathmandu"), LocalDate.of(2027, 4, 4))); // Sun, and no change

    private static final int DAYS = 5;

    private final Random random;
    private final Change change;
    private final LocalDate first;
    private final Hours hours;
    private final int opens;

    private PoolCases(long seed) {
        random = new Random(seed);
        change = CHANGES.get(random.nextInt(CHANGES.size()));
        first = change.sunday.minusDays(random.nextInt(3));
        opens = chance(70) ? 9 * 60 : 0;
        hours = hours(opens, opens + 180 + 30 * random.nextInt(3));
    }

    public static Case of(long seed) {
        return new PoolCases(seed).make();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    // some sites stay open through the night
    private Hours hours(int from, int until) {
        WeeklyHours day = WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.ofMinutes(from, until));
        return from == 0 && chance(30)
                ? Hours.of(day, WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.ofMinutes(22 * 60, 24 * 60)))
                : Hours.of(day);
    }

    private Case make() {
        Practice practice = practice();
        PracticeCalendar calendar = PracticeCalendar.compile(practice, first, first.plusDays(DAYS - 1));
        CourseState state = CourseState.builder(protocol(), CourseId.of("course"))
                .side(Laterality.LEFT)
                .notBefore(first)
                .build();
        CourseRequest request =
                CourseRequest.builder(state, PatientRef.of("patient"), first).build();
        return new Case(request, Snapshot.of(calendar, occupancies(practice)));
    }

    private Practice practice() {
        Practitioner doctor = Practitioner.builder("doctor")
                .name(PersonName.of("A", "Doctor"))
                .capabilities(List.of(Capability.of("injection")))
                .hours("north", Hours.ALWAYS)
                .build();
        return Practice.builder("pools")
                .name(Localized.english("Pools"))
                .languages(Locale.ENGLISH)
                .sites(List.of(Site.builder("north")
                        .name(Localized.english("North"))
                        .zone(change.zone)
                        .address(Address.builder()
                                .line("1")
                                .city("C")
                                .country("US")
                                .build())
                        .hours(hours)
                        .rooms(units().mapToObj(this::room).toList())
                        .devices(units().mapToObj(
                                        i -> Device.of("scanner-" + i, Localized.english("Scanner"), "scanner"))
                                .toList())
                        .build()))
                .practitioners(List.of(doctor))
                .staff(units().mapToObj(this::nurse).toList())
                .build();
    }

    private IntStream units() {
        return IntStream.rangeClosed(1, 2 + random.nextInt(2));
    }

    private Room room(int number) {
        return Room.builder("room-" + number)
                .name(Localized.english("Room"))
                .kinds(chance(85) ? Set.of("procedure", "office") : Set.of("procedure"))
                .turnoverMinutes(chance(85) ? 5 : 0)
                .hours(chance(85) ? Hours.ALWAYS : Hours.of(weekend(opens)))
                .build();
    }

    private static WeeklyHours weekend(int from) {
        return WeeklyHours.of(
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY), TimeRange.ofMinutes(from, from + 120));
    }

    private Staff nurse(int number) {
        return Staff.builder("nurse-" + number)
                .name(PersonName.of("A", "Nurse"))
                .roles("nurse")
                .languages(chance(90) ? Locale.ENGLISH : Locale.FRENCH)
                .hours("north", Hours.ALWAYS)
                .build();
    }

    private TreatmentProtocol protocol() {
        int sessions = 1 + random.nextInt(2);
        Stage.Builder stage =
                Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(sessions), visit());
        if (sessions > 1) {
            stage.spacing(SpacingWindow.builder(GapRange.ofDays(1, 1 + random.nextInt(3)))
                    .build());
        }
        return TreatmentProtocol.builder(new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
                .stages(stage.build())
                .build();
    }

    private Visit visit() {
        Need room = Need.room("procedure");
        List<Segment> segments = new ArrayList<>();
        segments.add(segment("before", 10 + 5 * random.nextInt(4), Need.staff("nurse"), room));
        List<Need> needs = new ArrayList<>(List.of(Need.practitioner("injection")));
        if (chance(90)) {
            needs.add(room);
        }
        if (chance(50)) {
            needs.add(Need.device("scanner"));
        }
        segments.add(segment("main", 10 + 5 * random.nextInt(10), needs.toArray(Need[]::new)));
        if (chance(30)) {
            segments.add(segment("after", 10, chance(80) ? room : Need.room("office")));
        }
        return Visit.of(segments.toArray(Segment[]::new));
    }

    private List<Occupancy> occupancies(Practice practice) {
        List<Occupancy> taken = new ArrayList<>();
        for (Resource unit : practice.resources()) {
            if (unit.kind() != ResourceKind.PRACTITIONER) {
                for (int day = 0; day < DAYS; day++) {
                    fill(unit, first.plusDays(day), taken);
                }
            }
        }
        return taken;
    }

    private void fill(Resource unit, LocalDate date, List<Occupancy> taken) {
        int minute = opens + 5 * random.nextInt(9);
        while (minute < opens + 220) {
            int length = 20 + 5 * random.nextInt(12);
            Claim claim = claim(unit, date, minute, length);
            List<Claim> claims = new ArrayList<>(List.of(claim));
            if (chance(2)) {
                claims.add(claim(unit, date, minute + length + 10, 10));
            }
            String site = chance(90) ? "north" : null;
            boolean maySwap = chance(97);
            taken.add(new Occupancy(
                    claims, site, null, null, Set.of(), maySwap ? "visit-" + taken.size() : null, maySwap));
            minute += length + 5 * random.nextInt(chance(50) ? 4 : 12) - (chance(2) ? 10 : 0);
        }
        if (chance(3)) {
            taken.add(new Occupancy(
                    List.of(claim(unit, date, 23 * 60 + 30, 60)), null, null, null, Set.of(), "late-" + date, true));
        }
    }

    private Claim claim(Resource unit, LocalDate date, int minute, int length) {
        Instant from =
                date.atStartOfDay(change.zone).plus(Duration.ofMinutes(minute)).toInstant();
        return new Claim(unit.id(), unit.kind(), new TimeSpan(from, from.plus(Duration.ofMinutes(length))));
    }
}
