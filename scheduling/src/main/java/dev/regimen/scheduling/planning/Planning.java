package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.internal.grid.Beginnings;
import dev.regimen.scheduling.internal.grid.Beginnings.Beginning;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Memo;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.planning.CourseSearch.Root;
import dev.regimen.scheduling.planning.CourseSearch.Solution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request against one snapshot: its steps, the tracks on which they could be staffed, and the search over all. */
final class Planning {
    /** Offers that a patient would take for the same: they begin on the same day, and with the same practitioner. */
    private record Likeness(int day, int hour, int lead, String site) {}

    private record Found(Root root, Solution solution) {}

    private final CourseRequest request;
    private final GridSnapshot snapshot;
    private final boolean byHour;
    private final Effort effort;
    private final CourseLayout layout;
    private final CourseTree tree;
    private final Notice notice;
    private final Memo memo;
    private @Nullable Boolean isChain;
    private final Comparator<Root> inOrder;
    private final List<Track> tracks = new ArrayList<>();
    /** The sites at which nobody may lead all visits. */
    private final List<Site> unled = new ArrayList<>();

    /** @param byHour whether offers that begin in different hours of one day are told apart */
    Planning(CourseRequest request, GridSnapshot snapshot, boolean byHour, Effort effort, KnownSteps known) {
        this(new CourseLayout(request, snapshot.calendar(), known, effort), snapshot, byHour, effort);
    }

    Planning(CourseLayout layout, GridSnapshot snapshot, boolean byHour, Effort effort) {
        this.request = layout.request();
        this.snapshot = snapshot;
        this.byHour = byHour;
        this.inOrder = Comparator.comparingInt(Root::day)
                .thenComparing(byHour ? Root::start : Root::hour)
                .thenComparing(Root::rank)
                .thenComparing(root -> root.track().rank());
        this.effort = effort;
        this.layout = layout;
        this.tree = layout.tree();
        this.notice = new Notice(request);
        this.memo = new Memo(tree.steps().size(), layout.days(), effort);
        snapshot.calendar().practice().sites().stream()
                .filter(site -> request.sites().isEmpty() || request.sites().contains(site.id()))
                .forEach(this::addTracks);
    }

    private void addTracks(Site site) {
        List<Shape> shapes = layout.shapes();
        boolean needsLead = shapes.stream().anyMatch(Shape::isLed);
        SiteTimes times = new SiteTimes(request, snapshot, site.id(), tree.steps(), notice, byHour, effort);
        if (!needsLead || !request.practitioners().same()) {
            Track any = new Track(request, times, tracks.size(), null, shapes, layout.canMeetRests(), layout.keeping());
            effort.take((long) any.ranks().length * shapes.size() * layout.days());
            tracks.add(any);
            return;
        }
        List<Practitioner> leaders = Track.leaders(request, times.free(), shapes);
        effort.take((long) leaders.size() * shapes.size() * layout.days());
        for (Practitioner leader : leaders) {
            tracks.add(
                    new Track(request, times, tracks.size(), leader, shapes, layout.canMeetRests(), layout.keeping()));
        }
        if (leaders.isEmpty()) {
            unled.add(site);
        }
    }

    CourseRequest request() {
        return request;
    }

    Effort effort() {
        return effort;
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

    /** The best offers, the best first. */
    List<Offer> offers(int most) {
        if (tree.steps().isEmpty()) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        for (Supplier<Solution> solution : isChain() ? chains(most) : searched(most)) {
            offers.add(new Offer(request, () -> outline(solution), () -> write(solution)));
        }
        return offers;
    }

    /** The best course; null if there is none. */
    @Nullable
    Solution best() {
        if (tree.steps().isEmpty()) {
            return null;
        }
        List<Supplier<Solution>> best = isChain() ? chains(1) : searched(1);
        return best.isEmpty() ? null : best.get(0).get();
    }

    // offers of one course may be read by several threads
    private Offer.Content write(Supplier<Solution> solution) {
        synchronized (layout) {
            return OfferWriter.write(layout, solution.get(), OfferWriter.served(solution.get()));
        }
    }

    private Offer.Outline outline(Supplier<Solution> solution) {
        synchronized (layout) {
            return OfferWriter.outline(layout, solution.get(), OfferWriter.served(solution.get()));
        }
    }

    // then the outlook knows all that there is to know
    private boolean isChain() {
        if (isChain == null) {
            isChain = layout.isBoundBySpacingAlone()
                    && layout.links().isChain()
                    && tracks.stream()
                            .noneMatch(track -> track.each() || track.times().isTooSoonForSome());
        }
        return isChain;
    }

    /** Adds the days on which a course with a date for each visit could begin. */
    void addFirstDays(Set<LocalDate> days) {
        if (tree.steps().isEmpty()) {
            return;
        }
        boolean isChain = isChain();
        long open = layout.keeping().open();
        for (Track track : tracks) {
            for (Root root : search(track, tree.steps()).roots()) {
                LocalDate date = track.times().date(root.day());
                boolean isNew = root.bound() < open && !days.contains(date);
                if (isNew && (isChain || root.search().earliest(root, open - 1).isPresent())) {
                    days.add(date);
                }
            }
        }
    }

    private List<Supplier<Solution>> chains(int most) {
        List<CourseSearch> searches = new ArrayList<>();
        Beginnings beginnings = new Beginnings(most);
        for (Track track : tracks) {
            CourseSearch search = search(track, tree.steps());
            int days = layout.days();
            beginnings.look(search.outlook(), layout.links(), days, 0, searches.size(), track.ranks(), byHour);
            searches.add(search);
        }
        List<Supplier<Solution>> solutions = new ArrayList<>();
        for (Beginning each : beginnings.best()) {
            CourseSearch search = searches.get(each.track());
            solutions.add(() -> search.chain(each.option(), each.day(), each.cost()));
            effort.take((long) Effort.LOOKS_PER_STEP * layout.links().size());
        }
        return solutions;
    }

    private List<Supplier<Solution>> searched(int most) {
        List<Root> roots = new ArrayList<>();
        for (Track track : tracks) {
            roots.addAll(search(track, tree.steps()).roots());
        }
        roots.sort(Comparator.comparingLong(Root::bound).thenComparing(inOrder));
        List<Supplier<Solution>> solutions = new ArrayList<>();
        for (Found found : best(roots, most)) {
            Solution solution = earliest(found, roots);
            solutions.add(() -> solution);
        }
        return solutions;
    }

    private List<Found> best(List<Root> roots, int most) {
        Map<Likeness, Found> found = new HashMap<>();
        long limit = Long.MAX_VALUE;
        for (Root root : roots) {
            if (root.bound() > limit) {
                break;
            }
            Likeness likeness = likeness(root);
            Found known = found.get(likeness);
            long atMost = known == null ? limit : Math.min(limit, known.solution.cost() - 1);
            Optional<Solution> solution = root.search().best(root, atMost);
            if (solution.isPresent()) {
                found.put(likeness, new Found(root, solution.get()));
                limit = found.size() < most ? limit : costOf(found, most);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong((Found each) -> each.solution.cost())
                        .thenComparing(Found::root, inOrder))
                .limit(most)
                .toList();
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
                        root.bound() <= found.solution.cost() && likeness(root).equals(likeness))
                .sorted(Comparator.comparing(Root::start))
                .flatMap(root -> root.search().earliest(root, found.solution.cost()).stream())
                .findFirst()
                .orElse(found.solution);
    }

    private Likeness likeness(Root root) {
        return new Likeness(
                root.day(), byHour ? root.hour() : 0, root.rank(), root.track().site());
    }

    private CourseSearch search(Track track, List<Step> steps) {
        return new CourseSearch(
                tree,
                steps,
                track,
                layout.links(steps),
                layout.weights(),
                memo,
                layout.isBoundBySpacingAlone(),
                effort);
    }

    /** How many of the first steps can be planned on a track. */
    int reach(Track track) {
        boolean isChain = isChain();
        int count = 0;
        while (count < tree.steps().size()) {
            boolean reaches = isChain
                    ? !search(track, tree.steps().subList(0, count + 1)).roots().isEmpty()
                    : some(track, count + 1) != null;
            if (!reaches) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Some way to plan the first steps on a track; null if there is none. */
    @Nullable
    Solution some(Track track, int count) {
        List<Root> roots = search(track, tree.steps().subList(0, count)).roots();
        roots.sort(Comparator.comparingLong(Root::bound).thenComparing(inOrder));
        for (Root root : roots) {
            Optional<Solution> solution = root.search().earliest(root, Long.MAX_VALUE);
            if (solution.isPresent()) {
                return solution.get();
            }
        }
        return null;
    }
}
