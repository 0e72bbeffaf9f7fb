package dev.regimen.scheduling.oracle;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the days and openings of a site out of its hours that have as many visits as they may have, counting each time. */
final class FullTimes {
    private final Site site;
    private final List<Occupancy> visits;
    private final Set<String> kinds;

    FullTimes(Site site, List<Occupancy> occupancies, Set<String> kinds) {
        this.site = site;
        this.kinds = kinds;
        this.visits = occupancies.stream()
                .filter(each ->
                        each.presence() != null && each.presence().site().equals(site.id()))
                .toList();
    }

    /** What is left of the ranges of a date; the resource is empty for the site itself. */
    List<TimeRange> less(List<TimeRange> open, LocalDate date, Hours hours, String resource) {
        List<TimeRange> left = open;
        for (VisitLimit limit : hours.limits()) {
            if (limit.counts(kinds)) {
                for (TimeRange range : hours.countedOn(date, limit)) {
                    if (count(limit, date, range, resource) >= limit.most()) {
                        left = TimeRange.intersect(left, without(range));
                    }
                }
            }
        }
        return left;
    }

    private static List<TimeRange> without(TimeRange range) {
        List<TimeRange> others = new ArrayList<>();
        if (range.fromMinute() > 0) {
            others.add(TimeRange.ofMinutes(0, range.fromMinute()));
        }
        if (range.untilMinute() < 24 * 60) {
            others.add(TimeRange.ofMinutes(range.untilMinute(), 24 * 60));
        }
        return others;
    }

    private long count(VisitLimit limit, LocalDate date, TimeRange range, String resource) {
        Instant from = instant(date.atTime(range.from()));
        Instant until = instant(date.atStartOfDay().plusMinutes(range.untilMinute()));
        return visits.stream()
                .filter(visit -> limit.counts(visit.kinds()))
                .filter(visit -> times(visit, resource).stream()
                        .anyMatch(time -> time.from().isBefore(until) && from.isBefore(time.until())))
                .count();
    }

    private static List<TimeSpan> times(Occupancy visit, String resource) {
        List<TimeSpan> times = new ArrayList<>();
        for (Claim claim : visit.claims()) {
            if (resource.isEmpty() || claim.resource().equals(resource)) {
                times.add(claim.time());
            }
        }
        if (resource.isEmpty()) {
            times.add(visit.presence().time());
        }
        return times;
    }

    private Instant instant(LocalDateTime local) {
        var rules = site.zone().getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
