package dev.regimen.core.catalog.internal.node;

import static java.util.Objects.requireNonNull;

/** A place in a file; line and column count from 1, and are 0 where only the file is known. */
public record Location(String file, int line, int column) implements Comparable<Location> {

    /** The place of everything that was made in memory and never stood in a file. */
    public static final Location NOWHERE = new Location("", 0, 0);

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
        int byFile = file.compareTo(other.file);
        int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
