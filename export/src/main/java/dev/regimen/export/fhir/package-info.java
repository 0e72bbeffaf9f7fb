/**
 * Courses as FHIR R4. Start from {@link dev.regimen.export.fhir.FhirBundleWriter} and
 * {@link dev.regimen.export.fhir.CourseBundle}.
 */
@NullMarked
package dev.regimen.export.fhir;

import org.jspecify.annotations.NullMarked;
