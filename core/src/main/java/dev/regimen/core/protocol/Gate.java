package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on outcomes that must be met before a stage, or the next cycle of one, begins: both blocks gave at least 80 %
 * relief. The outcome is that of the last session of {@code ofStage}, or of each of its sessions.
 *
 * @param ofStage the stage whose outcome is looked at
 * @param eachSession whether every counted session of that stage must meet the criterion, not only its last
 * @param criterion what the outcome must be
 * @param decideWithin how long after the last session of {@code ofStage} the outcome is waited for; null if no limit
 *     is stated
 * @param ifUndecided what becomes of time claimed behind the gate if no outcome came by then
 * @param citations where it was taken from
 */
public record Gate(
        String ofStage,
        boolean eachSession,
        Criterion criterion,
        @Nullable Gap decideWithin,
        IfUndecided ifUndecided,
        List<Citation> citations)
        implements Sourced {
    public Gate {
        Ids.check(ofStage, "ofStage");
        requireNonNull(criterion, "criterion");
        requireNonNull(ifUndecided, "ifUndecided");
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }

    /** A gate on the last session of a stage; undecided time is released. */
    public static Gate of(String ofStage, Criterion criterion, Citation... citations) {
        return new Gate(ofStage, false, criterion, null, IfUndecided.RELEASE, List.of(citations));
    }
}
