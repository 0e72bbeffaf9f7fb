package dev.regimen.scheduling.planning;

import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.visit.Need;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.Plane;
import dev.regimen.scheduling.internal.grid.Quanta;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import dev.regimen.scheduling.internal.grid.SiteClock;
import dev.regimen.scheduling.internal.grid.StartSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where visits of one shape, led by one practitioner or by none, could start at a site; and, day by day, what is in the
 * way. Confined to one thread.
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

    Places(FreeTimes free, PatientTimes patient, Shape shape, @Nullable Practitioner lead) {
        this.free = free;
        this.patient = patient;
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

    Shape shape() {
        return shape;
    }

    @Nullable
    Practitioner lead() {
        return lead;
    }

    /** All arrivals at which everything is free. */
    Plane starts() {
        return starts;
    }

    /** Of the arrivals, those from which all of the care lies in welcome times. */
    Plane welcome() {
        return starts.copy().and(patientStarts(patient.welcome()));
    }

    /** Who and what serves a visit that arrives at one of the starts, by demand. */
    List<Resource> units(int start) {
        Optional<List<Resource>> units = sets.units(start);
        return units.orElseThrow(() -> new IllegalStateException("start %d is none of these".formatted(start)));
    }

    /** The first quantum that a visit takes, setup included, and the first that it no longer takes, turnover included. */
    Part extent(int start) {
        int from = shape.from();
        int until = shape.until();
        List<Resource> units = units(start);
        for (int i = 0; i < units.size(); i++) {
            List<Part> parts = shape.demands().get(i).quanta(units.get(i));
            from = Math.min(from, parts.get(0).from());
            until = Math.max(until, parts.get(parts.size() - 1).until());
        }
        return new Part(start + from, start + until);
    }

    /** Whether some visit, with all that it takes, does not lie within the day of its arrival. */
    boolean reachesIntoAnotherDay() {
        int until = shape.until() + Quanta.holding(sets.longestTurnover());
        SiteClock clock = free.clock();
        for (int day = 0; day < clock.days(); day++) {
            int from = clock.start(day);
            int end = clock.start(day + 1);
            if (starts.meets(from, Math.min(from - shape.from(), end))
                    || starts.meets(Math.max(end - until + 1, from), end)) {
                return true;
            }
        }
        return false;
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
