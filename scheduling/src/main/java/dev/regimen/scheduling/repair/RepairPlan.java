package dev.regimen.scheduling.repair;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.Practitioners;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan for each of some courses, or none where it is broken. Immutable. */
final class RepairPlan {
    private static final long SECONDS_IN_DAY = 86_400;

    /** What an offer takes, so that it is found quickly who is near. */
    private record Placed(Offer offer, RepairScore score, List<Work> work) {
        static Placed of(RepairCourse course, Offer offer) {
            List<Work> work = new ArrayList<>();
            for (Occupancy each : offer.occupancies()) {
                List<String> by = each.claims().stream()
                        .filter(claim -> claim.kind() == ResourceKind.PRACTITIONER)
                        .map(Claim::resource)
                        .toList();
                if (!each.claims().isEmpty()) {
                    work.add(new Work(day(each.claims().get(0).from().getEpochSecond()), by, each.claims()));
                }
            }
            return new Placed(offer, course.score(offer), work);
        }
    }

    /** A visit: about when it is, by whom, and what it takes. */
    private record Work(long day, List<String> by, List<Claim> claims) {
        boolean isBy(Practitioners who) {
            return by.isEmpty() || by.stream().anyMatch(who::allows);
        }
    }

    private final List<RepairCourse> courses;
    private final @Nullable Placed[] placed;
    private final RepairScore score;
    private final Snapshot taken;

    private RepairPlan(List<RepairCourse> courses, @Nullable Placed[] placed, RepairScore score, Snapshot taken) {
        this.courses = courses;
        this.placed = placed;
        this.score = score;
        this.taken = taken;
    }

    /** Everything broken. */
    static RepairPlan of(List<RepairCourse> courses, Snapshot rest) {
        RepairScore sum =
                courses.stream().map(course -> course.score(null)).reduce(RepairScore.NONE, RepairScore::plus);
        return new RepairPlan(courses, new Placed[courses.size()], sum, rest);
    }

    static long day(long epochSecond) {
        return Math.floorDiv(epochSecond, SECONDS_IN_DAY);
    }

    boolean isBroken(int course) {
        return placed[course] == null;
    }

    @Nullable
    Offer offer(int course) {
        Placed at = placed[course];
        return at == null ? null : at.offer;
    }

    RepairScore score(int course) {
        Placed at = placed[course];
        return at == null ? courses.get(course).score(null) : at.score;
    }

    RepairScore score() {
        return score;
    }

    Snapshot taken() {
        return taken;
    }

    /** This with these courses broken. */
    RepairPlan without(Collection<Integer> gone) {
        @Nullable Placed[] others = Arrays.copyOf(placed, placed.length);
        RepairScore sum = score;
        Set<CourseId> ids = new HashSet<>();
        for (int each : gone) {
            sum = sum.minus(score(each)).plus(courses.get(each).score(null));
            others[each] = null;
            ids.add(courses.get(each).id());
        }
        return new RepairPlan(courses, others, sum, taken.withoutCourses(ids));
    }

    /** This with a plan for a course that is broken, which it stays if there is none. */
    RepairPlan with(int course, @Nullable Offer offer) {
        if (offer == null) {
            return this;
        }
        @Nullable Placed[] others = Arrays.copyOf(placed, placed.length);
        Placed more = Placed.of(courses.get(course), offer);
        others[course] = more;
        RepairScore sum = score.minus(score(course)).plus(more.score);
        return new RepairPlan(courses, others, sum, taken.with(offer.occupancies()));
    }

    /** Those of some courses whose plans claim what an offer claims. */
    List<Integer> inTheWay(Offer offer, List<Integer> some) {
        List<Integer> result = new ArrayList<>();
        for (int each : some) {
            Placed other = placed[each];
            if (other != null && conflict(offer, other)) {
                result.add(each);
            }
        }
        return result;
    }

    private static boolean conflict(Offer one, Placed other) {
        for (Occupancy mine : one.occupancies()) {
            for (Work theirs : other.work) {
                if (conflict(mine.claims(), theirs.claims)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean conflict(List<Claim> some, List<Claim> others) {
        for (Claim claim : some) {
            for (Claim other : others) {
                if (claim.conflictsWith(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The courses that have a visit near a day.
     *
     * @param course the course that is looked for time for; it is not among them
     * @param by who leads the visit, or does; all of them if null
     */
    List<Integer> near(int course, long day, int days, @Nullable Practitioners by) {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            Placed other = placed[i];
            if (i != course && other != null && isNear(other, day, days, by)) {
                result.add(i);
            }
        }
        return result;
    }

    private static boolean isNear(Placed other, long day, int days, @Nullable Practitioners by) {
        for (Work work : other.work) {
            if (Math.abs(work.day - day) <= days && (by == null || work.isBy(by))) {
                return true;
            }
        }
        return false;
    }
}
