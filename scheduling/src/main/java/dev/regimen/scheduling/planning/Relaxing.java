package dev.regimen.scheduling.planning;

import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.Relaxation.Change;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

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
    private final List<Relaxation> found = new ArrayList<>();

    /** @param plan the best offer for a request, if there is one */
    Relaxing(
            CourseRequest request,
            Practice practice,
            LocalDate lastDay,
            Function<CourseRequest, Optional<Offer>> plan) {
        this.request = request;
        this.practice = practice;
        this.lastDay = lastDay;
        this.plan = plan;
    }

    /** All that open it: who leads it, where, when the patient can come, and how late it may be, in this order. */
    List<Relaxation> all(List<Blocked> blocked) {
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

    private void tryChange(Change change, CourseRequest changed) {
        plan.apply(changed).ifPresent(offer -> found.add(new Relaxation(change, offer)));
    }

    private void tryPractitioners() {
        Practitioners now = request.practitioners();
        for (Practitioner each : practice.practitioners()) {
            if (!now.allows(each.id())) {
                Set<String> more = new TreeSet<>(now.allowed());
                more.add(each.id());
                Practitioners changed = new Practitioners(more, now.same());
                tryChange(
                        new Relaxation.OtherPractitioner(each.id()),
                        request.toBuilder().practitioners(changed).build());
            }
        }
        if (now.same()) {
            Practitioners several = new Practitioners(now.allowed(), false);
            tryChange(
                    new Relaxation.SeveralPractitioners(),
                    request.toBuilder().practitioners(several).build());
        }
    }

    private void trySites() {
        for (Site site : practice.sites()) {
            if (!request.sites().isEmpty() && !request.sites().contains(site.id())) {
                String[] more = Stream.concat(request.sites().stream(), Stream.of(site.id()))
                        .toArray(String[]::new);
                tryChange(
                        new Relaxation.OtherSite(site.id()),
                        request.toBuilder().sites(more).build());
            }
        }
    }

    private void tryDatesAway() {
        Hours available = request.available();
        for (Block block : available.blocks()) {
            if (block instanceof Leave leave) {
                List<Block> others = new ArrayList<>(available.blocks());
                others.remove(block);
                Hours changed = new Hours(available.weekly(), available.openings(), others);
                tryChange(
                        new Relaxation.PatientBack(leave),
                        request.toBuilder().available(changed).build());
            }
        }
    }

    private void tryTimes() {
        Hours weekly = new Hours(request.available().weekly(), List.of(), List.of());
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TimeRange half : HALF_DAYS) {
                boolean open = request.firstDay()
                        .datesUntil(lastDay.plusDays(1))
                        .filter(date -> date.getDayOfWeek() == day)
                        .allMatch(date -> weekly.openOn(date).stream().anyMatch(times -> times.contains(half)));
                if (!open) {
                    Hours more = request.available().toBuilder()
                            .weekly(WeeklyHours.of(day, half))
                            .build();
                    tryChange(
                            new Relaxation.OtherTimes(day, half),
                            request.toBuilder().available(more).build());
                }
            }
        }
    }

    private void tryLaterStart() {
        LocalDate startBy = request.startBy();
        if (startBy != null && startBy.isBefore(lastDay)) {
            int most = Math.toIntExact(lastDay.toEpochDay() - startBy.toEpochDay());
            fewest(
                    most,
                    days -> new Relaxation.LaterStart(startBy.plusDays(days)),
                    days -> request.toBuilder().startBy(startBy.plusDays(days)).build());
        }
    }

    private void tryLaterVisits(String stage) {
        int now = request.laterBy().getOrDefault(stage, 0);
        fewest(
                MOST_LATER,
                days -> new Relaxation.LaterVisits(stage, days),
                days -> request.toBuilder().laterBy(stage, now + days).build());
    }

    // more days never close what fewer open, so the fewest are found by halving
    private void fewest(int most, IntFunction<Change> change, IntFunction<CourseRequest> changed) {
        Optional<Offer> best = plan.apply(changed.apply(most));
        if (best.isEmpty()) {
            return;
        }
        int low = 0;
        int high = most;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            Optional<Offer> offer = plan.apply(changed.apply(middle));
            low = offer.isPresent() ? low : middle;
            high = offer.isPresent() ? middle : high;
            best = offer.isPresent() ? offer : best;
        }
        found.add(new Relaxation(change.apply(high), best.get()));
    }
}
