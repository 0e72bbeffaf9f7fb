package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.SmallClinic;
import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.planning.CoursePlanner.Together;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A few courses of one or two half-hour visits, each planned as if it were alone, so that they are in each other's way: two
 * practitioners or one, one room or two, and patients who can come for an hour or less a day.
 */
class TogetherProperties {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11); // Mon
    private static final int DAYS = 4;
    private static final int LONG = SmallClinic.MINUTES;
    private static final int STEP = 5;
    private static final int BROKEN = 1_000_000;
    private static final int MOVED = 1_000;

    /** When the patients can come: none of these is next to another. */
    private static final List<String> TIMES =
            List.of("09:00-09:30", "09:00-09:35", "09:15-09:45", "09:30-10:10", "09:20-10:00");

    private record Course(int sessions, Map<DayOfWeek, TimeRange> times, CourseRequest request) {}

    /** A visit of somebody, in minutes from the first midnight. */
    private record Taken(int lead, int from) {
        boolean meets(Taken other) {
            return from < other.from + LONG && other.from < from + LONG;
        }
    }

    private record Plan(List<Taken> visits, int cost) {}

    private record Clinic(int rooms, List<String> leads, Snapshot empty, List<Course> courses) {}

    private static Clinic clinic(long seed) {
        Random random = new Random(seed);
        List<String> leads = random.nextBoolean() ? List.of("ada") : List.of("ada", "bea");
        int rooms = 1 + random.nextInt(2);
        Hours morning = Hours.of(WeeklyHours.of(List.of(DayOfWeek.values()), TimeRange.parse("09:00-12:00")));
        Practice practice = SmallClinic.practice(leads, rooms, morning);
        Snapshot empty = Snapshot.of(PracticeCalendar.compile(practice, MONDAY, MONDAY.plusDays(DAYS - 1L)), List.of());
        CoursePlanner planner = CoursePlanner.of(practice);
        List<Course> courses = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            courses.add(course(i, random, planner, empty));
        }
        return new Clinic(rooms, leads, empty, courses);
    }

    private static Course course(int number, Random random, CoursePlanner planner, Snapshot empty) {
        int sessions = 1 + random.nextInt(2);
        WeeklyHours.Builder available = WeeklyHours.builder();
        Map<DayOfWeek, TimeRange> times = new EnumMap<>(DayOfWeek.class);
        for (int day = 0; day < DAYS; day++) {
            if (day == 0 || random.nextInt(4) > 0) {
                TimeRange range = TimeRange.parse(TIMES.get(random.nextInt(TIMES.size())));
                times.put(MONDAY.plusDays(day).getDayOfWeek(), range);
                available.on(MONDAY.plusDays(day).getDayOfWeek(), range);
            }
        }
        CourseState state = CourseState.builder(SmallClinic.protocol(sessions), CourseId.of("course-" + number))
                .build();
        CourseRequest request = CourseRequest.builder(state, PatientRef.of("patient-" + number), MONDAY)
                .available(Hours.of(available.build()))
                .build();
        List<Kept> kept = planner.best(request, empty).stream()
                .filter(offer -> offer.open().isEmpty())
                .flatMap(offer -> offer.visits().stream())
                .map(Kept::of)
                .toList();
        return new Course(sessions, times, request.toBuilder().keeping(kept).build());
    }

    /** The search is none that tries everything: in one case of a hundred or so it moves a visit or a day too many. */
    @Test
    void plansHoldAndInNearlyAllCasesNoneIsBetterThatTryingEverythingFinds() {
        AtomicInteger best = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();

        Trials.of("courses planned together", 150, 5_000, (seed, saw) -> {
            best.addAndGet(isBest(seed, saw) ? 1 : 0);
            all.incrementAndGet();
        });

        assertThat(best.get()).isGreaterThanOrEqualTo(all.get() * 97 / 100);
    }

    private static boolean isBest(long seed, Consumer<String> saw) {
        Clinic of = clinic(seed);
        List<CourseRequest> requests = of.courses.stream()
                .filter(course -> !course.request.keeping().isEmpty())
                .map(Course::request)
                .toList();

        Together found = CoursePlanner.of(of.empty.calendar().practice()).together(requests, Set.of(), of.empty, 3_000);

        int cost = 0;
        for (CourseRequest each : requests) {
            Offer offer = found.offers().get(each.course().course());
            cost += offer == null
                    ? BROKEN + MOVED * each.keeping().size()
                    : MOVED * offer.cost().moved()
                            + Math.toIntExact(offer.cost().daysShifted());
        }
        int least = least(of);
        assertThat(cost).isGreaterThanOrEqualTo(least);
        assertThat(found.broken()).hasSize(requests.size() - found.offers().size());
        requests.forEach(request -> checkHolds(of.empty, request, found));
        saw.accept(cost == 0 ? "stay" : cost < BROKEN ? "move" : "broken");
        saw.accept(cost == least ? "best" : "not best");
        return cost == least;
    }

    private static void checkHolds(Snapshot empty, CourseRequest request, Together found) {
        Offer offer = found.offers().get(request.course().course());
        if (offer != null) {
            List<Occupancy> others = found.offers().values().stream()
                    .filter(each -> !each.course().equals(offer.course()))
                    .flatMap(each -> each.occupancies().stream())
                    .toList();
            assertThat(PlanVerifier.of(empty.calendar().practice()).verify(request, empty.with(others), offer))
                    .isEmpty();
        }
    }

    private static int least(Clinic of) {
        List<List<Plan>> plans = of.courses.stream()
                .filter(course -> !course.request.keeping().isEmpty())
                .map(course -> plans(of, course))
                .toList();
        return least(of, plans, 0, new ArrayList<>(), 0, Integer.MAX_VALUE);
    }

    private static int least(Clinic of, List<List<Plan>> plans, int next, List<Taken> taken, int cost, int best) {
        if (cost >= best) {
            return best;
        }
        if (next == plans.size()) {
            return cost;
        }
        int least = best;
        for (Plan plan : plans.get(next)) {
            if (cost + plan.cost >= least) {
                break;
            }
            if (plan.visits.stream().allMatch(visit -> isFree(of, taken, visit))) {
                List<Taken> more = new ArrayList<>(taken);
                more.addAll(plan.visits);
                least = least(of, plans, next + 1, more, cost + plan.cost, least);
            }
        }
        return least;
    }

    // half-hour visits of which no more meet at once than there are rooms can be spread over the rooms
    private static boolean isFree(Clinic of, List<Taken> taken, Taken visit) {
        List<Taken> near = taken.stream().filter(visit::meets).toList();
        if (near.stream().anyMatch(other -> other.lead == visit.lead)) {
            return false;
        }
        for (int at = visit.from; at < visit.from + LONG; at += STEP) {
            int minute = at;
            long there = near.stream()
                    .filter(other -> other.from <= minute && minute < other.from + LONG)
                    .count();
            if (there >= of.rooms) {
                return false;
            }
        }
        return true;
    }

    private static List<Plan> plans(Clinic of, Course course) {
        List<Plan> plans = new ArrayList<>();
        int size = course.request.keeping().size();
        plans.add(new Plan(List.of(), BROKEN + MOVED * size));
        for (int lead = 0; lead < of.leads.size(); lead++) {
            for (int first = 0; first < DAYS; first++) {
                for (Taken one : visits(course, lead, first)) {
                    if (course.sessions == 1) {
                        plans.add(plan(of, course, one, null));
                    } else {
                        for (int second = first + 1; second <= Math.min(first + 2, DAYS - 1); second++) {
                            visits(course, one.lead, second).forEach(two -> plans.add(plan(of, course, one, two)));
                        }
                    }
                }
            }
        }
        plans.sort(Comparator.comparingInt(Plan::cost));
        return plans;
    }

    private static List<Taken> visits(Course course, int lead, int day) {
        List<Taken> visits = new ArrayList<>();
        TimeRange range = course.times.get(MONDAY.plusDays(day).getDayOfWeek());
        if (range != null) {
            for (int from = range.fromMinute(); from + LONG <= range.untilMinute(); from += STEP) {
                visits.add(new Taken(lead, day * 24 * 60 + from));
            }
        }
        return visits;
    }

    private static Plan plan(Clinic of, Course course, Taken one, @Nullable Taken two) {
        List<Taken> visits = two == null ? List.of(one) : List.of(one, two);
        int cost = 0;
        for (int i = 0; i < visits.size(); i++) {
            Taken visit = visits.get(i);
            PlannedVisit now = course.request.keeping().get(i).visit();
            LocalDateTime arrival = MONDAY.atStartOfDay().plusMinutes(visit.from);
            boolean isThere =
                    now.arrival().equals(arrival) && now.leader().orElseThrow().equals(of.leads.get(visit.lead));
            cost += isThere
                    ? 0
                    : MOVED
                            + Math.abs((int) (now.date().toEpochDay()
                                    - arrival.toLocalDate().toEpochDay()));
        }
        return new Plan(visits, cost);
    }
}
