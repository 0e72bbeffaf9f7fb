package dev.regimen.scheduling.oracle;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.oracle.ClosedTimes.Minutes;
import dev.regimen.scheduling.oracle.SolverVisit.Use;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A course at one site as a constraint model: days and minutes as integers, resources as intervals that do not overlap,
 * wishes as costs. It is for courses that {@link SolverOracle#canExpress} takes.
 */
final class SolverCourse {
    /** What a visit costs that has no day in the calendar: more than all else together. */
    static final long OPEN = 1L << 24;

    private final CourseRequest request;
    private final Snapshot snapshot;
    private final Practice practice;
    private final Site site;
    private final ClosedTimes times;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<SolverVisit> visits = new ArrayList<>();
    private final Map<String, List<IntervalVar>> used = new HashMap<>();

    SolverCourse(CourseRequest request, Snapshot snapshot, Site site) {
        this.request = request;
        this.snapshot = snapshot;
        this.practice = snapshot.calendar().practice();
        this.site = site;
        this.times = new ClosedTimes(
                site.zone(), snapshot.calendar().first(), snapshot.calendar().last());
    }

    /** The least that the course costs; empty if it cannot be. */
    Optional<Long> best() {
        for (Stage stage : request.course().protocol().stages()) {
            for (int ordinal = 1; ordinal <= stage.sessions().max(); ordinal++) {
                add(stage, ordinal);
            }
        }
        for (SolverVisit visit : visits) {
            serve(visit);
            limit(visit);
        }
        leadAll();
        used.forEach((unit, intervals) -> model.addNoOverlap(intervals));
        last().dueBy();
        model.minimize(cost.build());
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return Optional.empty();
        }
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("the solver gave up: " + status);
        }
        return Optional.of(Math.round(solver.objectiveValue()));
    }

    private SolverVisit last() {
        return visits.get(visits.size() - 1);
    }

    private int day(LocalDate date) {
        return (int) (date.toEpochDay() - snapshot.calendar().first().toEpochDay());
    }

    private void add(Stage stage, int ordinal) {
        SolverVisit visit = new SolverVisit(model, cost, request, snapshot, times, stage, site.zone());
        SpacingWindow spacing = ordinal == 1 ? stage.start() : stage.spacing();
        if (visits.isEmpty()) {
            visit.begin();
        } else {
            boolean fromFirst = ordinal > 1 && spacing.anchor() instanceof Anchor.FirstSession;
            SolverVisit before = fromFirst ? visits.get(visits.size() - ordinal + 1) : last();
            visit.follow(before, last(), spacing);
        }
        visits.add(visit);
    }

    // an evaluation is a treatment only as far as its visit gives something
    private void limit(SolverVisit visit) {
        if (visit.stage.kind() != Stage.Kind.EVALUATION) {
            separate(visit);
        }
        for (RollingCap cap : request.course().protocol().caps()) {
            Set<String> kinds = ((RollingCap.Counted.Events) cap.counts()).kinds();
            if (visit.counts(kinds)) {
                limit(visit, cap, kinds);
            }
        }
    }

    private void separate(SolverVisit visit) {
        for (Separation rule : request.course().protocol().separations()) {
            request.course().ledger().events().stream()
                    .filter(event -> event.status().counts() && event.kind().equals(rule.event()))
                    .forEach(event ->
                            visit.keepAway(day(event.first()), days(rule.beforeEvent()), days(rule.afterEvent())));
        }
    }

    private void limit(SolverVisit visit, RollingCap cap, Set<String> kinds) {
        List<LinearArgument> counted = new ArrayList<>();
        visits.stream().filter(other -> other.counts(kinds)).forEach(other -> counted.add(other.day));
        request.course().ledger().events().stream()
                .filter(event -> event.status().counts() && SolverOracle.counts(cap, event))
                .forEach(event -> counted.add(LinearExpr.constant(day(event.first()))));
        for (LinearArgument end : counted) {
            atMost(cap.most(), days(cap.within()), counted, end, visit.day);
        }
    }

    private static int days(Gap gap) {
        return gap.unit() == Gap.Unit.WEEKS ? 7 * gap.amount() : gap.amount();
    }

    // in the period that ends on one of the events, if the visit is in it
    private void atMost(int most, int within, List<LinearArgument> counted, LinearArgument end, IntVar mine) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (LinearArgument each : counted) {
            sum.add(isIn(each, end, within));
        }
        model.addLessOrEqual(sum.build(), most).onlyEnforceIf(isIn(mine, end, within));
    }

    private BoolVar isIn(LinearArgument each, LinearArgument end, int within) {
        BoolVar notAfter = model.newBoolVar("");
        BoolVar notBefore = model.newBoolVar("");
        BoolVar both = model.newBoolVar("");
        LinearExpr gap = LinearExpr.newBuilder().add(end).addTerm(each, -1).build();
        model.addGreaterOrEqual(gap, 0).onlyEnforceIf(notAfter);
        model.addLessOrEqual(gap, -1).onlyEnforceIf(notAfter.not());
        model.addLessOrEqual(gap, within - 1L).onlyEnforceIf(notBefore);
        model.addGreaterOrEqual(gap, within).onlyEnforceIf(notBefore.not());
        model.addBoolOr(new Literal[] {both, notAfter.not(), notBefore.not()});
        model.addImplication(both, notAfter);
        model.addImplication(both, notBefore);
        return both;
    }

    // one unit for each need, and all of its claims free
    private void serve(SolverVisit visit) {
        visit.isDated(used("site", times.outside(this::siteHours)), visit.whole());
        List<Minutes> away = new ArrayList<>(times.outside(request.available()::openOn));
        snapshot.occupancies().stream()
                .map(Occupancy::presence)
                .filter(other -> other != null && other.patient().equals(request.patient()))
                .forEach(other -> {
                    Minutes there = taken(other.time().from(), other.time().until(), other.site());
                    away.add(new Minutes(there.from(), Math.max(there.until(), times.minute(other.fitFrom()))));
                });
        visit.isDated(used("patient", away), visit.care());
        List<Minutes> unwelcome = times.outside(request.preferences().times()::openOn);
        visit.wish(Wish.TIMES, used("welcome", unwelcome), visit.care());
        boolean leads = true;
        for (Use use : visit.uses()) {
            boolean isLead = leads && use.need().kind() == ResourceKind.PRACTITIONER;
            leads &= !isLead;
            List<Literal> choices = new ArrayList<>(List.of(visit.open));
            for (Resource unit : units(use.need())) {
                if (!isLead || request.practitioners().allows(unit.id())) {
                    BoolVar chosen = model.newBoolVar("");
                    choices.add(chosen);
                    for (Minutes claim : use.claims(unit)) {
                        visit.take(busy(unit), claim, chosen);
                    }
                    if (isLead) {
                        visit.leads.put(unit.id(), chosen);
                    }
                }
            }
            model.addExactlyOne(choices);
        }
        visit.practitioner();
    }

    private void leadAll() {
        for (int i = 1; i < visits.size(); i++) {
            SolverVisit visit = visits.get(i);
            visit.sameAs(visit.before);
            if (request.practitioners().same()) {
                model.addEquality(visit.lead, visits.get(0).lead).onlyEnforceIf(visit.open.not());
            }
        }
    }

    private List<Resource> units(Need need) {
        return practice.resourcesAt(site.id(), need.kind(), need.capability());
    }

    private List<IntervalVar> used(String name, List<Minutes> fixed) {
        return used.computeIfAbsent(name, key -> {
            List<IntervalVar> intervals = new ArrayList<>();
            // none of them is to be kept apart from another
            merged(fixed)
                    .forEach(
                            each -> intervals.add(model.newFixedInterval(each.from(), each.until() - each.from(), "")));
            return intervals;
        });
    }

    private static List<Minutes> merged(List<Minutes> all) {
        List<Minutes> merged = new ArrayList<>();
        all.stream()
                .sorted((one, other) -> Long.compare(one.from(), other.from()))
                .forEach(each -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && merged.get(last).until() >= each.from()) {
                        Minutes before = merged.remove(last);
                        merged.add(new Minutes(before.from(), Math.max(before.until(), each.until())));
                    } else {
                        merged.add(each);
                    }
                });
        return merged;
    }

    private List<IntervalVar> busy(Resource unit) {
        List<Minutes> closed = new ArrayList<>(times.outside(date -> hours(unit, date)));
        boolean travels = unit.kind() == ResourceKind.PRACTITIONER || unit.kind() == ResourceKind.STAFF;
        for (Occupancy other : snapshot.occupancies()) {
            for (Claim claim : other.claims()) {
                if (claim.resource().equals(unit.id())) {
                    String where = travels && other.site() != null ? other.site() : site.id();
                    closed.add(taken(claim.from(), claim.until(), where));
                }
            }
        }
        return used(unit.id(), closed);
    }

    private Minutes taken(Instant from, Instant until, String where) {
        return new Minutes(
                times.minute(from) - practice.travelMinutes(site.id(), where),
                times.minute(until) + practice.travelMinutes(where, site.id()));
    }

    private List<TimeRange> siteHours(LocalDate date) {
        return site.hours().openFor(request.kinds(), date, request.today());
    }

    private List<TimeRange> hours(Resource unit, LocalDate date) {
        return TimeRange.intersect(
                siteHours(date), unit.hoursAt(site.id()).openFor(request.kinds(), date, request.today()));
    }
}
