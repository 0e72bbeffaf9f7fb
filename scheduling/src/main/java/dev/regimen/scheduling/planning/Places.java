package dev.regimen.scheduling.planning;

import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.visit.Need;
import dev.regimen.scheduling.internal.grid.DayPages;
import dev.regimen.scheduling.internal.grid.PatientTimes.Apart;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.StartPages;
import dev.regimen.scheduling.internal.grid.Unhindered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private record Level(Obstacle.Kind hindrance, long[] starts) {}

    private final SiteTimes times;
    private final StartPages starts;
    private final Unhindered unhindered;
    private final DayPages pages;
    /** When patients may arrive by the site's clock. */
    private final long[] arrivals;
    /** Those of them from which the site is open for all of the visit. */
    private final long[] opening;

    private final Shape shape;
    private final @Nullable Practitioner lead;
    private final List<Level> levels = new ArrayList<>();
    private long @Nullable [] ifNothingWereTaken;
    private long @Nullable [] ifNothingWereKept;
    private long @Nullable [] ifNobodyTravelled;

    Places(SiteTimes times, Shape shape, @Nullable Practitioner lead) {
        this.times = times;
        this.starts = times.pages();
        this.unhindered = times.unhindered();
        this.pages = starts.pages();
        this.arrivals = times.snapshot().calendar().arrivals(times.site());
        this.shape = shape;
        this.lead = lead;
        // each adds one more thing that has to be so
        long[] open = starts.site(shape);
        this.opening = open.clone();
        DayPages.and(opening, arrivals);
        long[] anyKind = unhindered.siteAnyKind(shape);
        long[] unlimited = unhindered.siteUnlimited(shape);
        long[] so = anyKind == null ? open : anyKind;
        levels.add(new Level(Obstacle.Kind.SITE_CLOSED, so));
        so = add(Obstacle.Kind.RESERVED, so, unlimited == null ? open : unlimited);
        so = add(Obstacle.Kind.LIMIT, so, unlimited == null ? null : open);
        so = add(Obstacle.Kind.PATIENT_AWAY, so, times.patientCan(shape));
        so = add(Obstacle.Kind.PATIENT_BOOKED, so, times.patientIsApart(shape, Apart.NOT_AT_ONCE));
        so = add(Obstacle.Kind.PATIENT_TRAVELS, so, times.patientIsApart(shape, Apart.IN_REACH));
        add(Obstacle.Kind.PATIENT_RECOVERS, so, times.patientIsApart(shape, Apart.RECOVERED));
    }

    private long[] add(Obstacle.Kind hindrance, long[] so, long @Nullable [] more) {
        if (more == null || more == so) {
            return so;
        }
        long[] both = so.clone();
        DayPages.and(both, more);
        levels.add(new Level(hindrance, both));
        return both;
    }

    private boolean isIn(long[] starts, int day) {
        return pages.first(starts, arrivals, day) >= 0;
    }

    /** Whether there is an arrival on a day while the site is open for all of the visit. */
    private boolean isInOpening(long[] starts, int day) {
        return pages.first(starts, opening, day) >= 0;
    }

    /** What is in the way on a day; empty if nothing is. */
    Optional<Hindrance> hindrance(int day) {
        if (times.isIn(shape, lead, day)) {
            return Optional.empty();
        }
        for (Level level : levels) {
            if (!isIn(level.starts, day)) {
                return Optional.of(new Hindrance(level.hindrance, null, null));
            }
        }
        return Optional.of(resourceHindrance(day));
    }

    private Hindrance resourceHindrance(int day) {
        for (Demand demand : shape.demands()) {
            if (demand.leads() && lead == null) {
                return new Hindrance(Obstacle.Kind.NOBODY, null, demand.need());
            }
            if (!isInOpening(starts.meeting(demand, demand.leads() ? lead : null), day)) {
                return demand.leads() && lead != null
                        ? leadHindrance(lead, demand, day)
                        : new Hindrance(
                                isFull(demand, null, day) ? Obstacle.Kind.LIMIT : Obstacle.Kind.NONE_FREE,
                                null,
                                demand.need());
            }
        }
        return new Hindrance(Obstacle.Kind.NOT_TOGETHER, null, null);
    }

    private Hindrance leadHindrance(Practitioner who, Demand demand, int day) {
        if (ifNothingWereTaken == null) {
            ifNothingWereTaken = unhindered.untaken(demand, who);
        }
        if (isInOpening(ifNothingWereTaken, day)) {
            if (isFull(demand, who, day)) {
                return new Hindrance(Obstacle.Kind.LIMIT, who.id(), null);
            }
            boolean travels = isInOpening(ifNobodyTravelled(who, demand), day);
            return new Hindrance(
                    travels ? Obstacle.Kind.PRACTITIONER_TRAVELS : Obstacle.Kind.PRACTITIONER_BOOKED, who.id(), null);
        }
        return new Hindrance(whyNotThere(who, demand, day), who.id(), null);
    }

    private Obstacle.Kind whyNotThere(Practitioner who, Demand demand, int day) {
        if (who.leave().stream().anyMatch(leave -> isAway(leave, times.date(day)))) {
            return Obstacle.Kind.PRACTITIONER_AWAY;
        }
        if (ifNothingWereKept == null) {
            ifNothingWereKept = unhindered.untakenAnyKind(demand, who);
        }
        return isInOpening(ifNothingWereKept, day) ? Obstacle.Kind.RESERVED : Obstacle.Kind.PRACTITIONER_OFF;
    }

    /** Whether only a limit on visits is in the way. */
    private boolean isFull(Demand demand, @Nullable Practitioner who, int day) {
        return times.hasLimits() && isInOpening(unhindered.unlimited(demand, who), day);
    }

    private long[] ifNobodyTravelled(Practitioner who, Demand demand) {
        if (ifNobodyTravelled == null) {
            ifNobodyTravelled = unhindered.untravelled(demand, who);
        }
        return ifNobodyTravelled;
    }

    private static boolean isAway(Leave leave, LocalDate date) {
        return !leave.on(date).isEmpty();
    }
}
