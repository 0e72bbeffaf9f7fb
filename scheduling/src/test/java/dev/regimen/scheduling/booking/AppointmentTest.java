package dev.regimen.scheduling.booking;

import static dev.regimen.scheduling.fixtures.PlanFixtures.PATIENT;
import static dev.regimen.scheduling.fixtures.PlanFixtures.best;
import static dev.regimen.scheduling.fixtures.PlanFixtures.request;
import static dev.regimen.scheduling.fixtures.PlanFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.Offer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppointmentTest {
    private final Offer offer = best(request().build(), snapshot());

    @Test
    void firmVisitsAreBookedAndProvisionalOnesPending() {
        List<Appointment> appointments = Appointment.of(offer);

        assertThat(appointments)
                .extracting(Appointment::status)
                .containsExactly(Status.BOOKED, Status.BOOKED, Status.PENDING, Status.PENDING, Status.PENDING);
        assertThat(appointments).extracting(Appointment::id).doesNotHaveDuplicates();
        assertThat(appointments).allMatch(each -> each.revision() == 1);
    }

    @Test
    void whatIsBookedIsNoLongerOffered() {
        List<Occupancy> taken = Appointment.of(offer).stream()
                .map(Appointment::occupancy)
                .flatMap(Optional::stream)
                .toList();
        Snapshot after = snapshot().with(taken);

        Offer other = best(request().build(), after);

        assertThat(other.visits().get(0).start())
                .isNotEqualTo(offer.visits().get(0).start());
        assertThat(best(request().build(), after.without(offer.course()))).isEqualTo(offer);
    }

    @Test
    void aCancelledAppointmentTakesNoTime() {
        Appointment cancelled = Appointment.of(offer).get(0).with(Status.CANCELLED);

        assertThat(cancelled.revision()).isEqualTo(2);
        assertThat(cancelled.occupancy()).isEmpty();
    }

    @Test
    void codesAreThoseOfFhir() {
        assertThat(Status.ENTERED_IN_ERROR.code()).isEqualTo("entered-in-error");
        assertThat(Status.NOSHOW.code()).isEqualTo("noshow");
    }

    @Test
    void thePatientsKeyIsNotShown() {
        assertThat(Appointment.of(offer).toString()).doesNotContain(PATIENT.value());
    }
}
