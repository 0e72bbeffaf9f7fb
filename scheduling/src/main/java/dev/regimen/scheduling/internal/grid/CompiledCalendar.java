package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a practice as planes, each compiled when it is first asked for. Safe to share between threads: a plane
 * that was handed out never changes.
 */
public final class CompiledCalendar implements PracticeCalendar {

    /**
     * For whom reserved time is open.
     *
     * @param kinds the kinds of visit that it is
     * @param today the day at the site on which it is asked for
     */
    public record Asked(Set<String> kinds, LocalDate today) {}

    private record Key(
            String site,
            @Nullable String resource,
            @Nullable Asked asked) {}

    private record Pattern(Hours hours, int quanta) {}

    private record Pool(String site, ResourceKind kind, String capability) {}

    private static final String ITSELF = "";
    private static final long MOST_PATTERN_WORDS = 1L << 17;

    private final Practice practice;
    private final LocalDate first;
    private final LocalDate last;
    private final Span span;
    private final Plane always;
    private final boolean reserves;
    private final boolean limits;
    private final Cache<Pattern> patterns;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, SiteClock> clocks = new HashMap<>();
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Travel travel;
    private final Map<Pool, List<Resource>> pools = new ConcurrentHashMap<>();
    /** By site, and by resource there; the site's own under a name that no resource has. */
    private final Map<String, Map<String, Timetable>> timetables = new HashMap<>();

    private final Map<Key, Plane> planes = new ConcurrentHashMap<>();
    private final Map<String, SitePages> pages = new ConcurrentHashMap<>();
    private final Map<String, List<LikeUnits>> likeUnits = new HashMap<>();
    private final Map<String, LikeUnits> likeUnitsOf = new HashMap<>();

    public CompiledCalendar(Practice practice, LocalDate first, LocalDate last) {
        this(practice, first, last, new Cache<>(MOST_PATTERN_WORDS));
    }

    private CompiledCalendar(Practice practice, LocalDate first, LocalDate last, Cache<Pattern> patterns) {
        this.practice = requireNonNull(practice, "practice");
        this.first = requireNonNull(first, "first");
        this.last = requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
        if (last.toEpochDay() - first.toEpochDay() >= MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a calendar has at most %d days, was %s to %s".formatted(MOST_DAYS, first, last));
        }
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        int count = practice.resources().size();
        if (days * count > MOST_RESOURCE_DAYS) {
            throw new IllegalArgumentException("a calendar has at most %d days of all resources together, was %d of %d"
                    .formatted(MOST_RESOURCE_DAYS, days, count));
        }
        this.patterns = patterns;
        for (Site site : practice.sites()) {
            sites.put(site.id(), site);
            timetables.put(site.id(), new ConcurrentHashMap<>());
            clocks.put(site.id(), SiteClock.of(site.zone(), first, last));
        }
        span = Span.of(first, last);
        always = Plane.full(span);
        practice.resources().forEach(resource -> {
            ranks.put(resource.id(), ranks.size());
            resources.put(resource.id(), resource);
        });
        travel = new Travel(practice);
        for (String site : sites.keySet()) {
            List<LikeUnits> there = LikeUnits.at(site, this);
            likeUnits.put(site, there);
            there.forEach(like -> like.units().forEach(unit -> likeUnitsOf.put(unit.id(), like)));
        }
        reserves = any(Timetable::reserves);
        limits = any(timetable -> !timetable.hours().limits().isEmpty());
    }

    @Override
    public CompiledCalendar with(PracticeChange change) {
        requireNonNull(change, "change");
        if (change.before() != practice && !change.before().equals(practice)) {
            throw new IllegalArgumentException(
                    "change must start from the practice of this calendar, started from another version of it");
        }
        Set<String> touched = change.sites();
        CompiledCalendar next = new CompiledCalendar(
                change.after(), first, last, patterns.without((key, site) -> touched.contains(site)));
        planes.forEach((key, plane) -> {
            if (hasSameClock(next, key.site)
                    && hours(key.site, key.resource).equals(next.hours(key.site, key.resource))) {
                next.planes.put(key, plane);
            }
        });
        pages.forEach((site, known) -> {
            if (!touched.contains(site)) {
                next.pages.put(site, known);
            }
        });
        return next;
    }

    private boolean hasSameClock(CompiledCalendar next, String site) {
        Site other = next.sites.get(site);
        return other != null && other.zone().equals(site(site).zone());
    }

    /** The hours of a site, or of a resource at a site; never if the practice has no such resource. */
    Hours hours(String site, @Nullable String resource) {
        return resource == null || resources.containsKey(resource)
                ? timetable(site, resource).hours()
                : Hours.NEVER;
    }

    private Timetable timetable(String site, @Nullable String resource) {
        Map<String, Timetable> there = found(timetables, site, "site");
        Timetable known = there.get(resource == null ? ITSELF : resource);
        return known != null
                ? known
                : there.computeIfAbsent(
                        resource == null ? ITSELF : resource,
                        id -> Timetable.of(
                                resource == null
                                        ? site(site).hours()
                                        : resource(id).hoursAt(site)));
    }

    boolean hasSite(String site) {
        return sites.containsKey(site);
    }

    /** Whether any hours limit how many visits may be in them. */
    public boolean hasLimits() {
        return limits;
    }

    @Override
    public CompiledCalendar during(LocalDate first, LocalDate last) {
        if (first.equals(this.first) && last.equals(this.last)) {
            return this;
        }
        CompiledCalendar next = new CompiledCalendar(practice, first, last);
        planes.forEach((key, plane) -> {
            Hours hours = hours(key.site, key.resource);
            if (key.asked == null) {
                next.planes.put(key, next.moved(plane, this, key.site, hours::openOn));
            }
        });
        return next;
    }

    /** A plane of another calendar, with the days compiled that are not in that one. */
    private Plane moved(Plane plane, CompiledCalendar from, String site, Function<LocalDate, List<TimeRange>> times) {
        SiteClock clock = clock(site);
        Plane result = plane.in(span)
                .remove(span.base(), clock.start(0))
                .remove(clock.start(clock.days()), span.base() + span.words() * 64);
        for (int day = 0; day < clock.days(); day++) {
            LocalDate date = clock.date(day);
            if (date.isBefore(from.first) || date.isAfter(from.last)) {
                clock.add(result, date, times.apply(date));
            }
        }
        return result;
    }

    @Override
    public Practice practice() {
        return practice;
    }

    @Override
    public LocalDate first() {
        return first;
    }

    @Override
    public LocalDate last() {
        return last;
    }

    @Override
    public List<TimeSpan> openOn(String resource, String site, LocalDate date) {
        requireNonNull(resource, "resource");
        requireNonNull(site, "site");
        requireNonNull(date, "date");
        return spans(open(resource, site, null).copy().and(open(site, null)), site, date);
    }

    /** The stretches of a plane within a day at a site. */
    List<TimeSpan> spans(Plane plane, String site, LocalDate date) {
        SiteClock clock = clock(site);
        int day = clock.day(date);
        List<TimeSpan> result = new ArrayList<>();
        if (day < 0 || day >= clock.days()) {
            return result;
        }
        int end = clock.start(day + 1);
        for (int from = plane.next(clock.start(day), end); from < end; ) {
            int until = plane.nextGap(from, end);
            result.add(new TimeSpan(Quanta.at(from), Quanta.at(until)));
            from = plane.next(until, end);
        }
        return result;
    }

    public Span span() {
        return span;
    }

    public SiteClock clock(String site) {
        return found(clocks, site, "site");
    }

    public Site site(String site) {
        return found(sites, site, "site");
    }

    public Resource resource(String resource) {
        return found(resources, resource, "resource");
    }

    Optional<Resource> find(String resource) {
        return Optional.ofNullable(resources.get(resource));
    }

    /** The days of a site as pages; all quanta in which it is ever open lie in them. */
    public DayPages pages(String site) {
        return sitePages(site).pages();
    }

    /** For each part of the local day of so many minutes, the quanta in it, as pages; null if there are none. */
    public long[] @Nullable [] byClock(String site, int minutes) {
        return sitePages(site).byClock(minutes);
    }

    /** The quanta at which patients may arrive at a site, by its clock alone, as pages. */
    public long[] arrivals(String site) {
        return sitePages(site).arrivals(span);
    }

    private SitePages sitePages(String site) {
        return pages.computeIfAbsent(site, id -> new SitePages(site(id), clock(id), open(id, null)));
    }

    /** How many minutes it takes from one site to another. */
    public int travelMinutes(String from, String to) {
        return travel.minutes(from, to);
    }

    /** Where a resource is seen from: each site where it works, if it might have to travel to it; else all of them. */
    List<String> viewsOf(String id) {
        return travel.viewsOf(resources.get(id));
    }

    /** How a resource is seen from a site: as from all, or from this one alone. */
    String viewFrom(String site, Resource resource) {
        return travel.viewFrom(site, resource);
    }

    /** How many resources there are. */
    int size() {
        return resources.size();
    }

    /** The place of a resource in the practice. */
    public int rank(String resource) {
        return found(ranks, resource, "resource");
    }

    /** Those at a site who or which meet a need, in the practice's order. */
    List<Resource> pool(String site, ResourceKind kind, String capability) {
        return pools.computeIfAbsent(
                new Pool(site, kind, capability), pool -> practice.resourcesAt(site, kind, capability));
    }

    /** The units of a site that can stand in for each other, set by set. */
    List<LikeUnits> likeUnitsAt(String site) {
        return likeUnits.getOrDefault(site, List.of());
    }

    /** The units that can stand in for a resource, it included; null if there is no other. */
    @Nullable
    LikeUnits likeUnits(String resource) {
        return likeUnitsOf.get(resource);
    }

    /** When a site is open to a kind of visit; reserved time counts as open if nothing is asked for. */
    public Plane open(String site, @Nullable Asked asked) {
        return plane(site, null, asked);
    }

    /** When a resource can be used at a site, the site's own hours not yet taken into account. */
    public Plane open(String resource, String site, @Nullable Asked asked) {
        return plane(site, resource(resource).id(), asked);
    }

    /** The arrivals from which so many quanta lie in some hours, as pages. */
    long[] during(Hours hours, String site, int quanta) {
        return patterns.table(new Pattern(hours, quanta))
                .get(site, () -> pages(site).fold(compile(hours, site).starts(0, quanta)));
    }

    /** What of it matters here: nothing if no time is reserved and no limit set at all. */
    @Nullable
    Asked relevant(Asked asked) {
        return reserves || limits ? asked : null;
    }

    private boolean any(Predicate<Timetable> is) {
        return sites.keySet().stream()
                .anyMatch(site -> is.test(timetable(site, null))
                        || practice.resourcesAt(site).stream()
                                .anyMatch(resource -> is.test(timetable(site, resource.id()))));
    }

    /** The times of some hours, at a site's clock. */
    public Plane compile(Hours hours, String site) {
        return compile(site, hours::openOn);
    }

    private Plane plane(String site, @Nullable String resource, @Nullable Asked asked) {
        Timetable timetable = timetable(site, resource);
        if (resource != null && timetable.isAlways()) {
            return always;
        }
        return planes.computeIfAbsent(
                new Key(site, resource, timetable.reserves() ? asked : null),
                key -> compile(site, timetable.times(key.asked)));
    }

    private Plane compile(String site, Function<LocalDate, List<TimeRange>> times) {
        SiteClock clock = clock(site);
        Plane plane = Plane.empty(span);
        for (int day = 0; day < clock.days(); day++) {
            LocalDate date = clock.date(day);
            clock.add(plane, date, times.apply(date));
        }
        return plane;
    }

    private static <T> T found(Map<String, T> items, String id, String name) {
        T item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("%s must be one of the practice's".formatted(name));
        }
        return item;
    }
}
