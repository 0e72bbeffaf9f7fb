/**
 * Appointments as iCalendar (RFC 5545). Start from {@link dev.regimen.export.ical.ICalendarWriter}.
 */
@NullMarked
package dev.regimen.export.ical;

import org.jspecify.annotations.NullMarked;
