package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point inside a stage at which a practitioner decides whether to go on: re-evaluate if nothing changed after the
 * fourth session.
 *
 * @param afterSession after which session of the stage, 1 or more
 * @param question what is decided, in words
 * @param goOnIf what speaks for going on; null if it is left to the practitioner
 * @param decideWithin how long after that session the decision is waited for; null if no limit is stated
 * @param ifUndecided what becomes of time claimed for later sessions if nobody decided by then
 * @param citations where it was taken from
 */
public record DecisionPoint(
        int afterSession,
        Localized<String> question,
        @Nullable Criterion goOnIf,
        @Nullable Gap decideWithin,
        IfUndecided ifUndecided,
        List<Citation> citations)
        implements Sourced {
    public DecisionPoint {
        requireNonNull(question, "question");
        requireNonNull(ifUndecided, "ifUndecided");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (afterSession < 1) {
            throw new IllegalArgumentException("afterSession must be at least 1, was %d".formatted(afterSession));
        }
    }
}
