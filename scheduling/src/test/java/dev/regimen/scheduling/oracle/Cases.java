package dev.regimen.scheduling.oracle;

import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.Device;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
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
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.planning.Preferences;
import dev.regimen.scheduling.planning.Preferences.Wish;
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
 * Small random planning cases, each from a seed: a practice of one or two sites around a clock change, a protocol of one
 * to three sessions with an evaluation, and a calendar that is full enough for many of them to have no answer.
 */
public final class Cases {
    /** A request and what it is planned against. */
    public record Case(CourseRequest request, Snapshot snapshot) {}

    private static final BodySite KNEE = BodySite.of("knee", Localized.english("Knee"), true);
    private static final PatientRef PATIENT = PatientRef.of("patient");

    /** Zones, and a Monday whose week or the next has a clock change. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kathmandu"));

    private static final List<LocalDate> MONDAYS = List.of(
            LocalDate.of(2027, 3, 8), // Mon; New York springs forward on Sun 14 March
            LocalDate.of(2027, 3, 29), // Mon; Lord Howe falls back by half an hour on Sun 4 April
            LocalDate.of(2027, 9, 27), // Mon; Lord Howe springs forward on Sun 3 October
            LocalDate.of(2027, 11, 1)); // Mon; New York falls back on Sun 7 November

    private final Random random;
    private final LocalDate first;
    private final int days;
    /** Whether sedation plays a part; then every arrival counts by itself, and there are two visits on each side. */
    private final boolean isSedated;

    private Cases(long seed) {
        random = new Random(seed);
        first = MONDAYS.get(random.nextInt(MONDAYS.size()));
        days = 9 + random.nextInt(9);
        isSedated = chance(20);
    }

    /** A case on one side of the body. */
    public static Case of(long seed) {
        return new Cases(seed).make(false);
    }

    /** A case in which each side of the body goes its own way. */
    public static Case onBothSides(long seed) {
        return new Cases(seed).make(true);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private Case make(boolean isStaged) {
        Practice practice = practice();
        PracticeCalendar calendar = PracticeCalendar.compile(practice, first, first.plusDays(days));
        CourseRequest request = request(practice, isStaged);
        return new Case(request, Snapshot.of(calendar, occupancies(practice)));
    }

    private Practice practice() {
        List<Site> sites = new ArrayList<>(List.of(site("north")));
        if (chance(35)) {
            sites.add(site("south"));
        }
        return Practice.builder("small")
                .name(Localized.english("Small"))
                .languages(Locale.ENGLISH)
                .sites(sites)
                .practitioners(IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(i -> practitioner("doctor-" + i, sites))
                        .toList())
                .staff(chance(10) ? List.of() : List.of(nurse(sites)))
                .travel(sites.size() == 1 ? List.of() : travel())
                .build();
    }

    /** Minutes that are no whole steps, and sometimes more for the way back. */
    private List<Practice.Travel> travel() {
        List<Practice.Travel> ways = new ArrayList<>();
        if (chance(80)) {
            ways.add(new Practice.Travel("north", "south", random.nextInt(90)));
        }
        if (chance(20)) {
            ways.add(new Practice.Travel("south", "north", random.nextInt(90)));
        }
        return ways;
    }

    private Site site(String id) {
        boolean early = chance(40);
        return Site.builder(id)
                .name(Localized.english(id))
                .zone(one(ZONES))
                .address(Address.builder().line("1").city("C").country("US").build())
                .hours(Hours.of(weekly(early ? 0 : 9, early ? 4 : 13, 85)))
                .rooms(IntStream.rangeClosed(1, 1 + random.nextInt(2))
                        .mapToObj(i -> Room.builder(id + "-room-" + i)
                                .name(Localized.english("Room"))
                                .kinds(chance(60) ? Set.of("procedure", "office") : Set.of("procedure"))
                                .turnoverMinutes(chance(30) ? 10 : 0)
                                .build())
                        .toList())
                .devices(
                        chance(90)
                                ? List.of(Device.of(id + "-ultrasound", Localized.english("Ultrasound"), "ultrasound"))
                                : List.of())
                .build();
    }

    /** On each day of the week, with some chance, a range between two hours. */
    private WeeklyHours weekly(int from, int until, int percent) {
        WeeklyHours.Builder builder = WeeklyHours.builder();
        builder.on(DayOfWeek.MONDAY, range(from, until));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.MONDAY && chance(percent)) {
                builder.on(day, range(from, until));
            }
        }
        return builder.build();
    }

    private TimeRange range(int from, int until) {
        int start = from * 60 + 5 * random.nextInt(9);
        int end = Math.max(start + 30, until * 60 - 5 * random.nextInt(13));
        return TimeRange.ofMinutes(start, end);
    }

    private Practitioner practitioner(String id, List<Site> sites) {
        Practitioner.Builder builder = Practitioner.builder(id)
                .name(PersonName.of("A", id))
                .capabilities(
                        chance(93)
                                ? List.of(Capability.of("injection"), Capability.of("guidance"))
                                : List.of(Capability.of("guidance")));
        for (Site site : sites) {
            if (chance(85)) {
                builder.hours(site.id(), Hours.of(weekly(0, 4, 60), weekly(9, 13, 60)));
            }
        }
        if (chance(40)) {
            LocalDate from = first.plusDays(random.nextInt(days));
            builder.leave(Leave.of(from, from.plusDays(random.nextInt(5))));
        }
        return builder.build();
    }

    private Staff nurse(List<Site> sites) {
        Staff.Builder builder =
                Staff.builder("nurse-1").name(PersonName.of("A", "Nurse")).roles("nurse");
        sites.forEach(site -> builder.hours(site.id(), Hours.ALWAYS));
        return builder.build();
    }

    private Visit visit() {
        Need room = Need.room(chance(85) ? "procedure" : "office");
        List<Segment> segments = new ArrayList<>();
        if (chance(20)) {
            segments.add(Segment.builder("setup", Duration.ofMinutes(5))
                    .as(Segment.As.SETUP)
                    .needs(room)
                    .build());
        }
        if (chance(30)) {
            segments.add(segment("before", 10, Need.staff("nurse"), room));
        }
        List<Need> needs = new ArrayList<>(List.of(Need.practitioner("injection"), room));
        if (chance(50)) {
            needs.add(Need.device("ultrasound"));
        }
        if (chance(15)) {
            needs.add(Need.practitioner("guidance"));
        }
        segments.add(segment("main", one(List.of(12, 20, 30, 45)), needs.toArray(Need[]::new)));
        if (chance(30)) {
            segments.add(Segment.builder("cleaning", Duration.ofMinutes(15))
                    .as(Segment.As.TURNOVER)
                    .needs(room)
                    .build());
        }
        List<Visit.Variant> variants = new ArrayList<>();
        if (isSedated && chance(30)) {
            List<Segment> sedated = new ArrayList<>(segments);
            sedated.removeIf(segment -> segment.as() != Segment.As.CARE);
            sedated.add(0, segment("sedate", 10, room));
            variants.add(new Visit.Variant(SedationRecovery.SEDATION, sedated));
        }
        return new Visit(segments, variants);
    }

    private TreatmentProtocol protocol(boolean isStaged) {
        int min = isStaged ? 1 : 1 + random.nextInt(2);
        CountRange sessions = CountRange.of(min, !isSedated && chance(35) ? min + 1 : min);
        Stage.Builder injections = Stage.builder("injections", Localized.english("Injections"), sessions, visit());
        if (sessions.max() > 1) {
            injections.spacing(spacing(chance(80) ? Anchor.previousSession() : Anchor.firstSession()));
        }
        List<Stage> stages = new ArrayList<>(List.of(injections.build()));
        if (isSedated ? min == 1 : chance(60)) {
            stages.add(Stage.builder("evaluation", Localized.english("Evaluation"), CountRange.exactly(1), visit())
                    .kind(Stage.Kind.EVALUATION)
                    .start(spacing(Anchor.endOf("injections")))
                    .build());
        }
        TreatmentProtocol.Builder builder = TreatmentProtocol.builder(
                        new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
                .stages(stages.toArray(Stage[]::new));
        if (chance(25)) {
            builder.caps(
                    RollingCap.ofEvents("cap", 1 + random.nextInt(2), Gap.ofDays(2 + random.nextInt(5)), "injection")
                            .build());
        }
        if (chance(20)) {
            builder.separations(new Separation("flu", "vaccination", Gap.ofDays(2), Gap.ofDays(3), false, List.of()));
        }
        if (isSedated && chance(60)) {
            builder.instructions(underSedation());
        }
        if (isStaged) {
            builder.sides(new Sides(Sides.How.STAGED, chance(50) ? GapRange.ofDays(1, 3) : null, List.of()));
        }
        return builder.build();
    }

    private Instruction underSedation() {
        Offset until = one(List.of(Offset.SESSION, Offset.days(1), Offset.hours(1 + random.nextInt(50))));
        return Instruction.builder(
                        "company", Instruction.Direction.DO, Subject.of("company", Localized.english("Company")))
                .timing(Offset.SESSION, until)
                .when(Condition.given(SedationRecovery.SEDATION))
                .build();
    }

    private SpacingWindow spacing(Anchor anchor) {
        int from = 1 + random.nextInt(3);
        int to = from + random.nextInt(4);
        int prefer = from + random.nextInt(to - from + 1);
        SpacingWindow.Builder builder =
                SpacingWindow.builder(GapRange.ofDays(from, to)).anchor(anchor).prefer(GapRange.ofDays(prefer, prefer));
        return chance(30) ? builder.neverAfter(Gap.ofDays(to + 2)).build() : builder.build();
    }

    private CourseRequest request(Practice practice, boolean isStaged) {
        CourseState.Builder state = CourseState.builder(protocol(isStaged), CourseId.of("course"))
                .side(isStaged ? Laterality.BILATERAL : Laterality.LEFT)
                .notBefore(first.plusDays(random.nextInt(4)));
        List<LedgerEvent> events = new ArrayList<>();
        if (chance(25)) {
            events.add(LedgerEvent.builder("shot", "vaccination", first.plusDays(random.nextInt(days)))
                    .build());
        }
        if (chance(25)) {
            events.add(LedgerEvent.builder("elsewhere", "injection", first.plusDays(random.nextInt(days) - 3))
                    .at(KNEE, Laterality.LEFT)
                    .build());
        }
        state.ledger(new PatientLedger(events));
        if (isSedated && chance(75)) {
            state.circumstances(Circumstances.UNKNOWN.with(SedationRecovery.SEDATION, chance(85)));
        }
        CourseRequest.Builder request = CourseRequest.builder(state.build(), PATIENT, first)
                .practitioners(practitioners(practice))
                .preferring(preferences(practice));
        if (chance(50)) {
            request.available(Hours.of(weekly(0, 4, 60), weekly(9, 13, 60)));
        }
        if (chance(30)) {
            LocalDate from = first.plusDays(random.nextInt(days));
            request.away(Leave.of(from, from.plusDays(random.nextInt(4))));
        }
        if (chance(30)) {
            request.startBy(first.plusDays(3 + random.nextInt(6)));
        }
        // where sides take turns, a visit left open may come before the last one that has a date
        if (!isStaged && chance(40)) {
            request.dueBy(first.plusDays(2 + random.nextInt(8)));
        }
        return request.build();
    }

    private Practitioners practitioners(Practice practice) {
        String one = one(practice.practitioners()).id();
        return switch (random.nextInt(5)) {
            case 0 -> Practitioners.ANY;
            case 1 -> Practitioners.oneOf(one);
            case 2 -> Practitioners.anyOf(one, "doctor-1");
            default -> Practitioners.SAME;
        };
    }

    private Preferences preferences(Practice practice) {
        Preferences.Builder builder = Preferences.builder();
        for (Wish wish : Wish.values()) {
            if (chance(60)) {
                builder.weight(wish, random.nextInt(6));
            }
        }
        if (chance(40)) {
            builder.times(weeklyAsHours());
        }
        return chance(30)
                ? builder.practitioners(one(practice.practitioners()).id()).build()
                : builder.build();
    }

    private Hours weeklyAsHours() {
        return Hours.of(weekly(0, 3, 70), weekly(9, 12, 70));
    }

    private List<Occupancy> occupancies(Practice practice) {
        List<Occupancy> taken = new ArrayList<>();
        practice.resources().forEach(resource -> {
            int visits = random.nextInt(days);
            for (int i = 0; i < visits; i++) {
                Claim claim = new Claim(resource.id(), resource.kind(), span(practice));
                boolean isRoom = resource.kind() == ResourceKind.ROOM;
                String site = isRoom || chance(80) ? one(practice.sites()).id() : null;
                Occupancy.Presence presence = isRoom && chance(10) ? presence(site, claim.time()) : null;
                taken.add(new Occupancy(List.of(claim), site, presence, null, Set.of(), null, false));
            }
        });
        return taken;
    }

    private Occupancy.Presence presence(String site, TimeSpan time) {
        int unfit = chance(20) ? random.nextInt(30 * 60) : 0;
        return new Occupancy.Presence(PATIENT, site, time, time.until().plus(Duration.ofMinutes(unfit)));
    }

    private TimeSpan span(Practice practice) {
        ZoneId zone = practice.sites().get(0).zone();
        Instant from = first.plusDays(random.nextInt(days))
                .atStartOfDay(zone)
                .plusMinutes(5L * random.nextInt(13 * 12))
                .toInstant();
        return new TimeSpan(from, from.plus(Duration.ofMinutes(30 + 5L * random.nextInt(19))));
    }
}
