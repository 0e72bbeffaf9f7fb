package dev.regimen.core.procedure;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import java.util.List;

/**
 * How the needle is guided.
 *
 * @param by the kind of device that guides it, such as {@code ultrasound}: the name that a visit's needs use
 * @param name what people call it
 * @param usage how often it is used
 * @param citations where it was taken from
 */
public record Guidance(String by, Localized<String> name, Usage usage, List<Citation> citations) implements Sourced {
    /** How often guidance is used. */
    public enum Usage {
        ALWAYS,
        NEARLY_ALWAYS,
        SOMETIMES
    }

    public Guidance {
        Ids.check(by, "by");
        requireNonNull(name, "name");
        requireNonNull(usage, "usage");
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }
}
