package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.Relaxation.Change;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans whole courses: from the windows that the course's rules give, against hours, leave and everything that is taken,
 * to the best complete offers, or to the reason why there is none.
 *
 * <pre>{@code
 * CoursePlanner.of(practice).offers(request, snapshot, 3).fold(
 *         offers -> show(offers.best()),
 *         explanation -> tell(explanation.blocked(), explanation.relaxations()),
 *         exhausted -> askAgainWithMore());
 * }</pre>
 *
 * <p>The answer is exact: there is an offer if one exists, and the first one is the best by the stated preferences. It
 * depends on nothing but its arguments; what the planner remembers of protocols makes it faster only. Safe to share
 * between threads.
 */
public final class CoursePlanner {
    private static final int MOST_OFFERS = 100;

    /** The steps that a search may take unless said otherwise. */
    public static final long DEFAULT_BUDGET = 200_000;

    private final Practice practice;
    private final long budget;
    private final KnownSteps known;

    private CoursePlanner(Practice practice, long budget, KnownSteps known) {
        this.practice = practice;
        this.budget = budget;
        this.known = known;
    }

    public static CoursePlanner of(Practice practice) {
        return new CoursePlanner(requireNonNull(practice, "practice"), DEFAULT_BUDGET, new KnownSteps());
    }

    /**
     * The same planner, with another limit on the steps of one search, as many more of finding out why there is no offer,
     * and as many again of looking for what would open a course.
     *
     * <p>A step is one visit placed on trial with the course's rules asked, or as much of any other work: a thousand days
     * looked at for a visit of one practitioner, twenty ways to begin kept in mind. So the limit bounds time and room
     * whatever is asked, and the same request is given up at the same place on every machine. A step takes some
     * microseconds; {@link #DEFAULT_BUDGET} a second or so.
     *
     * @param steps 1 or more
     */
    public CoursePlanner withBudget(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, was %d".formatted(steps));
        }
        return new CoursePlanner(practice, steps, known);
    }

    /**
     * The best offers for a course.
     *
     * @param snapshot what is open and taken; it must be of this planner's practice. If the course has visits in it that
     *     are to be planned again, hand in {@link Snapshot#without}
     * @param most how many offers are wanted at the most, 1 to 100
     * @return offers if there is one, else why not
     */
    public PlanningResult offers(CourseRequest request, Snapshot snapshot, int most) {
        requireNonNull(request, "request");
        GridSnapshot grid = checked(snapshot, most);
        return plan(request, grid, most, false);
    }

    /**
     * The best offer for a course; empty if there is none, or if the budget was exhausted. Why there is none is not looked
     * for, which takes longer than planning does.
     *
     * @param snapshot what is open and taken, of this planner's practice
     */
    public Optional<Offer> best(CourseRequest request, Snapshot snapshot) {
        requireNonNull(request, "request");
        GridSnapshot grid = checked(snapshot, 1);
        checkSites(request, grid);
        Effort effort = Effort.ofSteps(budget);
        try {
            return new Planning(request, grid, false, effort, known)
                    .offers(1).stream().findFirst();
        } catch (Effort.Spent spent) {
            return Optional.empty();
        } finally {
            effort.end();
        }
    }

    /**
     * Courses that were planned together.
     *
     * @param offers the plan of each course that has one
     * @param staying those of them in which every visit stays where it is booked, with the same units, and none is new
     * @param broken the courses that have none
     * @param swaps what booked visits of others get instead of the units they have, so that these fit
     * @param isProven whether no course could have a plan, move fewer visits, or move them by fewer days, even if the
     *     others were not there
     */
    public record Together(
            Map<CourseId, Offer> offers,
            Set<CourseId> staying,
            Set<CourseId> broken,
            List<Swap> swaps,
            boolean isProven) {
        public Together {
            offers = Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(offers, "offers")));
            staying = Collections.unmodifiableSet(new LinkedHashSet<>(requireNonNull(staying, "staying")));
            broken = Collections.unmodifiableSet(new LinkedHashSet<>(requireNonNull(broken, "broken")));
            swaps = List.copyOf(requireNonNull(swaps, "swaps"));
        }
    }

    /**
     * Plans several courses such that their visits go together: that as few courses as possible have no plan, then that as
     * few visits as possible move of courses that only make room, then of the others, then by as few days.
     *
     * <p>This is a search: it finds good plans, and mostly the best, but cannot say so unless all are as good as each could
     * be alone. The same arguments give the same answer.
     *
     * @param requests the courses, each with what is booked of it now: see {@link CourseRequest#keeping()}. Each has another
     *     id
     * @param others the ids of those of them that only make room
     * @param rest what is open, and taken by none of these courses
     * @param tries how many times a course may be planned to improve on the first plans, 0 or more
     */
    public Together together(List<CourseRequest> requests, Set<CourseId> others, Snapshot rest, long tries) {
        requireNonNull(requests, "requests");
        requireNonNull(others, "others");
        GridSnapshot grid = checked(rest, 1);
        Set<CourseId> ids = new HashSet<>();
        for (CourseRequest request : requests) {
            checkSites(request, grid);
            CourseId id = request.course().course();
            if (!ids.add(id)) {
                throw new IllegalArgumentException(
                        "requests must have different courses; '%s' comes twice".formatted(id));
            }
        }
        if (!ids.containsAll(others)) {
            throw new IllegalArgumentException("others must be courses of the requests");
        }
        if (tries < 0) {
            throw new IllegalArgumentException("tries must be 0 or more, was %d".formatted(tries));
        }
        return new JointSearch(new JointPlan(requests, others, grid, known, budget), tries).run();
    }

    /**
     * The best times for a single visit: the one-session case of a course. Two offers of one day differ in the hour of
     * arrival or in the practitioner; of those that are equally good the earliest arrival comes first.
     *
     * @param most how many offers are wanted at the most, 1 to 100
     */
    public PlanningResult slots(VisitRequest request, Snapshot snapshot, int most) {
        requireNonNull(request, "request");
        GridSnapshot grid = checked(snapshot, most);
        return plan(request.asCourse(), grid, most, true);
    }

    /**
     * The days on which a course could begin.
     *
     * @param days the days of the first visit for which all visits can be given dates, in order
     * @param exhausted whether the search was given up, so that there may be more
     */
    public record FirstDays(List<LocalDate> days, boolean exhausted) {
        public FirstDays {
            days = List.copyOf(requireNonNull(days, "days"));
        }
    }

    /**
     * All days on which a course could begin such that no visit is left without a date because the calendar ends: what a
     * calendar shows to choose from.
     *
     * @param snapshot what is open and taken, of this planner's practice
     */
    public FirstDays firstDays(CourseRequest request, Snapshot snapshot) {
        requireNonNull(request, "request");
        GridSnapshot grid = checked(snapshot, 1);
        checkSites(request, grid);
        NavigableSet<LocalDate> days = new TreeSet<>();
        try {
            new Planning(request, grid, false, Effort.ofSteps(budget), known).addFirstDays(days);
            return new FirstDays(List.copyOf(days), false);
        } catch (Effort.Spent spent) {
            return new FirstDays(List.copyOf(days), true);
        }
    }

    private GridSnapshot checked(Snapshot snapshot, int most) {
        requireNonNull(snapshot, "snapshot");
        if (most < 1 || most > MOST_OFFERS) {
            throw new IllegalArgumentException("most must be 1 to %d, was %d".formatted(MOST_OFFERS, most));
        }
        if (!snapshot.calendar().practice().id().equals(practice.id())) {
            throw new IllegalArgumentException("snapshot must be of practice %s, was of %s"
                    .formatted(practice.id(), snapshot.calendar().practice().id()));
        }
        return (GridSnapshot) snapshot;
    }

    private static void checkSites(CourseRequest request, GridSnapshot snapshot) {
        for (String site : request.sites()) {
            snapshot.calendar().site(site);
        }
    }

    private PlanningResult plan(CourseRequest request, GridSnapshot snapshot, int most, boolean byHour) {
        checkSites(request, snapshot);
        Effort effort = Effort.ofSteps(budget);
        try {
            Planning planning = new Planning(request, snapshot, byHour, effort, known);
            List<Offer> offers = planning.offers(most);
            return offers.isEmpty() ? explain(request, snapshot, byHour, planning) : new PlanningResult.Offers(offers);
        } catch (Effort.Spent spent) {
            return new PlanningResult.BudgetExhausted(effort.steps());
        } finally {
            effort.end();
        }
    }

    private PlanningResult explain(CourseRequest request, GridSnapshot snapshot, boolean byHour, Planning planning) {
        planning.effort().restart();
        Explainer explainer = new Explainer(planning, snapshot.calendar());
        List<Blocked> blocked = explainer.blocked();
        if (planning.tree().steps().isEmpty()) {
            return new PlanningResult.Explanation(blocked, List.of());
        }
        Effort more = Effort.ofSteps(budget);
        try {
            Relaxing relaxing = new Relaxing(
                    request, snapshot.calendar(), changes -> plan(request, snapshot, changes, byHour, more));
            List<Occupancy> visits = new VisitsInTheWay(request, snapshot).of(explainer.stuck());
            return new PlanningResult.Explanation(blocked, relaxing.all(planning.tree(), visits));
        } finally {
            more.end();
        }
    }

    private Optional<Offer> plan(
            CourseRequest request, GridSnapshot snapshot, List<Change> changes, boolean byHour, Effort more) {
        CourseRequest changed = request;
        Snapshot then = snapshot;
        for (Change change : changes) {
            changed = change.applyTo(changed);
            then = change.applyTo(then);
        }
        return new Planning(changed, (GridSnapshot) then, byHour, more, known)
                .offers(1).stream().findFirst();
    }
}
