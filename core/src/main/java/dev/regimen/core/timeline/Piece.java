package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What one rule gives for one session, before it is united with others.
 *
 * @param span when it holds, as told
 * @param otherwise its other reading: the shortest of what is told for the longest, and the longest of what is told for
 *     the shortest; the span itself if both are the same, null if nothing is left of it
 */
record Piece(
        Advice advice, Origin origin, Span span, @Nullable Span otherwise) {
    boolean isExact() {
        return span.equals(otherwise);
    }
}
