package dev.regimen.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a later layer changed.
 *
 * @param layer whose word it is
 * @param procedure the id of the procedure, {@code vocabulary} or {@code hold-policy}
 * @param path where in it, such as {@code protocols/knee/stages/injections/spacing/plan}
 * @param oldValue what was said before, as text; null if nothing was
 * @param newValue what is said now, as text; null if nothing is
 * @param because the layer's reason
 * @param file the file it stands in
 * @param line the line in that file
 */
public record FactOverride(
        Layer layer,
        String procedure,
        String path,
        @Nullable String oldValue,
        @Nullable String newValue,
        String because,
        String file,
        int line) {
    public FactOverride {
        requireNonNull(layer, "layer");
        requireNonNull(procedure, "procedure");
        requireNonNull(path, "path");
        requireNonNull(because, "because");
        requireNonNull(file, "file");
    }

    /** What was said before; empty if it was added. */
    public Optional<String> before() {
        return Optional.ofNullable(oldValue);
    }

    /** What is said now; empty if it was taken away. */
    public Optional<String> after() {
        return Optional.ofNullable(newValue);
    }
}
