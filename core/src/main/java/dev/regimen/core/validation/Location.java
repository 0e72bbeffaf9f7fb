package dev.regimen.core.validation;

import static java.util.Objects.requireNonNull;

/**
 * A place in a file that someone wrote.
 *
 * @param file the file, as it was named when it was read
 * @param line from 1
 * @param column from 1
 */
public record Location(String file, int line, int column) {

    public Location {
        requireNonNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "line and column must be at least 1, were %d and %d".formatted(line, column));
        }
    }

    /** Returns {@code file:line:column}, as editors understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
