package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Holdings;
import dev.regimen.scheduling.internal.grid.SetUnits;
import dev.regimen.scheduling.planning.CoursePlanner.Together;
import dev.regimen.scheduling.planning.JointCourse.Placement;
import dev.regimen.scheduling.planning.JointCourse.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where some courses are that are planned against each other; it changes all the time. Confined to one thread. */
final class JointPlan {
    /** How much worse it is to move a visit of another course than of one's own. */
    private static final double OTHERS = 2;

    /** What it counts to take the time of a visit: of one that is where it was, and of one that moves anyway. */
    private static final int HOME = 1_150;

    private static final int MOVED = 350;

    /** Which part of trouble is forgotten at once. */
    private static final int FADING = 10;

    /**
     * What a plan costs; less is better.
     *
     * @param broken courses without a place
     * @param others visits of courses that only make room which move, all those of a broken course among them
     * @param own visits of other courses that move, likewise
     * @param shifted by how many days
     */
    record Tally(int broken, int others, int own, long shifted) implements Comparable<Tally> {
        private static final Comparator<Tally> ORDER = Comparator.comparingInt(Tally::broken)
                .thenComparingInt(Tally::others)
                .thenComparingInt(Tally::own)
                .thenComparingLong(Tally::shifted);

        @Override
        public int compareTo(Tally other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<JointCourse> courses = new ArrayList<>();
    /** Those that are too much to plan at all. */
    private final Set<CourseId> beyond = new LinkedHashSet<>();

    private final List<Boolean> isOwn = new ArrayList<>();
    private final List<Boolean> isPresent = new ArrayList<>();
    private final GridSnapshot rest;
    private final Holdings holdings;
    private final @Nullable Placement[] now;
    /** How much more a visit of a course counts, since that was hard to place. */
    private final int[] trouble;

    /**
     * @param others the courses that only make room
     * @param budget the steps that planning one course once may take
     */
    JointPlan(List<CourseRequest> requests, Set<CourseId> others, GridSnapshot rest, KnownSteps known, long budget) {
        this.rest = rest;
        this.holdings = new Holdings(rest, requests.size());
        Map<PatientRef, Integer> patients = new HashMap<>();
        requests.forEach(each -> patients.merge(each.patient(), 1, Integer::sum));
        for (CourseRequest each : requests) {
            CourseId id = each.course().course();
            try {
                courses.add(new JointCourse(each, known, rest, holdings, budget));
                isOwn.add(!others.contains(id));
                isPresent.add(patients.getOrDefault(each.patient(), 0) > 1);
            } catch (Effort.Spent spent) {
                beyond.add(id);
            }
        }
        this.now = new Placement[courses.size()];
        this.trouble = new int[courses.size()];
    }

    int size() {
        return now.length;
    }

    JointCourse course(int course) {
        return courses.get(course);
    }

    @Nullable
    Placement at(int course) {
        return now[course];
    }

    /** How much it counts that a visit of a course moves. */
    double move(int course) {
        return isOwn.get(course) ? 1 : OTHERS;
    }

    /** The most that it counts for any of them. */
    double hardest() {
        return isOwn.contains(false) ? OTHERS : 1;
    }

    /** Makes a course harder to take time from. */
    void addTrouble(int course, int more) {
        trouble[course] += more;
    }

    /** Lets trouble fade. */
    void forget() {
        for (int i = 0; i < trouble.length; i++) {
            trouble[i] -= trouble[i] / FADING;
        }
    }

    /** Gives a course a place, whoever has it; null for none. */
    void put(int course, @Nullable Placement placement) {
        now[course] = placement;
        if (placement != null) {
            courses.get(course).take(placement, course, isPresent.get(course), visit -> weight(course, visit));
        }
    }

    private int weight(int course, Visit visit) {
        return (int) (move(course) * (visit.isMoved() ? MOVED : HOME)) + trouble[course];
    }

    /** Takes its place from a course. */
    void lift(int course) {
        if (now[course] != null) {
            holdings.release(course);
            now[course] = null;
        }
    }

    /** The places of all courses. */
    @Nullable
    Placement[] places() {
        return now.clone();
    }

    /** Has all courses be where they were. */
    void restore(@Nullable Placement[] places) {
        for (int i = 0; i < now.length; i++) {
            if (now[i] != places[i]) {
                lift(i);
            }
        }
        for (int i = 0; i < now.length; i++) {
            if (now[i] != places[i]) {
                put(i, places[i]);
            }
        }
    }

    Tally tally() {
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

    /** The courses where they are now, as offers. */
    Together write(boolean isProven) {
        SetUnits units = new SetUnits(rest);
        List<Map<Candidate, List<Resource>>> serving = serving(units);
        List<Occupancy> all = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Placement at = now[i];
            if (at != null) {
                all.addAll(courses.get(i).occupancies(at, serving(serving.get(i))));
            }
        }
        Supplier<Snapshot> taken = Suppliers.memoize(() -> rest.with(all, units.swaps()));
        Map<CourseId, Offer> offers = new LinkedHashMap<>();
        Set<CourseId> staying = new LinkedHashSet<>();
        Set<CourseId> broken = new LinkedHashSet<>(beyond);
        for (int i = 0; i < now.length; i++) {
            CourseId id = courses.get(i).request().course().course();
            Placement at = now[i];
            if (at == null) {
                broken.add(id);
            } else {
                Supplier<Snapshot> besides = () -> taken.get().without(id);
                offers.put(id, courses.get(i).offer(at, serving(serving.get(i)), besides));
                if (courses.get(i).isStaying(at, serving(serving.get(i)))) {
                    staying.add(id);
                }
            }
        }
        return new Together(offers, staying, broken, units.swaps(), isProven && beyond.isEmpty());
    }

    private static OfferWriter.Serving serving(Map<Candidate, List<Resource>> units) {
        return visit -> requireNonNull(units.get(visit), "units");
    }

    private List<Map<Candidate, List<Resource>>> serving(SetUnits units) {
        List<Map<Candidate, List<Resource>>> serving = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < now.length; i++) {
            for (Visit visit : visits(i)) {
                List<String> had = courses.get(i).had(visit.step());
                units.add(number++, visit.supplies(), visit.at().start(), had);
            }
        }
        units.find();
        number = 0;
        for (int i = 0; i < now.length; i++) {
            Map<Candidate, List<Resource>> its = new HashMap<>();
            for (Visit visit : visits(i)) {
                its.put(visit.at(), units.units(number++));
            }
            serving.add(its);
        }
        return serving;
    }

    private List<Visit> visits(int course) {
        Placement at = now[course];
        return at == null ? List.of() : at.visits();
    }
}
