package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One repair: which courses are hit, how they can be planned again, and what else could be done. */
final class Repairing {
    /** The steps that explaining a broken course may take, and looking for what would open it once more. */
    private static final long MOST_TO_EXPLAIN = 5_000;

    /** Which part of the budget is to tell whether a course stays broken unless others move. */
    private static final int FIRST_LOOK = 8;

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
        List<Occupancy> time = bookings.stream().flatMap(each -> time(each)).toList();
        Snapshot before = scene.takenBefore().with(time);
        Snapshot after = scene.taken().with(time);
        for (CourseBooking each : bookings) {
            List<PlannedVisit> visits = each.appointments().stream()
                    .map(appointment -> appointment.visit())
                    .toList();
            boolean isConcerned = effects.concern(each.course(), visits);
            AffectedCourse course = isConcerned
                    ? AffectedCourse.of(
                            each,
                            scene,
                            before.without(each.course()),
                            after.without(each.course()),
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

    private static Stream<Occupancy> time(CourseBooking booking) {
        return booking.appointments().stream().flatMap(Scene::time);
    }

    RepairResult result(int most) {
        List<RepairProposal> proposals = new ArrayList<>();
        for (Solution each : solutions(most)) {
            if (proposals.size() < most) {
                proposals.addAll(proposals(each, most));
            }
        }
        proposals.sort(Comparator.comparing(RepairProposal::score));
        List<RepairProposal> ranked = new ArrayList<>();
        for (RepairProposal each : proposals) {
            if (ranked.size() < most && !ranked.contains(each)) {
                ranked.add(each);
            }
        }
        return new RepairResult(scene.practice(), scene.taken(), ranked, isExhausted);
    }

    /** Solutions that move nobody else, and that do if that breaks fewer; the best first. */
    private List<Solution> solutions(int most) {
        if (allowed.mayMoveOthers()) {
            Asking own = new Asking(Set.of());
            RepairSearch.Found found = own.ask(Math.max(1, allowed.budget() / FIRST_LOOK));
            if (found == null) {
                Solution all = solve(others());
                boolean isBetter = all.broken().size() < own.broken.size();
                return isBetter && most == 1 ? List.of(all) : inOrder(solve(Set.of()), all);
            }
            if (!own.isExhausted) {
                return List.of(new Solution(found.offers(), own.broken));
            }
        }
        return List.of(solve(Set.of()));
    }

    private static List<Solution> inOrder(Solution own, Solution all) {
        return all.broken().size() < own.broken().size() ? List.of(all, own) : List.of(own, all);
    }

    /** The courses that the disruption leaves as they are, and that have visits which may move. */
    private Set<CourseId> others() {
        return courses.values().stream()
                .filter(each -> !each.isHit() && !each.standing().live().isEmpty())
                .map(AffectedCourse::id)
                .collect(Collectors.toSet());
    }

    /** Plans all courses that are hit again, and of the others those that may move; courses that cannot be stay as they are. */
    private Solution solve(Set<CourseId> others) {
        Asking asking = new Asking(others);
        RepairSearch.Found found = asking.ask(allowed.budget());
        while (found == null) {
            found = asking.ask(allowed.budget());
        }
        isExhausted |= asking.isExhausted;
        return new Solution(found.offers(), asking.broken);
    }

    /** Asks for new plans of fewer and fewer courses. */
    private final class Asking {
        private final Map<CourseId, Supplier<PlanningResult>> broken = new LinkedHashMap<>();
        private final Set<CourseId> moving;
        private boolean isExhausted;

        Asking(Set<CourseId> others) {
            moving = new HashSet<>(others);
            for (CourseId each : hit) {
                switch (course(each).standing().ahead()) {
                    case SOMETHING -> moving.add(each);
                    case BLOCKED -> broken.put(each, why(each, scene::taken));
                    case NOTHING -> {}
                }
            }
        }

        /** New plans for all; null if there are some for which there is none, which are asked for no more. */
        RepairSearch.@Nullable Found ask(long budget) {
            List<RepairCourse> asked = new ArrayList<>();
            List<Occupancy> staying = new ArrayList<>();
            for (AffectedCourse each : courses.values()) {
                staying.addAll(each.standing().settledTime());
                if (moving.contains(each.id())) {
                    asked.add(new RepairCourse(each.standing().request(), hit.contains(each.id())));
                } else if (!hit.contains(each.id()) || broken.containsKey(each.id())) {
                    staying.addAll(each.standing().liveTime());
                }
            }
            Snapshot rest = scene.taken().with(staying);
            RepairSearch.Found found = RepairSearch.search(planner, asked, rest, budget);
            isExhausted |= found.isExhausted();
            Set<CourseId> lost = lost(found);
            moving.removeAll(lost);
            for (CourseId each : hit) {
                if (lost.contains(each)) {
                    broken.put(each, why(each, () -> rest.with(time(found.offers(), each))));
                }
            }
            return lost.isEmpty() ? found : null;
        }

        private Set<CourseId> lost(RepairSearch.Found found) {
            if (!found.broken().isEmpty()) {
                return found.broken();
            }
            Set<CourseId> lost = new HashSet<>();
            found.offers().forEach((id, offer) -> {
                if (!course(id).standing().mayBook(offer)) {
                    lost.add(id);
                }
            });
            if (lost.isEmpty()) {
                siblings.atOdds(found.offers()).ifPresent(lost::add);
            }
            return lost;
        }
    }

    // only what is proposed is explained
    private Supplier<PlanningResult> why(CourseId course, Supplier<Snapshot> taken) {
        return Suppliers.memoize(() -> planner.withBudget(MOST_TO_EXPLAIN)
                .offers(course(course).standing().request(), taken.get(), 1));
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
        if (most == 1) {
            return all;
        }
        Snapshot taken = writer.taken(solution);
        for (CourseId id : courses.keySet()) {
            if (hit.contains(id) && solution.offers().containsKey(id)) {
                planner
                        .offers(course(id).standing().request(), taken.without(id), most)
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
