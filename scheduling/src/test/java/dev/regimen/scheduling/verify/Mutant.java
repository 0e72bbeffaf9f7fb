package dev.regimen.scheduling.verify;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.VisitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A plan, or what it is checked against, changed so that the plan breaks a rule.
 *
 * @param visit the visit that breaks it; null if it is about the plan as a whole
 * @param session the session it is about, where that has no visit; else null
 */
record Mutant(CourseRequest request, Snapshot snapshot, Offer plan, VisitId visit, SessionKey session) {
    /** Breaks one rule in a good plan, where the plan gives it a chance to. */
    interface Mutation {
        Optional<Mutant> of(Case of, Offer plan, Random random);
    }

    /** The plan with a visit changed. */
    static Mutant of(Case of, Offer plan, PlannedVisit visit, VisitEdit edit) {
        List<PlannedVisit> visits = new ArrayList<>(plan.visits());
        visits.set(visits.indexOf(visit), edit.build());
        return new Mutant(of.request(), of.snapshot(), plan.with(visits), visit.id(), null);
    }

    /** The same plan for another request. */
    static Mutant of(Case of, Offer plan, PlannedVisit visit, CourseRequest.Builder request) {
        return new Mutant(request.build(), of.snapshot(), plan, visit.id(), null);
    }

    /** The same plan where something else is taken. */
    static Mutant of(Case of, Offer plan, PlannedVisit visit, Snapshot snapshot) {
        return new Mutant(of.request(), snapshot, plan, visit.id(), null);
    }

    /** One of the plan's visits that are like that. */
    static Optional<PlannedVisit> any(Offer plan, Random random, Predicate<PlannedVisit> like) {
        return any(plan.visits().stream().filter(like).toList(), random);
    }

    static <T> Optional<T> any(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    static Practice practice(Case of) {
        return of.snapshot().calendar().practice();
    }

    static Optional<PlannedVisit> any(Offer plan, Random random) {
        return any(plan, random, visit -> true);
    }

    static Mutant taking(Case of, Offer plan, PlannedVisit visit, List<Occupancy> more) {
        return of(of, plan, visit, of.snapshot().with(more));
    }

    static String elsewhere(Case of, PlannedVisit visit) {
        return practice(of).sites().stream()
                .map(Site::id)
                .filter(id -> !id.equals(visit.site()))
                .findFirst()
                .orElseThrow();
    }

    boolean isFoundIn(List<Violation> violations, Violation.Rule rule) {
        return violations.stream()
                .filter(each -> each.rule() == rule)
                .filter(each -> visit == null || visit.equals(each.visit()) || visit.equals(each.other()))
                .anyMatch(each -> session == null || session.equals(each.session()));
    }
}
