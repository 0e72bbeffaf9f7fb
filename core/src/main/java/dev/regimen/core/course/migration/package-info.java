/**
 * What a new version of a protocol changes for the courses that pin the old one. Start from
 * {@link dev.regimen.core.course.migration.CourseMigration} and
 * {@link dev.regimen.core.course.migration.CourseChange}.
 */
@NullMarked
package dev.regimen.core.course.migration;

import org.jspecify.annotations.NullMarked;
