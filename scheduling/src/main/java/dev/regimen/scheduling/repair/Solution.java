package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlanningResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * New plans for courses.
 *
 * @param offers the plan of each course that was planned again
 * @param broken what the planner says to each that was hit and cannot be
 */
record Solution(Map<CourseId, Offer> offers, Map<CourseId, Supplier<PlanningResult>> broken) {
    Solution {
        offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
        broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
    }

    Solution with(CourseId course, Offer other) {
        Map<CourseId, Offer> changed = new LinkedHashMap<>(offers);
        changed.put(course, other);
        return new Solution(changed, broken);
    }
}
