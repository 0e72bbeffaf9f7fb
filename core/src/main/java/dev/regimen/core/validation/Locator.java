package dev.regimen.core.validation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where the parts of something read from a file were written. Paths are those of {@link Finding#path}; the empty path
 * is the whole.
 */
@FunctionalInterface
public interface Locator {

    /** Returns where the part at the path was written; empty if it was not, or if that is not known. */
    Optional<Location> locate(String path);

    /** Returns a locator of a part, whose paths begin there. */
    default Locator within(String part) {
        requireNonNull(part, "part");
        return path -> locate(path.isEmpty() ? part : Paths.component(part, path));
    }

    /** Returns the locator of things that no file was read for. */
    static Locator none() {
        return path -> Optional.empty();
    }
}
