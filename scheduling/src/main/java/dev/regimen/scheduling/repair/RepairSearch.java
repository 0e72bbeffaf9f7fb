package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.Offer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** New plans for courses that cannot all stay as they are. */
final class RepairSearch {
    /**
     * What a search found.
     *
     * @param offers the plan of each course that is not broken, moved or not
     * @param broken the courses for which no complete plan was found
     * @param score what it costs
     * @param isExhausted whether the search was ended by its budget
     * @param isProven whether nothing costs less
     */
    record Found(
            Map<CourseId, Offer> offers,
            Set<CourseId> broken,
            RepairScore score,
            boolean isExhausted,
            boolean isProven) {
        Found {
            offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
            broken = Collections.unmodifiableSet(new LinkedHashSet<>(broken));
            requireNonNull(score, "score");
        }
    }

    private RepairSearch() {}

    /**
     * Looks for the best plans.
     *
     * @param courses the courses that may move, those that must and those that could make room
     * @param rest all that is taken but for the visits that these courses keep
     * @param steps how many times a course may be planned to improve on the first plans, 0 or more
     */
    static Found search(CoursePlanner planner, List<RepairCourse> courses, Snapshot rest, long steps) {
        Set<CourseId> others = courses.stream()
                .filter(course -> !course.isOwn())
                .map(RepairCourse::id)
                .collect(Collectors.toSet());
        CoursePlanner.Together together =
                planner.together(courses.stream().map(RepairCourse::request).toList(), others, rest, steps);
        RepairScore score = RepairScore.NONE;
        for (RepairCourse course : courses) {
            score = score.plus(course.score(together.offers().get(course.id())));
        }
        return new Found(
                together.offers(), together.broken(), score, !together.isProven() && steps > 0, together.isProven());
    }
}
