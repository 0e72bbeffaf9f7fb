package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import dev.regimen.core.course.CourseId;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Occupancies and what follows from them. Without some courses, it is found out when it is first asked for: who checks a
 * plan asks for occupancies only. Safe to share between threads.
 */
public final class GridSnapshot implements Snapshot {
    private final CompiledCalendar calendar;
    private final Occupancies occupancies;
    private final Supplier<Taken> taken;
    private volatile @Nullable Limits limits;

    private GridSnapshot(CompiledCalendar calendar, Occupancies occupancies, Supplier<Taken> taken) {
        this.calendar = calendar;
        this.occupancies = occupancies;
        this.taken = taken;
    }

    private GridSnapshot(CompiledCalendar calendar, Occupancies occupancies, Taken taken) {
        this(calendar, occupancies, Suppliers.ofInstance(taken));
    }

    public static GridSnapshot of(PracticeCalendar calendar, List<Occupancy> occupancies) {
        CompiledCalendar compiled = (CompiledCalendar) calendar;
        occupancies.forEach(occupancy -> requireKnown(compiled, occupancy));
        return new GridSnapshot(compiled, Occupancies.NONE.with(occupancies), Taken.of(compiled, occupancies));
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
        return new GridSnapshot(next, occupancies, taken().on(next, occupancies.all()));
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
    public List<Occupancy> occupanciesAt(TimeSpan time) {
        return occupancies.at(requireNonNull(time, "time"));
    }

    @Override
    public Snapshot with(Collection<Occupancy> more) {
        List<Occupancy> added = List.copyOf(requireNonNull(more, "more"));
        if (added.isEmpty()) {
            return this;
        }
        added.forEach(occupancy -> requireKnown(calendar, occupancy));
        return new GridSnapshot(calendar, occupancies.with(added), taken().with(added));
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
        return changed(all, touched);
    }

    /** This, with all of these taken instead: these are new or gone. */
    private GridSnapshot changed(List<Occupancy> all, List<Occupancy> touched) {
        return new GridSnapshot(calendar, Occupancies.NONE.with(all), taken().changed(touched, all));
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
        if (gone.isEmpty()) {
            return this;
        }
        Occupancies rest = occupancies.without(courses);
        Taken with = taken();
        return new GridSnapshot(calendar, rest, Suppliers.memoize(() -> with.without(gone, rest)));
    }

    @Override
    public GridSnapshot without(Collection<Occupancy> gone) {
        Set<Occupancy> these = new HashSet<>(requireNonNull(gone, "gone"));
        List<Occupancy> rest = new ArrayList<>(occupancies());
        List<Occupancy> found = new ArrayList<>(rest);
        rest.removeIf(these::contains);
        found.removeIf(each -> !these.contains(each));
        return found.isEmpty() ? this : changed(rest, found);
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

    private Taken taken() {
        return taken.get();
    }

    /** When a resource is taken, seen from a site: on the way from other sites and to them, too. */
    Plane busy(Resource resource, String site) {
        return taken().busy(resource, site);
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
        return taken().claimed(resource, occupancies.all());
    }

    /** When and where a patient is in the practice. */
    List<Presence> presences(PatientRef patient) {
        return taken().presences(patient);
    }

    /** What may be given to like units. */
    SwapDays swapDays() {
        return taken().swapDays();
    }

    /** The starts that are known. */
    Cache<Taken.StartKey>.Table starts(Taken.StartKey key) {
        return taken().starts(key);
    }
}
