package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The form of the stable names that facts are known by. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    private Ids() {}

    /**
     * Returns the id if it is lower-case letters and digits in words joined by single hyphens, at most 64 characters.
     *
     * @param name what the id is called in the message
     * @throws IllegalArgumentException if the id has another form
     */
    public static String check(String id, String name) {
        requireNonNull(id, name);
        if (id.length() > LONGEST || !FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "%s must be lower-case words of letters and digits joined by hyphens, at most %d characters"
                            .formatted(name, LONGEST));
        }
        return id;
    }
}
