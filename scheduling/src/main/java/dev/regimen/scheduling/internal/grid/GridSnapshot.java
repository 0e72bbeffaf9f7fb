package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Occupancies as planes of what is taken, and what follows from them: sets of starts, which units may be swapped, and what
 * is full. Each is found out once, and never changes. Safe to share between threads.
 */
public final class GridSnapshot implements Snapshot {
    /** How many words of sets of starts are kept for each resource. */
    private static final long WORDS_EACH = 512;

    private static final long LEAST_WORDS = 1L << 16;

    /** The name of the set of a whole pool, or of a site. */
    static final String ALL = "";

    /**
     * What sets of starts, one for each unit, have in common.
     *
     * @param kind the kind of the units; null for the site itself
     * @param capability what a pool can; empty for single units
     * @param parts for which quanta from the arrival
     * @param turnsOver whether the turnover of each unit of a pool comes after them
     */
    record StartKey(
            String site,
            @Nullable Asked asked,
            @Nullable ResourceKind kind,
            String capability,
            List<Part> parts,
            boolean turnsOver) {}

    private final CompiledCalendar calendar;
    private final Occupancies occupancies;
    private final BusyPlanes busy;
    private final Map<PatientRef, List<Presence>> patients;
    private final Cache<StartKey> starts;
    private final SwapDays swapDays;
    private volatile @Nullable Limits limits;

    private GridSnapshot(
            CompiledCalendar calendar,
            Occupancies occupancies,
            BusyPlanes busy,
            Map<PatientRef, List<Presence>> patients,
            Cache<StartKey> starts,
            SwapDays swapDays) {
        this.calendar = calendar;
        this.occupancies = occupancies;
        this.busy = busy;
        this.patients = patients;
        this.starts = starts;
        this.swapDays = swapDays;
    }

    private static GridSnapshot empty(CompiledCalendar calendar) {
        return new GridSnapshot(
                calendar,
                Occupancies.NONE,
                BusyPlanes.none(calendar),
                Map.of(),
                new Cache<>(Math.max(LEAST_WORDS, WORDS_EACH * calendar.size())),
                SwapDays.of(calendar));
    }

    public static GridSnapshot of(PracticeCalendar calendar, List<Occupancy> occupancies) {
        CompiledCalendar compiled = (CompiledCalendar) calendar;
        occupancies.forEach(occupancy -> requireKnown(compiled, occupancy));
        return empty(compiled).changed(Occupancies.NONE.with(occupancies), occupancies, true);
    }

    private static void requireKnown(CompiledCalendar calendar, Occupancy occupancy) {
        occupancy.claims().forEach(claim -> calendar.resource(claim.resource()));
        String site = occupancy.site();
        if (site != null) {
            calendar.site(site);
        }
    }

    @Override
    public GridSnapshot on(PracticeCalendar other) {
        CompiledCalendar next = (CompiledCalendar) requireNonNull(other, "other");
        PracticeChange change = PracticeChange.between(calendar.practice(), next.practice());
        if (!next.span().equals(calendar.span()) || !busy.seesAlike(next, change)) {
            return empty(next).changed(occupancies, occupancies.all(), true);
        }
        Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
        change.resources().forEach(resource -> {
            calendar.find(resource).ifPresent(found -> kinds.add(found.kind()));
            next.find(resource).ifPresent(found -> kinds.add(found.kind()));
        });
        Cache<StartKey> known = starts.without((key, unit) -> change.sites().contains(key.site)
                || (calendar.find(unit).isPresent() ? change.resources().contains(unit) : kinds.contains(key.kind)));
        return new GridSnapshot(
                next, occupancies, busy.on(next), patients, known, swapDays.on(next, occupancies.all()));
    }

    /** This, with other occupancies, of which these are new to it, or else gone from it. */
    private GridSnapshot changed(Occupancies all, List<Occupancy> touched, boolean isMore) {
        Set<String> units = BusyPlanes.units(touched);
        SwapDays days = swapDays.copy(units, !isMore);
        List<Occupancy> added = isMore ? touched : all.all();
        return new GridSnapshot(
                calendar,
                all,
                isMore ? busy.with(added, days) : busy.afresh(units, added, days),
                present(touched, added, isMore),
                startsWithout(touched),
                days);
    }

    /** When and where patients are: those that are touched looked up again, or with what is more. */
    private Map<PatientRef, List<Presence>> present(List<Occupancy> touched, List<Occupancy> in, boolean isMore) {
        Set<PatientRef> people = new HashSet<>();
        for (Occupancy each : touched) {
            Presence presence = each.presence();
            if (presence != null) {
                people.add(presence.patient());
            }
        }
        Map<PatientRef, List<Presence>> present = new HashMap<>(patients);
        people.forEach(who -> present.put(who, isMore ? new ArrayList<>(presences(who)) : new ArrayList<>()));
        for (Occupancy each : in) {
            Presence presence = each.presence();
            if (presence != null && people.contains(presence.patient())) {
                requireNonNull(present.get(presence.patient())).add(presence);
            }
        }
        return present;
    }

    // what is known of a pool or a set, which have the name of no unit, is told by the kind of their units
    private Cache<StartKey> startsWithout(List<Occupancy> touched) {
        Set<String> units = new HashSet<>();
        Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
        for (Occupancy occupancy : touched) {
            for (Claim claim : occupancy.claims()) {
                units.add(claim.resource());
                kinds.add(calendar.find(claim.resource()).map(Resource::kind).orElse(claim.kind()));
            }
        }
        Set<String> limited = limitedSites(touched);
        return starts.without((key, unit) -> limited.contains(key.site)
                || (calendar.find(unit).isPresent() ? units.contains(unit) : kinds.contains(key.kind)));
    }

    /** This without some occupancies that {@link #areAlone}. */
    private GridSnapshot lifted(Occupancies rest, List<Occupancy> gone) {
        Map<PatientRef, List<Presence>> present = new HashMap<>(patients);
        for (Occupancy occupancy : gone) {
            Presence presence = occupancy.presence();
            if (presence != null) {
                List<Presence> others = new ArrayList<>(requireNonNull(present.get(presence.patient())));
                others.remove(presence);
                present.put(presence.patient(), others);
            }
        }
        return new GridSnapshot(calendar, rest, busy.without(gone), present, startsWithout(gone), swapDays);
    }

    /** Whether nothing else takes any of what these do, and none of their units may be given to others instead. */
    private boolean areAlone(List<Occupancy> some) {
        for (Occupancy occupancy : some) {
            for (Claim claim : occupancy.claims()) {
                LikeUnits like = calendar.likeUnits(claim.resource());
                if (like != null && swapDays.areIn(like)) {
                    return false;
                }
            }
            if (!busy.areOnce(occupancy)) {
                return false;
            }
        }
        return true;
    }

    /** The sites with a limit at which visits are. */
    private Set<String> limitedSites(List<Occupancy> visits) {
        Set<String> result = new HashSet<>();
        for (Occupancy visit : visits) {
            Presence presence = visit.presence();
            if (presence != null
                    && calendar.hasSite(presence.site())
                    && !calendar.site(presence.site()).hours().limits().isEmpty()) {
                result.add(presence.site());
            }
        }
        return result;
    }

    @Override
    public CompiledCalendar calendar() {
        return calendar;
    }

    @Override
    public List<Occupancy> occupancies() {
        return occupancies.all();
    }

    @Override
    public Snapshot with(Collection<Occupancy> more) {
        List<Occupancy> added = List.copyOf(requireNonNull(more, "more"));
        if (added.isEmpty()) {
            return this;
        }
        added.forEach(occupancy -> requireKnown(calendar, occupancy));
        return changed(occupancies.with(added), added, true);
    }

    @Override
    public Snapshot with(Collection<Occupancy> more, Collection<Swap> swaps) {
        requireNonNull(swaps, "swaps");
        return swaps.isEmpty() ? with(more) : swapped(swaps).with(more);
    }

    private GridSnapshot swapped(Collection<Swap> swaps) {
        List<Occupancy> all = new ArrayList<>(occupancies.all());
        List<Occupancy> touched = new ArrayList<>();
        for (Swap swap : swaps) {
            calendar.resource(swap.unit());
            int place = holder(swap, all);
            List<Claim> claims = new ArrayList<>(all.get(place).claims());
            claims.set(claims.indexOf(swap.claim()), swap.swapped());
            Occupancy changed = all.get(place).withClaims(claims);
            touched.add(all.get(place));
            touched.add(changed);
            all.set(place, changed);
        }
        return changed(Occupancies.NONE.with(all), touched, false);
    }

    private static int holder(Swap swap, List<Occupancy> all) {
        for (int i = 0; i < all.size(); i++) {
            Occupancy each = all.get(i);
            if (each.maySwap()
                    && swap.appointment().equals(each.appointment())
                    && each.claims().contains(swap.claim())) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "swaps must be of what is taken and may be swapped, was of %s".formatted(swap.claim()));
    }

    @Override
    public GridSnapshot without(CourseId course) {
        return withoutCourses(Set.of(requireNonNull(course, "course")));
    }

    @Override
    public GridSnapshot withoutCourses(Set<CourseId> courses) {
        List<Occupancy> gone = occupancies.of(requireNonNull(courses, "courses"));
        Occupancies rest = occupancies.without(courses);
        return gone.isEmpty() ? this : areAlone(gone) ? lifted(rest, gone) : changed(rest, gone, false);
    }

    @Override
    public GridSnapshot without(Collection<Occupancy> gone) {
        Set<Occupancy> these = new HashSet<>(requireNonNull(gone, "gone"));
        List<Occupancy> rest = new ArrayList<>(occupancies());
        List<Occupancy> found = new ArrayList<>(rest);
        rest.removeIf(these::contains);
        found.removeIf(each -> !these.contains(each));
        return found.isEmpty() ? this : changed(Occupancies.NONE.with(rest), found, false);
    }

    @Override
    public List<TimeSpan> freeOn(String resource, String site, LocalDate date) {
        requireNonNull(resource, "resource");
        requireNonNull(site, "site");
        requireNonNull(date, "date");
        Plane free = calendar.open(resource, site, null)
                .copy()
                .and(calendar.open(site, null))
                .andNot(busy(calendar.resource(resource), site));
        return calendar.spans(free, site, date);
    }

    /** When a resource is taken, seen from a site: on the way from other sites and to them, too. */
    Plane busy(Resource resource, String site) {
        return busy.of(resource, site);
    }

    /**
     * What is closed to further visits of these kinds because as many as may be are there already; null if nothing is.
     *
     * @param resource null for the site itself
     */
    @Nullable
    Plane full(String site, @Nullable String resource, Set<String> kinds) {
        return calendar.hasLimits() ? limits().full(site, resource, kinds) : null;
    }

    /** What is counted of what is taken. */
    Limits limits() {
        Limits known = limits;
        if (known == null) {
            known = new Limits(calendar, occupancies.all());
            limits = known;
        }
        return known;
    }

    /** When a resource is claimed, the ways to other sites and from them not counted. */
    Plane claimed(Resource resource) {
        return busy.claimed(resource, occupancies.all());
    }

    /** When and where a patient is in the practice. */
    List<Presence> presences(PatientRef patient) {
        return patients.getOrDefault(patient, List.of());
    }

    /** What may be given to like units. */
    SwapDays swapDays() {
        return swapDays;
    }

    /** The starts that are known. */
    Cache<StartKey>.Table starts(StartKey key) {
        return starts.table(key);
    }
}
