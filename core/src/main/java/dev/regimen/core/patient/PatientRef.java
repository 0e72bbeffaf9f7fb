package dev.regimen.core.patient;

import static java.util.Objects.requireNonNull;

/**
 * An opaque reference to a patient: the host's own key, of which only equality matters here.
 *
 * <p>{@link #toString} does not show it, so that it never reaches a log by accident.
 *
 * @param value the key in the host's system, 1 to 200 characters, without control characters
 */
public record PatientRef(String value) {

    private static final int LONGEST = 200;

    public PatientRef {
        if (requireNonNull(value, "value").isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "value must have 1 to %d characters, had %d".formatted(LONGEST, value.length()));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("value must not hold control characters");
        }
    }

    public static PatientRef of(String value) {
        return new PatientRef(value);
    }

    /** Returns a text without the key. */
    @Override
    public String toString() {
        return "PatientRef[not shown]";
    }
}
