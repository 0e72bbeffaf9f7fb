package dev.regimen.core.validation;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One reason not to publish something, or to look at it again.
 *
 * <p>Findings are ordered by path, positions in lists counted as numbers, then by code and text.
 *
 * @param path which part, by components, positions and keys: {@code practitioners[0].qualifications},
 *     {@code hours[main].blocks[2].reason}; empty for the whole
 * @param code the rule, in words joined by hyphens: {@code not-empty}, {@code language-missing}
 * @param text what should be otherwise; it never repeats the value at fault
 * @param severity how bad it is
 * @param location where it is written, or where the part around it is; absent for what was not read from a file
 */
public record Finding(
        String path,
        String code,
        String text,
        Severity severity,
        @Nullable Location location) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path, Paths.ORDER)
            .thenComparing(Finding::code)
            .thenComparing(Finding::text)
            .thenComparing(Finding::severity)
            .thenComparing(f -> f.location == null ? "" : f.location.toString());

    public Finding {
        requireNonNull(path, "path");
        requireNonNull(code, "code");
        requireNonNull(text, "text");
        requireNonNull(severity, "severity");
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns one line: location if known, severity, path, text and code. */
    @Override
    public String toString() {
        return "%s%s: %s%s [%s]"
                .formatted(
                        location == null ? "" : location + ": ",
                        severity == Severity.ERROR ? "error" : "warning",
                        path.isEmpty() ? "" : path + ": ",
                        text,
                        code);
    }
}
