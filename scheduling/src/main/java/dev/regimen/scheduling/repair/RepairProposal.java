package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.scheduling.booking.Appointment;
import java.util.List;

/**
 * One way to go on: what becomes of every course and of each of its visits. Nothing is booked by it.
 *
 * @param courses all courses that were given, in their order
 * @param score how much it changes
 */
public record RepairProposal(List<CourseRepair> courses, RepairScore score) {
    public RepairProposal {
        courses = List.copyOf(requireNonNull(courses, "courses"));
        requireNonNull(score, "score");
    }

    /** Whether nothing has to be done: every appointment is as it was, and no course is broken. */
    public boolean changesNothing() {
        return courses.stream().noneMatch(each -> each.isChanged() || each.isBroken());
    }

    /** The courses that the disruption concerns. */
    public List<CourseRepair> own() {
        return courses.stream().filter(CourseRepair::isOwn).toList();
    }

    /** The other courses that change, to make room. */
    public List<CourseRepair> others() {
        return courses.stream()
                .filter(each -> !each.isOwn() && each.isChanged())
                .toList();
    }

    /** The courses that cannot be given as their rules want it; their visits are still booked. */
    public List<CourseRepair> broken() {
        return courses.stream().filter(CourseRepair::isBroken).toList();
    }

    /** The appointments that are new or another than before, each with its next revision: what is to be booked. */
    public List<Appointment> appointments() {
        return courses.stream().flatMap(each -> each.changed().stream()).toList();
    }

    /** All courses as they stand once the proposal is booked. */
    public List<CourseBooking> bookings() {
        return courses.stream().map(CourseRepair::after).toList();
    }

    /** Returns a text that says only how much changes. */
    @Override
    public String toString() {
        return "RepairProposal[%d courses, %s]".formatted(courses.size(), score);
    }
}
