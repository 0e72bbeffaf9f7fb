/**
 * When the practice is open and what is taken. Start with {@link dev.regimen.scheduling.calendar.PracticeCalendar} and
 * {@link dev.regimen.scheduling.calendar.Snapshot}.
 */
@NullMarked
package dev.regimen.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
