package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often something is done, how much and how long each time: 20 minutes every 2 to 3 hours; one daily, and every
 * other day if it does not agree.
 *
 * @param amount how much each time; null if it does not matter
 * @param each how long each time; null if it does not matter
 * @param everyMin the shortest time from one to the next, at least a minute
 * @param everyMax the longest time from one to the next, not less than {@code everyMin}
 * @param otherwiseWhen in words, what calls for {@code otherwise}; null exactly if that is
 * @param otherwise what is done then instead; null if nothing else is foreseen
 */
public record Regimen(
        @Nullable Quantity amount,
        @Nullable Duration each,
        Duration everyMin,
        Duration everyMax,
        @Nullable Localized<String> otherwiseWhen,
        @Nullable Regimen otherwise) {
    public Regimen {
        requireNonNull(everyMin, "everyMin");
        requireNonNull(everyMax, "everyMax");
        if (everyMin.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("everyMin must be at least a minute");
        }
        if (everyMax.compareTo(everyMin) < 0) {
            throw new IllegalArgumentException("everyMax must not be less than everyMin");
        }
        if (each != null && (each.isNegative() || each.isZero() || each.compareTo(everyMax) > 0)) {
            throw new IllegalArgumentException("each must be longer than nothing and at most everyMax");
        }
        if ((otherwise == null) != (otherwiseWhen == null)) {
            throw new IllegalArgumentException("otherwise and otherwiseWhen must be given together");
        }
    }

    public static Regimen every(Duration interval) {
        return new Regimen(null, null, interval, interval, null, null);
    }

    public static Regimen of(Duration each, Duration everyMin, Duration everyMax) {
        return new Regimen(null, each, everyMin, everyMax, null, null);
    }
}
