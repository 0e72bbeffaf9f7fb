package dev.regimen.scheduling.planning;

import dev.regimen.core.hours.Closure;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.timeline.LeadTimes.Lead;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.DayPages;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Options.Option;
import dev.regimen.scheduling.internal.grid.PatientTimes.Apart;
import dev.regimen.scheduling.internal.grid.Quanta;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.SiteClock;
import dev.regimen.scheduling.internal.grid.StartPages;
import dev.regimen.scheduling.internal.grid.Unhindered;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * When a patient could arrive at a site for visits of each shape, whoever leads them: what all tracks of a site have in
 * common. Confined to one thread.
 */
final class SiteTimes {
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int STEP = 5;

    /**
     * The arrivals for one shape.
     *
     * @param all at which everything but practitioners is free, and the patient
     * @param welcome those of them from which all care lies in welcome times; the same if all are
     * @param reachesIntoAnotherDay whether a visit may not lie within the day of its arrival
     */
    private record Arrivals(long[] all, long[] welcome, boolean reachesIntoAnotherDay) {
        Arrivals narrowed(Consumer<long[]> by) {
            long[] some = all.clone();
            by.accept(some);
            long[] nice = some;
            if (welcome != all) {
                nice = welcome.clone();
                by.accept(nice);
            }
            return new Arrivals(some, nice, reachesIntoAnotherDay);
        }
    }

    private record Part(int minutes, int number) {}

    /** Visits of one shape that may be from the same moment on. */
    private record Kind(Shape shape, int from) {}

    private static final int ANY = Integer.MIN_VALUE;

    private final CourseRequest request;
    private final GridSnapshot snapshot;
    private final FreeTimes free;
    private final StartPages pages;
    private final Unhindered unhindered;
    private final Map<Shape, Arrivals> arrivals = new IdentityHashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    /** By step. */
    private final int[] kindOf;

    /** By kind; null where they were not asked for. */
    private final @Nullable Arrivals[] byKind;

    private final Map<Arrivals, Map<Part, Arrivals>> parts = new IdentityHashMap<>();
    private final @Nullable LocalDate[] dates;
    private final boolean areAllWelcome;
    private final int unwelcome;
    private final boolean byHour;
    private final Notice notice;
    private final int days;
    private final boolean isTooSoonForSome;

    /**
     * @param steps the visits of the course
     * @param byHour whether arrivals in different hours are told apart in any case
     */
    SiteTimes(
            CourseRequest request,
            GridSnapshot snapshot,
            String site,
            List<Step> steps,
            Notice notice,
            boolean byHour,
            Effort effort) {
        this.request = request;
        this.areAllWelcome = request.preferences().practitioners().isEmpty();
        this.unwelcome = request.preferences().weight(Wish.TIMES);
        this.byHour = byHour || request.preferences().weight(Wish.SAME_HOUR) > 0;
        this.snapshot = snapshot;
        this.notice = notice;
        Asked asked = new Asked(request.kinds(), request.today());
        this.free = new FreeTimes(snapshot, site, asked, effort);
        this.pages = new StartPages(snapshot, free, asked);
        this.unhindered = new Unhindered(snapshot, free, asked);
        this.dates = new LocalDate[free.clock().days()];
        this.days = CourseLayout.days(request, snapshot.calendar());
        this.kindOf = new int[steps.size()];
        for (Step step : steps) {
            int from = notice.first(step, zone()).map(Quanta::ceil).orElse(ANY);
            kindOf[step.index()] = kind(new Kind(step.shape(), from));
        }
        this.byKind = new Arrivals[kinds.size()];
        int end = clock().start(days);
        this.isTooSoonForSome = kinds.stream().anyMatch(kind -> kind.from >= end);
    }

    private int kind(Kind kind) {
        int known = kinds.indexOf(kind);
        if (known < 0) {
            kinds.add(kind);
        }
        return known < 0 ? kinds.size() - 1 : known;
    }

    /** How many kinds of visits there are that differ in their arrivals. */
    int kinds() {
        return kinds.size();
    }

    int kind(Step step) {
        return kindOf[step.index()];
    }

    /** The first quantum at which the patient may arrive for a step's visit; less than any if it does not matter. */
    int from(Step step) {
        return kinds.get(kind(step)).from;
    }

    /** The first date on which a step's visit may be, as far as it must not be too soon. */
    LocalDate firstDate(Step step) {
        int from = from(step);
        return from == ANY ? LocalDate.MIN : Quanta.at(from).atZone(zone()).toLocalDate();
    }

    /** How many days of the calendar visits may be on; 0 if none. */
    int days() {
        return days;
    }

    /** Whether some visit is kept off all of these days, since it would be too soon. */
    boolean isTooSoonForSome() {
        return isTooSoonForSome;
    }

    String site() {
        return free.site();
    }

    /** What keeps the site closed on a day on which it would be open else. */
    List<Closure> closures(int day) {
        return snapshot.calendar().site(site()).hours().closuresOn(date(day));
    }

    ZoneId zone() {
        return snapshot.calendar().site(site()).zone();
    }

    SiteClock clock() {
        return free.clock();
    }

    FreeTimes free() {
        return free;
    }

    StartPages pages() {
        return pages;
    }

    Unhindered unhindered() {
        return unhindered;
    }

    /** Whether there are limits on how many visits may be in a day or an opening. */
    boolean hasLimits() {
        return snapshot.calendar().hasLimits();
    }

    GridSnapshot snapshot() {
        return snapshot;
    }

    /** Whether arrivals in different hours are told apart. */
    boolean byHour() {
        return byHour;
    }

    /** What it costs that a visit is not at a welcome time. */
    int unwelcome() {
        return unwelcome;
    }

    LocalDate date(int day) {
        LocalDate date = dates[day];
        if (date == null) {
            date = clock().date(day);
            dates[day] = date;
        }
        return date;
    }

    private Arrivals arrivals(Shape shape) {
        return arrivals.computeIfAbsent(shape, this::find);
    }

    private Arrivals find(Shape shape) {
        long[] all = pages.withoutPractitioners(shape);
        narrow(all, patientCan(shape));
        narrow(all, patientIsApart(shape, Apart.RECOVERED));
        narrow(all, snapshot.calendar().arrivals(site()));
        long[] nice = pages.during(request.preferences().times(), shape);
        long[] welcome = all;
        if (nice != null) {
            welcome = all.clone();
            DayPages.and(welcome, nice);
        }
        return new Arrivals(all, welcome, pages.reachesIntoAnotherDay(shape, all));
    }

    // of those that are free, the ones that are late enough
    private Arrivals arrivals(int kind) {
        Arrivals known = byKind[kind];
        if (known == null) {
            Kind of = kinds.get(kind);
            Arrivals all = arrivals(of.shape);
            boolean isAny = of.from == ANY && days == clock().days();
            known = isAny ? all : all.narrowed(times -> narrow(times, of.from));
            byKind[kind] = known;
        }
        return known;
    }

    private void narrow(long[] all, int from) {
        pages.pages().removeBefore(all, from);
        pages.pages().removeFrom(all, days);
    }

    private static void narrow(long[] all, long @Nullable [] to) {
        if (to != null) {
            DayPages.and(all, to);
        }
    }

    /** The arrivals of one practitioner, or of nobody if the visit needs none. */
    private long[] led(Shape shape, @Nullable Practitioner lead) {
        long[] pages = this.pages.practitioners(shape, lead);
        return pages == null ? arrivals(shape).all : pages;
    }

    /** Whether a visit of a shape could be on a day, led by this practitioner, were it late enough. */
    boolean isIn(Shape shape, @Nullable Practitioner lead, int day) {
        return pages.pages().first(led(shape, lead), arrivals(shape).all, day) >= 0;
    }

    /** The last arrival of a day for a visit of a shape, were it late enough; -1 if there is none. */
    int last(Shape shape, @Nullable Practitioner lead, int day) {
        return pages.pages().last(led(shape, lead), arrivals(shape).all, day);
    }

    /** Whether an arrival is sooner than may be booked. */
    boolean isBeforeBookable(int quantum) {
        return notice.isBeforeBookable(Quanta.at(quantum), zone());
    }

    /** The rules that an arrival is too soon for. */
    List<Lead> missed(Step step, int quantum) {
        return notice.missed(step, Quanta.at(quantum), zone());
    }

    /** The arrivals from which the patient can stay for all care; null if they are all. */
    long @Nullable [] patientCan(Shape shape) {
        return pages.during(request.available(), shape);
    }

    /** The arrivals that keep far enough from the patient's other visits; null if they are all. */
    long @Nullable [] patientIsApart(Shape shape, Apart how) {
        return pages.apart(request.patient(), shape, how);
    }

    /**
     * The arrivals at which the site is open and the patient can come, whatever is taken.
     *
     * @param anyVisits whatever other visits the patient has, too
     */
    long[] ifNothingWereTaken(Shape shape, boolean anyVisits) {
        long[] all = pages.site(shape).clone();
        narrow(all, patientCan(shape));
        narrow(all, anyVisits ? null : patientIsApart(shape, Apart.RECOVERED));
        narrow(all, snapshot.calendar().arrivals(site()));
        return all;
    }

    /** Whether a visit of a shape could reach into another day than that of its arrival, whoever leads it. */
    boolean couldReachIntoAnotherDay(Shape shape) {
        return arrivals(shape).reachesIntoAnotherDay;
    }

    /** Whether some visit of a shape does so that is led by this practitioner. */
    boolean reachesIntoAnotherDay(Shape shape, @Nullable Practitioner lead) {
        long[] both = led(shape, lead).clone();
        DayPages.and(both, arrivals(shape).all);
        return pages.reachesIntoAnotherDay(shape, both);
    }

    /**
     * Adds the ways to hold a visit that the rest of a course can tell apart.
     *
     * @param number the number of the lead among those who may
     * @param each whether all arrivals of a day are
     */
    void addOptions(int kind, @Nullable Practitioner lead, int number, boolean each, List<Option> to) {
        long[] led = led(kinds.get(kind).shape, lead);
        long cost = areAllWelcome ? 0 : Costs.lead(request, lead);
        int minutes = each ? STEP : byHour ? HOUR : DAY;
        for (int part = 0; part < DAY / minutes; part++) {
            Arrivals these = minutes == DAY ? arrivals(kind) : part(arrivals(kind), new Part(minutes, part));
            if (these != null) {
                int hour = byHour ? part * minutes / HOUR : 0;
                to.add(new Option(number, hour, led, these.all, these.welcome, cost));
            }
        }
    }

    /**
     * The way to hold a visit that is where another one is now; null if that is no longer possible. It is not too soon: the
     * patient knows of it.
     *
     * @param number the number of the lead among those who may
     */
    @Nullable
    Option option(Shape shape, @Nullable Practitioner lead, int number, PlannedVisit now) {
        Arrivals these = arrivals(shape);
        long[] led = led(shape, lead);
        int day = clock().day(now.date());
        int start = Quanta.floor(now.start());
        DayPages days = pages.pages();
        if (!site().equals(now.site())
                || !Quanta.at(start).equals(now.start())
                || !days.contains(these.all, day, start)
                || !days.contains(led, day, start)) {
            return null;
        }
        long[] only = days.only(day, start);
        long[] welcome = days.contains(these.welcome, day, start) ? only : days.none();
        long cost = areAllWelcome ? 0 : Costs.lead(request, lead);
        return new Option(number, byHour ? now.arrival().getHour() : 0, led, only, welcome, cost);
    }

    /** Whether a visit arrives at one of these arrivals, or those are all. */
    boolean isIn(long @Nullable [] arrivals, PlannedVisit visit) {
        return arrivals == null
                || pages.pages().contains(arrivals, clock().day(visit.date()), Quanta.floor(visit.start()));
    }

    private @Nullable Arrivals part(Arrivals all, Part part) {
        Map<Part, Arrivals> known = parts.computeIfAbsent(all, key -> new HashMap<>());
        if (!known.containsKey(part)) {
            long[] times = snapshot.calendar().byClock(site(), part.minutes)[part.number];
            if (times != null) {
                known.put(part, all.narrowed(some -> DayPages.and(some, times)));
            }
        }
        return known.get(part);
    }

    /** Who and what serves a visit. */
    StartPages.Served serve(Shape shape, @Nullable Practitioner lead, int start) {
        return pages.serve(shape, lead, start)
                .orElseThrow(() -> new IllegalStateException("start %d is none of these".formatted(start)));
    }
}
