package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A course as it stands: what it is and what is wished for, and its appointments.
 *
 * @param request the course with its ledger, decisions and outcomes so far, and the wishes of its patient. What is booked
 *     may be in the ledger or not
 * @param appointments its appointments with their present status, those that are over or cancelled too; ids differ
 */
public record CourseBooking(CourseRequest request, List<Appointment> appointments) {
    public CourseBooking {
        requireNonNull(request, "request");
        appointments = List.copyOf(requireNonNull(appointments, "appointments"));
        Set<String> ids = new HashSet<>();
        for (Appointment each : appointments) {
            if (!each.course().equals(request.course().course())
                    || !each.patient().equals(request.patient())) {
                throw new IllegalArgumentException(
                        "appointments must be of the course and the patient of the request, '%s' is not"
                                .formatted(each.id()));
            }
            if (!ids.add(each.id())) {
                throw new IllegalArgumentException(
                        "appointments must have different ids; '%s' comes twice".formatted(each.id()));
            }
        }
    }

    /** A course that has just been booked as it was offered. */
    public static CourseBooking of(CourseRequest request, Offer offer) {
        return new CourseBooking(request, Appointment.of(offer));
    }

    public CourseId course() {
        return request.course().course();
    }

    /** Whose course it is. */
    public PatientRef patient() {
        return request.patient();
    }

    /** Returns a text with the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "CourseBooking[%s, %d appointments]".formatted(course(), appointments.size());
    }
}
