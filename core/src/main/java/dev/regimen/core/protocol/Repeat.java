package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage that comes again: three weekly, and again after 6 months.
 *
 * @param most how many cycles at the most, the first one included, 2 or more; null if no most is stated
 * @param spacing when the first session of the next cycle should be; its anchor is the previous cycle's last session
 *     ({@link Anchor.PreviousSession}) or its first ({@link Anchor.FirstSession})
 * @param onlyIf what the previous cycle's outcome must be; null if a practitioner's decision is enough
 * @param citations where it was taken from
 */
public record Repeat(
        @Nullable Integer most,
        SpacingWindow spacing,
        @Nullable Criterion onlyIf,
        List<Citation> citations) implements Sourced {
    public Repeat {
        requireNonNull(spacing, "spacing");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (most != null && most < 2) {
            throw new IllegalArgumentException("most must be at least 2, was %d".formatted(most));
        }
        boolean withinStage = spacing.anchor().fold(() -> true, () -> true, end -> false, event -> false);
        if (!withinStage) {
            throw new IllegalArgumentException(
                    "spacing must be from 'previous session' or 'first session': those of the previous cycle");
        }
    }
}
