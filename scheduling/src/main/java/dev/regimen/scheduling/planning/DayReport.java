package dev.regimen.scheduling.planning;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.hours.Closure;
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
    /** Of more who could lead a visit it is only said that none is free. */
    private static final int MOST_NAMED = 20;

    /** By what speaks against them, itself without days. */
    private final Map<Obstacle, List<LocalDate>> days = new LinkedHashMap<>();

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
            add(Obstacle.rule(closed.get(0)), day);
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
            hindrances(index, otherwise, effort).forEach(obstacle -> add(obstacle, day));
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

    private Set<Obstacle> hindrances(int index, Obstacle.Kind otherwise, Effort effort) {
        Set<Obstacle> result = new LinkedHashSet<>();
        List<@Nullable Practitioner> leaders = track.leadersOf(step.shape());
        for (Practitioner lead : leaders) {
            effort.take(1);
            Optional<Places.Hindrance> hindrance =
                    track.places(step.shape(), lead).hindrance(index);
            result.add(hindrance
                    .map(found -> obstacle(found, index))
                    .orElseGet(() -> early(track.times().last(step.shape(), lead, index), otherwise)));
        }
        Need lead = step.shape().lead();
        boolean isNoneFree = result.stream()
                .noneMatch(obstacle -> obstacle.kind() == otherwise
                        || obstacle.kind() == Obstacle.Kind.TOO_SOON
                        || obstacle.kind() == Obstacle.Kind.TOO_SOON_TO_BOOK);
        return leaders.size() > MOST_NAMED && lead != null && isNoneFree
                ? Set.of(Obstacle.of(Obstacle.Kind.NONE_FREE, null, lead))
                : result;
    }

    private Obstacle obstacle(Places.Hindrance found, int index) {
        if (found.kind() != Obstacle.Kind.SITE_CLOSED) {
            return Obstacle.of(found.kind(), found.resource(), found.need());
        }
        List<Closure> closures = track.times().closures(index);
        return Obstacle.closed(closures.isEmpty() ? null : closures.get(0));
    }

    private Obstacle early(int arrival, Obstacle.Kind otherwise) {
        List<Lead> leads = track.times().missed(step, arrival);
        boolean isBefore = leads.isEmpty() && track.times().isBeforeBookable(arrival);
        return leads.isEmpty()
                ? Obstacle.of(isBefore ? Obstacle.Kind.TOO_SOON_TO_BOOK : otherwise)
                : Obstacle.tooSoon(leads);
    }

    void add(Obstacle.Kind kind, LocalDate day) {
        add(Obstacle.of(kind), day);
    }

    private void add(Obstacle obstacle, LocalDate day) {
        days.computeIfAbsent(obstacle, o -> new ArrayList<>()).add(day);
    }

    /** By kind, and then by first day. */
    List<Obstacle> obstacles() {
        List<Obstacle> result = new ArrayList<>();
        days.forEach((obstacle, when) -> result.add(obstacle.on(when)));
        result.sort(Comparator.comparing(Obstacle::kind)
                .thenComparing(obstacle -> obstacle.days().get(0)));
        return result;
    }
}
