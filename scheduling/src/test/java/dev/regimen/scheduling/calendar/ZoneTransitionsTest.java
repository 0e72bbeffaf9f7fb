package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every change of the clocks of every zone from 2024 to 2030, crossed by templates, by a visit, and by a spacing window,
 * against {@code java.time} alone. Zones with equal rules are looked at once.
 */
class ZoneTransitionsTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2031-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration HALF = Duration.ofMinutes(60);
    private static final int GAP = 3;

    /** What some people work, day by day, on the clock. */
    private static final List<List<String>> TEMPLATES = List.of(
            List.of("00:00-24:00"),
            List.of("00:00-00:30", "01:30-02:30", "23:30-24:00"),
            List.of("02:00-03:00"),
            List.of("00:45-03:15", "22:15-23:10"));

    private static final TreatmentProtocol TWICE = TreatmentProtocol.builder(
                    new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
            .stages(Stage.builder(
                            "injections",
                            Localized.english("Injections"),
                            CountRange.exactly(2),
                            Visit.of(segment("injection", 120, Need.practitioner("injection"))))
                    .spacing(SpacingWindow.of(GapRange.ofDays(GAP, GAP)))
                    .build())
            .build();

    private long templateDays;
    private long steps;
    private long visits;
    private final TreeSet<Duration> dayLengths = new TreeSet<>();

    @Test
    void everyChangeOfTheClocksIsCrossedAsJavaTimeSays() {
        Map<ZoneRules, ZoneId> zones = new LinkedHashMap<>();
        TreeSet<String> ids = new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds());
        ids.forEach(id -> zones.putIfAbsent(ZoneId.of(id).getRules(), ZoneId.of(id)));
        long transitions = 0;
        for (Map.Entry<ZoneRules, ZoneId> zone : zones.entrySet()) {
            ZoneOffsetTransition change = zone.getKey().nextTransition(FIRST);
            while (change != null && change.getInstant().isBefore(END)) {
                transitions++;
                checkTemplates(zone.getValue(), change);
                checkVisitAndWindow(zone.getValue(), change);
                change = zone.getKey().nextTransition(change.getInstant());
            }
        }

        System.out.printf(
                "tzdb %s: %d zones with %d different rules, %d changes of clocks; "
                        + "%d days of templates in %d steps, %d visits across a change; days of %s%n",
                ZoneRulesProvider.getVersions("Europe/London").lastKey(),
                ids.size(),
                zones.size(),
                transitions,
                templateDays,
                steps,
                visits,
                dayLengths);
        assertThat(transitions).isGreaterThan(600);
        assertThat(visits).isEqualTo(2 * transitions);
        assertThat(dayLengths)
                .contains(
                        Duration.ofHours(22), // Troll
                        Duration.ofHours(23),
                        Duration.ofMinutes(23 * 60 + 30), // Lord Howe
                        Duration.ofHours(24),
                        Duration.ofMinutes(24 * 60 + 30),
                        Duration.ofHours(25),
                        Duration.ofHours(26));
    }

    private void checkTemplates(ZoneId zone, ZoneOffsetTransition change) {
        LocalDate first = change.getDateTimeBefore().toLocalDate().minusDays(2);
        LocalDate last = first.plusDays(5);
        PracticeCalendar calendar = PracticeCalendar.compile(practice(zone), first, last);
        for (LocalDate date = first.plusDays(1); date.isBefore(last); date = date.plusDays(1)) {
            Instant start = instant(date.atStartOfDay(), zone);
            Instant end = instant(date.plusDays(1).atStartOfDay(), zone);
            assertThat(start).isEqualTo(date.atStartOfDay(zone).toInstant());
            dayLengths.add(Duration.between(start, end));
            for (int who = 0; who < TEMPLATES.size(); who++) {
                List<TimeSpan> open = calendar.openOn("doctor-" + who, "main", date);
                List<TimeSpan> expected = spans(TEMPLATES.get(who), first, last, zone);
                templateDays++;
                for (Instant at = start; at.isBefore(end); at = at.plus(STEP)) {
                    steps++;
                    Instant step = at;
                    boolean isOpen = open.stream().anyMatch(span -> span.contains(step));
                    boolean should = expected.stream().anyMatch(span -> span.contains(step));
                    if (isOpen != should) {
                        assertThat(isOpen)
                                .as("%s at %s, template %d", zone, at, who)
                                .isEqualTo(should);
                    }
                }
            }
        }
    }

    private static List<TimeSpan> spans(List<String> ranges, LocalDate first, LocalDate last, ZoneId zone) {
        List<TimeSpan> result = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (String range : ranges) {
                TimeRange times = TimeRange.parse(range);
                Instant from = instant(date.atTime(times.from()), zone);
                Instant until = instant(date.atStartOfDay().plusMinutes(times.untilMinute()), zone);
                if (from.isBefore(until)) {
                    result.add(new TimeSpan(from, until));
                }
            }
        }
        return result;
    }

    /** The first instant with that clock time, or the moment of the change if the clocks skip it. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    // free for an hour before the change and an hour after it, and then not until three calendar days later
    private void checkVisitAndWindow(ZoneId zone, ZoneOffsetTransition change) {
        Instant from = change.getInstant().minus(HALF);
        LocalDate day = from.atZone(zone).toLocalDate();
        LocalDate next = day.plusDays(GAP);
        Practice practice = practice(zone);
        PracticeCalendar calendar = PracticeCalendar.compile(practice, day.minusDays(1), next.plusDays(1));
        Snapshot snapshot = Snapshot.of(
                calendar,
                List.of(
                        taken(instant(day.minusDays(2).atStartOfDay(), zone), from),
                        taken(
                                change.getInstant().plus(HALF),
                                next.atStartOfDay(zone).toInstant())));
        CourseRequest request = CourseRequest.builder(
                        CourseState.builder(TWICE, COURSE).notBefore(day).build(), PATIENT, day)
                .startBy(day)
                .build();

        Offer offer = PlanFixtures.best(request, snapshot);

        assertThat(PlanVerifier.of(practice).verify(request, snapshot, offer)).isEmpty();
        assertThat(offer.visits()).hasSize(2);
        PlannedVisit across = offer.visits().get(0);
        assertThat(across.arrival())
                .as("%s at %s", zone, change)
                .isEqualTo(from.atZone(zone).toLocalDateTime());
        assertThat(across.start()).isEqualTo(from);
        assertThat(across.end()).isEqualTo(change.getInstant().plus(HALF));
        PlannedVisit after = offer.visits().get(1);
        assertThat(after.date()).isEqualTo(next);
        assertThat(after.start()).isEqualTo(next.atStartOfDay(zone).toInstant());
        visits += 2;
    }

    private static Occupancy taken(Instant from, Instant until) {
        return Occupancy.of(new Claim("doctor-0", ResourceKind.PRACTITIONER, new TimeSpan(from, until)));
    }

    /** One site that is always open, and one person for each template, of whom the first gives injections. */
    private static Practice practice(ZoneId zone) {
        List<Practitioner> people = new ArrayList<>();
        for (int who = 0; who < TEMPLATES.size(); who++) {
            TimeRange[] times =
                    TEMPLATES.get(who).stream().map(TimeRange::parse).toArray(TimeRange[]::new);
            people.add(Practitioner.builder("doctor-" + who)
                    .name(PersonName.of("A", "Doctor"))
                    .capabilities(who == 0 ? List.of(Capability.of("injection")) : List.of())
                    .hours("main", Hours.of(WeeklyHours.of(Arrays.asList(DayOfWeek.values()), times)))
                    .build());
        }
        return Practice.builder("one")
                .name(Localized.english("One"))
                .languages(Locale.ENGLISH)
                .sites(Site.builder("main")
                        .name(Localized.english("Main"))
                        .zone(zone)
                        .address(Address.builder()
                                .line("1")
                                .city("C")
                                .country("US")
                                .build())
                        .hours(Hours.ALWAYS)
                        .build())
                .practitioners(people)
                .build();
    }
}
