package dev.regimen.scheduling.planning;

import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Holdings;
import dev.regimen.scheduling.internal.grid.Market;
import dev.regimen.scheduling.internal.grid.Market.Supply;
import dev.regimen.scheduling.internal.grid.Options;
import dev.regimen.scheduling.internal.grid.Outlook;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import dev.regimen.scheduling.planning.CourseSearch.Solution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One of the courses that are planned against each other. Confined to one thread. */
final class JointCourse {
    /** What counts as one visit moved, in the holdings. */
    static final int MOVE = 1_000;

    /**
     * On what terms time that others hold can be had.
     *
     * @param isHard not at all
     * @param weight how much a visit of somebody else counts, to one of this course that moves
     * @param noise by how much of a visit moved the cost of each arrival is changed by chance
     * @param seed of the chance
     */
    record Terms(boolean isHard, double weight, double noise, long seed) {
        static final Terms HARD = new Terms(true, 1, 0, 0);
    }

    /** A visit with its time, and who and what serves it. */
    record Visit(Market market, Step step, Candidate at, List<Supply> supplies, boolean isMoved) {}

    /**
     * Where a course could be.
     *
     * @param victims the courses that hold some of that
     */
    record Placement(Solution solution, List<Visit> visits, int moved, long shifted, Set<Integer> victims) {}

    private final CourseLayout layout;
    private final Planning planning;
    private final Holdings holdings;
    private final long move;
    private final Set<VisitId> kept = new HashSet<>();
    /** By step the ids of the units that its visit has now. */
    private final List<List<String>> units = new ArrayList<>();

    /**
     * @param rest what is taken by none of the courses
     * @throws Effort.Spent if the course's own rules take more than the budget
     */
    JointCourse(CourseRequest request, KnownSteps known, GridSnapshot rest, Holdings holdings, long budget) {
        this.layout = new CourseLayout(request, rest.calendar(), known, Effort.ofSteps(budget));
        this.planning = new Planning(layout, rest, false, Effort.ofSteps(budget));
        this.holdings = holdings;
        this.move = layout.keeping().moved();
        for (Track track : planning.tracks()) {
            layout.shapes().forEach(shape -> holdings.expect(track.site(), shape));
        }
        request.keeping().forEach(each -> kept.add(each.visit().id()));
        for (Step step : layout.tree().steps()) {
            Kept now = layout.keeping().visit(step);
            units.add(
                    now == null
                            ? List.of()
                            : now.visit().claims().stream().map(Claim::resource).toList());
        }
    }

    CourseRequest request() {
        return layout.request();
    }

    /** The best place for it on some terms; null if there is none. */
    @Nullable
    Placement plan(Terms terms) {
        Solution solution;
        try {
            planning.effort().restart();
            for (Track track : planning.tracks()) {
                track.trade(shape -> prices(track.market(shape, holdings), terms));
            }
            solution = planning.best();
        } catch (Effort.Spent spent) {
            return null;
        }
        return solution == null || !isComplete(solution) ? null : place(solution);
    }

    private Options.Prices prices(Market market, Terms terms) {
        if (terms.isHard) {
            return (lead, day, start) -> market.at(lead, day, start) > 0 ? Outlook.IMPOSSIBLE : 0;
        }
        double unit = terms.weight * move / MOVE;
        double noise = terms.noise * move;
        long seed = terms.seed;
        return (lead, day, start) -> {
            int price = market.at(lead, day, start);
            return price == Market.NOT_FOR_SALE
                    ? Outlook.IMPOSSIBLE
                    : Math.round(unit * price + (noise == 0 ? 0 : noise * chance(seed + 31L * start + lead)));
        };
    }

    // a number from 0 to 1 that looks like chance
    private static double chance(long of) {
        long mixed = (of ^ (of >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** Whether no visit is left without a date that has one now. */
    private boolean isComplete(Solution solution) {
        for (Step step : layout.tree().steps()) {
            if (!solution.visits().containsKey(step.index()) && layout.keeping().visit(step) != null) {
                return false;
            }
        }
        return layout.tree().open().stream()
                .noneMatch(
                        open -> kept.contains(VisitId.of(List.of(open.sample().key()), open.conditions())));
    }

    /** A solution with who and what serves its visits, as they are held now; null if that cannot be. */
    @Nullable
    Placement place(Solution solution) {
        Track track = solution.track();
        Set<Integer> victims = new HashSet<>();
        List<Visit> visits = new ArrayList<>();
        int moved = 0;
        long shifted = 0;
        for (Step step : layout.tree().steps()) {
            Candidate at = solution.visits().get(step.index());
            if (at != null) {
                Market market = track.market(step.shape(), holdings);
                IntPredicate counts = holder -> !victims.contains(holder);
                List<Supply> supplies = market.supplies(
                        track.number(at.lead()), track.clock().day(at.date()), at.start(), counts, had(step));
                if (supplies == null) {
                    return null;
                }
                Set<Integer> losing = new HashSet<>();
                market.holders(supplies, at.start(), counts, losing::add);
                victims.addAll(losing);
                Kept now = layout.keeping().visit(step);
                boolean isMoved = now != null && !OfferWriter.isAt(now.visit(), track, at);
                visits.add(new Visit(market, step, at, supplies, isMoved));
                if (now != null && isMoved) {
                    moved++;
                    shifted +=
                            Math.abs(now.visit().date().toEpochDay() - at.date().toEpochDay());
                }
            }
        }
        return new Placement(solution, visits, moved, shifted, victims);
    }

    /**
     * Gives the time of a placement to a holder.
     *
     * @param isPresent whether the patient has other courses here
     * @param weight how much one of its visits counts
     */
    void take(Placement placement, int holder, boolean isPresent, ToIntFunction<Visit> weight) {
        Track track = placement.solution.track();
        for (Visit visit : placement.visits) {
            visit.market.take(
                    holder,
                    weight.applyAsInt(visit),
                    visit.supplies,
                    visit.at.start(),
                    isPresent ? OfferWriter.presence(request(), track, visit.at) : null);
        }
    }

    /** The ids of the units that a step's visit has now. */
    List<String> had(Step step) {
        return units.get(step.index());
    }

    /** Whether a placement leaves all as it is booked now. */
    boolean isStaying(Placement placement, OfferWriter.Serving serving) {
        return placement.moved == 0
                && placement.visits.size() == request().keeping().size()
                && placement.visits.stream().allMatch(visit -> isStaying(visit, serving));
    }

    private boolean isStaying(Visit visit, OfferWriter.Serving serving) {
        List<String> serve = OfferWriter.claims(visit.at, serving.of(visit.at)).stream()
                .map(Claim::resource)
                .toList();
        return layout.keeping().visit(visit.step) != null && serve.equals(had(visit.step));
    }

    /** What a placement takes. */
    List<Occupancy> occupancies(Placement placement, OfferWriter.Serving serving) {
        Track track = placement.solution.track();
        return placement.visits.stream()
                .map(visit -> OfferWriter.occupancy(request(), track, visit.at, serving.of(visit.at)))
                .toList();
    }

    /**
     * A placement as an offer.
     *
     * @param serving who and what serves a visit
     * @param taken what is taken by others, for the reasons for its days
     */
    Offer offer(Placement placement, OfferWriter.Serving serving, Supplier<Snapshot> taken) {
        Solution solution = placement.solution;
        return new Offer(request(), () -> outline(solution, serving), () -> content(solution, serving, taken.get()));
    }

    // offers of one course may be read by several threads
    private Offer.Outline outline(Solution solution, OfferWriter.Serving serving) {
        synchronized (layout) {
            return OfferWriter.outline(layout, solution, serving);
        }
    }

    // the reasons for its days are those of all that is taken
    private Offer.Content content(Solution solution, OfferWriter.Serving serving, Snapshot taken) {
        synchronized (layout) {
            Planning there = new Planning(layout, (GridSnapshot) taken, false, Effort.unlimited());
            Track track = there.tracks().get(solution.track().rank());
            return OfferWriter.write(layout, new Solution(track, solution.cost(), solution.visits()), serving);
        }
    }
}
