package dev.regimen.core.timeline;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.InstructionConflict;
import java.util.List;

/**
 * Two instructions of one timeline that contradict each other, and when: the stricter one is to be followed then.
 *
 * @param conflict what contradicts what, and which is stricter
 * @param isCertain whether both hold without a condition in one of the spans at least; false where all hang on
 *     circumstances that are not known
 * @param spans when both hold, by start; at least one
 */
public record DatedConflict(InstructionConflict conflict, boolean isCertain, List<Span> spans) {
    public DatedConflict {
        requireNonNull(conflict, "conflict");
        spans = List.copyOf(requireNonNull(spans, "spans"));
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("spans must hold at least one");
        }
    }
}
