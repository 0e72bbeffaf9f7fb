package dev.regimen.core.evidence;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about how well something works.
 *
 * @param id stable name among a procedure's evidence
 * @param level on the scale the source itself uses; null where the source gives none
 * @param statement the finding, in our own words
 * @param citations where it was taken from
 */
public record Evidence(
        String id, @Nullable EvidenceLevel level, Localized<RichText> statement, List<Citation> citations)
        implements Sourced {
    public Evidence {
        Ids.check(id, "id");
        requireNonNull(statement, "statement");
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }
}
