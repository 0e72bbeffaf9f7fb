package dev.regimen.core.course;

import dev.regimen.core.course.StageWalk.Span;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.Laterality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All stages on one side, begun again from the start wherever a session was too late for the course. */
final class ChainWalk {
    private final Facts facts;
    private final Laterality side;
    private final List<SessionVerdict> superseded = new ArrayList<>();
    private Collection<StageWalk> stages = List.of();

    ChainWalk(Facts facts, Laterality side) {
        this.facts = facts;
        this.side = side;
    }

    /** Walks to the end; each new beginning is later than the one before, so there is one. */
    ChainWalk walk() {
        LocalDate since = null;
        while (true) {
            stages = walk(new Span(since, null));
            Optional<LocalDate> restart = restartOf(stages);
            if (restart.isEmpty() || (since != null && !restart.get().isAfter(since))) {
                return this;
            }
            for (StageWalk stage : walk(new Span(since, restart.get()))) {
                stage.verdicts().forEach(verdict -> superseded.add(supersede(verdict)));
            }
            since = restart.get();
        }
    }

    private Collection<StageWalk> walk(Span span) {
        Map<String, StageWalk> walked = new LinkedHashMap<>();
        for (Stage stage : facts.state.protocol().stages()) {
            StageWalk walk = new StageWalk(facts, stage, side, Map.copyOf(walked), span);
            walk.walk();
            walked.put(stage.id(), walk);
        }
        return walked.values();
    }

    private static Optional<LocalDate> restartOf(Collection<StageWalk> stages) {
        return stages.stream().flatMap(stage -> stage.restartCourse().stream()).min(Comparator.naturalOrder());
    }

    private static SessionVerdict supersede(SessionVerdict verdict) {
        List<Reason> reasons = new ArrayList<>(verdict.reasons());
        reasons.add(new Reason.NotCounted(Reason.Cause.RESTARTED, null));
        return new SessionVerdict(verdict.event(), verdict.key(), verdict.held(), verdict.validity(), true, reasons);
    }

    List<SessionVerdict> verdicts() {
        List<SessionVerdict> verdicts = new ArrayList<>(superseded);
        stages.forEach(stage -> verdicts.addAll(stage.verdicts()));
        return verdicts;
    }

    List<Next> next() {
        return stages.stream().flatMap(stage -> stage.next().stream()).toList();
    }

    boolean isShut() {
        return stages.stream().anyMatch(StageWalk::isShut);
    }

    boolean isStoppedEarly() {
        return stages.stream().anyMatch(StageWalk::isStoppedEarly);
    }
}
