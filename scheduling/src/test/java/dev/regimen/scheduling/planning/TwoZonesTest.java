package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
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
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sites whose clocks differ only for a part of the year, an odd number of minutes from each other. */
class TwoZonesTest {
    private static final int THERE = 50;
    private static final int BACK = 35;
    private static final Duration CARE = Duration.ofMinutes(25);

    /** Zones, and a date on which their clocks are equal, one on which they are not, and the days around a change. */
    static Stream<Arguments> datesInTwoZones() {
        return Stream.of(
                        Stream.of("2027-01-20", "2027-07-20", "2027-03-13", "2027-03-14", "2027-11-06", "2027-11-07")
                                .map(date -> Arguments.of("America/Phoenix", "America/Denver", date)),
                        Stream.of("2027-01-20", "2027-07-20", "2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31")
                                .map(date -> Arguments.of("Africa/Abidjan", "Europe/London", date)),
                        Stream.of("2027-01-20", "2027-07-20", "2027-04-03", "2027-04-04", "2027-10-02", "2027-10-03")
                                .map(date -> Arguments.of("Australia/Brisbane", "Australia/Lord_Howe", date)))
                .flatMap(dates -> dates);
    }

    private static Practice practice(String here, String there) {
        return Practice.builder("two-zones")
                .name(Localized.english("Two Zones"))
                .languages(Locale.ENGLISH)
                .sites(site("here", here), site("there", there))
                .practitioners(Practitioner.builder("reyes")
                        .name(PersonName.of("Ana", "Reyes"))
                        .capabilities(Capability.of("consultation"))
                        .hours("here", Hours.ALWAYS)
                        .hours("there", Hours.ALWAYS)
                        .build())
                .travel(new Practice.Travel("here", "there", THERE), new Practice.Travel("there", "here", BACK))
                .build();
    }

    private static Site site(String id, String zone) {
        return Site.builder(id)
                .name(Localized.english(id))
                .zone(ZoneId.of(zone))
                .address(Address.builder().line("1").city("C").country("US").build())
                .hours(Hours.ALWAYS)
                .build();
    }

    private static Snapshot snapshot(Practice practice, LocalDate date, Occupancy taken) {
        PracticeCalendar calendar = PracticeCalendar.compile(practice, date.minusDays(2), date.plusDays(2));
        return Snapshot.of(calendar, List.of(taken));
    }

    /** An hour from 11:00 on at the other site, by its clock. */
    private static TimeSpan elevenThere(String zone, LocalDate date) {
        Instant from = date.atTime(11, 0).atZone(ZoneId.of(zone)).toInstant();
        return new TimeSpan(from, from.plus(Duration.ofHours(1)));
    }

    private static List<Instant> planned(Practice practice, Snapshot snapshot, LocalDate date, Visit visit) {
        VisitRequest request = VisitRequest.builder(
                        CourseId.of("visit"), "consultation", visit, PATIENT, date.minusDays(2))
                .days(DateRange.of(date, date))
                .sites("here")
                .build();
        List<PlannedVisit> visits = CoursePlanner.of(practice)
                .slots(request, snapshot, 100)
                .fold(
                        offers -> offers.offers().stream()
                                .flatMap(offer -> offer.visits().stream())
                                .toList(),
                        explanation -> List.of(),
                        exhausted -> List.of());
        assertThat(visits).allSatisfy(each -> assertThat(each.date()).isEqualTo(date));
        return visits.stream().map(PlannedVisit::start).sorted().toList();
    }

    /** The first arrival in each hour of the clock from which there is time before and after, by java.time alone. */
    private static List<Instant> naive(String zone, LocalDate date, TimeSpan other) {
        List<Instant> first = new ArrayList<>();
        int hour = -1;
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
            List<ZoneOffset> offsets = ZoneId.of(zone).getRules().getValidOffsets(local);
            if (!offsets.isEmpty() && local.getHour() != hour) {
                Instant arrival = local.toInstant(offsets.get(0));
                Instant leaves = arrival.plus(CARE);
                boolean isBefore = Duration.between(leaves, other.from()).toMinutes() >= THERE;
                boolean isAfter = Duration.between(other.until(), arrival).toMinutes() >= BACK;
                if (isBefore || isAfter) {
                    first.add(arrival);
                    hour = local.getHour();
                }
            }
        }
        return first.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("datesInTwoZones")
    void aPatientHasTheTrueTimeBetweenAVisitHereAndOneThere(String here, String there, LocalDate date) {
        Practice practice = practice(here, there);
        TimeSpan other = elevenThere(there, date);
        Snapshot snapshot = snapshot(
                practice, date, new Occupancy(List.of(), new Occupancy.Presence(PATIENT, "there", other), null));

        List<Instant> planned = planned(practice, snapshot, date, Visit.of(segment("care", 25)));

        assertThat(planned).isEqualTo(naive(here, date, other));
    }

    @ParameterizedTest
    @MethodSource("datesInTwoZones")
    void aPractitionerHasTheTrueTimeBetweenAVisitHereAndOneThere(String here, String there, LocalDate date) {
        Practice practice = practice(here, there);
        TimeSpan other = elevenThere(there, date);
        Claim claim = new Claim("reyes", ResourceKind.PRACTITIONER, other);
        Snapshot snapshot = snapshot(practice, date, Occupancy.at("there", claim));
        Visit visit = Visit.of(segment("care", 25, Need.practitioner("consultation")));

        List<Instant> planned = planned(practice, snapshot, date, visit);

        assertThat(planned).isEqualTo(naive(here, date, other));
    }

    @ParameterizedTest
    @MethodSource("datesInTwoZones")
    void visitsOfACourseAreAsManyDaysApartAsTheDatesAtTheirSite(String here, String there, LocalDate date) {
        Practice practice = practice(here, there);
        LocalDate first = date.minusDays(1);
        Snapshot snapshot = Snapshot.empty(PracticeCalendar.compile(practice, first, date.plusDays(3)));

        for (String site : List.of("here", "there")) {
            Offer offer = best(lateInTheDay(first, site), snapshot);

            assertThat(offer.visits()).extracting(PlannedVisit::date).containsExactly(first, date.plusDays(1));
            assertThat(offer.visits())
                    .extracting(visit -> visit.start().atZone(visit.zone()).toLocalDateTime())
                    .containsExactly(first.atTime(23, 0), date.plusDays(1).atTime(23, 0));
        }
    }

    /** Two visits exactly two days apart, both at 23:00, which is another date in UTC. */
    private static CourseRequest lateInTheDay(LocalDate first, String site) {
        Visit visit = Visit.of(segment("care", 25));
        Stage stage = Stage.builder("infusions", Localized.english("Infusions"), CountRange.exactly(2), visit)
                .spacing(SpacingWindow.builder(GapRange.ofDays(2, 2)).build())
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("infusion", "knee"), Localized.english("Knee"), PlanFixtures.KNEE)
                .stages(stage)
                .build();
        CourseState state = CourseState.builder(protocol, CourseId.of("course"))
                .notBefore(first)
                .build();
        return CourseRequest.builder(state, PATIENT, first)
                .sites(site)
                .available(Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.parse("23:00-23:25"))))
                .build();
    }
}
