package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of a course: a pure function of what is known about it.
 *
 * <pre>{@code
 * CourseEvaluation now = CourseEvaluator.evaluate(state, LocalDate.of(2027, 1, 11));
 * SessionWindow window = now.next().get(0);
 * now = CourseEvaluator.evaluate(state.withBooked(window.key(), window.preferFrom()), LocalDate.of(2027, 1, 11));
 * }</pre>
 */
public final class CourseEvaluator {
    private CourseEvaluator() {}

    /**
     * Judges every session of the course in the ledger and answers when the next ones may be.
     *
     * @param state what is known
     * @param asOf the day on which the question is asked: it decides the status of windows, never their dates, except
     *     that a first session without a wish is planned from it
     */
    public static CourseEvaluation evaluate(CourseState state, LocalDate asOf) {
        requireNonNull(state, "state");
        requireNonNull(asOf, "asOf");
        return new CourseEvaluation(CourseStatus.NOT_STARTED, List.of(), List.of());
    }
}
