package dev.regimen.scheduling.planning;

import dev.regimen.scheduling.planning.CoursePlanner.Together;
import dev.regimen.scheduling.planning.JointCourse.Placement;
import dev.regimen.scheduling.planning.JointCourse.Terms;
import dev.regimen.scheduling.planning.JointPlan.Tally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Plans many courses against each other, as few as possible without a place, and then with as few visits as possible that
 * move. The same arguments give the same answer.
 *
 * <p>First everyone stays who can, and the others are planned around them. From then on, again and again, one of the
 * courses that could do better by itself is planned where time that others hold has a price: that of the visits which
 * would lose it. Those lose their places and are planned in the same way in turn, until nobody is left without one, or
 * somebody is for whom there is none. What comes out is kept if it is better, and by simulated annealing now and then if
 * it is not.
 */
final class JointSearch {
    /** How much worse it is to break a course than to move its visits; and how much to move one by a day. */
    private static final double BROKEN = 3;

    private static final double DAY = 0.01;

    /** How much worse a plan may become by chance: at the beginning of a round, and at its end. */
    private static final double HOT = 0.5;

    private static final double COLD = 0.03;
    private static final int ROUND = 700;

    /** After how many rounds in which nothing was found the search ends. */
    private static final int MOST_IDLE = 5;

    /** How much harder it becomes to take the time of a course that lost its place, and of one that found no other. */
    private static final int TROUBLE = 20;

    private static final int GREAT_TROUBLE = 150;

    /** After how many courses were tried trouble begins to fade. */
    private static final int MEMORY = 100;

    /** After how many at the most that lost their places nobody else does, and after how many all is given up. */
    private static final int MOST_SOFT = 6;

    private static final int FEWER_SOFT = 2;

    private static final int MOST_HIT = 14;

    private static final double[] NOISE = {0, 0.02, 0.15};

    /**
     * How much of its price is paid for others' time. If that is little, courses find better days for what they take, and
     * those who lose it may find better ones, too.
     */
    private static final double[] PAID = {1, 1, 0.3, 0.03};

    private static final long SEED = 20_270_104;

    private final JointPlan plan;
    private final long most;
    /** The best place of each course if no other one is there; null if there is none. */
    private final @Nullable Placement[] alone;

    private final Random random = new Random(SEED);
    private long tries;

    /** @param most how many times a course may be planned to improve on the first plan */
    JointSearch(JointPlan plan, long most) {
        this.plan = plan;
        this.most = most;
        this.alone = new Placement[plan.size()];
    }

    Together run() {
        settle();
        improve();
        polish();
        return plan.write(isProven());
    }

    private @Nullable Placement plan(int course, Terms terms) {
        tries++;
        return plan.course(course).plan(terms);
    }

    /** Everyone stays who can; the others are planned around them. */
    private void settle() {
        for (int i = 0; i < alone.length; i++) {
            alone[i] = plan(i, Terms.HARD);
        }
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < alone.length; i++) {
            Placement stays = staying(i);
            if (stays == null) {
                hit.add(i);
            } else {
                plan.put(i, stays);
            }
        }
        for (int each : hit) {
            plan.put(each, onlyFree(plan(each, Terms.HARD)));
        }
        tries = 0;
    }

    private @Nullable Placement staying(int course) {
        Placement best = alone[course];
        if (best == null || best.moved() > 0) {
            return null;
        }
        Placement here = plan.course(course).place(best.solution());
        if (here != null && here.victims().isEmpty()) {
            return here;
        }
        Placement other = onlyFree(plan(course, Terms.HARD));
        return other == null || other.moved() > 0 ? null : other;
    }

    // where needs of one visit want the same of somebody, each for itself could have it
    private static @Nullable Placement onlyFree(@Nullable Placement placement) {
        return placement == null || placement.victims().isEmpty() ? placement : null;
    }

    // simulated annealing in rounds, each from the best that is known
    private void improve() {
        Tally best = plan.tally();
        @Nullable Placement[] places = plan.places();
        long round = 0;
        long found = 0;
        long looks = 0;
        while (tries < most && tries - found < MOST_IDLE * ROUND) {
            if (tries / ROUND > round) {
                round = tries / ROUND;
                plan.restore(places);
            }
            if (++looks % MEMORY == 0) {
                plan.forget();
            }
            int course = chosen();
            if (course < 0) {
                break;
            }
            double heat = HOT * Math.pow(COLD / HOT, (double) (tries % ROUND) / ROUND);
            if (isPlaced(course, -heat * Math.log(random.nextDouble()))) {
                Tally tally = plan.tally();
                if (tally.compareTo(best) < 0) {
                    best = tally;
                    found = tries;
                    places = plan.places();
                }
            }
        }
        plan.restore(places);
    }

    /** One of the courses that would do better by itself, mostly one that is broken; -1 for none. */
    private int chosen() {
        List<Integer> broken = new ArrayList<>();
        List<Integer> worse = new ArrayList<>();
        for (int i = 0; i < alone.length; i++) {
            if (!isAsGoodAsAlone(i)) {
                (plan.at(i) == null ? broken : worse).add(i);
            }
        }
        List<Integer> of = worse;
        of = of.isEmpty() || (!broken.isEmpty() && random.nextInt(3) > 0) ? broken : of;
        return of.isEmpty() ? -1 : of.get(random.nextInt(of.size()));
    }

    private boolean isAsGoodAsAlone(int course) {
        Placement least = alone[course];
        Placement at = plan.at(course);
        return least == null
                || (at != null
                        && (at.moved() < least.moved()
                                || (at.moved() == least.moved() && at.shifted() <= least.shifted())));
    }

    private boolean isProven() {
        for (int i = 0; i < alone.length; i++) {
            if (!isAsGoodAsAlone(i)) {
                return false;
            }
        }
        return true;
    }

    /** Plans a course, and in turn those whose time it takes; all stays as it was if it becomes worse than it may. */
    private boolean isPlaced(int first, double worse) {
        Map<Integer, @Nullable Placement> before = new LinkedHashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(first));
        lose(first, before);
        int soft = MOST_SOFT - random.nextInt(FEWER_SOFT);
        int hit = 0;
        while (!queue.isEmpty() && hit <= MOST_HIT) {
            int course = queue.remove();
            Placement placement = hit < soft ? plan(course, soft(course)) : onlyFree(plan(course, Terms.HARD));
            if (placement == null) {
                plan.addTrouble(course, GREAT_TROUBLE);
                continue;
            }
            for (int victim : placement.victims()) {
                lose(victim, before);
                plan.addTrouble(victim, TROUBLE);
                queue.add(victim);
                hit++;
            }
            plan.put(course, placement);
        }
        double change = 0;
        for (Map.Entry<Integer, @Nullable Placement> each : before.entrySet()) {
            change += cost(each.getKey(), plan.at(each.getKey())) - cost(each.getKey(), each.getValue());
        }
        if (queue.isEmpty() && change <= worse) {
            return true;
        }
        before.keySet().forEach(plan::lift);
        before.forEach(plan::put);
        return false;
    }

    private double cost(int course, @Nullable Placement placement) {
        return placement == null
                ? plan.hardest() * BROKEN
                        + plan.move(course)
                                * plan.course(course).request().keeping().size()
                : plan.move(course) * placement.moved() + DAY * placement.shifted();
    }

    private Terms soft(int course) {
        double paid = PAID[random.nextInt(PAID.length)];
        double noise = NOISE[random.nextInt(NOISE.length)];
        return new Terms(false, paid / plan.move(course), noise, random.nextLong());
    }

    private void lose(int course, Map<Integer, @Nullable Placement> before) {
        if (!before.containsKey(course)) {
            before.put(course, plan.at(course));
        }
        plan.lift(course);
    }

    /** Each course that moves goes where it is best, the others being where they are. */
    private void polish() {
        for (int i = 0; i < alone.length; i++) {
            Placement before = plan.at(i);
            if (before != null && before.moved() > 0) {
                plan.lift(i);
                Placement better = onlyFree(plan(i, Terms.HARD));
                plan.put(i, better == null ? before : better);
            }
        }
    }
}
