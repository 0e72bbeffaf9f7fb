package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.value.DateRange;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Occupancy.Presence;
import dev.regimen.scheduling.internal.grid.DayPages;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Quanta;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Booked visits of which one alone keeps a visit from a day: the patient is there, or it has what is needed, or the day or
 * opening is full with it. A few that come into question, the patient's own first and then by time; what they really open is for planning to see.
 */
final class VisitsInTheWay {
    /** The most that are named. */
    private static final int MOST = 8;

    /** The most arrivals that are looked at. */
    private static final int MOST_LOOKS = 20_000;

    /** A step that could not be planned on a track, and the days that were looked at. */
    record Stuck(Track track, Step step, DateRange considered) {}

    private final GridSnapshot snapshot;
    private final CourseRequest request;
    private int looks;

    VisitsInTheWay(CourseRequest request, GridSnapshot snapshot) {
        this.request = request;
        this.snapshot = snapshot;
    }

    List<Occupancy> of(List<Stuck> stuck) {
        Set<Occupancy> result = new LinkedHashSet<>();
        List<Occupancy> visits = visits();
        for (Stuck each : stuck) {
            for (Occupancy visit : visits) {
                if (result.size() < MOST && looks < MOST_LOOKS && !result.contains(visit) && opens(visit, each)) {
                    result.add(visit);
                }
            }
        }
        return List.copyOf(result);
    }

    private List<Occupancy> visits() {
        List<Occupancy> result = new ArrayList<>();
        for (Occupancy each : snapshot.occupancies()) {
            if (each.presence() != null) {
                result.add(each);
            }
        }
        result.sort(Comparator.comparing((Occupancy visit) -> !isOwn(visit))
                .thenComparing(visit -> time(visit).time().from()));
        return result;
    }

    private static Presence time(Occupancy visit) {
        Presence presence = visit.presence();
        if (presence == null) {
            throw new IllegalStateException("a visit has a patient");
        }
        return presence;
    }

    boolean isOwn(Occupancy visit) {
        return time(visit).patient().equals(request.patient());
    }

    /** Whether the step could be on some day that it was kept from if the visit were not there. */
    private boolean opens(Occupancy visit, Stuck stuck) {
        Track track = stuck.track;
        Shape shape = stuck.step.shape();
        int from = Quanta.floor(time(visit).time().from());
        int until = Quanta.ceil(time(visit).time().until());
        for (Claim claim : visit.claims()) {
            from = Math.min(from, Quanta.floor(claim.from()));
            until = Math.max(until, Quanta.ceil(claim.until()));
        }
        LocalDate date = Quanta.at(from).atZone(track.zone()).toLocalDate();
        int day = track.clock().day(date);
        LocalDate last = stuck.considered.last();
        if (date.isBefore(stuck.considered.first())
                || (last != null && date.isAfter(last))
                || day < 0
                || day >= track.clock().days()) {
            return false;
        }
        if (isOwn(visit)) {
            // it may keep the patient from all of the day: by the way there, or until it has worn off
            from = track.clock().start(day);
            until = track.clock().start(day + 1);
        }
        for (Practitioner lead : track.leadersOf(shape)) {
            looks++;
            Places.Hindrance hindrance =
                    track.places(shape, lead).hindrance(day).orElse(null);
            if (hindrance == null) {
                continue;
            }
            if (hindrance.kind() == Obstacle.Kind.LIMIT) {
                if (counts(visit, track.site(), hindrance.resource())) {
                    return true;
                }
                continue;
            }
            looks += 10;
            if (new Look(track, shape, lead, visit).opens(day, from - shape.until(), until - shape.from())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a visit can be one of as many as may be. */
    private static boolean counts(Occupancy visit, String site, @Nullable String resource) {
        return time(visit).site().equals(site)
                && (resource == null
                        || visit.claims().stream()
                                .anyMatch(claim -> claim.resource().equals(resource)));
    }

    /** Looks at the arrivals of one day. */
    private final class Look {
        private final Shape shape;
        private final @Nullable Practitioner lead;
        private final Occupancy gone;
        private final FreeTimes free;
        private final DayPages pages;
        private final long[] arrivals;

        Look(Track track, Shape shape, @Nullable Practitioner lead, Occupancy gone) {
            this.shape = shape;
            this.lead = lead;
            this.gone = gone;
            this.free = track.times().free();
            this.pages = track.times().pages().pages();
            this.arrivals = track.times().ifNothingWereTaken(shape, isOwn(gone));
        }

        boolean opens(int day, int from, int until) {
            int at = pages.next(arrivals, day, from);
            while (at >= 0 && at < until && looks < MOST_LOOKS) {
                looks++;
                if (isServed(at)) {
                    return true;
                }
                at = pages.next(arrivals, day, at + 1);
            }
            return false;
        }

        private boolean isServed(int at) {
            for (Demand demand : shape.demands()) {
                boolean isMet = false;
                for (Resource unit :
                        free.pool(demand.need().kind(), demand.need().capability())) {
                    boolean allowed =
                            !demand.leads() || (lead != null && lead.id().equals(unit.id()));
                    isMet = isMet || (allowed && isFree(unit, demand.quanta(unit), at));
                }
                if (!isMet) {
                    return false;
                }
            }
            return true;
        }

        private boolean isFree(Resource unit, List<Part> parts, int at) {
            for (Part part : parts) {
                if (!free.open(unit).holds(at + part.from(), at + part.until())) {
                    return false;
                }
                for (int quantum = at + part.from(); quantum < at + part.until(); quantum++) {
                    if (!free.free(unit).contains(quantum) && !isClaimed(unit, quantum)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isClaimed(Resource unit, int quantum) {
            for (Claim claim : gone.claims()) {
                if (claim.resource().equals(unit.id())
                        && quantum >= Quanta.floor(claim.from())
                        && quantum < Quanta.ceil(claim.until())) {
                    return true;
                }
            }
            return false;
        }
    }
}
