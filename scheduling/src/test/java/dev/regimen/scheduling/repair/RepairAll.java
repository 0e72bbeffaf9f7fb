package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A repair in which every course may move and counts alike, whoever it is for. */
public final class RepairAll {
    /**
     * What was found.
     *
     * @param offers the plan of each course that is not broken
     * @param broken how many are
     * @param moved visits that move, all those of broken courses among them
     * @param daysShifted by how many days, in all
     */
    public record Answer(Map<CourseId, Offer> offers, int broken, int moved, long daysShifted, boolean isProven) {}

    private RepairAll() {}

    public static Answer search(CoursePlanner planner, List<CourseRequest> courses, Snapshot rest, long steps) {
        CoursePlanner.Together found = planner.together(courses, Set.of(), rest, steps);
        int moved = 0;
        long shifted = 0;
        for (CourseRequest each : courses) {
            Offer offer = found.offers().get(each.course().course());
            moved += offer == null ? each.keeping().size() : offer.cost().moved();
            shifted += offer == null ? 0 : offer.cost().daysShifted();
        }
        return new Answer(found.offers(), found.broken().size(), moved, shifted, found.isProven());
    }
}
