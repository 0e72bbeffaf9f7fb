package dev.regimen.core.course;

import dev.regimen.core.course.Reason.Cause;
import dev.regimen.core.course.Reason.Place;
import dev.regimen.core.course.SessionVerdict.Validity;
import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.protocol.DecisionPoint;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a stage's sessions on one side, walked by date: which of them count, and which comes next.
 *
 * <p>As with the CDC's immunization rules, the interval to the previous session is measured from the last one that was
 * given, whether it counted or not. One that is only booked and would not count is no anchor.
 */
final class CycleWalk {
    /** When the first session of a run may be. */
    interface Start {
        /** As things stood on the day; as they stand in the end if it is null. */
        Basis on(@Nullable LocalDate day);
    }

    /** A session in the ledger and what was found. */
    record Step(LedgerEvent event, SessionKey key, Validity validity, List<Reason> reasons) {
        boolean counts() {
            return validity != Validity.INVALID;
        }

        boolean isDone() {
            return event.status() == LedgerEvent.Status.DONE;
        }
    }

    private final Facts facts;
    private final Stage stage;
    private final Laterality side;
    private final int cycle;
    private final Start start;
    private final List<Step> superseded = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<SessionKey, String> seen = new HashMap<>();
    private @Nullable LedgerEvent oldGiven;
    private int required;
    private int most;
    private int highestHeld;
    private @Nullable LocalDate restartCourse;

    CycleWalk(Facts facts, Stage stage, Laterality side, int cycle, Start start) {
        this.facts = facts;
        this.stage = stage;
        this.side = side;
        this.cycle = cycle;
        this.start = start;
        this.required = stage.sessions().min();
        this.most = stage.sessions().max();
    }

    /** The next event of this run, by date. */
    void take(LedgerEvent event, SessionKey key) {
        String twin = seen.putIfAbsent(key, event.id());
        if (event.status() == LedgerEvent.Status.DONE) {
            highestHeld = Math.max(highestHeld, key.ordinal());
        }
        if (twin != null) {
            refuse(event, key, Cause.SAME_SESSION, twin);
            return;
        }
        extend(key, countedSteps(steps).size());
        if (key.ordinal() >= facts.stopBefore(stage, side, cycle)) {
            refuse(event, key, Cause.STOPPED, null);
        } else if (countedSteps(steps).size() >= most) {
            refuse(event, key, Cause.BEYOND_MOST, null);
        } else {
            judge(event, key, basis(steps, event.first()));
        }
    }

    /** An event that cannot count, whatever its date. */
    void refuse(LedgerEvent event, SessionKey key, Cause cause, @Nullable String other) {
        steps.add(new Step(event, key, Validity.INVALID, List.of(new Reason.NotCounted(cause, other))));
    }

    private void judge(LedgerEvent event, SessionKey key, Basis basis) {
        if (!basis.isAnchored()) {
            List<Reason> reasons = new ArrayList<>(basis.reasons());
            reasons.add(new Reason.NotCounted(Cause.NOT_ANCHORED, null));
            steps.add(new Step(event, key, Validity.INVALID, reasons));
            return;
        }
        Judgement judgement = Judgement.of(event, basis, facts.goesOn(key));
        Validity validity = judgement.validity();
        if (judgement.restart() == IfLate.RESTART_COURSE && restartCourse == null) {
            restartCourse = event.first();
        } else if (judgement.restart() == IfLate.RESTART_STAGE) {
            beginAgain(event.id());
            validity = Validity.VALID;
        }
        List<Reason> reasons = new ArrayList<>(judgement.reasons());
        if (event.status() == LedgerEvent.Status.BOOKED) {
            reasons.addAll(undecided(key, countedSteps(steps)));
        }
        steps.add(new Step(event, key, validity, reasons));
    }

    private void beginAgain(@Nullable String because) {
        oldGiven = lastGiven(steps);
        for (Step step : steps) {
            List<Reason> reasons = new ArrayList<>(step.reasons());
            reasons.add(new Reason.NotCounted(Cause.RESTARTED, because));
            superseded.add(new Step(step.event(), step.key(), step.validity(), reasons));
        }
        steps.clear();
        required = stage.sessions().min();
        most = stage.sessions().max();
    }

    // a decision to go on asks for sessions from that one on, an extension even beyond the most
    private void extend(SessionKey key, int counted) {
        facts.decision(key).filter(Decision::goesOn).ifPresent(decision -> {
            if (decision.kind() == Decision.Kind.EXTEND) {
                most = Math.max(most, counted + decision.sessions());
            }
            required = Math.max(required, Math.min(most, counted + decision.sessions()));
        });
    }

    private Basis basis(List<Step> before, @Nullable LocalDate day) {
        List<Step> counted = countedSteps(before);
        LedgerEvent given = lastGiven(before);
        SpacingWindow spacing = stage.spacing();
        if (given == null) {
            return start.on(day);
        }
        if (counted.isEmpty() || spacing == null) {
            return againAfter(given, start.on(day));
        }
        LedgerEvent anchor =
                spacing.anchor().fold(() -> given, () -> counted.get(0).event(), end -> given, e -> given);
        Basis measured = Basis.measured(spacing, anchor);
        return anchor.equals(given)
                ? measured
                : measured.withEnds(measured.ends().notBefore(given.last().plusDays(1)));
    }

    // one was given that does not count: the first one that does is still apart from it as any two are
    private Basis againAfter(LedgerEvent given, Basis first) {
        SpacingWindow spacing = stage.spacing();
        Ends apart = spacing == null ? Ends.from(given.last().plusDays(1)) : Ends.of(spacing, given.date());
        return first.isAnchored() ? first.withEnds(first.ends().notBefore(apart)) : first;
    }

    /** The session that this run could have next; empty if there is none, or if the course begins again. */
    Optional<Next> next() {
        int ordinal = nextOrdinal();
        SessionKey key = new SessionKey(facts.state.course(), stage.id(), cycle, ordinal, side);
        int counted = countedSteps(steps).size();
        extend(key, counted);
        if (ordinal >= facts.stopBefore(stage, side, cycle) || counted >= most) {
            return Optional.empty();
        }
        List<Step> before = stepsBefore(ordinal);
        Basis basis = basis(before, null);
        LocalDate last = basis.ends().neverAfter();
        if (last != null && facts.asOf.isAfter(last)) {
            return late(key, before, basis, last);
        }
        return Optional.of(next(key, before, basis, EnumSet.noneOf(Status.class), basis.reasons()));
    }

    private Optional<Next> late(SessionKey key, List<Step> before, Basis basis, LocalDate last) {
        SpacingWindow spacing = basis.spacing();
        LedgerEvent anchor = basis.event();
        if (spacing == null || anchor == null) {
            throw new IllegalStateException("only a window with an anchor has a last day");
        }
        List<Reason> reasons = new ArrayList<>(basis.reasons());
        reasons.add(Judgement.place(Place.EXPIRED, spacing, anchor, last, spacing.ifLate()));
        boolean isRequired = countedSteps(steps).size() < required;
        if (facts.goesOn(key) || spacing.ifLate() == IfLate.CONTINUE) {
            Basis open = basis.withEnds(basis.ends().withoutEnd());
            return Optional.of(next(key, before, open, EnumSet.noneOf(Status.class), reasons));
        }
        if (isRequired && spacing.ifLate() == IfLate.RESTART_COURSE) {
            restartCourse = last.plusDays(1);
            return Optional.empty();
        }
        if (isRequired && spacing.ifLate() == IfLate.RESTART_STAGE) {
            beginAgain(null);
            Basis again = new Basis(null, null, Ends.from(last.plusDays(1)));
            reasons.addAll(again.reasons());
            return Optional.of(next(key, steps, again, EnumSet.noneOf(Status.class), reasons));
        }
        return Optional.of(next(key, before, basis, EnumSet.of(Status.EXPIRED), reasons));
    }

    private Next next(SessionKey key, List<Step> before, Basis basis, Set<Status> waitsFor, List<Reason> reasons) {
        List<Reason> undecided = undecided(key, countedSteps(before));
        if (!undecided.isEmpty()) {
            waitsFor.add(Status.AWAITING_DECISION);
        }
        if (!basis.isAnchored()) {
            waitsFor.add(Status.BEHIND_GATE);
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(undecided);
        boolean optional = countedSteps(steps).size() >= required;
        return new Next(stage, key, optional, basis, waitsFor, all, tooSoonAfterLater(before.size()));
    }

    // what is filled in may go before a later session's booking, or after it as far apart as any two are
    private List<ClosedDays> tooSoonAfterLater(int before) {
        List<ClosedDays> closed = new ArrayList<>();
        for (int i = before; i < steps.size(); i++) {
            LocalDate first = steps.get(i).event().first();
            Basis basis = basis(steps.subList(0, i + 1), null);
            LocalDate open = basis.ends().neverBefore();
            SpacingWindow spacing = basis.spacing();
            LedgerEvent anchor = basis.event();
            if (spacing != null && anchor != null && open.isAfter(first)) {
                LocalDate last = open.minusDays(1);
                if (i + 1 < steps.size()) {
                    last = Ends.earlier(last, steps.get(i + 1).event().first());
                }
                Reason reason = Judgement.place(Place.TOO_EARLY, spacing, anchor, open, null);
                closed.add(new ClosedDays(DateRange.of(first, last), reason));
            }
        }
        return closed;
    }

    // a decision point, or an optional session, that nobody decided on yet
    private List<Reason> undecided(SessionKey key, List<Step> counted) {
        int after = counted.size();
        Optional<DecisionPoint> point = stage.decisions().stream()
                .filter(each -> each.afterSession() == after)
                .findFirst();
        if (facts.decision(key).isPresent() || (point.isEmpty() && after < required)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        LocalDate by = point.map(DecisionPoint::decideWithin)
                .map(gap -> gap.latestAfter(counted.get(after - 1).event().first()))
                .orElse(null);
        reasons.add(new Reason.Undecided(
                key, by, point.map(DecisionPoint::ifUndecided).orElse(IfUndecided.RELEASE)));
        point.map(DecisionPoint::goOnIf)
                .ifPresent(criterion -> reasons.add(
                        GateCheck.check(facts, stage.id(), criterion, List.of(counted.get(after - 1)), by)));
        return reasons;
    }

    // the first one after those held that has no booking; so a cancelled one is filled in before later bookings
    int nextOrdinal() {
        int ordinal = highestHeld + 1;
        while (isUsed(ordinal)) {
            ordinal++;
        }
        return ordinal;
    }

    private boolean isUsed(int ordinal) {
        return seen.containsKey(new SessionKey(facts.state.course(), stage.id(), cycle, ordinal, side));
    }

    private List<Step> stepsBefore(int ordinal) {
        int end = 0;
        while (end < steps.size()
                && (steps.get(end).isDone() || steps.get(end).key().ordinal() < ordinal)) {
            end++;
        }
        return steps.subList(0, end);
    }

    private @Nullable LedgerEvent lastGiven(List<Step> among) {
        LedgerEvent last = oldGiven;
        for (Step step : among) {
            if (step.counts() || step.isDone()) {
                last = last == null || !step.event().last().isBefore(last.last()) ? step.event() : last;
            }
        }
        return last;
    }

    static List<Step> countedSteps(List<Step> steps) {
        return steps.stream().filter(Step::counts).toList();
    }

    /** Remembers a session key that is taken, although its event was before the course began again. */
    void remember(LedgerEvent event, SessionKey key) {
        seen.put(key, event.id());
        if (event.status() == LedgerEvent.Status.DONE) {
            highestHeld = Math.max(highestHeld, key.ordinal());
        }
    }

    boolean hasEnded() {
        return countedSteps(steps).size() >= required || isStopped();
    }

    /** Whether a decision ended the run before its least number of sessions. */
    boolean isStoppedEarly() {
        return isStopped() && countedSteps(steps).size() < stage.sessions().min();
    }

    private boolean isStopped() {
        return nextOrdinal() >= facts.stopBefore(stage, side, cycle);
    }

    int cycle() {
        return cycle;
    }

    List<Step> steps() {
        return steps;
    }

    List<Step> superseded() {
        return superseded;
    }

    /** The last session that was given, whether it counted or not. */
    Optional<LedgerEvent> lastGiven() {
        return Optional.ofNullable(lastGiven(steps));
    }

    /** The day from which the whole course begins again, because of a session that was too late. */
    Optional<LocalDate> restartCourse() {
        return Optional.ofNullable(restartCourse);
    }
}
