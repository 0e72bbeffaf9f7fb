package dev.regimen.scheduling.planning;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.planning.CourseSearch.Budget;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.Relaxation.Change;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Looks for changes to a request that open the course, and plans under each of them to be sure. */
final class Relaxing {
    /** The most days by which a stage's visits are tried later. */
    private static final int MOST_LATER = 28;

    private static final List<TimeRange> HALF_DAYS =
            List.of(TimeRange.of(LocalTime.MIDNIGHT, LocalTime.NOON), TimeRange.of(LocalTime.NOON, LocalTime.MIDNIGHT));

    private final CourseRequest request;
    private final Practice practice;
    private final LocalDate lastDay;
    private final Function<CourseRequest, Optional<Offer>> plan;
    private final Budget budget;
    private final List<Relaxation> found = new ArrayList<>();

    /**
     * A search for what would open a request.
     *
     * @param plan the best offer for a request, if there is one
     * @param budget what all these plans may take together; changes that are left when it is exhausted are not tried
     */
    Relaxing(
            CourseRequest request,
            Practice practice,
            LocalDate lastDay,
            Function<CourseRequest, Optional<Offer>> plan,
            Budget budget) {
        this.request = request;
        this.practice = practice;
        this.lastDay = lastDay;
        this.plan = plan;
        this.budget = budget;
    }

    /** All that open it: who leads it, where, when the patient can come, and how late it may be, in this order. */
    List<Relaxation> all(List<Blocked> blocked) {
        if (lastDay.isBefore(request.firstDay())) {
            return List.of();
        }
        tryPractitioners();
        trySites();
        tryDatesAway();
        tryTimes();
        tryLaterStart();
        blocked.stream()
                .flatMap(each -> each.sessions().stream())
                .map(SessionKey::stage)
                .distinct()
                .forEach(this::tryLaterVisits);
        return found;
    }

    private void tryChange(Change change) {
        plan.apply(change.applyTo(request)).ifPresent(offer -> found.add(new Relaxation(change, offer)));
    }

    private void tryPractitioners() {
        for (Practitioner each : practice.practitioners()) {
            if (!request.practitioners().allows(each.id())) {
                tryChange(new Relaxation.OtherPractitioner(each.id()));
            }
        }
        if (request.practitioners().same()) {
            tryChange(new Relaxation.SeveralPractitioners());
        }
    }

    private void trySites() {
        for (Site site : practice.sites()) {
            if (!request.sites().isEmpty() && !request.sites().contains(site.id())) {
                tryChange(new Relaxation.OtherSite(site.id()));
            }
        }
    }

    private void tryDatesAway() {
        for (Block block : request.available().blocks()) {
            if (block instanceof Leave leave) {
                tryChange(new Relaxation.PatientBack(leave));
            }
        }
    }

    private void tryTimes() {
        Hours weekly = new Hours(request.available().weekly(), List.of(), List.of());
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TimeRange half : HALF_DAYS) {
                boolean isOpen = request.firstDay()
                        .datesUntil(lastDay.plusDays(1))
                        .filter(date -> date.getDayOfWeek() == day)
                        .allMatch(date -> weekly.openOn(date).stream().anyMatch(times -> times.contains(half)));
                if (!isOpen) {
                    tryChange(new Relaxation.OtherTimes(day, half));
                }
            }
        }
    }

    private void tryLaterStart() {
        LocalDate startBy = request.startBy();
        if (startBy != null && startBy.isBefore(lastDay)) {
            int most = Math.toIntExact(lastDay.toEpochDay() - startBy.toEpochDay());
            tryFewest(0, most, days -> new Relaxation.LaterStart(startBy.plusDays(days)));
        }
    }

    private void tryLaterVisits(String stage) {
        int now = request.laterBy().getOrDefault(stage, 0);
        tryFewest(now, MOST_LATER, days -> new Relaxation.LaterVisits(stage, days));
    }

    // more days never close what fewer open, so the fewest are found by halving
    private void tryFewest(int closed, int most, IntFunction<Change> change) {
        int low = closed;
        int high = most;
        Optional<Offer> best = high > low ? plan.apply(change.apply(high).applyTo(request)) : Optional.empty();
        if (best.isEmpty()) {
            return;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            Optional<Offer> offer = plan.apply(change.apply(middle).applyTo(request));
            low = offer.isPresent() ? low : middle;
            high = offer.isPresent() ? middle : high;
            best = offer.isPresent() ? offer : best;
        }
        if (!budget.isExhausted()) {
            found.add(new Relaxation(change.apply(high), best.get()));
        }
    }
}
