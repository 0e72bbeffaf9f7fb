package dev.regimen.core.patient;

import java.util.Optional;

/**
 * The host's answer to who a patient is. It is asked only while something is written for people, such as a handout or
 * a calendar entry, and what it answers is not kept.
 *
 * <p>It may be asked by several threads at once.
 */
@FunctionalInterface
public interface PatientDirectory {

    /** Returns what to write for a patient; empty if the host does not know or does not tell. */
    Optional<PatientContact> find(PatientRef patient);

    /** Returns a directory that knows nobody: everything is written without names. */
    static PatientDirectory none() {
        return patient -> Optional.empty();
    }
}
