package dev.regimen.core.value;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A reference into a code system, as in FHIR: a code and the system it belongs to. The library ships references, never
 * the tables of a system.
 *
 * @param system the system's URI, such as {@code http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets}
 * @param code the code, such as {@code M0076}
 * @param display the system's own name for it; null where a licence or the author leaves it out
 */
public record Coding(String system, String code, @Nullable String display) {
    public Coding {
        if (requireNonNull(system, "system").isBlank()) {
            throw new IllegalArgumentException("system must not be blank");
        }
        if (requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("code must not be blank");
        }
    }

    public static Coding of(String system, String code) {
        return new Coding(system, code, null);
    }
}
