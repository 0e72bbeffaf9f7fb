package dev.regimen.core.course;

import dev.regimen.core.course.CycleWalk.Step;
import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.protocol.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said about sessions in the ledger, with the limits they break. */
final class Verdicts {
    private Verdicts() {}

    static SessionVerdict of(Facts facts, Stage stage, Step step, boolean superseded, List<Reason> more) {
        Set<Reason> reasons = new LinkedHashSet<>(step.reasons());
        reasons.addAll(more);
        LedgerEvent event = step.event();
        Candidate candidate = Candidate.of(facts, stage, step.key(), event);
        Limits limits = Limits.of(stage, candidate, facts, event.date());
        limits.closed().stream().map(ClosedDays::reason).forEach(reasons::add);
        reasons.addAll(limits.review());
        if (stage.kind() != Stage.Kind.EVALUATION && event.status() == LedgerEvent.Status.BOOKED) {
            reasons.addAll(Contraindications.of(facts, step.key()));
        }
        return new SessionVerdict(
                event.id(), step.key(), step.isDone(), step.validity(), superseded, List.copyOf(reasons));
    }
}
