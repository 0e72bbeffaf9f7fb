package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.internal.grid.SiteClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in one version of a practice's data than in another, as far as it can matter to a visit: hours, leave
 * and closures, zones, who may do what where, who and what there is, and how long it takes from one site to another. Names
 * and texts do not count.
 *
 * <p>{@code PracticeChange.between(before, after).hits(occupancy)} says whether a booked visit is hit, by what, and why:
 * each thing that stood against no visit before and does now. What was not right before is not hit again. Time that is
 * reserved for other kinds of visit, a limit on visits, times of arrival, a room's turnover and the time to travel between
 * sites stand against new visits only.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class PracticeChange {
    private final Practice before;
    private final Practice after;
    private final PracticeIndex old;
    private final PracticeIndex now;
    private final Set<String> sites;
    private final Set<String> resources;

    /** Why a visit cannot be held as it is booked. */
    public enum Why {
        /** The practice has no such site any more. */
        SITE_GONE,
        /** The site is not open for all of the visit. */
        SITE_CLOSED,
        /** The practice has no such resource any more, or not at this site. */
        RESOURCE_GONE,
        /** The person is on leave. */
        RESOURCE_AWAY,
        /** The person does not work, or the room or device is out of use. */
        RESOURCE_OFF,
        /** The person may no longer do what the claim is for, or the room or device no longer serves it. */
        CANNOT
    }

    /**
     * One thing that stands against a visit.
     *
     * @param why what it is
     * @param claim the claim that cannot be kept; null if it is about the site
     */
    public record Hit(Why why, @Nullable Claim claim) {
        public Hit {
            requireNonNull(why, "why");
        }
    }

    /**
     * A visit that is hit.
     *
     * @param visit the visit, as time that is taken
     * @param hits what stands against it: the site first, and then in the order of its claims; at least one
     */
    public record Affected(Occupancy visit, List<Hit> hits) {
        public Affected {
            requireNonNull(visit, "visit");
            hits = List.copyOf(requireNonNull(hits, "hits"));
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("hits must hold at least one");
            }
        }
    }

    private PracticeChange(Practice before, Practice after) {
        this.before = before;
        this.after = after;
        this.old = new PracticeIndex(before);
        this.now = new PracticeIndex(after);
        this.sites = differing(old.sites(), now.sites(), PracticeChange::areAlike);
        this.resources = differing(
                old.resources(),
                now.resources(),
                (one, other) -> old.traits(one).equals(now.traits(other)));
    }

    /**
     * Compares two versions of one practice.
     *
     * @throws IllegalArgumentException if they are of practices with different ids
     */
    public static PracticeChange between(Practice before, Practice after) {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "after must be of practice %s, was of %s".formatted(before.id(), after.id()));
        }
        return new PracticeChange(before, after);
    }

    private static boolean areAlike(Site one, Site other) {
        return one.zone().equals(other.zone())
                && one.hours().equals(other.hours())
                && one.arrivalMinutes() == other.arrivalMinutes();
    }

    private static <T> Set<String> differing(Map<String, T> old, Map<String, T> now, BiPredicate<T, T> areAlike) {
        Set<String> result = new TreeSet<>(old.keySet());
        result.addAll(now.keySet());
        result.removeIf(id -> {
            T before = old.get(id);
            T after = now.get(id);
            return before != null && after != null && areAlike.test(before, after);
        });
        return Collections.unmodifiableSet(result);
    }

    public Practice before() {
        return before;
    }

    public Practice after() {
        return after;
    }

    /** The ids of the sites that have come, gone, or have other hours, other times of arrival or another zone; sorted. */
    public Set<String> sites() {
        return sites;
    }

    /** The ids of the resources that have come, gone, or are there at other times or for other needs; sorted. */
    public Set<String> resources() {
        return resources;
    }

    /** Whether nothing is otherwise that can matter to a visit. */
    public boolean isEmpty() {
        return sites.isEmpty() && resources.isEmpty() && before.travel().equals(after.travel());
    }

    /** The visits among these that are hit, in their order; time that is taken without a patient never is. */
    public List<Affected> affected(Collection<Occupancy> occupancies) {
        requireNonNull(occupancies, "occupancies");
        List<Affected> result = new ArrayList<>();
        for (Occupancy occupancy : occupancies) {
            List<Hit> hits = hits(occupancy);
            if (!hits.isEmpty()) {
                result.add(new Affected(occupancy, hits));
            }
        }
        return List.copyOf(result);
    }

    /**
     * What newly stands against a visit: the site first, and then in the order of its claims. Empty if nothing does, or if
     * no patient is there.
     */
    public List<Hit> hits(Occupancy visit) {
        requireNonNull(visit, "visit");
        Occupancy.Presence presence = visit.presence();
        if (presence == null || isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        String site = presence.site();
        if (sites.contains(site)) {
            TimeSpan extent = extent(visit, presence);
            Why why = against(now, site, extent);
            if (why != null && against(old, site, extent) == null) {
                hits.add(new Hit(why, null));
            }
        }
        if (now.sites().containsKey(site)) {
            for (Claim claim : visit.claims()) {
                boolean isTouched = resources.contains(claim.resource()) || sites.contains(site);
                Why why = isTouched ? against(now, site, claim) : null;
                if (why != null && against(old, site, claim) == null) {
                    hits.add(new Hit(why, claim));
                }
            }
        }
        return List.copyOf(hits);
    }

    private static TimeSpan extent(Occupancy visit, Occupancy.Presence presence) {
        Instant from = presence.time().from();
        Instant until = presence.time().until();
        for (Claim claim : visit.claims()) {
            from = claim.from().isBefore(from) ? claim.from() : from;
            until = claim.until().isAfter(until) ? claim.until() : until;
        }
        return new TimeSpan(from, until);
    }

    private static @Nullable Why against(PracticeIndex practice, String id, TimeSpan time) {
        Site site = practice.sites().get(id);
        if (site == null) {
            return Why.SITE_GONE;
        }
        return covers(site.hours(), site.zone(), time) ? null : Why.SITE_CLOSED;
    }

    private static @Nullable Why against(PracticeIndex practice, String id, Claim claim) {
        Resource resource = practice.at(id, claim.resource());
        Site site = practice.sites().get(id);
        if (resource == null || site == null) {
            return Why.RESOURCE_GONE;
        }
        String capability = claim.capability();
        if (capability != null && !resource.capabilitiesAt(id).contains(capability)) {
            return Why.CANNOT;
        }
        Hours hours = resource.hoursAt(id);
        if (covers(hours, site.zone(), claim.time())) {
            return null;
        }
        return isOnLeave(hours, site.zone(), claim.time()) ? Why.RESOURCE_AWAY : Why.RESOURCE_OFF;
    }

    private static boolean covers(Hours hours, ZoneId zone, TimeSpan time) {
        Instant covered = time.from();
        for (TimeSpan open : spans(hours::openOn, zone, time)) {
            if (!open.from().isAfter(covered) && open.until().isAfter(covered)) {
                covered = open.until();
            }
        }
        return !covered.isBefore(time.until());
    }

    private static boolean isOnLeave(Hours hours, ZoneId zone, TimeSpan time) {
        return hours.blocks().stream()
                .filter(Leave.class::isInstance)
                .anyMatch(leave -> spans(leave::on, zone, time).stream().anyMatch(time::overlaps));
    }

    /** The ranges of the dates that a stretch of time could have to do with, as instants. */
    private static List<TimeSpan> spans(Function<LocalDate, List<TimeRange>> ranges, ZoneId zone, TimeSpan time) {
        LocalDate first = time.from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = time.until().atZone(zone).toLocalDate().plusDays(1);
        List<TimeSpan> result = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeRange range : ranges.apply(date)) {
                Instant from = SiteClock.resolve(zone.getRules(), date.atTime(range.from()));
                Instant until =
                        SiteClock.resolve(zone.getRules(), date.atStartOfDay().plusMinutes(range.untilMinute()));
                if (from.isBefore(until)) {
                    result.add(new TimeSpan(from, until));
                }
            }
        }
        return result;
    }
}
