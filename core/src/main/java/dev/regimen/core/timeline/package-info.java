/**
 * Instructions and recovery phases as dates: what one patient is told for the sessions that are booked. Start from
 * {@link dev.regimen.core.timeline.InstructionTimeline} and {@link dev.regimen.core.timeline.SessionTime}.
 */
@NullMarked
package dev.regimen.core.timeline;

import org.jspecify.annotations.NullMarked;
