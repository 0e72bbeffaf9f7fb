package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import org.jspecify.annotations.Nullable;

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

    /** What an offer for it costs; null if it is broken. */
    RepairScore score(@Nullable Offer offer) {
        int moved = offer == null ? request.keeping().size() : offer.cost().moved();
        return new RepairScore(
                offer == null ? 1 : 0,
                isOwn ? 0 : moved,
                isOwn ? moved : 0,
                offer == null ? 0 : offer.cost().daysShifted(),
                offer == null ? 0 : offer.cost().total());
    }
}
