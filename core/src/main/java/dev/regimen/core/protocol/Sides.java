package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.GapRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a course on both sides is given.
 *
 * @param how both sides at one visit, or one side and then the other
 * @param apart how far a session of one side must be from the last one of the other; null if not stated, and always
 *     null if both are treated together
 * @param citations where it was taken from
 */
public record Sides(How how, @Nullable GapRange apart, List<Citation> citations) implements Sourced {
    /** Neither is stated: a course takes one side at a time, and the clinic sets the distance. */
    public static final Sides NOT_STATED = new Sides(How.NOT_STATED, null, List.of());

    /** How both sides are treated. */
    public enum How {
        /** At one visit. */
        TOGETHER,
        /** One side, then the other. */
        STAGED,
        /** No source says; a course on both sides needs the clinic's word first. */
        NOT_STATED
    }

    public Sides {
        requireNonNull(how, "how");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (apart != null && how != How.STAGED) {
            throw new IllegalArgumentException("apart goes only with staged sides");
        }
    }

    @Override
    public boolean needsSource() {
        return how != How.NOT_STATED;
    }
}
