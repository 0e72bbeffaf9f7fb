/**
 * From a request for a course to dated offers, or to the reason why there is none. Start with
 * {@link dev.regimen.scheduling.planning.CoursePlanner} and {@link dev.regimen.scheduling.planning.CourseRequest}.
 */
@NullMarked
package dev.regimen.scheduling.planning;

import org.jspecify.annotations.NullMarked;
