package dev.regimen.core.procedure;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another procedure that may be given for the same thing.
 *
 * @param procedure its id
 * @param how how it differs, in a sentence; null if its own page says it
 * @param citations where the relation was taken from
 */
public record RelatedProcedure(String procedure, @Nullable Localized<RichText> how, List<Citation> citations)
        implements Sourced {
    public RelatedProcedure {
        Ids.check(procedure, "procedure");
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }

    @Override
    public boolean needsSource() {
        return how != null;
    }
}
