package dev.regimen.core.report;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.catalog.FactOverride;
import dev.regimen.core.evidence.Citation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a procedure, with what it rests on: a number, a range, a rate, a gap, a dose, a count, a lead time, or a text
 * that holds one.
 *
 * @param procedure the procedure's id, or {@code hold-policy} for one of the policy on medicines
 * @param path where in the procedure, such as {@code protocols/knee/stages/injections/spacing/plan}: items of a list go by
 *     their ids, or by their place counted from 1
 * @param text the figure as files write it, such as {@code 2..4 weeks}; of a text, the English one
 * @param citations the places it was taken from; empty if none is named
 * @param change the last change that a later layer made to it; null if it is as it was first written
 */
public record Figure(
        String procedure,
        String path,
        String text,
        List<Citation> citations,
        @Nullable FactOverride change) {

    /** What a figure rests on. */
    public enum Basis {
        /** A source that was read states it, alone or for a part of it. */
        SOURCE,
        /** Nobody states it: it is a starting value for planning, never a clinical figure. */
        PLANNING_DEFAULT,
        /** A later layer changed it and gave its reason; what was cited before does not vouch for it. */
        LAYER,
        /** Nothing. */
        NOTHING
    }

    public Figure {
        requireNonNull(procedure, "procedure");
        requireNonNull(path, "path");
        requireNonNull(text, "text");
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }

    /** The last change that a later layer made to it. */
    public Optional<FactOverride> changed() {
        return Optional.ofNullable(change);
    }

    /** What it rests on. */
    public Basis basis() {
        if (change != null) {
            return Basis.LAYER;
        }
        if (citations.isEmpty()) {
            return Basis.NOTHING;
        }
        boolean stated =
                citations.stream().anyMatch(citation -> citation.source().kind().isClinical());
        return stated ? Basis.SOURCE : Basis.PLANNING_DEFAULT;
    }
}
