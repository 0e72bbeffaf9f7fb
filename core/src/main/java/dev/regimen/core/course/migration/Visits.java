package dev.regimen.core.course.migration;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.migration.BookedCourse.BookedVisit;
import dev.regimen.core.course.migration.CourseChange.VisitChange;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a booked visit against what the versions of its protocol ask for. */
final class Visits {
    private Visits() {}

    /** What a step of a visit asks for, without its source. */
    private record Step(
            Segment.As as,
            Duration lasts,
            List<Need> needs,
            @Nullable String procedure,
            boolean optional) {}

    static Set<VisitChange> changes(CourseState before, CourseState after, BookedVisit booked) {
        Set<VisitChange> changes = EnumSet.noneOf(VisitChange.class);
        Visit now = visit(after, booked).orElse(null);
        if (now == null) {
            return changes;
        }
        if (now.withPatient().compareTo(booked.length()) > 0) {
            changes.add(VisitChange.TOO_SHORT);
        }
        Visit old = visit(before, booked).orElse(now);
        if (!doses(old).equals(doses(now))) {
            changes.add(VisitChange.DOSE);
        }
        if (!steps(old).equals(steps(now))) {
            changes.add(VisitChange.NEEDS);
        }
        return changes;
    }

    /** How the session is held by the course's protocol; empty if it has no such stage. */
    static Optional<Visit> visit(CourseState state, BookedVisit booked) {
        Circumstances known = state.circumstances().with(booked.known());
        return stage(state, booked)
                .map(Stage::visit)
                .map(visit -> visit.variants().stream()
                        .filter(variant -> known.of(variant.id()) == Answer.YES)
                        .findFirst()
                        .map(variant -> visit.inVariant(variant.id()))
                        .orElse(visit));
    }

    static Optional<Stage> stage(CourseState state, BookedVisit booked) {
        return state.protocol().stages().stream()
                .filter(stage -> stage.id().equals(booked.session().stage()))
                .findFirst();
    }

    private static List<Dose> doses(Visit visit) {
        return visit.segments().stream()
                .flatMap(segment -> segment.doses().stream())
                .map(Visits::withoutSources)
                .toList();
    }

    private static Dose withoutSources(Dose dose) {
        return dose.fold(
                solution -> new Dose.Solution(
                        solution.substance(),
                        solution.concentration(),
                        solution.amount(),
                        solution.volume(),
                        solution.points(),
                        solution.target(),
                        solution.goal(),
                        List.of()),
                map -> new Dose.DoseMap(map.substance(), map.places(), map.total(), List.of()));
    }

    private static List<Step> steps(Visit visit) {
        return visit.segments().stream()
                .map(segment -> new Step(
                        segment.as(), segment.lasts(), segment.needs(), segment.procedure(), segment.optional()))
                .toList();
    }
}
