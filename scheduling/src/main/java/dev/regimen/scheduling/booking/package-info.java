/**
 * Booked visits. Start with {@link dev.regimen.scheduling.booking.Appointment}.
 */
@NullMarked
package dev.regimen.scheduling.booking;

import org.jspecify.annotations.NullMarked;
