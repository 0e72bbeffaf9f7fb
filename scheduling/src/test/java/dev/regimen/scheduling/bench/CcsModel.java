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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A CCS-1 instance as a practice, what is taken in it, and requests: nothing but the public model.
 *
 * <p>Pools are given by how many of their like units are taken. Unit i of a pool is taken when more than i are, by visits
 * that may get another unit: so it counts at each quantum how many are taken, not which.
 */
final class CcsModel {
    /** The date of day 0, a Monday. */
    static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

    private static final String PROCEDURE = "injection";
    private static final BodySite SITE = BodySite.of("body", Localized.english("Body"), false);

    private final CcsInstance instance;
    private final Practice practice;
    private final PracticeCalendar calendar;
    private final Map<String, TreatmentProtocol> protocols = new HashMap<>();

    CcsModel(CcsInstance instance) {
        this.instance = instance;
        this.practice = practice();
        this.calendar = PracticeCalendar.compile(practice, FIRST, FIRST.plusDays(instance.days() - 1L));
    }

    Practice asPractice() {
        return practice;
    }

    static String provider(int index) {
        return "provider-" + index;
    }

    static String site(int index) {
        return "site-" + index;
    }

    private Practice practice() {
        List<Site> sites = IntStream.range(0, instance.sites().size())
                .mapToObj(this::practiceSite)
                .toList();
        List<Practitioner> practitioners = IntStream.range(
                        0, instance.providers().size())
                .mapToObj(i -> Practitioner.builder(provider(i))
                        .name(PersonName.of("Provider", Integer.toString(i)))
                        .capabilities(List.of(Capability.of(PROCEDURE)))
                        .hours(site(instance.providers().get(i).site()), daily(0))
                        .build())
                .toList();
        return Practice.builder("ccs")
                .name(Localized.english("CCS"))
                .languages(Locale.ENGLISH)
                .sites(sites)
                .practitioners(practitioners)
                .build();
    }

    private Site practiceSite(int index) {
        CcsInstance.Site site = instance.sites().get(index);
        return Site.builder(site(index))
                .name(Localized.english(site(index)))
                .zone(ZoneId.of("UTC"))
                .address(Address.builder().line("1").city("C").country("US").build())
                .hours(daily(instance.turnoverQuanta()))
                .rooms(IntStream.range(0, site.rooms())
                        .mapToObj(i -> Room.builder(site(index) + "-room-" + i)
                                .name(Localized.english("Room"))
                                .kinds("room")
                                .build())
                        .toList())
                .devices(IntStream.range(0, site.ultrasound())
                        .mapToObj(i -> Device.of(
                                site(index) + "-ultrasound-" + i, Localized.english("Ultrasound"), "ultrasound"))
                        .toList())
                .build();
    }

    // turnover may run past closing
    private Hours daily(int moreQuanta) {
        return Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), range(0, instance.quantaPerDay() + moreQuanta)));
    }

    private TimeRange range(int from, int until) {
        int start = instance.dayStart().toSecondOfDay() / 60;
        return TimeRange.ofMinutes(start + from * instance.quantumMinutes(), start + until * instance.quantumMinutes());
    }

    /** What is taken before any course is planned. */
    Snapshot snapshot() {
        List<Occupancy> taken = new ArrayList<>();
        int perDay = instance.quantaPerDay();
        for (int p = 0; p < instance.providers().size(); p++) {
            List<BitSet> free = instance.providers().get(p).free();
            take(provider(p), quantum -> !free.get(quantum / perDay).get(quantum % perDay), taken);
        }
        for (int s = 0; s < instance.sites().size(); s++) {
            CcsInstance.Site site = instance.sites().get(s);
            for (int i = 0; i < site.rooms(); i++) {
                int more = i;
                take(site(s) + "-room-" + i, quantum -> site.roomUse().charAt(quantum) - '0' > more, taken);
            }
            for (int i = 0; i < site.ultrasound(); i++) {
                int more = i;
                take(
                        site(s) + "-ultrasound-" + i,
                        quantum -> site.ultrasoundUse().charAt(quantum) - '0' > more,
                        taken);
            }
        }
        return Snapshot.of(calendar, taken);
    }

    private void take(String id, IntPredicate isTaken, List<Occupancy> to) {
        Resource resource = practice.resource(id).orElseThrow();
        for (int day = 0; day < instance.days(); day++) {
            int first = day * instance.quantaPerDay();
            int end = first + instance.quantaPerDay();
            for (int from = first; from < end; from++) {
                int until = from;
                while (until < end && isTaken.test(until)) {
                    until++;
                }
                if (until > from) {
                    TimeRange range = range(from - first, until - first);
                    LocalDate date = FIRST.plusDays(day);
                    TimeSpan time = new TimeSpan(
                            date.atTime(range.from()).toInstant(ZoneOffset.UTC),
                            date.atTime(range.until()).toInstant(ZoneOffset.UTC));
                    Claim claim = new Claim(id, resource.kind(), time);
                    boolean maySwap = resource.kind() != ResourceKind.PRACTITIONER;
                    to.add(new Occupancy(List.of(claim), null, null, null, Set.of(), "load-" + to.size(), maySwap));
                    from = until;
                }
            }
        }
    }

    private Duration quanta(int count) {
        return Duration.ofMinutes((long) count * instance.quantumMinutes());
    }

    private TreatmentProtocol protocol(int sessions, boolean evaluation) {
        return protocols.computeIfAbsent(
                sessions + (evaluation ? "-and-evaluation" : "-sessions"), id -> protocol(id, sessions, evaluation));
    }

    private TreatmentProtocol protocol(String id, int sessions, boolean evaluation) {
        Need room = Need.room("room");
        Visit session = Visit.of(
                Segment.builder("session", quanta(instance.sessionQuanta()))
                        .needs(Need.practitioner(PROCEDURE), Need.device("ultrasound"), room)
                        .build(),
                Segment.builder("turnover", quanta(instance.turnoverQuanta()))
                        .as(Segment.As.TURNOVER)
                        .needs(room)
                        .build());
        Stage.Builder first =
                Stage.builder("sessions", Localized.english("Sessions"), CountRange.exactly(sessions), session);
        if (sessions > 1) {
            first.spacing(spacing(instance.sessionGap(), Anchor.previousSession()));
        }
        List<Stage> stages = new ArrayList<>(List.of(first.build()));
        if (evaluation) {
            Visit visit = Visit.of(Segment.builder("evaluation", quanta(instance.evaluationQuanta()))
                    .needs(Need.practitioner(PROCEDURE), room)
                    .build());
            stages.add(Stage.builder("evaluation", Localized.english("Evaluation"), CountRange.exactly(1), visit)
                    .kind(Stage.Kind.EVALUATION)
                    .start(spacing(instance.evaluationGap(), Anchor.endOf("sessions")))
                    .build());
        }
        return TreatmentProtocol.builder(new ProtocolId(PROCEDURE, id), Localized.english("Course"), SITE)
                .stages(stages.toArray(Stage[]::new))
                .build();
    }

    private static SpacingWindow spacing(List<Integer> gap, Anchor anchor) {
        return SpacingWindow.builder(GapRange.ofDays(gap.get(0), gap.get(1)))
                .prefer(GapRange.ofDays(gap.get(2), gap.get(2)))
                .anchor(anchor)
                .build();
    }

    /** What a course asks for on day 0. */
    CourseRequest request(CcsInstance.Course course) {
        return request(course, state(course), FIRST).build();
    }

    /** A course of which nothing has taken place. */
    CourseState state(CcsInstance.Course course) {
        return CourseState.builder(
                        protocol(course.sessions(), course.evaluation()), CourseId.of("course-" + course.id()))
                .notBefore(FIRST.plusDays(course.releaseDay()))
                .build();
    }

    /** What a course asks for on a day, when it has come to some state. */
    CourseRequest.Builder request(CcsInstance.Course course, CourseState state, LocalDate today) {
        return CourseRequest.builder(state, PatientRef.of("patient-" + course.id()), today)
                .practitioners(Practitioners.oneOf(
                        course.eligible().stream().map(CcsModel::provider).toArray(String[]::new)))
                .available(available(course))
                .dueBy(FIRST.plusDays(course.dueDay()))
                .preferring(Preferences.builder()
                        .weight(Wish.EARLY, 0)
                        .weight(Wish.WAIT, course.priority())
                        .weight(Wish.SPACING, 2)
                        .weight(Wish.LATE, 3)
                        .build());
    }

    private Hours available(CcsInstance.Course course) {
        WeeklyHours.Builder hours = WeeklyHours.builder();
        for (DayOfWeek day : DayOfWeek.values()) {
            BitSet can = course.available().get(day.ordinal());
            for (int from = can.nextSetBit(0); from >= 0; ) {
                int until = can.nextClearBit(from);
                hours.on(day, range(from, until));
                from = can.nextSetBit(until);
            }
        }
        return Hours.of(hours.build());
    }
}
