/**
 * Mends booked courses after something has come in between, moving as little as possible. Start with
 * {@link dev.regimen.scheduling.repair.CourseRepairer} and {@link dev.regimen.scheduling.repair.Disruption}.
 */
@NullMarked
package dev.regimen.scheduling.repair;

import org.jspecify.annotations.NullMarked;
