/**
 * Patients, of whom the library knows a reference and no more; names and contacts stay with the host. Start with
 * {@link dev.regimen.core.patient.PatientRef} and {@link dev.regimen.core.patient.PatientDirectory}.
 *
 * <p>Nothing here shows patient data in a message or in {@code toString}.
 */
@NullMarked
package dev.regimen.core.patient;

import org.jspecify.annotations.NullMarked;
