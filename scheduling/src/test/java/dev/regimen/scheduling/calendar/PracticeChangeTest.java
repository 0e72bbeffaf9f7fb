package dev.regimen.scheduling.calendar;

import static dev.regimen.scheduling.fixtures.PlanFixtures.practice;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.Meeting;
import dev.regimen.core.hours.Reservation;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.calendar.PracticeChange.Hit;
import dev.regimen.scheduling.calendar.PracticeChange.Why;
import dev.regimen.scheduling.fixtures.PlanFixtures;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PracticeChangeTest {
    private static final Localized<String> WHY = Localized.english("Repairs");

    /** A knee course: Mon 11 Jan, Mon 8 Feb (or Wed), and so on, by Dr. Reyes at Harbor. */
    private static final List<Occupancy> BOOKED =
            Appointment.of(PlanFixtures.best(request().build(), snapshot())).stream()
                    .flatMap(appointment -> appointment.occupancy().stream())
                    .toList();

    private static final Occupancy FIRST = BOOKED.get(0); // Mon 11 January 2027, 8:30

    @Test
    void nothingIsHitIfNothingChanges() {
        PracticeChange change = PracticeChange.between(practice(), practice());

        assertThat(change.isEmpty()).isTrue();
        assertThat(change.affected(BOOKED)).isEmpty();
    }

    @Test
    void namesDoNotCount() {
        PracticeChange change =
                changed(site -> site.toBuilder().name(Localized.english("Port")).build());

        assertThat(change.isEmpty()).isTrue();
    }

    @Test
    void leaveHitsTheClaimsOfThePersonOnThoseDaysOnly() {
        PracticeChange change = reyes(who -> who.leave(Leave.of(day(11), day(11)))); // Mon

        assertThat(change.resources()).containsExactly("reyes");
        assertThat(change.sites()).isEmpty();
        assertThat(change.affected(BOOKED)).hasSize(1);
        assertThat(hits(change, FIRST)).containsExactly(Tuple.tuple(Why.RESOURCE_AWAY, "reyes"));
    }

    @Test
    void leaveForOtherHoursOfTheSameDayHitsNothing() {
        PracticeChange change = reyes(who -> who.leave(Leave.on(day(11), TimeRange.parse("09:00-12:00")))); // Mon

        assertThat(change.isEmpty()).isFalse();
        assertThat(change.hits(FIRST)).isEmpty();
    }

    @Test
    void aClosureHitsTheVisitOnce() {
        PracticeChange change = changed(site -> site.toBuilder()
                .hours(site.hours().plus(List.of(Closure.on(day(11), WHY)))) // Mon
                .build());

        assertThat(change.sites()).containsExactly("harbor");
        assertThat(change.hits(FIRST)).containsExactly(new Hit(Why.SITE_CLOSED, null));
    }

    @Test
    void aSiteThatOpensLaterHitsWhatIsSetUpBeforeThat() {
        PracticeChange change = changed(site -> site.toBuilder()
                .hours(Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.parse("08:25-18:00"))))
                .build());

        assertThat(change.hits(FIRST)).containsExactly(new Hit(Why.SITE_CLOSED, null)); // from 8:20
    }

    @Test
    void aRoomOutOfUseHitsTheClaimOnIt() {
        PracticeChange change = changed(site -> site.toBuilder()
                .rooms(site.rooms().stream()
                        .map(room -> !room.id().equals("harbor-procedure-1") ? room : down(room))
                        .toList())
                .build());

        assertThat(hits(change, FIRST)).containsExactly(Tuple.tuple(Why.RESOURCE_OFF, "harbor-procedure-1"));
    }

    private static Room down(Room room) {
        var maintenance = new Meeting(WeeklyHours.once(day(11), TimeRange.parse("09:00-12:00")), "maintenance"); // Mon
        return Room.builder(room.id())
                .name(room.name())
                .kinds(room.kinds())
                .hours(room.hours().plus(List.of(maintenance)))
                .build();
    }

    @Test
    void aCapabilityWithdrawnHitsTheClaimsThatAreForIt() {
        PracticeChange change = reyes(who -> who.capabilities(Capability.of("corticosteroid-injection")));

        assertThat(change.affected(BOOKED)).hasSameSizeAs(BOOKED);
        assertThat(hits(change, FIRST)).containsExactly(Tuple.tuple(Why.CANNOT, "reyes"));
    }

    @Test
    void aCapabilityThatTheClaimIsNotForMayGo() {
        PracticeChange change = reyes(who -> who.capabilities(Capability.of("prolotherapy", "harbor")));

        assertThat(change.resources()).containsExactly("reyes");
        assertThat(change.affected(BOOKED)).isEmpty();
    }

    @Test
    void whoeverIsGoneIsNamed() {
        Practice without =
                practice().toBuilder().practitioners(PracticeFixtures.okafor()).build();
        PracticeChange change = PracticeChange.between(practice(), without);

        assertThat(change.resources()).containsExactly("reyes");
        assertThat(hits(change, FIRST)).containsExactly(Tuple.tuple(Why.RESOURCE_GONE, "reyes"));
    }

    @Test
    void aSiteThatIsGoneTakesItsVisitsWithIt() {
        Practice hillOnly = practice().toBuilder()
                .sites(PracticeFixtures.hill())
                .travel()
                .practitioners(Practitioner.builder("reyes")
                        .name(PracticeFixtures.reyes().name())
                        .build())
                .staff(List.of())
                .travel()
                .build();

        assertThat(PracticeChange.between(practice(), hillOnly).hits(FIRST))
                .containsExactly(new Hit(Why.SITE_GONE, null));
    }

    @Test
    void whatWasNotRightBeforeIsNotHitAgain() {
        PracticeChange away = reyes(who -> who.leave(Leave.of(day(11), day(11)))); // Mon
        Practice gone = away.after().toBuilder()
                .practitioners(PracticeFixtures.okafor())
                .build();

        assertThat(PracticeChange.between(away.after(), gone).hits(FIRST)).isEmpty();
        assertThat(PracticeChange.between(away.after(), practice()).hits(FIRST)).isEmpty();
    }

    @Test
    void timeKeptForOtherKindsStandsAgainstNewVisitsOnly() {
        WeeklyHours mondays = WeeklyHours.of(DayOfWeek.MONDAY, TimeRange.WHOLE_DAY);
        PracticeChange change = changed(site -> site.toBuilder()
                .hours(site.hours().plus(List.of(new Reservation(mondays, Set.of("urgent"), null))))
                .build());

        assertThat(change.sites()).containsExactly("harbor");
        assertThat(change.affected(BOOKED)).isEmpty();
    }

    @Test
    void anotherZoneIsAnotherTime() {
        PracticeChange change = changed(
                site -> site.toBuilder().zone(ZoneId.of("America/Chicago")).build());

        assertThat(change.sites()).containsExactly("harbor");
        assertThat(change.hits(FIRST)).contains(new Hit(Why.SITE_CLOSED, null)); // 7:20 there
    }

    @Test
    void timeTakenWithoutAPatientIsNotHit() {
        TimeSpan time = new TimeSpan(Instant.parse("2027-01-11T14:00:00Z"), Instant.parse("2027-01-11T15:00:00Z"));
        Occupancy meeting = Occupancy.of(new Claim("reyes", ResourceKind.PRACTITIONER, time));
        PracticeChange change = reyes(who -> who.leave(Leave.of(day(11), day(11)))); // Mon

        assertThat(change.hits(meeting)).isEmpty();
    }

    @Test
    void aSnapshotKnowsWhatIsHit() {
        PracticeChange change = reyes(who -> who.leave(Leave.of(day(11), day(11)))); // Mon

        assertThat(snapshot().with(BOOKED).affectedBy(change))
                .extracting(PracticeChange.Affected::visit)
                .containsExactly(FIRST);
    }

    @Test
    void anotherPracticeIsRefused() {
        Practice other = Practice.builder("other")
                .name(Localized.english("Other"))
                .languages(practice().languages())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PracticeChange.between(practice(), other))
                .withMessageContaining("after must be of practice example-clinic, was of other");
    }

    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2027, 1, ofJanuary);
    }

    private static List<Tuple> hits(PracticeChange change, Occupancy visit) {
        return change.hits(visit).stream()
                .map(hit -> Tuple.tuple(
                        hit.why(), hit.claim() == null ? null : hit.claim().resource()))
                .toList();
    }

    private static PracticeChange changed(UnaryOperator<Site> harbor) {
        Practice after = practice().toBuilder()
                .sites(harbor.apply(PracticeFixtures.harbor()), PracticeFixtures.hill())
                .build();
        return PracticeChange.between(practice(), after);
    }

    private static PracticeChange reyes(UnaryOperator<Practitioner.Builder> change) {
        Practice after = practice().toBuilder()
                .practitioners(
                        change.apply(PracticeFixtures.reyes().toBuilder()).build(), PracticeFixtures.okafor())
                .build();
        return PracticeChange.between(practice(), after);
    }
}
