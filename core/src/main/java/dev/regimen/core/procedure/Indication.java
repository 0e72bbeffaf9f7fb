package dev.regimen.core.procedure;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a procedure is given for, such as knee osteoarthritis.
 *
 * @param id stable name among a procedure's indications
 * @param name what people call it
 * @param site where on the body; null if anywhere
 * @param codings references to code systems
 * @param citations where it was taken from
 */
public record Indication(
        String id, Localized<String> name, @Nullable BodySite site, List<Coding> codings, List<Citation> citations)
        implements Sourced {
    public Indication {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        codings = List.copyOf(requireNonNull(codings, "codings"));
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }
}
