package dev.regimen.core.catalog.internal.node;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something wrong in a file.
 *
 * @param path where in the meaning of the file, such as {@code protocols/knee/stages/injections/spacing}
 * @param message what was found and the rule it breaks
 * @param hint what would be right, or empty
 * @param warning whether the file can still be used
 */
public record Fault(Location at, String path, String message, String hint, boolean warning)
        implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::at)
            .thenComparing(Fault::path)
            .thenComparing(Fault::message)
            .thenComparing(Fault::hint);

    public Fault {
        requireNonNull(at, "at");
        requireNonNull(path, "path");
        requireNonNull(message, "message");
        requireNonNull(hint, "hint");
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
