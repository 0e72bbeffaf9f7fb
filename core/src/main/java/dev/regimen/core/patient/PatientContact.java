package dev.regimen.core.patient;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.ContactPoint;
import dev.regimen.core.practice.PersonName;
import java.util.List;
import java.util.Locale;

/**
 * What is needed to write to a patient. {@link #toString} shows none of it.
 *
 * @param name the patient's name
 * @param languages the languages the patient reads, the best one first; may be empty
 * @param telecom how to reach the patient, the best way first; may be empty
 */
public record PatientContact(PersonName name, List<Locale> languages, List<ContactPoint> telecom) {

    public PatientContact {
        requireNonNull(name, "name");
        requireNonNull(languages, "languages").forEach(language -> requireNonNull(language, "languages"));
        languages = List.copyOf(languages);
        requireNonNull(telecom, "telecom").forEach(point -> requireNonNull(point, "telecom"));
        telecom = List.copyOf(telecom);
    }

    /** Returns a text without any of the data. */
    @Override
    public String toString() {
        return "PatientContact[not shown]";
    }
}
