package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds new plans for courses that cannot all stay as they are, breaking as few as possible, then moving as few visits of
 * other courses, then of their own, then by as few days. The same arguments give the same answer.
 */
final class RepairSearch {
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

    private final CoursePlanner planner;
    private final List<RepairCourse> courses;
    private final long most;
    private final Map<CourseId, Offer> offers = new LinkedHashMap<>();
    private Snapshot taken;
    private long steps;

    private RepairSearch(CoursePlanner planner, List<RepairCourse> courses, Snapshot rest, long most) {
        this.planner = planner;
        this.courses = courses;
        this.taken = rest;
        this.most = most;
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
        List<RepairCourse> hit = new ArrayList<>();
        for (RepairCourse course : courses) {
            Optional<Offer> offer = plan(course, taken);
            if (offer.isPresent() && offer.get().cost().moved() == 0) {
                place(course, offer.get());
            } else {
                hit.add(course);
            }
        }
        Set<CourseId> broken = new HashSet<>();
        for (RepairCourse course : hit) {
            plan(course, taken).ifPresentOrElse(offer -> place(course, offer), () -> broken.add(course.id()));
        }
        RepairScore score = RepairScore.NONE;
        for (RepairCourse course : courses) {
            score = score.plus(score(course, offers.get(course.id())));
        }
        return new Found(offers, broken, score, steps > most, score.equals(RepairScore.NONE));
    }

    private Optional<Offer> plan(RepairCourse course, Snapshot snapshot) {
        steps++;
        return planner.best(course.request(), snapshot).filter(offer -> isComplete(course, offer));
    }

    // what is booked may not be left without a date
    private static boolean isComplete(RepairCourse course, Offer offer) {
        return course.request().keeping().stream()
                .noneMatch(kept -> offer.open().stream()
                        .anyMatch(open -> open.id().equals(kept.visit().id())));
    }

    private void place(RepairCourse course, Offer offer) {
        offers.put(course.id(), offer);
        taken = taken.with(occupancies(offer), offer.swaps());
    }

    private static List<Occupancy> occupancies(Offer offer) {
        return offer.visits().stream()
                .map(visit ->
                        new Occupancy(visit.claims(), visit.presence(offer.patient()), offer.course(), offer.kinds()))
                .toList();
    }

    private static RepairScore score(RepairCourse course, @org.jspecify.annotations.Nullable Offer offer) {
        int moved =
                offer == null ? course.request().keeping().size() : offer.cost().moved();
        return new RepairScore(
                offer == null ? 1 : 0,
                course.isOwn() ? 0 : moved,
                course.isOwn() ? moved : 0,
                offer == null ? 0 : offer.cost().daysShifted(),
                offer == null ? 0 : offer.cost().total());
    }
}
