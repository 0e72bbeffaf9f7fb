package dev.regimen.scheduling.planning;

import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.visit.Need;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.Plane;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.SiteClock;
import dev.regimen.scheduling.internal.grid.StartSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is in the way, day by day, of visits of one shape that are led by one practitioner or by none at a site. Confined to
 * one thread.
 */
final class Places {
    /** What stands in the way of a visit on a day. */
    record Hindrance(
            Obstacle.Kind kind,
            @Nullable String resource,
            @Nullable Need need) {}

    /** Arrivals that something leaves, and what it is. */
    private record Level(Obstacle.Kind hindrance, Plane starts) {}

    private final FreeTimes free;
    private final PatientTimes patient;
    private final Shape shape;
    private final @Nullable Practitioner lead;
    private final StartSets sets;
    private final Plane starts;
    private @Nullable List<Level> levels;
    private @Nullable StartSets ifNothingWereTaken;

    Places(CourseRequest request, SiteTimes times, Shape shape, @Nullable Practitioner lead) {
        this.free = times.free();
        this.patient = PatientTimes.of(request, times.snapshot(), times.site());
        this.shape = shape;
        this.lead = lead;
        this.sets = sets(free::free);
        this.starts = sets.starts().and(siteStarts()).and(patientStarts(patient.can()));
        starts.and(patientStarts(patient.free())).and(patient.firstPass());
    }

    private StartSets sets(Function<Resource, Plane> times) {
        return StartSets.of(
                free,
                shape,
                choice -> !choice.demand().leads()
                        || (lead != null && choice.unit().id().equals(lead.id())),
                times);
    }

    private Plane siteStarts() {
        return free.siteOpen().starts(shape.from(), shape.until());
    }

    private Plane patientStarts(Plane times) {
        return times.starts(0, shape.careUntil());
    }

    /** What is in the way on a day; empty if nothing is. */
    Optional<Hindrance> hindrance(int day) {
        SiteClock clock = free.clock();
        int from = clock.start(day);
        int until = clock.start(day + 1);
        if (starts.meets(from, until)) {
            return Optional.empty();
        }
        for (Level level : levels()) {
            if (!level.starts.meets(from, until)) {
                return Optional.of(new Hindrance(level.hindrance, null, null));
            }
        }
        return Optional.of(resourceHindrance(clock.date(day), from, until));
    }

    // each adds one more thing that has to be so
    private List<Level> levels() {
        if (levels == null) {
            Plane site = siteStarts();
            Plane can = site.copy().and(patientStarts(patient.can()));
            Plane both = can.copy().and(patientStarts(patient.free()));
            levels = List.of(
                    new Level(Obstacle.Kind.SITE_CLOSED, site),
                    new Level(Obstacle.Kind.PATIENT_AWAY, can),
                    new Level(Obstacle.Kind.PATIENT_BOOKED, both));
        }
        return levels;
    }

    private Hindrance resourceHindrance(LocalDate date, int from, int until) {
        List<Demand> demands = shape.demands();
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            if (demand.leads() && lead == null) {
                return new Hindrance(Obstacle.Kind.NOBODY, null, demand.need());
            }
            if (!sets.canMeet(i, from, until)) {
                return demand.leads() && lead != null
                        ? leadHindrance(lead, i, date, from, until)
                        : new Hindrance(Obstacle.Kind.NONE_FREE, null, demand.need());
            }
        }
        return new Hindrance(Obstacle.Kind.NOT_TOGETHER, null, null);
    }

    private Hindrance leadHindrance(Practitioner who, int demand, LocalDate date, int from, int until) {
        if (ifNothingWereTaken == null) {
            ifNothingWereTaken = sets(free::open);
        }
        if (ifNothingWereTaken.canMeet(demand, from, until)) {
            return new Hindrance(Obstacle.Kind.PRACTITIONER_BOOKED, who.id(), null);
        }
        boolean away = who.leave().stream().anyMatch(leave -> isAway(leave, date));
        return new Hindrance(away ? Obstacle.Kind.PRACTITIONER_AWAY : Obstacle.Kind.PRACTITIONER_OFF, who.id(), null);
    }

    private static boolean isAway(Leave leave, LocalDate date) {
        return !leave.on(date).isEmpty();
    }
}
