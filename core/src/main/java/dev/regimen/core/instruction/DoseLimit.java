package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Quantity;
import java.time.Duration;

/**
 * The most that may be taken: at most 3,000 mg in 24 hours.
 *
 * @param most the most, of the instruction's subject
 * @param within in any stretch of this length; longer than nothing
 */
public record DoseLimit(Quantity most, Duration within) {
    public DoseLimit {
        requireNonNull(most, "most");
        requireNonNull(within, "within");
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("within must be longer than nothing");
        }
    }

    /**
     * Whether whoever keeps to this keeps to the other as well, but not the other way round: no more in no less time.
     * Limits in other units are not compared, and of 1 g in 4 hours and 3 g in 24 hours neither is the stricter.
     */
    public boolean isStricterThan(DoseLimit other) {
        requireNonNull(other, "other");
        return !equals(other)
                && most.unit().equals(other.most.unit())
                && other.most.isAtLeast(most)
                && within.compareTo(other.within) >= 0;
    }
}
