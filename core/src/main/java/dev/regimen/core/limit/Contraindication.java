package dev.regimen.core.limit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circumstance under which a session should not be held, and what follows from it.
 *
 * @param id stable name among a protocol's contraindications
 * @param name what people call it
 * @param when the circumstance
 * @param consequence what follows
 * @param detail more words; null if there is nothing to add
 * @param citations where it was taken from
 */
public record Contraindication(
        String id,
        Localized<String> name,
        Condition when,
        Consequence consequence,
        @Nullable Localized<RichText> detail,
        List<Citation> citations)
        implements Sourced {

    /** What follows from a contraindication, the gravest last. */
    public enum Consequence {
        /** A booked session is moved to another day: fever, an infection, a course of antibiotics. */
        RESCHEDULE,
        /** A practitioner decides. */
        REVIEW,
        /** The procedure is not given. */
        EXCLUDE
    }

    public Contraindication {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        requireNonNull(when, "when");
        requireNonNull(consequence, "consequence");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (when.circumstances().isEmpty()) {
            throw new IllegalArgumentException("when must name at least one circumstance");
        }
    }
}
