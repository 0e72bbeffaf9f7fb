package dev.regimen.core.course;

import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What caps, separations, the other side and allowances say about a session.
 *
 * @param closed days on which it cannot be
 * @param review what a practitioner has to look at
 */
record Limits(List<ClosedDays> closed, List<Reason> review) {
    static final Limits NONE = new Limits(List.of(), List.of());

    /**
     * All limits of a session, as far as they touch the days given. An evaluation is held against caps and nothing else:
     * its visit may give what they count.
     */
    static Limits of(Stage stage, Candidate candidate, Facts facts, DateRange days) {
        List<ClosedDays> closed = new ArrayList<>();
        List<Reason> review = new ArrayList<>();
        for (RollingCap cap : facts.state.protocol().caps()) {
            Limits limits = CapCheck.closedBy(cap, candidate, facts, days.first());
            closed.addAll(limits.closed);
            review.addAll(limits.review);
        }
        if (stage.kind() != Stage.Kind.EVALUATION) {
            for (Separation separation : facts.state.protocol().separations()) {
                addSeparated(separation, candidate, facts, closed);
            }
            addOtherSide(candidate, facts, closed);
            closed.addAll(AuthorisationCheck.closedBy(candidate, facts, days.first()));
        }
        return new Limits(
                closed.stream().filter(each -> each.days().overlaps(days)).toList(), review);
    }

    private static void addSeparated(Separation rule, Candidate candidate, Facts facts, List<ClosedDays> closed) {
        for (LedgerEvent event : facts.ofKind(rule.event())) {
            boolean concerns = !candidate.owns(event) && (!rule.sameSite() || candidate.meets(event));
            if (concerns) {
                Reason reason = new Reason.Separated(rule.id(), event.id());
                addDistance(event, rule.beforeEvent(), rule.afterEvent(), reason, closed);
            }
        }
    }

    // with no distance stated, the sides are still not treated on one day
    private static void addOtherSide(Candidate candidate, Facts facts, List<ClosedDays> closed) {
        if (!facts.isStaged()) {
            return;
        }
        GapRange apart = facts.state.protocol().sides().apart();
        Gap least = apart == null ? Gap.ofDays(1) : apart.min();
        for (LedgerEvent event : facts.ofKind(facts.state.protocol().id().procedure())) {
            SessionKey key = event.session();
            boolean isOther =
                    key != null && key.course().equals(facts.state.course()) && key.side() != candidate.side();
            if (isOther) {
                addDistance(event, least, least, new Reason.OtherSide(event.id()), closed);
            }
        }
    }

    private static void addDistance(
            LedgerEvent event, @Nullable Gap before, @Nullable Gap after, Reason reason, List<ClosedDays> closed) {
        LocalDate first = event.first();
        LocalDate last = event.last();
        boolean isBefore = before != null && before.amount() > 0;
        boolean isAfter = after != null && after.amount() > 0;
        if (before != null && isBefore) {
            first = before.periodStart(first).plusDays(1);
        }
        if (after != null && isAfter) {
            last = after.earliestAfter(last).minusDays(1);
        }
        if (isBefore || isAfter) {
            closed.add(new ClosedDays(DateRange.of(first, last), reason));
        }
    }
}
