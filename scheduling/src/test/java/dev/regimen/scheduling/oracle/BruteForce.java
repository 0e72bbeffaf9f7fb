package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CourseRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans a small course by trying everything: every date, every arrival, every unit, with {@code java.time} and the
 * course's rules alone. What is tried stands in one place each: {@link RulesAfresh} says which session comes next and on
 * which days, {@link DayOptions} what a day allows, {@link Serving} who and what serves a visit, and {@link Objective}
 * what it costs.
 */
public final class BruteForce {
    /** What a visit costs that the calendar has no day for: more than all else together. */
    public static final long OPEN = 1L << 40;

    /** How a course begins, for a patient. */
    public record Start(String site, LocalDate date, String lead) {}

    /** A visit with its day. */
    record Dated(SessionKey key, Option option) {}

    /** A branch of the course that is still to be planned. */
    private record Branch(History history, List<Dated> visits, boolean isOpen) {}

    private final CourseRequest request;
    private final Snapshot snapshot;
    private final RulesAfresh rules;
    private final DayOptions options;
    private final Objective objective;
    private final Map<Start, Long> best = new HashMap<>();
    private String site = "";
    private String leader = "";

    private BruteForce(CourseRequest request, Snapshot snapshot) {
        this.request = request;
        this.snapshot = snapshot;
        this.rules = new RulesAfresh(
                request, Readiness.lastDay(request, snapshot.calendar().last()));
        this.options = new DayOptions(request, snapshot);
        this.objective = new Objective(request, rules);
    }

    /** The least that a course costs, for each way to begin it; {@link #OPEN} for each visit without a day. */
    public static Map<Start, Long> best(CourseRequest request, Snapshot snapshot) {
        return new BruteForce(request, snapshot).best();
    }

    private Map<Start, Long> best() {
        Practice practice = snapshot.calendar().practice();
        for (Site each : practice.sites()) {
            if (request.sites().isEmpty() || request.sites().contains(each.id())) {
                site = each.id();
                if (request.practitioners().same()) {
                    practice.practitioners().forEach(who -> run(who.id()));
                } else {
                    run("");
                }
            }
        }
        return best;
    }

    private void run(String only) {
        leader = only;
        extend(List.of(new Branch(History.of(request), List.of(), false)), null, new ArrayList<>(), 0);
    }

    private void extend(List<Branch> branches, Start start, List<LocalDate> taken, long cost) {
        if (branches.isEmpty()) {
            if (start != null) {
                best.merge(start, cost, Math::min);
            }
            return;
        }
        Branch branch = branches.get(0);
        List<Branch> others = branches.subList(1, branches.size());
        RulesAfresh.Next next = rules.next(branch.history);
        if (next.window() != null) {
            place(branch, next.window(), others, start, taken, cost);
        } else if (next.undecided() != null) {
            List<Branch> more = new ArrayList<>();
            for (History decided : branch.history.decided(next.undecided())) {
                more.add(new Branch(decided, branch.visits, branch.isOpen));
            }
            more.addAll(others);
            extend(more, start, taken, cost);
        } else {
            extend(others, start, taken, cost);
        }
    }

    private void place(
            Branch branch, SessionWindow window, List<Branch> others, Start start, List<LocalDate> taken, long cost) {
        LocalDate last = rules.last(window, branch.visits.isEmpty());
        if (start != null && (branch.isOpen || rules.canBeAfterCalendar(branch.history, branch.visits.isEmpty()))) {
            LocalDate assumed = RulesAfresh.max(window.preferFrom(), request.firstDay());
            Branch then = new Branch(branch.history.booked(window.key(), assumed), branch.visits, true);
            extend(plus(then, others), start, taken, cost + OPEN);
        }
        if (branch.isOpen) {
            return;
        }
        LocalDate end = Readiness.lastDay(request, snapshot.calendar().last());
        end = last == null || last.isAfter(end) ? end : last;
        LocalDate first = RulesAfresh.max(window.from(), request.firstDay());
        for (Dated visit : branch.visits) {
            // visits that do not depend on each other keep their order all the same
            first = RulesAfresh.max(first, visit.option().date().plusDays(1));
        }
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            if (window.isOpenOn(date) && !taken.contains(date)) {
                for (Option option : options.of(site, window.key(), date)) {
                    boolean mayLead = leader.isEmpty() || option.lead().isEmpty() || leader.equals(option.lead());
                    if (mayLead && branch.visits.stream().allMatch(visit -> option.isApart(visit.option))) {
                        hold(branch, window, option, others, start, taken, cost);
                    }
                }
            }
        }
    }

    private void hold(
            Branch branch,
            SessionWindow window,
            Option option,
            List<Branch> others,
            Start start,
            List<LocalDate> taken,
            long cost) {
        long sum = cost + objective.of(branch.history, branch.visits, window, option);
        Start from = start == null ? new Start(site, option.date(), option.lead()) : start;
        Long known = best.get(from);
        if (known == null || sum < known) {
            List<Dated> visits = new ArrayList<>(branch.visits);
            visits.add(new Dated(window.key(), option));
            History then = branch.history.booked(window.key(), option.date());
            taken.add(option.date());
            extend(plus(new Branch(then, visits, false), others), from, taken, sum);
            taken.remove(taken.size() - 1);
        }
    }

    private static List<Branch> plus(Branch first, List<Branch> others) {
        List<Branch> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
