package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.verify.PlanVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One repair: which courses are hit, how they can be planned again, and what else could be done. */
final class Repairing {
    /** The steps that explaining a broken course may take, and looking for what would open it once more. */
    private static final long MOST_TO_EXPLAIN = 5_000;

    private final Scene scene;
    private final CourseRepairer.Allowed allowed;
    private final CoursePlanner planner;
    private final Siblings siblings;
    private final Map<CourseId, AffectedCourse> courses = new LinkedHashMap<>();
    private final Set<CourseId> hit = new LinkedHashSet<>();
    private boolean isExhausted;

    Repairing(List<CourseBooking> bookings, Scene scene, Effects effects, Instant now, CourseRepairer.Allowed allowed) {
        this.scene = scene;
        this.allowed = allowed;
        this.planner = CoursePlanner.of(scene.practice());
        Map<CourseId, List<Occupancy>> time = new LinkedHashMap<>();
        bookings.forEach(each -> time.put(each.course(), time(each)));
        for (CourseBooking each : bookings) {
            List<PlannedVisit> visits = each.appointments().stream()
                    .map(appointment -> appointment.visit())
                    .toList();
            boolean isConcerned = effects.concern(each.course(), visits);
            AffectedCourse course = isConcerned
                    ? AffectedCourse.of(
                            each,
                            scene,
                            scene.takenBefore().with(others(time, each.course())),
                            scene.taken().with(others(time, each.course())),
                            effects.on(each.course()),
                            now,
                            allowed.mayBookMissing())
                    : AffectedCourse.untouched(each, now, allowed.mayMoveOthers());
            courses.put(each.course(), course);
            if (course.isHit()) {
                hit.add(each.course());
            }
        }
        this.siblings = new Siblings(List.copyOf(courses.values()), PlanVerifier.of(scene.practice()), scene.taken());
    }

    private AffectedCourse course(CourseId id) {
        return requireNonNull(courses.get(id), "course");
    }

    private static List<Occupancy> time(CourseBooking booking) {
        return booking.appointments().stream().flatMap(Scene::time).toList();
    }

    private static List<Occupancy> others(Map<CourseId, List<Occupancy>> time, CourseId course) {
        List<Occupancy> all = new ArrayList<>();
        time.forEach((id, taken) -> {
            if (!id.equals(course)) {
                all.addAll(taken);
            }
        });
        return all;
    }

    RepairResult result(int most) {
        List<RepairProposal> proposals = new ArrayList<>();
        for (Solution each : solutions()) {
            if (proposals.size() < most) {
                proposals.addAll(proposals(each, most));
            }
        }
        List<RepairProposal> ranked = proposals.stream()
                .sorted(Comparator.comparing(RepairProposal::score))
                .distinct()
                .limit(most)
                .toList();
        return new RepairResult(scene.practice(), scene.taken(), ranked, isExhausted);
    }

    /** Solutions that move nobody else, and that do if that breaks fewer; the best first. */
    private List<Solution> solutions() {
        Solution own = solve(Set.of());
        if (own.broken().isEmpty() || !allowed.mayMoveOthers()) {
            return List.of(own);
        }
        Set<CourseId> others = new HashSet<>(courses.keySet());
        others.removeAll(hit);
        Solution all = solve(others);
        return all.broken().size() < own.broken().size() ? List.of(all, own) : List.of(own, all);
    }

    /** Plans all courses that are hit again, and of the others those that may move; courses that cannot be stay as they are. */
    private Solution solve(Set<CourseId> others) {
        Map<CourseId, PlanningResult> broken = new LinkedHashMap<>();
        Set<CourseId> moving = new HashSet<>(others);
        for (CourseId each : hit) {
            switch (course(each).standing().ahead()) {
                case SOMETHING -> moving.add(each);
                case BLOCKED -> broken.put(each, why(each, scene.taken()));
                case NOTHING -> {}
            }
        }
        while (true) {
            List<RepairCourse> asked = new ArrayList<>();
            List<Occupancy> staying = new ArrayList<>();
            for (AffectedCourse each : courses.values()) {
                staying.addAll(each.standing().settledTime());
                if (moving.contains(each.id())) {
                    asked.add(new RepairCourse(each.standing().request(), hit.contains(each.id())));
                } else if (isStaying(each, broken.keySet())) {
                    staying.addAll(each.standing().liveTime());
                }
            }
            Snapshot rest = scene.taken().with(staying);
            RepairSearch.Found found = RepairSearch.search(planner, asked, rest, allowed.budget());
            isExhausted |= found.isExhausted();
            Set<CourseId> lost = new HashSet<>(found.broken());
            found.offers().forEach((id, offer) -> {
                if (!course(id).standing().mayBook(offer)) {
                    lost.add(id);
                }
            });
            if (lost.isEmpty()) {
                siblings.atOdds(found.offers()).ifPresent(lost::add);
            }
            if (lost.isEmpty()) {
                return new Solution(found.offers(), broken);
            }
            for (CourseId each : courses.keySet()) {
                if (lost.contains(each)) {
                    moving.remove(each);
                    if (hit.contains(each)) {
                        broken.put(each, why(each, rest.with(time(found.offers(), each))));
                    }
                }
            }
        }
    }

    private boolean isStaying(AffectedCourse course, Set<CourseId> broken) {
        return !hit.contains(course.id()) || broken.contains(course.id());
    }

    private PlanningResult why(CourseId course, Snapshot taken) {
        return planner.withBudget(MOST_TO_EXPLAIN)
                .offers(course(course).standing().request(), taken, 1);
    }

    private static List<Occupancy> time(Map<CourseId, Offer> offers, CourseId but) {
        List<Occupancy> all = new ArrayList<>();
        offers.forEach((id, offer) -> {
            if (!id.equals(but)) {
                all.addAll(ProposalWriter.time(offer));
            }
        });
        return all;
    }

    /** A solution as a proposal, and what it would be if one of its courses went another way. */
    private List<RepairProposal> proposals(Solution solution, int most) {
        List<RepairProposal> all = new ArrayList<>();
        ProposalWriter writer = new ProposalWriter(scene, List.copyOf(courses.values()));
        all.add(writer.write(solution));
        for (CourseId id : courses.keySet()) {
            if (most > 1 && hit.contains(id) && solution.offers().containsKey(id)) {
                Snapshot taken = writer.takenBesides(solution, id);
                planner
                        .offers(course(id).standing().request(), taken, most)
                        .fold(
                                PlanningResult.Offers::offers,
                                explanation -> List.<Offer>of(),
                                exhausted -> List.<Offer>of())
                        .stream()
                        .filter(course(id).standing()::mayBook)
                        .map(other -> solution.with(id, other))
                        .filter(other -> siblings.atOdds(other.offers()).isEmpty())
                        .forEach(other -> all.add(writer.write(other)));
            }
        }
        return all;
    }
}
