package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Snapshot;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposes how to go on after something came between booked courses and their dates.
 *
 * <pre>{@code
 * RepairResult result = CourseRepairer.of(practice)
 *         .repair(courses, snapshot, now, 3, Disruption.sickDay("reyes", LocalDate.of(2027, 2, 17)));
 * result.best().own().forEach(course -> tell(course.moved(), course.unplaced()));
 * book(result.best().appointments());
 * }</pre>
 *
 * <p>What is over, has begun, or whose patient is there is never touched. A visit that may stay where it is does so. As
 * few courses as possible are left broken; then as few visits as possible of other courses move, then of the courses
 * concerned, by as few days as possible, and then the wishes count. Appointments keep their ids through all of it. A
 * session that has no visit because it was cancelled or released gets none by a repair, and a visit that can neither stay
 * nor go is reported and not cancelled.
 *
 * <p>The answer depends on nothing but the arguments. Immutable; safe to share between threads.
 */
public final class CourseRepairer {
    private static final int MOST_PROPOSALS = 100;

    /** How often a search may plan a course on trial unless said otherwise. */
    public static final long DEFAULT_BUDGET = 2_000;

    /**
     * What may be done.
     *
     * @param budget how often a search may plan a course on trial
     * @param mayMoveOthers whether visits of courses may move that the disruption does not concern
     * @param mayBookMissing whether sessions may be booked that the course needs and that had no visit
     */
    record Allowed(long budget, boolean mayMoveOthers, boolean mayBookMissing) {}

    private final Practice practice;
    private final Allowed allowed;

    private CourseRepairer(Practice practice, Allowed allowed) {
        this.practice = practice;
        this.allowed = allowed;
    }

    /** Moves no visit of another course, and books no session that was not booked or has become necessary. */
    public static CourseRepairer of(Practice practice) {
        return new CourseRepairer(requireNonNull(practice, "practice"), new Allowed(DEFAULT_BUDGET, false, false));
    }

    /**
     * The same, with another limit on how often a course is planned on trial to find something better.
     *
     * @param steps 1 or more
     */
    public CourseRepairer withBudget(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, was %d".formatted(steps));
        }
        return new CourseRepairer(practice, new Allowed(steps, allowed.mayMoveOthers, allowed.mayBookMissing));
    }

    /**
     * The same, but where a course would be broken else, visits of courses may move that the disruption does not concern.
     */
    public CourseRepairer movingOthers() {
        return new CourseRepairer(practice, new Allowed(allowed.budget, true, allowed.mayBookMissing));
    }

    /**
     * The same, but a course that is planned again gets visits for all sessions that it needs, those too that were
     * cancelled.
     */
    public CourseRepairer bookingMissing() {
        return new CourseRepairer(practice, new Allowed(allowed.budget, allowed.mayMoveOthers, true));
    }

    /**
     * Proposes how to go on.
     *
     * @param courses the courses as they stand: at least those that the disruptions concern, and those that may make room.
     *     Each has another id
     * @param snapshot what was open and taken before, of this repairer's practice. What the courses take is left out of it,
     *     whether it is in it or not
     * @param now what has begun by now is left alone, and nothing is planned before it
     * @param most how many proposals are wanted at the most, 1 to 100
     * @param disruptions what happened
     * @throws IllegalArgumentException if a disruption names something that there is not or that it does not go with
     */
    public RepairResult repair(
            List<CourseBooking> courses, Snapshot snapshot, Instant now, int most, Disruption... disruptions) {
        return repair(courses, snapshot, now, most, List.of(disruptions));
    }

    /** As the other form, with the disruptions as a list. */
    public RepairResult repair(
            List<CourseBooking> courses, Snapshot snapshot, Instant now, int most, List<Disruption> disruptions) {
        requireNonNull(courses, "courses");
        requireNonNull(snapshot, "snapshot");
        requireNonNull(now, "now");
        requireNonNull(disruptions, "disruptions");
        if (most < 1 || most > MOST_PROPOSALS) {
            throw new IllegalArgumentException("most must be 1 to %d, was %d".formatted(MOST_PROPOSALS, most));
        }
        if (!snapshot.calendar().practice().id().equals(practice.id())) {
            throw new IllegalArgumentException("snapshot must be of practice %s, was of %s"
                    .formatted(practice.id(), snapshot.calendar().practice().id()));
        }
        checkIds(courses);
        Effects effects = Effects.of(disruptions, practice, courses, now);
        Scene scene = Scene.of(practice, snapshot, courses, now, effects);
        return new Repairing(courses, scene, effects, now, allowed).result(most);
    }

    private static void checkIds(List<CourseBooking> courses) {
        Set<CourseId> ids = new HashSet<>();
        Set<String> appointments = new HashSet<>();
        for (CourseBooking each : courses) {
            if (!ids.add(each.course())) {
                throw new IllegalArgumentException(
                        "courses must have different ids; '%s' comes twice".formatted(each.course()));
            }
            each.appointments().forEach(appointment -> {
                if (!appointments.add(appointment.id())) {
                    throw new IllegalArgumentException(
                            "appointments must have different ids; '%s' comes twice".formatted(appointment.id()));
                }
            });
        }
    }
}
