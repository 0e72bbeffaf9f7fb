package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.planning.CourseRequest;

/**
 * A course whose visits may move.
 *
 * @param request the course, and what is booked of it now: see {@link CourseRequest#keeping()}
 * @param isOwn whether the repair is for it; a visit of any other course moves only to make room
 */
record RepairCourse(CourseRequest request, boolean isOwn) {
    RepairCourse {
        requireNonNull(request, "request");
    }

    CourseId id() {
        return request.course().course();
    }
}
