/**
 * Booked visits, and the patient's own dates that follow from them. Start with
 * {@link dev.regimen.scheduling.booking.Appointment} and {@link dev.regimen.scheduling.booking.SessionTimes}.
 */
@NullMarked
package dev.regimen.scheduling.booking;

import org.jspecify.annotations.NullMarked;
