/**
 * When a site is open and when a person, room or device is there: weekly templates, one-off openings, and blocks
 * (closures, leave, meetings, reserved time); and how many visits they hold. Start with
 * {@link dev.regimen.core.hours.Hours} and {@link dev.regimen.core.hours.WeeklyHours}.
 *
 * <p>Everything here is wall-clock time of the site, on local dates: a zone is added where a visit is dated, so a clock
 * change never alters what was written down. Clock times are half-open ({@code from}, {@code until}); dates are closed
 * ({@code first}, {@code last}). All types are immutable and safe to share between threads.
 */
@NullMarked
package dev.regimen.core.hours;

import org.jspecify.annotations.NullMarked;
