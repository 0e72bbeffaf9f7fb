package dev.regimen.scheduling.repair;

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
     * @param offers the plan of each course that is not broken, but for those of others that stay as they are
     * @param broken the courses for which no complete plan was found
     * @param isExhausted whether the search was ended by its budget, and not because nothing could be better
     */
    record Found(Map<CourseId, Offer> offers, Set<CourseId> broken, boolean isExhausted) {
        Found {
            offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
            broken = Collections.unmodifiableSet(new LinkedHashSet<>(broken));
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
        Map<CourseId, Offer> offers = new LinkedHashMap<>(together.offers());
        offers.keySet().removeIf(id -> others.contains(id) && together.staying().contains(id));
        return new Found(offers, together.broken(), !together.isProven() && steps > 0);
    }
}
