package dev.regimen.scheduling.planning;

import com.google.common.base.Suppliers;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Holdings;
import dev.regimen.scheduling.internal.grid.SetUnits;
import dev.regimen.scheduling.planning.CoursePlanner.Together;
import dev.regimen.scheduling.planning.JointCourse.Placement;
import dev.regimen.scheduling.planning.JointCourse.Terms;
import dev.regimen.scheduling.planning.JointCourse.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
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
    /** How much worse it is to break a course, or to move another's visit, than to move one's own; and to shift by a day. */
    private static final double BROKEN = 3;

    private static final double OTHERS = 2;
    private static final double DAY = 0.01;

    /** How much worse a plan may become by chance: at the beginning of a round, and at its end. */
    private static final double HOT = 0.5;

    private static final double COLD = 0.03;
    private static final int ROUND = 1_500;

    /** What it counts to take the time of a visit: of one that is where it was, and of one that moves anyway. */
    private static final int HOME = 1_150;

    private static final int MOVED = 350;
    /** How much more, for each time that its course lost its place, and found no other. */
    private static final int TROUBLE = 20;

    private static final int GREAT_TROUBLE = 150;

    /** After how many that lost their places nobody else does, and after how many all is given up. */
    private static final int MOST_SOFT = 6;

    private static final int MOST_HIT = 14;

    private static final double[] NOISE = {0, 0.02, 0.15};

    /**
     * How much of its price is paid for others' time. If that is little, courses find better days for what they take, and
     * those who lose it may find better ones, too.
     */
    private static final double[] PAID = {1, 1, 0.3, 0.03};

    private static final long SEED = 20_270_104;

    private final List<JointCourse> courses = new ArrayList<>();
    private final List<Boolean> isOwn = new ArrayList<>();
    private final List<Boolean> isPresent = new ArrayList<>();
    private final Holdings holdings;
    private final GridSnapshot rest;
    private final long most;
    private final @Nullable Placement[] now;
    /** What each course costs if no other one is there. */
    private final double[] alone;

    private final int[] trouble;
    private final Random random = new Random(SEED);
    private long tries;

    JointSearch(
            List<CourseRequest> requests,
            Set<CourseId> others,
            GridSnapshot rest,
            KnownSteps known,
            long budget,
            long most) {
        this.rest = rest;
        this.most = most;
        this.holdings = new Holdings(rest, requests.size());
        Map<PatientRef, Integer> patients = new HashMap<>();
        requests.forEach(each -> patients.merge(each.patient(), 1, Integer::sum));
        for (CourseRequest each : requests) {
            courses.add(new JointCourse(each, known, rest, holdings, budget));
            isOwn.add(!others.contains(each.course().course()));
            isPresent.add(patients.getOrDefault(each.patient(), 0) > 1);
        }
        this.now = new Placement[courses.size()];
        this.alone = new double[courses.size()];
        this.trouble = new int[courses.size()];
    }

    Together run() {
        settle();
        improve();
        polish();
        return result();
    }

    private @Nullable Placement plan(int course, Terms terms) {
        tries++;
        return courses.get(course).plan(terms);
    }

    private double move(int course) {
        return isOwn.get(course) ? 1 : OTHERS;
    }

    private double cost(int course) {
        return cost(course, now[course]);
    }

    private double cost(int course, @Nullable Placement placement) {
        return placement == null
                ? BROKEN + move(course) * courses.get(course).request().keeping().size()
                : move(course) * placement.moved() + DAY * placement.shifted();
    }

    private void put(int course, @Nullable Placement placement) {
        now[course] = placement;
        if (placement != null) {
            courses.get(course).take(placement, course, isPresent.get(course), visit -> weight(course, visit));
        }
    }

    private int weight(int course, Visit visit) {
        return (int) (move(course) * (visit.isMoved() ? MOVED : HOME)) + trouble[course];
    }

    private void lift(int course) {
        if (now[course] != null) {
            holdings.release(course);
            now[course] = null;
        }
    }

    /** Everyone stays who can; the others are planned around them. */
    private void settle() {
        List<@Nullable Placement> best = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Placement placement = plan(i, Terms.HARD);
            alone[i] = cost(i, placement);
            best.add(placement);
        }
        List<Integer> hit = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Placement alone = best.get(i);
            Placement here = alone == null || alone.moved() > 0 ? null : courses.get(i).place(alone.solution());
            if (here != null && !here.victims().isEmpty()) {
                here = plan(i, Terms.HARD);
            }
            if (here != null && here.moved() == 0) {
                put(i, here);
            } else {
                hit.add(i);
            }
        }
        for (int each : hit) {
            put(each, plan(each, Terms.HARD));
        }
        tries = 0;
    }

    // simulated annealing in rounds, each from the best that is known
    private void improve() {
        double[] costs = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            costs[i] = cost(i);
        }
        Tally tally = tally();
        Tally best = tally;
        Placement[] kept = now.clone();
        long round = 0;
        while (tries < most) {
            if (tries / ROUND > round) {
                round = tries / ROUND;
                restore(kept);
            }
            int course = chosen();
            if (course < 0) {
                break;
            }
            double heat = HOT * Math.pow(COLD / HOT, (double) (tries % ROUND) / ROUND);
            if (tryToPlace(course, -heat * Math.log(random.nextDouble()))) {
                tally = tally();
                if (tally.compareTo(best) < 0) {
                    best = tally;
                    kept = now.clone();
                }
            }
        }
        restore(kept);
    }

    private void restore(@Nullable Placement[] kept) {
        for (int i = 0; i < now.length; i++) {
            if (now[i] != kept[i]) {
                lift(i);
            }
        }
        for (int i = 0; i < now.length; i++) {
            if (now[i] != kept[i]) {
                put(i, kept[i]);
            }
        }
    }

    private record Tally(int broken, int others, int own, long shifted) implements Comparable<Tally> {
        @Override
        public int compareTo(Tally other) {
            int by = Integer.compare(broken, other.broken);
            by = by != 0 ? by : Integer.compare(others, other.others);
            by = by != 0 ? by : Integer.compare(own, other.own);
            return by != 0 ? by : Long.compare(shifted, other.shifted);
        }
    }

    private Tally tally() {
        int broken = 0;
        int others = 0;
        int own = 0;
        long shifted = 0;
        for (int i = 0; i < now.length; i++) {
            Placement at = now[i];
            int moved = at == null ? courses.get(i).request().keeping().size() : at.moved();
            broken += at == null ? 1 : 0;
            others += isOwn.get(i) ? 0 : moved;
            own += isOwn.get(i) ? moved : 0;
            shifted += at == null ? 0 : at.shifted();
        }
        return new Tally(broken, others, own, shifted);
    }

    /** One of the courses that would do better by itself, mostly one that is broken; -1 for none. */
    private int chosen() {
        List<Integer> broken = new ArrayList<>();
        List<Integer> worse = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            if (cost(i) > alone[i] + DAY / 2) {
                (now[i] == null ? broken : worse).add(i);
            }
        }
        List<Integer> of = worse;
        of = of.isEmpty() || (!broken.isEmpty() && random.nextInt(3) > 0) ? broken : of;
        return of.isEmpty() ? -1 : of.get(random.nextInt(of.size()));
    }

    /** Plans a course, and in turn those whose time it takes; all stays as it was if it becomes worse than it may. */
    private boolean tryToPlace(int first, double worse) {
        Map<Integer, @Nullable Placement> before = new LinkedHashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(first));
        lose(first, before);
        int hit = 0;
        while (!queue.isEmpty() && hit <= MOST_HIT) {
            int course = queue.remove();
            Terms terms = hit < MOST_SOFT ? soft(course) : Terms.HARD;
            Placement placement = plan(course, terms);
            if (placement == null) {
                trouble[course] += GREAT_TROUBLE;
                continue;
            }
            for (int victim : placement.victims()) {
                lose(victim, before);
                trouble[victim] += TROUBLE;
                queue.add(victim);
                hit++;
            }
            put(course, placement);
        }
        double change = 0;
        for (Map.Entry<Integer, @Nullable Placement> each : before.entrySet()) {
            change += cost(each.getKey()) - cost(each.getKey(), each.getValue());
        }
        if (queue.isEmpty() && change <= worse) {
            return true;
        }
        before.keySet().forEach(this::lift);
        before.forEach(this::put);
        return false;
    }

    private Terms soft(int course) {
        return new Terms(false, PAID[random.nextInt(PAID.length)] / move(course), NOISE[random.nextInt(NOISE.length)], random.nextLong());
    }

    private void lose(int course, Map<Integer, @Nullable Placement> before) {
        if (!before.containsKey(course)) {
            before.put(course, now[course]);
        }
        lift(course);
    }

    /** Each course that moves goes where it is best, the others being where they are. */
    private void polish() {
        for (int i = 0; i < now.length; i++) {
            Placement before = now[i];
            if (before != null && before.moved() > 0) {
                lift(i);
                Placement better = plan(i, Terms.HARD);
                put(i, better == null || !better.victims().isEmpty() ? before : better);
            }
        }
    }

    private Together result() {
        SetUnits units = new SetUnits(rest);
        List<Map<Candidate, List<Resource>>> serving = serving(units);
        List<Occupancy> all = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Placement at = now[i];
            if (at != null) {
                all.addAll(courses.get(i).occupancies(at, serving.get(i)::get));
            }
        }
        Supplier<Snapshot> taken = Suppliers.memoize(() -> rest.with(all, units.swaps()))::get;
        Map<CourseId, Offer> offers = new LinkedHashMap<>();
        Set<CourseId> broken = new LinkedHashSet<>();
        boolean isProven = true;
        for (int i = 0; i < now.length; i++) {
            CourseId id = id(i);
            Placement at = now[i];
            if (at == null) {
                broken.add(id);
            } else {
                offers.put(
                        id,
                        courses.get(i)
                                .offer(at, serving.get(i)::get, () -> taken.get().without(id)));
            }
            isProven &= cost(i) <= alone[i] + DAY / 2;
        }
        return new Together(offers, broken, units.swaps(), isProven);
    }

    private CourseId id(int course) {
        return courses.get(course).request().course().course();
    }

    private List<Map<Candidate, List<Resource>>> serving(SetUnits units) {
        int number = 0;
        for (int i = 0; i < now.length; i++) {
            Placement at = now[i];
            for (Visit visit : at == null ? List.<Visit>of() : at.visits()) {
                units.add(
                        number++, visit.supplies(), visit.at().start(), courses.get(i).had(visit.step()));
            }
        }
        units.find();
        number = 0;
        List<Map<Candidate, List<Resource>>> serving = new ArrayList<>();
        for (Placement at : now) {
            Map<Candidate, List<Resource>> its = new HashMap<>();
            for (Visit visit : at == null ? List.<Visit>of() : at.visits()) {
                its.put(visit.at(), units.units(number++));
            }
            serving.add(its);
        }
        return serving;
    }
}
