package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import java.util.List;
import java.util.Map;

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
    public record Answer(
            Map<CourseId, Offer> offers,
            int broken,
            int moved,
            long daysShifted,
            boolean isProven,
            boolean isExhausted) {}

    private RepairAll() {}

    public static Answer search(CoursePlanner planner, List<CourseRequest> courses, Snapshot rest, long steps) {
        List<RepairCourse> all =
                courses.stream().map(each -> new RepairCourse(each, true)).toList();
        RepairSearch.Found found = RepairSearch.search(planner, all, rest, steps);
        RepairScore score = found.score();
        return new Answer(
                found.offers(),
                score.broken(),
                score.moved(),
                score.daysShifted(),
                found.isProven(),
                found.isExhausted());
    }
}
