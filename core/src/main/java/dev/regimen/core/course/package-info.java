/**
 * What a course's rules say about a patient's ledger: which sessions count, when each next one may be, and why. Start
 * from {@link dev.regimen.core.course.CourseState} and {@link dev.regimen.core.course.CourseEvaluator}.
 *
 * <p>Everything here is immutable and thread-safe, and knows no clock: the day to judge from is always passed in.
 */
@NullMarked
package dev.regimen.core.course;

import org.jspecify.annotations.NullMarked;
