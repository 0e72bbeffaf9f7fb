package dev.regimen.scheduling.peers;

import static dev.regimen.scheduling.peers.PeersFixtures.EVERY_DAY;
import static dev.regimen.scheduling.peers.PeersFixtures.MONDAY_4_JANUARY;
import static dev.regimen.scheduling.peers.PeersFixtures.NEW_YORK;
import static dev.regimen.scheduling.peers.PeersFixtures.PATIENT;
import static dev.regimen.scheduling.peers.PeersFixtures.hours;
import static dev.regimen.scheduling.peers.PeersFixtures.inDefaultZones;
import static dev.regimen.scheduling.peers.PeersFixtures.practice;
import static dev.regimen.scheduling.peers.PeersFixtures.request;
import static dev.regimen.scheduling.peers.PeersFixtures.site;
import static dev.regimen.scheduling.peers.PeersFixtures.slots;
import static dev.regimen.scheduling.peers.PeersFixtures.snapshot;
import static dev.regimen.scheduling.peers.PeersFixtures.taken;
import static dev.regimen.scheduling.peers.PeersFixtures.visit;
import static dev.regimen.scheduling.peers.PeersFixtures.weekly;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Obstacle;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.planning.VisitRequest;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What went wrong elsewhere, by the number under which it was reported. */
class PeersBugsTest {
    // calcom/cal.diy#4702: after the clocks went back the first slot of a 7:30 day was shown at 6:30
    @Test
    void calDiy4702TheFirstSlotStaysAtHalfPastSevenWhenTheClocksGoBack() {
        ZoneId chicago = ZoneId.of("America/Chicago");
        Hours work = hours(EVERY_DAY, "07:30-17:00");
        LocalDate first = LocalDate.of(2027, 11, 1); // Mon; Chicago falls back on Sun 7 November
        Snapshot snapshot = snapshot(practice(chicago, Hours.ALWAYS, work), first, first.plusDays(13));

        for (int day = 0; day < 14; day++) {
            LocalDate date = first.plusDays(day);
            assertThat(slots(30, date, snapshot)).first().isEqualTo(date.atTime(7, 30));
        }
    }

    // calcom/cal.diy#6217: on the days of the change half an hour a week was shown an hour off, and could not be booked
    @Test
    void calDiy6217TheOnlyHalfHourOfTheWeekIsOfferedAndCanBeBookedOnTheDaysOfTheChange() {
        Practice practice = practice(NEW_YORK, Hours.ALWAYS, hours(List.of(SUNDAY), "12:30-13:00"));
        LocalDate first = LocalDate.of(2027, 2, 1); // Mon; New York changes on Sun 14 March and Sun 7 November
        Snapshot snapshot = snapshot(practice, first, LocalDate.of(2027, 11, 30)); // Tue

        List<Offer> offers = ((Offers)
                        CoursePlanner.of(practice).slots(request(30, first, LocalDate.of(2027, 11, 30)), snapshot, 100))
                .offers();

        assertThat(offers)
                .extracting(offer -> offer.visits().get(0).arrival())
                .containsExactlyElementsOf(LocalDate.of(2027, 2, 7) // Sun
                        .datesUntil(LocalDate.of(2027, 11, 30), Period.ofWeeks(1))
                        .map(date -> date.atTime(12, 30))
                        .toList());
        assertThat(offers)
                .allSatisfy(offer -> assertThat(snapshot.freeOn(
                                "doctor", "site", offer.visits().get(0).date()))
                        .containsExactly(offer.visits().get(0).extent()));
    }

    // calcom/cal.diy#11654: of a series only the first two occurrences were looked at
    @Test
    void calDiy11654AConflictWithALaterSessionIsSeen() {
        Practice practice = practice(NEW_YORK, Hours.ALWAYS, hours(List.of(MONDAY), "17:00-17:30"));
        for (int occurrence = 1; occurrence < 12; occurrence++) {
            LocalDate hit = MONDAY_4_JANUARY.plusWeeks(occurrence);
            Snapshot snapshot = snapshot(
                    practice, MONDAY_4_JANUARY, MONDAY_4_JANUARY.plusWeeks(20), taken(NEW_YORK, hit, "17:00-17:30"));
            CourseRequest request = weekly(12, GapRange.ofDays(7, 7), MONDAY_4_JANUARY);

            PlanningResult result = CoursePlanner.of(practice).offers(request, snapshot, 1);

            int ordinal = occurrence + 1;
            assertThat(result).isInstanceOfSatisfying(Explanation.class, no -> {
                assertThat(no.blocked().get(0).sessions())
                        .singleElement()
                        .satisfies(session -> assertThat(session.ordinal()).isEqualTo(ordinal));
                assertThat(no.blocked().get(0).obstacles())
                        .extracting(Obstacle::kind)
                        .containsExactly(Obstacle.Kind.PRACTITIONER_BOOKED);
            });
        }
    }

    // calcom/cal.diy#15997: of 24 weekly sessions three were double bookings, and one was on a day out of office
    @Test
    void calDiy15997NoneOf24SessionsIsOnATakenHourOrADayAway() {
        LocalDate away = MONDAY_4_JANUARY.plusWeeks(15);
        Practice practice = practice(
                List.of(site("site", NEW_YORK, Hours.ALWAYS)),
                hours(List.of(MONDAY, DayOfWeek.TUESDAY), "17:00-17:30"),
                Leave.of(away, away));
        Occupancy[] others = IntStream.of(5, 11, 20)
                .mapToObj(week -> taken(NEW_YORK, MONDAY_4_JANUARY.plusWeeks(week), "17:00-17:30"))
                .toArray(Occupancy[]::new);
        Snapshot snapshot = snapshot(practice, MONDAY_4_JANUARY, MONDAY_4_JANUARY.plusWeeks(30), others);
        CourseRequest request = weekly(24, GapRange.ofDays(6, 8), MONDAY_4_JANUARY);

        Offer offer = ((Offers) CoursePlanner.of(practice).offers(request, snapshot, 1)).best();

        assertThat(offer.visits()).hasSize(24);
        assertThat(PlanVerifier.of(practice).verify(request, snapshot, offer)).isEmpty();
        assertThat(offer.visits())
                .extracting(PlannedVisit::date)
                .doesNotContain(away)
                .doesNotContainAnyElementsOf(IntStream.of(5, 11, 20)
                        .mapToObj(MONDAY_4_JANUARY::plusWeeks)
                        .toList());
    }

    // medplum/medplum#8417: the date of the server was taken for that of the clinic, and evenings were empty
    @Test
    void medplum8417AnEveningIsOfferedWhateverTheDateOfTheServer() {
        ZoneId losAngeles = ZoneId.of("America/Los_Angeles");
        LocalDate day = LocalDate.of(2027, 2, 12); // Fri

        inDefaultZones(() -> {
            // from 16:00 on it is the next day in UTC
            Practice practice = practice(losAngeles, Hours.ALWAYS, hours(EVERY_DAY, "16:00-20:00"));
            Snapshot snapshot = snapshot(practice, day, day);
            assertThat(slots(30, day, snapshot))
                    .containsExactly(day.atTime(16, 0), day.atTime(17, 0), day.atTime(18, 0), day.atTime(19, 0));
        });
    }

    // medplum/medplum#8432: times beyond the end of the schedule's planning horizon were found
    @Test
    void medplum8432NothingIsOfferedOutsideTheCalendar() {
        Practice practice = practice(NEW_YORK, Hours.ALWAYS, hours(EVERY_DAY, "09:00-10:00"));
        LocalDate last = MONDAY_4_JANUARY.plusDays(4);
        Snapshot snapshot = snapshot(practice, MONDAY_4_JANUARY.plusDays(2), last);

        assertThat(slots(request(30, MONDAY_4_JANUARY, MONDAY_4_JANUARY.plusDays(30)), snapshot))
                .containsExactly(
                        last.minusDays(2).atTime(9, 0), last.minusDays(1).atTime(9, 0), last.atTime(9, 0));
        PlanningResult beyond =
                CoursePlanner.of(practice).slots(request(30, last.plusDays(1), last.plusDays(3)), snapshot, 1);
        assertThat(beyond)
                .isInstanceOfSatisfying(
                        Explanation.class,
                        no -> assertThat(no.blocked().get(0).obstacles())
                                .extracting(Obstacle::kind)
                                .containsExactly(Obstacle.Kind.BEYOND_CALENDAR));
    }

    // redguava/cliniko-api#199: 45 minutes were offered at 16:30 with someone who leaves at 17:00
    @Test
    void clinikoApi199AVisitThatWouldEndAfterHoursIsNotOffered() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Practice practice = practice(auckland, Hours.ALWAYS, hours(EVERY_DAY, "09:00-17:00"));
        LocalDate day = LocalDate.of(2027, 1, 15); // Fri

        Snapshot last = snapshot(practice, day, day, taken(auckland, day, "09:00-16:15"));
        Snapshot tooLate = snapshot(practice, day, day, taken(auckland, day, "09:00-16:20"));

        assertThat(slots(45, day, last)).containsExactly(day.atTime(16, 15));
        assertThat(slots(45, day, tooLate)).isEmpty();
        assertThat(slots(45, day, snapshot(practice, day, day)))
                .allMatch(arrival -> !arrival.plusMinutes(45).isAfter(day.atTime(17, 0)));
    }

    // openemr/openemr#13803: the search for free times did not know the clinic's opening and closing hours
    @Test
    void openemr13803WhoeverIsThereLongerIsOfferedOnlyWhileTheClinicIsOpen() {
        Practice practice = practice(NEW_YORK, hours(EVERY_DAY, "08:00-17:00"), hours(EVERY_DAY, "06:00-20:00"));
        LocalDate day = MONDAY_4_JANUARY;

        List<LocalDateTime> slots = slots(30, day, snapshot(practice, day, day));

        assertThat(slots).first().isEqualTo(day.atTime(8, 0));
        assertThat(slots).last().isEqualTo(day.atTime(16, 0));
        assertThat(slots(30, day, snapshot(practice, day, day, taken(NEW_YORK, day, "06:00-16:30"))))
                .containsExactly(day.atTime(16, 30));
        assertThat(slots(30, day, snapshot(practice, day, day, taken(NEW_YORK, day, "06:00-16:35"))))
                .isEmpty();
    }

    // Bahmni/openmrs-module-appointments#201: hours were compared in the server's zone, time off over midnight was
    // missed
    @Test
    void openmrsModuleAppointments201HoursAndTimeOffAreThoseOfTheSitesZone() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        LocalDate day = MONDAY_4_JANUARY;

        inDefaultZones(() -> {
            Practice practice = practice(
                    List.of(
                            site("east", kathmandu, hours(EVERY_DAY, "09:00-10:00")),
                            site("west", lisbon, hours(EVERY_DAY, "09:00-10:00"))),
                    Hours.ALWAYS);
            Snapshot snapshot = snapshot(practice, day, day);
            for (String site : List.of("east", "west")) {
                VisitRequest request = VisitRequest.builder(CourseId.of("visit"), "therapy", visit(60), PATIENT, day)
                        .days(DateRange.on(day))
                        .sites(site)
                        .build();
                assertThat(slots(request, snapshot)).containsExactly(day.atTime(9, 0));
            }
        });

        // away from Monday evening to Tuesday morning
        Practice overnight = practice(
                List.of(site("site", kathmandu, Hours.ALWAYS)),
                Hours.ALWAYS,
                Leave.on(day, TimeRange.parse("20:00-24:00")),
                Leave.on(day.plusDays(1), TimeRange.parse("00:00-08:00")));
        Snapshot snapshot = snapshot(overnight, day, day.plusDays(1));
        assertThat(slots(60, day, snapshot)).last().isEqualTo(day.atTime(19, 0));
        assertThat(slots(60, day.plusDays(1), snapshot))
                .first()
                .isEqualTo(day.plusDays(1).atTime(8, 0));
    }

    // frappe/erpnext#29972: who had booked was not told when the practitioner took leave afterwards
    @Test
    void erpnext29972LeaveTakenAfterBookingNamesTheVisitsThatItHits() {
        List<Site> sites = List.of(site("site", NEW_YORK, Hours.ALWAYS));
        Hours work = hours(EVERY_DAY, "10:00-11:00");
        Practice before = practice(sites, work);
        CourseRequest request = weekly(3, GapRange.ofDays(6, 8), MONDAY_4_JANUARY);
        Snapshot empty = snapshot(before, MONDAY_4_JANUARY, MONDAY_4_JANUARY.plusWeeks(4));
        Offer booked = ((Offers) CoursePlanner.of(before).offers(request, empty, 1)).best();
        Snapshot snapshot = empty.with(Appointment.of(booked).stream()
                .flatMap(appointment -> appointment.occupancy().stream())
                .toList());
        LocalDate leave = booked.visits().get(1).date();
        Practice after = practice(sites, work, Leave.of(leave, leave));

        List<PracticeChange.Affected> affected = snapshot.affectedBy(PracticeChange.between(before, after));

        assertThat(affected).singleElement().satisfies(hit -> {
            assertThat(hit.visit().course()).isEqualTo(CourseId.of("course"));
            assertThat(hit.visit().claims()).isEqualTo(booked.visits().get(1).claims());
            assertThat(hit.hits())
                    .extracting(PracticeChange.Hit::why)
                    .containsExactly(PracticeChange.Why.RESOURCE_AWAY);
        });
        Snapshot then = snapshot(after, MONDAY_4_JANUARY, MONDAY_4_JANUARY.plusWeeks(4));
        assertThat(((Offers) CoursePlanner.of(after).offers(request, then, 1))
                        .best()
                        .visits())
                .hasSize(3)
                .noneMatch(visit -> visit.date().equals(leave));
    }

    // earthians/marley#124: the sessions of a therapy plan had to be made one after the other
    @Test
    void marley124AllSessionsOfAPlanAreDatedAtOnce() {
        Practice practice = practice(NEW_YORK, Hours.ALWAYS, hours(EVERY_DAY, "10:00-11:00"));
        CourseRequest request = weekly(10, GapRange.ofDays(6, 8), MONDAY_4_JANUARY);
        Snapshot snapshot = snapshot(practice, MONDAY_4_JANUARY, MONDAY_4_JANUARY.plusWeeks(12));

        Offer offer = ((Offers) CoursePlanner.of(practice).offers(request, snapshot, 1)).best();

        List<Integer> ordinals = new ArrayList<>();
        offer.visits().forEach(visit -> visit.sessions().forEach(session -> ordinals.add(session.ordinal())));
        assertThat(ordinals).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(offer.open()).isEmpty();
        assertThat(offer.visits())
                .extracting(visit -> visit.arrival().toLocalTime())
                .containsOnly(LocalTime.of(10, 0));
        assertThat(Appointment.of(offer)).hasSize(10);
    }
}
