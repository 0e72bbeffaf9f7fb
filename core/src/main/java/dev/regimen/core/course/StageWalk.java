package dev.regimen.core.course;

import dev.regimen.core.course.CycleWalk.Step;
import dev.regimen.core.course.Reason.Cause;
import dev.regimen.core.course.Reason.GateState;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.Gate;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.Repeat;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stage on one side: all its runs, what opens it, and what it leaves to the stages after it. */
final class StageWalk {
    private final Facts facts;
    private final Stage stage;
    private final Laterality side;
    private final Map<String, StageWalk> earlier;
    private final Span span;
    private final List<CycleWalk> cycles = new ArrayList<>();
    private final List<Next> next = new ArrayList<>();
    private boolean ended;
    private boolean shut;

    /** The days that are looked at: from where the course began again, until where it does so once more. */
    record Span(@Nullable LocalDate since, @Nullable LocalDate until) {
        boolean isBefore(LedgerEvent event) {
            return since != null && event.first().isBefore(since);
        }

        boolean isAfter(LedgerEvent event) {
            return until != null && !event.first().isBefore(until);
        }
    }

    StageWalk(Facts facts, Stage stage, Laterality side, Map<String, StageWalk> earlier, Span span) {
        this.facts = facts;
        this.stage = stage;
        this.side = side;
        this.earlier = earlier;
        this.span = span;
    }

    void walk() {
        cycles.add(new CycleWalk(facts, stage, side, 1, this::start));
        facts.sessions(stage, side).forEach(this::walkCycle);
        CycleWalk last = latest();
        if (last.cycle() == 1 && counted().isEmpty()) {
            openFirst(last);
        } else {
            last.next().ifPresent(next::add);
        }
        ended = !shut && last.hasEnded() && !isUnreachable();
        if (ended && !counted().isEmpty()) {
            offerRepeat(last);
        }
    }

    // the last run with a session in it, as far as each follows one that counted; none beyond the most
    private CycleWalk latest() {
        CycleWalk latest = cycles.get(0);
        for (CycleWalk cycle : cycles) {
            boolean follows = !CycleWalk.countedSteps(latest.steps()).isEmpty() && !isBeyondMost(cycle.cycle());
            if (follows && !cycle.steps().isEmpty()) {
                latest = cycle;
            }
        }
        return latest;
    }

    private void walkCycle(int cycle, List<LedgerEvent> events) {
        CycleWalk walk = cycles.get(0);
        if (cycle > 1) {
            CycleWalk previous = latest();
            walk = new CycleWalk(facts, stage, side, cycle, day -> repeat(previous));
            cycles.add(walk);
        }
        for (LedgerEvent event : events) {
            SessionKey key = keyOf(event);
            if (span.isBefore(event)) {
                walk.remember(event, key);
            } else if (!span.isAfter(event)) {
                if (isBeyondMost(cycle)) {
                    walk.refuse(event, key, Cause.BEYOND_MOST, null);
                } else {
                    walk.take(event, key);
                }
            }
        }
    }

    private boolean isBeyondMost(int cycle) {
        Repeat repeat = stage.repeat();
        Integer most = repeat == null ? null : repeat.most();
        return most != null && cycle > most;
    }

    private void openFirst(CycleWalk first) {
        if (isUnreachable() || !isReached()) {
            return;
        }
        Optional<Reason.Gated> gate = gate(null);
        shut = gate.filter(each -> each.state() == GateState.NOT_MET).isPresent();
        first.next().ifPresent(each -> next.add(gated(each, gate)));
    }

    private Next gated(Next window, Optional<Reason.Gated> gate) {
        if (gate.isEmpty()) {
            return window;
        }
        Set<Status> waitsFor = EnumSet.noneOf(Status.class);
        waitsFor.addAll(window.waitsFor());
        if (gate.get().state() != GateState.MET) {
            waitsFor.add(Status.BEHIND_GATE);
        }
        List<Reason> reasons = new ArrayList<>(window.reasons());
        reasons.add(gate.get());
        return new Next(
                window.stage(),
                window.key(),
                window.optional() || shut,
                window.basis(),
                waitsFor,
                reasons,
                window.closed());
    }

    private void offerRepeat(CycleWalk previous) {
        int cycle = previous.cycle() + 1;
        Repeat repeat = stage.repeat();
        if (repeat == null || isBeyondMost(cycle) || facts.stopBefore(stage, side, cycle) <= 1) {
            return;
        }
        int ordinal = cycles.stream()
                .filter(each -> each.cycle() == cycle)
                .map(CycleWalk::nextOrdinal)
                .findFirst()
                .orElse(1);
        SessionKey key = new SessionKey(facts.state.course(), stage.id(), cycle, ordinal, side);
        Basis basis = repeat(previous);
        boolean decided = facts.goesOn(key);
        Set<Status> waitsFor = EnumSet.noneOf(Status.class);
        List<Reason> reasons = new ArrayList<>(basis.reasons());
        Optional<Reason> expired = basis.expired(facts.asOf);
        if (expired.isPresent()) {
            reasons.add(expired.get());
            if (decided || repeat.spacing().ifLate() == IfLate.CONTINUE) {
                basis = basis.withEnds(basis.ends().withoutEnd());
            } else {
                waitsFor.add(Status.EXPIRED);
            }
        }
        Criterion onlyIf = repeat.onlyIf();
        if (onlyIf != null) {
            List<Step> counted = CycleWalk.countedSteps(previous.steps());
            List<Step> last = counted.isEmpty() ? List.of() : List.of(counted.get(counted.size() - 1));
            Reason.Gated gate = GateCheck.check(facts, stage.id(), onlyIf, last, null);
            reasons.add(gate);
            if (gate.state() != GateState.MET) {
                waitsFor.add(Status.BEHIND_GATE);
            }
        } else if (!decided) {
            waitsFor.add(Status.AWAITING_DECISION);
            reasons.add(new Reason.Undecided(key, null, IfUndecided.RELEASE));
        }
        next.add(new Next(stage, key, !decided, basis, waitsFor, reasons, List.of()));
    }

    private Basis repeat(CycleWalk previous) {
        Repeat repeat = stage.repeat();
        if (repeat == null) {
            throw new IllegalStateException("a stage without repeat has one cycle");
        }
        SpacingWindow spacing = repeat.spacing();
        Optional<LedgerEvent> last = previous.lastGiven();
        List<Step> counted = CycleWalk.countedSteps(previous.steps());
        if (last.isEmpty() || counted.isEmpty()) {
            return unanchored(spacing);
        }
        LedgerEvent first = counted.get(0).event();
        LedgerEvent anchor = spacing.anchor().fold(last::get, () -> first, end -> first, event -> first);
        Basis basis = Basis.measured(spacing, anchor);
        return basis.withEnds(basis.ends().notBefore(last.get().last().plusDays(1)));
    }

    private Basis start(@Nullable LocalDate day) {
        SpacingWindow spacing = stage.start();
        if (spacing == null) {
            return new Basis(null, null, plannedUntilOtherSide(Ends.from(earliest())));
        }
        Optional<LedgerEvent> anchor = spacing.anchor()
                .fold(
                        Optional::empty,
                        Optional::empty,
                        end -> ended(end.stage(), day),
                        event -> latest(event.kind(), day));
        if (anchor.isEmpty()) {
            return unanchored(spacing);
        }
        Basis basis = Basis.measured(spacing, anchor.get());
        LocalDate since = span.since();
        if (since == null) {
            return basis;
        }
        // what begins again after the window's last day has no window to go by
        LocalDate last = basis.ends().neverAfter();
        return last != null && since.isAfter(last)
                ? new Basis(null, null, Ends.from(since))
                : basis.withEnds(basis.ends().notBefore(since));
    }

    private Basis unanchored(SpacingWindow spacing) {
        return new Basis(spacing, null, Ends.from(earliest()));
    }

    private LocalDate earliest() {
        LocalDate wish = facts.state.notBefore();
        LocalDate day = wish == null ? facts.asOf : wish;
        LocalDate since = span.since();
        return since == null ? day : Ends.later(day, since);
    }

    private Ends plannedUntilOtherSide(Ends ends) {
        GapRange apart = facts.state.protocol().sides().apart();
        if (!facts.isStaged() || apart == null) {
            return ends;
        }
        return facts.ofKind(facts.state.protocol().id().procedure()).stream()
                .filter(event -> event.session() != null
                        && event.session().course().equals(facts.state.course())
                        && event.session().side() != side)
                .reduce((one, later) -> later)
                .map(last -> ends.planUntil(apart.max().latestAfter(last.first())))
                .orElse(ends);
    }

    private Optional<LedgerEvent> ended(String stageId, @Nullable LocalDate day) {
        return Optional.ofNullable(earlier.get(stageId)).flatMap(walk -> walk.endOn(day));
    }

    private Optional<LedgerEvent> latest(String kind, @Nullable LocalDate day) {
        return facts.ofKind(kind).stream()
                .filter(event -> day == null || !event.first().isAfter(day))
                .max(Comparator.comparing(LedgerEvent::last).thenComparing(LedgerEvent::id));
    }

    /** The event that a stage's end is measured from: its last session up to that day, if it had ended by then. */
    private Optional<LedgerEvent> endOn(@Nullable LocalDate day) {
        List<LedgerEvent> given = cycles.stream()
                .flatMap(cycle -> cycle.steps().stream())
                .filter(step -> step.counts() || step.isDone())
                .map(Step::event)
                .filter(event -> day == null || !event.first().isAfter(day))
                .toList();
        long counted = counted().stream()
                .filter(step -> day == null || !step.event().first().isAfter(day))
                .count();
        boolean hasEnded =
                day == null ? ended : isStopped() || counted >= stage.sessions().min();
        return hasEnded ? given.stream().max(Comparator.comparing(LedgerEvent::last)) : Optional.empty();
    }

    private boolean isStopped() {
        return cycles.stream().anyMatch(CycleWalk::isStoppedEarly);
    }

    // what it follows has not ended yet
    private boolean isReached() {
        SpacingWindow spacing = stage.start();
        return spacing == null
                || spacing.anchor()
                        .fold(
                                () -> true,
                                () -> true,
                                end -> ended(end.stage(), null).isPresent(),
                                event -> true);
    }

    /** Whether it can never begin: what it follows is behind a gate that is shut, or was stopped before it began. */
    boolean isUnreachable() {
        SpacingWindow spacing = stage.start();
        return counted().isEmpty()
                && spacing != null
                && spacing.anchor().fold(() -> false, () -> false, end -> isDeadEnd(end.stage()), event -> false);
    }

    private boolean isDeadEnd(String stageId) {
        StageWalk walk = earlier.get(stageId);
        return walk != null
                && (walk.shut
                        || walk.isUnreachable()
                        || (walk.ended && walk.endOn(null).isEmpty()));
    }

    private Optional<Reason.Gated> gate(@Nullable LocalDate day) {
        Gate gate = stage.gate();
        StageWalk of = gate == null ? null : earlier.get(gate.ofStage());
        if (gate == null || of == null) {
            return Optional.empty();
        }
        List<Step> sessions = of.counted().stream()
                .filter(step -> day == null || !step.event().first().isAfter(day))
                .toList();
        List<Step> asked =
                gate.eachSession() || sessions.isEmpty() ? sessions : List.of(sessions.get(sessions.size() - 1));
        LocalDate by = null;
        if (!sessions.isEmpty() && gate.decideWithin() != null) {
            by = gate.decideWithin()
                    .latestAfter(sessions.get(sessions.size() - 1).event().first());
        }
        return Optional.of(GateCheck.check(facts, gate.ofStage(), gate.criterion(), asked, by));
    }

    private static SessionKey keyOf(LedgerEvent event) {
        SessionKey key = event.session();
        if (key == null) {
            throw new IllegalStateException("only events with a session key are filed as sessions");
        }
        return key;
    }

    List<Step> counted() {
        return cycles.stream()
                .flatMap(cycle -> cycle.steps().stream())
                .filter(Step::counts)
                .toList();
    }

    List<SessionVerdict> verdicts() {
        List<SessionVerdict> verdicts = new ArrayList<>();
        boolean isFirst = true;
        for (CycleWalk cycle : cycles) {
            cycle.superseded().forEach(step -> verdicts.add(Verdicts.of(facts, stage, step, true, List.of())));
            for (Step step : cycle.steps()) {
                Optional<Reason.Gated> gate = isFirst && step.counts()
                        ? gate(step.event().first()).filter(each -> each.state() != GateState.MET)
                        : Optional.empty();
                isFirst &= !step.counts();
                verdicts.add(Verdicts.of(
                        facts,
                        stage,
                        step,
                        false,
                        gate.stream().map(Reason.class::cast).toList()));
            }
        }
        return verdicts;
    }

    List<Next> next() {
        return next;
    }

    boolean isShut() {
        return shut;
    }

    boolean isStoppedEarly() {
        return isStopped();
    }

    Optional<LocalDate> restartCourse() {
        return cycles.stream().flatMap(cycle -> cycle.restartCourse().stream()).min(Comparator.naturalOrder());
    }
}
