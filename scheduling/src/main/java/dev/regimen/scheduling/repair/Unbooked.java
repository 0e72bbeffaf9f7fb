package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.repair.Standing.Live;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sessions of a booked course that have no visit: those that nobody booked, or that were cancelled. */
final class Unbooked {
    /** A course of this many sessions more is not looked at further: it would never be booked. */
    private static final int MOST = 100;

    private final Standing standing;

    Unbooked(Standing standing) {
        this.standing = standing;
    }

    /**
     * Decisions that end each stage before the sessions which nobody booked, so that no repair brings them back: they were
     * cancelled, released, or never given a date.
     */
    List<Decision> stops() {
        List<Decision> stops = new ArrayList<>();
        Optional<SessionKey> next = next(stops);
        while (next.isPresent() && stops.size() < MOST) {
            stops.add(Decision.stopBefore(next.get(), standing.request().today()));
            next = next(stops);
        }
        return stops;
    }

    /** As {@link #stops()}, but for the stages that the effects say something new about. */
    List<Decision> stops(Effects.OnCourse effects) {
        Set<SessionKey> cancelled = cancelled(effects);
        return stops().stream()
                .filter(stop -> effects
                        .newDecisions(standing.booking().request().course())
                        .stream()
                        .noneMatch(each -> Fates.isSameRun(each.about(), stop.about())))
                .filter(stop ->
                        !effects.migrates(standing.booking().request().course()) || cancelled.contains(stop.about()))
                .toList();
    }

    /** The sessions whose visits were cancelled and that have no other, but for what the effects say something new about. */
    Set<SessionKey> cancelled(Effects.OnCourse effects) {
        Set<SessionKey> cancelled = new HashSet<>();
        standing.booking().appointments().stream()
                .filter(each -> each.status() == Status.CANCELLED)
                .forEach(each -> cancelled.addAll(each.visit().sessions()));
        standing.booking().appointments().stream()
                .filter(each -> each.status().isTaken() || each.status() == Status.NOSHOW)
                .forEach(each -> cancelled.removeAll(each.visit().sessions()));
        effects.newDecisions(standing.booking().request().course())
                .forEach(each -> cancelled.removeIf(key -> Fates.isSameRun(key, each.about())
                        && key.ordinal() >= each.about().ordinal()));
        return cancelled;
    }

    /** A session that the course could have next and that has no visit, when these decisions are taken. */
    Optional<SessionKey> next(List<Decision> more) {
        for (List<Condition> leaf : leaves()) {
            CourseState state = booked(leaf, more);
            for (SessionWindow window :
                    CourseEvaluator.evaluate(state, standing.request().today()).next()) {
                boolean isStopped = more.stream().anyMatch(stop -> stop.about().equals(window.key()));
                if (!isStopped && isPlannable(window) && !isFollowed(window.key())) {
                    return Optional.of(window.key());
                }
            }
        }
        return Optional.empty();
    }

    private CourseState booked(List<Condition> leaf, List<Decision> more) {
        CourseState state = standing.request().course();
        List<Decision> decisions = new ArrayList<>(state.decisions());
        decisions.addAll(more);
        for (Condition each : leaf) {
            decisions.add(
                    each.goesOn()
                            ? Decision.goOnWith(each.about(), standing.request().today())
                            : Decision.stopBefore(
                                    each.about(), standing.request().today()));
        }
        state = state.withDecisions(decisions);
        for (Live each : standing.live()) {
            if (leaf.containsAll(Standing.conditions(each.visit()))) {
                for (SessionKey key : each.visit().sessions()) {
                    boolean hasPlace = state.protocol().stages().stream()
                            .anyMatch(stage -> stage.id().equals(key.stage()));
                    state = hasPlace ? state.withBooked(key, each.visit().date()) : state;
                }
            }
        }
        return state;
    }

    static boolean isPlannable(SessionWindow window) {
        return switch (window.status()) {
            case CONTRAINDICATED, NEEDS_REVIEW, BEHIND_GATE, EXPIRED -> false;
            case AWAITING_DECISION -> window.key().ordinal() > 1;
            case CAPPED, OVERDUE, DUE, EARLY, UPCOMING -> true;
        };
    }

    // a stage cannot end before a session while it is booked on another branch, or a later one is
    private boolean isFollowed(SessionKey key) {
        return Stream.concat(
                        standing.live().stream().map(Live::visit),
                        standing.settled().stream().map(Appointment::visit))
                .flatMap(visit -> visit.sessions().stream())
                .anyMatch(other -> Fates.isSameRun(key, other) && other.ordinal() >= key.ordinal());
    }

    /** The ways that the decisions its visits wait for can turn out. */
    private Set<List<Condition>> leaves() {
        Set<List<Condition>> all = new LinkedHashSet<>();
        all.add(List.of());
        for (Live each : standing.live()) {
            List<Condition> conditions = Standing.conditions(each.visit());
            for (int i = 0; i < conditions.size(); i++) {
                Condition last = conditions.get(i);
                List<Condition> other = new ArrayList<>(conditions.subList(0, i));
                other.add(new Condition(last.about(), !last.goesOn()));
                all.add(List.copyOf(conditions.subList(0, i + 1)));
                all.add(List.copyOf(other));
            }
        }
        Set<List<Condition>> leaves = new LinkedHashSet<>(all);
        leaves.removeIf(leaf -> all.stream()
                .anyMatch(other -> other.size() > leaf.size()
                        && other.subList(0, leaf.size()).equals(leaf)));
        return leaves;
    }
}
