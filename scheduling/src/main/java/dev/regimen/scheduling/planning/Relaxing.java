package dev.regimen.scheduling.planning;

import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.planning.Lever.Answer;
import dev.regimen.scheduling.planning.Lever.Kind;
import dev.regimen.scheduling.planning.Relaxation.Change;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for changes that open a course, and plans under each of them to be sure: single ones, and pairs if there is none.
 *
 * <p>Each lever is tried as far as it goes, all of a kind together first, since what these do not open none of them does;
 * where one opens the course it is let back to the least that still does.
 */
final class Relaxing {
    /** The most days by which a stage's visits are tried later, or a course earlier. */
    private static final int MOST_DAYS = 28;

    /** The most that are named of a kind, and the most pairs. */
    private static final int MOST_OF_A_KIND = 20;

    /** The most practitioners that are tried, in the practice's order. */
    private static final int MOST_TRIED = 200;

    private static final List<TimeRange> HALF_DAYS =
            List.of(TimeRange.of(LocalTime.MIDNIGHT, LocalTime.NOON), TimeRange.of(LocalTime.NOON, LocalTime.MIDNIGHT));

    /** Plans under some changes. */
    @FunctionalInterface
    interface Trial {
        /** The best offer if there is one. */
        Optional<Offer> plan(List<Change> changes);
    }

    private record Found(List<Lever> levers, List<Answer> answers, Offer offer) {
        Relaxation relaxation() {
            return new Relaxation(answers.stream().map(Answer::change).toList(), offer);
        }

        private Kind kind(int place) {
            return levers.get(place).kind();
        }

        private int amount() {
            return answers.stream().mapToInt(Answer::amount).sum();
        }
    }

    private static final Comparator<Found> RANK = Comparator.comparing((Found found) -> found.kind(0))
            .thenComparing(found -> found.kind(found.levers.size() - 1))
            .thenComparingInt(Found::amount)
            .thenComparingLong(found -> found.offer.cost().total());

    private final CourseRequest request;
    private final Practice practice;
    /** The first day on which a visit could be. */
    private final LocalDate first;

    private final LocalDate lastDay;
    private final Trial trial;
    private final Map<Kind, List<Lever>> levers = new EnumMap<>(Kind.class);

    Relaxing(CourseRequest request, PracticeCalendar calendar, Trial trial) {
        this.request = request;
        this.practice = calendar.practice();
        this.first = request.firstDay().isBefore(calendar.first()) ? calendar.first() : request.firstDay();
        this.lastDay = calendar.last();
        this.trial = trial;
    }

    /**
     * The changes that open the course, as {@link PlanningResult.Explanation} ranks them.
     *
     * @param tree what is to be planned
     * @param visits booked visits that might be moved
     */
    List<Relaxation> all(CourseTree tree, List<Occupancy> visits) {
        if (lastDay.isBefore(first)) {
            return List.of();
        }
        addPractitioners();
        addSites();
        addTimes();
        addEarlierStart(tree);
        addLaterStart();
        addDatesAway();
        tree.steps().stream().map(step -> step.stage().id()).distinct().forEach(this::addLaterVisits);
        Allowances.levers(request, tree.steps().size(), first, lastDay).forEach(this::add);
        visits.forEach(this::addVisit);
        List<Found> found = new ArrayList<>();
        try {
            addSingles(found);
            if (found.isEmpty()) {
                addPairs(found);
            }
        } catch (Effort.Spent spent) {
            // what was found until then is good
        }
        found.sort(RANK);
        return found.stream().map(Found::relaxation).toList();
    }

    private void add(Lever lever) {
        levers.computeIfAbsent(lever.kind(), kind -> new ArrayList<>()).add(lever);
    }

    private int levers(Kind kind) {
        return levers.getOrDefault(kind, List.of()).size();
    }

    private void addPractitioners() {
        for (Practitioner each : practice.practitioners()) {
            if (!request.practitioners().allows(each.id()) && levers(Kind.PRACTITIONER) < MOST_TRIED) {
                add(Lever.of(Kind.PRACTITIONER, new Relaxation.OtherPractitioner(each.id())));
            }
        }
        if (request.practitioners().same()) {
            add(Lever.of(Kind.SHARED, new Relaxation.SeveralPractitioners()));
        }
    }

    private void addSites() {
        for (Site site : practice.sites()) {
            if (!request.sites().isEmpty() && !request.sites().contains(site.id())) {
                add(Lever.of(Kind.SITE, new Relaxation.OtherSite(site.id())));
            }
        }
    }

    private void addTimes() {
        Hours weekly = new Hours(request.available().weekly(), List.of(), List.of());
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TimeRange half : HALF_DAYS) {
                boolean isOpen = first.datesUntil(lastDay.plusDays(1))
                        .filter(date -> date.getDayOfWeek() == day)
                        .allMatch(date -> weekly.openOn(date).stream().anyMatch(times -> times.contains(half)));
                if (!isOpen) {
                    add(Lever.of(Kind.TIMES, new Relaxation.OtherTimes(day, half)));
                }
            }
        }
    }

    // where planned days are past, others are planned instead, which an earlier start would close
    private void addEarlierStart(CourseTree tree) {
        LocalDate now = request.firstDay();
        long earlier = Math.min(MOST_DAYS, now.toEpochDay() - request.today().toEpochDay());
        LocalDate to = tree.sample(tree.steps().get(0)).to();
        if (earlier > 0 && to == null) {
            add(Lever.upTo(Kind.START, (int) earlier, days -> new Relaxation.EarlierStart(now.minusDays(days))));
        }
    }

    private void addLaterStart() {
        LocalDate startBy = request.startBy();
        if (startBy != null && startBy.isBefore(lastDay)) {
            LocalDate from = startBy.isBefore(first) ? first.minusDays(1) : startBy;
            int most = Math.toIntExact(lastDay.toEpochDay() - from.toEpochDay());
            add(Lever.upTo(Kind.START, most, days -> new Relaxation.LaterStart(from.plusDays(days))));
        }
    }

    private void addDatesAway() {
        Set<Leave> known = new HashSet<>();
        for (Block block : request.available().blocks()) {
            if (block instanceof Leave leave
                    && known.add(leave)
                    && !leave.last().isBefore(first)
                    && !leave.first().isAfter(lastDay)) {
                LocalDate from = leave.first().isBefore(first) ? first : leave.first();
                LocalDate until = leave.last().isAfter(lastDay) ? lastDay : leave.last();
                List<LocalDate> dates = from.datesUntil(until.plusDays(1)).toList();
                add(Lever.ofDates(Kind.AWAY, dates, these -> new Relaxation.PatientBack(leave, these)));
            }
        }
    }

    private void addLaterVisits(String stage) {
        int now = request.laterBy().getOrDefault(stage, 0);
        if (now < MOST_DAYS) {
            add(Lever.upTo(Kind.LATER, MOST_DAYS - now, more -> new Relaxation.LaterVisits(stage, now + more)));
        }
    }

    private void addVisit(Occupancy visit) {
        Occupancy.Presence there = visit.presence();
        if (there != null) {
            boolean own = there.patient().equals(request.patient());
            Change moved = new Relaxation.VisitMoved(
                    own, visit.appointment(), visit.course(), there.site(), there.time(), visit.claims());
            add(Lever.of(own ? Kind.OWN_VISIT : Kind.OTHER_VISIT, moved));
        }
    }

    private static List<Change> most(List<Lever> levers) {
        return levers.stream().map(Lever::most).toList();
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private boolean opens(List<Change> changes) {
        return trial.plan(changes).isPresent();
    }

    private void addSingles(List<Found> found) {
        levers.forEach((kind, these) -> {
            int before = found.size();
            if (these.size() <= 2 || opens(most(these))) {
                for (Lever lever : these) {
                    if (found.size() < before + MOST_OF_A_KIND) {
                        lever.least(trial, List.of())
                                .ifPresent(
                                        least -> found.add(new Found(List.of(lever), List.of(least), least.offer())));
                    }
                }
            }
        });
    }

    private void addPairs(List<Found> found) {
        List<Kind> kinds = List.copyOf(levers.keySet());
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i; j < kinds.size(); j++) {
                List<Lever> some = levers.getOrDefault(kinds.get(i), List.of());
                List<Lever> others = levers.getOrDefault(kinds.get(j), List.of());
                boolean isWorthIt = i != j || some.size() > 1;
                if (isWorthIt && opens(i == j ? most(some) : both(most(some), most(others)))) {
                    addPairsOf(some, others, found);
                }
            }
        }
    }

    private void addPairsOf(List<Lever> some, List<Lever> others, List<Found> found) {
        for (Lever one : some) {
            List<Lever> rest = others == some ? some.subList(some.indexOf(one) + 1, some.size()) : others;
            if (rest.size() > 2 && !opens(both(List.of(one.most()), most(rest)))) {
                continue;
            }
            for (Lever other : rest) {
                if (found.size() < MOST_OF_A_KIND) {
                    addPair(one, other, found);
                }
            }
        }
    }

    // each is let back to the least with what is left of the other
    private void addPair(Lever one, Lever other, List<Found> found) {
        boolean inOrder = other.goesAllTheWay();
        Lever first = inOrder ? one : other;
        Lever second = inOrder ? other : one;
        Optional<Answer> least = first.least(trial, List.of(second.most()));
        if (least.isPresent()) {
            Answer given = least.get();
            second.least(trial, List.of(given.change())).ifPresent(rest -> {
                List<Answer> answers = inOrder ? List.of(given, rest) : List.of(rest, given);
                found.add(new Found(List.of(one, other), answers, rest.offer()));
            });
        }
    }
}
