package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.planning.Commitment.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a course that is to be dated.
 *
 * @param index its place among the steps; those it depends on come before it
 * @param before the step that its wishes are measured from, which its window is anchored to; -1 if there is none
 * @param history the steps before it on its branch, in order
 * @param conditions the decisions of its branch
 * @param key its session
 * @param stage the session's stage
 * @param segments what happens
 * @param shape what it takes
 * @param spacing the window's rule if it is measured from {@code before} and from nothing else; null if not
 */
record Step(
        int index,
        int before,
        List<Integer> history,
        List<Condition> conditions,
        SessionKey key,
        Stage stage,
        List<Segment> segments,
        Shape shape,
        @Nullable SpacingWindow spacing) {

    /** The same step of another course. */
    Step of(CourseId course) {
        List<Condition> others = conditions.isEmpty()
                ? conditions
                : conditions.stream()
                        .map(each -> new Condition(of(course, each.about()), each.goesOn()))
                        .toList();
        return new Step(index, before, history, others, of(course, key), stage, segments, shape, spacing);
    }

    private static SessionKey of(CourseId course, SessionKey key) {
        return new SessionKey(course, key.stage(), key.cycle(), key.ordinal(), key.side());
    }

    VisitId id() {
        return VisitId.of(List.of(key), conditions);
    }
}
