package dev.regimen.scheduling.verify;

import com.google.common.base.Suppliers;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what is booked in each day and opening that a plan uses, and compares it with the limits there. */
final class LimitCheck {
    private static final long STEP = 300;

    /** What a visit takes, and what kinds of visit it is. */
    private record Counted(String site, List<Claim> claims, TimeSpan extent, Set<String> kinds) {
        /** When it takes time of a resource, or of the site. */
        @Nullable
        TimeSpan at(@Nullable String resource) {
            if (resource == null) {
                return extent;
            }
            return claims.stream()
                    .filter(claim -> claim.resource().equals(resource))
                    .map(Claim::time)
                    .reduce((one, other) -> new TimeSpan(
                            one.from().isBefore(other.from()) ? one.from() : other.from(),
                            one.until().isAfter(other.until()) ? one.until() : other.until()))
                    .orElse(null);
        }
    }

    private final Practice practice;
    private final CourseRequest request;
    private final Offer offer;
    private final List<Violation> found;
    private final Supplier<List<Counted>> taken;

    LimitCheck(Practice practice, CourseRequest request, Snapshot snapshot, Offer offer, List<Violation> found) {
        this.practice = practice;
        this.request = request;
        this.offer = offer;
        this.found = found;
        this.taken = Suppliers.memoize(() -> taken(snapshot));
    }

    // most places have no limits
    private static List<Counted> taken(Snapshot snapshot) {
        List<Counted> all = new ArrayList<>();
        for (Occupancy occupancy : snapshot.occupancies()) {
            Occupancy.Presence presence = occupancy.presence();
            if (presence != null) {
                all.add(new Counted(
                        presence.site(), occupancy.claims(), extent(occupancy, presence), occupancy.kinds()));
            }
        }
        return all;
    }

    // whole steps count, as with claims
    private static TimeSpan extent(Occupancy visit, Occupancy.Presence presence) {
        long from = Math.floorDiv(presence.time().from().getEpochSecond(), STEP) * STEP;
        long until = -Math.floorDiv(-presence.time().until().getEpochSecond(), STEP) * STEP;
        for (Claim claim : visit.claims()) {
            from = Math.min(from, claim.from().getEpochSecond());
            until = Math.max(until, claim.until().getEpochSecond());
        }
        return new TimeSpan(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }

    void check() {
        for (PlannedVisit visit : offer.visits()) {
            practice.site(visit.site()).ifPresent(site -> {
                check(visit, site.zone(), null, site.hours());
                Set<String> resources =
                        visit.claims().stream().map(Claim::resource).collect(Collectors.toCollection(TreeSet::new));
                for (String resource : resources) {
                    practice.resource(resource)
                            .ifPresent(unit -> check(visit, site.zone(), resource, unit.hoursAt(site.id())));
                }
            });
        }
    }

    private void check(PlannedVisit visit, ZoneId zone, @Nullable String resource, Hours hours) {
        for (VisitLimit limit : hours.limits()) {
            TimeSpan mine = counted(visit).at(resource);
            if (limit.counts(request.kinds()) && mine != null) {
                List<TimeSpan> full = spans(hours, limit, zone, mine).stream()
                        .filter(span ->
                                span.overlaps(mine) && others(visit.site(), limit, resource, span) >= limit.most())
                        .toList();
                if (!full.isEmpty()) {
                    found.add(Violation.taken(Rule.LIMIT, visit, resource, full.get(0)));
                }
            }
        }
    }

    private Counted counted(PlannedVisit visit) {
        return new Counted(visit.site(), visit.claims(), visit.extent(), request.kinds());
    }

    private long others(String site, VisitLimit limit, @Nullable String resource, TimeSpan span) {
        return taken.get().stream()
                .filter(other -> other.site.equals(site) && limit.counts(other.kinds))
                .map(other -> other.at(resource))
                .filter(time -> time != null && time.overlaps(span))
                .count();
    }

    private static List<TimeSpan> spans(Hours hours, VisitLimit limit, ZoneId zone, TimeSpan around) {
        List<TimeSpan> result = new ArrayList<>();
        LocalDate last = around.until().atZone(zone).toLocalDate();
        for (LocalDate date = around.from().atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeRange range : hours.countedOn(date, limit)) {
                Instant from = LocalTimes.instant(zone, date.atTime(range.from()));
                Instant until = LocalTimes.instant(zone, date.atStartOfDay().plusMinutes(range.untilMinute()));
                if (from.isBefore(until)) {
                    result.add(new TimeSpan(from, until));
                }
            }
        }
        return result;
    }
}
