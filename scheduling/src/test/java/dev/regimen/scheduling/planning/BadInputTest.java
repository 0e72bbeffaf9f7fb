package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
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
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.PlanningResult.BudgetExhausted;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import dev.regimen.scheduling.planning.PlanningResult.Offers;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nobody should ask is answered in bounded time and room: by an error, by why not, or by giving up. */
class BadInputTest {
    /** Generous: the machine may have other things to do. */
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private static final long MOST_BYTES = 6L << 30;

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4); // Mon
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Hours OFFICE_HOURS =
            Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()).subList(0, 5), TimeRange.parse("09:00-17:00")));
    private static final BodySite KNEE = BodySite.of("knee", Localized.english("Knee"), false);

    /** What it gives, if that takes neither too long nor too much room. */
    private static <T> T bounded(Supplier<T> ask) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(id);
        long time = threads.getThreadCpuTime(id);
        T answer = ask.get();
        assertThat(Duration.ofNanos(threads.getThreadCpuTime(id) - time)).isLessThan(MOST_TIME);
        assertThat(threads.getThreadAllocatedBytes(id) - bytes).isLessThan(MOST_BYTES);
        return answer;
    }

    private static Practice practice(int practitioners, ZoneId zone, Hours hours) {
        Site site = Site.builder("site")
                .name(Localized.english("Site"))
                .zone(zone)
                .address(Address.builder().line("1").city("C").country("US").build())
                .hours(hours)
                .rooms(Room.builder("room")
                        .name(Localized.english("Room"))
                        .kinds("room")
                        .build())
                .build();
        return Practice.builder("practice")
                .name(Localized.english("Practice"))
                .languages(Locale.ENGLISH)
                .sites(site)
                .practitioners(IntStream.range(0, practitioners)
                        .mapToObj(i -> Practitioner.builder("doctor-" + i)
                                .name(PersonName.of("A", "D" + i))
                                .capabilities(List.of(Capability.of("injection")))
                                .hours("site", OFFICE_HOURS)
                                .build())
                        .toList())
                .build();
    }

    private static Practice practice(int practitioners) {
        return practice(practitioners, NEW_YORK, OFFICE_HOURS);
    }

    private static Snapshot snapshot(Practice practice, int days) {
        return Snapshot.empty(PracticeCalendar.compile(practice, MONDAY, MONDAY.plusDays(days - 1L)));
    }

    private static Visit visit(int minutes) {
        return Visit.of(segment("injection", minutes, Need.practitioner("injection"), Need.room("room")));
    }

    private static CourseRequest.Builder request(int sessions, Visit visit, SpacingWindow spacing) {
        Stage.Builder stage =
                Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(sessions), visit);
        if (sessions > 1) {
            stage.spacing(spacing);
        }
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("injection", "knee"), Localized.english("Knee"), KNEE)
                .stages(stage.build())
                .build();
        CourseState course = CourseState.builder(protocol, CourseId.of("course"))
                .notBefore(MONDAY)
                .build();
        return CourseRequest.builder(course, PatientRef.of("patient"), MONDAY);
    }

    private static SpacingWindow weekly() {
        return SpacingWindow.builder(GapRange.ofDays(5, 9)).build();
    }

    private static PlanningResult plan(CourseRequest request, Snapshot snapshot) {
        return bounded(() -> CoursePlanner.of(snapshot.calendar().practice()).offers(request, snapshot, 5));
    }

    @Test
    void windowsThatContradictEachOtherCannotBeBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> GapRange.ofDays(9, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpacingWindow.builder(GapRange.ofDays(5, 9))
                        .prefer(GapRange.ofDays(10, 12))
                        .build());
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.of(MONDAY, MONDAY.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PracticeCalendar.compile(practice(1), MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void aLastDayForTheFirstVisitThatIsPastIsExplained() {
        CourseRequest request =
                request(2, visit(30), weekly()).startBy(MONDAY.minusDays(1)).build();

        PlanningResult result = plan(request, snapshot(practice(1), 60));

        assertThat(result).isInstanceOfSatisfying(Explanation.class, no -> {
            assertThat(no.blocked().get(0).obstacles())
                    .extracting(Obstacle::kind)
                    .containsExactly(Obstacle.Kind.NO_DAY);
            assertThat(no.relaxations())
                    .flatExtracting(Relaxation::changes)
                    .contains(new Relaxation.LaterStart(MONDAY));
        });
    }

    @Test
    void whereNothingIsEverOpenThatIsSaid() {
        PlanningResult closed =
                plan(request(2, visit(30), weekly()).build(), snapshot(practice(1, NEW_YORK, Hours.NEVER), 60));
        PlanningResult never =
                plan(request(2, visit(30), weekly()).available(Hours.NEVER).build(), snapshot(practice(1), 60));
        PlanningResult nobody = plan(request(2, visit(30), weekly()).build(), snapshot(practice(0), 60));

        assertThat(kinds(closed)).containsOnly(Obstacle.Kind.SITE_CLOSED, Obstacle.Kind.BEYOND_CALENDAR);
        assertThat(kinds(never))
                .containsOnly(Obstacle.Kind.SITE_CLOSED, Obstacle.Kind.PATIENT_AWAY, Obstacle.Kind.BEYOND_CALENDAR);
        assertThat(kinds(nobody)).containsExactly(Obstacle.Kind.NOBODY);
    }

    private static List<Obstacle.Kind> kinds(PlanningResult result) {
        return ((Explanation) result)
                .blocked().get(0).obstacles().stream().map(Obstacle::kind).toList();
    }

    @Test
    void aVisitThatIsLongerThanAnyOpeningIsExplained() {
        PlanningResult site = plan(request(1, visit(9 * 60), weekly()).build(), snapshot(practice(3), 60));
        PlanningResult person =
                plan(request(1, visit(9 * 60), weekly()).build(), snapshot(practice(3, NEW_YORK, Hours.ALWAYS), 60));

        assertThat(kinds(site)).contains(Obstacle.Kind.SITE_CLOSED);
        assertThat(kinds(person)).contains(Obstacle.Kind.PRACTITIONER_OFF);
    }

    @Test
    void aNeedOfWhatThePracticeDoesNotHaveIsExplained() {
        Visit visit = Visit.of(segment("injection", 30, Need.practitioner("injection"), Need.device("laser")));

        PlanningResult result = plan(request(1, visit, weekly()).build(), snapshot(practice(1), 60));

        assertThat(kinds(result)).contains(Obstacle.Kind.NONE_FREE);
    }

    @Test
    void aSiteThatThePracticeDoesNotHaveIsRefused() {
        CourseRequest request =
                request(1, visit(30), weekly()).sites("elsewhere").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(request, snapshot(practice(1), 60)))
                .withMessageContaining("site");
    }

    @Test
    void oneNeedTwiceInASegmentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segment("injection", 30, Need.room("room"), Need.room("room")))
                .withMessageContaining("twice");
    }

    @Test
    void nothingOfNoLengthCanBeBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> visit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeRange.of(LocalTime.NOON, LocalTime.NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.builder("none", Localized.english("None"), CountRange.exactly(0), visit(30))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoursePlanner.of(practice(1))
                        .offers(request(1, visit(30), weekly()).build(), snapshot(practice(1), 5), 0));
    }

    @Test
    void aCalendarOfMoreThanTenYearsIsRefusedAndOneOfTenYearsIsPlanned() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(practice(1), PracticeCalendar.MOST_DAYS + 1))
                .withMessageContaining("at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(practice(10_000), 1_000))
                .withMessageContaining("of all resources together");

        SpacingWindow anyTime = SpacingWindow.builder(GapRange.ofDays(1, 3_650)).build();
        CourseRequest request = request(4, visit(30), anyTime).build();
        PlanningResult tenYears = plan(request, snapshot(practice(5), PracticeCalendar.MOST_DAYS));
        PlanningResult closed = plan(
                request.toBuilder().available(Hours.NEVER).build(), snapshot(practice(5), PracticeCalendar.MOST_DAYS));

        assertThat(tenYears).isInstanceOf(Offers.class);
        assertThat(closed).isInstanceOfAny(Explanation.class, BudgetExhausted.class);
    }

    @Test
    void sixtySessionsThatCannotAllBeHeldAreExplained() {
        CourseRequest request = request(60, visit(30), weekly()).build();

        assertThat(plan(request, snapshot(practice(3), 500))).isInstanceOf(Offers.class);
        PlanningResult result = plan(
                request.toBuilder()
                        .startBy(MONDAY.plusDays(10))
                        .away(Leave.of(MONDAY.plusDays(100), MONDAY.plusDays(130)))
                        .build(),
                snapshot(practice(3), 500));
        assertThat(result)
                .isInstanceOfSatisfying(
                        Explanation.class, no -> assertThat(no.blocked()).hasSize(3));
    }

    @Test
    void tenThousandPractitionersAreAsked() {
        Snapshot snapshot = snapshot(practice(10_000), 112);
        CourseRequest request = request(4, visit(30), weekly()).build();

        assertThat(plan(request, snapshot)).isInstanceOf(Offers.class);
        PlanningResult no = plan(
                request.toBuilder()
                        .available(Hours.of(WeeklyHours.of(DayOfWeek.SUNDAY, TimeRange.WHOLE_DAY)))
                        .build(),
                snapshot);
        assertThat(no).isInstanceOf(Explanation.class);
        assertThat(((Explanation) no).blocked()).hasSizeLessThanOrEqualTo(Explainer.MOST);
    }

    @Test
    void tenThousandPractitionersWhoShareACourseHourByHourAreGivenUpRatherThanHeldInMemory() {
        CourseRequest request = request(4, visit(30), weekly())
                .practitioners(Practitioners.ANY)
                .preferring(Preferences.builder()
                        .weight(Wish.SAME_HOUR, 3)
                        .weight(Wish.SAME_PRACTITIONER, 3)
                        .build())
                .build();

        PlanningResult result = plan(request, snapshot(practice(10_000), 112));

        assertThat(result).isInstanceOfAny(Offers.class, BudgetExhausted.class);
    }

    @Test
    void threePractitionersAtOnceOutOfThousandsAreGivenUp() {
        Visit visit = Visit.of(segment(
                "injection",
                30,
                Need.practitioner("injection"),
                Need.practitioner("guidance"),
                Need.practitioner("teaching")));
        Practice plain = practice(2_000);
        Practice practice = Practice.builder("practice")
                .name(Localized.english("Practice"))
                .languages(Locale.ENGLISH)
                .sites(plain.sites())
                .practitioners(plain.practitioners().stream()
                        .map(who -> Practitioner.builder(who.id())
                                .name(who.name())
                                .capabilities(List.of(
                                        Capability.of("injection"),
                                        Capability.of("guidance"),
                                        Capability.of("teaching")))
                                .hours("site", OFFICE_HOURS)
                                .build())
                        .toList())
                .build();

        assertThat(plan(request(2, visit, weekly()).build(), snapshot(practice, 112)))
                .isInstanceOf(BudgetExhausted.class);
    }

    @Test
    void aDayInTheRemotePastOrFutureIsAnswered() {
        CourseRequest now = request(2, visit(30), weekly()).build();
        for (LocalDate today : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            CourseRequest request = CourseRequest.builder(now.course().withNotBefore(null), now.patient(), today)
                    .available(Hours.of(WeeklyHours.of(DayOfWeek.SUNDAY, TimeRange.WHOLE_DAY)))
                    .startBy(today)
                    .build();

            PlanningResult result = plan(request, snapshot(practice(2), 60));

            assertThat(kinds(result)).contains(Obstacle.Kind.BEYOND_CALENDAR);
        }
        CourseRequest longAgo = CourseRequest.builder(
                        now.course().withNotBefore(null), now.patient(), LocalDate.of(1, 1, 1))
                .build();
        assertThat(plan(longAgo, snapshot(practice(2), 60)))
                .isInstanceOfSatisfying(
                        Offers.class,
                        offers -> assertThat(bounded(
                                        () -> offers.best().visits().get(0).date()))
                                .isEqualTo(MONDAY));
    }

    @Test
    void zonesWhoseRulesChangeInsideTheCalendarAreAnswered() {
        // Samoa had no Friday 30 December 2011; Caracas moved by half an hour on Sunday 1 May 2016
        for (String zone : List.of("Pacific/Apia", "America/Caracas")) {
            LocalDate first = zone.startsWith("P") ? LocalDate.of(2011, 12, 26) : LocalDate.of(2016, 4, 25);
            Practice practice = practice(1, ZoneId.of(zone), Hours.ALWAYS);
            Snapshot snapshot = Snapshot.empty(PracticeCalendar.compile(practice, first, first.plusDays(13)));
            CourseRequest request = CourseRequest.builder(
                            request(2, visit(30), weekly()).build().course().withNotBefore(first),
                            PatientRef.of("patient"),
                            first)
                    .build();

            assertThat(plan(request, snapshot))
                    .isInstanceOfSatisfying(
                            Offers.class,
                            offers -> assertThat(offers.best().visits())
                                    .extracting(visit -> visit.arrival().toLocalTime())
                                    .containsOnly(LocalTime.of(9, 0)));
        }
    }

    @Test
    void theSameRequestIsGivenUpAtTheSamePlace() {
        CourseRequest request = request(20, visit(30), weekly()).build();
        Snapshot snapshot = snapshot(practice(20), 200);
        CoursePlanner planner = CoursePlanner.of(snapshot.calendar().practice()).withBudget(3);

        PlanningResult first = planner.offers(request, snapshot, 5);

        assertThat(first).isInstanceOf(BudgetExhausted.class);
        assertThat(CoursePlanner.of(snapshot.calendar().practice())
                        .withBudget(3)
                        .offers(request, snapshot, 5))
                .isEqualTo(first);
        assertThat(planner.firstDays(request, snapshot).exhausted()).isTrue();
        assertThat(planner.best(request, snapshot)).isEmpty();
    }
}
