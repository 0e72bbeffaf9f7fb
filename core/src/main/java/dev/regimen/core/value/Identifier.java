package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

/**
 * A name that some system gave to a thing, as in FHIR.
 *
 * @param system the URI of the system the value is unique in
 * @param value the name within it
 */
public record Identifier(String system, String value) {
    public Identifier {
        if (requireNonNull(system, "system").isBlank()) {
            throw new IllegalArgumentException("system must not be blank");
        }
        if (requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("value must not be blank");
        }
    }
}
