package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.internal.grid.DayPages;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.Holdings;
import dev.regimen.scheduling.internal.grid.Market;
import dev.regimen.scheduling.internal.grid.Options;
import dev.regimen.scheduling.internal.grid.Options.Option;
import dev.regimen.scheduling.internal.grid.Quanta;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import dev.regimen.scheduling.internal.grid.SiteClock;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to staff a whole course: at a site, with one practitioner or with any. For each shape of visit it lists the
 * options of each day. Confined to one thread.
 */
final class Track {
    private record Served(Shape shape, @Nullable String lead) {}

    /** How many shapes a course has as a rule. */
    private static final int FEW = 2;

    private final CourseRequest request;
    private final SiteTimes times;
    private final int rank;
    private final @Nullable Practitioner only;
    private final List<Shape> shapes;
    private final Keeping keeping;
    /** Those who lead some visit, by their number. */
    private final List<Practitioner> leads;

    private final Map<String, Integer> numbers = new HashMap<>();

    private @Nullable Boolean each;
    private final Map<Served, Places> places = new HashMap<>();
    /** By kind of visit; null where it was not asked for. */
    private final @Nullable Options[] options;
    /** Those of steps whose visits are booked now. */
    private final Map<Integer, Options> kept = new HashMap<>();

    private final Map<Shape, Market> markets = new IdentityHashMap<>(FEW);
    private final Map<Options, Options> priced = new IdentityHashMap<>(FEW);
    private @Nullable Function<Shape, Options.Prices> terms;

    /**
     * @param rank the place of the track among those that are tried
     * @param only who leads every visit; null if anyone may lead each of them
     * @param shapes the shapes of all steps
     * @param each whether each arrival counts by itself in any case
     * @param keeping where the visits of the steps are now
     */
    Track(
            CourseRequest request,
            SiteTimes times,
            int rank,
            @Nullable Practitioner only,
            List<Shape> shapes,
            boolean each,
            Keeping keeping) {
        this.request = request;
        this.times = times;
        this.rank = rank;
        this.only = only;
        this.shapes = shapes;
        this.each = each ? Boolean.TRUE : null;
        this.keeping = keeping;
        this.leads = only == null ? anyLead() : List.of(only);
        this.options = new Options[times.kinds()];
        if (only == null) {
            leads.forEach(who -> numbers.put(who.id(), numbers.size()));
        }
    }

    private List<Practitioner> anyLead() {
        Map<String, Practitioner> result = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            for (Demand demand : shape.demands()) {
                if (demand.leads()) {
                    leaders(request, times.free(), demand).forEach(who -> result.putIfAbsent(who.id(), who));
                }
            }
        }
        return List.copyOf(result.values());
    }

    int rank() {
        return rank;
    }

    String site() {
        return times.site();
    }

    ZoneId zone() {
        return times.zone();
    }

    SiteClock clock() {
        return times.clock();
    }

    SiteTimes times() {
        return times;
    }

    @Nullable
    Practitioner only() {
        return only;
    }

    /** The place in the practice of each of those who may lead, by their number. */
    int[] ranks() {
        int[] result = new int[leads.size()];
        for (int number = 0; number < result.length; number++) {
            result[number] = rank(leads.get(number));
        }
        return result;
    }

    /** Those who may lead every visit at a site, in the practice's order. */
    static List<Practitioner> leaders(CourseRequest request, FreeTimes free, List<Shape> shapes) {
        List<Practitioner> result = null;
        for (Shape shape : shapes) {
            for (Demand demand : shape.demands()) {
                if (demand.leads()) {
                    List<Practitioner> these = leaders(request, free, demand);
                    result = result == null ? these : common(result, these);
                }
            }
        }
        return result == null ? List.of() : result;
    }

    private static List<Practitioner> common(List<Practitioner> some, List<Practitioner> others) {
        Set<String> ids = new HashSet<>();
        others.forEach(who -> ids.add(who.id()));
        return some.stream().filter(who -> ids.contains(who.id())).toList();
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
        boolean needsOne = shape.isLed();
        if (needsOne && only != null) {
            result.add(only);
        } else if (needsOne) {
            result.addAll(leaders(request, times.free(), List.of(shape)));
        }
        if (result.isEmpty()) {
            result.add(null);
        }
        return result;
    }

    Places places(Shape shape, @Nullable Practitioner lead) {
        return places.computeIfAbsent(
                new Served(shape, lead == null ? null : lead.id()), key -> new Places(times, shape, lead));
    }

    /** Whether the patient can come to no visit of a step on a day, although they could come to another. */
    boolean isAway(Step step, int day) {
        Kept now = keeping.visit(step);
        long[] can = now == null ? null : times.pages().during(now.times(), step.shape());
        return can != null && !times.pages().pages().isIn(can, day);
    }

    /** From now on time that somebody holds can be had on these terms. */
    void trade(Function<Shape, Options.Prices> on) {
        terms = on;
        priced.clear();
    }

    /** What is held of the time for visits of a shape. */
    Market market(Shape shape, Holdings holdings) {
        return markets.computeIfAbsent(
                shape, any -> new Market(holdings, times.pages(), shape, leads, request.patient()));
    }

    /** The ways to hold a step's visit. */
    Options options(Step step) {
        Kept now = keeping.visit(step);
        Options all = now == null
                ? options(step, times.kind(step))
                : kept.computeIfAbsent(step.index(), index -> options(step, now));
        Function<Shape, Options.Prices> on = terms;
        return on == null ? all : priced.computeIfAbsent(all, any -> all.at(on.apply(step.shape())));
    }

    private Options options(Step step, int kind) {
        Options known = options[kind];
        if (known == null) {
            known = options(all(step), null);
            options[kind] = known;
        }
        return known;
    }

    private Options options(List<Option> all, Options.@Nullable Home home) {
        return new Options(times.pages().pages(), all, leads.size(), times.byHour() ? 24 : 1, times.unwelcome(), home);
    }

    private List<Option> all(Step step) {
        List<Option> all = new ArrayList<>();
        for (Practitioner lead : leadersOf(step.shape())) {
            times.addOptions(times.kind(step), lead, number(lead), each(), all);
        }
        return all;
    }

    // where the visit is now is a way of its own, told apart from every other arrival of that day
    private Options options(Step step, Kept now) {
        PlannedVisit visit = now.visit();
        long[] can = times.pages().during(now.times(), step.shape());
        List<Option> all = now.isFixed() ? new ArrayList<>() : all(step);
        all.replaceAll(option -> during(can, option));
        int home = -1;
        for (Practitioner lead : leadersOf(step.shape())) {
            boolean leads = Objects.equals(visit.lead(), lead == null ? null : lead.id());
            Option stay = leads ? times.option(step.shape(), lead, number(lead), visit) : null;
            if (stay != null && times.isIn(can, visit)) {
                home = all.size();
                all.add(stay);
            }
        }
        return options(all, keeping.home(now, home, clock().day(visit.date())));
    }

    private static Option during(long @Nullable [] can, Option option) {
        if (can == null) {
            return option;
        }
        long[] pages = option.pages().clone();
        DayPages.and(pages, can);
        return new Option(option.lead(), option.hour(), pages, option.common(), option.welcome(), option.cost());
    }

    /** The number of one who may lead; -1 for nobody. */
    int number(@Nullable Practitioner lead) {
        return lead == null ? -1 : only == null ? numbers.getOrDefault(lead.id(), -1) : 0;
    }

    /**
     * Whether each arrival counts by itself: a visit that reaches into another day, or after which the patient has to
     * recover, may be in the way of one there.
     */
    boolean each() {
        if (each == null) {
            each = false;
            for (Shape shape : shapes) {
                each |= times.couldReachIntoAnotherDay(shape) && reachesIntoAnotherDay(shape);
            }
        }
        return each;
    }

    private boolean reachesIntoAnotherDay(Shape shape) {
        return leadersOf(shape).stream().anyMatch(lead -> times.reachesIntoAnotherDay(shape, lead));
    }

    private @Nullable Practitioner lead(Option option) {
        return option.lead() < 0 ? null : leads.get(option.lead());
    }

    /** The quantum of the arrival with an option on a day. */
    int start(Step step, int option, int day) {
        return options(step).start(option, day);
    }

    private int rank(Practitioner lead) {
        return times.snapshot().calendar().rank(lead.id());
    }

    /** The place in the practice of who leads with an option. */
    int rank(Step step, int option) {
        Practitioner lead = lead(options(step).get(option));
        return lead == null ? -1 : rank(lead);
    }

    Candidate candidate(Step step, int option, int day) {
        Options all = options(step);
        Practitioner lead = lead(all.get(option));
        int start = all.start(option, day);
        int hour = Quanta.at(start).atZone(zone()).getHour();
        return new Candidate(
                step.shape(), lead, rank(step, option), start, times.date(day), hour, all.wishes(option, day));
    }

    /** From which quantum on another visit may begin after a step's, with an option on a day. */
    int fitFrom(Step step, int option, int day) {
        return step.shape().fitFrom(start(step, option, day), clock());
    }

    /** What a visit takes from when until when, with an option on a day. */
    Part extent(Step step, int option, int day) {
        Options all = options(step);
        return times.pages().extent(step.shape(), lead(all.get(option)), all.start(option, day));
    }
}
