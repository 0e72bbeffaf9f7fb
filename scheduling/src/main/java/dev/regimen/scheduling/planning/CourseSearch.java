package dev.regimen.scheduling.planning;

import dev.regimen.core.course.SessionWindow;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.Links;
import dev.regimen.scheduling.internal.grid.Memo;
import dev.regimen.scheduling.internal.grid.Options;
import dev.regimen.scheduling.internal.grid.Outlook;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best dates for a course on one track: depth-first branch and bound with the course's own rules asked at every
 * step, and {@link Outlook} for what the rest costs at the least.
 *
 * <p>The outlook knows the spacing rules and the true calendar, without caps, separations and the like, which can only
 * forbid more. So the bound is never too high, and the first course found within it is the best.
 */
final class CourseSearch {
    /** A step without a date. */
    private static final int NO_DATE = -1;

    /** What a way to begin or to go on is charged that has to be kept, in looks. */
    private static final int ROOM = 50;

    /**
     * What counts.
     *
     * @param spacing what a day costs that lies outside the best ones
     * @param changes what it costs that visits in a row differ
     * @param open what it costs that a visit has no date
     */
    record Weights(long spacing, Outlook.Changes changes, long open) {}

    /**
     * A course with dates.
     *
     * @param cost what it costs, with what the visits without a date cost
     * @param visits the candidate for each step that has a date, by the step's index
     */
    record Solution(Track track, long cost, Map<Integer, Candidate> visits) {}

    /**
     * A way to begin.
     *
     * @param bound what a course costs at the least that begins like this
     */
    record Root(CourseSearch search, int day, int option, long bound) {
        int start() {
            return search.start(0, option, day);
        }

        int rank() {
            return search.track.rank(search.steps.get(0), option);
        }

        int hour() {
            return search.outlook.options(0).get(option).hour();
        }

        Track track() {
            return search.track;
        }
    }

    private record Choice(int day, int option, int start, long total, long cost, long rest) {}

    private final CourseTree tree;
    private final List<Step> steps;
    private final Track track;
    private final Links links;
    private final Outlook outlook;
    private final boolean isBoundBySpacingAlone;
    private final Effort effort;
    private final Afterwards afterwards;
    private final boolean areSidesApart;
    private final int last;
    private final long spacing;

    private final int[] chosen;
    private final int[] options;
    private final @Nullable LocalDate[] days;
    private long limit;
    private boolean first;
    private @Nullable Solution found;

    /** @param isBoundBySpacingAlone whether the rules need not be asked for each choice of days */
    CourseSearch(
            CourseTree tree,
            List<Step> steps,
            Track track,
            Links links,
            Weights weights,
            Memo memo,
            boolean isBoundBySpacingAlone,
            Effort effort) {
        this.tree = tree;
        this.steps = steps;
        this.track = track;
        this.links = links;
        this.isBoundBySpacingAlone = isBoundBySpacingAlone;
        this.effort = effort;
        this.last = Math.max(0, track.times().days() - 1);
        this.afterwards =
                new Afterwards(tree, steps, track.times(), track.clock().date(last), effort);
        this.areSidesApart = areSidesApart(steps);
        this.spacing = weights.spacing;
        Options[] all = new Options[steps.size()];
        for (Step step : steps) {
            all[step.index()] = track.options(step);
        }
        this.outlook = new Outlook(links, all, weights.changes, weights.open, last + 1, memo);
        this.chosen = new int[all.length];
        this.options = new int[all.length];
        this.days = new LocalDate[all.length];
    }

    private static boolean areSidesApart(List<Step> steps) {
        for (Step step : steps) {
            if (!Objects.equals(step.key().side(), steps.get(0).key().side())) {
                return true;
            }
        }
        return false;
    }

    /** All ways to begin that the outlook does not rule out. */
    List<Root> roots() {
        List<Root> roots = new ArrayList<>();
        long others = outlook.others();
        int from = Math.max(outlook.firstDay(0, links.firstDay()), 0);
        int end = Math.min(links.lag(0).last(links.firstDay()), last);
        for (int option = 0; option < outlook.options(0).count(); option++) {
            for (int day = from; day <= end; day++) {
                if (outlook.options(0).days(option).has(day)) {
                    long bound = Outlook.add(others, outlook.beginning(option, day));
                    if (Outlook.isPossible(bound)) {
                        effort.take(ROOM);
                        roots.add(new Root(this, day, option, bound));
                    }
                }
            }
        }
        return roots;
    }

    private int start(int step, int option, int day) {
        return track.start(steps.get(step), option, day);
    }

    /** The best course that begins in a way and costs no more than the limit. */
    Optional<Solution> best(Root root, long most) {
        return run(root, most, false);
    }

    /** Of the courses that begin in a way and cost no more than the limit, the earliest, visit by visit. */
    Optional<Solution> earliest(Root root, long most) {
        return run(root, most, true);
    }

    private Optional<Solution> run(Root root, long most, boolean earliest) {
        limit = most;
        first = earliest;
        found = null;
        Arrays.fill(chosen, NO_DATE);
        Arrays.fill(days, null);
        long rest = Outlook.add(outlook.others(), outlook.least(0, 0, links.firstDay()));
        for (Choice choice : choices(steps.get(0), 0, rest)) {
            if (choice.day == root.day && choice.option == root.option) {
                place(steps.get(0), choice);
            }
        }
        return Optional.ofNullable(found);
    }

    private void place(Step step, Choice choice) {
        int index = step.index();
        effort.take(Effort.LOOKS_PER_STEP);
        chosen[index] = choice.day;
        options[index] = choice.option;
        days[index] = choice.day == NO_DATE ? null : track.times().date(choice.day);
        if (index == steps.size() - 1) {
            if (!areSidesApart || canAllBeHeld()) {
                keep(choice.cost);
            }
        } else {
            Step next = steps.get(index + 1);
            for (Choice each : choices(next, choice.cost, choice.rest)) {
                if (first && found != null) {
                    break;
                }
                if (each.total <= limit) {
                    place(next, each);
                }
            }
        }
        chosen[index] = NO_DATE;
        days[index] = null;
    }

    // what is left open of one side may depend on what has a date of the other
    private boolean canAllBeHeld() {
        List<Step> open =
                steps.stream().filter(step -> chosen[step.index()] == NO_DATE).toList();
        return afterwards.canBe(open, days.clone());
    }

    private void keep(long cost) {
        found = new Solution(track, cost, candidates(chosen, options));
        limit = cost - 1;
    }

    private Map<Integer, Candidate> candidates(int[] on, int[] by) {
        Map<Integer, Candidate> visits = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (on[i] != NO_DATE) {
                visits.put(i, track.candidate(steps.get(i), by[i], on[i]));
            }
        }
        return visits;
    }

    // by what the course costs at the least, or as they are, by arrival, if the earliest is wanted
    private List<Choice> choices(Step step, long cost, long rest) {
        int index = step.index();
        int before = step.before() < 0 ? links.firstDay() : chosen[step.before()];
        List<Choice> result = new ArrayList<>();
        if (step.before() >= 0 && before == NO_DATE) {
            result.add(open(cost, rest, 0));
            return result;
        }
        long others = rest - outlook.least(index, step.before() < 0 ? 0 : options[step.before()], before);
        SessionWindow window =
                isBoundBySpacingAlone ? null : tree.window(step, days).orElse(null);
        if (window == null && !isBoundBySpacingAlone) {
            if (historyIsOpen(step) && outlook.canStayOpen(index)) {
                result.add(open(cost, others, outlook.open(index)));
            }
            return result;
        }
        Days planned = window == null ? tree.possible(step, dayBefore(step)) : tree.planned(step, window);
        addDated(step, window, planned, new Choice(before, 0, 0, 0, cost, others), result);
        if (outlook.mayStayOpen(index, day(planned.last())) && (window == null || afterwards.canFollow(step, days))) {
            result.add(open(cost, others, outlook.open(index)));
        }
        if (!first) {
            result.sort(Comparator.comparingLong(Choice::total));
        }
        return result;
    }

    private @Nullable LocalDate dayBefore(Step step) {
        return step.before() < 0 ? null : days[step.before()];
    }

    // an absent day lies beyond the calendar, as one far away
    private int day(@Nullable LocalDate date) {
        long number = date == null
                ? last + 1L
                : date.toEpochDay() - track.clock().date(0).toEpochDay();
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(number, last + 1L));
    }

    private void addDated(Step step, @Nullable SessionWindow window, Days planned, Choice now, List<Choice> to) {
        int index = step.index();
        Options here = outlook.options(index);
        int previous = step.before() < 0 ? 0 : options[step.before()];
        int from = Math.max(Math.max(day(planned.first()), day(tree.dayAfter(step, days))), 0);
        int end = Math.min(day(planned.last()), last);
        boolean endsAll = tree.endsBothSides(step) && !historyIsOpen(step);
        for (int day = from; day <= end; day++) {
            effort.take(1 + here.count());
            if (isTaken(day, index)
                    || (window != null && !window.isOpenOn(track.times().date(day)))) {
                continue;
            }
            // the rules may measure the best days otherwise than the spacing alone does
            long away = planned.away(track.times().date(day)) - links.lag(index).away(now.day, day);
            for (int option = 0; option < here.count(); option++) {
                if (here.canBe(option, day) && isFree(index, option, day)) {
                    long cost = now.cost + outlook.cost(index, previous, now.day, option, day) + spacing * away;
                    cost += endsAll ? links.late(day) : 0;
                    long more = Outlook.add(now.rest, outlook.rest(index, option, day));
                    if (Outlook.isPossible(Outlook.add(cost, more)) && cost + more <= limit) {
                        effort.take(ROOM);
                        to.add(new Choice(day, option, start(index, option, day), cost + more, cost, more));
                    }
                }
            }
        }
        if (here.count() > 1) {
            to.sort(Comparator.comparingInt(Choice::start).thenComparing(choice -> track.rank(step, choice.option)));
        }
    }

    // the steps that follow cost nothing more: they are counted here
    private static Choice open(long cost, long rest, long open) {
        long now = cost + open;
        return new Choice(NO_DATE, 0, 0, now + rest, now, rest);
    }

    private boolean historyIsOpen(Step step) {
        return step.history().stream().anyMatch(earlier -> chosen[earlier] == NO_DATE);
    }

    private boolean isTaken(int day, int index) {
        for (int i = 0; i < index; i++) {
            if (chosen[i] == day) {
                return true;
            }
        }
        return false;
    }

    // only visits that reach into another day, or leave the patient to recover, can be in each other's way
    private boolean isFree(int index, int option, int day) {
        if (!track.each()) {
            return true;
        }
        Step step = steps.get(index);
        Part mine = track.extent(step, option, day);
        for (int i = 0; i < index; i++) {
            if (chosen[i] != NO_DATE) {
                Step other = steps.get(i);
                // of visits on different branches only one takes place
                boolean isRested = !step.history().contains(i)
                        || track.fitFrom(other, options[i], chosen[i]) <= track.start(step, option, day);
                if (!isRested || mine.overlaps(track.extent(other, options[i], chosen[i]))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The course that begins in a way and costs what the outlook says, the earliest of those, visit by visit: where no
     * rule but the spacing binds, and the course is a chain.
     */
    Solution chain(int option, int day, long cost) {
        int[] on = new int[steps.size()];
        int[] by = new int[steps.size()];
        Arrays.fill(on, NO_DATE);
        on[0] = day;
        by[0] = option;
        for (int step = 1; step < on.length && on[step - 1] != NO_DATE; step++) {
            follow(step, on, by);
        }
        return new Solution(track, cost, candidates(on, by));
    }

    private void follow(int step, int[] on, int[] by) {
        int before = on[step - 1];
        long least = outlook.least(step, by[step - 1], before);
        int end = Math.min(links.lag(step).last(before), last);
        for (int day = outlook.firstDay(step, before); day <= end; day++) {
            int start = Integer.MAX_VALUE;
            for (int option = 0; option < outlook.options(step).count(); option++) {
                if (outlook.options(step).days(option).has(day)) {
                    long cost = outlook.cost(step, by[step - 1], before, option, day);
                    int at = start(step, option, day);
                    if (cost + outlook.rest(step, option, day, least - cost) == least && at < start) {
                        start = at;
                        on[step] = day;
                        by[step] = option;
                    }
                }
            }
            if (on[step] != NO_DATE) {
                return;
            }
        }
    }

    Outlook outlook() {
        return outlook;
    }

    Track track() {
        return track;
    }
}
