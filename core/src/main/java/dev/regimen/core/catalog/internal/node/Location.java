package dev.regimen.core.catalog.internal.node;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** A place in a file; line and column count from 1, and are 0 where only the file is known. */
public record Location(String file, int line, int column) implements Comparable<Location> {

    /** The place of everything that was made in memory and never stood in a file. */
    public static final Location NOWHERE = new Location("", 0, 0);

    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparing(Location::line).thenComparing(Location::column);

    public Location {
        requireNonNull(file, "file");
    }

    /** The file as a whole. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /** The place {@code lines} below, at {@code column}. */
    public Location below(int lines, int column) {
        return new Location(file, line + lines, column);
    }

    /** The place {@code columns} to the right. */
    public Location right(int columns) {
        return new Location(file, line, column + columns);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
