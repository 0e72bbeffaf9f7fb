package dev.regimen.scheduling.planning;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.timeline.LeadTimes.Lead;
import dev.regimen.core.visit.Need;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.Options;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects, day by day, what speaks against a step on a track. Not thread-safe. */
final class DayReport {
    private record Cause(
            Obstacle.Kind kind,
            @Nullable String resource,
            @Nullable Need need,
            @Nullable Reason rule,
            List<Lead> leads) {
        static Cause of(Obstacle.Kind kind) {
            return new Cause(kind, null, null, null, List.of());
        }
    }

    /** Of more who could lead a visit it is only said that none is free. */
    private static final int MOST_NAMED = 20;

    private final Map<Cause, List<LocalDate>> days = new LinkedHashMap<>();
    private final Track track;
    private final Step step;

    DayReport(Track track, Step step) {
        this.track = track;
        this.step = step;
    }

    /**
     * Looks at one day.
     *
     * @param window the step's window; null if the rules gave none for the dates before it
     * @param otherwise what to say if nothing speaks against the day
     * @param effort what looking at each who could lead takes from
     */
    void look(LocalDate day, @Nullable SessionWindow window, Obstacle.Kind otherwise, Effort effort) {
        List<Reason> closed = window == null ? List.of() : window.whyClosedOn(day);
        if (!closed.isEmpty()) {
            add(new Cause(Obstacle.Kind.RULE, null, null, closed.get(0), List.of()), day);
            return;
        }
        int index = track.clock().day(day);
        if (index < 0 || index >= track.clock().days()) {
            add(Obstacle.Kind.BEYOND_CALENDAR, day);
            return;
        }
        if (index >= track.times().days()) {
            add(Obstacle.Kind.TOO_LATE_TO_BOOK, day);
            return;
        }
        if (track.isAway(step, index)) {
            add(Obstacle.Kind.PATIENT_AWAY, day);
            return;
        }
        int end = track.clock().start(index + 1);
        if (isPossible(index)) {
            add(otherwise, day);
        } else if (track.times().from(step) >= end) {
            add(early(end - 1, otherwise), day);
        } else {
            hindrances(index, otherwise, effort).forEach(cause -> add(cause, day));
        }
    }

    private boolean isPossible(int index) {
        Options options = track.options(step);
        for (int option = 0; option < options.count(); option++) {
            if (options.days(option).has(index)) {
                return true;
            }
        }
        return false;
    }

    private Set<Cause> hindrances(int index, Obstacle.Kind otherwise, Effort effort) {
        Set<Cause> result = new LinkedHashSet<>();
        List<@Nullable Practitioner> leaders = track.leadersOf(step.shape());
        for (Practitioner lead : leaders) {
            effort.take(1);
            Optional<Places.Hindrance> hindrance =
                    track.places(step.shape(), lead).hindrance(index);
            result.add(hindrance
                    .map(found -> new Cause(found.kind(), found.resource(), found.need(), null, List.of()))
                    .orElseGet(() -> early(track.times().last(step.shape(), lead, index), otherwise)));
        }
        Need lead = step.shape().lead();
        boolean isNoneFree = result.stream()
                .noneMatch(cause -> cause.kind == otherwise
                        || cause.kind == Obstacle.Kind.TOO_SOON
                        || cause.kind == Obstacle.Kind.TOO_SOON_TO_BOOK);
        return leaders.size() > MOST_NAMED && lead != null && isNoneFree
                ? Set.of(new Cause(Obstacle.Kind.NONE_FREE, null, lead, null, List.of()))
                : result;
    }

    private Cause early(int arrival, Obstacle.Kind otherwise) {
        List<Lead> leads = track.times().missed(step, arrival);
        boolean isBefore = leads.isEmpty() && track.times().isBeforeBookable(arrival);
        return leads.isEmpty()
                ? Cause.of(isBefore ? Obstacle.Kind.TOO_SOON_TO_BOOK : otherwise)
                : new Cause(Obstacle.Kind.TOO_SOON, null, null, null, leads);
    }

    void add(Obstacle.Kind kind, LocalDate day) {
        add(Cause.of(kind), day);
    }

    private void add(Cause cause, LocalDate day) {
        days.computeIfAbsent(cause, c -> new ArrayList<>()).add(day);
    }

    /** By kind, and then by first day. */
    List<Obstacle> obstacles() {
        List<Obstacle> result = new ArrayList<>();
        days.forEach((cause, when) ->
                result.add(new Obstacle(cause.kind, cause.resource, cause.need, cause.rule, cause.leads, when)));
        result.sort(Comparator.comparing(Obstacle::kind)
                .thenComparing(obstacle -> obstacle.days().get(0)));
        return result;
    }
}
