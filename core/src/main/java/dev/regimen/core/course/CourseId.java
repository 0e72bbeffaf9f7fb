package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

/**
 * The host's own name for one patient's run through a protocol, from the first booking to completion. It must not tell
 * who the patient is: it appears in session keys, exports and messages.
 *
 * @param value 1 to 200 characters, without control characters
 */
public record CourseId(String value) {
    private static final int LONGEST = 200;

    public CourseId {
        checkHostId(value, "value");
    }

    public static CourseId of(String value) {
        return new CourseId(value);
    }

    static String checkHostId(String id, String name) {
        if (requireNonNull(id, name).isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, had %d".formatted(name, LONGEST, id.length()));
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s must not hold control characters".formatted(name));
        }
        return id;
    }

    @Override
    public String toString() {
        return value;
    }
}
