package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.SessionWindow;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.Commitment.Provisional;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a plan is one of those that {@link BruteForce} goes through: the same rules, days and ways to serve a visit, with
 * the choices made. It takes plans of which every visit has a date and nothing is swapped, by protocols whose sessions
 * follow each other; what a plan says that it costs does not count.
 */
public final class Legality {
    private final CourseRequest request;
    private final Offer plan;
    private final RulesAfresh rules;
    private final DayOptions options;
    private final LocalDate lastDay;
    private final Set<PlannedVisit> held = new HashSet<>();

    private Legality(CourseRequest request, Snapshot snapshot, Offer plan) {
        this.request = request;
        this.plan = plan;
        this.lastDay = Readiness.lastDay(request, snapshot.calendar().last());
        this.rules = new RulesAfresh(request, lastDay);
        this.options = new DayOptions(request, snapshot);
    }

    /** Whether the oracle can tell. */
    public static boolean canTell(CourseRequest request, Offer plan) {
        return plan.open().isEmpty()
                && plan.swaps().isEmpty()
                && request.keeping().isEmpty()
                && request.course().protocol().stages().stream().allMatch(stage -> stage.repeat() == null);
    }

    public static boolean isLegal(CourseRequest request, Snapshot snapshot, Offer plan) {
        return new Legality(request, snapshot, plan).isLegal();
    }

    private boolean isLegal() {
        return isTogether()
                && follows(History.of(request), List.of(), List.of())
                && held.size() == plan.visits().size();
    }

    private boolean isTogether() {
        List<PlannedVisit> visits = plan.visits();
        boolean isOneSite = visits.stream().map(PlannedVisit::site).distinct().count() == 1;
        boolean isOneADay = visits.stream().map(PlannedVisit::date).distinct().count() == visits.size();
        List<String> leads = visits.stream()
                .flatMap(visit -> visit.leader().stream())
                .distinct()
                .toList();
        boolean mayLead = leads.stream().allMatch(request.practitioners()::allows)
                && (!request.practitioners().same() || leads.size() <= 1);
        boolean maySite = request.sites().isEmpty()
                || request.sites().contains(visits.get(0).site());
        return isOneSite && isOneADay && mayLead && maySite && visits.stream().allMatch(options::isHeld);
    }

    /** Whether the plan has what comes next, on each branch, on a day on which that may be. */
    private boolean follows(History history, List<Condition> conditions, List<PlannedVisit> before) {
        RulesAfresh.Next next = rules.next(history);
        if (next.window() != null) {
            List<PlannedVisit> found = plan.visits().stream()
                    .filter(visit ->
                            visit.sessions().equals(Set.of(next.window().key()))
                                    && conditions(visit).equals(conditions))
                    .toList();
            return found.size() == 1
                    && isOnADay(found.get(0), next.window(), before)
                    && goesOn(history, conditions, before, found.get(0));
        }
        if (next.undecided() == null) {
            return true;
        }
        List<History> decided = history.decided(next.undecided());
        return follows(decided.get(0), plus(conditions, new Condition(next.undecided(), true)), before)
                && follows(decided.get(1), plus(conditions, new Condition(next.undecided(), false)), before);
    }

    private boolean goesOn(History history, List<Condition> conditions, List<PlannedVisit> before, PlannedVisit visit) {
        held.add(visit);
        return before.stream().allMatch(other -> DayOptions.areApart(other, visit))
                && follows(
                        history.booked(visit.sessions().iterator().next(), visit.date()),
                        conditions,
                        plus(before, visit));
    }

    private boolean isOnADay(PlannedVisit visit, SessionWindow window, List<PlannedVisit> before) {
        LocalDate last = rules.last(window, before.isEmpty());
        return !visit.date().isBefore(window.from())
                && !visit.date().isBefore(request.firstDay())
                && (last == null || !visit.date().isAfter(last))
                && !visit.date().isAfter(lastDay)
                && window.isOpenOn(visit.date())
                && before.stream().allMatch(other -> other.date().isBefore(visit.date()));
    }

    private static List<Condition> conditions(PlannedVisit visit) {
        return visit.commitment().fold(List::of, Provisional::conditions);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
