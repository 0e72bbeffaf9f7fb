package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Plane;
import dev.regimen.scheduling.internal.grid.Quanta;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import dev.regimen.scheduling.internal.grid.SiteClock;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to staff a whole course: at a site, with one practitioner or with any. For each step it lists the candidates,
 * by arrival. Confined to one thread.
 */
final class Track {
    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::rank);

    private record Served(Shape shape, @Nullable String lead) {}

    private final CourseRequest request;
    private final int rank;
    private final GridSnapshot snapshot;
    private final FreeTimes free;
    private final PatientTimes patient;
    private final boolean byHour;
    private final @Nullable Practitioner only;
    private final List<Shape> shapes;
    private final Map<String, Integer> ranks = new HashMap<>();
    private @Nullable Boolean each;
    private final Map<Served, Places> places = new HashMap<>();
    private final Map<Shape, List<Candidate>> candidates = new HashMap<>();

    /**
     * @param rank the place of the track among those that are tried
     * @param only who leads every visit; null if anyone may lead each of them
     * @param shapes the shapes of all steps
     * @param byHour whether arrivals in different hours are told apart
     */
    Track(
            CourseRequest request,
            GridSnapshot snapshot,
            String site,
            int rank,
            @Nullable Practitioner only,
            List<Shape> shapes,
            boolean byHour) {
        this.request = request;
        this.rank = rank;
        this.snapshot = snapshot;
        this.only = only;
        this.shapes = shapes;
        this.byHour = byHour || request.preferences().weight(Wish.SAME_HOUR) > 0;
        String kind = request.course().protocol().id().procedure();
        this.free = new FreeTimes(snapshot, site, new Asked(kind, request.today()));
        this.patient = PatientTimes.of(request, snapshot, site);
        for (Practitioner each : snapshot.calendar().practice().practitioners()) {
            ranks.put(each.id(), ranks.size());
        }
    }

    int rank() {
        return rank;
    }

    String site() {
        return free.site();
    }

    ZoneId zone() {
        return snapshot.calendar().site(site()).zone();
    }

    SiteClock clock() {
        return free.clock();
    }

    @Nullable
    Practitioner only() {
        return only;
    }

    /** The practitioners at a site who may lead every visit of these shapes, in the practice's order. */
    static List<Practitioner> leaders(CourseRequest request, FreeTimes free, List<Shape> shapes) {
        List<Practitioner> result = null;
        for (Shape shape : shapes) {
            for (Demand demand : shape.demands()) {
                if (demand.leads()) {
                    List<Practitioner> these = leaders(request, free, demand);
                    if (result == null) {
                        result = new ArrayList<>(these);
                    } else {
                        result.retainAll(these);
                    }
                }
            }
        }
        return result == null ? List.of() : result;
    }

    private static List<Practitioner> leaders(CourseRequest request, FreeTimes free, Demand demand) {
        List<Practitioner> result = new ArrayList<>();
        for (Resource unit : free.pool(demand.need().kind(), demand.need().capability())) {
            if (unit instanceof Practitioner p && request.practitioners().allows(p.id())) {
                result.add(p);
            }
        }
        return result;
    }

    /** Those who may lead a visit here; a single null if it needs none, or if there is nobody. */
    List<@Nullable Practitioner> leadersOf(Shape shape) {
        List<@Nullable Practitioner> result = new ArrayList<>();
        boolean needsOne = shape.demands().stream().anyMatch(Demand::leads);
        if (needsOne && only != null) {
            result.add(only);
        } else if (needsOne) {
            result.addAll(leaders(request, free, List.of(shape)));
        }
        if (result.isEmpty()) {
            result.add(null);
        }
        return result;
    }

    Places places(Shape shape, @Nullable Practitioner lead) {
        return places.computeIfAbsent(
                new Served(shape, lead == null ? null : lead.id()), key -> new Places(free, patient, shape, lead));
    }

    /** All candidates for visits of a shape, by arrival and then by practitioner. */
    List<Candidate> candidates(Shape shape) {
        return candidates.computeIfAbsent(shape, this::find);
    }

    private List<Candidate> find(Shape shape) {
        List<Candidate> result = new ArrayList<>();
        for (Practitioner lead : leadersOf(shape)) {
            Places here = places(shape, lead);
            Plane welcome = here.welcome();
            int first = Math.max(clock().day(request.firstDay()), 0);
            for (int day = first; day < clock().days(); day++) {
                addBest(here, welcome, day, result);
            }
        }
        result.sort(ORDER);
        return result;
    }

    private void addBest(Places here, Plane welcome, int day, List<Candidate> result) {
        int end = clock().start(day + 1);
        LocalDate date = clock().date(day);
        int from = here.starts().next(clock().start(day), end);
        while (from < end) {
            int until = each() ? from + 1 : byHour ? endOfHour(from, end) : end;
            int best = welcome.next(from, until);
            boolean isWelcome = best < until;
            result.add(candidate(here, isWelcome ? best : from, date, isWelcome));
            from = here.starts().next(until, end);
        }
    }

    private int endOfHour(int from, int end) {
        int hour = hour(from);
        int until = from + 1;
        while (until < end && hour(until) == hour) {
            until++;
        }
        return until;
    }

    private int hour(int quantum) {
        return Quanta.at(quantum).atZone(zone()).getHour();
    }

    private Candidate candidate(Places here, int start, LocalDate date, boolean isWelcome) {
        Practitioner lead = here.lead();
        Part extent = each() ? here.extent(start) : new Part(start, start + 1);
        long cost = (isWelcome ? 0 : request.preferences().weight(Wish.TIMES)) + Costs.lead(request, lead);
        int place = lead == null ? -1 : ranks.getOrDefault(lead.id(), -1);
        return new Candidate(here, place, start, extent.from(), extent.until(), date, hour(start), cost);
    }

    // a visit that reaches into another day may be in the way of one there: then every arrival counts by itself
    private boolean each() {
        if (each == null) {
            each = shapes.stream()
                    .anyMatch(shape -> leadersOf(shape).stream()
                            .anyMatch(lead -> places(shape, lead).reachesIntoAnotherDay()));
        }
        return each;
    }
}
