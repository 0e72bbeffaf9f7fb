package dev.regimen.content.document;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way from a site's start to the document.
 *
 * @param label the step's name
 * @param to the step's page; absent for a step without one, as the document itself may be
 */
public record Crumb(String label, @Nullable Address to) {
    /** Checks the label. */
    public Crumb {
        requireNonNull(label, "label");
    }
}
