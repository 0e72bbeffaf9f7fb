package dev.regimen.scheduling.verify;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one visit by itself: its times, what serves it, and whether all of that is there and free. */
final class VisitCheck {
    private static final long STEP = 300;

    private final Practice practice;
    private final CourseRequest request;
    private final PracticeCalendar calendar;
    private final List<Occupancy> taken;
    private final PlannedVisit visit;
    private final List<Violation> found;

    /** @param taken what is taken by others */
    VisitCheck(
            Practice practice,
            CourseRequest request,
            PracticeCalendar calendar,
            List<Occupancy> taken,
            PlannedVisit visit,
            List<Violation> found) {
        this.practice = practice;
        this.request = request;
        this.calendar = calendar;
        this.taken = taken;
        this.visit = visit;
        this.found = found;
    }

    private void add(Rule rule, @Nullable String resource) {
        found.add(Violation.of(rule, visit, resource));
    }

    void check() {
        Optional<Site> site = practice.site(visit.site());
        boolean allowed = request.sites().isEmpty() || request.sites().contains(visit.site());
        if (site.isEmpty() || !allowed) {
            add(Rule.SITE, null);
        }
        if (site.isPresent()) {
            checkArrival(site.get());
            checkSegments();
            checkNeeds();
            checkClaims();
            checkOpen(site.get());
            checkFree();
            checkPatient(site.get());
            checkRecovery(site.get());
        }
    }

    private void checkArrival(Site site) {
        boolean exists =
                !visit.zone().getRules().getValidOffsets(visit.arrival()).isEmpty();
        boolean isOnTheClock =
                visit.start().getEpochSecond() % STEP == 0 && visit.arrival().getMinute() % site.arrivalMinutes() == 0;
        if (!visit.zone().equals(site.zone()) || !exists || !isOnTheClock) {
            add(Rule.ARRIVAL, null);
        }
        if (visit.date().isBefore(request.firstDay())) {
            add(Rule.OUTSIDE_REQUEST, null);
        }
        Instant first = LocalTimes.instant(visit.zone(), calendar.first().atStartOfDay());
        LocalDate after = calendar.last().plusDays(1);
        Instant end = LocalTimes.instant(visit.zone(), after.atStartOfDay());
        if (visit.extent().from().isBefore(first) || visit.extent().until().isAfter(end)) {
            add(Rule.BEYOND_CALENDAR, null);
        }
    }

    private void checkSegments() {
        List<Segment> expected = CourseCheck.segments(request, visit);
        boolean fits = expected.size() == visit.segments().size();
        Instant from = visit.start();
        for (Segment segment : expected) {
            from = segment.as() == Segment.As.SETUP ? from.minus(segment.lasts()) : from;
        }
        for (int i = 0; fits && i < expected.size(); i++) {
            Segment segment = expected.get(i);
            SegmentTime time = visit.segments().get(i);
            TimeSpan span = new TimeSpan(from, from.plus(segment.lasts()));
            fits = time.segment().equals(segment.id())
                    && time.as() == segment.as()
                    && time.time().equals(span)
                    && time.resources().size() == segment.needs().size();
            from = span.until();
        }
        if (!fits) {
            add(Rule.SEGMENTS, null);
        }
    }

    /** The times of each need, joined where they touch, and who or what meets it. */
    private Map<Need, List<TimeSpan>> times() {
        Map<Need, List<TimeSpan>> times = new LinkedHashMap<>();
        List<Segment> expected = CourseCheck.segments(request, visit);
        for (int i = 0; i < Math.min(expected.size(), visit.segments().size()); i++) {
            TimeSpan time = visit.segments().get(i).time();
            for (Need need : expected.get(i).needs()) {
                List<TimeSpan> spans = times.computeIfAbsent(need, n -> new ArrayList<>());
                int last = spans.size() - 1;
                if (last >= 0 && spans.get(last).until().equals(time.from())) {
                    spans.set(last, new TimeSpan(spans.get(last).from(), time.until()));
                } else {
                    spans.add(time);
                }
            }
        }
        return times;
    }

    private Map<Need, Set<String>> servers() {
        Map<Need, Set<String>> servers = new LinkedHashMap<>();
        List<Segment> expected = CourseCheck.segments(request, visit);
        for (int i = 0; i < Math.min(expected.size(), visit.segments().size()); i++) {
            List<Need> needs = expected.get(i).needs();
            List<String> serving = visit.segments().get(i).resources();
            for (int n = 0; n < Math.min(needs.size(), serving.size()); n++) {
                servers.computeIfAbsent(needs.get(n), need -> new HashSet<>()).add(serving.get(n));
            }
        }
        return servers;
    }

    private void checkNeeds() {
        servers().forEach((need, units) -> {
            if (units.size() > 1) {
                add(Rule.NEED, null);
            }
            for (String unit : units) {
                boolean can = practice.resourcesAt(visit.site(), need.kind(), need.capability()).stream()
                        .anyMatch(resource -> resource.id().equals(unit));
                if (!can) {
                    add(Rule.NEED, unit);
                }
            }
        });
        for (int i = 0; i < visit.claims().size(); i++) {
            for (int j = 0; j < i; j++) {
                if (visit.claims().get(i).conflictsWith(visit.claims().get(j))) {
                    add(Rule.NEED, visit.claims().get(i).resource());
                }
            }
        }
    }

    private void checkClaims() {
        List<Claim> expected = new ArrayList<>();
        Map<Need, Set<String>> servers = servers();
        times().forEach((need, spans) -> servers.getOrDefault(need, Set.of())
                .forEach(unit ->
                        practice.resource(unit).ifPresent(resource -> expected.addAll(claims(need, spans, resource)))));
        boolean same = expected.size() == visit.claims().size()
                && visit.claims().stream().allMatch(claim -> expected.stream().anyMatch(each -> agree(each, claim)))
                && expected.stream().allMatch(each -> visit.claims().stream().anyMatch(claim -> agree(each, claim)));
        if (!same) {
            add(Rule.CLAIMS, null);
        }
    }

    private static boolean agree(Claim expected, Claim claim) {
        boolean isForTheSame = claim.capability() == null || claim.capability().equals(expected.capability());
        return isForTheSame
                && claim.resource().equals(expected.resource())
                && claim.kind() == expected.kind()
                && claim.time().equals(expected.time());
    }

    private List<Claim> claims(Need need, List<TimeSpan> spans, Resource unit) {
        List<TimeSpan> steps = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i == spans.size() - 1;
            Instant until = spans.get(i).until().plus(last ? turnover(need, unit) : Duration.ZERO);
            TimeSpan wide = new TimeSpan(
                    Instant.ofEpochSecond(Math.floorDiv(spans.get(i).from().getEpochSecond(), STEP) * STEP),
                    Instant.ofEpochSecond(-Math.floorDiv(-until.getEpochSecond(), STEP) * STEP));
            int previous = steps.size() - 1;
            if (previous >= 0 && !steps.get(previous).until().isBefore(wide.from())) {
                steps.set(previous, new TimeSpan(steps.get(previous).from(), wide.until()));
            } else {
                steps.add(wide);
            }
        }
        return steps.stream()
                .map(span -> new Claim(unit.id(), unit.kind(), need.capability(), span))
                .toList();
    }

    private Duration turnover(Need need, Resource unit) {
        boolean says = CourseCheck.segments(request, visit).stream()
                .anyMatch(segment ->
                        segment.as() == Segment.As.TURNOVER && segment.needs().contains(need));
        boolean ownRule = need.kind() == ResourceKind.ROOM && !says && unit instanceof Room;
        return ownRule ? Duration.ofMinutes(((Room) unit).turnoverMinutes()) : Duration.ZERO;
    }

    private void checkOpen(Site site) {
        TimeSpan all = new TimeSpan(
                visit.segments().get(0).time().from(),
                visit.segments().get(visit.segments().size() - 1).time().until());
        if (!LocalTimes.cover(site.zone(), all, date -> siteOpen(site, date))) {
            add(Rule.SITE_CLOSED, null);
        }
        for (Claim claim : visit.claims()) {
            Optional<Resource> resource = practice.resource(claim.resource());
            boolean there = resource.isPresent()
                    && LocalTimes.cover(
                            site.zone(),
                            claim.time(),
                            date -> TimeRange.intersect(
                                    siteOpen(site, date),
                                    resource.get().hoursAt(site.id()).openFor(request.kinds(), date, request.today())));
            if (!there) {
                add(Rule.RESOURCE_OFF, claim.resource());
            }
        }
    }

    private List<TimeRange> siteOpen(Site site, LocalDate date) {
        return site.hours().openFor(request.kinds(), date, request.today());
    }

    private void checkFree() {
        for (Occupancy occupancy : taken) {
            for (Claim claim : occupancy.claims()) {
                for (Claim mine : visit.claims()) {
                    if (mine.resource().equals(claim.resource())) {
                        checkApart(mine, claim, occupancy.site());
                    }
                }
            }
            Occupancy.Presence presence = occupancy.presence();
            if (presence != null && presence.patient().equals(request.patient())) {
                checkApart(presence);
            }
        }
    }

    private void checkApart(Claim mine, Claim other, @Nullable String where) {
        boolean isPerson = mine.kind() == ResourceKind.PRACTITIONER || mine.kind() == ResourceKind.STAFF;
        if (mine.conflictsWith(other)) {
            found.add(Violation.taken(Rule.RESOURCE_TAKEN, visit, mine.resource(), other.time()));
        } else if (isPerson && where != null && !isInReach(mine.time(), other.time(), where)) {
            found.add(Violation.taken(Rule.TRAVEL, visit, mine.resource(), other.time()));
        }
    }

    private void checkApart(Occupancy.Presence other) {
        TimeSpan care = visit.care();
        if (care.overlaps(other.time())) {
            found.add(Violation.taken(Rule.PATIENT_BOOKED, visit, null, other.time()));
            return;
        }
        if (!isInReach(care, other.time(), other.site())) {
            found.add(Violation.taken(Rule.TRAVEL, visit, null, other.time()));
        }
        boolean isFit = care.from().isBefore(other.time().from())
                ? !other.time().from().isBefore(visit.fitFrom())
                : !care.from().isBefore(other.fitFrom());
        if (!isFit) {
            found.add(Violation.taken(Rule.SEDATION, visit, null, other.time()));
        }
    }

    /** Whether there is time to get from whichever of the two comes first to the other, which is at a site. */
    private boolean isInReach(TimeSpan mine, TimeSpan other, String where) {
        boolean isFirst = mine.from().isBefore(other.from());
        Instant leaving = isFirst ? mine.until() : other.until();
        Instant arriving = isFirst ? other.from() : mine.from();
        if (where.equals(visit.site())) {
            return !leaving.isAfter(arriving);
        }
        if (practice.site(where).isEmpty()) {
            return true;
        }
        int minutes =
                isFirst ? practice.travelMinutes(visit.site(), where) : practice.travelMinutes(where, visit.site());
        return !leaving.plusSeconds(60L * minutes).isAfter(arriving);
    }

    /** That the visit keeps the patient from others for no less time than the recovery takes. */
    private void checkRecovery(Site site) {
        List<Segment> held = CourseCheck.segments(request, visit);
        if (held.isEmpty()) {
            return;
        }
        CourseState course = request.course();
        SessionKey key = visit.sessions().iterator().next();
        Instant fitFrom = SedationRecovery.from(
                        course.protocol(),
                        course.protocol().stage(key.stage()),
                        course.site(),
                        key.side(),
                        course.circumstances())
                .fitFrom(visit.start().atZone(site.zone()), new Visit(held, List.of()));
        if (visit.fitFrom().isBefore(fitFrom)) {
            add(Rule.SEDATION, null);
        }
    }

    private void checkPatient(Site site) {
        boolean can = LocalTimes.cover(site.zone(), visit.care(), request.available()::openOn);
        for (CourseRequest.Kept kept : request.keeping()) {
            boolean isThis = kept.visit().id().equals(visit.id());
            can &= !isThis || LocalTimes.cover(site.zone(), visit.care(), kept.times()::openOn);
        }
        if (!can) {
            add(Rule.PATIENT_AWAY, null);
        }
    }
}
