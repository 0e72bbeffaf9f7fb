package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds new plans for courses that cannot all stay as they are, breaking as few as possible, then moving as few visits of
 * other courses, then of their own, then by as few days. The same arguments give the same answer.
 *
 * <p>First everyone stays who can, and the others are planned around them. From then on, again and again, one of the
 * courses that could do better by itself is planned as if some of those that hold the time it would like were not there;
 * those whose time it takes are planned again around it, and may break, which is mended in turn. What comes out is kept if
 * it is better, and by simulated annealing now and then if it is not.
 */
final class RepairSearch {
    /** How much worse it is to break a course, or to move another's visit, than to move one's own; and to shift by a day. */
    private static final double BROKEN = 3;

    private static final double OTHERS = 2;
    private static final double DAY = 0.02;

    /** How much worse a plan may become by chance: at the beginning of a round, and at its end. */
    private static final double HOT = 0.7;

    /** The same at the beginning once no more are broken than must be. */
    private static final double WARM = 0.3;

    private static final double COLD = 0.05;
    private static final long ROUND = 3_000;

    /** How many courses may lose their places to another at once. */
    private static final int MOST_HIT = 4;

    /** How much less a course is made to yield for each time that it then found no place. */
    private static final double TROUBLE = 0.3;

    /** Within how many days of one of its visits a course looks for time. */
    private static final int[] NEAR = {1, 4, 8, 15};

    private static final int MOST_YIELDING = 12;

    private static final long SEED = 20_270_104;

    /**
     * What a search found.
     *
     * @param offers the plan of each course that is not broken, moved or not
     * @param broken the courses for which no complete plan was found
     * @param score what it costs
     * @param isExhausted whether the search was ended by its budget
     * @param isProven whether nothing costs less
     */
    record Found(
            Map<CourseId, Offer> offers,
            Set<CourseId> broken,
            RepairScore score,
            boolean isExhausted,
            boolean isProven) {
        Found {
            offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
            broken = Collections.unmodifiableSet(new LinkedHashSet<>(broken));
            requireNonNull(score, "score");
        }
    }

    private final List<RepairCourse> courses;
    private final List<Function<Snapshot, Optional<Offer>>> planners;
    private final Snapshot rest;
    /** The rest as it is while the search goes on: nothing on a unit is given to a like one. */
    private final Snapshot still;

    private final long most;
    /** The best that each course could do if no other one were there: together no more than anything costs. */
    private final List<RepairScore> alone = new ArrayList<>();

    /** How often a course lost its place and found no other. */
    private final int[] trouble;

    private final Random random = new Random(SEED);
    private long steps;

    private RepairSearch(CoursePlanner planner, List<RepairCourse> courses, Snapshot rest, long most) {
        this.courses = courses;
        this.trouble = new int[courses.size()];
        this.planners = courses.stream()
                .map(course -> planner.again(course.request(), rest.calendar()))
                .toList();
        this.rest = rest;
        this.still = still(rest);
        this.most = most;
    }

    private static Snapshot still(Snapshot rest) {
        List<Occupancy> all = rest.occupancies();
        return all.stream().noneMatch(Occupancy::maySwap)
                ? rest
                : Snapshot.of(
                        rest.calendar(), all.stream().map(RepairSearch::still).toList());
    }

    private static Occupancy still(Occupancy one) {
        return new Occupancy(
                one.claims(), one.site(), one.presence(), one.course(), one.kinds(), one.appointment(), false);
    }

    /**
     * Looks for the best plans.
     *
     * @param courses the courses that may move, those that must and those that could make room
     * @param rest all that is taken but for the visits that these courses keep
     * @param steps how many times a course may be planned to improve on the first plans, 0 or more
     */
    static Found search(CoursePlanner planner, List<RepairCourse> courses, Snapshot rest, long steps) {
        return new RepairSearch(planner, List.copyOf(courses), rest, steps).run();
    }

    private Found run() {
        RepairPlan plan = first();
        RepairScore least = alone.stream().reduce(RepairScore.NONE, RepairScore::plus);
        steps = 0;
        return found(improve(plan, least), least);
    }

    private Found found(RepairPlan best, RepairScore least) {
        Map<CourseId, Offer> offers = new LinkedHashMap<>();
        List<Integer> left = new ArrayList<>();
        Snapshot taken = rest;
        for (int i = 0; i < courses.size(); i++) {
            Offer offer = best.offer(i);
            if (offer == null) {
                left.add(i);
            } else {
                offers.put(courses.get(i).id(), offer);
                taken = taken.with(offer.occupancies());
            }
        }
        // for these there may be room after all if what others have is swapped
        Set<CourseId> broken = new LinkedHashSet<>();
        RepairScore score = best.score();
        for (int each : left) {
            Offer offer = plan(each, taken);
            if (offer == null) {
                broken.add(courses.get(each).id());
            } else {
                offers.put(courses.get(each).id(), offer);
                taken = taken.with(offer.occupancies(), offer.swaps());
                score = score.minus(best.score(each)).plus(courses.get(each).score(offer));
            }
        }
        boolean isProven = score.equals(least);
        return new Found(offers, broken, score, !isProven && most > 0, isProven);
    }

    /** Everyone stays who can; the others are planned around them. */
    private RepairPlan first() {
        RepairPlan plan = RepairPlan.of(courses, still);
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            Offer offer = plan(i, rest);
            alone.add(courses.get(i).score(offer));
            // a unit that it would like may have gone to another one meanwhile
            Offer now = offer == null || offer.cost().moved() > 0 ? null : plan(i, plan.taken());
            if (now == null || now.cost().moved() > 0) {
                hit.add(i);
            } else {
                plan = plan.with(i, now);
            }
        }
        for (int each : hit) {
            plan = plan.with(each, plan(each, plan.taken()));
        }
        return plan;
    }

    private @Nullable Offer plan(int course, Snapshot taken) {
        steps++;
        return planners.get(course)
                .apply(taken)
                .filter(courses.get(course)::isComplete)
                .orElse(null);
    }

    // simulated annealing in rounds, each from the best that is known
    private RepairPlan improve(RepairPlan first, RepairScore least) {
        RepairPlan best = first;
        RepairPlan now = first;
        long round = 0;
        while (steps < most && !best.score().equals(least)) {
            if (steps / ROUND > round) {
                round = steps / ROUND;
                now = best;
            }
            RepairPlan next = tried(now);
            double hot = best.score().broken() > least.broken() ? HOT : WARM;
            double heat = hot * Math.pow(COLD / hot, (double) (steps % ROUND) / ROUND);
            double worse = badness(next.score()) - badness(now.score());
            if (worse <= 0 || worse < -heat * Math.log(random.nextDouble())) {
                now = next;
            }
            if (now.score().compareTo(best.score()) < 0) {
                best = now;
            }
        }
        return best;
    }

    private static double badness(RepairScore score) {
        return BROKEN * score.broken() + OTHERS * score.othersMoved() + score.ownMoved() + DAY * score.daysShifted();
    }

    private RepairPlan tried(RepairPlan now) {
        int course = chosen(now);
        if (course < 0) {
            steps = most;
            return now;
        }
        List<Integer> away = yielding(now, course);
        Offer offer = plan(course, now.without(plus(away, course)).taken());
        if (offer == null) {
            return now;
        }
        List<Integer> hit = now.inTheWay(offer, away);
        if (hit.size() > MOST_HIT) {
            return now;
        }
        RepairPlan next = now.without(plus(hit, course)).with(course, offer);
        Collections.shuffle(hit, random);
        for (int each : hit) {
            Offer other = plan(each, next.taken());
            trouble[each] += other == null ? 1 : 0;
            next = next.with(each, other);
        }
        return next;
    }

    private static List<Integer> plus(List<Integer> some, int more) {
        List<Integer> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    /** One of the courses that would do better by itself, mostly one that is broken, or else one that moves more visits; -1 for none. */
    private int chosen(RepairPlan now) {
        List<Integer> broken = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        List<Integer> worse = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            RepairScore score = now.score(i);
            if (score.compareTo(alone.get(i)) > 0) {
                boolean movesMore = score.moved() > alone.get(i).moved();
                (now.isBroken(i) ? broken : movesMore ? moved : worse).add(i);
            }
        }
        List<Integer> of = worse;
        of = of.isEmpty() || (!moved.isEmpty() && random.nextInt(4) > 0) ? moved : of;
        of = of.isEmpty() || (!broken.isEmpty() && random.nextInt(3) > 0) ? broken : of;
        return of.isEmpty() ? -1 : of.get(random.nextInt(of.size()));
    }

    /** Some of those who hold time that a course might like. */
    private List<Integer> yielding(RepairPlan now, int course) {
        RepairCourse which = courses.get(course);
        List<Long> days = which.days();
        if (days.isEmpty()) {
            return new ArrayList<>();
        }
        if (random.nextInt(5) < 3) {
            List<Integer> all = now.near(course, 0, Integer.MAX_VALUE, null);
            return easiest(all, all.size() * (1 + random.nextInt(4)) / 5);
        }
        long day = days.get(random.nextInt(days.size()));
        int near = NEAR[random.nextInt(NEAR.length)];
        // mostly it is somebody's time that is wanting, and now and then a room
        var by = random.nextInt(5) == 0 ? null : which.request().practitioners();
        List<Integer> some = now.near(course, day, near, by);
        return easiest(some, 1 + random.nextInt(MOST_YIELDING));
    }

    /** Some of these at random, rather those for whom a place was found whenever they lost theirs. */
    private List<Integer> easiest(List<Integer> some, int most) {
        double[] hardness = new double[courses.size()];
        for (int each : some) {
            hardness[each] = random.nextDouble() * (1 + TROUBLE * trouble[each]);
        }
        List<Integer> result = new ArrayList<>(some);
        result.sort(Comparator.comparingDouble(each -> hardness[each]));
        return new ArrayList<>(result.subList(0, Math.min(most, result.size())));
    }
}
