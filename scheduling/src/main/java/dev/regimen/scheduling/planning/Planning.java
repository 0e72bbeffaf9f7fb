package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.planning.CourseSearch.Budget;
import dev.regimen.scheduling.planning.CourseSearch.Solution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request against one snapshot: its steps, the tracks on which they could be staffed, and the search over all. */
final class Planning {
    /** Offers that a patient would take for the same: they begin on the same day, and with the same practitioner. */
    private record Likeness(LocalDate day, int hour, int lead, String site) {}

    private record Root(CourseSearch search, Track track, int candidate, long bound) {
        Candidate first() {
            return search.root(candidate);
        }
    }

    private record Found(Root root, Solution solution) {}

    private static final Comparator<Root> ROOTS = Comparator.comparingLong(Root::bound)
            .thenComparing(root -> root.first().start())
            .thenComparing(root -> root.first().rank())
            .thenComparing(root -> root.track.rank());

    private static final Comparator<Found> FOUND = Comparator.comparingLong((Found found) -> found.solution.cost())
            .thenComparing(found -> found.root.first().start())
            .thenComparing(found -> found.root.first().rank())
            .thenComparing(found -> found.root.track.rank());

    private final CourseRequest request;
    private final GridSnapshot snapshot;
    private final boolean byHour;
    private final Budget budget;
    private final CourseTree tree;
    private final List<Track> tracks = new ArrayList<>();
    /** The sites at which nobody may lead all visits. */
    private final List<Site> unled = new ArrayList<>();

    /** @param byHour whether offers that begin in different hours of one day are told apart */
    Planning(CourseRequest request, GridSnapshot snapshot, boolean byHour, Budget budget) {
        this.request = request;
        this.snapshot = snapshot;
        this.byHour = byHour;
        this.budget = budget;
        this.tree = new CourseTree(request);
        snapshot.calendar().practice().sites().stream()
                .filter(site -> request.sites().isEmpty() || request.sites().contains(site.id()))
                .forEach(this::addTracks);
    }

    private void addTracks(Site site) {
        List<Shape> shapes = tree.steps().stream().map(Step::shape).distinct().toList();
        boolean needsLead =
                shapes.stream().anyMatch(shape -> shape.demands().stream().anyMatch(Demand::leads));
        if (!needsLead || !request.practitioners().same()) {
            tracks.add(new Track(request, snapshot, site.id(), tracks.size(), null, shapes, byHour));
            return;
        }
        String kind = request.course().protocol().id().procedure();
        var free = new FreeTimes(snapshot, site.id(), new Asked(kind, request.today()));
        List<Practitioner> leaders = Track.leaders(request, free, shapes);
        for (Practitioner leader : leaders) {
            tracks.add(new Track(request, snapshot, site.id(), tracks.size(), leader, shapes, byHour));
        }
        if (leaders.isEmpty()) {
            unled.add(site);
        }
    }

    CourseTree tree() {
        return tree;
    }

    List<Track> tracks() {
        return tracks;
    }

    List<Site> unled() {
        return unled;
    }

    Budget budget() {
        return budget;
    }

    /** The best offers, the best first; none if there is none, or if the budget is exhausted. */
    List<Offer> offers(int most) {
        if (tree.steps().isEmpty()) {
            return List.of();
        }
        List<Root> roots = new ArrayList<>();
        for (Track track : tracks) {
            roots.addAll(roots(search(track, tree.steps()), track));
        }
        roots.sort(ROOTS);
        List<Found> best = best(roots, most);
        List<Offer> offers = new ArrayList<>();
        for (Found found : best) {
            offers.add(OfferWriter.write(request, tree, earliest(found, roots)));
        }
        return budget.isExhausted() ? List.of() : offers;
    }

    private List<Found> best(List<Root> roots, int most) {
        Map<Likeness, Found> found = new HashMap<>();
        long limit = Long.MAX_VALUE;
        for (Root root : roots) {
            if (root.bound > limit || budget.isExhausted()) {
                break;
            }
            Likeness likeness = likeness(root);
            Found known = found.get(likeness);
            long atMost = known == null ? limit : Math.min(limit, known.solution.cost() - 1);
            Optional<Solution> solution = root.search.best(root.candidate, atMost);
            if (solution.isPresent()) {
                found.put(likeness, new Found(root, solution.get()));
                limit = found.size() < most ? limit : costOf(found, most);
            }
        }
        return found.values().stream().sorted(FOUND).limit(most).toList();
    }

    private static long costOf(Map<Likeness, Found> found, int place) {
        return found.values().stream()
                .mapToLong(each -> each.solution.cost())
                .sorted()
                .skip(place - 1L)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    // of all courses that begin alike and cost the same, the earliest
    private Solution earliest(Found found, List<Root> roots) {
        Likeness likeness = likeness(found.root);
        return roots.stream()
                .filter(root ->
                        root.bound <= found.solution.cost() && likeness(root).equals(likeness))
                .sorted(Comparator.comparing(root -> root.first().start()))
                .flatMap(root -> root.search.earliest(root.candidate, found.solution.cost()).stream())
                .findFirst()
                .orElse(found.solution);
    }

    private Likeness likeness(Root root) {
        Candidate first = root.first();
        return new Likeness(first.date(), byHour ? first.hour() : 0, first.rank(), root.track.site());
    }

    private List<Root> roots(CourseSearch search, Track track) {
        List<Root> roots = new ArrayList<>();
        long[] bounds = search.bounds();
        for (int c = 0; c < bounds.length; c++) {
            if (CourseSearch.isPossible(bounds[c])) {
                roots.add(new Root(search, track, c, bounds[c]));
            }
        }
        return roots;
    }

    private CourseSearch search(Track track, List<Step> steps) {
        return new CourseSearch(tree, steps, track, request, snapshot.calendar().last(), budget);
    }

    /** Some way to plan the first steps on a track; null if there is none. */
    @Nullable
    Solution some(Track track, int count) {
        CourseSearch search = search(track, tree.steps().subList(0, count));
        List<Root> roots = roots(search, track);
        roots.sort(ROOTS);
        for (Root root : roots) {
            Optional<Solution> solution = search.earliest(root.candidate, Long.MAX_VALUE);
            if (solution.isPresent() || budget.isExhausted()) {
                return solution.orElse(null);
            }
        }
        return null;
    }
}
