package dev.regimen.scheduling.calendar;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;

/**
 * A booked visit gets a like unit of a pool instead of the one it has, at the same time: what makes room for another
 * visit.
 *
 * @param appointment the id of the booked visit, as its {@link Occupancy} has it
 * @param claim what it has now
 * @param unit the id of what it gets instead, of the same kind
 */
public record Swap(String appointment, Claim claim, String unit) {
    public Swap {
        requireNonNull(appointment, "appointment");
        requireNonNull(claim, "claim");
        Ids.check(unit, "unit");
        if (unit.equals(claim.resource())) {
            throw new IllegalArgumentException("unit must be another than the claim's, was %s".formatted(unit));
        }
    }

    /** What the visit has then. */
    public Claim swapped() {
        return new Claim(unit, claim.kind(), claim.capability(), claim.time());
    }
}
