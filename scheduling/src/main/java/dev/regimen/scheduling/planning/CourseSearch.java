package dev.regimen.scheduling.planning;

import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best dates for a course on one track: dynamic programming backwards over the steps for what the rest costs at
 * the least, then depth-first branch and bound with the course's own rules asked at every step.
 *
 * <p>What the rest costs at the least is reckoned from the spacing rules and the true calendar, without caps, separations
 * and the like, which can only forbid more. So the bound is never too high, and the first course found within it is the
 * best.
 */
final class CourseSearch {
    /** What a visit without a date costs: more than any dates can, so that there are as few as possible. */
    static final long OPEN = 1L << 40;

    /** A step without a date. */
    private static final int NO_DATE = -1;

    private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    /** Steps that may still be taken, by all searches for one request together. */
    static final class Budget {
        private final long most;
        private long taken;

        Budget(long most) {
            this.most = most;
        }

        boolean isExhausted() {
            return taken > most;
        }

        long taken() {
            return taken;
        }
    }

    /**
     * A course with dates.
     *
     * @param cost what it costs, with what the visits without a date cost
     * @param visits the candidate for each step that has a date, by the step's index
     */
    record Solution(Track track, long cost, Map<Integer, Candidate> visits) {}

    private record Choice(int candidate, long total, long cost, long rest) {}

    private final CourseTree tree;
    private final List<Step> steps;
    private final Track track;
    private final CourseRequest request;
    private final Budget budget;
    private final LocalDate lastDay;
    private final List<List<Candidate>> candidates = new ArrayList<>();
    /** What the steps after a step cost at the least, by step and candidate, itself not included. */
    private final long[][] rest;
    /** What a step and those after it cost at the least, by step and the candidate of the step before it. */
    private final long[][] least;

    private final int[] sizes;

    private final int[] chosen;
    private final @Nullable LocalDate[] days;
    private long limit;
    private boolean first;
    private @Nullable Solution found;

    /** @param lastDay the last day of the calendar */
    CourseSearch(
            CourseTree tree, List<Step> steps, Track track, CourseRequest request, LocalDate lastDay, Budget budget) {
        this.tree = tree;
        this.steps = steps;
        this.track = track;
        this.request = request;
        this.lastDay = lastDay;
        this.budget = budget;
        int count = steps.size();
        this.rest = new long[count][];
        this.least = new long[count][];
        this.sizes = new int[count];
        this.chosen = new int[count];
        this.days = new LocalDate[count];
        steps.forEach(step -> candidates.add(track.candidates(step.shape())));
        reckon();
    }

    private void reckon() {
        for (Step step : steps) {
            rest[step.index()] = new long[candidates.get(step.index()).size()];
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            sizes[i]++;
            if (step.before() < 0) {
                least[i] = new long[] {cheapest(step, null)};
            } else {
                sizes[step.before()] += sizes[i];
                List<Candidate> before = candidates.get(step.before());
                least[i] = new long[before.size()];
                for (int c = 0; c < before.size(); c++) {
                    least[i][c] = cheapest(step, before.get(c));
                    rest[step.before()][c] = add(rest[step.before()][c], least[i][c]);
                }
            }
        }
    }

    private long cheapest(Step step, @Nullable Candidate before) {
        Days possible = tree.possible(step, before == null ? null : before.date());
        long best = mayStayOpen(step, possible) ? OPEN * sizes[step.index()] : IMPOSSIBLE;
        List<Candidate> all = candidates.get(step.index());
        for (int c = firstFrom(all, possible.first()); c < all.size() && !isAfter(all.get(c), possible); c++) {
            long cost = add(cost(before, all.get(c), possible), rest[step.index()][c]);
            best = Math.min(best, cost);
        }
        return best;
    }

    private static long add(long one, long other) {
        return Math.min(one + other, IMPOSSIBLE);
    }

    // the first visit always has a date: else there would be nothing to offer
    private boolean mayStayOpen(Step step, Days window) {
        return step.index() > 0 && window.endsAfter(lastDay);
    }

    // what a cap or a separation closes for all of it can never be dated
    private boolean isOpenBeyond(Days planned, SessionWindow window) {
        LocalDate beyond = lastDay.plusDays(1);
        LocalDate from = planned.first().isAfter(beyond) ? planned.first() : beyond;
        LocalDate last = planned.last();
        return (last == null || !last.isBefore(from))
                && !window.openDays(new DateRange(from, last)).isEmpty();
    }

    private static boolean isAfter(Candidate candidate, Days window) {
        LocalDate last = window.last();
        return last != null && candidate.date().isAfter(last);
    }

    private static int firstFrom(List<Candidate> all, LocalDate day) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).date().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long cost(@Nullable Candidate before, Candidate candidate, Days window) {
        return candidate.cost() + Costs.linked(request, before, candidate, window);
    }

    /** The least that a course can cost that begins with the candidate, for each candidate of the first step. */
    long[] bounds() {
        Step root = steps.get(0);
        Days possible = tree.possible(root, null);
        List<Candidate> all = candidates.get(0);
        long others = 0;
        for (Step step : steps) {
            others = step.index() > 0 && step.before() < 0 ? add(others, least[step.index()][0]) : others;
        }
        long[] bounds = new long[all.size()];
        Arrays.fill(bounds, IMPOSSIBLE);
        for (int c = firstFrom(all, possible.first()); c < all.size() && !isAfter(all.get(c), possible); c++) {
            bounds[c] = add(others, add(cost(null, all.get(c), possible), rest[0][c]));
        }
        return bounds;
    }

    static boolean isPossible(long cost) {
        return cost < IMPOSSIBLE;
    }

    Candidate root(int candidate) {
        return candidates.get(0).get(candidate);
    }

    /** The best course that begins with a candidate and costs no more than the limit. */
    Optional<Solution> best(int root, long most) {
        return run(root, most, false);
    }

    /** Of the courses that begin with a candidate and cost no more than the limit, the earliest, visit by visit. */
    Optional<Solution> earliest(int root, long most) {
        return run(root, most, true);
    }

    private Optional<Solution> run(int root, long most, boolean earliest) {
        limit = most;
        first = earliest;
        found = null;
        Arrays.fill(chosen, NO_DATE);
        Arrays.fill(days, null);
        for (Choice choice : choices(steps.get(0), 0, startingRest())) {
            if (choice.candidate == root) {
                place(steps.get(0), choice);
            }
        }
        return Optional.ofNullable(found);
    }

    private long startingRest() {
        long sum = 0;
        for (Step step : steps) {
            sum = step.before() < 0 ? add(sum, least[step.index()][0]) : sum;
        }
        return sum;
    }

    private void place(Step step, Choice choice) {
        int index = step.index();
        budget.taken++;
        chosen[index] = choice.candidate;
        days[index] = choice.candidate == NO_DATE
                ? null
                : candidates.get(index).get(choice.candidate).date();
        if (index == steps.size() - 1) {
            keep(choice.cost);
        } else {
            Step next = steps.get(index + 1);
            for (Choice each : choices(next, choice.cost, choice.rest)) {
                if (budget.isExhausted() || (first && found != null)) {
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

    private void keep(long cost) {
        Map<Integer, Candidate> visits = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (chosen[i] != NO_DATE) {
                visits.put(i, candidates.get(i).get(chosen[i]));
            }
        }
        found = new Solution(track, cost, visits);
        limit = cost - 1;
    }

    // by what the course costs at the least, or as they are, by arrival, if the earliest is wanted
    private List<Choice> choices(Step step, long cost, long rest) {
        int index = step.index();
        int before = step.before() < 0 ? NO_DATE : chosen[step.before()];
        boolean followsOpen = step.before() >= 0 && before == NO_DATE;
        List<Choice> result = new ArrayList<>();
        if (followsOpen) {
            result.add(open(cost, rest, 0));
            return result;
        }
        long mine = least[index][step.before() < 0 ? 0 : before];
        Optional<SessionWindow> window = tree.window(step, days);
        if (window.isEmpty()) {
            if (historyIsOpen(step)) {
                result.add(open(cost, rest - mine, sizes[index]));
            }
            return result;
        }
        Days planned = tree.planned(step, window.get());
        Candidate previous =
                before == NO_DATE ? null : candidates.get(step.before()).get(before);
        List<Candidate> all = candidates.get(index);
        LocalDate from = tree.dayAfter(step, days);
        from = from.isBefore(planned.first()) ? planned.first() : from;
        for (int c = firstFrom(all, from); c < all.size() && !isAfter(all.get(c), planned); c++) {
            Candidate candidate = all.get(c);
            if (isFree(candidate, index) && window.get().isOpenOn(candidate.date())) {
                long now = cost + cost(previous, candidate, planned);
                long more = add(rest - mine, this.rest[index][c]);
                if (isPossible(add(now, more)) && now + more <= limit) {
                    result.add(new Choice(c, now + more, now, more));
                }
            }
        }
        if (mayStayOpen(step, planned) && isOpenBeyond(planned, window.get())) {
            result.add(open(cost, rest - mine, sizes[index]));
        }
        if (!first) {
            result.sort(Comparator.comparingLong(Choice::total));
        }
        return result;
    }

    // the steps that follow cost nothing more: they are counted here
    private static Choice open(long cost, long rest, int visits) {
        long now = cost + OPEN * visits;
        return new Choice(NO_DATE, now + rest, now, rest);
    }

    private boolean historyIsOpen(Step step) {
        return step.history().stream().anyMatch(earlier -> chosen[earlier] == NO_DATE);
    }

    private boolean isFree(Candidate candidate, int index) {
        for (int i = 0; i < index; i++) {
            if (chosen[i] != NO_DATE && !candidate.goesWith(candidates.get(i).get(chosen[i]))) {
                return false;
            }
        }
        return true;
    }
}
