package dev.regimen.core.course;

import dev.regimen.core.course.Reason.GateState;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.value.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the outcomes of sessions are what a gate asks for. */
final class GateCheck {
    private GateCheck() {}

    /** Not met if one of the sessions is known not to; else missing if one is not known, or if there are none. */
    static Reason.Gated check(
            Facts facts, String ofStage, Criterion criterion, List<CycleWalk.Step> sessions, @Nullable LocalDate by) {
        List<SessionKey> failed = new ArrayList<>();
        List<SessionKey> missing = new ArrayList<>();
        for (CycleWalk.Step session : sessions) {
            switch (state(facts, session, criterion)) {
                case NOT_MET -> failed.add(session.key());
                case MISSING -> missing.add(session.key());
                case MET -> {}
            }
        }
        if (!failed.isEmpty()) {
            return new Reason.Gated(ofStage, criterion, GateState.NOT_MET, failed, by);
        }
        List<SessionKey> all = sessions.stream().map(CycleWalk.Step::key).toList();
        return missing.isEmpty() && !sessions.isEmpty()
                ? new Reason.Gated(ofStage, criterion, GateState.MET, all, by)
                : new Reason.Gated(ofStage, criterion, GateState.MISSING, missing, by);
    }

    private static GateState state(Facts facts, CycleWalk.Step session, Criterion criterion) {
        Optional<Outcome> recorded = facts.outcome(session.key(), criterion.measure());
        if (recorded.isEmpty()
                || !recorded.get().value().unit().equals(criterion.atLeast().unit())) {
            return GateState.MISSING;
        }
        Outcome outcome = recorded.get();
        if (!outcome.value().isAtLeast(criterion.atLeast())) {
            return GateState.NOT_MET;
        }
        Gap lasting = criterion.lasting();
        return lasting == null ? GateState.MET : lasted(outcome, session.event(), lasting);
    }

    // 12 weeks are not 3 months, so gaps are held against each other from the day of the record
    private static GateState lasted(Outcome outcome, LedgerEvent session, Gap lasting) {
        Gap lasted = outcome.lasted();
        boolean isTooSoonToSay = outcome.on().isBefore(lasting.earliestAfter(session.last()));
        if (lasted == null) {
            return GateState.MISSING;
        }
        if (!lasted.periodStart(outcome.on()).isAfter(lasting.periodStart(outcome.on()))) {
            return GateState.MET;
        }
        return isTooSoonToSay ? GateState.MISSING : GateState.NOT_MET;
    }
}
