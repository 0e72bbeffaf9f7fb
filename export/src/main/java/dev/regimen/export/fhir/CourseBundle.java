package dev.regimen.export.fhir;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.planning.Offer;
import java.util.List;

/**
 * What goes into one bundle: a course, the protocol it follows, and its visits.
 *
 * @param protocol the protocol
 * @param course the course
 * @param patient whose it is
 * @param appointments its visits with a date, all of this course and patient
 * @param open its visits without one
 */
public record CourseBundle(
        TreatmentProtocol protocol,
        CourseId course,
        PatientRef patient,
        List<Appointment> appointments,
        List<Offer.OpenVisit> open) {
    public CourseBundle {
        requireNonNull(protocol, "protocol");
        requireNonNull(course, "course");
        requireNonNull(patient, "patient");
        appointments = List.copyOf(requireNonNull(appointments, "appointments"));
        open = List.copyOf(requireNonNull(open, "open"));
        for (Appointment appointment : appointments) {
            if (!appointment.course().equals(course) || !appointment.patient().equals(patient)) {
                throw new IllegalArgumentException("appointments must be of course '%s' and its patient; '%s' is not"
                        .formatted(course, appointment.id()));
            }
            if (!appointment.protocol().equals(protocol.id())) {
                throw new IllegalArgumentException(
                        "appointments must follow %s; '%s' does not".formatted(protocol.id(), appointment.id()));
            }
        }
    }

    /** A course that was booked as it was offered. */
    public static CourseBundle booked(TreatmentProtocol protocol, Offer offer) {
        return new CourseBundle(protocol, offer.course(), offer.patient(), Appointment.of(offer), offer.open());
    }

    /** A course that is offered and not booked: its appointments are proposed. */
    public static CourseBundle proposed(TreatmentProtocol protocol, Offer offer) {
        List<Appointment> proposed = Appointment.of(offer).stream()
                .map(each -> new Appointment(
                        each.id(),
                        each.revision(),
                        Status.PROPOSED,
                        each.patient(),
                        each.course(),
                        each.protocol(),
                        each.visit(),
                        each.zoneRules()))
                .toList();
        return new CourseBundle(protocol, offer.course(), offer.patient(), proposed, offer.open());
    }

    /** Whether nothing of it is booked. */
    boolean isProposal() {
        return appointments.stream().allMatch(each -> each.status() == Status.PROPOSED);
    }

    /** Returns a text with the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "CourseBundle[%s]".formatted(course);
    }
}
