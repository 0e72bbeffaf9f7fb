package dev.regimen.scheduling.verify;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks a plan against every rule, whether it was made by the planner, by hand, or by another system.
 *
 * <p>It shares no code with the planner: clock times go through {@code java.time}, the course's rules through
 * {@link dev.regimen.core.course.CourseEvaluator}, and times are compared to the minute. Immutable; safe to share
 * between threads.
 */
public final class PlanVerifier {
    /** The most that a {@link Practice.Travel} may take. */
    private static final Duration LONGEST_WAY = Duration.ofDays(1);

    private final Practice practice;

    private PlanVerifier(Practice practice) {
        this.practice = practice;
    }

    public static PlanVerifier of(Practice practice) {
        return new PlanVerifier(requireNonNull(practice, "practice"));
    }

    /**
     * Lists every rule that a plan breaks.
     *
     * @param request what was asked for
     * @param snapshot what was open and taken, without the plan itself
     * @return by rule and then by visit; empty if the plan is good
     */
    public List<Violation> verify(CourseRequest request, Snapshot snapshot, Offer offer) {
        requireNonNull(request, "request");
        requireNonNull(snapshot, "snapshot");
        Offer plan = byArrival(requireNonNull(offer, "offer"));
        List<Violation> found = new ArrayList<>();
        CourseCheck course = new CourseCheck(
                request, NoticeCheck.lastDay(request, snapshot.calendar().last()), plan, found);
        course.check();
        SwapCheck swaps = new SwapCheck(practice, snapshot, plan.swaps(), found);
        swaps.check();
        NoticeCheck notice = new NoticeCheck(request);
        for (PlannedVisit visit : plan.visits()) {
            notice.check(visit, found);
            List<Occupancy> taken = swaps.after(snapshot.occupanciesAt(near(visit)));
            new VisitCheck(practice, request, snapshot.calendar(), taken, visit, found).check();
        }
        new LimitCheck(practice, request, snapshot, plan, found).check();
        new TogetherCheck(practice, request, plan, found).check();
        new CostCheck(request, plan, course, found).check();
        found.sort(Comparator.comparing(Violation::rule)
                .thenComparing(each -> String.valueOf(each.visit()))
                .thenComparing(each -> String.valueOf(each.resource()))
                .thenComparing(each -> String.valueOf(each.other())));
        return List.copyOf(found);
    }

    /** When a visit takes anything, and as much before and after as any way between two sites. */
    private static TimeSpan near(PlannedVisit visit) {
        TimeSpan present = new TimeSpan(visit.care().from(), visit.fitFrom());
        TimeSpan taken = visit.extent().around(present);
        return new TimeSpan(taken.from().minus(LONGEST_WAY), taken.until().plus(LONGEST_WAY));
    }

    // in whatever order it lists them
    private static Offer byArrival(Offer offer) {
        return offer.with(offer.visits().stream()
                .sorted(Comparator.comparing(PlannedVisit::start).thenComparing(PlannedVisit::id))
                .toList());
    }
}
