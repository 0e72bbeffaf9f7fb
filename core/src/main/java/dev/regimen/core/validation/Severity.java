package dev.regimen.core.validation;

import jakarta.validation.Payload;

/** How bad a {@link Finding} is. */
public enum Severity {
    /** It should not be published. */
    ERROR,

    /** It may be published; someone should look at it. */
    WARNING;

    /** Marks a constraint as one that warns: {@code @NotEmpty(payload = Severity.Warning.class)}. */
    public interface Warning extends Payload {}
}
