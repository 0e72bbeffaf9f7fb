package dev.regimen.scheduling.internal.grid;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.calendar.PracticeChange;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from occupancies: planes of what is taken, when patients are where, sets of starts, and which units may be
 * swapped. Each set of starts is found out once, and nothing changes. Safe to share between threads.
 */
final class Taken {
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
    private final BusyPlanes busy;
    private final Map<PatientRef, List<Presence>> patients;
    private final Cache<StartKey> starts;
    private final SwapDays swapDays;

    private Taken(
            CompiledCalendar calendar,
            BusyPlanes busy,
            Map<PatientRef, List<Presence>> patients,
            Cache<StartKey> starts,
            SwapDays swapDays) {
        this.calendar = calendar;
        this.busy = busy;
        this.patients = patients;
        this.starts = starts;
        this.swapDays = swapDays;
    }

    /** Nothing is taken. */
    static Taken none(CompiledCalendar calendar) {
        return new Taken(
                calendar,
                BusyPlanes.none(calendar),
                Map.of(),
                new Cache<>(Math.max(LEAST_WORDS, WORDS_EACH * calendar.size())),
                SwapDays.of(calendar));
    }

    /** By all of these. */
    static Taken of(CompiledCalendar calendar, List<Occupancy> all) {
        return none(calendar).with(all);
    }

    /** This on a calendar of other data or dates, by all of these. */
    Taken on(CompiledCalendar next, List<Occupancy> all) {
        PracticeChange change = PracticeChange.between(calendar.practice(), next.practice());
        if (!next.span().equals(calendar.span()) || !busy.seesAlike(next, change)) {
            return of(next, all);
        }
        Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
        change.resources().forEach(resource -> {
            calendar.find(resource).ifPresent(found -> kinds.add(found.kind()));
            next.find(resource).ifPresent(found -> kinds.add(found.kind()));
        });
        Cache<StartKey> known = starts.without((key, unit) -> change.sites().contains(key.site)
                || (calendar.find(unit).isPresent() ? change.resources().contains(unit) : kinds.contains(key.kind)));
        return new Taken(next, busy.on(next), patients, known, swapDays.on(next, all));
    }

    /** This without some occupancies, so that these are left. */
    Taken without(List<Occupancy> gone, Occupancies rest) {
        return areAlone(gone) ? lifted(gone) : changed(gone, rest.all());
    }

    /** This with more. */
    Taken with(List<Occupancy> more) {
        return changed(more, more, true);
    }

    /** This, with some that are new or gone, so that these are all. */
    Taken changed(List<Occupancy> touched, List<Occupancy> all) {
        return changed(touched, all, false);
    }

    private Taken changed(List<Occupancy> touched, List<Occupancy> in, boolean isMore) {
        Set<String> units = BusyPlanes.units(touched);
        SwapDays days = swapDays.copy(units, !isMore);
        return new Taken(
                calendar,
                isMore ? busy.with(in, days) : busy.afresh(units, in, days),
                present(touched, in, isMore),
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
    private Taken lifted(List<Occupancy> gone) {
        Map<PatientRef, List<Presence>> present = new HashMap<>(patients);
        for (Occupancy occupancy : gone) {
            Presence presence = occupancy.presence();
            if (presence != null) {
                List<Presence> others = new ArrayList<>(requireNonNull(present.get(presence.patient())));
                others.remove(presence);
                present.put(presence.patient(), others);
            }
        }
        return new Taken(calendar, busy.without(gone), present, startsWithout(gone), swapDays);
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

    /** When a resource is taken, seen from a site: on the way from other sites and to them, too. */
    Plane busy(Resource resource, String site) {
        return busy.of(resource, site);
    }

    /** When a resource is claimed by any of these, which are all, the ways to other sites and from them not counted. */
    Plane claimed(Resource resource, List<Occupancy> all) {
        return busy.claimed(resource, all);
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
