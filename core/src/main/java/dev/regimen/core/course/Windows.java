package dev.regimen.core.course;

import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes windows: dates, closed days, and the first of the things that hold a session back. */
final class Windows {
    private Windows() {}

    static SessionWindow of(Facts facts, Next next) {
        Ends ends = next.basis().ends();
        DateRange days = new DateRange(ends.neverBefore(), ends.neverAfter());
        List<ClosedDays> closed = new ArrayList<>(next.closed());
        List<Reason> reasons = new ArrayList<>(next.reasons());
        Set<Status> holds = EnumSet.noneOf(Status.class);
        holds.addAll(next.waitsFor());
        if (!next.basis().isAnchored()) {
            closed.add(new ClosedDays(days, next.basis().reasons().get(0)));
        }
        Candidate candidate = Candidate.planned(facts.state, next.stage(), next.key());
        Limits limits = Limits.of(next.stage(), candidate, facts, days);
        closed.addAll(limits.closed());
        reasons.addAll(limits.review());
        if (!limits.review().isEmpty() && !facts.goesOn(next.key())) {
            holds.add(Status.NEEDS_REVIEW);
        }
        if (next.stage().kind() != Stage.Kind.EVALUATION) {
            for (Reason found : Contraindications.of(facts, next.key())) {
                reasons.add(found);
                Contraindications.status(found).ifPresent(holds::add);
            }
        }
        if (areSidesUnclear(facts)) {
            reasons.add(new Reason.SidesNotStated());
            holds.add(Status.NEEDS_REVIEW);
        }
        SessionWindow window = window(next, closed, reasons, timing(ends, facts.asOf));
        if (!closed.isEmpty() && hasNoPlannedDayLeft(window, facts.asOf)) {
            holds.add(Status.CAPPED);
        }
        holds.add(window.status());
        return window(next, closed, reasons, Collections.min(holds));
    }

    private static SessionWindow window(Next next, List<ClosedDays> closed, List<Reason> reasons, Status status) {
        Ends ends = next.basis().ends();
        return new SessionWindow(
                next.key(),
                next.optional(),
                ends.neverBefore(),
                ends.from(),
                ends.preferFrom(),
                ends.preferTo(),
                ends.to(),
                ends.neverAfter(),
                status,
                closed,
                reasons);
    }

    private static Status timing(Ends ends, LocalDate asOf) {
        LocalDate to = ends.to();
        if (asOf.isBefore(ends.neverBefore())) {
            return Status.UPCOMING;
        }
        if (asOf.isBefore(ends.from())) {
            return Status.EARLY;
        }
        return to != null && asOf.isAfter(to) ? Status.OVERDUE : Status.DUE;
    }

    // once the planned days are past, those that remain are the overdue ones
    private static boolean hasNoPlannedDayLeft(SessionWindow window, LocalDate asOf) {
        LocalDate to = window.to();
        LocalDate first = Ends.later(asOf, window.neverBefore());
        LocalDate last = to != null && !first.isAfter(to) ? to : window.neverAfter();
        boolean isPast = last != null && first.isAfter(last);
        return !isPast && window.openDays(new DateRange(first, last)).isEmpty();
    }

    private static boolean areSidesUnclear(Facts facts) {
        return facts.state.side() == Laterality.BILATERAL
                && facts.state.protocol().sides().how() == Sides.How.NOT_STATED;
    }
}
