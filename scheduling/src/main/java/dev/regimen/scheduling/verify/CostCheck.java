package dev.regimen.scheduling.verify;

import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.Preferences;
import dev.regimen.scheduling.planning.Preferences.Wish;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what a plan costs by the preferences, and compares it with what it says. */
final class CostCheck {
    private final CourseRequest request;
    private final Offer offer;
    private final CourseCheck course;
    private final List<Violation> found;

    CostCheck(CourseRequest request, Offer offer, CourseCheck course, List<Violation> found) {
        this.request = request;
        this.offer = offer;
        this.course = course;
        this.found = found;
    }

    void check() {
        Map<Wish, Long> cost = new EnumMap<>(Wish.class);
        for (PlannedVisit visit : offer.visits()) {
            Optional<SessionWindow> window = course.window(visit);
            if (window.isEmpty()) {
                return;
            }
            count(visit, window.get())
                    .forEach((wish, count) ->
                            cost.merge(wish, count * request.preferences().weight(wish), Long::sum));
        }
        List<Kept> moved = moved();
        for (Kept kept : moved) {
            if (kept.isFixed()) {
                found.add(new Violation(Rule.FIXED, kept.visit().id(), null, null, null, List.of()));
            }
        }
        long days = moved.stream()
                .mapToLong(kept -> Math.abs(ChronoUnit.DAYS.between(
                        kept.visit().date(), now(kept).orElseThrow().date())))
                .sum();
        if (!new Offer.Cost(cost, moved.size(), days).equals(offer.cost())) {
            found.add(new Violation(Rule.COST, null, null, null, null, List.of()));
        }
    }

    /** The visits that are booked otherwise than the plan has them. */
    private List<Kept> moved() {
        return request.keeping().stream()
                .filter(kept -> now(kept)
                        .filter(visit -> !isUnmoved(kept.visit(), visit))
                        .isPresent())
                .toList();
    }

    private Optional<PlannedVisit> now(Kept kept) {
        return offer.visits().stream()
                .filter(visit -> visit.id().equals(kept.visit().id()))
                .findFirst();
    }

    private static boolean isUnmoved(PlannedVisit before, PlannedVisit after) {
        return before.arrival().equals(after.arrival())
                && before.site().equals(after.site())
                && before.leader().equals(after.leader());
    }

    private Map<Wish, Long> count(PlannedVisit visit, SessionWindow window) {
        Preferences wishes = request.preferences();
        Optional<PlannedVisit> before = before(visit, window);
        LocalDate from = before.map(PlannedVisit::date).orElse(request.firstDay());
        Map<Wish, Long> count = new EnumMap<>(Wish.class);
        count.put(Wish.EARLY, Math.abs(ChronoUnit.DAYS.between(from, visit.date())));
        // a visit before the first day waits for nothing, and breaks another rule
        count.put(Wish.WAIT, before.isPresent() ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, visit.date())));
        LocalDate due = request.dueBy();
        boolean isLate = due != null && visit.date().isAfter(due) && isLast(visit);
        count.put(Wish.LATE, isLate ? ChronoUnit.DAYS.between(due, visit.date()) : 0);
        count.put(Wish.SPACING, outsidePreferred(window, visit.date()));
        count.put(Wish.TIMES, one(!LocalTimes.cover(visit.zone(), visit.care(), wishes.times()::openOn)));
        boolean unwelcome = visit.leader()
                .filter(who -> !wishes.practitioners().isEmpty()
                        && !wishes.practitioners().contains(who))
                .isPresent();
        count.put(Wish.PRACTITIONER, one(unwelcome));
        if (before.isPresent()) {
            PlannedVisit other = before.get();
            boolean changes = visit.leader().isPresent()
                    && other.leader().isPresent()
                    && !visit.leader().equals(other.leader());
            count.put(Wish.SAME_PRACTITIONER, one(changes));
            count.put(
                    Wish.SAME_WEEKDAY,
                    one(visit.date().getDayOfWeek() != other.date().getDayOfWeek()));
            count.put(
                    Wish.SAME_HOUR,
                    one(visit.arrival().getHour() != other.arrival().getHour()));
        }
        return count;
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static long outsidePreferred(SessionWindow window, LocalDate day) {
        LocalDate last = window.preferTo();
        if (day.isBefore(window.preferFrom())) {
            return ChronoUnit.DAYS.between(day, window.preferFrom());
        }
        return last == null || !day.isAfter(last) ? 0 : ChronoUnit.DAYS.between(last, day);
    }

    /** Whether the plan has no later visit on any branch of this one, and none that is open because of the calendar. */
    private boolean isLast(PlannedVisit visit) {
        boolean isFollowed = offer.visits().stream()
                .anyMatch(other -> other.date().isAfter(visit.date())
                        && areOnOneBranch(CourseCheck.conditions(other), CourseCheck.conditions(visit)));
        boolean leavesOpen = offer.open().stream()
                .anyMatch(other -> other.why() != Offer.OpenVisit.Why.UNDECIDED
                        && areOnOneBranch(other.conditions(), CourseCheck.conditions(visit)));
        return !isFollowed && !leavesOpen;
    }

    private static boolean areOnOneBranch(List<Condition> some, List<Condition> others) {
        return some.containsAll(others) || others.containsAll(some);
    }

    /** The visit of the plan that the window is measured from. */
    private Optional<PlannedVisit> before(PlannedVisit visit, SessionWindow window) {
        return window.reasons().stream()
                .filter(reason -> reason instanceof Reason.Spacing s && s.place() == Reason.Place.MEASURED)
                .map(reason -> ((Reason.Spacing) reason).event())
                .flatMap(event -> offer.visits().stream()
                        .filter(other -> CourseCheck.conditions(visit).containsAll(CourseCheck.conditions(other)))
                        .filter(other -> other.sessions().stream()
                                .anyMatch(key -> key.toString().equals(event))))
                .findFirst();
    }
}
