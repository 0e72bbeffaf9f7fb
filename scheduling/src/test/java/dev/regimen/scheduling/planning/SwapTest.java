package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.TODAY;
import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Booked visits make room for others by taking like rooms: a clinic with rooms from nine to twelve, and nothing else. */
class SwapTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final Hours MORNING = Hours.of(WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("09:00-12:00")));

    private static Room room(String id) {
        return Room.builder(id)
                .name(Localized.english("Room"))
                .kinds("procedure")
                .build();
    }

    private static Snapshot clinic(Hours hours, List<Room> rooms, Occupancy... taken) {
        Practice practice = Practice.builder("small")
                .name(Localized.english("Small"))
                .languages(Locale.ENGLISH)
                .sites(List.of(Site.builder("harbor")
                        .name(Localized.english("Harbor"))
                        .zone(ZONE)
                        .address(Address.builder()
                                .line("1")
                                .city("C")
                                .country("US")
                                .build())
                        .hours(hours)
                        .rooms(rooms)
                        .build()))
                .build();
        return Snapshot.of(PracticeCalendar.compile(practice, TODAY, MONDAY.plusDays(6)), List.of(taken));
    }

    private static Snapshot twoRooms(Occupancy... taken) {
        return clinic(MORNING, List.of(room("red"), room("blue")), taken);
    }

    private static Claim claim(String room, String from, String until) {
        return new Claim(
                room,
                ResourceKind.ROOM,
                new TimeSpan(
                        MONDAY.atTime(LocalTime.parse(from)).atZone(ZONE).toInstant(),
                        MONDAY.atTime(LocalTime.parse(until)).atZone(ZONE).toInstant()));
    }

    private static Occupancy booked(String appointment, Claim... claims) {
        return new Occupancy(List.of(claims), null, null, null, Set.of(), appointment, true);
    }

    private static VisitRequest minutes(int minutes) {
        Visit visit = Visit.of(segment("infusion", minutes, Need.room("procedure")));
        return VisitRequest.builder(CourseId.of("new"), "infusion", visit, PATIENT, TODAY)
                .days(new DateRange(MONDAY, MONDAY))
                .build();
    }

    private static Optional<Offer> offer(int minutes, Snapshot snapshot) {
        Practice practice = snapshot.calendar().practice();
        VisitRequest request = minutes(minutes);
        Optional<Offer> best = CoursePlanner.of(practice)
                .slots(request, snapshot, 1)
                .fold(offers -> Optional.of(offers.best()), none -> Optional.empty(), exhausted -> Optional.empty());
        best.ifPresent(offer -> assertThat(PlanVerifier.of(practice).verify(request.asCourse(), snapshot, offer))
                .isEmpty());
        return best;
    }

    private static final Claim FIRST_HOUR_RED = claim("red", "09:00", "10:00");
    private static final Claim LAST_HOUR_BLUE = claim("blue", "11:00", "12:00");

    @Test
    void aVisitThatFitsOnlyIfTwoBookedOnesShareARoomIsOfferedWithThatSwap() {
        Snapshot snapshot = twoRooms(booked("ann", FIRST_HOUR_RED), booked("bob", LAST_HOUR_BLUE));

        Offer offer = offer(180, snapshot).orElseThrow();

        assertThat(offer.swaps()).containsExactly(new Swap("ann", FIRST_HOUR_RED, "blue"));
        assertThat(offer.visits().get(0).claims().get(0).resource()).isEqualTo("red");
    }

    @Test
    void nothingIsSwappedWhereARoomIsFree() {
        Snapshot snapshot = twoRooms(booked("ann", FIRST_HOUR_RED), booked("bob", LAST_HOUR_BLUE));

        assertThat(offer(120, snapshot).orElseThrow().swaps()).isEmpty();
    }

    @Test
    void aVisitThatHasBegunKeepsItsRoom() {
        Snapshot snapshot = twoRooms(
                booked("ann", FIRST_HOUR_RED),
                new Occupancy(List.of(LAST_HOUR_BLUE), null, null, null, Set.of(), "bob", false));

        assertThat(offer(180, snapshot)).isEmpty();
    }

    @Test
    void onADayOnWhichSomethingStaysInARoomNothingElseIsPutThere() {
        Snapshot snapshot = clinic(
                MORNING,
                List.of(room("red"), room("blue"), room("green")),
                Occupancy.of(claim("green", "09:00", "09:05")),
                Occupancy.of(claim("green", "11:55", "12:00")),
                booked("ann", FIRST_HOUR_RED),
                booked("bob", LAST_HOUR_BLUE));

        assertThat(offer(180, snapshot).orElseThrow().swaps()).containsExactly(new Swap("ann", FIRST_HOUR_RED, "blue"));
    }

    @Test
    void whatStaysInARoomPastMidnightDoesSoWhereTheCalendarEndsToo() {
        TimeSpan pastMidnight = new TimeSpan(
                MONDAY.atTime(23, 30).atZone(ZONE).toInstant(),
                MONDAY.plusDays(1).atTime(0, 30).atZone(ZONE).toInstant());
        Snapshot snapshot = twoRooms(
                booked("ann", FIRST_HOUR_RED),
                booked("bob", LAST_HOUR_BLUE),
                booked("eve", new Claim("blue", ResourceKind.ROOM, pastMidnight)));

        assertThat(offer(180, snapshot)).isEmpty();
        assertThat(offer(180, snapshot.on(snapshot.calendar().during(TODAY, MONDAY))))
                .isEmpty();
    }

    @Test
    void aVisitThatComesBackToItsRoomKeepsIt() {
        Snapshot snapshot = twoRooms(
                booked("ann", FIRST_HOUR_RED),
                booked("bob", claim("blue", "11:00", "11:20"), claim("blue", "11:40", "12:00")));

        assertThat(offer(180, snapshot)).isEmpty();
    }

    @Test
    void roomsAreAlikeOnlyOnDaysOnWhichTheyHaveTheSameHours() {
        Closure before = Closure.on(MONDAY.minusDays(7), Localized.english("Painting"));

        assertThat(offer(180, withBlue(Hours.ALWAYS.plus(List.of(before))))).isPresent();
        assertThat(offer(180, withBlue(MORNING))).isEmpty();
    }

    private static Snapshot withBlue(Hours hours) {
        Room blue = Room.builder("blue")
                .name(Localized.english("Room"))
                .kinds("procedure")
                .hours(hours)
                .build();
        return clinic(
                MORNING, List.of(room("red"), blue), booked("ann", FIRST_HOUR_RED), booked("bob", LAST_HOUR_BLUE));
    }

    @Test
    void roomsThatTakeLongerToCleanOrCanLessAreNotAlike() {
        Room slow = Room.builder("blue")
                .name(Localized.english("Room"))
                .kinds("procedure")
                .turnoverMinutes(5)
                .build();
        Room office = Room.builder("blue")
                .name(Localized.english("Room"))
                .kinds("procedure", "office")
                .build();
        Occupancy[] taken = {booked("ann", FIRST_HOUR_RED), booked("bob", LAST_HOUR_BLUE)};

        assertThat(offer(170, clinic(MORNING, List.of(room("red"), slow), taken)))
                .isEmpty();
        assertThat(offer(170, clinic(MORNING, List.of(room("red"), office), taken)))
                .isEmpty();
    }

    @Test
    void atASiteThatIsOpenThroughTheNightVisitsKeepTheirRooms() {
        WeeklyHours monday = WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.parse("00:00-12:00"));
        WeeklyHours sunday = WeeklyHours.of(DayOfWeek.SUNDAY, TimeRange.parse("22:00-24:00"));
        Occupancy[] taken = {
            booked("cyd", claim("red", "00:00", "09:00")),
            booked("dan", claim("blue", "00:00", "09:00")),
            booked("ann", FIRST_HOUR_RED),
            booked("bob", LAST_HOUR_BLUE)
        };
        List<Room> rooms = List.of(room("red"), room("blue"));

        assertThat(offer(180, clinic(Hours.of(monday), rooms, taken))).isPresent();
        assertThat(offer(180, clinic(Hours.of(sunday, monday), rooms, taken))).isEmpty();
    }

    @Test
    void anAcceptedOfferIsAppliedWithItsSwaps() {
        Snapshot snapshot = twoRooms(booked("ann", FIRST_HOUR_RED), booked("bob", LAST_HOUR_BLUE));
        Offer offer = offer(180, snapshot).orElseThrow();
        List<Occupancy> taken = new ArrayList<>();
        Appointment.of(offer).forEach(each -> each.occupancy().ifPresent(taken::add));

        Snapshot after = snapshot.with(taken, offer.swaps());

        assertThat(after.freeOn("blue", "harbor", MONDAY))
                .containsExactly(claim("blue", "10:00", "11:00").time());
        assertThat(after.freeOn("red", "harbor", MONDAY)).isEmpty();
        assertThat(after.occupancies()).contains(booked("ann", claim("blue", "09:00", "10:00")));
    }
}
