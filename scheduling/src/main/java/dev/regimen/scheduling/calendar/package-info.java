/**
 * When the practice is open and what is taken. Start with {@link dev.regimen.scheduling.calendar.PracticeCalendar} and
 * {@link dev.regimen.scheduling.calendar.Snapshot}.
 *
 * <p>A calendar is a practice's hours, leave and closures from a first day to a last, its planning horizon, on the clocks of
 * its sites. It is compiled from a {@link dev.regimen.core.practice.Practice}, or kept up to date by a
 * {@link dev.regimen.scheduling.calendar.LiveCalendar} over the host's
 * {@link dev.regimen.scheduling.calendar.PracticeSource}; a {@link dev.regimen.scheduling.calendar.PracticeChange} between
 * two versions says which booked visits it hits. A snapshot adds what is taken:
 * {@link dev.regimen.scheduling.calendar.Occupancy occupancies}, each with its
 * {@link dev.regimen.scheduling.calendar.Claim claims} of resources and with where the patient is then; and
 * {@link dev.regimen.scheduling.calendar.Swap} gives one of two like units for the other. All but the live calendar, which
 * is safe to share, is immutable.
 */
@NullMarked
package dev.regimen.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
